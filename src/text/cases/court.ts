/** Whether a post is about a case that police or a court have still to decide. */
import type { Draft, Word } from '../../types.js';
import { fact } from '../fact.js';
import { caseWord, fieldWordsOf } from '../words/field-words.js';
import { wordSet } from '../words/word-set.js';

export interface CourtCase {
  /** Somebody is held, charged or tried, or an inquest has not found yet. */
  readonly live: boolean;
  /** The court has spoken: opinion may be unkind, but no longer prejudices anything. */
  readonly over: boolean;
  /** Nobody has yet been found: the police are looking. */
  readonly sought: boolean;
}

/** By themselves the words of a case. */
const plain = wordSet(
  'arrested arrest arrests inquest bail bailed plead pleads defendant defendants remanded prosecution accused verdict jury jurors juror alleged allegedly allegations magistrates prosecutor prosecutors coroner barrister bailey charges oath dock tribunal suspicion misconduct claimant complainant remand',
);
const decided = wordSet('jailed convicted sentenced imprisoned conviction convictions acquitted cleared fined concluded');
/** What a decision is when it has not been made. */
const undecided = wordSet('if until be get gets getting should will to ever hopefully not unless until expect a any');
const courtBefore = wordSet(
  "that crown magistrates' magistrates youth family county in at to before from outside criminal high appeal coroner's the",
);
/** “Court on Monday”, said of nothing that is played. */
const courtAfter = wordSet('is again later this appearance on at tomorrow today monday tuesday wednesday thursday friday next');
const notCourts = wordSet('tennis basketball food netball badminton squash sports volleyball hampton earls earl’s');
const notDefences = wordSet('secretary minister of force forces ministry academy team line were');
const otherTrials = wordSet(
  'clinical free drug vaccine research mock pilot e-scooter scooter escooter month week year day fair football cricket rugby summer three-month six-month new our first',
);
const trialGoes = wordSet(
  'continues resumes begins starts opens goes resumed opened started began day adjourned judge set expected date underway',
);
const trialOf = wordSet(
  'murder rape abuse fraud current ongoing criminal assault manslaughter on his her their stand stands stood faces face await awaits awaiting jury',
);
const trialWords = wordSet(
  'court guilty murder judge defence evidence charged denies denied pleaded victim carer stepdad monster killer defendant witness',
);
const suspectBefore = wordSet('the a our this that these second third main prime murder male female another one sole remaining only');
const seeking = wordSet('wanted trace identify find catch locate hunting hunt sought appeal appealing large run');

