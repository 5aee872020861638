/** What the lists beside the rule `acronyms` know, ready to be looked up. */
import type { Word } from '../types.js';
import { phraseWords } from './phrases.js';
import { cellList, readRows } from './word-list.js';

export interface AcronymLists {
  readonly acronyms: string;
  readonly known: string;
  readonly ranks: string;
  readonly headlines: string;
}

export interface Term {
  readonly acronym: string;
  readonly meanings: readonly string[];
  /** Where it is an ordinary word as well: phrases of which one must stand near; `never` where it is never meant. */
  readonly when: readonly (readonly string[])[] | 'never';
}

export interface AcronymBook {
  readonly terms: ReadonlyMap<string, Term>;
  readonly known: ReadonlySet<string>;
  readonly ranks: ReadonlySet<string>;
  readonly headlines: ReadonlySet<string>;
}

export function openBook(lists: AcronymLists): AcronymBook {
  const terms = new Map<string, Term>();
  for (const { acronym = '', expansions, when = '' } of readRows(lists.acronyms)) {
    const conditions = when === 'never' ? 'never' : cellList(when).map(phraseWords);
    terms.set(acronym, { acronym, meanings: cellList(expansions), when: conditions });
  }
  const column = (list: string, name: string) => new Set(readRows(list).map((row) => row[name] ?? ''));
  return {
    terms,
    known: column(lists.known, 'acronym'),
    ranks: column(lists.ranks, 'rank'),
    headlines: column(lists.headlines, 'word'),
  };
}

/** How many words away a condition may stand. */
const reach = 6;

/** Whether one of the phrases stands near the words `first` to `last`. */
export function standsNear(words: readonly Word[], first: number, last: number, phrases: readonly (readonly string[])[]): boolean {
  const from = Math.max(0, first - reach);
  const to = Math.min(words.length, last + reach);
  return phrases.some((phrase) => {
    for (let at = from; at + phrase.length <= to; at++) {
      if (phrase.every((part, i) => words[at + i]?.lower === part)) return true;
    }
    return false;
  });
}
