/**
 * Sentences that are hard to read, by retext-readability: seven formulas, of which four must agree. It
 * takes a millisecond a sentence, so it is asked about those only that its formulas over our own counts
 * call hard, and `mayBeHard` spares most drafts the loading of either. A differential test holds both
 * against the library.
 */
import type { Draft, Sentence } from '../types.js';

export interface HardSentence {
  readonly sentence: Sentence;
  /** How many of the seven formulas say so. */
  readonly formulas: number;
}

type Above = (words: readonly string[], age: number) => number;

interface Judges {
  readonly quick: Above;
  readonly library: Above;
}

/** The library's own default: four of its seven formulas. */
const agreeing = 4;
const formulas = 7;
/** Nobody writes such sentences; the library, which searches lists from end to end, is not asked about them. */
const mostWords = 300;
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

let judges: Judges | undefined;

async function loadJudges(): Promise<Judges> {
  const [{ formulasAbove }, { libraryAbove }] = await Promise.all([import('./formulas.js'), import('./readability-library.js')]);
  judges = { quick: formulasAbove, library: libraryAbove };
  return judges;
}

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
  if (judges) return judgeSentences(judges, draft, sentences, age, fewest);
  return loadJudges().then((loaded) => judgeSentences(loaded, draft, sentences, age, fewest));
}

function judgeSentences(
  { quick, library }: Judges,
  { text, words }: Draft,
  sentences: readonly Sentence[],
  age: number,
  fewest: number,
): HardSentence[] {
  // Our own words, so that links, handles and tags count for nothing.
  const written = ({ first, last }: Sentence) => words.slice(first, last).map(({ start, end }) => text.slice(start, end));
  const hardBy = (above: Above, some: readonly HardSentence[]) => {
    const hard = some
      .map(({ sentence }) => ({ sentence, formulas: above(written(sentence), age) }))
      .filter((judged) => judged.formulas >= agreeing);
    return countWords(hard.map(({ sentence }) => sentence)) < fewest ? [] : hard;
  };
  const long = sentences.filter(({ first, last }) => last - first >= fewestWords).map((sentence) => ({ sentence, formulas: 0 }));
  const likely = hardBy(quick, long);
  return likely.some(({ sentence }) => sentence.last - sentence.first > mostWords) ? likely : hardBy(library, likely);
}

export function countWords(sentences: readonly Sentence[]): number {
  return sentences.reduce((total, { first, last }) => total + last - first, 0);
}
