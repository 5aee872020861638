/**
 * Short forms that a text explains in place: `long form (SF)` and `SF (long form)`. The method is
 * Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical
 * text" (2003), with stricter alignments tried first, as in Sohn et al., "Abbreviation definition
 * identification based on automatic precision estimates" (2008).
 */
import type { Span } from '../types.js';

export interface Expansion {
  readonly short: string;
  readonly long: string;
  readonly shortSpan: Span;
  readonly longSpan: Span;
}

interface Token {
  readonly start: number;
  readonly end: number;
}

/** A short form longer than this, or a bracket that holds more, is prose. */
const longestShort = 12;
const longestInside = 120;
const longestWindow = 240;

const letterOrDigit = /[\p{L}\p{N}]/u;
const capital = /\p{Lu}/u;

/** Words that a short form may skip. */
const skipped = new Set('a an and at by for from in is it of on or the to with & de du la'.split(' '));

const brackets: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
]);

/** All explained short forms of `text`, in order. Time grows linearly with the text. */
export function findExpansions(text: string): Expansion[] {
  const found: Expansion[] = [];
  for (let open = 0; open < text.length; open++) {
    const closer = brackets.get(text[open] as string);
    if (closer === undefined) continue;
    const close = closingOf(text, open, closer);
    if (close === undefined || isPartOfSymbol(text, open, close)) continue;
    const expansion = shortInside(text, open, close) ?? longInside(text, open, close);
    if (expansion) found.push(expansion);
  }
  return found;
}

/** f(x), Ca(2+), book(s): no bracket of its own. */
function isPartOfSymbol(text: string, open: number, close: number): boolean {
  return (
    open > 0 && letterOrDigit.test(text[open - 1] as string) && close - open < 4 && !/^\p{Lu}\p{L}$/u.test(text.slice(open + 1, close))
  );
}

/** The bracket that closes the one at `open`, brackets inside included. */
function closingOf(text: string, open: number, closer: string): number | undefined {
  const opener = text[open];
  const limit = Math.min(text.length, open + longestInside);
  let depth = 0;
  for (let at = open; at < limit; at++) {
    if (text[at] === opener) depth++;
    else if (text[at] === closer && --depth === 0) return at;
  }
  return undefined;
}

/** `long form (SF)`; after the short form a bracket may say more: `(SF; 2nd edition)`, `(SF, founded 1998)`. */
function shortInside(text: string, open: number, close: number): Expansion | undefined {
  const inside = text.slice(open + 1, close);
  const short = shortOf(inside);
  if (short === undefined) return undefined;
  const from = open + 1 + inside.indexOf(short);
  const longSpan = longBefore(text, open, short);
  return longSpan && pair(text, [from, from + short.length], longSpan);
}

