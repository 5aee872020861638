import type { Draft } from '../../types.js';
import { fact } from '../fact.js';
import { wordSet } from '../words/word-set.js';
import { numbersOf } from './numbers.js';

const policeWords = wordSet('crimestoppers witnesses cad');

/** The police ask for information and say where to bring it: numbers are published on purpose. */
export const isPoliceRoute = fact((draft: Draft): boolean => {
  for (const { kind, value } of numbersOf(draft))
    if (kind === 'phone' && (value === '101' || value === '999' || value === '0800555111')) return true;
  return policeWords.hasAny(draft.words);
});
