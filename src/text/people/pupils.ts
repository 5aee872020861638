/** A child tied to a school: by age, by name, or as somebody's son or daughter. */
import type { Draft, Span, Word } from '../../types.js';
import { firstWhere } from '../search.js';
import { sentenceAt } from '../sentences.js';
import { children, type FieldWords, givenName, isClass, oneChild, relative, schoolWord } from '../words/field-words.js';
import { smallNumber } from '../words/number-words.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import { type Age, agesOf } from './ages.js';
import type { Identifying } from './identifying.js';
import { adult, isGrave, isStaff } from './named-child.js';
import type { Person } from './names.js';
import { type NamedPlace, placesOf } from './places.js';

interface Pupil extends Identifying {
  readonly kind: 'age-and-school' | 'name-and-school';
}

const crowd = wordSet('children pupils students places parents kids families everyone olds girls boys team class teams');
const oneChildWords = wordSet(
  "child boy girl baby toddler teenager teen pupil student schoolboy schoolgirl son daughter brother sister he she him her she's he's youngster apprentice lad lass kid schoolchild twin",
);
/** What may stand for the child besides. */
const childlike = wordSet("twins triplets she's he's she he");
/** Between an age and “goes to”. */
const beforeGoes = wordSet('who boy girl pupil child lad and she he also now still that');
const isOneChild = (word: Word) => oneChildWords.holds(word);

/** The first school whose name begins with one of the words from `from` to `to`. */
function schoolAfter(draft: Draft, from: number, to: number): NamedPlace | undefined {
  const places = placesOf(draft);
  for (let at = firstWhere(places, ({ first }) => first >= from); at < places.length; at++) {
    const place = places[at] as NamedPlace;
    if (place.first > to) return undefined;
    if (place.kind === 'school') return place;
  }
  return undefined;
}

/** The pupil of a named school, by age or year. */
export function ageAndSchool(draft: Draft, classes: FieldWords, age: Age): Pupil | undefined {
  if (age.group || age.years >= adult) return undefined;
  const sentence = sentenceAt(draft, age.start);
  if (!sentence) return undefined;
  const school = schoolAfter(draft, sentence.first, sentence.last - 1);
  if (!school) return yearAtName(draft, classes, age, sentence.first) ?? pupilAtName(draft, classes, age) ?? goesTo(draft, classes, age);
  const from = Math.min(age.first, school.first);
  const to = Math.max(age.last, school.last);
  const between = draft.words.slice(Math.min(age.last, school.last), Math.max(age.first, school.first));
  const one =
    age.form === 'year-old' ||
    draft.words
      .slice(Math.max(sentence.first, school.first - 3), school.first)
      .some(({ lower }) => lower === 'twins' || lower === 'triplets') ||
    draft.words.slice(Math.max(sentence.first, age.first - 3), Math.min(sentence.last, age.last + 3)).some(isOneChild) ||
    draft.words.slice(Math.max(sentence.first, age.first - 20), age.first).some(({ lower }) => lower === 'son' || lower === 'daughter');
  if (!one || between.length > 8 || firstIn(between, 0, between.length, crowd) >= 0) return undefined;
  // Somebody's teacher or parent, not a pupil, or a street incident outside a school.
  if (between.some(({ lower }) => lower === 'near' || lower === 'outside' || lower === 'opposite' || lower === 'behind')) return undefined;
  return {
    kind: 'age-and-school',
    span: [(draft.words[from] as Word).start, (draft.words[to - 1] as Word).end],
    sure: isGrave(classes),
  };
}

/** “The deaf boy in Year 2 at Langsett”: a school by its short name. */
function yearAtName({ words }: Draft, classes: FieldWords, age: Age, from: number): Pupil | undefined {
  const name = words[age.last + 1];
  if (age.form !== 'school-year' || words[age.last]?.lower !== 'at' || !name?.joined || name.shape !== 'title') return undefined;
  for (let i = age.first - 1; i >= Math.max(from, age.first - 10); i--) {
    if (!isClass(classes, i, oneChild) && !childlike.holds(words[i])) continue;
    return { kind: 'age-and-school', span: [(words[i] as Word).start, name.end], sure: isGrave(classes) };
  }
  return undefined;
}

