/**
 * Facts of a post that identify a child or a family when they are put together (jigsaw
 * identification): a name and an age, an age and a school, a relation and a street. No fact does it alone.
 */
import type { Confidence, Draft, Severity, Span, Word } from '../types.js';
import { type Age, agesOf } from './ages.js';
import { fact } from './fact.js';
import {
  careWord,
  children,
  type FieldWords,
  fieldWordsOf,
  givenName,
  harm,
  homeWord,
  isClass,
  oneChild,
  relative,
  schoolWord,
  vehicleWord,
} from './field-words.js';
import { adult, isGrave, isStaff, namedChild, unlistedOf } from './named-child.js';
import { type Person, personsOf } from './names.js';
import { numbersOf } from './numbers.js';
import { isPoliceRoute } from './personal-numbers.js';
import { type NamedPlace, placesOf } from './places.js';
import { sentenceAt } from './sentences.js';

export type Combination =
  | 'named-child'
  | 'missing'
  | 'age-and-school'
  | 'name-and-school'
  | 'family-and-place'
  | 'date-and-place'
  | 'name-and-care';

export interface Identified {
  readonly kind: Combination;
  readonly span: Span;
  readonly confidence: Confidence;
  readonly atMost?: Severity;
}

const none: readonly Identified[] = [];

export const identifiedOf = fact((draft: Draft): readonly Identified[] => {
  const classes = fieldWordsOf(draft);
  if (!(classes.all & (givenName | oneChild | children | relative | schoolWord)) && agesOf(draft).length === 0) return none;
  const found: Identified[] = [];
  const add = (one: Identified | undefined) => {
    if (one && !found.some(({ span }) => span[0] < one.span[1] && one.span[0] < span[1])) found.push(one);
  };
  for (const person of personsOf(draft)) add(namedChild(draft, classes, person));
  for (const person of unlistedOf(draft, classes)) add(namedChild(draft, classes, person));
  for (const age of agesOf(draft)) add(ageAndSchool(draft, classes, age));
  for (const person of personsOf(draft)) add(nameAndSchool(draft, classes, person) ?? nameAndCare(draft, classes, person));
  for (const place of placesOf(draft)) add(familyAndPlace(draft, classes, place) ?? dateAndPlace(draft, classes, place));
  return found.length === 0 ? none : found;
});

/** The pupil of a named school, by age or year. */
function ageAndSchool(draft: Draft, classes: FieldWords, age: Age): Identified | undefined {
  if (age.group || age.years >= adult) return undefined;
  const sentence = sentenceAt(draft, age.start);
  const school = placesOf(draft).find(
    ({ kind, start }) => kind === 'school' && sentence && start >= sentence.start && start < sentence.end,
  );
  if (!school || !sentence) return undefined;
  const from = Math.min(age.first, school.first);
  const to = Math.max(age.last, school.last);
  const between = draft.words.slice(Math.min(age.last, school.last), Math.max(age.first, school.first));
  const one =
    age.form === 'year-old' ||
    draft.words.slice(Math.max(sentence.first, age.first - 3), Math.min(sentence.last, age.last + 3)).some(isOneChild);
  if (!one || between.length > 8 || between.some(({ lower }) => crowd.has(lower))) return undefined;
  // Somebody's teacher or parent, not a pupil, or a street incident outside a school.
  if (between.some(({ lower }) => lower === 'near' || lower === 'outside' || lower === 'opposite' || lower === 'behind')) return undefined;
  return {
    kind: 'age-and-school',
    span: [(draft.words[from] as Word).start, (draft.words[to - 1] as Word).end],
    confidence: isGrave(classes) ? 'sure' : 'unsure',
  };
}

const crowd = new Set(
  'children pupils students places parents kids families everyone year-olds olds girls boys team class teams'.split(' '),
);
const oneChildWords = new Set(
  "child boy girl baby toddler teenager teen pupil student schoolboy schoolgirl son daughter brother sister he she him her she's he's".split(
    ' ',
  ),
);
const isOneChild = (word: Word) => oneChildWords.has(word.lower);

/** A child named with the school it goes to. Teachers and governors are named with theirs every day. */
function nameAndSchool(draft: Draft, classes: FieldWords, person: Person): Identified | undefined {
  if (!(classes.all & schoolWord) || isStaff(draft, person)) return undefined;
  const school = placesOf(draft).find(({ kind, first }) => kind === 'school' && first >= person.last && first - person.last <= 7);
  if (!school) return undefined;
  const between = draft.words.slice(person.last, school.first);
  const pupil = between.some(({ lower }) => lower === 'pupil' || lower === 'attends' || lower === 'goes' || lower === 'student');
  const told = draft.words.slice(school.last, school.last + 3).some(({ lower }) => lower === 'told' || lower === 'disclosed');
  if (!pupil && !(told && person.sure)) return undefined;
  if (/[.!?]\s/.test(draft.text.slice(person.end, school.start))) return undefined;
  return { kind: 'name-and-school', span: [person.start, school.end], confidence: isGrave(classes) ? 'sure' : 'unsure' };
}

const ownCare =
  /^'s (?:social worker|foster carers?|foster (?:mum|dad|family|home|placement)|care plan|care order|placement|adoption|child protection|abuser|case conference|abuse)\b/;
