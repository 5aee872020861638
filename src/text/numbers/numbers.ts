/**
 * Numbers with a meaning: what a run of digits in a post stands for. A plain count is one kind among
 * others, so that a rule can tell a telephone number from a time, a road or a crime reference.
 */
import type { Draft, Word } from '../../types.js';
import { isAsciiLetterAt, isDigitAt } from '../chars.js';
import { fact } from '../fact.js';
import { monthNames, shortMonthNames } from '../words/calendar.js';
import { wordSet } from '../words/word-set.js';
import { type DialledKind, dialledAt } from './dialled.js';
import { type IdentifierKind, identifierAt } from './identifiers.js';

type NumberKind = IdentifierKind | DialledKind | 'date' | 'year' | 'time' | 'money' | 'percent' | 'reference' | 'count';

export interface Numeral {
  readonly kind: NumberKind;
  readonly start: number;
  readonly end: number;
  /** Half-open range of indexes into `draft.words`. */
  readonly first: number;
  readonly last: number;
  /** Digits and letters alone; a phone number from +44 begins with 0, another country's with +. */
  readonly value: string;
}

const none: readonly Numeral[] = [];
const anyDigit = /\d/;

/** All numbers of the draft, in order, never overlapping. */
export const numbersOf = fact((draft: Draft): readonly Numeral[] => {
  if (!anyDigit.test(draft.text)) return none;
  const { words, text } = draft;
  const found: Numeral[] = [];
  let next = 0;
  for (let i = 0; i < words.length; i++) {
    if (i < next) continue;
    const word = words[i] as Word;
    if (word.shape !== 'number' && !hasDigit(text, word)) continue;
    const numeral = numeralAt(text, words, i, next);
    next = numeral.last;
    found.push(numeral);
  }
  return found;
});

/** Letters with digits are capitals and digits, or begin or end with a digit: 10am, AB51ABC, ab1234567. */
function hasDigit(text: string, { start, end, shape }: Word): boolean {
  if (isDigitAt(text, start) || isDigitAt(text, end - 1)) return true;
  if (shape === 'title' || end - start < 4) return false;
  for (let at = start + 1; at < end - 1; at++) if (isDigitAt(text, at)) return true;
  return false;
}

function numeralAt(text: string, words: readonly Word[], i: number, free: number): Numeral {
  const word = words[i] as Word;
  const before = words[i - 1];
  // A short group of letters may be the first part: AB 12 34 56 C, GIR 0AA, ABC 123D.
  const lead = before && i - 1 >= free && word.joined && isDigitAt(text, word.start) && mayLead(text, before, word) ? i - 1 : i;
  for (const first of lead === i ? [i] : [lead, i]) {
    const start = (words[first] as Word).start;
    const found = identifierAt(text, start);
    if (found && found.end > word.start) return toNumeral(text, words, found.kind, first, start, found.end);
  }
  if (!isDigitAt(text, word.start)) return codeAt(text, words, i);
  const dialled = dialledAt(text, word.start, word.end);
  if (dialled) return toNumeral(text, words, dialled.kind, i, dialled.start, dialled.end, dialled.value);
  return dateAt(text, words, i) ?? slashedAt(text, words, i) ?? plainAt(text, words, i);
}

/** Of the shapes that begin with letters and a space, one has three letters, the other two and then two digits. */
function mayLead(text: string, before: Word, word: Word): boolean {
  const length = before.end - before.start;
  return length === 3 || (length < 3 && isDigitAt(text, word.start + 1));
}

function toNumeral(
  text: string,
  words: readonly Word[],
  kind: NumberKind,
  first: number,
  start: number,
  end: number,
  value?: string,
): Numeral {
  let last = first;
  while (last < words.length && (words[last] as Word).start < end) last++;
  return {
    kind,
    start,
    end,
    first,
    last,
    value: value ?? plainValue(text.slice(start, end)),
  };
}

/** Digits and capitals alone. */
function plainValue(written: string): string {
  if (firstOtherThanDigit(written, 0) === written.length) return written;
  return written.replaceAll(/[^A-Za-z0-9]/g, '').toUpperCase();
}

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const writtenDate = new RegExp(`(?:[0-3]?\\d)(?:st|nd|rd|th)?(?: of)? ?(?:${months})(?:,? (?:19|20)\\d\\d)?(?![A-Za-z0-9])`, 'iy');
const figureDate = /(?:[0-3]?\d[/.-][01]?\d[/.-](?:(?:19|20)\d\d|\d\d)|(?:19|20)\d\d-[01]\d-[0-3]\d)(?![A-Za-z0-9/])/y;
const monthWords = wordSet(`${monthNames} ${shortMonthNames}`);
const dayOfMonth = /[0-3]?\d(?:st|nd|rd|th)?(?:,? (?:19|20)\d\d)?(?![A-Za-z0-9:.]\w)/y;

