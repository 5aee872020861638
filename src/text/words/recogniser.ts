/** Recognisers of turns of phrase. Each names the words that it cannot do without: of most drafts nobody is asked. */
import type { Draft, Sentence, Word } from '../../types.js';
import type { Turning, Turnings } from './turning.js';
import { setsOfWord } from './word-set.js';

/** Half-open range of words. */
export type Range = readonly [from: number, to: number];

export interface Recogniser<Found> extends Turning {
  /** At the word at `i`, in the sentence from `first` to `last`; `asks`: it ends with a question mark. */
  find(words: readonly Word[], i: number, first: number, last: number, asks: boolean, text: string): Found | undefined;
}

/** What is found first in a sentence, and by which of the recognisers. */
export function firstFound<Found, Own extends Recogniser<Found>>(
  recognisers: Turnings<Own>,
  { words, text }: Draft,
  { first, last, end }: Sentence,
): { readonly found: Found; readonly by: Own } | undefined {
  const may = recognisers.among(words);
  if (may.length === 0) return undefined;
  const asks = text[end - 1] === '?';
  for (let i = first; i < last; i++) {
    const held = setsOfWord(words[i] as Word);
    if (!recognisers.mayBegin(held)) continue;
    for (const by of may) {
      const found = by.turnsOn.isOne(held) ? by.find(words, i, first, last, asks, text) : undefined;
      if (found !== undefined) return { found, by };
    }
  }
  return undefined;
}

/** The index of the first word from `from` on and before `to` that passes; -1 where none does. */
export function indexWhere(words: readonly Word[], from: number, to: number, passes: (lower: string) => boolean): number {
  for (let i = from; i < Math.min(to, words.length); i++) if (passes((words[i] as Word).lower)) return i;
  return -1;
}
