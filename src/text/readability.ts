/**
 * Sentences that are hard to read, by retext-readability: seven formulas, of which four must agree.
 * The library judges; `mayBeHard` only spares it the sentences for which it cannot say "hard".
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
}

/** retext-readability's own default: four of its seven formulas. */
const agreeing = 4;
const formulas = 7;
/** It leaves shorter sentences alone. */
const fewestWords = 5;

let library: Library | undefined;

async function loadLibrary(): Promise<Library> {
  const [{ default: retextReadability }, { VFile }] = await Promise.all([import('retext-readability'), import('vfile')]);
  library = { judge: (age) => retextReadability({ age, threshold: agreeing / formulas }) as Judge, file: () => new VFile() };
  return library;
}

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
  const slack = 1e-6;
  const easy = Number(automated < grade - slack) + Number(colemanLiau < grade - slack);
  const fog = 0.4 * (count + (100 * long) / count);
  const spache = 0.659 + 0.121 * count + 8.2;
  return formulas - 1 - easy - Number(fog < grade - slack) - Number(spache < grade - slack) >= agreeing;
}

/** The hard sentences among `sentences`; a promise only on the first call, while the library loads. */
export function findHardSentences(draft: Draft, sentences: readonly Sentence[], age: number): HardSentence[] | Promise<HardSentence[]> {
  if (library) return judgeSentences(library, draft, sentences, age);
  return loadLibrary().then((loaded) => judgeSentences(loaded, draft, sentences, age));
}

/** The library sees our own words and sentences, so that links, handles and tags count for nothing. */
function judgeSentences(loaded: Library, draft: Draft, sentences: readonly Sentence[], age: number): HardSentence[] {
  const found: HardSentence[] = [];
  for (const sentence of sentences) {
    const file = loaded.file();
    loaded.judge(age)(treeOf(draft, sentence), file);
    const [message] = file.messages;
    if (!message) continue;
    found.push({ sentence, formulas: Number(/(\d) out of/.exec(message.reason)?.[1] ?? formulas) });
  }
  return found;
}

function treeOf({ text, words }: Draft, { first, last }: Sentence): Root {
  const children = words.slice(first, last).map(({ start, end }) => ({
    type: 'WordNode' as const,
    children: [{ type: 'TextNode' as const, value: text.slice(start, end) }],
  }));
  return { type: 'RootNode', children: [{ type: 'ParagraphNode', children: [{ type: 'SentenceNode', children }] }] };
}
