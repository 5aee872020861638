/**
 * Sets of words, and which of them a draft holds a word of. Rules have some hundreds of sets; a draft
 * holds words of a few. A long run finds out once for each spelling which sets it is in, a bit for
 * each, and once for each draft what its words have together: to ask is then one comparison. For that
 * every set must be read, so a start looks through the words for the one set that is asked for.
 */
import type { Word } from '../../types.js';
import { mostKept, type Spelling } from './spellings.js';
import { keptWithWords, spellingOfWord } from './words.js';

export interface WordSet {
  has(word: string): boolean;
  /** Whether any of the words of a draft is in it. */
  hasAny(words: readonly Word[]): boolean;
}

/**
 * A set of words, apart by spaces. Only for the top of a module, where it costs a start next to nothing:
 * the words are read when somebody first asks, and each set widens the rows of bits.
 */
export function wordSet(words: string): WordSet {
  return new ListedWords(words);
}

class ListedWords implements WordSet {
  private set: ReadonlySet<string> | undefined;
  /** Where its bit stands in a row; the first bit of a row is `filled`. */
  readonly number: number;

  constructor(private readonly listed: string) {
    this.number = sets.push(this);
  }

  get words(): ReadonlySet<string> {
    this.set ??= new Set(this.listed.split(' '));
    return this.set;
  }

  has(word: string): boolean {
    return this.words.has(word);
  }

  hasAny(words: readonly Word[]): boolean {
    if (asked < fewAsked) {
      asked++;
      return words.some(({ lower }) => this.has(lower));
    }
    return hasBit(heldBy(words), 0, this.number);
  }
}

function hasBit(bits: Int32Array, row: number, number: number): boolean {
  return ((bits[row + (number >>> 5)] as number) & (1 << (number & 31))) !== 0;
}

function setBit(bits: Int32Array, row: number, number: number): void {
  const unit = row + (number >>> 5);
  bits[unit] = (bits[unit] as number) | (1 << (number & 31));
}

const sets: ListedWords[] = [];

/** So many questions are answered without bits. */
const fewAsked = 2_000;
let asked = 0;

/** What the words of one draft are in. */
interface Held {
  /** Of how many sets this is known. */
  readonly of: number;
  readonly bits: Int32Array;
}

const heldWith = keptWithWords<Held>();

function heldBy(words: readonly Word[]): Int32Array {
  const known = heldWith.get(words);
  if (known?.of === sets.length) return known.bits;
  const bits = new Int32Array((sets.length + 32) >>> 5);
  for (const word of words) addRow(spellingOfWord(word), bits);
  heldWith.set(words, { of: sets.length, bits });
  return bits;
}

/** The sets of each word of any of them. */
let setsOf = new Map<string, number[]>();

function readSets(): void {
  setsOf = new Map();
  for (const { number, words } of sets) {
    for (const word of words) {
      const known = setsOf.get(word);
      // What grows by a push makes room for many.
      setsOf.set(word, known ? known.concat(number) : [number]);
    }
  }
}

/** The bits of each spelling, row by row, of the sets and in the table of spellings that `rows` was made for. */
let rows = new Int32Array(0);
let rowsOf = 0;
let rowsFor: unknown;
const filled = 0;

function fill(word: string, bits: Int32Array, row: number): void {
  const numbers = setsOf.get(word);
  if (numbers !== undefined) for (const number of numbers) setBit(bits, row, number);
}

function addRow({ lower, number, columns }: Spelling, bits: Int32Array): void {
  const width = bits.length;
  if (rowsOf !== sets.length) readSets();
  if (rowsOf !== sets.length || rowsFor !== columns) {
    rows = new Int32Array(width * mostKept);
    rowsOf = sets.length;
    rowsFor = columns;
  }
  if (number < 0) {
    fill(lower, bits, 0);
    return;
  }
  const row = number * width;
  if (!hasBit(rows, row, filled)) {
    setBit(rows, row, filled);
    fill(lower, rows, row);
  }
  for (let unit = 0; unit < width; unit++) bits[unit] = (bits[unit] as number) | (rows[row + unit] as number);
}
