/** A child's name beside its age: the two facts that identify together most often. */
import type { Confidence, Draft, Severity, Span, Word } from '../types.js';
import { type Age, agesOf, smallNumber } from './ages.js';
import { fact } from './fact.js';
import {
  animalWord,
  areaWord,
  careWord,
  caseWord,
  children,
  type FieldWords,
  fieldWordsOf,
  givenName,
  harm,
  isClass,
  missingWord,
  oneChild,
  schoolWord,
  streetWord,
} from './field-words.js';
import type { Person } from './names.js';
import { isPoliceRoute } from './personal-numbers.js';
import { firstWhere } from './search.js';
import { wordSet } from './word-list.js';

export interface NamedChild {
  readonly kind: 'named-child' | 'missing';
  readonly span: Span;
  readonly confidence: Confidence;
  readonly atMost?: Severity;
}

export const adult = 18;

/** What goes wrong for a child, so that being known would hurt. */
export function isGrave(classes: FieldWords): boolean {
  return (classes.all & (harm | careWord | caseWord)) !== 0;
}

/** A rescue dog's name and age identify nobody; a ward may be called Lion. */
const isAboutAnimals = fact((draft: Draft): boolean => {
  const classes = fieldWordsOf(draft);
  if (!(classes.all & animalWord)) return false;
  // A good boy is a dog, too.
  if (classes.all & oneChild && !/\bgood (?:boy|girl|lad|lass)\b/i.test(draft.text)) return false;
  return draft.words.some(({ lower, shape }, i) => isClass(classes, i, animalWord) && (shape === 'lower' || lower === 'pd'));
});

const daysAndHeadings = wordSet(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu thurs fri sat sun chapter year years room class week section part page figure day group team route bus road junction platform ward unit block floor zone line gate step tip lesson level tier stage phase round game match season series episode version rule article schedule appendix band key grade set score result and the a an at in on of to for from by with or but so if it they he she we you i all aged under over until one two three four five six seven eight nine ten eleven twelve',
);

/** Capitalised words that are on no list of names but stand where a name stands: Xanthe, 9, from ... */
export function* unlistedOf(draft: Draft, classes: FieldWords): Iterable<Person> {
  const { words } = draft;
  for (let i = 0; i + 1 < words.length; i++) {
    const number = words[i + 1] as Word;
    if (number.lower.length > 2 || smallNumber(number.lower) === undefined) continue;
    const word = words[i] as Word;
    if (word.shape !== 'title' || word.lower.length < 3 || daysAndHeadings.has(word.lower) || word.lower.endsWith("'s")) continue;
    if (isClass(classes, i, givenName | streetWord | schoolWord | areaWord | oneChild | children)) continue;
    let first = i;
    if (i > 0 && word.joined && words[i - 1]?.shape === 'title' && isClass(classes, i - 1, givenName)) first = i - 1;
    yield { start: (words[first] as Word).start, end: word.end, first, last: i + 1, full: first < i, title: undefined, sure: first < i };
  }
}

export function namedChild(draft: Draft, classes: FieldWords, person: Person): NamedChild | undefined {
  const age = ageOf(draft, person);
  if (!age || age.years >= adult || isAboutAnimals(draft) || isStaff(draft, person)) return undefined;
  const span: Span = [Math.min(person.start, age.start), Math.max(person.end, age.end)];
  if (isMissingAppeal(draft)) {
    const routed =
      isPoliceRoute(draft) || draft.entities.some(({ kind }) => kind === 'url') || draft.words.some(({ lower }) => lower === 'found');
    return { kind: 'missing', span, confidence: 'unsure', ...(routed && { atMost: 'note' as const }) };
  }
  if (isMadeKnown(draft)) return { kind: 'named-child', span, confidence: 'unsure', atMost: 'note' };
  const telling = person.full || isGrave(classes) || (classes.all & schoolWord) !== 0;
  const sure = (person.sure || age.bound) && telling;
  return { kind: 'named-child', span, confidence: sure ? 'sure' : 'unsure' };
}

/** A death that police and family have made known. */
const named =
  /\b(?:murder(?:ing|ed)? (?:of )?|tributes?\b|in memory of|formally identified|named (?:him|her|them|the)?\s?\w* ?as\b|inquest)/i;

const isMadeKnown = fact(({ text }: Draft): boolean => named.test(text));

interface Bound {
  readonly years: number;
  readonly start: number;
  readonly end: number;
  /** The grammar ties age and name together: 9-year-old Jayden. */
  readonly bound: boolean;
}

const afterAge = wordSet(
  'who from was is has had of and in told says said at whose with went lives lived died a an the are were today tomorrow now on this',
);
const filler = wordSet('just only now is was turned turns aged age who a an and');
const afterUnit = wordSet(
  'years year months weeks days hours minutes times miles points goals tries wickets minute hour month week day runs per percent of',
);

