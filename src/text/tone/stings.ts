/** What stings a reader by its grammar alone, sentence by sentence: rebukes first, then turns of scolding. */
import type { Draft, Sentence, Span, Word } from '../../types.js';
import { fact } from '../fact.js';
import { firstLook, type Look, looksByWord } from './looks.js';
import { rebukes } from './rebuke.js';
import { scoldings } from './scold.js';

/** Half-open range of words, and whether a kind voice around it makes it harmless. */
export type Found = readonly [from: number, to: number, soft?: boolean];

export interface RebukeLook extends Look<Found> {
  /** What to say instead. */
  readonly instead: string;
  /** May be said of strangers, or in earnest: worth a note. */
  readonly mild?: boolean;
  /** Thanks that are none. */
  readonly mocks?: boolean;
}

export interface Sting {
  readonly span: Span;
  readonly instead: string;
  readonly mild: boolean;
  readonly soft: boolean;
  readonly mocks: boolean;
}

const rebukesAt = looksByWord(rebukes);
const scoldingsAt = looksByWord(scoldings);

function stingIn(words: readonly Word[], sentence: Sentence): Sting | undefined {
  const sting = firstLook<Found, RebukeLook>(rebukesAt, words, sentence) ?? firstLook<Found, RebukeLook>(scoldingsAt, words, sentence);
  if (!sting) return undefined;
  const { first, last } = sentence;
  const [from, to, soft = false] = sting.found;
  const { instead, mild = false, mocks = false } = sting.look;
  return { span: [(words[Math.max(first, from)] as Word).start, (words[Math.min(to, last) - 1] as Word).end], instead, mild, soft, mocks };
}

/** By the index of the sentence. */
export const stingsOf = fact(({ words, sentences }: Draft): readonly (Sting | undefined)[] =>
  sentences.map((sentence) => stingIn(words, sentence)),
);
