/** Several children of one family, counted or spoken of together. */
import type { Sentence, Word } from '../../types.js';
import { children, type FieldWords, isClass } from '../words/field-words.js';
import { smallNumber } from '../words/number-words.js';
import { wordSet } from '../words/word-set.js';
import { adult } from './named-child.js';

export const crowd = wordSet('pupils students');

export const several = wordSet('twins triplets');

/** Three sisters, the five children: so many, in one street, are one family. */
export function isCounted(words: readonly Word[], sentence: Sentence, i: number): boolean {
  for (let j = i - 1; j >= Math.max(sentence.first, i - 3); j--) {
    const number = smallNumber((words[j] as Word).lower);
    if (number !== undefined) return number > 1 && number < 12;
  }
  // “Twin girls, 5, from”, “sisters aged 4, 6 and 9”
  const age = smallNumber(words[i + 1]?.lower);
  if (age !== undefined && age < adult && words[i + 1]?.joined === false) return true;
  const ages = words.slice(i + 2, i + 6).filter(({ lower }) => smallNumber(lower) !== undefined);
  return words[i + 1]?.lower === 'aged' && ages.length > 1 && words[i + 3]?.lower !== 'to';
}

/** Mum of four, mother of the twins. */
export function hasOffspring(words: readonly Word[], classes: FieldWords, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { lower } = words[i] as Word;
    if (
      several.has(lower) ||
      (isClass(classes, i, children) && !crowd.has(lower)) ||
      lower === 'baby' ||
      lower === 'son' ||
      lower === 'daughter' ||
      lower === 'toddler'
    )
      return true;
    if (words[i - 1]?.lower === 'of' && (smallNumber(lower) ?? 0) > 1) return true;
  }
  return false;
}
