import type { Word } from '../../types.js';
import { once } from '../words/word-list.js';
import { mayBegin, mayHold } from './gate.js';
import { type PhraseMatch, phraseIndex } from './phrases.js';

type Rows = Iterable<readonly [phrase: string, entry: unknown]>;

/** Every list of the project by name, with the phrases that let a draft through its gate; for the build. */
export const phraseLists = new Map<string, () => Iterable<string>>();

export interface PhraseList<Entry> {
  /** False where no phrase that opens the gate stands among the words: an exact check before anything costly. */
  mayHold(words: readonly Word[]): boolean;
  /** False where no phrase begins with this word, in small letters: the list need not be read for it. */
  mayBegin(lower: string): boolean;
  find(words: readonly Word[]): PhraseMatch<Entry>[];
}

/**
 * A phrase index over a word list of the project, which is read when a draft may hold one of its
 * phrases. `opens`: only these phrases open the gate, and the caller asks `mayHold` before it looks
 * for the others.
 */
export function phraseList<Entry>(
  name: string,
  rows: () => Iterable<readonly [phrase: string, entry: Entry]>,
  opens?: (entry: Entry) => boolean,
): PhraseList<Entry> {
  phraseLists.set(name, () => phrasesOf(rows() as Rows, opens as ((entry: unknown) => boolean) | undefined));
  const whole = once(() => phraseIndex(rows()));
  const openers = once(() => (opens ? phraseIndex([...rows()].filter(([, entry]) => opens(entry))) : whole()));
  let asked = 0;
  const isRead = () => asked >= untilRead || ++asked >= untilRead;
  return {
    mayHold: (words) => (isRead() ? openers().find(words).length > 0 : mayHold(name, words)),
    mayBegin: (lower) => asked >= untilRead || mayBegin(name, lower),
    find: (words) => (opens || isRead() || mayHold(name, words) ? whole().find(words) : []),
  };
}

/** After so many drafts a list is read, whatever they hold: asking the index is then cheaper than asking the gate. */
const untilRead = 200;

function* phrasesOf(rows: Rows, opens: (entry: unknown) => boolean = () => true): Generator<string> {
  for (const [phrase, entry] of rows) if (opens(entry)) yield phrase;
}
