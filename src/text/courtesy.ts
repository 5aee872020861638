import type { Word } from '../types.js';
import { lowerAt } from './words/words.js';

/** “I'm afraid we can't”: the word at `at` is sorry, not scared. */
export function isSorry(words: readonly Word[], at: number): boolean {
  return lowerAt(words, at) === 'afraid' && /^(?:i'm|im|am|we're|are)$/.test(lowerAt(words, at - 1)) && lowerAt(words, at + 1) !== 'of';
}
