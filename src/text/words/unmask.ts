/**
 * Words written so that a filter does not see them: sh!t, f**k, a$$hole, fuuuck, w a n k. Finding the
 * few tokens that could be such words costs one pass over the characters; only they are unmasked.
 */
import type { Span } from '../../types.js';

const digits: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '9': 'g' };
const signs: Readonly<Record<string, string>> = { '@': 'a', $: 's', '!': 'i', '|': 'i', '€': 'e', '£': 'e', '+': 't', '(': 'c', '¡': 'i' };
/** Stand for any letter. */
const wild = /[*#%_\-•.~^&?]/;

const star = 42;
const dollar = 36;
const bracket = 40;
const dash = 45;
const underscore = 95;

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** ! # $ % & ( * + @ |: between letters they stand for one. */
function isSign(code: number): boolean {
  return (
    code === star ||
    code === bracket ||
    code === 64 ||
    code === 36 ||
    code === 33 ||
    code === 35 ||
    code === 37 ||
    code === 38 ||
    code === 43 ||
    code === 124 ||
    code === 94 ||
    code === 8364 ||
    code === 163 ||
    code === 161
  );
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isWordSign(code: number): boolean {
  return isDigit(code) || isSign(code);
}

/** After the digits comes a letter: b00ts, not A55. */
function endsInLetter(text: string, from: number): boolean {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at++;
  return isLetter(text.charCodeAt(at));
}

/** At `at` stands something that masks a letter, or the third of three equal letters. */
function isMasking(text: string, at: number, code: number, before: number): boolean {
  const after = text.charCodeAt(at + 1);
  // Accented letters of Latin: fúck.
  if (code >= 0xc0 && code < 0x250) return isLetter(before) && isLetter(after);
  if (isDigit(code)) return isLetter(before) && endsInLetter(text, at + 1);
  if (code === dash || code === underscore) return after === code && isLetter(before);
  if (!isSign(code)) return false;
  if (code === star) return (isLetter(before) && (isLetter(after) || after === star)) || (before === star && isLetter(after));
  if (code === dollar && !isLetter(before)) return isLetter(after) && !isWordSign(before);
  return isLetter(before) && (isLetter(after) || isSign(after) || isDigit(after)) && code !== 38;
}

const blank = /\s/;
const lead = /^[^\p{L}\p{N}*@$!]+/u;
const trail = /[^\p{L}\p{N}*$@]+$/u;

/** The tokens of `prose` that could be masked words, without the punctuation around them. */
export function maskedTokens(prose: string): Span[] {
  const spans: Span[] = [];
  let before = 0;
  let run = 0;
  for (let at = 0; at < prose.length; at++) {
    const code = prose.charCodeAt(at);
    if (code === 32) {
      before = code;
      continue;
    }
    const letter = isLetter(code);
    run = letter && (code | 32) === (before | 32) ? run + 1 : 1;
    const masks = letter ? run === 3 : isMasking(prose, at, code, before);
    before = code;
    if (!masks) continue;
    const span = tokenAt(prose, at);
    if (!span) continue;
    spans.push(span);
    at = span[1] - 1;
    before = 0;
  }
  return spans;
}

function tokenAt(prose: string, at: number): Span | undefined {
  let start = at;
  while (start > 0 && at - start <= longest && !blank.test(prose[start - 1] as string)) start--;
  let end = at;
  while (end < prose.length && end - at <= longest && !blank.test(prose[end] as string)) end++;
  if (end - start > longest) return undefined;
  const token = prose.slice(start, end);
  const from = start + (lead.exec(token)?.[0].length ?? 0);
  const to = end - (trail.exec(token)?.[0].length ?? 0);
  return to > from ? [from, Math.max(to, at + 1)] : undefined;
}

/** No masked word is longer. */
const longest = 40;

/** What a masked token may say: letters in lower case, `?` for any letter. */
export function unmask(token: string): string[] {
  let plain = '';
  let signed = '';
  for (const letter of token.toLowerCase()) {
    const char = letter.normalize('NFD')[0] ?? letter;
    const read = char >= 'a' && char <= 'z' ? char : (digits[char] ?? signs[char] ?? (wild.test(char) ? '?' : char));
    signed += signs[char] !== undefined && plain !== '' ? '?' : read;
    plain += read;
  }
  const once = collapse(plain, 1);
  const twice = collapse(plain, 2);
  const readings = new Set([plain, once, twice]);
  // A sign may stand for another letter than the one it looks like: f@ck.
  if (signed !== plain) readings.add(collapse(signed, 1));
  if (/[1!|]/.test(token)) for (const reading of [...readings]) readings.add(reading.replaceAll('i', 'l'));
  return [...readings];
}

/** Runs of three equal letters or more, cut to `most`: “fuuuck”. */
function collapse(word: string, most: number): string {
  let result = '';
  let run = 0;
  for (let at = 0; at < word.length; at++) {
    const char = word[at] as string;
    run = char === word[at - 1] ? run + 1 : 1;
    const length = runLength(word, at, run);
    if (length < 3 || char === '?' || run <= most) result += char;
  }
  return result;
}

function runLength(word: string, at: number, run: number): number {
  let end = at + 1;
  while (word[end] === word[at]) end++;
  return run + end - at - 1;
}

/** True where `word` fits a reading with `?` in it: one letter each, and at least one letter is there. */
export function fitsMask(word: string, reading: string): boolean {
  if (word.length !== reading.length || word[0] !== reading[0]) return false;
  for (let at = 1; at < word.length; at++) if (reading[at] !== '?' && reading[at] !== word[at]) return false;
  return true;
}
