/** `capitalization`: how the whole of a part is written. */
import { createFinder } from './finder.js';
import { BadRule, type Kind } from './types.js';

/** AP and Chicago leave these small within a title. */
const small = new Set('a an and as at but by en for if in nor of on or per so the to up v via vs yet'.split(' '));

const wordShape = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;
const hasCapital = /\p{Lu}/u;

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

interface Terms {
  /** As they are to be written, by their small letters. */
  readonly kept: ReadonlyMap<string, string>;
  /** After a word that ends in one of these, a sentence begins again. */
  readonly indicators: readonly string[];
}

type Expect = (text: string, terms: Terms) => string;

const inTitle: Expect = (text, { kept }) => {
  const last = [...text.matchAll(wordShape)].length - 1;
  let index = 0;
  return text.replace(wordShape, (word) => {
    const at = index++;
    const lower = word.toLowerCase();
    const known = kept.get(lower);
    if (known !== undefined) return known;
    if (at > 0 && at < last && small.has(lower)) return lower;
    return hasCapital.test(word.slice(1)) ? word : capital(word);
  });
};

const inSentence: Expect = (text, { kept, indicators }) =>
  text.replace(wordShape, (word, at: number) => {
    const known = kept.get(word.toLowerCase());
    if (known !== undefined) return known;
    const before = text.slice(0, at).trimEnd();
    const begins = before === '' || /[.!?]$/.test(before) || indicators.some((sign) => before.endsWith(sign));
    if (word.length > 1 && word === word.toUpperCase()) return word;
    return begins ? capital(word) : word.toLowerCase();
  });

const inCase =
  (change: (text: string) => string): Expect =>
  (text) =>
    change(text);

const shapes: ReadonlyMap<string, Expect> = new Map([
  ['$title', inTitle],
  ['$sentence', inSentence],
  ['$lower', inCase((text) => text.toLowerCase())],
  ['$upper', inCase((text) => text.toUpperCase())],
]);

export const capitalization: Kind = (reader, { accepted }) => {
  const match = reader.text('match');
  if (match === undefined) throw new BadRule('does not say how it is to be written: match', 'extends');
  const expect = shapes.get(match);
  const pattern = expect ? undefined : createFinder(match);
  const threshold = reader.number('threshold') ?? 0.8;
  const words = [...reader.list('exceptions'), ...(reader.flag('vocab', true) ? accepted : [])];
  const terms: Terms = { kept: new Map(words.map((word) => [word.toLowerCase(), word])), indicators: reader.list('indicators') };
  const prefix = reader.text('prefix');
  const opening = prefix === undefined ? undefined : createFinder(`^(?:${prefix})`);
  return function* (blocks) {
    for (const { text, start } of blocks) {
      const after = opening?.all(text)[0]?.end ?? 0;
      const from = after + (text.slice(after).length - text.slice(after).trimStart().length);
      const written = text.slice(from).trimEnd();
      const wanted = expect?.(written, terms);
      const isFine =
        wanted === undefined
          ? pattern?.test(written)
          : share(written, wanted) >= (match.startsWith('$title') || match === '$sentence' ? threshold : 1);
      if (written === '' || isFine) continue;
      yield {
        span: [start + from, start + from + written.length],
        says: [written, wanted ?? ''],
        ...(wanted !== undefined && { suggest: [wanted] }),
      };
    }
  };
};

/** How many of the words are written as wanted, of 1. */
function share(written: string, wanted: string): number {
  const [ours, theirs] = [written.match(wordShape) ?? [], wanted.match(wordShape) ?? []];
  return ours.length === 0 ? 1 : ours.filter((word, at) => word === theirs[at]).length / ours.length;
}