export const caseOf = fact((draft: Draft): CourtCase => {
  if (!(fieldWordsOf(draft).all & caseWord)) return none;
  const { words, text } = draft;
  let live = false;
  let over = false;
  let pending = false;
  let sought = false;
  for (let i = 0; i < words.length; i++) {
    const spelt = (words[i] as Word).lower;
    const lower = spelt.endsWith("'s") ? spelt.slice(0, -2) : spelt;
    const before = words[i - 1]?.lower ?? '';
    if (plain.has(lower)) live ||= lower !== 'verdict' || words[i + 1]?.lower !== 'on';
    else if (lower === 'defence') live ||= before === 'the' && !notDefences.holds(words[i + 1]);
    else if (lower === 'sentenced' && undecided.has(before)) pending = live = true;
    else if (lower === 'trial') live ||= isTrial(words, i);
    else if (lower === 'court' || lower === 'courts')
      live ||=
        (courtBefore.has(before) && !notCourts.has(before)) ||
        (i === 0 && courtAfter.holds(words[1])) ||
        words[i + 1]?.lower === 'date' ||
        (words[i]?.joined === false && courtAfter.holds(words[i + 1]) && before !== '' && !notCourts.has(before));
    else if (lower === 'charged' || lower === 'charge') live ||= isCharge(words, i);
    else if (lower === 'suspect' || lower === 'suspects')
      live ||= suspectBefore.has(before) || lower === 'suspects' || i === 0 || words[i + 1]?.lower === 'in';
    else if (lower === 'custody') live ||= /^(?:in|into|remain|our|police|overnight)$/.test(before) && words[i + 1]?.lower !== 'battle';
    else if (lower === 'judge') live ||= isJudge(words, i);
    else if (lower === 'review' || lower === 'inquiry') live ||= before === 'judicial' || isPending(words, i);
    else if (lower === 'cells') live ||= before === 'the' || before === 'our';
    else if (lower === 'hearing')
      live ||=
        (words[i]?.joined === false && hearingAfter.holds(words[i + 1])) ||
        ((hearingBefore.has(before) || before.endsWith("'s")) &&
          !/^(?:aids?|loss|tests?|clinic|impairments?|checks?|dogs?)$/.test(words[i + 1]?.lower ?? ''));
    else if (lower === 'enquiries' || lower === 'inquiries')
      live ||= words.slice(Math.max(0, i - 4), i).some((word) => word.lower.startsWith('help'));
    else if (lower === 'questioned') live ||= before === 'being';
    else if (lower === 'witness')
      live ||= /^(?:box|stand)$/.test(words[i + 1]?.lower ?? '') || /^(?:key|star|expert|main|prosecution|defence)$/.test(before);
    else if (lower === 'denies' || lower === 'bailed') live = true;
    else if (lower === 'bars') live ||= before === 'behind' && words.slice(Math.max(0, i - 6), i).some((word) => undecided.holds(word));
    else if (lower === 'proceedings' || lower === 'cps' || lower === 'sentencing') live = true;
    else if (lower === 'case')
      live ||=
        words[i + 1]?.lower === 'before' ||
        words[i + 2]?.lower === 'before' ||
        (before === 'the' && (words[i + 1]?.lower === 'against' || (words[i - 2]?.lower === 'on' && words[i - 3]?.lower === 'comment')));
    else if (lower === 'held') live ||= holds.holds(words[i + 1]) && heldPeople.has(before);
    else if (caught.has(lower)) live ||= takenBefore.has(before) && words[i + 1]?.lower !== 'up';
    else if (lower === 'locked' || lower === 'banged') live ||= words[i + 1]?.lower === 'up' && takenBefore.has(before);
    else if (lower === 'investigation' || lower === 'caution') live ||= before === 'under' || before === 'police' || before === 'criminal';
    else if (lower === 'investigated' || lower === 'interviewed') live ||= before === 'being' || words[i + 1]?.lower === 'by';
    else if (lower === 'handcuffs' || lower === 'cuffs') live ||= before === 'in';
    else if (lower === 'recorded' || lower === 'conclusion') over ||= words[i + 1]?.lower === 'a' || words[i + 1]?.lower === 'of';
    else if (lower === 'mock') return none;
    else if (lower === 'bench' || lower === 'plea') live ||= before === 'the' || before === 'guilty';
    else if (lower === 'convict') live ||= /^(?:to|can|will|could|should|must|they|not)$/.test(before);
    else if (lower === 'guilty') {
      if (before === 'not' && ((words[i - 2]?.lower ?? '').startsWith('plead') || /^pleas?$/.test(words[i + 1]?.lower ?? '')))
        pending = live = true;
      else if (before === 'not' && words[i - 2]?.lower === 'found') over = true;
      else if (isWished(words, i)) live = true;
      else if (before !== 'found' && isFound(words, i)) over = true;
      else if (before === 'found' && isSupposed(words, i - 1)) live = true;
      else if (before === 'found' ? !isSupposed(words, i - 1) : /^(?:pleaded|pleads|admits)$/.test(before)) over = true;
      else if (
        /^(?:verdict|verdicts|plea|pleas)$/.test(words[i + 1]?.lower ?? '') ||
        (i === 0 && /^[:\s]*[:.]/.test(text.slice((words[i] as Word).end)))
      )
        over = true;
    } else if (decided.has(lower))
      over ||=
        !undecided.has(before) &&
        !(
          lower === 'cleared' &&
          !/^(?:of|after|by|in|over)$/.test(words[i + 1]?.lower ?? '') &&
          !/^(?:was|were|been|is|and)$/.test(before)
        );
    else if (lower === 'admitted' && isConfession(words, i)) pending = live = true;
    else if (lower === 'admitted')
      over ||= /^(?:has|have|he|she|they|who|had)$/.test(before) || (words[i + 1]?.lower ?? '').endsWith('ing');
    else if (seeking.has(lower)) sought = true;
    if (lower === 'trial' || lower === 'inquest' || lower === 'jury')
      pending ||= trialGoes.holds(words[i + 1]) && words[i + 1]?.lower !== 'opened';
  }
  return live || over ? { live: live && (!over || pending), over: over && !pending, sought } : none;
});

const hearingBefore = wordSet(
  'the a appeal court his her their first next care plea bail remand tribunal preliminary misconduct disciplinary full public final employment',
);

const hearingAfter = wordSet('at on is tomorrow today next continues resumes monday tuesday wednesday thursday friday');

const notJudges = wordSet(
  'competition contest prize award awards show cake cakes winner winners entries bake gardens photo photos talent dance pumpkin poetry',
);

