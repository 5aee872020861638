/**
 * Sentences that are hard to read, by the formulas of retext-readability: seven, of which four must
 * agree. `mayBeHard` spares most drafts the loading of its lists. A differential test holds both this
 * and the count of formulas against the library.
 */
import type { Draft, Sentence } from '../types.js';

export interface HardSentence {
  readonly sentence: Sentence;
  /** How many of the seven formulas say so. */
  readonly formulas: number;
}

type FormulasAbove = (words: readonly string[], age: number) => number;

/** retext-readability's own default: four of its seven formulas. */
const agreeing = 4;
const formulas = 7;
/** It leaves shorter sentences alone. */
const fewestWords = 5;

/** What sums in another order may differ by. */
const slack = 1e-6;

/**
 * Whether the formulas could call the sentence hard for readers of `age`. Two of them need no
 * syllables and are computed here as there; of the others SMOG never exceeds 16 in a sentence of less
 * than 900 words, and Spache needs 22 words and more.
 */
export function mayBeHard({ words }: Draft, { first, last }: Sentence, age: number): boolean {
  const count = last - first;
  if (count < fewestWords) return false;
  if (age < 10 || count >= 900) return true;
  let letters = 0;
  let long = 0;
  for (let i = first; i < last; i++) {
    const word = words[i];
    const length = word ? word.end - word.start : 0;
    letters += length;
    if (length > 3) long++;
  }
  const grade = age - 4.5;
  const automated = 4.71 * (letters / count) + 0.5 * count - 21.43;
  const colemanLiau = 5.88 * (letters / count) - 29.6 / count - 15.8;
  const easy = Number(automated < grade - slack) + Number(colemanLiau < grade - slack);
  const fog = 0.4 * (count + (100 * long) / count);
  const spache = 0.659 + 0.121 * count + 8.2;
  return formulas - 1 - easy - Number(fog < grade - slack) - Number(spache < grade - slack) >= agreeing;
}

let formulasAbove: FormulasAbove | undefined;

/**
 * The hard sentences among `sentences`, which hold at least `fewest` words together: else none. A
 * promise only on the first call, while the formulas load.
 */
export function findHardSentences(
  draft: Draft,
  sentences: readonly Sentence[],
  age: number,
  fewest = 0,
): HardSentence[] | Promise<HardSentence[]> {
  if (formulasAbove) return judgeSentences(formulasAbove, draft, sentences, age, fewest);
  return import('./formulas.js').then((loaded) => {
    formulasAbove = loaded.formulasAbove;
    return judgeSentences(formulasAbove, draft, sentences, age, fewest);
  });
}

function judgeSentences(
  above: FormulasAbove,
  { text, words }: Draft,
  sentences: readonly Sentence[],
  age: number,
  fewest: number,
): HardSentence[] {
  const hard: HardSentence[] = [];
  for (const sentence of sentences) {
    const { first, last } = sentence;
    if (last - first < fewestWords) continue;
    // Our own words, so that links, handles and tags count for nothing.
    const written = words.slice(first, last).map(({ start, end }) => text.slice(start, end));
    const count = above(written, age);
    if (count >= agreeing) hard.push({ sentence, formulas: count });
  }
  return countWords(hard.map(({ sentence }) => sentence)) < fewest ? [] : hard;
}

export function countWords(sentences: readonly Sentence[]): number {
  return sentences.reduce((total, { first, last }) => total + last - first, 0);
}