function dateAt(text: string, words: readonly Word[], i: number): Numeral | undefined {
  const { start, end, lower } = words[i] as Word;
  const shape = isFigureDate(text, start) ? figureDate : isDayAt(text, start) ? writtenDate : undefined;
  if (shape) {
    shape.lastIndex = start;
    if (shape.test(text)) return toNumeral(text, words, 'date', i, start, shape.lastIndex);
  }
  const before = words[i - 1];
  if (before && (words[i] as Word).joined && before.shape !== 'lower' && monthWords.holds(before)) {
    dayOfMonth.lastIndex = start;
    if (dayOfMonth.test(text)) return toNumeral(text, words, 'date', i - 1, before.start, dayOfMonth.lastIndex);
  }
  return end - start === 4 && (lower.startsWith('19') || lower.startsWith('20')) && words[i]?.shape === 'number' && !isMoney(text, start)
    ? toNumeral(text, words, 'year', i, start, start + 4)
    : undefined;
}

/** £, $ or € stands before it. */
function isMoney(text: string, start: number): boolean {
  const code = text.charCodeAt(start - 1);
  return code === 0xa3 || code === 36 || code === 0x20ac;
}

/** A sign of figure dates after one, two or four digits. */
function isFigureDate(text: string, start: number): boolean {
  let at = start + 1;
  while (at < start + 4 && isDigitAt(text, at)) at++;
  const code = text.charCodeAt(at);
  return code >= 45 && code <= 47;
}

/** What may follow the day in a written date: the month, “of”, or the ending of 1st, 2nd, 3rd and 4th. */
const afterDay = 'ja fe ma ap ju au se oc no de of st nd rd th';

/** Such a beginning after one or two digits, or after the space that follows them: 6pm has none. */
function isDayAt(text: string, start: number): boolean {
  const end = isDigitAt(text, start + 1) ? start + 2 : start + 1;
  const at = text.charCodeAt(end) === 32 ? end + 1 : end;
  return isAsciiLetterAt(text, at) && isAsciiLetterAt(text, at + 1) && afterDay.includes(text.slice(at, at + 2).toLowerCase());
}

/** No reference has more parts; without an end, each part of a long row would be read to the end of the row. */
const slashed = /\d+(?:[/-][A-Za-z0-9]+){1,20}/y;

/** 6411/15JUN, 47/18220/25: how crimes and incidents are numbered. 24/7 and 50/50 are not. */
function slashedAt(text: string, words: readonly Word[], i: number): Numeral | undefined {
  const { start } = words[i] as Word;
  const after = text.charCodeAt(firstOtherThanDigit(text, start));
  if (after !== 47 && after !== 45) return undefined;
  slashed.lastIndex = start;
  if (!slashed.test(text)) return undefined;
  const code = text.slice(start, slashed.lastIndex);
  return /\d{3,}/.test(code) && code.includes('/') ? toNumeral(text, words, 'reference', i, start, slashed.lastIndex) : undefined;
}

function firstOtherThanDigit(text: string, start: number): number {
  let at = start;
  while (isDigitAt(text, at)) at++;
  return at;
}

const timeEnds = ['am', 'pm', 'hrs', 'noon'];

/** 6pm, 10.30am: nearly every draft of an event has one, and a start would have to compile a pattern for it. */
function isTime(lower: string): boolean {
  if (!isDigitAt(lower, 0)) return false;
  const end = timeEnds.find((one) => lower.endsWith(one));
  if (end === undefined) return false;
  const digits = firstOtherThanDigit(lower, 0);
  const rest = lower.length - end.length - digits;
  return (digits === 1 || digits === 2) && (rest === 0 || (rest === 3 && isMinutes(lower, digits)));
}

/** .30, :30 */
function isMinutes(text: string, at: number): boolean {
  return (text[at] === '.' || text[at] === ':') && isDigitAt(text, at + 1) && isDigitAt(text, at + 2);
}

const clock = /\d{1,2}:\d{2}(?: ?[ap]m)?(?!\d)/y;

function plainAt(text: string, words: readonly Word[], i: number): Numeral {
  const word = words[i] as Word;
  const { start, end, lower } = word;
  if (isMoney(text, start)) return toNumeral(text, words, 'money', i, start - 1, end);
  if (text[end] === '%') return toNumeral(text, words, 'percent', i, start, end + 1);
  if (word.shape !== 'number' && isTime(lower)) return toNumeral(text, words, 'time', i, start, end);
  if (text[end] === ':') {
    clock.lastIndex = start;
    if (clock.test(text)) return toNumeral(text, words, 'time', i, start, clock.lastIndex);
  }
  const next = words[i + 1];
  if (next?.joined && (next.lower === 'am' || next.lower === 'pm')) return toNumeral(text, words, 'time', i, start, next.end);
  if (next && next.start - end === 1 && isTime(next.lower)) return toNumeral(text, words, 'time', i, start, end);
  return toNumeral(text, words, 'count', i, start, end);
}

const code = /[A-Za-z0-9]+(?:[/_-][A-Za-z0-9]+)*/y;

/** Letters and digits that fit no shape above: KS2, CAD6306, ECM00/123. */
function codeAt(text: string, words: readonly Word[], i: number): Numeral {
  const { start, end } = words[i] as Word;
  code.lastIndex = start;
  return toNumeral(text, words, 'reference', i, start, code.test(text) ? Math.max(end, code.lastIndex) : end);
}
