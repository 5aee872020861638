import type { Draft, Entity, Sentence, Word } from '../types.js';
import { isCapital, isLetter, isSpaceAt } from './chars.js';
import { firstWhere } from './search.js';
import { wordSet } from './words/word-set.js';

/** A full stop after these does not end a sentence. */
const abbreviations = wordSet(
  'mr mrs ms mx dr prof rev fr st sgt insp supt cllr hon no nos vol fig approx est tel ext dept jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun vs etc inc ltd e.g i.e eg ie a.m p.m cf ca',
);

/** These may well end a sentence: the next word decides. */
const endings = wordSet('etc inc ltd a.m p.m am pm');

const newLine = 10;
const carriageReturn = 13;
const fullStop = 46;
const ellipsis = 0x2026;

/** . ! ? … */
const isMark = (code: number) => code === fullStop || code === 33 || code === 63 || code === ellipsis;

/** Quotation marks and brackets that may stand after the mark. */
const isCloser = (code: number) => code === 34 || code === 39 || code === 41 || code === 93 || code === 0x201d || code === 0x2019;

function isAbbreviation(prose: string, stop: number, nextIsCapital: boolean): boolean {
  let from = stop;
  while (from > 0 && (prose[from - 1] === '.' || isLetter(prose[from - 1] as string))) from--;
  const word = prose.slice(from, stop).toLowerCase();
  if (endings.has(word)) return !nextIsCapital;
  if (abbreviations.has(word)) return true;
  // An initial: J. Smith.
  return word.length === 1 && word !== 'i' && from > 0 && nextIsCapital && isCapital(prose[from] as string);
}

/**
 * Splits at . ! ? … followed by white space, at line breaks, and at an emoji before a capital: posts
 * often end a sentence with nothing else. Spans leave out surrounding white space.
 */
export function findSentences(prose: string, words: readonly Word[], entities: readonly Entity[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  const close = (last: number, end: number) => {
    const start = words[first]?.start;
    if (last > first && start !== undefined) sentences.push({ start, end, first, last });
    first = last;
  };
  let emoji = 0;
  const pictures = entities.filter((entity) => entity.kind === 'emoji');
  for (let i = 0; i + 1 < words.length; i++) {
    const word = words[i] as Word;
    const next = words[i + 1] as Word;
    if (next.start - word.end === 1 && prose.charCodeAt(word.end) === 32) continue;
    const capital = next.shape !== 'lower';
    while (emoji < pictures.length && (pictures[emoji]?.start ?? 0) < word.end) emoji++;
    const picture = pictures[emoji];
    if (picture && picture.start < next.start && capital && next.shape !== 'number') {
      close(i + 1, endOf(prose, word.end, next.start));
      continue;
    }
    if (endsSentence(prose, word.end, next.start, capital)) close(i + 1, endOf(prose, word.end, next.start));
  }
  const lastWord = words.at(-1);
  if (lastWord) close(words.length, endOf(prose, lastWord.end, prose.length));
  return sentences;
}

function endsSentence(prose: string, from: number, to: number, capital: boolean): boolean {
  for (let at = from; at < to; at++) {
    const code = prose.charCodeAt(at);
    if (code === newLine || code === carriageReturn) return true;
    if (!isMark(code)) continue;
    let after = at + 1;
    while (after < to && isMark(prose.charCodeAt(after))) after++;
    while (after < to && isCloser(prose.charCodeAt(after))) after++;
    if (after >= to || !isSpaceAt(prose, after)) return false;
    if (code === fullStop && after === at + 1 && isAbbreviation(prose, at, capital)) return false;
    if ((code === ellipsis || after - at > 2) && !capital) return false;
    return true;
  }
  return false;
}

/** The end of the sentence's last mark, between its last word and the next. */
function endOf(prose: string, from: number, to: number): number {
  let end = from;
  while (end < to && (isMark(prose.charCodeAt(end)) || isCloser(prose.charCodeAt(end)))) end++;
  return end;
}

/** The sentence that holds an offset. */
export function sentenceAt(draft: Draft, offset: number): Sentence | undefined {
  const { sentences } = draft;
  const sentence = sentences[firstWhere(sentences, ({ end }) => offset < end)];
  return sentence && offset >= sentence.start ? sentence : undefined;
}

/** The sentence that the word at an index stands in. */
export function sentenceOfWord({ sentences }: Draft, word: number): Sentence | undefined {
  const sentence = sentences[firstWhere(sentences, ({ last }) => word < last)];
  return sentence && sentence.first <= word ? sentence : undefined;
}

export function beginsSentence(draft: Draft, word: number): boolean {
  return sentenceOfWord(draft, word)?.first === word;
}
