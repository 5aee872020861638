/** What is asked of few drafts: each names the words that it cannot do without. */
import type { Word } from '../../types.js';
import type { WordSet } from './word-set.js';

/** Of which drafts it is asked at all. */
export interface Turning {
  /** The words at which it may find something. */
  readonly turnsOn: WordSet;
  /** What else it finds nothing without, anywhere in the draft. */
  readonly needs?: WordSet;
}

/** Those that may find something among the words of a draft, in their order. */
export function turningOn<Own extends Turning>(all: readonly Own[], words: readonly Word[]): readonly Own[] {
  return all.filter(({ turnsOn, needs }) => turnsOn.hasAny(words) && (needs === undefined || needs.hasAny(words)));
}
