/** Whether a wording can stand where another does: the article before it, and an “of” behind it, must fit. */
import type { Word } from '../../types.js';
import { takesAn } from '../words/inflect.js';
import { wordSet } from '../words/word-set.js';

const articles = wordSet('a an the this that our your my his her its their');
/** Nouns that only look like a verb in -ing. */
const nouns = wordSet('training meeting spending funding housing building reading hearing parking feeling wellbeing warning opening');

export interface Place {
  /** Half-open range of indexes into the draft's words. */
  readonly first: number;
  readonly last: number;
}

/** “the implementation of” is not “the putting in place of”, nor “an approach” “a ways”. */
export function fitsBetween(words: readonly Word[], { first, last }: Place): (text: string) => boolean {
  const before = words[first]?.joined ? (words[first - 1]?.lower ?? '') : '';
  const after = words[last]?.joined ? (words[last]?.lower ?? '') : '';
  const gerund = words[first]?.lower.endsWith('ing') === true;
  return (text) => {
    const [head = ''] = text.split(' ', 1);
    const clause = head === 'how' || head === 'what' || (head.endsWith('ing') && !gerund && !nouns.has(head));
    if (clause && (after === 'of' || articles.has(before))) return false;
    if (before !== 'a' && before !== 'an') return true;
    return takesAn(text) === (before === 'an') && !/[^su]s$/.test(text);
  };
}
