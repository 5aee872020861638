import type { Shape, Span, Word } from '../../types.js';
import { type Spelling, spellingIn, spellingOf } from './spellings.js';

enum Kind {
  Other,
  Lower,
  Upper,
  Digit,
  Apostrophe,
  /** & . , and the like: inside a word only between two of its kind. */
  Inner,
}

const ascii = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  if (code >= 97 && code <= 122) ascii[code] = Kind.Lower;
  else if (code >= 65 && code <= 90) ascii[code] = Kind.Upper;
  else if (code >= 48 && code <= 57) ascii[code] = Kind.Digit;
}
ascii[39] = Kind.Apostrophe;
ascii[38] = ascii[46] = ascii[44] = Kind.Inner;

const upperLetter = /^[\p{Lu}\p{Lt}]/u;
const anyLetter = /^[\p{L}\p{M}]/u;
const anyDigit = /^\p{N}/u;

/** ZWNJ and ZWJ live inside words of several scripts. */
function kindOf(prose: string, at: number): Kind {
  const code = prose.charCodeAt(at);
  if (code < 128) return ascii[code] as Kind;
  if (code === 0x2019) return Kind.Apostrophe;
  if (code === 0xa0 || (code >= 0x2010 && code <= 0x206f && code !== 0x200c && code !== 0x200d)) return Kind.Other;
  if (code >= 0xdc00 && code <= 0xdfff) {
    const before = at > 0 ? prose.codePointAt(at - 1) : undefined;
    return before !== undefined && before > 0xffff ? kindOfPoint(String.fromCodePoint(before)) : Kind.Other;
  }
  return kindOfPoint(String.fromCodePoint(prose.codePointAt(at) ?? 0));
}

function kindOfPoint(point: string): Kind {
  if (point === '\u200c' || point === '\u200d') return Kind.Lower;
  if (upperLetter.test(point)) return Kind.Upper;
  if (anyLetter.test(point)) return Kind.Lower;
  return anyDigit.test(point) ? Kind.Digit : Kind.Other;
}

function isWordChar(kind: Kind): boolean {
  return kind === Kind.Lower || kind === Kind.Upper || kind === Kind.Digit;
}

/** `'` joins letters, `&` joins capitals (A&E), `.` and `,` join digits (10.30, 1,200). */
function joins(prose: string, at: number, before: Kind, after: Kind): boolean {
  const code = prose.charCodeAt(at);
  if (code === 38) return before === Kind.Upper && after === Kind.Upper;
  if (code === 46 || code === 44) return before === Kind.Digit && after === Kind.Digit;
  return isWordChar(before) && isWordChar(after);
}

/** Only spaces, or one hyphen: the words on both sides can be parts of one phrase. */
function isPlainGap(text: string, from: number, to: number): boolean {
  if (to - from === 1) {
    const code = text.charCodeAt(from);
    return code === 32 || code === 45 || code === 0x2010 || code === 0x2011 || code === 0xa0;
  }
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code !== 32 && code !== 9 && code !== 0xa0) return false;
  }
  return to > from;
}

/** The word at `i` in lower case; nothing where there is none. */
export const lowerAt = (words: readonly Word[], i: number) => words[i]?.lower ?? '';

/** A word as the draft holds it, and unseen beside it, what is known of its spelling. */
class ReadWord implements Word {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  readonly shape: Shape;
  readonly joined: boolean;
  readonly spelling: Spelling;
  /** See `keptWithWords`. */
  kept: Kept | undefined;

  constructor(start: number, end: number, spelling: Spelling, shape: Shape, joined: boolean) {
    this.start = start;
    this.end = end;
    this.lower = spelling.lower;
    this.shape = shape;
    this.joined = joined;
    this.spelling = spelling;
    this.kept = undefined;
  }
}

interface Kept {
  readonly words: readonly Word[];
  readonly values: unknown[];
}

let kinds = 0;

/** Something that is found out of all the words of a draft together, and kept for as long as they live: with their first word, which is quicker than a WeakMap. */
interface WithWords<Value> {
  get(words: readonly Word[]): Value | undefined;
  set(words: readonly Word[], value: Value): void;
}

