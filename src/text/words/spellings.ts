import { isDigitAt } from '../chars.js';
import { unsliced } from '../remembered.js';

/** The sets of words that a spelling is in, or that the words of a draft are in: a bit for each, see word-set.ts. */
export interface Held {
  /** Of how many sets this is known. */
  readonly of: number;
  readonly bits: readonly number[];
  /** Where these are not 0. */
  readonly filled: readonly number[];
}

/**
 * What is known of a word by its spelling alone. Posts are made of the same few thousand words, so it
 * is found out once for each spelling, whatever draft the word stands in.
 */
export class Spelling {
  sets: Held | undefined = undefined;

  constructor(
    /** The one string for this spelling: it holds no draft in memory, and equal words are the same string. */
    readonly lower: string,
    /** FNV-1a over its UTF-16 units; never 0. */
    readonly hash: number,
    /** Its place in each of the columns; -1 for a word that is not kept. */
    readonly number: number,
    /** What rules and recognisers found out, see `spellingFact`: a column for each, shared by the spellings of one table. */
    readonly columns: unknown[][],
  ) {}
}

/** A stream of any length is to run in the same little memory. */
const mostKept = 1 << 14;
const longestKept = 32;

/** What is seldom met again: a long word, and a number of three digits or more. */
function isPassing(text: string, start: number, end: number): boolean {
  return end - start > longestKept || (end - start > 2 && isDigitAt(text, start) && isDigitAt(text, end - 1));
}

/** Open addressing by hash; half of it stays empty. It begins small, for a start that reads one post, and grows. */
const sizeAtFirst = 1 << 9;
let size = sizeAtFirst;
let kept = new Array<Spelling | undefined>(size);
let count = 0;
let columns: unknown[][] = [];
const noColumns: unknown[][] = [];

const offset = 0x811c9dc5 | 0;
const prime = 0x01000193;

/** FNV-1a over the UTF-16 units from `start` to `end`; never 0. Of 32 bits with a sign: others are no small integers to V8. */
export function hashWord(text: string, start = 0, end = text.length): number {
  let hash = offset;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  return hash || 1;
}

/** Hash of a phrase so far and of its next word; never 0. */
export function hashNext(begun: number, next: number): number {
  const hash = Math.imul(begun ^ (begun >>> 15), prime) ^ Math.imul(next, 0x9e3779b1);
  return hash || 1;
}

export function spellingOf(lower: string): Spelling {
  return spellingIn(lower, 0, lower.length);
}

/** The spelling of the word that stands from `start` to `end` in a text in lower case. A known one is found without cutting it out. */
export function spellingIn(lowered: string, start: number, end: number): Spelling {
  const hash = hashWord(lowered, start, end);
  if (isPassing(lowered, start, end)) return new Spelling(lowered.slice(start, end), hash, -1, noColumns);
  let place = placeOf(hash);
  for (let known = kept[place]; known !== undefined; known = kept[place]) {
    if (known.hash === hash && isSame(known.lower, lowered, start, end)) return known;
    place = (place + 1) & (size - 1);
  }
  if (count === mostKept) {
    // Words that were read before keep the columns that they have.
    kept = new Array<Spelling | undefined>(size);
    columns = [];
    count = 0;
  }
  const spelling = new Spelling(unsliced(lowered.slice(start, end)), hash, count++, columns);
  kept[place] = spelling;
  if (count * 2 > size && count < mostKept) grow();
  return spelling;
}

const placeOf = (hash: number) => (hash ^ (hash >>> 15)) & (size - 1);

function grow(): void {
  const before = kept;
  size *= 2;
  kept = new Array<Spelling | undefined>(size);
  for (const spelling of before) {
    if (spelling === undefined) continue;
    let place = placeOf(spelling.hash);
    while (kept[place] !== undefined) place = (place + 1) & (size - 1);
    kept[place] = spelling;
  }
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
