/** What readers have to do, and what will not be done for them, said by an authority that is not named. */
import type { Word } from '../../types.js';
import { monthNames, weekdayNames } from '../words/calendar.js';
import type { Range } from '../words/recogniser.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import { headOf, isPublic } from './publics.js';

/** News of what will be done (“the tree will be removed on Monday”) is no refusal of it. */
const deniedWords = 'issued considered processed transferred exchanged refunded accepted acknowledged honoured';
const onlyDenied = wordSet(deniedWords);
/** Done to what readers sent or left, by an authority that is not named. */
const dealtWords = `${deniedWords} entertained reimbursed removed towed clamped destroyed discarded impounded disposed rejected`;
const dealt = wordSet(dealtWords);
export const dutyWords = `${dealtWords} completed submitted provided produced retained presented addressed directed secured affixed displayed obtained surrendered stored accompanied supervised sought forwarded notified attached enclosed supplied furnished lodged tendered relinquished vacated observed adhered consulted quoted specified`;
const duty = wordSet(dutyWords);

/** “By noon” says when, “by a doctor” by whom. */
const times = wordSet(`${weekdayNames} ${monthNames} noon midnight today tomorrow tonight easter christmas`);
const isTime = (word: Word | undefined) => times.holds(word) || /^\d/.test(word?.lower ?? '');

/** “Forms must be completed in full”, “late entries will not be considered”: by whom, and for whom? */
export function isDuty(words: readonly Word[], i: number, done: number, first: number, last: number): Range | undefined {
  if (done < 0) return undefined;
  const participle = lowerAt(words, done);
  // “Dogs must not be exercised on the pitch.”
  if (done === i + 3 && lowerAt(words, i) === 'must' && forbidden.has(participle))
    return firstIn(words, first, last, personal) < 0 ? [i - 1, done + 1] : undefined;
  const denied = lowerAt(words, i) === 'cannot' || lowerAt(words, i + 1) === 'not';
  if (!duty.has(participle) || (lowerAt(words, done + 1) === 'by' && !isTime(words[done + 2]))) return undefined;
  if (dealt.has(participle) && (onlyDenied.has(participle) ? !denied : !/^(?:without|forthwith|from|at)$/.test(lowerAt(words, done + 1))))
    return undefined;
  if (!dealt.has(participle) && !/^(?:must|should|shall)$/.test(lowerAt(words, i))) return undefined;
  return firstIn(words, first, last, personal) < 0 ? [i - 1, done + 1] : undefined;
}
/** By the rules of a house; what must not be done to a person, a medicine or a memory is advice. */
const forbidden = wordSet(
  'exercised parked tethered chained displayed placed deposited dumped blocked obstructed propped consumed climbed tampered reproduced copied photographed operated entered',
);
/** Somebody speaks, or is spoken to. */
const personal = wordSet('said says court ruled told want wants think thinks please your you we our');

/** What the law asks of them is news: “landlords must obtain a licence”. */
const underLaw = wordSet('landlords employers businesses drivers motorists owners companies providers traders');
export const orderWords =
  'ensure adhere comply refrain produce present obtain surrender vacate furnish submit notify desist abide observe proceed familiarise';
const orders = wordSet(orderWords);

/** “Visitors must obtain a pass”, “all pupils must wear”. */
export function isOrdered(words: readonly Word[], i: number, first: number): Range | undefined {
  if (!/^(?:must|should)$/.test(lowerAt(words, i)) || !isPublic(lowerAt(words, i - 1)) || underLaw.holds(words[i - 1])) return undefined;
  const verb = lowerAt(words, i + 1) === 'not' ? i + 2 : i + 1;
  const from = headOf(words, i, first);
  const all = lowerAt(words, i) === 'must' && lowerAt(words, from) === 'all';
  return from >= 0 && (orders.holds(words[verb]) || all) ? [from, verb + 1] : undefined;
}
