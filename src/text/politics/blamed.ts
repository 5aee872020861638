/**
 * Politics taken up by grammar: what a party or those in office did to “us”, what a policy is,
 * who is to be kicked out, and which camp is to be kept away.
 */
import type { Draft, Sentence, Word } from '../../types.js';
import { firstFound, type Recogniser } from '../words/recogniser.js';
import { turnings } from '../words/turning.js';
import { wordSet } from '../words/word-set.js';
import { lowerAt, spanOf } from '../words/words.js';
import { laudedIn } from './hints.js';
import type { Actor, Partisan } from './politics.js';

/** What no report says of those in office. */
const damage = wordSet(
  'crashed wrecked ruined destroyed gutted trashed betrayed starved decimated hollowed squandered bankrupted sabotaged torched dismantled plundered butchered vandalised bungled botched fleeced blown blew frittered hates despises loathes detests conned duped fooled shafted hijacked poisoned bulldozed stitched',
);
const character = wordSet(
  'danger liar liars clown clowns disgrace joke menace coward cowards fool fools hypocrite hypocrites crook crooks embarrassment dinosaur puppet puppets idiot idiots charlatan snake bully bullies grifter fraud bigot racist fascist threat shambles farce',
);
const scornful = wordSet(
  'cruel heartless wicked shameful disgraceful callous disgusting inhumane immoral barbaric spiteful vile racist idiotic bonkers insane stupid ridiculous laughable unworkable dishonest clueless spineless gutless toothless hopeless useless pathetic arrogant corrupt',
);
const intensive = wordSet(
  'so just simply utterly totally completely plain downright frankly nothing short of a an the complete total utter absolute real such and both',
);
const be = wordSet("is are was were isn't looks sounds seems been");
const cares = wordSet(
  'cared listened helped understood delivered bothered care listen understand deliver cares listens helps stood lifted given known',
);
const denials = wordSet("never not hasn't haven't doesn't don't didn't won't couldn't can't");

/** After the one in office: “crashed the economy”, “is a danger to”, “has never cared”. */
function isBlamed(words: readonly Word[], { kind, last: from }: Actor, last: number): number {
  let denied = false;
  for (let i = from; i < Math.min(last, from + 9); i++) {
    const { lower } = words[i] as Word;
    if (/^(?:says?|said|told|that|who|if)$/.test(lower) && i > from) return -1;
    if (denials.has(lower)) denied = true;
    else if (denied && cares.has(lower)) return i;
    else if (!denied && damage.has(lower) && !/^(?:was|were|been|being)$/.test(lowerAt(words, i - 1))) return i;
    if (be.has(lower)) {
      let j = i + 1;
      while (j < last && intensive.holds(words[j])) j++;
      if ((character.holds(words[j]) || scornful.holds(words[j])) && (kind !== 'office' || j - from < 7)) return j;
    }
  }
  return -1;
}

const hurtful = wordSet(
  'push plunge drag condemn punish hurt starve ruin wreck destroy kill cripple bankrupt devastate betray gut decimate',
);
const people = wordSet('our we your nurses families children kids pensioners carers patients tenants people teachers pupils');
const campaigns = wordSet('war attack assault attacks vendetta onslaught crusade');
const harmless = wordSet('drugs litter waste crime terror fraud potholes knife hate homelessness poverty smoking');