const wasCared =
  /^,? (?:who )?(?:was|were|is|has been|have been|had been|is now|are now|are) (?:now |safely |finally )?(?:taken into care|in (?:foster )?care|in a foster|removed from|placed (?:in|with|for)|(?:sexually )?abused|neglected|groomed|raped|exploited|trafficked|on a child protection|adopted (?:today|by|last)|living with (?:a |his |her |their )?foster|a looked after|a child in care|known to social)/;
const told = /^,? (?:bravely )?(?:told|disclosed|confided)\b[^.!?]{0,60}\b(?:abus|hurt|hit|touch|scared of|harm)/;

/** A first name with care or abuse: the child may be anyone's neighbour. */
function nameAndCare(draft: Draft, classes: FieldWords, person: Person): Identified | undefined {
  if (!(classes.all & (careWord | harm)) || !person.sure || isStaff(draft, person)) return undefined;
  const rest = draft.text
    .slice(person.end, person.end + 110)
    .replaceAll('’', "'")
    .toLowerCase();
  const match = ownCare.exec(rest) ?? wasCared.exec(rest) ?? told.exec(rest);
  if (!match) return undefined;
  return { kind: 'name-and-care', span: [person.start, person.end + match[0].trimEnd().length], confidence: 'unsure' };
}

const incident = new Set(
  'died killed collision crash crashed attacked stabbed shot hit robbed fire murdered murder assaulted struck fell found incident following tribute tributes burglary burgled'.split(
    ' ',
  ),
);
/** With a relation, enough to tell which family. */
const offspring = new Set('twins triplets brothers sisters siblings baby boy girl son daughter toddler child'.split(' '));

function hasSiblings(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:brothers|siblings|twins|triplets)$/.test((words[i] as Word).lower)) return true;
  return false;
}

const homing = new Set('lives lived living live home from at of resident in on'.split(' '));
const kinship = new Set(
  "mum mother dad father gran grandmother nan granddad grandad grandfather uncle aunt auntie stepdad stepmum stepfather stepmother family brother sister sibling siblings cousin carer mum's mother's dad's father's family's".split(
    ' ',
  ),
);

/** Whose mother lives in which street. Where something happened is no home. */
function familyAndPlace(draft: Draft, classes: FieldWords, place: NamedPlace): Identified | undefined {
  if (place.kind === 'school' || !(classes.all & (relative | oneChild))) return undefined;
  const { words } = draft;
  const sentence = sentenceAt(draft, place.start);
  if (!sentence) return undefined;
  const near = Math.max(sentence.first, place.first - 12);
  for (let i = place.first - 1; i >= near; i--) {
    const word = words[i] as Word;
    if (!kinship.has(word.lower) && !(isOneChild(word) && word.lower.length > 3)) continue;
    const between = words.slice(i + 1, place.first);
    if (between.some(({ lower }) => incident.has(lower) || lower === 'support' || lower === 'hub' || lower === 'centre')) return undefined;
    const lives = between.some(
      ({ lower }) =>
        lower === 'works' || lower === 'lives' || lower === 'lived' || lower === 'living' || lower === 'home' || lower === 'house',
    );
    const tied = between.length > 0 && homing.has((between.at(-1) as Word).lower) && between.length <= 8;
    const close = kinship.has(word.lower) && (between.at(-1)?.lower === 'from' || between.length <= 4);
    if (!tied || !(lives || (close && (isGrave(classes) || place.numbered || between.at(-1)?.lower === 'from')))) continue;
    const visited =
      (place.numbered || between.some(({ lower }) => offspring.has(lower)) || hasSiblings(words, sentence.first, place.first)) &&
      !isInvitation(draft);
    if (!isGrave(classes) && !lives && !visited && !(classes.all & homeWord)) continue;
    if (place.numbered && !lives && isInvitation(draft)) continue;
    return { kind: 'family-and-place', span: [word.start, place.end], confidence: isGrave(classes) || place.numbered ? 'sure' : 'unsure' };
  }
  return undefined;
}

/** A time of day or a link: families are asked to come there. */
function isInvitation(draft: Draft): boolean {
  return numbersOf(draft).some(({ kind }) => kind === 'time') || draft.entities.some(({ kind }) => kind === 'url' || kind === 'email');
}

/** What is done to a child at home, rather than in a road accident. */
const abuses = new Set(
  'abused neglected assaulted raped molested hurt harmed beaten groomed exploited bruised starved abuse assault disclosed removed taken rescued'.split(
    ' ',
  ),
);

/** The day something was done to a child, and the ward or estate where. The police say so when they look for witnesses. */
function dateAndPlace(draft: Draft, classes: FieldWords, place: NamedPlace): Identified | undefined {
  if (
    place.kind === 'school' ||
    !(classes.all & harm) ||
    !(classes.all & (oneChild | relative)) ||
    classes.all & vehicleWord ||
    isPoliceRoute(draft)
  )
    return undefined;
  const sentence = sentenceAt(draft, place.start);
  const date = numbersOf(draft).find(({ kind, start }) => kind === 'date' && sentence && start >= sentence.start && start < sentence.end);
  if (!sentence || !date) return undefined;
  let victim = false;
  let hurt = false;
  for (let i = sentence.first; i < sentence.last; i++) {
    if (isClass(classes, i, oneChild)) victim = true;
    if (abuses.has((draft.words[i] as Word).lower)) hurt = true;
  }
  if (!victim || !hurt) return undefined;
  const span: Span = [Math.min(date.start, place.start), Math.max(date.end, place.end)];
  return { kind: 'date-and-place', span, confidence: 'unsure' };
}
