/** What surrounds a question: alone and without a kind word, it weighs more. */
import type { Draft, Word } from '../../types.js';
import { Class, classesOf } from '../words/word-classes.js';
import { wordSet } from '../words/word-set.js';

export interface Mood {
  /** What a pressing question weighs more. */
  readonly bare: number;
  /** The draft begins with “you”, as charges do. */
  readonly accuses: boolean;
}

/** Any of these anywhere, and a question is asked kindly or by a body. */
const notBare =
  Class.We | Class.Audience | Class.Work | Class.Please | Class.Thanks | Class.Sorry | Class.Greeting | Class.Hedge | Class.Request;

/** What “you” did, are or fail to do; not what anybody does: “you hear the siren”. */
const doings = wordSet(
  "are aren't were have haven't had did didn't do don't won't can't cannot never keep should need must seem seemed said say claim just still only always wrote got made took went came sent left put told gave forgot",
);
/** What the reader wrote: “your question”, “your form”. */
const writings = wordSet(
  'post posts comment comments message messages email emails reply replies question questions answer answers letter letters complaint complaints claim claims form forms story argument edit edits code tweet tweets statement suggestion proposal list version title formatting english spelling account reasoning attitude',
);

function beginsWithCharge(words: readonly Word[]): boolean {
  const first = words[0]?.lower ?? '';
  const next = words[1]?.lower ?? '';
  if (first === "you're" || first === "you've") return true;
  if (first === 'your') return writings.has(next);
  return first === 'you' && (doings.has(next) || next.endsWith('ed'));
}

const calm: Mood = { bare: 0, accuses: false };

/**
 * Nobody but “you” is spoken of, nothing is offered: what is left is the question alone. One that
 * nothing led up to may be asked of all followers. `kind`: there are kind phrases.
 */
export function moodOf(draft: Draft, kind: boolean): Mood {
  const { words, entities, sentences } = draft;
  const { all } = classesOf(draft);
  const addressed = entities[0]?.kind === 'handle' && entities[0].start < (words[0]?.start ?? 0) ? 1 : 0;
  if (kind || all & notBare || entities.length > addressed) return calm;
  const you = Class.You | Class.Your;
  if (sentences.length < 2) return { bare: all & you ? 0.5 : 0, accuses: false };
  return { bare: 1, accuses: beginsWithCharge(words) };
}