/** “Will push our families into poverty”, “has done nothing for”, “party while our nurses go hungry”, “'s war on disabled people”. */
function isSetAgainst(words: readonly Word[], { first, last: from }: Actor, last: number): number {
  for (let i = from; i < Math.min(last, from + 8); i++) {
    const lower = lowerAt(words, i);
    if (/^(?:will|would|could|to)$/.test(lower) && hurtful.holds(words[i + 1]) && i - from < 4) return i + 1;
    if (lower === 'nothing' && /^(?:done|does|did|do)$/.test(lowerAt(words, i - 1)) && /^(?:for|to|about)$/.test(lowerAt(words, i + 1)))
      return i;
    if (lower === 'while' && i - from < 5 && people.holds(words[i + 1]) && !/'s$/.test(lowerAt(words, from - 1)))
      return Math.min(last - 1, i + 1);
    if (
      campaigns.has(lower) &&
      i - from < 2 &&
      lowerAt(words, i + 1) === 'on' &&
      !harmless.holds(words[i + 2]) &&
      lowerAt(words, first).endsWith("'s")
    )
      return i + 1;
  }
  return -1;
}

const ofOffice = wordSet('councillor mp party politician minister leader candidate cllr councillors mps group');
const bidWords = 'back support oppose reject scrap kill defeat';
const bids = wordSet(bidWords);

/** “The only councillor who listens”, “back the Bill”, “a change of government”, “red rosettes”. */
function sideShown(words: readonly Word[], i: number): Partisan | undefined {
  const lower = lowerAt(words, i);
  if (
    lower === 'only' &&
    lowerAt(words, i - 1) === 'the' &&
    ofOffice.holds(words[i + 1]) &&
    /^(?:who|that|to|with)$/.test(lowerAt(words, i + 2))
  )
    return { kind: 'praise', span: spanOf(words, i - 1, i + 2), sure: false };
  if (
    bids.has(lower) &&
    /^(?:the|this)$/.test(lowerAt(words, i + 1)) &&
    lowerAt(words, i + 2) === 'bill' &&
    words[i + 2]?.shape === 'title'
  )
    return { kind: 'canvass', span: spanOf(words, i, i + 2), sure: false };
  if (
    lower === 'change' &&
    lowerAt(words, i + 1) === 'of' &&
    lowerAt(words, i + 2) === 'government' &&
    /^(?:a|for)$/.test(lowerAt(words, i - 1))
  )
    return { kind: 'canvass', span: spanOf(words, i, i + 2), sure: false };
  if (
    /^rosettes?$/.test(lower) &&
    /^(?:red|blue|yellow|green|orange|purple|teal|turquoise)$/.test(lowerAt(words, i - 1)) &&
    /^(?:many|the|more|our)$/.test(lowerAt(words, i - 2))
  )
    return { kind: 'praise', span: spanOf(words, i - 1, i), sure: false };
  return undefined;
}

const policies = wordSet('policy policies budget bill scheme cap tax ban cuts reforms law plan plans deal');
const state = wordSet(
  'government ministers westminster whitehall national rwanda asylum immigration migration benefit bedroom triple welfare austerity inheritance poll brexit child benefits',
);

/** “The Rwanda policy is cruel”: a policy of state, not the school's homework policy. */
function policyIn(words: readonly Word[], i: number, first: number, last: number): Partisan | undefined {
  if (!/^(?:is|are|was|were)$/.test(lowerAt(words, i + 1))) return undefined;
  let ofState = false;
  for (let j = Math.max(first, i - 3); j < i; j++) ofState ||= state.holds(words[j]);
  if (!ofState) return undefined;
  for (let j = i + 2; j < Math.min(last, i + 6); j++) {
    if (lowerAt(words, j) === 'not') return undefined;
    if (scornful.holds(words[j]) || character.holds(words[j])) return { kind: 'attack', span: spanOf(words, i - 1, j), sure: false };
  }
  return undefined;
}

const ousting = wordSet('kick boot throw turf chuck vote drive kicked booted thrown voted get hound');
const leaders = wordSet('leaders leader government council councillors councillor mp mps mayor minister them lot tories labour party pm');

/** “Let's kick this council's leaders out in May.” */
function ousted(words: readonly Word[], i: number, last: number): Partisan | undefined {
  let whom = false;
  for (let j = i + 1; j < Math.min(last, i + 7); j++) {
    const lower = lowerAt(words, j);
    whom ||= leaders.has(lower) && lower !== 'them' && lower !== 'lot';
    if (lower === 'out' && whom && lowerAt(words, j + 1) !== 'of' && !/^(?:get|drive)$/.test(lowerAt(words, i)))
      return { kind: 'canvass', span: spanOf(words, i, j), sure: false };
  }
  return undefined;
}

const chosen = wordSet(
  'candidate candidates councillor councillors party mp anyone anybody someone somebody whoever people those leader leaders',
);

/** “Vote for the candidate who'll fund our hospice”, “you know which way to vote”. */
function bidden(words: readonly Word[], i: number, first: number, last: number): Partisan | undefined {
  const way = lowerAt(words, i - 1) === 'to' && /^(?:way|who|what|how)$/.test(lowerAt(words, i - 2));
  if (way)
    for (let j = first; j < i; j++)
      if (lowerAt(words, j) === 'know' && lowerAt(words, j - 1) === 'you' && lowerAt(words, j - 2) !== 'do')
        return { kind: 'canvass', span: spanOf(words, j - 1, i), sure: false };
  if (lowerAt(words, i + 1) !== 'for') return undefined;
  for (let j = i + 2; j < Math.min(last, i + 5); j++)
    if (chosen.holds(words[j]) && /^(?:who|that|who'll|who'd|who's|with)$/.test(lowerAt(words, j + 1)))
      return { kind: 'canvass', span: spanOf(words, i, j + 1), sure: false };
  return undefined;
}

const wings = wordSet('politicians media press parties party councillors government mps nonsense extremists thugs lies ideology agenda');
const camps = wordSet('far hard loony radical extreme');

/** “Don't let the far right take over”, “right-wing politicians stoke hatred”; not the right wing of the hospital. */
function camp(words: readonly Word[], i: number): Partisan | undefined {
  const side = lowerAt(words, i);
  const wing = lowerAt(words, i + 1) === 'wing' ? i + 2 : -1;
  if (wing >= 0 && wings.holds(words[wing])) return { kind: 'attack', span: spanOf(words, i, wing), sure: false };
  if (camps.holds(words[i - 1]) && lowerAt(words, i - 2) === 'the' && !/^(?:of|hand|side|lane|corner)$/.test(lowerAt(words, i + 1)))
    return /^(?:want|wants|are|is|have|take|takes|will|would|win|hate|spread|get|must|thugs|mob)$/.test(lowerAt(words, i + 1))
      ? { kind: 'attack', span: spanOf(words, i - 1, i), sure: false }
      : undefined;
  return side === 'left' && lowerAt(words, i - 1) === 'the' && /^(?:have|want|hate|are)$/.test(lowerAt(words, i + 1))
    ? { kind: 'attack', span: spanOf(words, i - 1, i + 1), sure: false }
    : undefined;
}

const credits = wordSet('marks done off credit kudos bravo thanks cheers congratulations on');
const forIt = wordSet('for on saving');

/** “Top marks to the Green group for saving our library”. */
function credited(words: readonly Word[], actor: Actor, first: number, last: number): Partisan | undefined {
  const group =
    /^(?:group|party|dems|democrats|team|mps|councillors|government)$/.test(lowerAt(words, actor.last - 1)) ||
    actor.last - actor.first === 1;
  if (actor.kind !== 'party' || !group || !forIt.holds(words[actor.last])) return undefined;
  let i = actor.first - 1;
  while (i > first && /^(?:the|our|local|your|to|of)$/.test(lowerAt(words, i))) i--;
  return credits.holds(words[i]) && actor.last < last
    ? { kind: 'praise', span: spanOf(words, Math.max(first, i - 1), actor.last), sure: false }
    : undefined;
}

const doorsteps = wordSet('doorstep doorsteps canvassing leafleting campaigning canvass hustings');
const verdicts = wordSet(
  'shame shambles farce shameful disgrace disgraceful pathetic typical cowards hypocrites liars crooks clowns clueless unbelievable',
);
/** “A shame about the rain”, “shame it was wet”. */
const pities = wordSet('about it that we you they the there');
const turned = wordSet('backtracked caved');

/** What takes a side with nobody in office named. */
const recognisers = turnings<Recogniser<Partisan>>([
  { turnsOn: policies, needs: state, find: policyIn },
  { turnsOn: ousting, needs: leaders, find: (words, i, _, last) => ousted(words, i, last) },
  { turnsOn: wordSet('vote'), find: bidden },
  { turnsOn: wordSet('right left'), find: camp },
  { turnsOn: wordSet(`only change rosette rosettes ${bidWords}`), find: sideShown },
]);

/** What is said of those in office, or of a vote. */
export function blamedIn(draft: Draft, sentence: Sentence, actors: readonly Actor[], next: Sentence | undefined): Partisan | undefined {
  const { words } = draft;
  const { first, last } = sentence;
  for (const actor of actors) {
    if (actor.last === 0) continue;
    const blamed = isBlamed(words, actor, last);
    const to = blamed >= 0 ? blamed : isSetAgainst(words, actor, last);
    if (to >= 0) return { kind: 'attack', span: spanOf(words, actor.first, to), sure: false };
    const praise = credited(words, actor, first, last);
    if (praise) return praise;
    for (let i = first; i < last; i++) {
      // “On the doorstep with Cllr Hill.”
      if (doorsteps.holds(words[i]) && lowerAt(words, i) !== 'hustings' && lowerAt(words, i + 1) === 'with')
        return { kind: 'praise', span: spanOf(words, i, Math.max(i, actor.first)), sure: false };
      // “We've had enough of being ignored by Whitehall.”
      if (
        lowerAt(words, i) === 'enough' &&
        lowerAt(words, i + 1) === 'of' &&
        lowerAt(words, i - 1) === 'had' &&
        actor.first > i &&
        actor.first - i < 7
      )
        return { kind: 'attack', span: spanOf(words, i - 1, actor.last - 1), sure: false };
      if (turned.holds(words[i]) && lowerAt(words, i + 1) === 'again')
        return { kind: 'attack', span: spanOf(words, actor.first, i + 1), sure: false };
    }
    // “The minister spoke. Shambles.”, “Politicians. They're all liars.”
    if (next && next.last - next.first <= 4)
      for (let i = next.first; i < next.last; i++)
        if (verdicts.holds(words[i]) && !pities.holds(words[i + 1]))
          return { kind: 'attack', span: spanOf(words, actor.first, i), sure: false };
    const praised = next && actor.kind !== 'cause' ? laudedIn(draft.text, words, next) : -1;
    if (praised >= 0) return { kind: 'praise', span: spanOf(words, actor.first, praised), sure: false };
  }
  return firstFound<Partisan, Recogniser<Partisan>>(recognisers, draft, sentence)?.found;
}
