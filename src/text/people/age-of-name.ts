/** The age that a post gives to a name. */
import type { Draft, Word } from '../../types.js';
import { firstWhere } from '../search.js';
import { careWord, children, fieldWordsOf, harm, oneChild, relative } from '../words/field-words.js';
import { smallNumber } from '../words/number-words.js';
import { wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import { type Age, agesOf } from './ages.js';
import type { Person } from './names.js';

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

/** Who was a child then tells of it now. */
export const grownUp = /\b(?:now|today|aged?|is),? (?:1[89]|[2-9]\d)\b/i;

const afterLife = wordSet('when his her he she years');

const filler = wordSet("just only now is who's was turned turns aged age who a an and");

const afterUnit = wordSet(
  'years year months weeks days hours minutes times miles points goals tries wickets minute hour month week day runs per percent of',
);

export function ageOf(draft: Draft, person: Person): Bound | undefined {
  const { words, text } = draft;
  const ages = agesOf(draft);
  // No other age is near enough for what follows.
  for (let at = firstWhere(ages, ({ last }) => last >= person.first - 2); at < ages.length; at++) {
    const age = ages[at] as Age;
    if (age.first > person.last + 9) break;
    if (age.group) continue;
    if (age.last === person.first && (words[person.first] as Word).joined && age.form === 'year-old') return { ...age, bound: true };
    const between = text.slice(person.end, age.start);
    const gap = age.first - person.last;
    // “The 9-year-old, Bailey, was found”
    if (age.form === 'year-old' && age.last === person.first && isAside(text, age, person)) return { ...age, bound: true };
    // “Her name is Chloe, she is 10”, “Meet Tomasz. He is 8”
    if (age.form === 'aged' && gap > 0 && gap <= 9 && isSpoken(words, age) && isNearest(draft, person, age)) return { ...age, bound: true };
    if (gap >= 0 && gap <= 3 && /^[\s,(–—-]{1,3}(?:(?:who (?:is|was)|is|was|a|an|in|from|our|just|only|now)\s+){0,3}$/i.test(between))
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
    // “Ten-year-old twins Ada and Ivy”
    if (
      age.form === 'year-old' &&
      person.first - age.last === 1 &&
      (words[person.first] as Word).joined &&
      youngOnes.holds(words[age.last])
    )
      return { ...age, bound: true };
  }
  return bareAge(draft, person);
}

const isAside = (text: string, age: Age, person: Person) =>
  person.sure && text.slice(age.end, person.start) === ', ' && /^[,.!)]/.test(text.slice(person.end));

const earlier = wordSet('since when until before after if as than once');

const pronouns = wordSet("he she he's she's");

function isSpoken(words: readonly Word[], { first }: Age): boolean {
  const before = lowerAt(words, first - 1);
  const at = pronouns.has(before)
    ? first - 1
    : /^(?:is|was|turned|turns)$/.test(before) && pronouns.holds(words[first - 2])
      ? first - 2
      : -1;
  // “Has worked for us since he was 16.”
  return at > 0 && !earlier.holds(words[at - 1]);
}

/** The pronoun means the name: no other name stands between, and no more than one sentence ends. */
function isNearest({ words, text }: Draft, person: Person, age: Age): boolean {
  for (let i = person.last; i < age.first - 2; i++) {
    const word = words[i] as Word;
    if (word.shape === 'title' && word.joined && !pronouns.holds(word)) return false;
  }
  return (text.slice(person.end, age.start).match(/[.!?]\s/g) ?? []).length <= 1;
}

const singular = wordSet('pupil student star child girl boy');

const youngOnes = wordSet('twins twin sisters brothers boy girl pupil schoolboy schoolgirl son daughter baby toddler');

const isSingular = (word: Word | undefined) => word !== undefined && singular.holds(word);

/** `Jayden, 9,` `Jayden (9)` `Jayden is 9` `Jayden is only nine.` */
function bareAge(draft: Draft, person: Person): Bound | undefined {
  const { words, text } = draft;
  // “At 12, Caitlin …”, “happy 8th birthday to Zuzanna”
  const early = ageBefore(draft, person);
  // “Recruited at 16, Bill, 99, tells his story.”
  if (early && !(early.years < 18 && isGrownBehind(draft, person))) return early;
  let at = person.last;
  while (at - person.last < 3 && words[at] && filler.holds(words[at]) && isLinked(text, words[at] as Word)) at++;
  const word = words[at];
  const years = smallNumber(word?.lower);
  if (!word || years === undefined || years === 0) return undefined;
  const linked = at > person.last;
  const gap = text.slice(linked ? (words[at - 1] as Word).end : person.end, word.start).replace(/^["”’']/, '');
  const next = words[at + 1];
  if (next && infancy.holds(next) && next.joined && gap.trim() === ',' && years <= 24 && isInfant(draft, next))
    return { years: 0, start: word.start, end: next.end, bound: false };
  if (next && ((next.joined && afterUnit.holds(next)) || /^[-–:%/]/.test(twoAfter(draft, at)) || /^[-–:/]/.test(gap))) return undefined;
  const isAge = linked ? isLinkedAge(draft, person, at) : isAgeBehind(draft, person, at, gap);
  return isAge ? { years, start: word.start, end: word.end, bound: false } : undefined;
}

/** “Jayden is 9”: a verb or the like stands between the name and the number at `at`. */
function isLinkedAge(draft: Draft, person: Person, at: number): boolean {
  const { words, text } = draft;
  if (/^(?:a|an|and|who)$/.test(lowerAt(words, at - 1))) return false;
  const next = words[at + 1];
  if (next && !person.full && !grownUp.test(text) && afterLife.holds(next) && isAboutChild(draft)) return true;
  return /^(?:[.,;!?)]|$|\s*$)/.test(twoAfter(draft, at)) || (next !== undefined && afterAge.holds(next));
}

/** “Jayden, 9,”, “Jayden (9)”: the number at `at` stands right behind the name. */
function isAgeBehind(draft: Draft, person: Person, at: number, gap: string): boolean {
  const { words } = draft;
  const after = twoAfter(draft, at);
  if (/^ ?\($/.test(gap)) return after.startsWith(')');
  if (gap.trim() !== ',') return false;
  // “Jayden, nine, was …”
  if (!/^\d/.test(lowerAt(words, at)))
    return person.sure && !person.full && smallNumber(lowerAt(words, at)) !== 1 && after.startsWith(',') && isAboutChild(draft);
  if (/^(?:,|\.(?:\s|$)|!|;|$|\))/.test(after)) return true;
  const next = words[at + 1];
  return next?.joined === true && afterAge.holds(next);
}

function twoAfter({ text, words }: Draft, at: number): string {
  const { end } = words[at] as Word;
  return text.slice(end, end + 2);
}

function isAboutChild(draft: Draft): boolean {
  return (fieldWordsOf(draft).all & (oneChild | relative | careWord | harm)) !== 0;
}

function isGrownBehind({ words, text }: Draft, { last, end }: Person): boolean {
  const number = words[last];
  return number?.shape === 'number' && text.slice(end, number.start) === ', ' && Number(number.lower) >= 18;
}

function ageBefore({ words, text }: Draft, person: Person): Bound | undefined {
  const number = words[person.first - 1];
  const name = words[person.first] as Word;
  const years = smallNumber(number?.lower);
  const from = words[person.first - 2]?.lower === 'of' && words[person.first - 3]?.lower === 'age' ? person.first - 3 : person.first - 2;
  if (number && years && (from < person.first - 2 || words[from]?.lower === 'at') && text.slice(number.end, name.start) === ', ')
    return { years, start: (words[from] as Word).start, end: number.end, bound: false };
  const at = words[person.first - 1]?.lower === 'to' || words[person.first - 1]?.lower === 'for' ? person.first - 2 : person.first - 1;
  const ordinal = words[at - 1];
  if (words[at]?.lower !== 'birthday' || !ordinal || !/^\d{1,2}(?:st|nd|rd|th)$/.test(ordinal.lower)) return undefined;
  return { years: Number.parseInt(ordinal.lower, 10), start: ordinal.start, end: (words[at] as Word).end, bound: true };
}

const infancy = wordSet('months weeks days');

/** “Jaxon, 18 months”, with nothing after it and a child in the post: not how long somebody has been with us. */
function isInfant(draft: Draft, unit: Word): boolean {
  const after = draft.text.slice(unit.end, unit.end + 2);
  return /^(?:[.,;!?)]|$|\s*$|\s?[^\w\s])/.test(after) && (fieldWordsOf(draft).all & (oneChild | children | careWord | harm)) !== 0;
}

const clauses = wordSet("who who's now aged just only");

/** Joined to the word before, or a clause of its own: `Reece, who is 13`. */
function isLinked(text: string, word: Word): boolean {
  return word.joined || (clauses.holds(word) && text.slice(word.start - 2, word.start) === ', ');
}