/** “The 7-year-old who goes to St John's”, “a boy aged 12 who attends Cardinal Pole”. */
function goesTo({ words }: Draft, classes: FieldWords, age: Age): Pupil | undefined {
  let i = age.last;
  while (i < age.last + 4 && beforeGoes.holds(words[i])) i++;
  const verb = lowerAt(words, i);
  const at = verb === 'attends' || verb === 'attended' ? i + 1 : /^(?:goes|went)$/.test(verb) && words[i + 1]?.lower === 'to' ? i + 2 : -1;
  const name = words[at];
  if (at < 0 || !name?.joined || name.shape !== 'title' || age.form === 'school-year') return undefined;
  let last = at;
  while (words[last + 1]?.joined && words[last + 1]?.shape === 'title') last++;
  return { kind: 'age-and-school', span: [age.start, (words[last] as Word).end], sure: isGrave(classes) };
}

/** “A 13-year-old pupil at Cardinal Pole”. */
function pupilAtName({ words }: Draft, classes: FieldWords, age: Age): Pupil | undefined {
  const pupil = words[age.last];
  const name = words[age.last + 2];
  if (age.form !== 'year-old' || (pupil?.lower !== 'pupil' && pupil?.lower !== 'student')) return undefined;
  if (words[age.last + 1]?.lower !== 'at' || !name?.joined || name.shape !== 'title') return undefined;
  return { kind: 'age-and-school', span: [age.start, name.end], sure: isGrave(classes) };
}

/** “The pupil is in 8C at Westgate College.” */
export function classAtSchool(draft: Draft, classes: FieldWords): Pupil | undefined {
  if (!(classes.all & oneChild)) return undefined;
  const { words } = draft;
  for (let i = 2; i + 2 < words.length; i++) {
    const room = words[i] as Word;
    const name = words[i + 2] as Word;
    if (room.shape !== 'upper' || !/^(?:[7-9]|1[0-3])[a-z]$/.test(room.lower) || words[i + 1]?.lower !== 'at' || name.shape !== 'title')
      continue;
    for (let j = Math.max(0, i - 3); j < i; j++)
      if (isClass(classes, j, oneChild)) return { kind: 'age-and-school', span: [(words[j] as Word).start, name.end], sure: false };
  }
  if (!(classes.all & schoolWord)) return undefined;
  for (const school of placesOf(draft)) {
    const room = words[school.first - 2];
    if (school.kind !== 'school' || words[school.first - 1]?.lower !== 'at' || !room || !/^\d{1,2}[a-z]{1,2}$/.test(room.lower)) continue;
    const sentence = sentenceAt(draft, school.start);
    for (let i = sentence?.first ?? 0; i < school.first - 2; i++)
      if (isClass(classes, i, oneChild)) return { kind: 'age-and-school', span: [room.start, school.end], sure: false };
  }
  return undefined;
}

const attends = wordSet('pupil attends attended goes student starts started schoolboy schoolgirl excluded suspended');
const tells = wordSet('told disclosed');
const at = wordSet('from at of in');
const small = wordSet('little young brave tiny');
const staffAtSchool = wordSet('headteacher teacher head tutor class form school matron nurse teachers');

/** A child named with the school it goes to. Teachers and governors are named with theirs every day. */
export function nameAndSchool(draft: Draft, classes: FieldWords, person: Person): Pupil | undefined {
  const own = ownClass(draft, person);
  if (own) return { kind: 'name-and-school', span: own, sure: false };
  if (!(classes.all & schoolWord)) return undefined;
  const { words } = draft;
  const school = schoolAfter(draft, person.last, person.last + 8);
  if (!school || /[.!?]\s/.test(draft.text.slice(person.end, school.start))) return undefined;
  const between = words.slice(person.last, school.first);
  const span: Span = [person.start, school.end];
  const sure = isGrave(classes);
  const someones = (words[person.last - 1] as Word).lower.endsWith("'s");
  // “Maisie's headteacher at Coombe Primary”, “Mrs Okoro, whose son was excluded from …”
  if (someones && !person.full && at.has(between.at(-1)?.lower ?? '') && (person.sure || person.title !== undefined)) {
    const kin = between.some(({ lower }, i) => staffAtSchool.has(lower) || isClass(classes, person.last + i, oneChild | relative));
    if (kin && isGrave(classes)) return { kind: 'name-and-school', span, sure: false };
  }
  if (between.some(({ lower }) => lower === 'whose') && between.some((_, i) => isClass(classes, person.last + i, oneChild)))
    return { kind: 'name-and-school', span, sure: false };
  if (isStaff(draft, person)) return undefined;
  const pupil = firstIn(words, person.last, school.first, attends) >= 0;
  const told = firstIn(words, school.last, school.last + 3, tells) >= 0;
  if (pupil || (told && person.sure)) return { kind: 'name-and-school', span, sure };
  // “Noah from Coombe Primary”: by a first name alone, and where it is a child.
  if (!person.sure || person.full || !at.holds(between[0]) || between.length > 5) return undefined;
  const little = small.holds(words[person.first - 1]);
  const young = agesOf(draft).some(({ first, last, group }) => !group && first >= person.last && last <= school.first);
  return little || young || isGrave(classes) ? { kind: 'name-and-school', span, sure: false } : undefined;
}

