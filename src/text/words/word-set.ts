/**
 * Sets of words, and which of them a draft holds a word of. Rules have some hundreds of sets, and ask
 * them of every word. So it is found out once for each spelling which sets it is in, of all sets
 * together, and a bit is kept for each: to ask is then one comparison. The first spellings are searched
 * for in the texts of the sets, which a start need not read for that; a long run reads them all.
 */
import type { Word } from '../../types.js';
import { entryOf } from '../on-demand.js';
import { ListedIndex } from './listed-index.js';
import type { Held, Spelling } from './spellings.js';
import { keptWithWords, spellingOfWord } from './words.js';

export interface WordSet {
  /** Whether the word of a draft is in it; not, where there is none. */
  holds(word: Word | undefined): boolean;
  /** The same of a text in lower case that is no word of a draft. */
  has(word: string): boolean;
  /** Whether any of the words of a draft is in it. */
  hasAny(words: readonly Word[]): boolean;
  /** The same, of what `setsOf` or `setsOfWord` gives: for who asks many sets about the same words. */
  isOne(sets: HeldSets): boolean;
}

/** Which sets some words are in: a bit for each, 32 to a number. */
export type HeldSets = readonly number[];

/** Several sets that are asked as one. */
export type SomeSets = Pick<WordSet, 'isOne'>;

/**
 * A set of words, apart by spaces. Only for the top of a module, where it costs a start next to nothing:
 * the words are read when somebody first asks for one, and each set widens the bits of every draft.
 */
export function wordSet(words: string): WordSet {
  return new ListedWords(words);
}

/** The index of the first word of the set from `from` on and before `to`; -1 where there is none. */
export function firstIn(words: readonly Word[], from: number, to: number, set: WordSet): number {
  for (let i = Math.max(0, from); i < Math.min(to, words.length); i++) if (set.holds(words[i])) return i;
  return -1;
}

const sets: ListedWords[] = [];

class ListedWords implements WordSet {
  private set: ReadonlySet<string> | undefined;
  /** Where its bit stands. */
  readonly unit: number;
  readonly bit: number;

  constructor(readonly listed: string) {
    const number = sets.push(this) - 1;
    this.unit = number >>> 5;
    this.bit = 1 << (number & 31);
  }

  get words(): ReadonlySet<string> {
    this.set ??= new Set(this.listed.split(' '));
    return this.set;
  }

  has(word: string): boolean {
    return this.words.has(word);
  }

  holds(word: Word | undefined): boolean {
    return word !== undefined && ((heldBySpelling(spellingOfWord(word)).bits[this.unit] as number) & this.bit) !== 0;
  }

  hasAny(words: readonly Word[]): boolean {
    return this.isOne(setsOf(words));
  }

  isOne(held: HeldSets): boolean {
    return ((held[this.unit] as number) & this.bit) !== 0;
  }
}

/** The numbers that hold a bit of any of the sets, and those bits: of sets that were made together, one or two. */
class MaskedSets implements SomeSets {
  private readonly units: number[] = [];
  private readonly masks: number[] = [];

  constructor(some: readonly WordSet[]) {
    for (const { unit, bit } of some as readonly ListedWords[]) {
      let at = this.units.indexOf(unit);
      if (at < 0) at = this.units.push(unit) - 1;
      this.masks[at] = (this.masks[at] ?? 0) | bit;
    }
  }

  isOne(held: HeldSets): boolean {
    const { units, masks } = this;
    for (let at = 0; at < units.length; at++) if (((held[units[at] as number] as number) & (masks[at] as number)) !== 0) return true;
    return false;
  }
}

/** Whether a word is in any of these sets, in a step or two. */
export const someOf = (some: readonly WordSet[]): SomeSets => new MaskedSets(some);

/** A bit for each set, 32 to a number: for so few, an array is quicker made than one of fixed types. */
type Bits = number[];

let blank: Bits = [];

