/** Rows of digits that somebody may dial, and the two others that are written like them. */
import { isAsciiLetterAt, isDigitAt } from '../chars.js';
import { wordSet } from '../words/word-set.js';
import { isCard, isNhsNumber } from './identifiers.js';

export type DialledKind = 'phone' | 'nhs-number' | 'card';

interface Dialled {
  readonly kind: DialledKind;
  readonly start: number;
  readonly end: number;
  /** As `Numeral.value` has it, where it is not what is written there. */
  readonly value?: string;
}

const run = /\d(?:[ \u00a0().\-\u2010-\u2013]{0,3}\d){7,22}(?!\d)/y;
/** 07700/900/415. */
const slashedPhone = /0[1-9]\d{2,3}\/\d{3}\/\d{3,4}(?![\d/])/y;
const writtenAsNhs = /^\d{3}([ .-]?)\d{3}\1\d{4}$/;

/** Whether `run` can match: eight digits, with no more than three signs between two of them. */
function hasEightDigits(text: string, start: number): boolean {
  let digits = 0;
  let gap = 0;
  for (let at = start; digits < 8; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      digits++;
      gap = 0;
    } else if (gap++ === 3 || !isBetweenDigits(code)) return false;
  }
  return true;
}

function isBetweenDigits(code: number): boolean {
  return code === 32 || code === 45 || code === 46 || code === 40 || code === 41 || code === 0xa0 || (code >= 0x2010 && code <= 0x2013);
}

/** Telephone, card and NHS numbers, from the groups of digits that stand together at a word of digits. */
export function dialledAt(text: string, start: number, wordEnd: number): Dialled | undefined {
  if (text.charCodeAt(start) === 48) {
    slashedPhone.lastIndex = start;
    if (slashedPhone.test(text)) return { kind: 'phone', start, end: slashedPhone.lastIndex };
  }
  if (!hasEightDigits(text, start)) return shortCodeAt(text, start, wordEnd);
  run.lastIndex = start;
  if (!run.test(text)) return shortCodeAt(text, start, wordEnd);
  const { lastIndex: last } = run;
  const foreign = text[start - 1] === '+' || (text[start - 1] === '(' && text[start - 2] === '+');
  const opened = text[start - 1] === '(';
  const { end, count } = dialledGroups(text, start, last, foreign);
  if (isDigitAt(text, start + 2) && writtenAsNhs.test(text.slice(start, last)) && isNhsNumber(digitsIn(text, start, last)))
    return { kind: 'nhs-number', start, end: last };
  // In a long row of counts nineteen follow each of them, and only cards from 4 have so many digits.
  const mayBeCard = !foreign && count >= 13 && (count < 19 || text[start] === '4');
  if (mayBeCard && isCard(digitsIn(text, start, end))) return { kind: 'card', start, end };
  // Of a long row of figures every one comes here.
  if (!foreign && !opened && text.charCodeAt(start) !== 48) return undefined;
  const national = nationalNumber(digitsIn(text, start, end), foreign, opened);
  if (national === undefined) return undefined;
  return { kind: 'phone', start: foreign || opened ? start - 1 : start, end, value: national };
}

const digitsIn = (text: string, start: number, end: number) => text.slice(start, end).replaceAll(/\D/g, '');

/** How far the groups of digits go that one number has, and how many digits that are. */
function dialledGroups(text: string, start: number, last: number, foreign: boolean): { end: number; count: number } {
  let end = start;
  let count = 0;
  for (let at = start; at < last; at++) {
    if (!isDigitAt(text, at)) continue;
    const from = at;
    while (isDigitAt(text, at)) at++;
    // A group that runs on into letters (10am) is no part of the number.
    if (isAsciiLetterAt(text, at) || text[at] === ':' || text[at] === '/') break;
    const more = count + at - from;
    if (more > (foreign ? 13 : more > 11 ? 19 : 11)) break;
    if (count >= 10 && (foreign || beginsAtHome(text, start))) break;
    count = more;
    end = at;
  }
  return { end, count };
}

/** With a 0 and another digit than that. */
function beginsAtHome(text: string, start: number): boolean {
  let next = start + 1;
  while (isBetweenDigits(text.charCodeAt(next))) next++;
  return text.charCodeAt(start) === 48 && text.charCodeAt(next) !== 48;
}

/** As dialled in this country, or with + from abroad; undefined where nobody would dial it. */
function nationalNumber(digits: string, foreign: boolean, opened: boolean): string | undefined {
  if (foreign || digits.startsWith('0044')) {
    const abroad = digits.replace(/^00/, '');
    if (abroad.startsWith('44')) return `0${abroad.slice(2).replace(/^0/, '')}`;
    return abroad.length >= 8 ? `+${abroad}` : undefined;
  }
  if (opened && !digits.startsWith('0')) return digits.length === 10 ? `+1${digits}` : undefined;
  if (!/^0[1-9]/.test(digits)) return undefined;
  if (digits.length >= 10 && digits.length <= 11) return digits;
  return digits === '08001111' || digits === '08454647' ? digits : undefined;
}

/** Short numbers that are dialled or texted. */
const shortCodes = wordSet('101 105 111 112 119 999 18000 18001 61016 85258 60066 116123 116000 116111');
const sixDigits = /116[ \u00a0]?\d{3}(?!\d)/y;

function shortCodeAt(text: string, start: number, end: number): Dialled | undefined {
  // All but two begin with a 1, and the shortest has three digits.
  const first = text.charCodeAt(start);
  if ((first !== 49 && first < 54) || !isDigitAt(text, start + 2) || /[£*#.]/.test(text[start - 1] ?? '')) return undefined;
  sixDigits.lastIndex = start;
  if (sixDigits.test(text)) return { kind: 'phone', start, end: sixDigits.lastIndex };
  return shortCodes.has(text.slice(start, end)) && !/[%/]/.test(text[end] ?? '') ? { kind: 'phone', start, end } : undefined;
}

/** What kind of line a telephone number is. */
export function lineOf(number: string): 'mobile' | 'landline' | 'public' | 'foreign' {
  if (number.startsWith('+')) return 'foreign';
  if (number.length < 7 || /^0[38]/.test(number)) return 'public';
  if (/^07[1-57-9]/.test(number)) return 'mobile';
  return /^0[12]/.test(number) ? 'landline' : number.startsWith('09') ? 'foreign' : 'public';
}
