/**
 * Facts of a post that identify a child or a family when they are put together (jigsaw
 * identification): a name and an age, an age and a school, a relation and a street. No fact does it alone.
 */
import type { Draft, Sentence, Span, Word } from '../../types.js';
import { fact } from '../fact.js';
import { numbersOf } from '../numbers/numbers.js';
import { isPoliceRoute } from '../numbers/police-route.js';
import { firstWhere } from '../search.js';
import { sentenceAt } from '../sentences.js';
import {
  careWord,
  children,
  type FieldWords,
  fieldWordsOf,
  givenName,
  harm,
  isClass,
  oneChild,
  relative,
  schoolWord,
  streetWord,
  titleWord,
  vehicleWord,
} from '../words/field-words.js';
import { smallNumber } from '../words/number-words.js';
import { wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import { agesOf } from './ages.js';
import { atTheirDoor } from './doors.js';
import { adopted, caredFor, shelterAt, takenIn, tellsOfChildhood, victimOfNamed } from './families.js';
import { houseOfNamed, memberOfOurs, relationNamed, schoolOfChild } from './grave-pupils.js';
import type { Identifying } from './identifying.js';
import { adult, isStaff, namedChild } from './named-child.js';
import { type Person, personsOf } from './names.js';
import { type NamedPlace, placesOf } from './places.js';
import { privateMatterOf } from './private-matters.js';
import { ageAndSchool, classAtSchool, nameAndSchool, namedSiblings, parentNamed } from './pupils.js';
import { residentOf } from './residents.js';
import { unlistedOf } from './unlisted-names.js';
import { fewOf, workplaceOf, wrongedAtWork } from './workplaces.js';

type Combination =
  | 'named-child'
  | 'missing'
  | 'found'
  | 'named-in-death'
  | 'age-and-school'
  | 'name-and-school'
  | 'family-and-place'
  | 'family-and-work'
  | 'name-and-door'
  | 'parent-named'
  | 'date-and-place'
  | 'child-and-school'
  | 'private-matter'
  | 'name-and-care';

interface Identified extends Identifying {
  readonly kind: Combination;
}

const none: readonly Identified[] = [];

/** “Names have been changed”, “not her real name”. */
const renamed = /\bnames? (?:(?:have|has) been |were |was )?changed\b|\bnot (?:his|her|their) real names?\b/i;

/** Where a name is what identifies, a changed one does not. */
const byName: ReadonlySet<Combination> = new Set<Combination>([
  'named-child',
  'name-and-school',
  'name-and-care',
  'parent-named',
  'private-matter',
]);

export const identifiedOf = fact((draft: Draft): readonly Identified[] => {
  const classes = fieldWordsOf(draft);
  const speaksOf = givenName | titleWord | oneChild | children | relative | schoolWord | streetWord;
  if (!(classes.all & speaksOf) && agesOf(draft).length === 0) return none;
  const found: Identified[] = [];
  /** The spans of what was found, by place. */
  const taken: Span[] = [];
  const add = (one: Identified | undefined) => {
    if (!one) return;
    const at = firstWhere(taken, ([, end]) => end > one.span[0]);
    const next = taken[at];
    if (next && next[0] < one.span[1]) return;
    taken.splice(at, 0, one.span);
    found.push(one);
  };
  for (const person of personsOf(draft)) add(namedChild(draft, classes, person));
  for (const person of unlistedOf(draft, classes)) add(namedChild(draft, classes, person));
  for (const age of agesOf(draft)) add(ageAndSchool(draft, classes, age));
  for (const person of personsOf(draft)) {
    add(nameAndSchool(draft, classes, person) ?? nameAndCare(draft, classes, person) ?? ofFamily(draft, classes, person));
    const parent = parentNamed(draft, classes, person) ?? relationNamed(draft, classes, person);
    if (parent) add({ kind: 'parent-named', span: parent, sure: false });
  }
  const victim = victimOfNamed(draft, classes);
  if (victim) add({ kind: 'parent-named', span: victim, sure: false });
  add(classAtSchool(draft, classes));
  const house = houseOfNamed(draft);
  if (house) add({ kind: 'family-and-place', span: house, sure: false });
  const school = schoolOfChild(draft, classes) ?? memberOfOurs(draft, classes);
  if (school) add({ kind: 'child-and-school', span: school, sure: false });
  const matter = privateMatterOf(draft);
  if (matter) add({ kind: 'private-matter', span: matter, sure: false });
  const siblings = namedSiblings(draft, classes);
  if (siblings) add({ kind: 'parent-named', span: siblings, sure: false });
  for (const sentence of draft.sentences) add(dateAndHospital(draft, classes, sentence));
  for (const place of placesOf(draft))
    add(residentOf(draft, classes, place) ?? shelterOf(draft, place) ?? dateAndPlace(draft, classes, place) ?? atDoor(draft, place));
  if (classes.all & (relative | oneChild | children | harm) || agesOf(draft).length > 0)
    for (const sentence of draft.sentences) {
      const span = workplaceOf(draft, classes, sentence) ?? wrongedAtWork(draft, sentence) ?? fewOf(draft, classes, sentence);
      if (span) add({ kind: 'family-and-work', span, sure: false });
    }
  const telling = renamed.test(draft.text) ? found.filter(({ kind }) => !byName.has(kind)) : found;
  return telling.length < 2 ? telling : together(telling);
});

/** So near each other that they are about one family: “Mason, 13, and his sister Lily, 10”. */
const near = 40;

/** Facts about one family are one finding, as grave as the gravest of them. */
function together(found: readonly Identified[]): Identified[] {
  const joined: Identified[] = [];
  for (const one of [...found].sort((a, b) => a.span[0] - b.span[0])) {
    const before = joined.at(-1);
    if (!before || one.span[0] - before.span[1] > near) {
      joined.push(one);
      continue;
    }
    const [grave, other] = before.sure || !one.sure ? [before, one] : [one, before];
    const { onPurpose, ...rest } = grave;
    joined[joined.length - 1] = {
      ...rest,
      span: [before.span[0], Math.max(before.span[1], one.span[1])],
      ...(onPurpose && other.onPurpose && { onPurpose }),
    };
  }
  return joined;
}

const ownCare =
  /^'s (?:social worker|foster carers?|foster (?:mum|dad|family|home|placement)|care plan|care order|placement|adoption|child protection|abuser|case conference|abuse)\b/;
const wasCared =
  /^,? (?:who |and )?(?:was|were|is|has been|have been|had been|is now|are now|are) (?:now |safely |finally )?(?:taken into care|in (?:foster )?care|in a foster|removed from|placed (?:in|with|for)|(?:sexually )?abused|neglected|groomed|raped|exploited|trafficked|on a child protection|adopted (?:today|by|last)|living with (?:a |his |her |their )?foster|a looked after|a child in care|known to social)/;
/** “Noah B, our youngest looked-after child”, “who moved to his adoptive family”. */
const inCare =
  /^(?: [a-z]\.?)?(?:,| -| –) (?:our|the|a|an|one of our) (?:[a-z]+ ){0,2}(?:looked[ -]after|fostered|adopted|care[ -]experienced) (?:child|boy|girl|baby|toddler|teenager|lad)\b/;
const movedIn =
  /^(?: [a-z]\.?)?[^.!?]{0,60}\b(?:moved|moves|went|goes|gone)(?: in)?(?: to| with) (?:his|her|their) (?:new )?(?:adoptive|foster|forever) (?:family|parents|home|mum|dad|carers)\b/;
const told = /^,? (?:bravely )?(?:told|disclosed|confided)\b[^.!?]{0,60}\b(?:abus|hurt|hit|touch|scared of|harm)/;

/** “A baby called Hope”: whatever else it may mean, here it is a name. */
const isNamedSo = ({ words }: Draft, { first }: Person) => /^(?:called|named|little)$/.test(lowerAt(words, first - 1));

const behindLetter = /\b(?:Child|Baby|Boy|Girl|Mother|Father) [A-Z]{1,2}\d? ?\($/;

/** A first name with care or abuse: the child may be anyone's neighbour. */
function nameAndCare(draft: Draft, classes: FieldWords, person: Person): Identified | undefined {
  // “Child K (Kofi Mensah)”: the review that may not name a child names it.
  if (person.full && behindLetter.test(draft.text.slice(Math.max(0, person.start - 20), person.start)))
    return { kind: 'name-and-care', span: [person.start, person.end], sure: true };
  if (!(classes.all & (careWord | harm)) || !(person.sure || isNamedSo(draft, person)) || isStaff(draft, person) || tellsOfChildhood(draft))
    return undefined;
  const rest = draft.text
    .slice(person.end, person.end + 110)
    .replaceAll('’', "'")
    .toLowerCase();
  const match = ownCare.exec(rest) ?? wasCared.exec(rest) ?? inCare.exec(rest) ?? movedIn.exec(rest) ?? told.exec(rest);
  if (!match) return undefined;
  return { kind: 'name-and-care', span: [person.start, person.end + match[0].trimEnd().length], sure: false };
}

/** A child that is cared for, or was adopted, by its name. */
function ofFamily(draft: Draft, classes: FieldWords, person: Person): Identified | undefined {
  const span = caredFor(draft, classes, person) ?? adopted(draft, classes, person) ?? takenIn(draft, person);
  return span && { kind: 'name-and-care', span, sure: false };
}

function shelterOf(draft: Draft, place: NamedPlace): Identified | undefined {
  const span = shelterAt(draft, place);
  return span && { kind: 'family-and-place', span, sure: false };
}

function atDoor(draft: Draft, place: NamedPlace): Identified | undefined {
  const span = atTheirDoor(draft, place);
  return span && { kind: 'name-and-door', span, sure: false };
}

/** What is done to a child at home, rather than in a road accident. */
const abuses = wordSet(
  'abused burned burnt broken injured bitten drowned placed died neglected assaulted raped molested hurt harmed beaten groomed exploited bruised starved abuse assault disclosed removed taken rescued',
);

const hospitals = wordSet('hospital infirmary admitted');
const brought = wordSet('admitted brought taken rushed treated burns overdose injuries fractures broken bruises');

/** “On 9 November a 4-year-old with burns was brought to Homerton Hospital.” */
function dateAndHospital(draft: Draft, classes: FieldWords, sentence: Sentence): Identified | undefined {
  const { words } = draft;
  if (!hospitals.hasAny(words) || !brought.hasAny(words) || isPoliceRoute(draft) || classes.all & vehicleWord) return undefined;
  const age = agesOf(draft).find(
    ({ first, group, years, form }) =>
      first >= sentence.first && first < sentence.last && !group && years < adult && form !== 'school-year',
  );
  let child = age !== undefined;
  let there = false;
  let done = false;
  for (let i = sentence.first; i < sentence.last; i++) {
    const { lower } = words[i] as Word;
    const years = smallNumber(words[i + 1]?.lower);
    child ||= isClass(classes, i, oneChild) && years !== undefined && years < adult && words[i + 1]?.joined === false;
    there ||= hospitals.has(lower);
    done ||= brought.has(lower);
  }
  if (!child || !there || !done) return undefined;
  const date = numbersOf(draft).find(({ kind, start }) => kind === 'date' && start >= sentence.start && start < sentence.end);
  return date && { kind: 'date-and-place', span: [sentence.start, sentence.end], sure: false };
}

/** The day something was done to a child, and the ward or estate where. The police say so when they look for witnesses. */
function dateAndPlace(draft: Draft, classes: FieldWords, place: NamedPlace): Identified | undefined {
  if (place.kind === 'school' || !(classes.all & (oneChild | relative)) || classes.all & vehicleWord || isPoliceRoute(draft))
    return undefined;
  const sentence = sentenceAt(draft, place.start);
  const date = numbersOf(draft).find(({ kind, start }) => kind === 'date' && sentence && start >= sentence.start && start < sentence.end);
  if (!sentence || !date) return undefined;
  let victim: Word | undefined;
  let hurt = false;
  for (let i = sentence.first; i < sentence.last; i++) {
    if (isClass(classes, i, oneChild)) victim ??= draft.words[i];
    if (abuses.holds(draft.words[i])) hurt = true;
  }
  if (!victim || !hurt) return undefined;
  const span: Span = [Math.min(date.start, place.start, victim.start), Math.max(date.end, place.end, victim.end)];
  return { kind: 'date-and-place', span, sure: false };
}
