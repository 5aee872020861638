/** Whether a request to answer a post is refused in the same breath: “please do not report it in the comments”. */
import type { Word } from '../../types.js';
import { wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';

const denials = wordSet("not don't dont never can't cannot isn't aren't won't unable rather instead avoid nobody unfortunately no stop");
const refusals = wordSet("not isn't aren't never can't cannot");
export const conditions = wordSet('if when who because where that which while unless');
const restarts = wordSet('just but instead so');

/** Denied before, outside a condition (“if you cannot ring, DM us” does ask), or right after. */
export function isDenied(words: readonly Word[], first: number, at: number, end: number, last: number): boolean {
  let conditional = false;
  let denied = false;
  for (let i = first; i < at; i++) {
    const { lower, joined } = words[i] as Word;
    if (!joined || restarts.has(lower)) {
      if (denied && (restarts.has(lower) || lower === 'dm')) denied = false;
      conditional = false;
    }
    if (conditions.has(lower)) conditional = true;
    // “We'd rather you messaged us”.
    if (denials.has(lower) && !conditional && (lower !== 'rather' || lowerAt(words, i + 1) === 'than')) denied = true;
  }
  if (denied) return true;
  // “Our inbox is not the place”, “what you send is private, but we cannot ...”.
  let reach = end + 3;
  for (let i = end; i < Math.min(last, reach); i++) {
    const { lower } = words[i] as Word;
    if (lower === 'but') reach = last;
    if (refusals.has(lower)) return true;
  }
  return false;
}
