/** The names of days and weeks that harm is spoken of on: they say less than what is said on them. */
import type { Word } from '../../types.js';
import { wordSet } from '../words/word-set.js';

const ofDay = wordSet('prevention awareness');
const dayNames = wordSet('day week month');
const against = wordSet('for the elimination of against to end');

/** “Stalking Awareness Week”, “International Day for the Elimination of Violence against Women”. */
export function isOfDay(words: readonly Word[], first: number, last: number): boolean {
  const next = words[last]?.joined ? (words[last] as Word).lower : '';
  if (ofDay.has(next) || dayNames.has(next)) return true;
  let at = first - 1;
  while (at > 0 && words[at]?.joined && against.holds(words[at])) at--;
  const { lower, shape } = words[at] ?? { lower: '', shape: 'lower' };
  return at < first - 1 && shape === 'title' && (lower === 'day' || lower === 'week' || lower === 'activism');
}
