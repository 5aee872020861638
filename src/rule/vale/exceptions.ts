/** What a style, or the vocabulary, lets pass. */
import { createFinder, type Finder } from './finder.js';

/** Whether a match holds one of the exceptions as a whole word. Longest first, as written in case. */
export function exceptionsOf(written: readonly string[], accepted: readonly string[]): (match: string) => boolean {
  const all = [...written, ...accepted].filter((term) => term.trim() !== '');
  if (all.length === 0) return () => false;
  const terms = all.sort((a, b) => b.length - a.length);
  let finder: Finder | undefined;
  return (match) => {
    finder ??= createFinder(`\\b(?:${terms.map((term) => `(?:${term})`).join('|')})\\b`);
    return finder.test(match);
  };
}
