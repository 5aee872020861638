/** Words of a case while it is with a court: trials, hearings and inquests, and who takes part in them. */
import type { Word } from '../../types.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import { type CourtRow, live, noCase, pending } from './court-row.js';

const the = wordSet('the');

/** The word begins a sentence or a part of one. */
const opens = (words: readonly Word[], i: number) => words[i]?.joined === false;

const goesOn = wordSet('continues resumes begins starts opens goes resumed started began day adjourned judge set expected date underway');

const otherTrials = wordSet(
  'clinical free drug vaccine research pilot scooter escooter month week year day fair football cricket rugby summer new our first',
);
const trialWords = wordSet(
  'court guilty murder judge defence evidence charged denies denied pleaded victim carer stepdad monster killer defendant witness',
);
const trialOf = wordSet(
  'murder rape abuse fraud current ongoing criminal assault manslaughter on his her their stand stands stood faces face await awaits awaiting jury',
);
const notTrials = wordSet('period run scheme shift session lesson class offer day lessons sessions size week month version site');
const anyTrial = wordSet('our a an new this free');

/** On trial, the Carter trial, a trial with a judge: no e-scooters. */
function isTrial(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  if (otherTrials.holds(before)) return trialWords.hasAny(words);
  if (trialOf.holds(before)) return true;
  if (lowerAt(words, i + 1) === 'of' && anyTrial.holds(words[i + 2])) return false;
  return !notTrials.holds(words[i + 1]);
}

const notCourts = wordSet('tennis basketball food netball badminton squash sports volleyball hampton earls');

const notHearings = wordSet('aid aids loss test tests clinic impairment impairments check checks dog dogs');

/** “The coroner's hearing”. */
const isSomebodys = (words: readonly Word[], i: number) => lowerAt(words, i - 1).endsWith("'s");

const notJudges = wordSet(
  'competition contest prize award awards show cake cakes winner winners entries bake gardens photo photos talent dance pumpkin poetry',
);
const oneJudge = wordSet('the that this');
const notNames = wordSet('for a our the it us them not');

/** “The judge”, “Judge Marsh”, not one of a cake. */
function isJudge(words: readonly Word[], i: number): boolean {
  if (notJudges.hasAny(words)) return false;
  const name = words[i + 1];
  return oneJudge.holds(words[i - 1]) || (words[i]?.shape === 'title' && name?.joined === true && (i > 0 || !notNames.holds(name)));
}

const doors = wordSet('day days evening');
const house = wordSet("court courts court's courthouse magistrates magistrates's");

/** “Our open day at the crown court”, “the court open day”. */
const isOfCourt = (words: readonly Word[], i: number) =>
  house.holds(words[i - 1]) || (atPlace.holds(words[i + 2]) && firstIn(words, i + 3, i + 7, house) >= 0);
const atPlace = wordSet('at in of');

const running = wordSet("isn't hasn't starts begins opens resumes continues underway under way ongoing must still until");

/** “The review isn't finished”, “the inquiry starts in May”. */
const isRunning = (words: readonly Word[], i: number) => firstIn(words, i + 1, i + 8, running) >= 0;

/** “A case before the court”, “the case is before it”. */
const isBefore = (words: readonly Word[], i: number) => lowerAt(words, i + 1) === 'before' || lowerAt(words, i + 2) === 'before';

/** “We can't comment on the case.” */
const isCommentedOn = (words: readonly Word[], i: number) => lowerAt(words, i - 2) === 'on' && lowerAt(words, i - 3) === 'comment';

const watchdogs = wordSet("iopc iopc's ombudsman ombudsman's cqc cqc's hse hse's lado nmc gmc regulator regulator's standards");
const isOfWatchdog = (words: readonly Word[], i: number) => firstIn(words, Math.max(0, i - 6), i, watchdogs) >= 0;

export const courtRows: readonly CourtRow[] = [
  // A mock trial.
  { words: 'mock', tells: noCase },
  { words: 'open', followedBy: doors, where: isOfCourt, tells: noCase },

  { words: 'inquest jury', followedBy: goesOn, tells: live | pending },
  { words: 'inquest jury jurors juror magistrates coroner barrister prosecutor prosecutors prosecution', tells: live },
  { words: 'defendant defendants plead pleads denies oath dock tribunal bailey proceedings sentencing', tells: live },

  { words: 'trial', followedBy: goesOn, where: isTrial, tells: live | pending },
  { words: 'trial', followedBy: goesOn, tells: pending },
  { words: 'trial', where: isTrial, tells: live },

  {
    words: 'court courts',
    after: wordSet("that crown magistrates youth family county in at to before from outside criminal high appeal coroner's the"),
    tells: live,
  },
  { words: 'court courts', followedBy: wordSet('date'), tells: live },
  // “Court on Monday”, said of nothing that is played.
  {
    words: 'court courts',
    notAfter: notCourts,
    followedBy: wordSet('is again later this appearance on at tomorrow today monday tuesday wednesday thursday friday next'),
    where: opens,
    tells: live,
  },

  {
    words: 'hearing',
    followedBy: wordSet('at on is tomorrow today next continues resumes monday tuesday wednesday thursday friday'),
    where: opens,
    tells: live,
  },
  {
    words: 'hearing',
    after: wordSet(
      'the a appeal court his her their first next care plea bail remand tribunal preliminary misconduct disciplinary full public final employment',
    ),
    notFollowedBy: notHearings,
    tells: live,
  },
  { words: 'hearing', notFollowedBy: notHearings, where: isSomebodys, tells: live },

  { words: 'review inquiry', after: wordSet('judicial'), tells: live },
  { words: 'review inquiry', where: isRunning, tells: live },

  // “The IOPC is investigating”.
  { words: 'investigating investigation', where: isOfWatchdog, tells: live },

  { words: 'case', where: isBefore, tells: live },
  { words: 'case', after: the, followedBy: wordSet('against'), tells: live },
  { words: 'case', after: the, where: isCommentedOn, tells: live },

  { words: 'judge', where: isJudge, tells: live },
  { words: 'bench plea', after: wordSet('the guilty'), tells: live },
  {
    words: 'defence',
    after: the,
    notFollowedBy: wordSet('secretary minister of force forces ministry academy team line were'),
    tells: live,
  },
  { words: 'witness', followedBy: wordSet('box stand'), tells: live },
  { words: 'witness', after: wordSet('key star expert main prosecution defence'), tells: live },
];
