/**
 * Sets of words, and which of them a draft holds a word of. Rules have some hundreds of sets; a draft
 * holds words of a few. All sets are looked up together, once for each draft, and a bit is kept for each
 * set: to ask is then one comparison. The first drafts search through the texts of the sets, which a
 * start need not read for that; a long run reads them all, and finds out once for each spelling.
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
 * the words are read when somebody first asks for one, and each set widens the rows of bits.
 */
export function wordSet(words: string): WordSet {
  return new ListedWords(words);
}

const sets: ListedWords[] = [];

class ListedWords implements WordSet {
  private set: ReadonlySet<string> | undefined;
  /** Where its bit stands in a row. */
  private readonly number = sets.push(this) - 1;

  constructor(readonly listed: string) {}

  get words(): ReadonlySet<string> {
    this.set ??= new Set(this.listed.split(' '));
    return this.set;
  }

  has(word: string): boolean {
    return this.words.has(word);
  }

  hasAny(words: readonly Word[]): boolean {
    return ((heldBy(words)[this.number >>> 5] as number) & (1 << (this.number & 31))) !== 0;
  }
}

/** A bit for each set, 32 to a number: for so few, an array is quicker made than one of fixed types. */
type Bits = number[];

function setBit(bits: Bits | Int32Array, row: number, number: number): void {
  const unit = row + (number >>> 5);
  bits[unit] = (bits[unit] as number) | (1 << (number & 31));
}

/** What the words of one draft are in. */
interface Held {
  /** Of how many sets this is known. */
  readonly of: number;
  readonly bits: Bits;
}

const heldWith = keptWithWords<Held>();
/** So many drafts are searched for in the texts of the sets. */
const fewDrafts = 16;
let drafts = 0;

function heldBy(words: readonly Word[]): Bits {
  const known = heldWith.get(words);
  if (known !== undefined && known.of === sets.length) return known.bits;
  const bits = new Array<number>((sets.length + 31) >>> 5).fill(0);
  known?.bits.forEach((unit, i) => {
    bits[i] = unit;
  });
  if (drafts < fewDrafts) {
    if (!known) drafts++;
    addListed(words, bits, known?.of ?? 0);
  } else for (const word of words) addRow(spellingOfWord(word), bits);
  heldWith.set(words, { of: sets.length, bits });
  return bits;
}

/** The texts of the sets from `from` on, in one, and where each begins in it. */
function textOf(from: number): { readonly text: string; readonly starts: readonly number[] } {
  let text = ' ';
  const starts = sets.slice(from).map(({ listed }) => {
    const start = text.length;
    text += `${listed} `;
    return start;
  });
  return { text, starts };
}

/** Searches for each word in the texts of the sets from `from` on. */
function addListed(words: readonly Word[], bits: Bits, from: number): void {
  const { text, starts } = textOf(from);
  for (const word of new Set(words.map(({ lower }) => `${lower} `))) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (text[at - 1] === ' ') setBit(bits, 0, from + lastAtMost(starts, at));
    }
  }
}

/** The index of the last number that is at most `most`, of numbers that grow from there or below. */
function lastAtMost(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) <= most) low = middle;
    else high = middle;
  }
  return low;
}

/** The sets of each word of any of them, by number. */
let setsOf = new Map<string, number[]>();

function readSets(): void {
  setsOf = new Map();
  sets.forEach(({ words }, number) => {
    for (const word of words) {
      const known = setsOf.get(word);
      // What grows by a push makes room for many.
      setsOf.set(word, known ? known.concat(number) : [number]);
    }
  });
}

/** The bits of each spelling, row by row, of the sets and in the table of spellings that `rows` was made for; the last unit tells that a row is filled. */
let rows = new Int32Array(0);
let rowsOf = 0;
let rowsFor: unknown;

function fill(word: string, bits: Bits | Int32Array, row: number): void {
  const numbers = setsOf.get(word);
  if (numbers !== undefined) for (const number of numbers) setBit(bits, row, number);
}

function addRow({ lower, number, columns }: Spelling, bits: Bits): void {
  const units = bits.length;
  const width = units + 1;
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
  if (rows[row + units] === 0) {
    rows[row + units] = 1;
    fill(lower, rows, row);
  }
  for (let unit = 0; unit < units; unit++) bits[unit] = (bits[unit] as number) | (rows[row + unit] as number);
}
