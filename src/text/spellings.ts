/**
 * What is known of a word by its spelling alone. Posts are made of the same few thousand words, so it
 * is found out once for each spelling, whatever draft the word stands in.
 */
export interface Spelling {
  /** The one string for this spelling: it holds no draft in memory, and equal words are the same string. */
  readonly lower: string;
  /** Slots for what rules and recognisers find out, see `spellingFact`. */
  readonly facts: unknown[];
}

/** A stream of any length is to run in the same little memory. */
const mostKept = 1 << 14;
const longestKept = 32;

const kept = new Map<string, Spelling>();

export function spellingOf(lower: string): Spelling {
  const known = kept.get(lower);
  if (known !== undefined) return known;
  if (lower.length > longestKept) return { lower, facts: [] };
  // Joined letter by letter: a mere slice keeps its whole text in memory.
  const spelling = { lower: lower.split('').join(''), facts: [] };
  if (kept.size >= mostKept) kept.clear();
  kept.set(spelling.lower, spelling);
  return spelling;
}
