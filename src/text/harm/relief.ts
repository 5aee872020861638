/** Blame that is taken from people: “it was never your fault”, “nobody should be made to feel that”. */
import type { Draft, Span } from '../../types.js';
import type { Turning } from '../tone/looks.js';
import type { Turn } from '../words/turns.js';
import { firstIn, wordSet } from '../words/word-set.js';

export interface BlameTurn extends Turn, Turning {
  /** Only where a sentence begins with it. */
  readonly opens?: boolean;
  /** Only in a question. */
  readonly asks?: boolean;
  /** It is said in the negative, so that a “don't” or “nobody” takes nothing back. */
  readonly urges?: boolean;
  /** Only where the sentence begins with an “if”. */
  readonly supposes?: boolean;
  /** May be said kindly, too: worth a note. */
  readonly mild?: boolean;
  /** Not in posts about somebody who did the harm. */
  readonly ofHarmed?: boolean;
}

/** Before the words, in the same sentence. */
export const lifted = wordSet(
  "not never nobody no isn't aren't wasn't weren't don't doesn't didn't cannot can't shouldn't few myth wrong why stop without whether matter ask asks asked",
);

const charges = wordSet('fault blame blamed blaming invitation consent ashamed judged question');
const nots = wordSet("not never isn't aren't wasn't weren't don't doesn't didn't nobody no stop won't without wrong");
/** “Not entirely his fault” takes nothing from anybody. */
const partly = wordSet('all entirely wholly solely');
const myths = wordSet('myth myths misconception victim-blaming');

/** The post says that nobody harmed is to blame. */
export function isRelieved({ words }: Draft): boolean {
  if (myths.hasAny(words)) return true;
  if (!charges.hasAny(words)) return false;
  for (let i = firstIn(words, 0, words.length, charges); i >= 0; i = firstIn(words, i + 1, words.length, charges))
    // “Nobody to blame but himself”.
    if (words[i + 1]?.lower !== 'but' && firstIn(words, i - 4, i, nots) >= 0 && firstIn(words, i - 4, i + 3, partly) < 0) return true;
  return false;
}

const feelings = wordSet('feel feels feeling think thinks thinking believe believes told tell deserve deserves made');
const nobody = wordSet("nobody never no don't not");

/** “Nobody should be made to feel that they brought this on themselves.” */
export function isLifted({ words, sentences }: Draft, [start]: Span): boolean {
  const sentence = sentences.find((one) => start >= one.start && start < one.end);
  if (!sentence) return false;
  let at = sentence.first;
  while (at < sentence.last && (words[at]?.end ?? start) <= start) at++;
  const not = firstIn(words, sentence.first, at, nobody);
  return not >= 0 && firstIn(words, not + 1, at, feelings) >= 0;
}
