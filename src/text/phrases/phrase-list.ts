import type { Word } from '../../types.js';
import { once } from '../on-demand.js';
import { mayBeginAt, mayBeWord, mayHold } from './gate.js';
import { type PhraseMatch, phraseIndex } from './phrases.js';
import { type ReadyList, readyListOf } from './ready-list.js';

type Rows<Entry = unknown> = Iterable<readonly [phrase: string, entry: Entry]>;

interface Listed {
  readonly rows: () => Rows;
  /** Those that let a draft through the gate. */
  readonly openers: () => Rows;
}

/** Every list of the project by name, for the build. */
export const phraseLists = new Map<string, Listed>();

interface PhraseList<Entry> {
  /** False where no phrase that opens the gate stands among the words: an exact check before anything costly. */
  mayHold(words: readonly Word[]): boolean;
  /** False where no phrase is this one word, in small letters: the list need not be read for it. */
  mayBeWord(lower: string): boolean;
  find(words: readonly Word[]): readonly PhraseMatch<Entry>[];
}

/**
 * A phrase index over a word list of the project. The first drafts look their words up in what the build
 * wrote of it; a run that goes on reads it. Entries are what JSON can hold. `opens`: only these phrases open
 * the gate, and the caller asks `mayHold` before it looks for the others.
 */
export function phraseList<Entry>(name: string, rows: () => Rows<Entry>, opens?: (entry: Entry) => boolean): PhraseList<Entry> {
  const openersOf = opens ? () => [...rows()].filter(([, entry]) => opens(entry)) : rows;
  phraseLists.set(name, { rows, openers: openersOf });
  const whole = once(() => phraseIndex(rows()));
  const openers = opens ? once(() => phraseIndex(openersOf())) : whole;
  let asked = 0;
  let ready: ReadyList<Entry> | undefined;
  function isRead(): boolean {
    if (asked >= untilRead) return true;
    if (++asked < untilRead) return false;
    ready = undefined;
    return true;
  }
  function few(): ReadyList<Entry> {
    // The gate knows those alone that open it.
    ready ??= readyListOf<Entry>(name, (words, at) => opens !== undefined || mayBeginAt(name, words, at)) ?? whole();
    return ready;
  }
  return {
    mayHold: (words) => (isRead() ? openers().find(words).length > 0 : mayHold(name, words)),
    mayBeWord: (lower) => asked >= untilRead || mayBeWord(name, lower),
    find(words) {
      if (opens ? asked >= untilRead : isRead()) return whole().find(words);
      return opens || mayHold(name, words) ? few().find(words) : [];
    },
  };
}

/** After so many drafts a list is read, whatever they hold: asking the index is then cheaper than asking the gate. */
const untilRead = 200;
