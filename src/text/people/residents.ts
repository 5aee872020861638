/** Who is said to live where: a child or a relation tied to a street, by the grammar between the two. */
import type { Draft, Sentence, Word } from '../../types.js';
import { isInvitation } from '../numbers/invitation.js';
import { isPoliceRoute } from '../numbers/police-route.js';
import { firstWhere } from '../search.js';
import { sentenceAt } from '../sentences.js';
import { careWord, caseWord, children, type FieldWords, harm, isClass, oneChild, relative, titleWord } from '../words/field-words.js';
import { smallNumber } from '../words/number-words.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import { agesOf } from './ages.js';
import { isCourtNews } from './court-news.js';
import type { Identifying } from './identifying.js';
import { adult, isFoundAgain, isGrave, isMissingAppeal, isStaff } from './named-child.js';
import { personsOf } from './names.js';
import type { NamedPlace } from './places.js';
import { crowd, hasOffspring, isCounted, several } from './siblings.js';

interface Resident extends Identifying {
  readonly kind: 'family-and-place';
}

/** Ties a person to a place by themselves: the boy of, the mum from. */
const origin = wordSet('of from');

/** Tie only with more: the family in, the twins on. */
const position = wordSet('in on at near off above behind opposite');

const beforePlace = wordSet('the number no nos flat');

const dwelling = wordSet(
  'lives lived live living lodges stays staying resident residents home house flat bungalow cottage address moved housed rehoused refuge',
);

const dwellingVerbs = wordSet('lives lived living stays staying');

/** What happens in a street, or is held there: whoever it is about does not live there for that. */
const events = wordSet(
  'died killed collision crash crashed mowed mowing mown ploughed ploughing knocked attack attacked stabbed stabbing shot shooting hit robbed robbery fire murdered murder assault assaulted struck fell incident following tribute tributes burglary burgled arrested arrest stopped searched detained chased seen spotted witnessed raped rape group groups club class classes session sessions support hub centre clinic meeting event course cafe café unit surgery crossing playground school schools nursery service services workshop delivered born birth fun day party parking walk march memorial vigil',
);

const finite = wordSet(
  "is are was were has have had been being will would can could did does do went goes came comes got gets ran told said says took brought left found made felt met saw isn't wasn't she's he's they're",
);

const notPast = wordSet(
  'aged named called red bed wed unnamed abandoned disabled adopted fostered abused neglected bruised injured shed need speed widowed bereaved related',
);

/** A noun after these is no person: family hub, child minder, boy band. */
const mayFollow = wordSet(
  'of from in on at near off out who whose which that with is was has had lives lived living live aged and next above below behind opposite are were stays staying moved then now here into through',
);

/** Grown-ups, who are told of by their door alone. */
const grown = wordSet('lady woman man gentleman tenant couple occupant');

const contact = wordSet(
  'visit visited visiting helped help helping removed took taken moved placed supported supporting met spoke spoken rehomed rescued referred checked fostered housed rehoused housing call called tell told',
);

const notKin = wordSet('parents carers families partner guardian carer relatives parent husband wife');

interface Head {
  readonly at: number;
  readonly child: boolean;
  readonly named: boolean;
  readonly spoken: boolean;
}

