/** Recognisers of turns of phrase, each asked only at the words it turns on: at most others, nobody is asked. */
import type { Sentence, Word } from '../../types.js';
import { once } from '../words/word-list.js';
import { spellingFact } from '../words/words.js';

export interface Look<Found> {
  /** The words at which it may find something, apart by spaces. */
  readonly turnsOn: string;
  /** At the word at `i`, in the sentence from `first` to `last`. */
  find(words: readonly Word[], i: number, first: number, last: number): Found | undefined;
}

const none: readonly never[] = [];

/** The looks that a word calls for, in their order. */
export function looksByWord<Own extends Look<unknown>>(looks: readonly Own[]): (word: Word) => readonly Own[] {
  const table = once(() => {
    const byWord = new Map<string, Own[]>();
    for (const look of looks) {
      for (const word of new Set(look.turnsOn.split(' '))) {
        const known = byWord.get(word);
        if (known) known.push(look);
        else byWord.set(word, [look]);
      }
    }
    return byWord;
  });
  return spellingFact((lower): readonly Own[] => table().get(lower) ?? none);
}

/** What the first look finds that finds anything, at the first word it can, and which look it was. */
export function firstLook<Found, Own extends Look<Found>>(
  looksAt: (word: Word) => readonly Own[],
  words: readonly Word[],
  { first, last }: Pick<Sentence, 'first' | 'last'>,
): { readonly found: Found; readonly look: Own } | undefined {
  for (let i = first; i < last; i++) {
    for (const look of looksAt(words[i] as Word)) {
      const found = look.find(words, i, first, last);
      if (found !== undefined) return { found, look };
    }
  }
  return undefined;
}
