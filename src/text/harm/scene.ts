/** What the matchers of scenes share (see scenes.ts): the place they look at, and who may stand in it. */
import type { Draft, Sentence, Word } from '../../types.js';
import { fieldWordsOf, isClass, relative } from '../words/field-words.js';
import { firstIn, type WordSet, wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';

export interface Scene {
  /** Half-open range of indexes into `draft.words`. */
  readonly first: number;
  readonly last: number;
  readonly suicide?: boolean;
}

/** What a matcher is told: the word it stands at, and the sentence around it. */
export interface Place {
  readonly draft: Draft;
  readonly words: readonly Word[];
  readonly i: number;
  readonly sentence: Sentence;
}

export type Matcher = (place: Place) => Scene | undefined;

/** Whether one of the words from `from` to `to`, within the sentence, is in the set. */
export function someIn({ words, sentence }: Place, from: number, to: number, set: WordSet): boolean {
  return firstIn(words, Math.max(from, sentence.first), Math.min(to, sentence.last), set) >= 0;
}

export function endsClause({ words, sentence }: Place, i: number): boolean {
  return i + 1 >= sentence.last || words[i + 1]?.joined === false;
}

export const span = (first: number, last: number, suicide = false): Scene => ({ first, last, suicide });

export const owner = wordSet('your her his my their our');

export const partner = wordSet('partner boyfriend girlfriend husband wife ex fiancé fiance spouse');

export const captor = wordSet(
  'he she they partner boyfriend girlfriend husband wife ex boss traffickers dealers gang son dad stepdad somebody someone',
);

export const them = wordSet('you her him me them us');

export const young = wordSet('he she they child children boy girl baby kids pupils some toddler daughter son');

export function isKin({ draft, words }: Place, i: number): boolean {
  return (
    partner.holds(words[i]) || isClass(fieldWordsOf(draft), i, relative) || lowerAt(words, i) === 'son' || lowerAt(words, i) === 'daughter'
  );
}

/** Words, and what to look for where one of them stands. */
export type Matchers = readonly (readonly [words: string, match: Matcher])[];
