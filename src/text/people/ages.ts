/** Ages as posts give them: nine-year-old, 9yo, aged 9, Year 4. */
import type { Draft, Word } from '../../types.js';
import { fact } from '../fact.js';
import { smallNumber } from '../words/number-words.js';
import { wordSet } from '../words/word-set.js';

export interface Age {
  readonly start: number;
  readonly end: number;
  /** Half-open range of indexes into `draft.words`. */
  readonly first: number;
  readonly last: number;
  /** In years; of a school year, the age of most of its pupils. */
  readonly years: number;
  /** A band or several people: 14 to 18, two-year-olds, under 5s. */
  readonly group: boolean;
  readonly form: 'year-old' | 'aged' | 'school-year';
}

const none: readonly Age[] = [];

const units = new Map([
  ['year', 1],
  ['yr', 1],
  ['yrs', 1],
  ['years', 1],
  ['month', 0],
  ['months', 0],
  ['week', 0],
  ['weeks', 0],
  ['day', 0],
  ['days', 0],
]);

/** Every age in the draft, in order. */
export const agesOf = fact((draft: Draft): readonly Age[] => {
  const { words, text } = draft;
  let found: Age[] | undefined;
  for (let i = 0; i < words.length; i++) {
    const age = ageAt(text, words, i);
    if (!age) continue;
    found ??= [];
    found.push(age);
    i = age.last - 1;
  }
  return found ?? none;
});

function ageAt(text: string, words: readonly Word[], i: number): Age | undefined {
  const { lower } = words[i] as Word;
  // By the first letter, so that nearly every word is done with one comparison.
  if (lower === 'aged' || lower === 'age') return agedAt(text, words, i);
  if (lower === 'old' || lower === 'olds') return yearOldAt(words, i);
  if (lower === 'is' || lower === 'was' || lower === 'turned' || lower === 'turns' || lower === "she's" || lower === "he's")
    return spokenAge(text, words, i);
  if (lower === 'year' || lower === 'yr' || lower === 'reception' || (lower.startsWith('y') && shortYear.test(lower)))
    return schoolYearAt(words, i);
  if (lower === 'y' && words[i + 1]?.lower === 'o') return slashedAt(text, words, i);
  const code = lower.charCodeAt(0);
  if (code >= 49 && code <= 57 && lower.includes('y')) {
    const short = /^(\d{1,2})(?:yo|yrs?old|y\/o)$/.exec(lower);
    if (short) return toAge(words, i, i + 1, Number(short[1]), false, 'year-old');
  }
  return undefined;
}

function toAge(words: readonly Word[], first: number, last: number, years: number, group: boolean, form: Age['form']): Age {
  return { start: (words[first] as Word).start, end: (words[last - 1] as Word).end, first, last, years, group, form };
}

function agedAt(text: string, words: readonly Word[], i: number): Age | undefined {
  const word = words[i] as Word;
  let at = i + 1;
  const between = words[at]?.lower;
  if (between === 'just' || between === 'only' || between === 'of') at++;
  const number = words[at];
  const years = smallNumber(number?.lower);
  if (!number?.joined || years === undefined) return undefined;
  // "age 5 to 11", "aged 14-18", "aged 16 and over", "ages 4 or 5", "aged 5s".
  const next = words[at + 1];
  const after = words[at + 2]?.lower;
  const ranged =
    next !== undefined &&
    (next.lower === 'to' ||
      next.lower === 'or' ||
      next.lower === 'plus' ||
      (next.lower === 'and' &&
        (after === 'over' || after === 'under' || after === 'above' || after === 'up' || smallNumber(after) !== undefined)) ||
      (smallNumber(next.lower) !== undefined && next.start - number.end <= 3 && /[-–—/]/.test(text.slice(number.end, next.start))));
  const plus = text[number.end] === '+' || word.lower === 'age';
  return toAge(words, i, at + 1, years, ranged || many.holds(words[i - 1]) || plus, 'aged');
}

const many = wordSet(
  'children young people pupils those anyone everyone girls boys teenagers kids all adults women men youngsters students babies siblings brothers sisters',
);

const youngPeople = wordSet('he she boy girl child son daughter pupil baby toddler teenager');

/** "She is nine and", "the boy was 7." */
function spokenAge(text: string, words: readonly Word[], i: number): Age | undefined {
  const number = words[i + 1];
  const years = smallNumber(number?.lower);
  if (!number?.joined || years === undefined || !(youngPeople.holds(words[i - 1]) || (words[i] as Word).lower.endsWith("'s")))
    return undefined;
  const next = words[i + 2];
  const ends =
    !next?.joined ||
    next.lower === 'on' ||
    next.lower === 'today' ||
    next.lower === 'tomorrow' ||
    next.lower === 'and' ||
    next.lower === 'now' ||
    next.lower === 'who' ||
    next.lower === 'when';
  return ends && !/[%:/-]/.test(text[number.end] ?? '') ? toAge(words, i + 1, i + 2, years, false, 'aged') : undefined;
}

/** “8 y/o” */
function slashedAt(text: string, words: readonly Word[], i: number): Age | undefined {
  const number = words[i - 1];
  const years = smallNumber(number?.lower);
  if (!number || years === undefined || !/^[ -]?y\/o$/i.test(text.slice(number.end, words[i + 1]?.end))) return undefined;
  return toAge(words, i - 1, i + 2, years, false, 'year-old');
}

function yearOldAt(words: readonly Word[], i: number): Age | undefined {
  const word = words[i] as Word;
  if (!word.joined || i < 1) return undefined;
  // “8yr old”
  const short = /^(\d{1,2})-?yrs?$/.exec((words[i - 1] as Word).lower)?.[1];
  if (short !== undefined) return toAge(words, i - 1, i + 1, Number(short), word.lower === 'olds', 'year-old');
  if (i < 2) return undefined;
  const unit = units.get((words[i - 1] as Word).lower);
  if (unit === undefined || !(words[i - 1] as Word).joined) return undefined;
  const years = smallNumber((words[i - 2] as Word).lower);
  if (years === undefined) return undefined;
  return toAge(words, i - 2, i + 1, years * unit, word.lower === 'olds', 'year-old');
}

/** “Y10”, as “Yr 10” is two words. */
const shortYear = /^y([7-9]|1[0-3])$/;

const crowds = wordSet('pupils students children class parents and to');

function schoolYearAt(words: readonly Word[], i: number): Age | undefined {
  const word = words[i] as Word;
  if (word.shape === 'lower') return undefined;
  if (word.lower === 'reception') {
    const next = words[i + 1]?.lower;
    const one = next === 'pupil' || next === 'child';
    return one ? toAge(words, i, i + 1, 4, false, 'school-year') : undefined;
  }
  const short = shortYear.exec(word.lower)?.[1];
  if (short !== undefined)
    return word.shape === 'upper' ? toAge(words, i, i + 1, Number(short) + 4, crowds.holds(words[i + 1]), 'school-year') : undefined;
  const number = words[i + 1];
  const year = smallNumber(number?.lower);
  if (!number?.joined || year === undefined || year < 1 || year > 13) return undefined;
  return toAge(words, i, i + 2, year + 4, crowds.holds(words[i + 2]), 'school-year');
}
