/** Recognisers of turns of phrase, each asked only at the words it turns on: at most others, nobody is asked. */
import type { Word } from '../../types.js';
import { once } from '../words/word-list.js';
import { spellingFact } from '../words/words.js';

export interface Look {
  /** The words at which it may find something, apart by spaces. */
  readonly turnsOn: string;
}

const none: readonly never[] = [];

/** The looks that a word calls for, in their order. */
export function looksByWord<Own extends Look>(looks: readonly Own[]): (word: Word) => readonly Own[] {
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
