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
  /** What each turns on and needs, by its index: V8 is quicker with these than with objects of many kinds. */
  #turnsOn: readonly WordSet[] = none;
  #needs: readonly (WordSet | undefined)[] = none;

  constructor(readonly all: readonly Own[]) {}

  /** Whether any of them turns on a word that is in these sets: of most words and drafts, none does. */
  mayBegin(held: HeldSets): boolean {
    if (this.#begin === undefined) {
      this.#turnsOn = this.all.map(({ turnsOn }) => turnsOn);
      this.#needs = this.all.map(({ needs }) => needs);
      this.#begin = someOf(this.#turnsOn);
    }
    return this.#begin.isOne(held);
  }

  /** Of the first drafts, each is asked as it is: for a start that is less than to put their sets together. */
  #isFew(): boolean {
    return this.#asked++ < fewDrafts;
  }

  #mayFind(at: number, held: HeldSets): boolean {
    if (!(this.#turnsOn[at] as WordSet).isOne(held)) return false;
    const needs = this.#needs[at];
    return needs === undefined || needs.isOne(held);
  }

  /** Whether any of them may find something among the words of a draft. */
  mayFind(words: readonly Word[]): boolean {
    const held = setsOf(words);
    if (this.#isFew()) return this.all.some((one) => mayFind(one, held));
    if (!this.mayBegin(held)) return false;
    for (let at = 0; at < this.all.length; at++) if (this.#mayFind(at, held)) return true;
    return false;
  }

  /** Those that may find something among the words of a draft, in their order. */
  among(words: readonly Word[]): readonly Own[] {
    const held = setsOf(words);
    if (this.#isFew()) return this.all.filter((one) => mayFind(one, held));
    if (!this.mayBegin(held)) return none;
    const found: Own[] = [];
    for (let at = 0; at < this.all.length; at++) if (this.#mayFind(at, held)) found.push(this.all[at] as Own);
    return found;
  }
}

const fewDrafts = 16;

export const turnings = <Own extends Turning>(all: readonly Own[]) => new Turnings(all);

const mayFind = ({ turnsOn, needs }: Turning, held: HeldSets) => turnsOn.isOne(held) && (needs === undefined || needs.isOne(held));

const none: readonly never[] = [];
