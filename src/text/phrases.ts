import type { Span, Word } from '../types.js';

export interface PhraseMatch<Entry> {
  readonly span: Span;
  readonly entry: Entry;
  /** Half-open range of indexes into the draft's words. */
  readonly first: number;
  readonly last: number;
}

interface Node<Entry> {
  readonly rest: readonly string[];
  readonly entry: Entry;
}

export interface PhraseIndex<Entry> {
  /** Whole words only, the longest phrase at each word, never overlapping, in order. */
  find(words: readonly Word[]): PhraseMatch<Entry>[];
  readonly size: number;
}

/** Lower case, ’ as ', hyphens as spaces: how a phrase is compared. */
export function phraseWords(phrase: string): string[] {
  return phrase
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[\s-]+/)
    .filter(Boolean);
}

/** One index for a list of phrases: a word that starts none costs one look-up. The first of two equal phrases wins. */
export function phraseIndex<Entry>(rows: Iterable<readonly [phrase: string, entry: Entry]>): PhraseIndex<Entry> {
  const starts = new Map<string, Node<Entry>[]>();
  let size = 0;
  for (const [phrase, entry] of rows) {
    const [head, ...rest] = phraseWords(phrase);
    if (head === undefined) continue;
    const nodes = starts.get(head);
    if (nodes) nodes.push({ rest, entry });
    else starts.set(head, [{ rest, entry }]);
    size++;
  }
  for (const nodes of starts.values()) if (nodes.length > 1) nodes.sort((a, b) => b.rest.length - a.rest.length);
  return { size, find: (words) => findPhrases(starts, words) };
}

function findPhrases<Entry>(starts: Map<string, Node<Entry>[]>, words: readonly Word[]): PhraseMatch<Entry>[] {
  const matches: PhraseMatch<Entry>[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const nodes = starts.get(word.lower) ?? starts.get(withoutPossessive(word.lower));
    if (!nodes) continue;
    for (const { rest, entry } of nodes) {
      if (!follows(words, i + 1, rest)) continue;
      const last = i + 1 + rest.length;
      matches.push({ span: [word.start, (words[last - 1] as Word).end], entry, first: i, last });
      i = last - 1;
      break;
    }
  }
  return matches;
}

function follows(words: readonly Word[], from: number, rest: readonly string[]): boolean {
  for (let i = 0; i < rest.length; i++) {
    const word = words[from + i];
    if (!word?.joined || word.lower !== rest[i]) return false;
  }
  return true;
}

function withoutPossessive(lower: string): string {
  return lower.endsWith("'s") ? lower.slice(0, -2) : lower;
}