/** The person or family that lives in `place`, as the sentence has it. */
export function residentOf(draft: Draft, classes: FieldWords, place: NamedPlace): Resident | undefined {
  if (place.kind === 'school' || place.venue) return undefined;
  const sentence = sentenceAt(draft, place.start);
  if (!sentence) return undefined;
  const beside = compound(draft, classes, place);
  if (beside) return beside;
  const { words } = draft;
  let at = place.first - 1;
  while (at > sentence.first && beforePlace.holds(words[at])) at--;
  const tie = lowerAt(words, at);
  const from = origin.has(tie);
  if (place.numbered && calledTo(draft, classes, place, sentence))
    return { kind: 'family-and-place', span: [place.start, place.end], sure: false };
  if (!from && !position.has(tie)) return undefined;
  let lives = false;
  let verb = false;
  let offspring = false;
  for (let i = at - 1; i >= Math.max(sentence.first, at - 14); i--) {
    const { lower } = words[i] as Word;
    if (events.has(lower)) return undefined;
    if (dwelling.has(lower)) lives = true;
    else if (isVerb(words[i] as Word)) verb = true;
    const head = headAt(draft, classes, sentence, i, place);
    if (!head) {
      if (from && place.numbered && isTitled(classes, i) && classes.all & (careWord | oneChild) && !isCourtNews(draft))
        return { kind: 'family-and-place', span: [(words[i] as Word).start, place.end], sure: false };
      continue;
    }
    if (head.spoken && !lives) continue;
    if (verb && !lives) return undefined;
    // “Lives with his uncle on Ferry Street.”
    for (let j = i - 1; j >= Math.max(sentence.first, i - 4); j--) lives ||= dwellingVerbs.holds(words[j]);
    const possessed = isPossessed(words, i);
    lives ||= possessed && i === at - 1 && isAtTheirs(draft, classes, words[i] as Word);
    offspring ||=
      hasOffspring(words, classes, Math.max(sentence.first, i - 6), at) ||
      words.slice(Math.max(0, i - 3), i).some(({ lower }) => lower === 'only') ||
      (words[place.last]?.lower === 'whose' && hasOffspring(words, classes, place.last + 1, Math.min(words.length, place.last + 4)));
    if (!isTold(draft, classes, { head, place, from, lives, possessed, offspring, sentence })) return undefined;
    const sure = isGrave(classes) && (place.numbered || lives || head.child || !place.doubtful);
    return { kind: 'family-and-place', span: [(words[i] as Word).start, place.end], sure };
  }
  return undefined;
}

/** A household's own affair, in the words of the police. */
const domestic =
  /\b(?:a|the|another|two|three|several) domestics?(?= (?:at|in|on|last|this|between)\b|[.,!]|$)|\bdomestic (?:incident|abuse|violence|dispute|assault|row|disturbance)s?\b/i;

/** “Called to 23 Sandringham Road, where a child was being shouted at”, “attended a domestic at 14 Cedar Road”. */
function calledTo(draft: Draft, classes: FieldWords, place: NamedPlace, { first, start, end, last }: Sentence): boolean {
  if (called.hasAny(draft.words) && firstIn(draft.words, first, place.first, called) >= 0 && domestic.test(draft.text.slice(start, end)))
    return true;
  if (draft.words[place.last]?.lower !== 'where' || isInvitation(draft)) return false;
  for (let i = place.last + 1; i < Math.min(last, place.last + 5); i++)
    if (isClass(classes, i, oneChild | children | relative))
      return isGrave(classes) || (classes.all & relative) !== 0 || called.holds(draft.words[place.first - 2]);
  return false;
}

const called = wordSet('called went visited attended');

/** “The Beech Street baby”, “the Mill Lane family”. */
function compound(draft: Draft, classes: FieldWords, place: NamedPlace): Resident | undefined {
  const next = draft.words[place.last];
  if (!next?.joined || next.shape !== 'lower' || place.numbered) return undefined;
  if (!isClass(classes, place.last, oneChild | relative) || notKin.holds(next)) return undefined;
  const after = draft.words[place.last + 1];
  if (after?.joined && !mayFollow.holds(after) && !isVerb(after)) return undefined;
  return { kind: 'family-and-place', span: [place.start, next.end], sure: false };
}

function isVerb({ lower, shape }: Word): boolean {
  if (finite.has(lower)) return true;
  return shape === 'lower' && lower.endsWith('ed') && lower.length > 3 && !notPast.has(lower);
}