export function keptWithWords<Value>(): WithWords<Value> {
  const kind = kinds++;
  return {
    get(words) {
      const kept = (words[0] as Partial<ReadWord> | undefined)?.kept;
      return kept?.words === words ? (kept.values[kind] as Value | undefined) : undefined;
    },
    set(words, value) {
      const [first] = words;
      if (!(first instanceof ReadWord)) return;
      if (first.kept?.words !== words) first.kept = { words, values: [] };
      first.kept.values[kind] = value;
    },
  };
}

/** What is known of a word's spelling alone. */
export function spellingOfWord(word: Word): Spelling {
  return (word as Partial<ReadWord>).spelling ?? spellingOf(word.lower);
}

let slots = 0;

/** A place to keep something for each spelling, however often it is met. */
interface SpellingSlot<Value> {
  get(word: Word): Value | undefined;
  /** Not kept for a spelling that is seldom met again. */
  set(word: Word, value: Value): void;
}

export function spellingSlot<Value>(): SpellingSlot<Value> {
  const slot = slots++;
  return {
    get(word) {
      const { number, columns } = spellingOfWord(word);
      return number < 0 ? undefined : (columns[slot]?.[number] as Value | undefined);
    },
    set(word, value) {
      const { number, columns } = spellingOfWord(word);
      if (number < 0) return;
      while (columns.length <= slot) columns.push([]);
      const column = columns[slot] as unknown[];
      // With a gap of a thousand V8 would make a dictionary of it.
      while (column.length <= number) column.push(undefined);
      column[number] = value;
    },
  };
}

/** Makes a function of a word that looks at its lower-case spelling alone, and once for each spelling. */
export function spellingFact<Value extends NonNullable<unknown>>(find: (lower: string) => Value): (word: Word) => Value {
  const slot = spellingSlot<Value>();
  return (word) => {
    const known = slot.get(word);
    if (known !== undefined) return known;
    const value = find(word.lower);
    slot.set(word, value);
    return value;
  };
}

/**
 * The words of `prose` (entities blanked), with offsets that hold in `text` as well.
 * A hyphen ends a word; an apostrophe, an `&` between capitals and a point between digits do not.
 */
export function findWords(text: string, prose: string): Word[] {
  const words: Word[] = [];
  let lowered = prose.toLowerCase();
  const sameLength = lowered.length === prose.length;
  if (sameLength && lowered.includes('’')) lowered = lowered.replaceAll('’', "'");
  const length = prose.length;
  let lastEnd = -1;
  let at = 0;
  while (at < length) {
    let kind = kindOf(prose, at);
    if (!isWordChar(kind)) {
      at++;
      continue;
    }
    const start = at;
    const first = kind;
    let uppers = 0;
    let lowers = 0;
    let digits = 0;
    for (;;) {
      if (kind === Kind.Upper) uppers++;
      else if (kind === Kind.Lower) lowers++;
      else digits++;
      at++;
      if (at >= length) break;
      const before = kind;
      kind = kindOf(prose, at);
      if (isWordChar(kind)) continue;
      if (kind === Kind.Other || at + 1 >= length) break;
      const after = kindOf(prose, at + 1);
      if (!joins(prose, at, before, after)) break;
      at++;
      kind = after;
    }
    const spelling = sameLength ? spellingIn(lowered, start, at) : spellingOf(prose.slice(start, at).toLowerCase().replaceAll('’', "'"));
    const joined = lastEnd >= 0 && isPlainGap(text, lastEnd, start);
    words.push(new ReadWord(start, at, spelling, shapeOf(first, uppers, lowers, digits), joined));
    lastEnd = at;
  }
  return words;
}

function shapeOf(first: Kind, uppers: number, lowers: number, digits: number): Shape {
  if (uppers === 0) return lowers === 0 && digits > 0 ? 'number' : 'lower';
  if (lowers === 0 && (uppers > 1 || digits > 0)) return 'upper';
  return first === Kind.Upper && uppers === 1 ? 'title' : 'mixed';
}

/** The span of the words from `first` to `last`, both included. */
export function spanOf(words: readonly Word[], first: number, last: number): Span {
  return [(words[first] as Word).start, (words[last] as Word).end];
}
