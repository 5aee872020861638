/** What readability formulas count in a post. */

import { fact } from '../../text/fact.js';
import { once } from '../../text/on-demand.js';
import type { Draft } from '../../types.js';

export type Counts = Readonly<Record<string, number>>;

/** Their names, for whoever writes a formula. */
export const countNames = 'words sentences paragraphs syllables characters complex_words long_words polysyllabic_words'.split(' ');

const syllables = once(() => import('syllable'));

export const countsOf = fact(async (draft: Draft): Promise<Counts> => {
  const { syllable } = await syllables();
  const words = draft.words.map(({ lower }) => lower);
  const parts = words.map((word) => syllable(word));
  const atLeast = (least: number) => parts.filter((count) => count >= least).length;
  return {
    words: words.length,
    sentences: draft.sentences.length,
    paragraphs: draft.text.split(/\n\s*\n/).filter((text) => text.trim() !== '').length,
    syllables: parts.reduce((sum, count) => sum + count, 0),
    characters: words.reduce((sum, word) => sum + word.length, 0),
    complex_words: atLeast(3),
    long_words: words.filter((word) => word.length > 6).length,
    polysyllabic_words: atLeast(3),
  };
});