/** A copy is quicker made than an array that is filled. */
function noBits(): Bits {
  const units = (sets.length + 31) >>> 5;
  if (blank.length !== units) blank = new Array<number>(units).fill(0);
  return blank.slice();
}

/** Of all spellings that are in no set. */
let inNone: Held = { of: 0, bits: [], filled: [] };
/** Of those that are in the same sets, by the numbers of these: there are half as many as spellings. */
let inSame = new Map<string, Held>();

function heldBySpelling(spelling: Spelling): Held {
  const known = spelling.sets;
  if (known !== undefined && known.of === sets.length) return known;
  const found = heldOf(spelling, known);
  spelling.sets = found;
  return found;
}

/** Which sets a word of a draft is in: for who asks many sets about one word. */
export const setsOfWord = (word: Word): HeldSets => heldBySpelling(spellingOfWord(word)).bits;

const heldWith = keptWithWords<Pick<Held, 'of' | 'bits'>>();

/** What the words of one draft are in, taken together. */
export function setsOf(words: readonly Word[]): HeldSets {
  const known = heldWith.get(words);
  if (known !== undefined && known.of === sets.length) return known.bits;
  const all = noBits();
  for (const word of words) {
    const { bits, filled } = heldBySpelling(spellingOfWord(word));
    for (const unit of filled) all[unit] = (all[unit] as number) | (bits[unit] as number);
  }
  heldWith.set(words, { of: sets.length, bits: all });
  return all;
}

/** So many spellings are searched for in the texts of the sets. */
const fewLookUps = 300;
let lookUps = 0;

/** `known`: of the first sets, where it was asked before more of them were there. */
function heldOf({ lower, hash }: Spelling, known: Held | undefined): Held {
  const numbers = lookUps < fewLookUps ? searched(lower, known?.of ?? 0) : indexed(lower, hash);
  if (inNone.of !== sets.length) {
    inNone = { of: sets.length, bits: noBits(), filled: [] };
    inSame = new Map();
  }
  if (known !== undefined && known.filled.length > 0) return withMore(known, numbers);
  return numbers.length === 0 ? inNone : entryOf(inSame, numbers.join(), () => withMore(inNone, numbers));
}

function withMore({ bits: before, filled }: Held, numbers: readonly number[]): Held {
  const bits = noBits();
  for (const unit of filled) bits[unit] = before[unit] as number;
  for (const number of numbers) bits[number >>> 5] = (bits[number >>> 5] as number) | (1 << (number & 31));
  return { of: sets.length, bits, filled: bits.flatMap((some, unit) => (some === 0 ? [] : [unit])) };
}

/** The texts of some sets in one, and where each begins in it. */
interface Texts {
  /** The number of the first. */
  readonly from: number;
  readonly text: string;
  readonly starts: readonly number[];
}

/** Of all sets, in the groups in which they came to be there. */
const texts: Texts[] = [];
let inTexts = 0;

function addTexts(): void {
  let text = ' ';
  const starts = sets.slice(inTexts).map(({ listed }) => {
    const start = text.length;
    text += `${listed} `;
    return start;
  });
  texts.push({ from: inTexts, text, starts });
  inTexts = sets.length;
}

/** The sets from `first` on that hold the word, by searching for it. */
function searched(word: string, first: number): readonly number[] {
  lookUps++;
  if (inTexts !== sets.length) addTexts();
  const found: number[] = [];
  const fenced = `${word} `;
  for (const { from, text, starts } of texts) {
    if (from < first) continue;
    for (let at = text.indexOf(fenced); at >= 0; at = text.indexOf(fenced, at + 1)) {
      if (text[at - 1] === ' ') found.push(from + lastAtMost(starts, at));
    }
  }
  return found;
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

let index = new ListedIndex([]);

/** The sets that hold the word, once all are read. */
function indexed(word: string, hash: number): readonly number[] {
  if (index.lists.length !== sets.length) index = new ListedIndex(sets.map(({ listed }) => listed));
  return index.find(word, hash);
}