/** `SF (long form)`. */
function longInside(text: string, open: number, close: number): Expansion | undefined {
  let end = open;
  while (end > 0 && text[end - 1] === ' ') end--;
  let start = end;
  while (start > 0 && end - start <= longestShort && /[^\s(),;:"“”[\]]/.test(text[start - 1] as string)) start--;
  const short = text.slice(start, end);
  if (short.length < 2 || !isShort(short) || !capital.test(short)) return undefined;
  const words = tokensOf(text, open + 1, close);
  if (words.length < 2) return undefined;
  const letters = lettersOf(short);
  const matched = startOfInitials(text, letters, words) !== undefined || startOfLetters(text, letters, words) !== undefined;
  return matched && isWhole(text.slice(open + 1, close)) ? pair(text, [start, end], [open + 1, close]) : undefined;
}

function pair(text: string, shortSpan: Span, longSpan: Span): Expansion {
  return { short: text.slice(...shortSpan), long: text.slice(...longSpan), shortSpan, longSpan };
}

function shortOf(inside: string): string | undefined {
  const [head = ''] = inside.split(/[;:]|,\s| or | and |\s[-–=]\s/, 1);
  const short = head.trim().replace(/^["“‘']|["”’']$/g, '');
  return isShort(short) ? short : undefined;
}

/** Bracketed asides that look like a short form and are none. */
const asides = new Set('or and see eg ie etc ibid now new all not who left right top free'.split(' '));

/** At most two words, with a letter; in small letters at most four. */
function isShort(short: string): boolean {
  if (short.length < 1 || short.length > longestShort || short.split(' ').length > 2) return false;
  if (!letterOrDigit.test(short[0] as string) || asides.has(short.toLowerCase())) return false;
  const letters = short.match(/\p{L}/gu)?.length ?? 0;
  const digits = short.match(/\p{N}/gu)?.length ?? 0;
  if (letters === 0 || digits > letters || short.endsWith('+')) return false;
  return capital.test(short) || (short.length <= 4 && !short.includes(' '));
}

/** Words of `text` between two offsets; a hyphen and a slash stay inside. */
function tokensOf(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  let start = -1;
  for (let at = from; at <= to; at++) {
    const inWord = at < to && !/\s/.test(text[at] as string);
    if (inWord && start < 0) start = at;
    else if (!inWord && start >= 0) {
      tokens.push({ start, end: at });
      start = -1;
    }
  }
  return tokens;
}

/** The long form that ends where the bracket opens, within its sentence and at most twice as many words as letters. */
function longBefore(text: string, open: number, short: string): Span | undefined {
  const letters = lettersOf(short);
  const window = tokensOf(text, Math.max(0, open - longestWindow), open);
  const most = letters.length === 1 ? 1 : Math.min(letters.length + 5, letters.length * 2 + 1);
  let first = Math.max(0, window.length - most);
  for (let i = window.length - 2; i >= first; i--) {
    const token = window[i] as Token;
    if (/[.!?;:]["”’)]?$/.test(text.slice(token.start, token.end)) && token.end - token.start > 2) {
      first = i + 1;
      break;
    }
  }
  const end = window.at(-1)?.end;
  if (end === undefined) return undefined;
  for (const startOf of [startOfInitials, startOfLetters]) {
    for (let i = window.length - 1; i >= first; i--) {
      const start = startOf(text, letters, window.slice(i));
      if (start !== undefined && isLong(text.slice(start, end), short)) return [start, end];
    }
  }
  return undefined;
}

/** Longer than its short form, which is no word of it, and with no half of a pair of brackets. */
function isLong(long: string, short: string): boolean {
  return (
    long.length > short.length + 1 &&
    isWhole(long) &&
    !long
      .toLowerCase()
      .split(/[\s-]+/)
      .includes(short.toLowerCase())
  );
}

function isWhole(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (char === '(' || char === '[') depth++;
    else if ((char === ')' || char === ']') && --depth < 0) return false;
  }
  return depth === 0;
}

/** What must be found in the long form: a plural s is not part of it. */
function lettersOf(short: string): string[] {
  const singular = /\p{Lu}s$/u.test(short) ? short.slice(0, -1) : short;
  return [...singular.toLowerCase()].filter((char) => letterOrDigit.test(char));
}

const spokenDigits: ReadonlyMap<string, string> = new Map([
  ['2', 'two'],
  ['3', 'three'],
  ['4', 'four'],
]);

function begins(part: string, letter: string): boolean {
  return part.startsWith(letter) || part === spokenDigits.get(letter);
}

/**
 * Where the long form starts if each letter begins a word or a part of one (well-being); small words
 * may be skipped, and so may a prefix before the first letter (non-high-density is high-density).
 */
function startOfInitials(text: string, letters: readonly string[], words: readonly Token[]): number | undefined {
  let next = 0;
  let from: number | undefined;
  for (const { start, end } of words) {
    const before = next;
    const word = text.slice(start, end).toLowerCase();
    for (const part of word.matchAll(/[\p{L}\p{N}']+/gu)) {
      if (next === letters.length || !begins(part[0], letters[next] as string)) continue;
      if (next === 0) from = /\p{L}/u.test(word.slice(0, part.index)) ? start + part.index : start + offsetOfText(word);
      next++;
    }
    if (next === before && (next === 0 || !skipped.has(word))) return undefined;
  }
  return next === letters.length ? from : undefined;
}

/** Schwartz and Hearst: letters right to left anywhere, the first one where the first word starts, numbers aside. */
function startOfLetters(text: string, letters: readonly string[], words: readonly Token[]): number | undefined {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return undefined;
  const from = first.start + offsetOfText(text.slice(first.start, first.end));
  const long = text.slice(from, last.end).toLowerCase();
  const opening = long.search(/\p{L}/u);
  let at = long.length;
  for (let i = letters.length - 1; i > 0; i--) {
    at = long.lastIndexOf(letters[i] as string, at - 1);
    if (at < 1) return undefined;
  }
  if (long[0] === letters[0]) return from;
  return opening > 0 && opening < at && long[opening] === letters[0] && /^[\d,.'’-]+$/.test(long.slice(0, opening)) ? from : undefined;
}

/** Quotation marks and the like before a word are no part of it. */
function offsetOfText(word: string): number {
  return Math.max(0, word.search(/[\p{L}\p{N}]/u));
}
