/** What is asked of few drafts: each names the words that it cannot do without. */
import type { Word } from '../../types.js';
import { type HeldSets, type SomeSets, setsOf, someOf, type WordSet } from './word-set.js';

/** Of which drafts it is asked at all. */
export interface Turning {
  /** The words at which it may find something. */
  readonly turnsOn: WordSet;
  /** What else it finds nothing without, anywhere in the draft. */
  readonly needs?: WordSet;
}

/** Some that are asked together, in this order. */
export class Turnings<Own extends Turning> {
  #begin: SomeSets | undefined;
  #asked = 0;

  constructor(readonly all: readonly Own[]) {}

  /** Whether any of them turns on a word that is in these sets: of most words and drafts, none does. */
  mayBegin(held: HeldSets): boolean {
    this.#begin ??= someOf(this.all.map(({ turnsOn }) => turnsOn));
    return this.#begin.isOne(held);
  }

  /** Of the first drafts, each is asked: for a start that is less than to put their sets together. */
  #mayBeAmong(held: HeldSets): boolean {
    return this.#asked++ < fewDrafts || this.mayBegin(held);
  }

  /** Whether any of them may find something among the words of a draft. */
  mayFind(words: readonly Word[]): boolean {
    const held = setsOf(words);
    return this.#mayBeAmong(held) && this.all.some((one) => mayFind(one, held));
  }

  /** Those that may find something among the words of a draft, in their order. */
  among(words: readonly Word[]): readonly Own[] {
    const held = setsOf(words);
    return this.#mayBeAmong(held) ? this.all.filter((one) => mayFind(one, held)) : none;
  }
}

const fewDrafts = 16;

export const turnings = <Own extends Turning>(all: readonly Own[]) => new Turnings(all);

const mayFind = ({ turnsOn, needs }: Turning, held: HeldSets) => turnsOn.isOne(held) && (needs === undefined || needs.isOne(held));

const none: readonly never[] = [];
