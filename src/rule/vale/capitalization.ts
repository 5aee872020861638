/** `capitalization`: how the whole of a part is written. */
import { exceptionsOf } from './exceptions.js';
import { createFinder } from './finder.js';
import { type CaseTerms, sentenceCase, titleCase } from './title-case.js';
import { BadRule, type Kind, type Reader } from './types.js';

const wordShape = /[\p{N}\p{L}*]+\S*/gu;

/** What a text is to be, and whether it is that already. */
type Judge = (text: string) => { readonly wanted: string; readonly isFine: boolean };

/** Words as Vale takes them for a comparison; those of several words that are excepted count as one. */
type Words = (text: string) => readonly string[];

export const capitalization: Kind = (reader, { accepted }) => {
  const match = reader.text('match');
  if (match === undefined) throw new BadRule('does not say how it is to be written: match', 'extends');
  const style = reader.text('style') ?? 'AP';
  if (style !== 'AP' && style !== 'Chicago') throw new BadRule(`style: expected AP or Chicago, not “${style}”`, 'style');
  const judge = judgeOf(match, style, reader, reader.flag('vocab', true) ? accepted : []);
  const prefix = reader.text('prefix');
  const opening = prefix === undefined ? undefined : createFinder(`^(?:${prefix})`);
  return function* (blocks) {
    for (const { text, start } of blocks) {
      const after = opening?.all(text)[0]?.end ?? 0;
      const from = after + (text.slice(after).length - text.slice(after).trimStart().length);
      const written = text.slice(from).trimEnd();
      if (written === '') continue;
      const { wanted, isFine } = judge(written);
      if (isFine) continue;
      yield {
        span: [start + from, start + from + written.length],
        says: [written, wanted],
        ...(match.startsWith('$') && { suggest: [wanted] }),
      };
    }
  };
};

function judgeOf(match: string, style: string, reader: Reader, accepted: readonly string[]): Judge {
  const exceptions = reader.list('exceptions');
  const { isExcepted } = exceptionsOf(exceptions, accepted);
  const terms = termsOf([...exceptions, ...accepted], reader.list('indicators'));
  const least = reader.number('threshold') || 0.8;
  const wordsOf = wordsWith([...exceptions, ...accepted]);
  switch (match) {
    case '$title':
      return (text) => {
        const wanted = titleCase(text, style, terms);
        return {
          wanted,
          isFine: share(wordsOf(text), wordsOf(wanted), (word) => isExcepted(word) || word === word.toUpperCase()) >= least,
        };
      };
    case '$sentence':
      return (text) => {
        const wanted = sentenceCase(text, terms);
        const [first = ''] = wordsOf(text);
        const opens = first === wordsOf(wanted)[0] || isExcepted(first) || /^[\p{Lu}\p{N}][^\p{Lu}]*$/u.test(first);
        return { wanted, isFine: opens && share(wordsOf(text), wordsOf(wanted), isExcepted) >= least };
      };
    case '$lower':
      return (text) => ({ wanted: text.toLowerCase(), isFine: text === text.toLowerCase() || isExcepted(text) });
    case '$upper':
      return (text) => ({ wanted: text.toUpperCase(), isFine: text === text.toUpperCase() || isExcepted(text) });
    default: {
      if (/^\$\w+$/.test(match)) throw new BadRule(`match: “${match}” is not one of $title, $sentence, $lower and $upper`, 'match');
      const pattern = createFinder(match);
      return (text) => ({ wanted: match, isFine: pattern.test(text) || isExcepted(text) });
    }
  }
}

function termsOf(words: readonly string[], indicators: readonly string[]): CaseTerms {
  return {
    kept: new Map(words.map((word) => [word.toLowerCase(), word])),
    begins: (word, index) =>
      indicators.some((sign) => word.length > sign.length && word.endsWith(sign.toLowerCase())) || (index === 0 && /\d+\./.test(word)),
  };
}

function wordsWith(excepted: readonly string[]): Words {
  const phrases = excepted.filter((term) => /\s/.test(term.trim())).sort((a, b) => b.length - a.length);
  if (phrases.length === 0) return (text) => text.match(wordShape) ?? [];
  const finder = createFinder({ before: '\\b(?:', list: phrases, after: ')\\b' });
  return (text) => {
    const words: string[] = [];
    let at = 0;
    for (const { start, end } of finder.all(text)) {
      words.push(...(text.slice(at, start).match(wordShape) ?? []), text.slice(start, end));
      at = end;
    }
    return [...words, ...(text.slice(at).match(wordShape) ?? [])];
  };
}

/** How many of the words are written as wanted, or may be as they are, of 1. */
function share(ours: readonly string[], theirs: readonly string[], passes: (word: string) => boolean): number {
  if (ours.length === 0) return 1;
  return ours.filter((word, at) => at >= theirs.length || word === theirs[at] || passes(word)).length / ours.length;
}