/** 3W, where a school is spoken of, and 10B; not what is in 3D, on 4G or over 5K. */
const smallRoom = /^[1-6][abcefhjl-z]$/;
const bigRoom = /^(?:[7-9]|1[0-3])[a-z]$/;
const ofSchool = /\b(?:pupils?|school|class|teacher|assembly|parents)\b/i;

/** How many characters are searched for a school. */
const mostRead = 1000;

/** “Noah from Class 3”, “Poppy in Reception”, “Oscar T in 3W”. */
function ownClass(draft: Draft, person: Person): Span | undefined {
  const { words } = draft;
  // “Oscar T” is a first name still.
  const isWhole = person.full && (words[person.last - 1] as Word).lower.length > 1;
  if (isWhole || person.title !== undefined || isStaff(draft, person)) return undefined;
  const preposition = words[person.last];
  const room = words[person.last + 1];
  if (!preposition?.joined || !room?.joined || !at.holds(preposition)) return undefined;
  const isRoom = bigRoom.test(room.lower) || (smallRoom.test(room.lower) && ofSchool.test(draft.text.slice(0, mostRead)));
  if (preposition.lower !== 'at' && room.shape === 'upper' && isRoom) return [person.start, room.end];
  if (room.shape !== 'title') return undefined;
  const number = words[person.last + 2];
  if (room.lower === 'reception' && number?.shape !== 'title') return [person.start, room.end];
  if (room.lower !== 'class' && room.lower !== 'year') return undefined;
  return number?.joined && /^\d{1,2}[a-z]?$|^[a-z]+$/.test(number.lower) && (number.shape !== 'lower' || /\d/.test(number.lower))
    ? [person.start, number.end]
    : undefined;
}

/** “The three Harris children”: so many, by their surname. */
export function namedSiblings(draft: Draft, classes: FieldWords): Span | undefined {
  if (!(classes.all & children) || !isGrave(classes)) return undefined;
  const { words } = draft;
  for (let i = 2; i < words.length; i++) {
    const word = words[i] as Word;
    const name = words[i - 1] as Word;
    if (!isClass(classes, i, children) || word.shape !== 'lower' || !word.joined || name.shape !== 'title' || !name.joined) continue;
    const number = smallNumber((words[i - 2] as Word).lower);
    if (number === undefined || number < 2 || number > 12 || /(?:ish|ese|i?an)$/.test(name.lower) || name.lower === 'year') continue;
    return [(words[i - 2] as Word).start, word.end];
  }
  return undefined;
}

/** “Dr Patel's daughter was assaulted”: a child as easy to find as the parent. */
export function parentNamed(draft: Draft, classes: FieldWords, person: Person): Span | undefined {
  const { words } = draft;
  if (!(words[person.last - 1] as Word).lower.endsWith("'s")) return undefined;
  const sibling = /^(?:little|baby|big|older|younger|twin)$/.test(lowerAt(words, person.last)) ? person.last + 1 : person.last;
  const years = smallNumber(words[sibling + 1]?.lower);
  if (
    person.title === undefined &&
    /^(?:brother|sister|son|daughter|cousin)$/.test(lowerAt(words, sibling)) &&
    years !== undefined &&
    years < adult &&
    words[sibling + 1]?.joined === false
  )
    return [person.start, (words[sibling + 1] as Word).end];
  // “Jack Whittaker's little boy, 5,”
  if (person.full && person.title === undefined) {
    const at = /^(?:little|young|only|own)$/.test(lowerAt(words, person.last)) ? person.last + 1 : person.last;
    const age = smallNumber(words[at + 1]?.lower);
    if (!isClass(classes, at, oneChild) || age === undefined || age >= adult || words[at + 1]?.joined) return undefined;
    return [person.start, (words[at + 1] as Word).end];
  }
  if (person.title === undefined || person.full || !isGrave(classes)) return undefined;
  const next = words[person.last];
  return next?.joined && isClass(classes, person.last, oneChild) && !isClass(classes, person.last, givenName)
    ? [(words[person.first - 1] as Word).start, next.end]
    : undefined;
}
