/**
 * Sets of words, and which of them a draft holds a word of. Rules have some hundreds of sets; a draft
 * holds words of a few. All sets are looked up together, once for each draft, and a bit is kept for each
 * set: to ask is then one comparison. The first drafts search through the texts of the sets, which a
 * start need not read for that; a long run reads them all, and finds out once for each spelling.
 */
import type { Word } from '../../types.js';
import { keptWithWords, lowerAt, spellingFact } from './words.js';

export interface WordSet {
  has(word: string): boolean;
  /** Whether any of the words of a draft is in it. */
  hasAny(words: readonly Word[]): boolean;
}

/**
 * A set of words, apart by spaces. Only for the top of a module, where it costs a start next to nothing:
 * the words are read when somebody first asks for one, and each set widens the bits of every draft.
 */
export function wordSet(words: string): WordSet {
  return new ListedWords(words);
}

/** The index of the first word of the set from `from` on and before `to`; -1 where there is none. */
export function firstIn(words: readonly Word[], from: number, to: number, set: WordSet): number {
  for (let i = Math.max(0, from); i < Math.min(to, words.length); i++) if (set.has(lowerAt(words, i))) return i;
  return -1;
}

const sets: ListedWords[] = [];

class ListedWords implements WordSet {
  private set: ReadonlySet<string> | undefined;
  /** Where its bit stands. */
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

function setBit(bits: Bits, number: number): void {
  const unit = number >>> 5;
  bits[unit] = (bits[unit] as number) | (1 << (number & 31));
}

/** What the words of one draft are in. */
interface Held {
  /** Of how many sets this is known. */
  readonly of: number;
  readonly bits: Bits;
}

const heldWith = keptWithWords<Held>();
/** So many drafts are searched for in the texts of the sets, if they have no more words than these. */
const fewDrafts = 16;
const fewWords = 4000;
let drafts = 0;

function heldBy(words: readonly Word[]): Bits {
  const known = heldWith.get(words);
  if (known !== undefined && known.of === sets.length) return known.bits;
  const bits = new Array<number>((sets.length + 31) >>> 5).fill(0);
  known?.bits.forEach((unit, i) => {
    bits[i] = unit;
  });
  if (drafts < fewDrafts && words.length <= fewWords) {
    if (!known) drafts++;
    addListed(words, bits, known?.of ?? 0);
  } else {
    if (readOf !== sets.length) readSets();
    for (const word of words) for (const number of setsOf(word)) setBit(bits, number);
  }
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
      if (text[at - 1] === ' ') setBit(bits, from + lastAtMost(starts, at));
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

const none: readonly number[] = [];

/** The sets that a word is in, by number; known of the first `readOf` sets. */
let setsOf: (word: Word) => readonly number[] = () => none;
let readOf = 0;

function readSets(): void {
  const byWord = new Map<string, number[]>();
  sets.forEach(({ words }, number) => {
    for (const word of words) {
      const known = byWord.get(word);
      // What grows by a push makes room for many.
      byWord.set(word, known ? known.concat(number) : [number]);
    }
  });
  setsOf = spellingFact((lower) => byWord.get(lower) ?? none);
  readOf = sets.length;
}
