import type { Draft, Span } from '../../types.js';
import { fieldWordsOf, oneChild, relative } from '../words/field-words.js';
import { wordSet } from '../words/word-set.js';

const lettered = wordSet('child baby boy girl mother father family');

/** `Child K`, `Family AB1`: how reviews and courts write of people they may not name. */
export function initialsOf(draft: Draft): Span | undefined {
  if (!(fieldWordsOf(draft).all & (oneChild | relative))) return undefined;
  const { words, text } = draft;
  for (let i = 1; i < words.length; i++) {
    const word = words[i];
    const before = words[i - 1];
    if (!word?.joined || !before || before.shape !== 'title' || !lettered.holds(before) || text.charCodeAt(before.end) !== 32) continue;
    const letter = text.slice(word.start, word.end);
    if (!/^[A-Z]{1,2}\d?$/.test(letter) || letter === 'I' || letter === 'UK' || letter === 'TV') continue;
    return [before.start, word.end];
  }
  return undefined;
}
