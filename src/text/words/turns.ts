/**
 * A small grammar for turns of phrase: a row of steps over words that stand side by side in a sentence.
 * Where a step could take more or fewer words, it tries what it likes best, and then the rest of the row.
 */
import type { Draft, Sentence, Span, Word } from '../../types.js';
import { once } from '../on-demand.js';
import type { Turning, Turnings } from './turning.js';
import { setsOfWord } from './word-set.js';

/** Where a row is looked for. */
export interface Place {
  readonly text: string;
  readonly words: readonly Word[];
  /** Half-open: the end of the sentence. */
  readonly last: number;
  /** A word that counts as joined, whatever stands before it. */
  readonly past?: number;
}

/** Takes words from the one at `i` on, and hands what comes after them to the rest of the row: where that ends, or -1. */
export type Step = (place: Place, i: number, rest: (i: number) => number) => number;

/** Where the row ends that goes on at the word at `i`, half-open; -1 where it does not stand there. */
export const endOfRow = (step: Step, place: Place, i: number): number => step(place, i, itself);

const itself = (i: number) => i;

/** The word at `i`, if nothing but a space parts it from the one before. */
function wordAt({ words, last, past }: Place, i: number): string | undefined {
  const word = i < last ? words[i] : undefined;
  return word?.joined || past === i ? word?.lower : undefined;
}

/** One step after the other. */
export function row(first: Step, ...others: readonly Step[]): Step {
  const [second, ...more] = others;
  if (second === undefined) return first;
  const then = row(second, ...more);
  return (place, i, rest) => first(place, i, (next) => then(place, next, rest));
}

/** The first of them that the rest of the row can follow. */
export function either(...steps: readonly Step[]): Step {
  return (place, i, rest) => {
    for (const step of steps) {
      const end = step(place, i, rest);
      if (end >= 0) return end;
    }
    return -1;
  };
}

/** What the step takes may be missing. */
export function optional(step: Step): Step {
  return either(step, (_, i, rest) => rest(i));
}

/** One of these phrases, to the word. */
export function said(...phrases: readonly string[]): Step {
  const [phrase = '', ...others] = phrases;
  if (others.length > 0) return either(...phrases.map((one) => said(one)));
  const parts = phrase.split(' ');
  return (place, i, rest) => (parts.every((part, n) => wordAt(place, i + n) === part) ? rest(i + parts.length) : -1);
}

/** Words apart by spaces: few rows get as far, so they are no word set, which would widen the bits of every draft. */
const listed = (words: string) => once((): ReadonlySet<string | undefined> => new Set(words.split(' ')));

/** One of the words. */
export function one(words: string): Step {
  const set = listed(words);
  return (place, i, rest) => (set().has(wordAt(place, i)) ? rest(i + 1) : -1);
}

/** The step, whether the mark stands before its first word or not: “100% behind us”. */
export function past(mark: string, step: Step): Step {
  return (place, i, rest) => step(isBehind(mark, place, i) ? { ...place, past: i } : place, i, rest);
}

const isBehind = (mark: string, { text, words }: Place, i: number) =>
  words[i]?.joined === false && text.slice(words[i - 1]?.end, words[i]?.start).trim() === mark;

/** One of the words, whether the mark stands before it or not: “apparently, he”. */
export function over(mark: string, words: string): Step {
  return past(mark, one(words));
}

/** A word in -ly. */
export const adverb: Step = (place, i, rest) => (wordAt(place, i)?.endsWith('ly') ? rest(i + 1) : -1);

/** “23”. */
export const numeral: Step = (place, i, rest) => (wordAt(place, i) && place.words[i]?.shape === 'number' ? rest(i + 1) : -1);

/** Nothing more in the sentence. */
export const atEnd: Step = ({ last }, i, rest) => (i >= last ? rest(i) : -1);

/** Whatever word stands there. */
export const anyWord: Step = (place, i, rest) => (isWhole(wordAt(place, i)) ? rest(i + 1) : -1);

const isWhole = (lower: string | undefined) => lower !== undefined && !lower.includes("'");

/** The last word of a row: “who’s” is as good as “who”. */
export function ending(words: string): Step {
  const set = listed(words);
  return (place, i, rest) => {
    const lower = wordAt(place, i) ?? '';
    const apostrophe = lower.indexOf("'");
    return set().has(apostrophe < 0 ? lower : lower.slice(0, apostrophe)) ? rest(i + 1) : -1;
  };
}

/** A word that may be missing. */
export function maybe(words: string): Step {
  return optional(one(words));
}

/** As many as there are, so many at most, or none. */
export function some(words: string, most = Number.POSITIVE_INFINITY): Step {
  const set = listed(words);
  return (place, i, rest) => {
    let next = i;
    while (next - i < most && set().has(wordAt(place, next))) next++;
    for (; next >= i; next--) {
      const end = rest(next);
      if (end >= 0) return end;
    }
    return -1;
  };
}

