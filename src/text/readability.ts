/**
 * Sentences that are hard to read, by retext-readability: seven formulas, of which four must agree.
 * The library judges, and it is slow; `mayBeHard` (without loading anything) and `isLikelyHard` (with
 * its own syllables and word lists) only spare it the sentences that it cannot call hard. A
 * differential test holds both against it.
 */
import type { Root } from 'nlcst';
import type { VFile } from 'vfile';
import type { Draft, Sentence } from '../types.js';

export interface HardSentence {
  readonly sentence: Sentence;
  /** How many of the seven formulas say so. */
  readonly formulas: number;
}

type Judge = (tree: Root, file: VFile) => undefined;

interface Library {
  judge(age: number): Judge;
  file(): VFile;
  measure(word: string): Measured;
}

/** A word as the formulas count it. */
interface Measured {
  readonly lower: string;
  readonly syllables: number;
  /** Three syllables and no capital, for Gunning. */
  readonly isComplex: boolean;
  /** Known to every reader, by the lists of Dale and Chall, and of Spache. */
  readonly isEasy: boolean;
  readonly isFamiliar: boolean;
}

/** retext-readability's own default: four of its seven formulas. */
const agreeing = 4;
const formulas = 7;
/** It leaves shorter sentences alone. */
const fewestWords = 5;

let library: Library | undefined;

async function loadLibrary(): Promise<Library> {
  const [{ default: retextReadability }, { VFile }, { syllable }, { daleChall }, { spache }] = await Promise.all([
    import('retext-readability'),
    import('vfile'),
    import('syllable'),
    import('dale-chall'),
    import('spache'),
  ]);
  library = {
    judge: (age) => retextReadability({ age, threshold: agreeing / formulas }) as Judge,
    file: () => new VFile(),
    measure: remembered(syllable, new Set(daleChall), new Set(spache)),
  };
  return library;
}

const mostRemembered = 20_000;

/** Counting syllables takes a dozen patterns a word; posts use the same words again and again. */
function remembered(
  syllablesOf: (word: string) => number,
  easy: ReadonlySet<string>,
  familiar: ReadonlySet<string>,
): (word: string) => Measured {
  const known = new Map<string, Measured>();
  return (word) => {
    let measured = known.get(word);
    if (measured === undefined) {
      const lower = word.toLowerCase();
      const syllables = syllablesOf(word);
      const isComplex = syllables >= 3 && word[0] === lower[0];
      measured = { lower, syllables, isComplex, isEasy: easy.has(lower), isFamiliar: familiar.has(lower) };
      if (known.size >= mostRemembered) known.clear();
      known.set(word, measured);
    }
    return measured;
  };
}

/** The library's formulas over its own counts. SMOG is left out: it never exceeds 16 in less than 900 words. */
function isLikelyHard({ measure }: Library, { text, words }: Draft, { first, last }: Sentence, age: number): boolean {
  const count = last - first;
  if (age < 10 || count >= 900) return true;
  let [letters, spoken, complex] = [0, 0, 0];
  const easyHere = new Set<string>();
  const familiarHere = new Set<string>();
  for (let i = first; i < last; i++) {
    const word = text.slice(words[i]?.start, words[i]?.end);
    const { lower, syllables, isComplex, isEasy, isFamiliar } = measure(word);
    letters += word.length;
    spoken += syllables;
    if (isComplex) complex++;
    if (isEasy) easyHere.add(lower);
    if (isFamiliar) familiarHere.add(lower);
  }
  const difficult = (count - easyHere.size) / count;
  const daleChall = 15.79 * difficult + 0.0496 * count + (difficult > 0.05 ? 3.6365 : 0);
  const grade = age - 4.5 - slack;
  const hard = [
    4.71 * (letters / count) + 0.5 * count - 21.43 >= grade,
    5.88 * (letters / count) - 29.6 / count - 15.8 >= grade,
    daleChall >= 7 - slack || age < 13,
    206.835 - 1.015 * count - 84.6 * (spoken / count) < 10 * (20 - age) + slack,
    0.4 * (count + (100 * complex) / count) >= grade,
    0.659 + 0.121 * count + (8.2 * (count - familiarHere.size)) / count >= grade,
  ];
  return hard.filter(Boolean).length >= agreeing;
}

/** What sums in another order may differ by. */
const slack = 1e-6;

/**
 * Whether the library could call the sentence hard for readers of `age`. Two of its formulas need no
 * syllables and are computed here as there; of the others SMOG never exceeds 16 in a sentence of less
 * than 900 words, and Spache needs 22 words and more. A differential test holds this against the library.
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

/** Every hard sentence, the library asked about each: what the short cuts are held against. */
export async function judgeAll(draft: Draft, age: number): Promise<HardSentence[]> {
  const loaded = library ?? (await loadLibrary());
  return draft.sentences.flatMap((sentence) => judge(loaded, draft, sentence, age));
}

/**
 * The hard sentences among `sentences`, which hold at least `fewest` words together: else none. A
 * promise only on the first call, while the library loads.
 */
export function findHardSentences(
  draft: Draft,
  sentences: readonly Sentence[],
  age: number,
  fewest = 0,
): HardSentence[] | Promise<HardSentence[]> {
  if (library) return judgeSentences(library, draft, sentences, age, fewest);
  return loadLibrary().then((loaded) => judgeSentences(loaded, draft, sentences, age, fewest));
}

function judgeSentences(loaded: Library, draft: Draft, sentences: readonly Sentence[], age: number, fewest: number): HardSentence[] {
  const likely = sentences.filter((sentence) => isLikelyHard(loaded, draft, sentence, age));
  // The library could only take some of them out again.
  if (countWords(likely) < fewest) return [];
  const hard = likely.flatMap((sentence) => judge(loaded, draft, sentence, age));
  return countWords(hard.map(({ sentence }) => sentence)) < fewest ? [] : hard;
}

export function countWords(sentences: readonly Sentence[]): number {
  return sentences.reduce((total, { first, last }) => total + last - first, 0);
}

/** The library sees our own words and sentences, so that links, handles and tags count for nothing. */
function judge(loaded: Library, draft: Draft, sentence: Sentence, age: number): HardSentence[] {
  const file = loaded.file();
  loaded.judge(age)(treeOf(draft, sentence), file);
  const [message] = file.messages;
  return message ? [{ sentence, formulas: Number(/(\d) out of/.exec(message.reason)?.[1] ?? formulas) }] : [];
}

function treeOf({ text, words }: Draft, { first, last }: Sentence): Root {
  const children = words.slice(first, last).map(({ start, end }) => ({
    type: 'WordNode' as const,
    children: [{ type: 'TextNode' as const, value: text.slice(start, end) }],
  }));
  return { type: 'RootNode', children: [{ type: 'ParagraphNode', children: [{ type: 'SentenceNode', children }] }] };
}
