/** A question put straight to “you”: “why did you”, “are you”, “so why is it still”. Asked like that, it can sound like a charge. */
import type { Draft, Sentence, Word } from '../../types.js';
import { Class, classesOf } from '../words/word-classes.js';
import { wordSet } from '../words/word-set.js';
import { type Asked, askedIn } from './asked.js';
import { curtnessOf } from './curt.js';

export interface PutTo {
  /** Half a sting for the question, one for “you”, half for the past tense, more for a curt form; below nought: it charges nobody. */
  readonly points: number;
  /** It wants more than a fact. */
  readonly presses: boolean;
  readonly open: boolean;
  /** The words that put it, where they are to be shown. */
  readonly start: number;
  readonly end: number;
}

const supposed = wordSet("wouldn't would");
/** “When did you last test ...?” is asked of everybody. */
const harmless = wordSet('when which if');
const past = wordSet("did didn't didnt were weren't was have haven't had");
/** Said with a sigh: “why is it still there?” */
const impatient = wordSet('still even exactly actually again');
/** “Did you leave this here?”, “had you tried that?”: what is past cannot be mended. */
const reproachful = wordSet("did didn't had hadn't");
/** “How come you ...?”, “how can ...?” doubt; “how do you report a bin?”, “how did you find it?” want to know. */
const doubts = wordSet('come can could would');

/** “What do you want?”; other verbs ask what anybody does: “where do you go when the siren sounds?” */
const demands = wordSet(
  'want mean expect think call consider insist get suggest say claim propose suppose understand need hope intend gain care object complain bother keep even actually really honestly not still',
);

/** “How do you ...?”, “what line are you on?”, “what will you bring?” want to know. */
function isEnquiry(words: readonly Word[], classes: readonly number[], at: number): boolean {
  const next = words[at + 1]?.lower ?? '';
  switch (words[at]?.lower) {
    case 'how':
      if (!doubts.has(next)) return true;
      break;
    case 'what':
      if (((classes[at + 1] ?? 0) & (Class.Auxiliary | Class.Request)) === 0 && !impatient.has(next)) return true;
      break;
    case 'why':
      return false;
  }
  // “Where should I look?” asks for help.
  if (next === 'will' || ((classes[at + 2] ?? 0) & (Class.I | Class.We)) !== 0) return true;
  return next === 'do' && ((classes[at + 2] ?? 0) & Class.You) !== 0 && !demands.holds(words[at + 3]);
}

/** “..., do you?” */
function isTagged(classes: readonly number[], first: number, last: number): boolean {
  if (last - first <= 4 || ((classes[last - 1] as number) & Class.You) === 0) return false;
  return ((classes[last - 2] as number) & (Class.Auxiliary | Class.Request)) !== 0;
}

function ofWords({ words }: Draft, classes: readonly number[], { first, last }: Sentence, { at, forFun, open, late }: Asked) {
  const to = Math.min(last, at + 4);
  // “You failed your test? Here is help”: a case is supposed, nobody is charged.
  if ((classes[at] as number) & Class.You) return { to: at, points: isTagged(classes, first, last) || open ? 0.5 : -1, presses: open };
  // “You wouldn't leave your door open, so why ...?” compares; nobody did.
  if (late && words[first]?.lower === 'you' && supposed.holds(words[first + 1])) return { to: at, points: -1, presses: false };
  const bits = classes[at] as number;
  if ((bits & (Class.Asking | Class.Auxiliary)) === 0) return { to: at, points: 0, presses: false };
  const { lower } = words[at] as Word;
  const pressing = (bits & Class.Asking) !== 0 && !harmless.has(lower) && !isEnquiry(words, classes, at) && (lower === 'why' || !forFun);
  let points = pressing ? 0.5 : 0;
  for (let i = at; i < to; i++) {
    if (pressing && impatient.holds(words[i])) points += 1;
    if (((classes[i] as number) & (Class.You | Class.Your)) === 0) continue;
    points += 1;
    if (i > first && pressing && past.holds(words[i - 1])) points += 0.5;
    break;
  }
  return { to: points >= 1 ? to : at, points, presses: pressing || ((bits & Class.Asking) === 0 && reproachful.has(lower)) };
}

export function questionPutTo(draft: Draft, sentence: Sentence): PutTo | undefined {
  const asked = askedIn(draft, sentence);
  if (!asked) return undefined;
  const { words } = draft;
  const { to, points, presses } = ofWords(draft, classesOf(draft).of, sentence, asked);
  const curt = curtnessOf(draft, sentence, asked);
  const { open, at } = asked;
  if (to > at)
    return {
      points: points + curt,
      presses: presses || curt > 0,
      open,
      start: (words[at] as Word).start,
      end: (words[to - 1] as Word).end,
    };
  const start = asked.late ? (words[asked.lead] as Word).start : sentence.start;
  return { points: points + curt, presses: presses || curt > 0, open, start, end: sentence.end };
}