/** “The judge”, “Judge Marsh”, not one of a cake. */
function isJudge(words: readonly Word[], i: number): boolean {
  const before = words[i - 1]?.lower ?? '';
  const named =
    words[i]?.shape === 'title' &&
    words[i + 1]?.joined === true &&
    (i > 0 || !/^(?:for|a|our|the|it|us|them|not)$/.test(words[i + 1]?.lower ?? ''));
  return (/^(?:the|that|this)$/.test(before) || named) && !notJudges.hasAny(words);
}

/** “The review isn't finished”, “the inquiry starts in May”. */
function isPending(words: readonly Word[], i: number): boolean {
  for (let j = i + 1; j < Math.min(words.length, i + 8); j++) if (running.holds(words[j])) return true;
  return false;
}

const running = wordSet("isn't hasn't starts begins opens resumes continues underway under way ongoing must still until");

/** Slang of an arrest, where it is somebody who was taken. */
const caught = wordSet('caught nicked nabbed collared lifted');
const takenBefore = wordSet('been was were is are got getting being finally have has he she they him her them now');

const supposed = wordSet("when if once until unless be he's she's they're gets");

/** “When he's found guilty”, “should be found guilty”. */
function isSupposed(words: readonly Word[], found: number): boolean {
  if (undecided.holds(words[found - 1])) return true;
  for (let i = found - 1; i >= Math.max(0, found - 3); i--) if (supposed.holds(words[i])) return true;
  return false;
}

/** “A jury has found Kevin Marsden guilty.” */
function isFound(words: readonly Word[], guilty: number): boolean {
  for (let i = guilty - 2; i >= Math.max(1, guilty - 5) && words[i + 2]?.joined; i--)
    if ((words[i] as Word).lower === 'found')
      return !isSupposed(words, i) && courts.has(words[i - 1]?.lower === 'has' ? (words[i - 2]?.lower ?? '') : (words[i - 1]?.lower ?? ''));
  return false;
}

/** “Hoping for a guilty verdict”, “anything less than guilty”. */
function isWished(words: readonly Word[], guilty: number): boolean {
  for (let i = guilty - 1; i >= Math.max(0, guilty - 5); i--) if (wishing.holds(words[i])) return true;
  return false;
}

const wishing = wordSet(
  'hope hopes hoping hoped want wants wanting pray praying expect expects expecting less await awaiting predict surely',
);

/** What he told the police is no plea: “he admitted it in interview”. */
function isConfession(words: readonly Word[], admitted: number): boolean {
  for (let i = admitted + 1; i < Math.min(words.length, admitted + 9); i++) if (hearers.holds(words[i])) return true;
  return false;
}

const hearers = wordSet('interview interviewed officers police us pc detectives bodycam');

const courts = wordSet('jury jurors court judge magistrates was were been');
const holds = wordSet('over on for after');
const heldPeople = wordSet('man woman boy girl men women teenager youth suspect is are being was');
const none: CourtCase = { live: false, over: false, sought: false };

/** On trial, the Carter trial, a trial with a judge: no e-scooters. */
function isTrial(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  if (before && otherTrials.holds(before)) return trialWords.hasAny(words) && before.lower !== 'mock';
  if (trialOf.holds(before)) return true;
  const after = words[i + 1]?.lower ?? '';
  if (after === 'of' && /^(?:our|a|an|new|this|free)$/.test(words[i + 2]?.lower ?? '')) return false;
  return !notTrials.has(after);
}

const notTrials = wordSet('period run scheme shift session lesson class offer day lessons sessions size week month version site');

function isCharge(words: readonly Word[], i: number): boolean {
  const { lower } = words[i] as Word;
  const before = words[i - 1]?.lower ?? '';
  const after = words[i + 1]?.lower ?? '';
  if (lower === 'charge') return before === 'today’s' || before === "today's" || before === 'murder' || after === 'of';
  return (
    /^(?:been|was|were|is|are|and|being|now|have|has|he's|she's|they're|finally)$/.test(before) ||
    after === 'with' ||
    after === 'today' ||
    after === 'yesterday' ||
    (before === 'the' && /^(?:couple|man|woman|men|women|boy|girl|teenager|teacher|nurse|parents|pair|mother|father)$/.test(after)) ||
    i === 0 ||
    (words[i]?.joined === false && words[i]?.shape === 'title' && !/^(?:up|at|by|for)$/.test(after)) ||
    (words[i]?.joined === false && after === 'at' && /^(?:\d|midnight|noon)/.test(words[i + 2]?.lower ?? '')) ||
    after === 'over' ||
    before === 'man' ||
    before === 'woman' ||
    after === 'two'
  );
}
