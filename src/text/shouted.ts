import type { Draft, Span, Word } from '../types.js';

/**
 * Runs of three or more words in capitals, joined or not, of which at least one is longer than a
 * short form. One or two words in capitals are a headline or a short form and no run.
 */
export function findShouted(words: readonly Word[]): Span[] {
  const runs: Span[] = [];
  for (let i = 0; i < words.length; i++) {
    let last = i;
    let long = 0;
    while (last < words.length && isCapital(words[last] as Word)) {
      if ((words[last] as Word).lower.length > 3) long++;
      last++;
    }
    if (last - i >= 3 && long > 0) runs.push([(words[i] as Word).start, (words[last - 1] as Word).end]);
    if (last > i) i = last;
  }
  return runs;
}

function isCapital(word: Word): boolean {
  return word.shape === 'upper' || ((word.lower === 'i' || word.lower === 'a') && word.shape === 'title');
}

/** More than half of the letters are capitals: shouting, which another rule hears. */
export function mostlyCapitals({ prose }: Draft): boolean {
  let upper = 0;
  let lower = 0;
  for (let at = 0; at < prose.length; at++) {
    const code = prose.charCodeAt(at);
    if (code >= 65 && code <= 90) upper++;
    else if (code >= 97 && code <= 122) lower++;
  }
  return upper > lower;
}
