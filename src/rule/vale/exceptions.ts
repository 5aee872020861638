/** What a style, or the vocabulary, lets pass. */
import { once } from '../../text/on-demand.js';
import { createFinder } from './finder.js';

interface Exceptions {
  /** Whether a match holds one of the exceptions as a whole word. Longest first, as written in case. */
  isExcepted(match: string): boolean;
  /** Whether a match lies within an exception of several words: “mea” within “mea culpa”. */
  isWithin(text: string, match: { readonly start: number; readonly end: number }): boolean;
}

export function exceptionsOf(written: readonly string[], accepted: readonly string[]): Exceptions {
  const all = [...written, ...accepted].filter((term) => term.trim() !== '').sort((a, b) => b.length - a.length);
  const phrases = all.filter((term) => /[ \t]|\\s/.test(term));
  const words = once(() => createFinder({ before: '(?m)\\b(?:', list: all, after: ')\\b' }));
  const wholes = once(() => createFinder({ before: '\\b(?:', list: phrases, after: ')\\b' }, { ignoreCase: true }));
  // What is no pattern is told when the rule is read, not when it first finds something.
  if (all.length > 0) words();
  return {
    isExcepted: (match) => all.length > 0 && words().test(match),
    isWithin: (text, { start, end }) =>
      phrases.length > 0 &&
      wholes()
        .all(text)
        .some((phrase) => phrase.start <= start && end <= phrase.end),
  };
}
