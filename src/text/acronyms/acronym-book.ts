/** What the lists beside the rule `acronyms` know, ready to be looked up. */
import type { Word } from '../../types.js';
import { phraseWords } from '../phrases/phrases.js';
import { cellList, readRows, type WordList } from '../words/word-list.js';
import { wordSet } from '../words/word-set.js';

interface AcronymLists {
  readonly acronyms: WordList;
  readonly known: WordList;
  readonly ranks: WordList;
  readonly headlines: WordList;
}

export interface Term {
  readonly acronym: string;
  readonly meanings: readonly string[];
  /** Where it is an ordinary word as well: phrases of which one must stand near. */
  readonly when: readonly (readonly string[])[];
  /** Known to many readers, not to all. */
  readonly familiar: boolean;
}

export interface AcronymBook {
  /** The entry of a short form, whatever its case, unless only the listed case means it. */
  find(base: string): Term | undefined;
  readonly known: ReadonlySet<string>;
  readonly ranks: ReadonlySet<string>;
  readonly headlines: ReadonlySet<string>;
}

/**
 * `when` of the list: `never` where the word is never meant (known, for our purpose), `exact` where only
 * the listed case is, `familiar` where many readers know it, else phrases.
 */
export function openBook(lists: AcronymLists): AcronymBook {
  const exact = new Map<string, Term>();
  const anyCase = new Map<string, Term>();
  const known = column(lists.known, 'acronym');
  // TFL and OFSTED are as well known as TfL and Ofsted.
  for (const short of [...known]) if (short.length > 2) known.add(short.toUpperCase());
  for (const { acronym = '', expansions, when = '' } of readRows(lists.acronyms)) {
    if (when === 'never') {
      known.add(acronym);
      continue;
    }
    const term = {
      acronym,
      meanings: cellList(expansions),
      when: special.has(when) ? [] : cellList(when).map(phraseWords),
      familiar: when === 'familiar',
    };
    exact.set(acronym, term);
    if (when !== 'exact') anyCase.set(acronym.toUpperCase(), term);
  }
  return {
    find: (base) => exact.get(base) ?? anyCase.get(base.toUpperCase()),
    known,
    ranks: column(lists.ranks, 'short'),
    headlines: column(lists.headlines, 'word'),
  };
}

const special = wordSet('exact familiar');

function column(list: WordList, name: string): Set<string> {
  return new Set(readRows(list).map((row) => row[name] ?? ''));
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
