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
const letter = /\p{L}/u;

/** Words that a short form may skip. */
const skipped = new Set('a an and at by for from in is it of on or the to with & de du la'.split(' '));

/** All explained short forms of `text`, in order. Time grows linearly with the text. */
export function findExpansions(text: string): Expansion[] {
  const found: Expansion[] = [];
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    const close = closingOf(text, open);
    if (close === undefined) continue;
    const expansion = shortInside(text, open, close) ?? longInside(text, open, close);
    if (expansion) found.push(expansion);
  }
  return found;
}

/** The bracket that closes the one at `open`, brackets inside included. */
function closingOf(text: string, open: number): number | undefined {
  const limit = Math.min(text.length, open + longestInside);
  let depth = 0;
  for (let at = open; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 40) depth++;
    else if (code === 41 && --depth === 0) return at;
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
  while (start > 0 && end - start <= longestShort && /[^\s(),;:"“”]/.test(text[start - 1] as string)) start--;
  const short = text.slice(start, end);
  if (!isShort(short) || !/\p{Lu}/u.test(short)) return undefined;
  const words = tokensOf(text, open + 1, close);
  if (words.length < 2) return undefined;
  const first = words[0] as Token;
  const last = words[words.length - 1] as Token;
  const aligned = align(text, short, words, true);
  return aligned?.start === first.start ? pair(text, [start, end], [first.start, last.end]) : undefined;
}

function pair(text: string, shortSpan: Span, longSpan: Span): Expansion {
  return { short: text.slice(...shortSpan), long: text.slice(...longSpan), shortSpan, longSpan };
}

function shortOf(inside: string): string | undefined {
  const [head = ''] = inside.split(/[;,]| or | and |\s[-–=]\s/, 1);
  const short = head.trim().replace(/^["“‘']|["”’']$/g, '');
  return isShort(short) ? short : undefined;
}

function isShort(short: string): boolean {
  if (short.length < 1 || short.length > longestShort || short.split(' ').length > 2) return false;
  if (!letter.test(short) || !letterOrDigit.test(short[0] as string)) return false;
  return short.length > 1 || /\p{L}/u.test(short);
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
  const letters = lettersOf(short).length;
  const window = tokensOf(text, Math.max(0, open - longestWindow), open);
  const most = Math.min(letters + 5, letters * 2 + 1);
  let first = Math.max(0, window.length - most);
  for (let i = window.length - 2; i >= first; i--) {
    const token = window[i] as Token;
    if (/[.!?;:]["”’)]?$/.test(text.slice(token.start, token.end)) && token.end - token.start > 2) {
      first = i + 1;
      break;
    }
  }
  const words = window.slice(first);
  const last = words.at(-1);
  const aligned = last && align(text, short, words, false);
  if (!aligned) return undefined;
  const long = text.slice(aligned.start, last.end);
  if (
    long.length <= short.length ||
    long
      .toLowerCase()
      .split(/[\s-]+/)
      .includes(short.toLowerCase())
  )
    return undefined;
  return [aligned.start, last.end];
}

function lettersOf(short: string): string[] {
  return [...short.toLowerCase()].filter((char) => letterOrDigit.test(char));
}

/** Where the long form starts if the short form can be read from `words`; `whole`: from the first word on. */
function align(text: string, short: string, words: readonly Token[], whole: boolean): Token | undefined {
  const letters = lettersOf(/\p{Lu}s$/u.test(short) ? short.slice(0, -1) : short);
  const candidates = whole ? [0] : words.map((_, i) => words.length - 1 - i);
  for (const strict of [true, false]) {
    for (const first of candidates) {
      const part = words.slice(first);
      const matches = strict ? matchInitials(text, letters, part) : matchLetters(text, letters, part);
      if (matches) return { start: startOf(text, part[0] as Token), end: 0 };
    }
  }
  return undefined;
}

/** A word's first letter or digit; quotation marks and the like before it are no part of the long form. */
function startOf(text: string, { start, end }: Token): number {
  for (let at = start; at < end; at++) if (letterOrDigit.test(text[at] as string)) return at;
  return start;
}

/** Each letter begins a word or a part of one (well-being); small words may be skipped. */
function matchInitials(text: string, letters: readonly string[], words: readonly Token[]): boolean {
  let next = 0;
  for (const token of words) {
    const word = text.slice(token.start, token.end).toLowerCase();
    const parts = word.split(/[^\p{L}\p{N}']+/u).filter(Boolean);
    const before = next;
    for (const part of parts) if (next < letters.length && part.startsWith(letters[next] as string)) next++;
    if (next === before && !skipped.has(word)) return false;
  }
  return next === letters.length;
}

/** Schwartz and Hearst: letters right to left anywhere, the first one at the start of the first word. */
function matchLetters(text: string, letters: readonly string[], words: readonly Token[]): boolean {
  const first = words[0] as Token;
  const long = text.slice(startOf(text, first), (words.at(-1) as Token).end).toLowerCase();
  let at = long.length;
  for (let i = letters.length - 1; i > 0; i--) {
    at = long.lastIndexOf(letters[i] as string, at - 1);
    if (at < 1) return false;
  }
  return long[0] === letters[0];
}
