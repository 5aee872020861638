/** A question put straight to “you”: “why did you”, “are you”, “so why is it still”. Asked like that, it can sound like a charge. */
import type { Draft, Sentence } from '../types.js';
import { Class } from './word-classes.js';

export interface PutTo {
  /** Half a sting for the question, one for “you”, half for the past tense; below nought: it charges nobody. */
  readonly points: number;
  /** The words that put it, where they are to be shown. */
  readonly start: number;
  readonly end: number;
}

const openers = new Set('so then and but or well ok okay also no oh um er hmm yes exactly just'.split(' '));
/** “When did you last test ...?” is asked of everybody. */
const harmless = new Set(['when', 'which', 'if']);
const past = new Set("did didn't didnt were weren't was have haven't had".split(' '));
/** Said with a sigh: “why is it still there?” */
const impatient = new Set(['still', 'even', 'exactly', 'actually', 'again']);

/** “..., do you?” */
function isTagged(classes: readonly number[], first: number, last: number): boolean {
  if (last - first <= 4 || ((classes[last - 1] as number) & Class.You) === 0) return false;
  return ((classes[last - 2] as number) & (Class.Auxiliary | Class.Request)) !== 0;
}

export function questionPutTo({ text, words }: Draft, classes: readonly number[], sentence: Sentence): PutTo | undefined {
  const { first, last, start, end } = sentence;
  if (!/\?[!?]*$/.test(text.slice(Math.max(0, end - 3), end))) return undefined;
  // “You failed your test? Here is help”: a case is supposed, nobody is charged.
  if ((classes[first] ?? 0) & Class.You) return { points: isTagged(classes, first, last) ? 0.5 : -1, start: end, end: start };
  let at = first;
  while (at < last && openers.has(words[at]?.lower ?? '')) at++;
  const bits = classes[at] ?? 0;
  if ((bits & (Class.Asking | Class.Auxiliary)) === 0) return undefined;
  const { lower = '' } = words[at] ?? {};
  // “How do you report a missed bin?” asks how anybody does.
  const anybody = lower === 'how' && (words[at + 1]?.lower === 'do' || words[at + 1]?.lower === 'can');
  const pressing = (bits & Class.Asking) !== 0 && !harmless.has(lower);
  const to = Math.min(last, at + 4);
  let points = pressing && !anybody ? 0.5 : 0;
  for (let i = at; i < to; i++) {
    if (pressing && impatient.has(words[i]?.lower ?? '')) points += 1;
    if (((classes[i] as number) & (Class.You | Class.Your)) === 0) continue;
    points += 1;
    if (i > first && pressing && past.has(words[i - 1]?.lower ?? '')) points += 0.5;
    break;
  }
  const shown = points >= 1;
  return { points, start: shown ? (words[at]?.start ?? end) : end, end: shown ? (words[to - 1]?.end ?? end) : start };
}
