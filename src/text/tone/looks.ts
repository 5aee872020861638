/** Recognisers of turns of phrase. Each names the words that it cannot do without: of most drafts nobody is asked. */
import type { Draft, Sentence, Word } from '../../types.js';
import type { Turning } from '../words/turning.js';

/** Half-open range of words. */
export type Range = readonly [from: number, to: number];

export interface Look<Found> extends Turning {
  /** At the word at `i`, in the sentence from `first` to `last`; `asks`: it ends with a question mark. */
  find(words: readonly Word[], i: number, first: number, last: number, asks: boolean): Found | undefined;
}

/** What the first look finds that finds anything, at the first word it can, and which look it was. */
export function firstLook<Found, Own extends Look<Found>>(
  looks: readonly Own[],
  { words, text }: Draft,
  { first, last, end }: Sentence,
): { readonly found: Found; readonly look: Own } | undefined {
  if (looks.length === 0) return undefined;
  const asks = text[end - 1] === '?';
  for (let i = first; i < last; i++) {
    for (const look of looks) {
      const found = look.turnsOn.holds(words[i]) ? look.find(words, i, first, last, asks) : undefined;
      if (found !== undefined) return { found, look };
    }
  }
  return undefined;
}

/** The index of the first word from `from` on and before `to` that passes; -1 where none does. */
export function indexWhere(words: readonly Word[], from: number, to: number, passes: (lower: string) => boolean): number {
  for (let i = from; i < Math.min(to, words.length); i++) if (passes((words[i] as Word).lower)) return i;
  return -1;
}
