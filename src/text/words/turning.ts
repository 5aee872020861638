/** What is asked of few drafts: each names the words that it cannot do without. */
import type { Word } from '../../types.js';
import { type HeldSets, type SomeSets, setsOf, setsOfWord, someOf, type WordSet } from './word-set.js';

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

  constructor(readonly all: readonly Own[]) {}

  /** Whether any of them may find something at words that are in these sets: nearly always, none may. */
  mayBegin(held: HeldSets): boolean {
    this.#begin ??= someOf(this.all.map(({ turnsOn }) => turnsOn));
    return this.#begin.isOne(held);
  }

  /** Those that may find something at the word at `i`, in their order. */
  at(words: readonly Word[], i: number): readonly Own[] {
    const held = setsOfWord(words[i] as Word);
    if (!this.mayBegin(held)) return none;
    return this.all.filter(({ turnsOn, needs }) => turnsOn.isOne(held) && (needs?.isOne(setsOf(words)) ?? true));
  }

  /** Those that may find something among the words of a draft, in their order. */
  among(words: readonly Word[]): readonly Own[] {
    const held = setsOf(words);
    return this.mayBegin(held) ? this.all.filter(({ turnsOn, needs }) => turnsOn.isOne(held) && (needs?.isOne(held) ?? true)) : none;
  }
}

export const turnings = <Own extends Turning>(all: readonly Own[]) => new Turnings(all);

const none: readonly never[] = [];
