/**
 * Short forms that a text explains in place: `long form (SF)` and `SF (long form)`. The method is
 * Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical
 * text" (2003), with stricter alignments tried first, as in Sohn et al., "Abbreviation definition
 * identification based on automatic precision estimates" (2008).
 */
import type { Draft, Span } from '../../types.js';
import { fact } from '../fact.js';
import { wordSet } from '../words/word-set.js';
import { alignmentsOf, type Token } from './alignment.js';

export interface Expansion {
  readonly short: string;
  readonly long: string;
  readonly shortSpan: Span;
  readonly longSpan: Span;
}

/** A short form longer than this, or a bracket that holds more, is prose. */
const longestShort = 12;
const longestInside = 120;
const longestWindow = 240;

const letterOrDigit = /[\p{L}\p{N}]/u;
const capital = /\p{Lu}/u;

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
  if (short.length < 2 || !isShort(short)) return undefined;
  const words = tokensOf(text, open + 1, close);
  if (words.length < 2) return undefined;
  // In small letters it is a word, unless each letter begins a word.
  const matched = alignmentsOf(short, !capital.test(short)).some((way) => way.startOf(text, words) !== undefined);
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
const asides = wordSet('or and see eg ie etc ibid now new all not who left right top free');

/** 2b, “a,b”: an item of a list. */
const isItem = /^\d+\p{Ll}$|^\p{L},\p{L}$/u;

/** At most two words, three with capitals, and with a letter; in small letters at most four. */
function isShort(short: string): boolean {
  if (short.length < 1 || short.length > longestShort || short.split(' ').length > (severalCapitals.test(short) ? 3 : 2)) return false;
  if (!letterOrDigit.test(short[0] as string) || isAside(short)) return false;
  const letters = short.match(/\p{L}/gu)?.length ?? 0;
  const digits = short.match(/\p{N}/gu)?.length ?? 0;
  if (letters === 0 || digits > letters || short.endsWith('+') || isItem.test(short)) return false;
  return capital.test(short) || (letters <= 4 && !short.includes(' '));
}

const severalCapitals = /\p{Lu}.*\p{Lu}.*\p{Lu}/u;

function isAside(short: string): boolean {
  return asides.has(short.toLowerCase()) && short !== 'EG';
}

/** Words of `text` between two offsets; a hyphen stays inside, and so does a slash that parts no two words. */
function tokensOf(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  let start = -1;
  for (let at = from; at <= to; at++) {
    const inWord = at < to && !/\s/.test(text[at] as string) && !partsWords(text, at);
    if (inWord && start < 0) start = at;
    else if (!inWord && start >= 0) {
      tokens.push({ start, end: at });
      start = -1;
    }
  }
  return tokens;
}

/** parents/carers, not a/b. */
function partsWords(text: string, at: number): boolean {
  return text[at] === '/' && /\w{2}$/.test(text.slice(Math.max(0, at - 2), at)) && /^\w{2}/.test(text.slice(at + 1, at + 3));
}

/** The long form that ends where the bracket opens, within its sentence and at most twice as many words as letters. */
function longBefore(text: string, open: number, short: string): Span | undefined {
  const window = tokensOf(text, Math.max(0, open - longestWindow), open);
  const end = window.at(-1)?.end;
  if (end === undefined) return undefined;
  const opening = startOfSentence(text, window);
  for (const { letters, startOf } of alignmentsOf(short)) {
    const most = letters.length === 1 ? 1 : Math.min(letters.length + 5, letters.length * 2 + 1);
    for (let i = window.length - 1; i >= Math.max(opening, window.length - most); i--) {
      const start = startOf(text, window.slice(i));
      if (start !== undefined && isLong(text.slice(start, end), short)) return [start, end];
    }
  }
  return undefined;
}

/** Index of the token that begins the last sentence, as far as the tokens tell. */
function startOfSentence(text: string, tokens: readonly Token[]): number {
  for (let i = tokens.length - 2; i >= 0; i--) {
    const { start, end } = tokens[i] as Token;
    if (/[.!?;:]["”’)]?$/.test(text.slice(start, end)) && end - start > 2) return i + 1;
  }
  return 0;
}

/** Longer than its short form, which is no word of it, and with no half of a pair of brackets. */
function isLong(long: string, short: string): boolean {
  return (
    long.length > short.length + 1 &&
    isWhole(long) &&
    !explains.test(long) &&
    !long
      .toLowerCase()
      .split(/[\s-]+/)
      .includes(short.toLowerCase())
  );
}

/** A short form of its own in brackets. */
const explains = /\(\S*\p{Lu}\S*\)+(?=\s|$)/u;

function isWhole(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (char === '(' || char === '[') depth++;
    else if ((char === ')' || char === ']') && --depth < 0) return false;
  }
  return depth === 0;
}

/** Those of a draft, looked for once. */
export const expansionsOf = fact(({ text }: Draft): readonly Expansion[] => findExpansions(text));