/** So many words at most, whatever they are but `not`; the fewer, the better. */
export function upTo(most: number, not = ''): Step {
  const set = listed(not);
  return (place, i, rest) => {
    for (let next = i; next <= i + most; next++) {
      const end = rest(next);
      if (end >= 0) return end;
      const lower = wordAt(place, next);
      if (!isWhole(lower) || set().has(lower)) return -1;
    }
    return -1;
  };
}

/** One of the words, later in the same clause, within so many characters. */
export function soon(words: string, most: number): Step {
  const set = listed(words);
  return (place, i, rest) => {
    const { text, last } = place;
    const from = place.words[i - 1]?.end ?? 0;
    for (let next = i; next < last; next++) {
      const { lower, start } = place.words[next] as Word;
      if (start - from > most || /[.!?;]/.test(text.slice(from, start))) return -1;
      const end = set().has(lower) ? rest(next + 1) : -1;
      if (end >= 0) return end;
    }
    return -1;
  };
}

/** What the step takes, later in the same line of a sentence, within so many characters and with none of `not` before it: the nearest. */
export function nearest(most: number, step: Step, not = ''): Step {
  const set = listed(not);
  return (place, i, rest) => {
    const to = reach(place, i, most, /[.!?\n]/);
    for (let next = i; startsBy(place, next, to) && !set().has(place.words[next]?.lower); next++) {
      const end = step({ ...place, past: next }, next, rest);
      if (end >= 0) return end;
    }
    return -1;
  };
}

/** What the step takes, later in the same sentence, within so many characters and with none of `not` before it: the farthest. */
export function farthest(most: number, step: Step, not = ''): Step {
  const set = listed(not);
  return (place, i, rest) => {
    const to = reach(place, i, most, /[.!?]/);
    let next = i;
    while (startsBy(place, next, to) && !set().has(place.words[next]?.lower)) next++;
    for (next--; next >= i; next--) {
      const end = step({ ...place, past: next }, next, rest);
      if (end >= 0) return end;
    }
    return -1;
  };
}

/** So many characters behind the word before `i`, without its 's, or as far as the first of the marks. */
function reach({ text, words }: Place, i: number, most: number, marks: RegExp): number {
  const { lower, start, end } = words[i - 1] as Word;
  const apostrophe = lower.indexOf("'");
  const from = apostrophe < 0 ? end : start + apostrophe;
  const mark = text.slice(from, from + most).search(marks);
  return from + (mark < 0 ? most : mark);
}

const startsBy = ({ words, last }: Place, i: number, to: number) => i < last && (words[i] as Word).start <= to;

/** Goes on where the step would not. */
export function unless(step: Step): Step {
  return (place, i, rest) => (endOfRow(step, place, i) < 0 ? rest(i) : -1);
}

/** Where the rows stand in a stretch of words, half-open ranges in order; at one word, the first of them that does. */
export function* rowsIn(
  steps: readonly Step[],
  { text, words }: Draft,
  { first, last }: Pick<Sentence, 'first' | 'last'>,
): Generator<readonly [at: number, end: number]> {
  for (let at = first; at < last; at++) {
    const place = { text, words, last, past: at };
    for (const step of steps) {
      const end = endOfRow(step, place, at);
      if (end < 0) continue;
      yield [at, end];
      break;
    }
  }
}

/** It begins with a word that it turns on. */
export interface Turn extends Turning {
  /** Missing where the word is enough. */
  readonly goesOn?: Step;
}

/** Where the first of the turns ends that begins with the word at `i`, half-open; -1 where none does. `may`: those among the words. */
export function endOfTurn(turns: Turnings<Turn>, place: Place, i: number, may: readonly Turn[]): number {
  const held = setsOfWord(place.words[i] as Word);
  if (!turns.mayBegin(held)) return -1;
  for (const { turnsOn, goesOn } of may) {
    if (!turnsOn.isOne(held)) continue;
    const end = goesOn ? endOfRow(goesOn, place, i + 1) : i + 1;
    if (end >= 0) return end;
  }
  return -1;
}

/** Where one of the turns stands first in a sentence, or in the whole draft; of those that begin at one word, the first is told. */
export function firstTurn(
  turns: Turnings<Turn>,
  { text, words }: Draft,
  { first, last }: Pick<Sentence, 'first' | 'last'> = { first: 0, last: words.length },
): Span | undefined {
  const may = turns.among(words);
  if (may.length === 0) return undefined;
  const place = { text, words, last };
  for (let i = first; i < last; i++) {
    const end = endOfTurn(turns, place, i, may);
    if (end >= 0) return [(words[i] as Word).start, (words[end - 1] as Word).end];
  }
  return undefined;
}
