/** Names that are on no list, and letters for a name, by where they stand: Xanthe, 9, J.S., 14. */
import type { Draft, Word } from '../../types.js';
import {
  animalWord,
  areaWord,
  careWord,
  caseWord,
  children,
  type FieldWords,
  givenName,
  harm,
  isClass,
  oneChild,
  relative,
  schoolWord,
  streetWord,
} from '../words/field-words.js';
import { smallNumber } from '../words/number-words.js';
import { wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import { agesOf } from './ages.js';
import type { Person } from './names.js';

const daysAndHeadings = wordSet(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu thurs fri sat sun chapter year years room class week section part page figure day group team route bus road junction platform ward unit block floor zone line gate step tip lesson level tier stage phase round game match season series episode version rule article schedule appendix band key grade set score result and the a an at in on of to for from by with or but so if it they he she we you i all aged under over until one two three four five six seven eight nine ten eleven twelve',
);

/** Capitalised words that are on no list of names but stand where a name stands: Xanthe, 9, from ... */
export function* unlistedOf(draft: Draft, classes: FieldWords): Iterable<Person> {
  const { words } = draft;
  yield* besideAge(draft, classes);
  const mayBeInitials = classes.all & (oneChild | relative | careWord | harm | caseWord);
  for (let i = 0; i + 1 < words.length; i++) {
    const number = words[i + 1] as Word;
    const initials = mayBeInitials ? initialsAt(draft, i) : undefined;
    if (initials) yield initials;
    if (number.lower.length > 2 || smallNumber(number.lower) === undefined) continue;
    const word = words[i] as Word;
    if (word.shape !== 'title' || word.lower.length < 3 || daysAndHeadings.holds(word) || word.lower.endsWith("'s")) continue;
    if (isClass(classes, i, givenName | streetWord | schoolWord | areaWord | oneChild | children)) continue;
    let first = i;
    if (i > 0 && word.joined && words[i - 1]?.shape === 'title' && isClass(classes, i - 1, givenName)) first = i - 1;
    yield { start: (words[first] as Word).start, end: word.end, first, last: i + 1, full: first < i, title: undefined, sure: first < i };
  }
}

/** “J.S., 14,” “S. (15)”: letters for a child, with the age. */
function initialsAt({ text, words }: Draft, i: number): Person | undefined {
  const word = words[i] as Word;
  if (word.end - word.start > 2 || word.shape === 'lower') return undefined;
  const aged = words[i + 1]?.lower === 'aged';
  const number = words[aged ? i + 2 : i + 1];
  if (!number || !/^[A-Z]{1,2}$/.test(text.slice(word.start, word.end)) || notInitials.holds(word)) return undefined;
  if (number.shape !== 'number') return undefined;
  const before = words[i - 1];
  if (before?.joined !== undefined && word.joined && (before.shape !== 'lower' || daysAndHeadings.holds(before))) return undefined;
  if (!/^\.?["”’']?,?(?:, ?| ?\()$/.test(text.slice(word.end, (words[i + 1] as Word).start)) || !/^[,).]/.test(text.slice(number.end)))
    return undefined;
  const first = before && before.end - before.start === 1 && word.start - before.end <= 2 && before.shape !== 'lower' ? i - 1 : i;
  return {
    start: (words[first] as Word).start,
    end: text[word.end] === '.' ? word.end + 1 : word.end,
    first,
    last: i + 1,
    full: false,
    title: undefined,
    sure: false,
  };
}

const notInitials = wordSet('i uk gb tv eu us pc pd id it a');

/** No list holds every name. */
function* besideAge(draft: Draft, classes: FieldWords): Iterable<Person> {
  yield* withAge(draft, classes);
  if (classes.all & (oneChild | relative | careWord)) yield* toldOfChild(draft, classes);
}

function unlistedPerson(words: readonly Word[], i: number): Person {
  const word = words[i] as Word;
  return { start: word.start, end: word.end, first: i, last: i + 1, full: false, title: undefined, sure: false };
}

function isUnlisted(words: readonly Word[], classes: FieldWords, i: number): boolean {
  const word = words[i];
  return (
    word !== undefined &&
    word.shape === 'title' &&
    word.lower.length > 2 &&
    !daysAndHeadings.holds(word) &&
    !isClass(classes, i, givenName | streetWord | schoolWord | areaWord | oneChild | children | relative)
  );
}

/** “Eleven-year-old Saoirse”, “Saoirse, aged 11”. */
function* withAge(draft: Draft, classes: FieldWords): Iterable<Person> {
  const { words } = draft;
  for (const { first, last, form, group, years } of agesOf(draft)) {
    if (group || years >= 18) continue;
    const before = words[first - 2]?.lower === 'is' ? -1 : first - 1;
    if (
      form === 'aged' &&
      (words[first] as Word).lower === 'aged' &&
      before >= 0 &&
      isUnlisted(words, classes, before) &&
      !/^(?:in|to|from|at|of|near|the)$/.test(lowerAt(words, before - 1)) &&
      !words[before]?.lower.endsWith("'s")
    )
      yield unlistedPerson(words, before);
    if (form !== 'year-old' || !isUnlisted(words, classes, last) || !words[last]?.joined) continue;
    const next = words[last + 1];
    if (
      !next?.joined ||
      (next.shape === 'lower' &&
        !isClass(classes, last + 1, oneChild | children | animalWord) &&
        !/(?:ese|i?an|ish)$/.test((words[last] as Word).lower))
    )
      yield unlistedPerson(words, last);
  }
}

/** “Kwabena, who is 6”, “when Kwabena was 6”, “a boy called Kwabena”. */
function* toldOfChild({ words }: Draft, classes: FieldWords): Iterable<Person> {
  for (let i = 0; i + 3 < words.length; i++) {
    const next = words[i + 1]?.lower;
    const age = next === "who's" ? i + 2 : next === 'who' && words[i + 2]?.lower === 'is' ? i + 3 : -1;
    if (age > 0 && smallNumber(words[age]?.lower) !== undefined && isUnlisted(words, classes, i)) yield unlistedPerson(words, i);
  }
  for (let i = 1; i + 2 < words.length; i++) {
    if (!words[i]?.joined || !isUnlisted(words, classes, i)) continue;
    const before = lowerAt(words, i - 1);
    const isNamed = before === 'called' || before === 'named';
    if (isNamed || (/^(?:was|is|turned|turns)$/.test(lowerAt(words, i + 1)) && afterName.has(before))) yield unlistedPerson(words, i);
  }
}

const afterName = wordSet('when little young our called baby');