function headAt(draft: Draft, classes: FieldWords, sentence: Sentence, i: number, place: NamedPlace): Head | undefined {
  const { words } = draft;
  const word = words[i] as Word;
  const head = (child: boolean, named = false, spoken = false): Head => ({ at: i, child, named, spoken });
  const next = words[i + 1];
  const compounded =
    i + 1 < place.first &&
    next?.joined === true &&
    next.shape === 'lower' &&
    !mayFollow.holds(next) &&
    smallNumber(next.lower) === undefined;
  if (isClass(classes, i, oneChild)) return compounded || word.lower === 'student' ? undefined : head(true);
  if (several.holds(word)) return compounded ? undefined : head(true);
  if (isClass(classes, i, children) && !crowd.holds(word)) return isCounted(words, sentence, i) ? head(true) : undefined;
  if (isClass(classes, i, relative)) return compounded || notKin.holds(word) ? undefined : head(false);
  if (word.lower === 'old') {
    const ages = agesOf(draft);
    const age = ages[firstWhere(ages, ({ last }) => last > i)];
    return age?.last === i + 1 && !age.group && age.years < adult && age.form === 'year-old' && !compounded ? head(true) : undefined;
  }
  if (word.lower === 'she' || word.lower === 'he' || word.lower === "he's" || word.lower === "she's" || word.lower === 'they')
    return head(false, false, true);
  if (grown.holds(word) && place.numbered && place.first - i <= 3 && isGrave(classes) && !isCourtNews(draft)) return head(false);
  const persons = personsOf(draft);
  const person = persons[firstWhere(persons, ({ last }) => last > i)];
  if (person?.last === i + 1 && person.sure && !isStaff(draft, person)) return head(false, true);
  return undefined;
}

const owners = wordSet("his her their child's boy's girl's baby's victim's family's");

function isPossessed(words: readonly Word[], i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - 2); j--) {
    const { lower } = words[j] as Word;
    if (owners.has(lower) || (lower.endsWith("'s") && (words[j] as Word).shape === 'title')) return true;
  }
  return false;
}

/** “Found at her nan's on Ferry Street”; not where an author learned to bake. */
function isAtTheirs(draft: Draft, classes: FieldWords, { lower, shape }: Word): boolean {
  return shape === 'lower' && lower.endsWith("'s") && (isFoundAgain(draft) || isGrave(classes) || (classes.all & oneChild) !== 0);
}

interface Told {
  readonly head: Head;
  readonly place: NamedPlace;
  readonly sentence: Sentence;
  readonly from: boolean;
  readonly lives: boolean;
  readonly possessed: boolean;
  readonly offspring: boolean;
}

function isTold(draft: Draft, classes: FieldWords, { head, place, sentence, from, lives, possessed, offspring }: Told): boolean {
  const grave = isGrave(classes);
  if (head.spoken) return grave || (classes.all & (oneChild | children | relative)) !== 0;
  if (head.named) {
    if (isCourtNews(draft)) return false;
    if (!(classes.all & (oneChild | children | relative | careWord | harm))) return false;
    if (!grave && !isHard(draft) && isGrown(draft.words, head.at, place.first)) return false;
    return from || lives || (place.numbered && !isInvitation(draft));
  }
  if (isMissingAppeal(draft)) return false;
  const police = isPoliceRoute(draft) && !lives;
  if (police && (!from || !head.child)) return false;
  if (from || lives) return head.child || grave || possessed || offspring || lives;
  // In, on, at: somebody may only have been there.
  if (isInvitation(draft)) return false;
  if (firstIn(draft.words, sentence.first, place.first, events) >= 0) return false;
  if (place.numbered) return true;
  const reached = firstIn(draft.words, sentence.first, sentence.last, contact) >= 0;
  const serious = (classes.all & (harm | careWord | caseWord)) !== 0;
  return (reached && (head.child || offspring || possessed || serious)) || (serious && (possessed || offspring || head.child)) || offspring;
}

const hardships = wordSet('drugs drug drinking alcohol addict addiction lost refuge evicted homeless');

const isHard = ({ words }: Draft): boolean => hardships.hasAny(words);

/** Joan, 81, from Ashby Road. */
function isGrown(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((smallNumber((words[i] as Word).lower) ?? 0) >= adult) return true;
  return false;
}

function isTitled(classes: FieldWords, i: number): boolean {
  return isClass(classes, i, titleWord);
}
