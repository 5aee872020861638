/** Whether a post is about a case that police or a court have still to decide. */
import type { Draft, Word } from '../../types.js';
import { fact } from '../fact.js';
import { entryOf, once } from '../on-demand.js';
import { caseWord, fieldWordsOf } from '../words/field-words.js';
import { spellingFact } from '../words/words.js';
import { type CourtRow, holdsAt, live, noCase, over, pending, sought } from './court-row.js';
import { courtRows } from './court-words.js';
import { policeRows } from './police-words.js';
import { endedRows, verdictRows } from './verdict-words.js';

export interface CourtCase {
  /** Somebody is held, charged or tried, or an inquest has not found yet. */
  readonly live: boolean;
  /** The court has spoken: opinion may be unkind, but no longer prejudices anything. */
  readonly over: boolean;
  /** Nobody has yet been found: the police are looking. */
  readonly sought: boolean;
}

const none: CourtCase = { live: false, over: false, sought: false };

/** The rows of each word, in their order. */
const byWord = once(() => {
  const map = new Map<string, CourtRow[]>();
  for (const row of [...policeRows, ...endedRows, ...courtRows, ...verdictRows])
    for (const word of row.words.split(' ')) entryOf(map, word, () => []).push(row);
  return map;
});

const noRows: readonly CourtRow[] = [];

const rowsOf = spellingFact((lower): readonly CourtRow[] => byWord().get(lower) ?? byWord().get(lower.replace(/'s$/, '')) ?? noRows);

export const caseOf = fact((draft: Draft): CourtCase => {
  if (!(fieldWordsOf(draft).all & caseWord)) return none;
  let told = 0;
  for (let i = 0; i < draft.words.length; i++) told |= toldAt(draft, i);
  if (told & noCase || !(told & (live | over))) return none;
  const decided = (told & over) !== 0 && !(told & pending);
  return { live: (told & live) !== 0 && !decided, over: decided, sought: (told & sought) !== 0 };
});

/** What the word at `i` tells; most tell nothing. */
function toldAt({ words, text }: Draft, i: number): number {
  for (const row of rowsOf(words[i] as Word)) if (holdsAt(row, words, i, text)) return row.tells;
  return 0;
}
