/** What is asked of few drafts: each names the words that it cannot do without. */
import type { Word } from '../../types.js';
import { setsOf, type WordSet } from './word-set.js';

/** Of which drafts it is asked at all. */
export interface Turning {
  /** The words at which it may find something. */
  readonly turnsOn: WordSet;
  /** What else it finds nothing without, anywhere in the draft. */
  readonly needs?: WordSet;
}

/** Those that may find something among the words of a draft, in their order. */
export function turningOn<Own extends Turning>(all: readonly Own[], words: readonly Word[]): readonly Own[] {
  let found: Own[] | undefined;
  const sets = setsOf(words);
  for (const one of all) {
    if (!one.turnsOn.isOne(sets) || !(one.needs === undefined || one.needs.isOne(sets))) continue;
    found ??= [];
    found.push(one);
  }
  return found ?? none;
}

/** Of most drafts. */
const none: readonly never[] = [];