function ageOf(draft: Draft, person: Person): Bound | undefined {
  const { words, text } = draft;
  const ages = agesOf(draft);
  // No other age is near enough for what follows.
  for (let at = firstWhere(ages, ({ last }) => last >= person.first - 2); at < ages.length; at++) {
    const age = ages[at] as Age;
    if (age.first > person.last + 3) break;
    if (age.group) continue;
    if (age.last === person.first && (words[person.first] as Word).joined && age.form === 'year-old') return { ...age, bound: true };
    const between = text.slice(person.end, age.start);
    const gap = age.first - person.last;
    if (gap >= 0 && gap <= 3 && /^[\s,(]{1,3}(?:(?:who (?:is|was)|is|was|a|an|in|our|just|only|now)\s+){0,3}$/i.test(between))
      return { ...age, bound: true };
    // "Year 4 pupil Jayden", "our Year 4 star, Jayden"
    if (
      age.form === 'school-year' &&
      person.first - age.last <= 2 &&
      person.first >= age.last &&
      /^[^.!?]*$/.test(text.slice(age.end, person.start)) &&
      isSingular(words[age.last])
    )
      return { ...age, bound: true };
  }
  return bareAge(draft, person);
}

const singular = wordSet('pupil student star child girl boy');
const isSingular = (word: Word | undefined) => word !== undefined && singular.has(word.lower);

/** `Jayden, 9,` `Jayden (9)` `Jayden is 9` `Jayden is only nine.` */
function bareAge(draft: Draft, person: Person): Bound | undefined {
  const { words, text } = draft;
  let at = person.last;
  let linked = false;
  while (at - person.last < 3 && words[at] && filler.has((words[at] as Word).lower) && isLinked(text, words[at] as Word)) {
    linked = true;
    at++;
  }
  const word = words[at];
  const years = smallNumber(word?.lower);
  if (!word || years === undefined || years === 0) return undefined;
  const gap = text.slice(at === person.last ? person.end : (words[at - 1] as Word).end, word.start);
  const after = text.slice(word.end, word.end + 2);
  const next = words[at + 1];
  if (next && infancy.has(next.lower) && next.joined && gap.trim() === ',' && years <= 24 && isInfant(draft, next))
    return { years: 0, start: word.start, end: next.end, bound: false };
  if (next && ((next.joined && afterUnit.has(next.lower)) || /^[-–:%/]/.test(after) || /^[-–:/]/.test(gap))) return undefined;
  const named = !/^\d/.test(word.lower);
  const result: Bound = { years, start: word.start, end: word.end, bound: false };
  if (linked) {
    const last = (words[at - 1] as Word).lower;
    if (last === 'a' || last === 'an' || last === 'and' || last === 'who') return undefined;
    return /^(?:[.,;!?)]|$|\s*$)/.test(after) || (next !== undefined && afterAge.has(next.lower)) ? result : undefined;
  }
  if (/^ ?\($/.test(gap)) return after.startsWith(')') ? result : undefined;
  if (named || gap.trim() !== ',') return undefined;
  if (/^(?:,|\.(?:\s|$)|!|;|$|\))/.test(after)) return result;
  return next?.joined && afterAge.has(next.lower) ? result : undefined;
}

const infancy = new Set(['months', 'weeks', 'days']);

/** “Jaxon, 18 months”, with nothing after it and a child in the post: not how long somebody has been with us. */
function isInfant(draft: Draft, unit: Word): boolean {
  const after = draft.text.slice(unit.end, unit.end + 2);
  return /^(?:[.,;!?)]|$|\s*$|\s?[^\w\s])/.test(after) && (fieldWordsOf(draft).all & (oneChild | children | careWord | harm)) !== 0;
}

const clauses = new Set(['who', 'now', 'aged', 'just', 'only']);

/** Joined to the word before, or a clause of its own: `Reece, who is 13`. */
function isLinked(text: string, word: Word): boolean {
  return word.joined || (clauses.has(word.lower) && text.slice(word.start - 2, word.start) === ', ');
}

const staffWords = wordSet(
  'officer teacher nurse doctor worker carer volunteer councillor coach manager midwife adviser governor paramedic firefighter constable sergeant inspector apprentice author singer jockey',
);

export function isStaff(draft: Draft, person: Person): boolean {
  if (person.title !== undefined) return true;
  const before = draft.words[person.first - 1];
  return before !== undefined && (draft.words[person.first] as Word).joined && staffWords.has(before.lower);
}

/** Have you seen, missing, last seen: an appeal for a child, whether or not it is declared. */
export const isMissingAppeal = fact((draft: Draft): boolean => {
  if (draft.meta.appeal?.startsWith('missing')) return true;
  if (draft.entities.some(({ kind, start, end }) => kind === 'hashtag' && /missing/i.test(draft.text.slice(start, end)))) return true;
  if (!(fieldWordsOf(draft).all & missingWord)) return false;
  const { words } = draft;
  return words.some(({ lower }, i) => {
    if (lower === 'missing' || lower === 'whereabouts') return true;
    const before = words[i - 1]?.lower;
    return (
      (lower === 'seen' && (before === 'last' || before === 'you')) ||
      (lower === 'found' && words[i + 1]?.lower === 'safe') ||
      lower === 'located'
    );
  });
});
