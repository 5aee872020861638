/** A row of the tables of court words: a word, what must stand around it, and what it then tells of the case. */
import type { Word } from '../../types.js';
import type { WordSet } from '../words/word-set.js';

/** What a word tells. Bits, as the words of a draft tell it together. */
export const live = 1;
export const over = 2;
/** Something is still to come, whatever the court has said already. */
export const pending = 4;
export const sought = 8;
/** There is no case at all, whatever the other words say. */
export const noCase = 16;

export interface CourtRow {
  /** Apart by spaces; each may have an 's. Of the rows of one word, the first that holds counts. */
  readonly words: string;
  readonly after?: WordSet;
  readonly notAfter?: WordSet;
  readonly followedBy?: WordSet;
  readonly notFollowedBy?: WordSet;
  /** What else must be so of the word at `i`. */
  readonly where?: (words: readonly Word[], i: number, text: string) => boolean;
  /** One or more of the bits. */
  readonly tells: number;
}

/** Whether all that the row asks for stands around the word at `i`. */
export function holdsAt(row: CourtRow, words: readonly Word[], i: number, text: string): boolean {
  const before = words[i - 1];
  const next = words[i + 1];
  return (
    (row.after === undefined || row.after.holds(before)) &&
    (row.notAfter === undefined || !row.notAfter.holds(before)) &&
    (row.followedBy === undefined || row.followedBy.holds(next)) &&
    (row.notFollowedBy === undefined || !row.notFollowedBy.holds(next)) &&
    (row.where === undefined || row.where(words, i, text))
  );
}
