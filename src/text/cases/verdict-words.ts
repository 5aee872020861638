/** Words of what a court decides: whether it has decided, or somebody only hopes or waits for it. */
import type { Word } from '../../types.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import { type CourtRow, live, over, pending } from './court-row.js';

const earlier = wordSet('previous past earlier prior criminal');
/** What a decision is when it has not been made. */
const undecided = wordSet('if until be get gets getting should will to ever hopefully not unless expect a any');

/** “He should be behind bars.” */
const isWishedBehind = (words: readonly Word[], i: number) => firstIn(words, i - 6, i, undecided) >= 0;

const hearers = wordSet('interview interviewed officers police us pc detectives bodycam');

/** What he told the police is no plea: “he admitted it in interview”. */
const isConfession = (words: readonly Word[], i: number) => firstIn(words, i + 1, i + 9, hearers) >= 0;

/** “Admitted stealing”. */
const isOfDoing = (words: readonly Word[], i: number) => lowerAt(words, i + 1).endsWith('ing');

const not = wordSet('not');
const found = wordSet('found');
const pleas = wordSet('plea pleas');

/** “Pleaded not guilty”, “pleading not guilty”. */
const isPleaded = (words: readonly Word[], i: number) => lowerAt(words, i - 2).startsWith('plead');

/** “Found not guilty”. */
const isCleared = (words: readonly Word[], i: number) => lowerAt(words, i - 2) === 'found';

const wishing = wordSet(
  'hope hopes hoping hoped want wants wanting pray praying expect expects expecting less await awaiting predict surely',
);

/** “Hoping for a guilty verdict”, “anything less than guilty”. */
const isWished = (words: readonly Word[], i: number) => firstIn(words, i - 5, i, wishing) >= 0;

const supposed = wordSet("when if once until unless be he's she's they're gets");

/** “When he's found guilty”, “should be found guilty”; `at`: where “found” stands. */
const isSupposed = (words: readonly Word[], at: number) => undecided.holds(words[at - 1]) || firstIn(words, at - 3, at, supposed) >= 0;

const isSupposedlyFound = (words: readonly Word[], i: number) => isSupposed(words, i - 1);

const courts = wordSet('jury jurors court judge magistrates was were been');

/** “A jury has found Kevin Marsden guilty.” */
function isFoundByCourt(words: readonly Word[], i: number): boolean {
  for (let at = i - 2; at >= Math.max(1, i - 5) && words[at + 2]?.joined; at--)
    if (lowerAt(words, at) === 'found')
      return !isSupposed(words, at) && courts.holds(lowerAt(words, at - 1) === 'has' ? words[at - 2] : words[at - 1]);
  return false;
}

const ifs = wordSet('if unless');

/** “If she were acquitted.” */
const isIf = (words: readonly Word[], i: number) => firstIn(words, i - 3, i, ifs) >= 0;

/** “Guilty: …” at the top of a post. */
const isHeadline = (words: readonly Word[], i: number, text: string) => i === 0 && /^[:\s]*[:.]/.test(text.slice(words[i]?.end));

const ended = wordSet('ended ruled found concluded finished closed');
const notYet = wordSet("not hasn't yet until if when before will once");

const isEnded = (words: readonly Word[], i: number) => {
  const at = firstIn(words, i + 1, i + 4, ended);
  return at >= 0 && firstIn(words, i - 3, at, notYet) < 0 && lowerAt(words, i + 1) !== 'that';
};

const since = wordSet('after following since');
const isPast = (words: readonly Word[], i: number) => since.holds(words[i - 2]) && lowerAt(words, i - 1) === 'the';

/** Before the rows by which an inquest is a case that goes on. */
export const endedRows: readonly CourtRow[] = [
  // “The inquest ended today”, “the tribunal has ruled”, “the inquest found failings”.
  { words: 'inquest tribunal', where: isEnded, tells: over },
  // “After the inquest into Ada’s death, our chief executive said …”
  { words: 'inquest tribunal', where: isPast, notFollowedBy: wordSet('opened opens opening began begins resumes starts'), tells: over },
];

export const verdictRows: readonly CourtRow[] = [
  { words: 'verdict', notFollowedBy: wordSet('on'), tells: live },
  { words: 'convict', after: wordSet('to can will could should must they not'), tells: live },
  { words: 'bars', after: wordSet('behind'), where: isWishedBehind, tells: live },

  { words: 'coroner', where: isEnded, tells: over },
  { words: 'recorded conclusion', followedBy: wordSet('a of'), tells: over },

  { words: 'acquitted cleared convicted jailed', after: wordSet('were was is are'), where: isIf, tells: live },
  { words: 'sentenced', after: undecided, tells: live | pending },
  { words: 'sentenced', tells: over },
  // What somebody did before is of another case.
  { words: 'conviction convictions', after: earlier, tells: 0 },
  { words: 'jailed convicted imprisoned conviction convictions acquitted fined concluded', notAfter: undecided, tells: over },
  { words: 'cleared', after: wordSet('was were been is and'), tells: over },
  { words: 'cleared', notAfter: undecided, followedBy: wordSet('of after by in over'), tells: over },

  { words: 'admitted', where: isConfession, tells: live | pending },
  { words: 'admitted', after: wordSet('has have he she they who had'), tells: over },
  { words: 'admitted', where: isOfDoing, tells: over },

  { words: 'guilty', after: not, followedBy: pleas, tells: live | pending },
  { words: 'guilty', after: not, where: isPleaded, tells: live | pending },
  { words: 'guilty', after: not, where: isCleared, tells: over },
  { words: 'guilty', where: isWished, tells: live },
  { words: 'guilty', notAfter: found, where: isFoundByCourt, tells: over },
  { words: 'guilty', after: found, where: isSupposedlyFound, tells: live },
  { words: 'guilty', after: wordSet('found pleaded pleads admits'), tells: over },
  { words: 'guilty', followedBy: wordSet('verdict verdicts plea pleas'), tells: over },
  { words: 'guilty', where: isHeadline, tells: over },
];
