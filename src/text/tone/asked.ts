/** The question that a sentence asks: where it begins, what leads up to it, and whether anybody is meant by it. */
import type { Draft, Sentence, Word } from '../../types.js';
import { fact } from '../fact.js';
import { Class, classesOf } from '../words/word-classes.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';

export interface Asked {
  /** Index of the word it begins with, after “so”, “and”, “um”. */
  readonly at: number;
  /** It stands in its sentence after something else: “they tell me so themselves, so why ask?” */
  readonly late: boolean;
  /** Index of the first of the words that lead up to it. */
  readonly lead: number;
  /** Nothing but questions follow: it waits for an answer. What is answered at once is a heading. */
  readonly open: boolean;
  /** Asked of followers, or of anybody: “What have you been reading?”, “What does a governor do?” */
  readonly forFun: boolean;
}

const leads = wordSet('so then and but or well ok okay also no oh huh um uh er hmm yes exactly just wow look man lol now god');
/** “What's the best walk near you?”, “Isn't she gorgeous?” */
const pastimes = wordSet(
  'favourite favorite favourites best top plans planning tip tips memory memories story stories name think thoughts love loved like enjoy enjoyed fancy fancies else new next important weekend weekends summer winter spring autumn easter christmas today tonight tomorrow missing look happens happen day days matter matters reading watching cooking baking growing wearing celebrating unwind relax inspires inspired inspire proud grateful kit garden cuppa guess imagine ideas list interested ready worried tempted hungry questions time winner lovely gorgeous beautiful brilliant amazing fun exciting',
);
const anybody = wordSet('a an anyone anybody everyone');

function endsAsking({ text }: Draft, { start, end }: Sentence): boolean {
  return /\?[!?]*["'”’)]*$/.test(text.slice(Math.max(start, end - 6), end));
}

/** Index of the first sentence that nothing but questions follow. */
export const openFrom = fact((draft: Draft): number => {
  let from = draft.sentences.length;
  while (from > 0 && endsAsking(draft, draft.sentences[from - 1] as Sentence)) from--;
  return from;
});

function isForFun(words: readonly Word[], classes: readonly number[], at: number, last: number): boolean {
  const asks = ((classes[at] as number) & Class.Asking) !== 0;
  for (let i = at; i < last; i++) {
    if (pastimes.holds(words[i])) return true;
    if (asks && (classes[i] as number) & Class.My) return true;
    if (i > at && i < at + 4 && (classes[i - 1] as number) & Class.Auxiliary && anybody.holds(words[i])) return true;
  }
  return false;
}

function afterLeads(words: readonly Word[], from: number, last: number): number {
  let at = from;
  while (at < last - 1 && leads.holds(words[at])) at++;
  return at;
}

/** A clause that begins with why, what, how, the last one: “..., so why keep it?” */
function lateStart(words: readonly Word[], classes: readonly number[], first: number, last: number): number {
  for (let i = last - 2; i > first; i--) {
    if ((words[i] as Word).joined) continue;
    const at = afterLeads(words, i, last);
    if ((classes[at] as number) & Class.Asking) return i;
  }
  return -1;
}

export function askedIn(draft: Draft, sentence: Sentence): Asked | undefined {
  if (!endsAsking(draft, sentence)) return undefined;
  const { words } = draft;
  const classes = classesOf(draft).of;
  const { first, last } = sentence;
  let lead = first;
  let at = afterLeads(words, first, last);
  if (((classes[at] as number) & (Class.Asking | Class.Auxiliary)) === 0) {
    const late = lateStart(words, classes, first, last);
    if (late >= 0) {
      lead = late;
      at = afterLeads(words, late, last);
    }
  }
  return {
    at,
    lead,
    late: lead > first,
    open: sentence.start >= (draft.sentences[openFrom(draft)]?.start ?? Number.POSITIVE_INFINITY),
    forFun: isForFun(words, classes, at, last),
  };
}

const degrees = wordSet('very quite fairly pretty rather extremely incredibly surprisingly easier harder simpler quicker');

/** “How hard is it to foster? Here's what carers said.” */
const telling = wordSet("here's asked tells explains discover");

/** “How hard can it be? Very!”: the writer asked in order to tell. */
export function answersItself({ words, sentences, text }: Draft, { first, end }: Sentence, i: number): boolean {
  const next = sentences[i + 1];
  if (next === undefined || text.charAt(end - 1) !== '?') return false;
  const opener = (words[first] as Word).lower;
  if (invites(words, next)) return true;
  if (opener === 'how') return degrees.holds(words[next.first]) || firstIn(words, next.first, next.last, telling) >= 0;
  if (/^what(?:'s)?$/.test(opener) && lowerAt(words, first + (opener === 'what' ? 3 : 2)) === 'point')
    return pointIs.holds(words[next.first]);
  return opener === 'why' && whyNot.holds(words[first + 1]) && isReason(words, next);
}

/** “Why are you voting? Show us your reasons.” */
const inviting = wordSet('tell show send share');
function invites(words: readonly Word[], { first, last }: Sentence): boolean {
  return inviting.holds(words[first]) && lowerAt(words, first + 1) === 'us' && last - first > 3 && lowerAt(words, first + 2) === 'your';
}

/** “What's the point of smear tests? They find changes early.” */
const pointIs = wordSet('they it to because');

const whyNot = wordSet("don't didn't haven't doesn't aren't won't");
const ourselves = wordSet("we we've we'll we're");
/** “We have asked you three times” is no reason. */
const chasing = wordSet('asked told said written reminded');

/** “Why don't you grit every road? We treat the busiest.” */
function isReason(words: readonly Word[], { first, last }: Sentence): boolean {
  const lower = lowerAt(words, first);
  if (
    lower === 'because' ||
    lower === 'from' ||
    (/^(?:good|fair|great)$/.test(lower) && /^(?:question|point)$/.test(lowerAt(words, first + 1)))
  )
    return true;
  return ourselves.holds(words[first]) && firstIn(words, first + 1, Math.min(last, first + 4), chasing) < 0;
}
