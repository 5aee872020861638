/** The small grammar for turns of phrase: what each step takes, and what it gives back for the rest of the row. */
import { expect, it } from 'vitest';
import {
  adverb,
  anyWord,
  atEnd,
  either,
  ending,
  endOfRow,
  farthest,
  maybe,
  nearest,
  numeral,
  one,
  optional,
  over,
  past,
  row,
  type Step,
  said,
  some,
  soon,
  unless,
  upTo,
} from '../src/text/words/turns.js';
import { findWords } from '../src/text/words/words.js';

const colours = 'red green blue';
const cats = 'cat cats';

/** What a row takes behind the first word of a text. */
function taken(step: Step, text: string): string | undefined {
  const words = findWords(text, text);
  const end = endOfRow(step, { text, words, last: words.length }, 1);
  return end < 0 ? undefined : text.slice(words[1]?.start ?? 0, words[end - 1]?.end);
}

const rows: [name: string, step: Step, text: string, taken: string | undefined][] = [
  ['said', said('big cat'), 'a big cat sat', 'big cat'],
  ['said, across a comma', said('big cat'), 'a big, cat sat', undefined],
  ['said, the second of two', said('big hen', 'big cat'), 'a big cat sat', 'big cat'],
  ['one', one(cats), 'a cat sat', 'cat'],
  ['one, with more behind it', one(cats), 'a cat’s', undefined],
  ['over a comma', over(',', cats), 'a, cat', 'cat'],
  ['over a comma that is not there', over(',', cats), 'a cat', 'cat'],
  ['over a dash', over(',', cats), 'a – cat', undefined],
  ['past a mark', row(numeral, past('%', said('big cat'))), 'a 100% big cat', '100% big cat'],
  ['past a mark that is not there', row(numeral, past('%', said('big cat'))), 'a 100 big cat', '100 big cat'],
  ['past a mark, and no further', row(past(',', anyWord), one(cats)), 'a, red, cat', undefined],
  ['adverb', row(adverb, one(cats)), 'a really cat', 'really cat'],
  ['adverb, and it is none', row(adverb, one(cats)), 'a real cat', undefined],
  ['numeral', row(numeral, one(cats)), 'a 3 cat', '3 cat'],
  ['numeral, in words', row(numeral, one(cats)), 'a three cat', undefined],
  ['ending', ending(cats), 'a cat’s', 'cat’s'],
  ['maybe, there', row(maybe(colours), one(cats)), 'a red cat', 'red cat'],
  ['maybe, missing', row(maybe(colours), one(cats)), 'a cat', 'cat'],
  ['optional, there', row(optional(said('big red')), one(cats)), 'a big red cat', 'big red cat'],
  ['optional, missing', row(optional(said('big red')), one(cats)), 'a cat', 'cat'],
  ['some', row(some(colours), one(cats)), 'a red green cat', 'red green cat'],
  ['some, one of which is needed', row(some(colours), said('blue')), 'a red blue', 'red blue'],
  ['some, two at most', row(some(colours, 2), one(cats)), 'a red green cat', 'red green cat'],
  ['some, two at most, and there are three', row(some(colours, 2), one(cats)), 'a red green blue cat', undefined],
  ['at the end', row(one(cats), atEnd), 'a cat', 'cat'],
  ['at the end, and a word is left', row(one(cats), atEnd), 'a cat, red', undefined],
  ['either, the second for the rest', row(either(said('big'), said('big red')), one(cats)), 'a big red cat', 'big red cat'],
  ['up to two', row(upTo(2), one(cats)), 'a very big cat', 'very big cat'],
  ['up to one, and there are two', row(upTo(1), one(cats)), 'a very big cat', undefined],
  ['up to two, but none of these', row(upTo(2, colours), one(cats)), 'a red cat', undefined],
  ['the fewest', row(upTo(3), one(cats)), 'a cat and cat', 'cat'],
  ['any word', row(anyWord, one(cats)), 'a mad cat', 'mad cat'],
  ['soon', soon(cats, 20), 'a dog, a hen, a cat', 'dog, a hen, a cat'],
  ['soon, too far', soon(cats, 12), 'a dog, a hen, a cat', undefined],
  ['soon, in another clause', soon(cats, 20), 'a dog; a cat', undefined],
  ['nearest', nearest(20, said('big cat')), 'a dog, a big cat; a big cat', 'dog, a big cat'],
  ['nearest, too far', nearest(7, said('big cat')), 'a dog, a big cat', undefined],
  ['nearest, as far as may be', nearest(8, said('big cat')), 'a dog, a big cat', 'dog, a big cat'],
  ['nearest, counted from before an ’s', nearest(9, said('big cat')), 'a’s dog, a big cat', undefined],
  ['nearest, in another line', nearest(20, said('big cat')), 'a dog,\na big cat', undefined],
  ['farthest', farthest(30, said('big cat')), 'a dog, a big cat;\na big cat', 'dog, a big cat;\na big cat'],
  ['farthest, and one too far', farthest(18, said('big cat')), 'a dog, a big cat; a big cat', 'dog, a big cat'],
  ['farthest, in another sentence', farthest(30, said('big cat')), 'a dog? A big cat', undefined],
  ['farthest, with none of these before', farthest(30, one(cats), colours), 'a cat, red cat', 'cat'],
  ['unless', row(unless(said('red cat')), anyWord), 'a red hen', 'red'],
  ['unless, and there it is', row(unless(said('red cat')), anyWord), 'a red cat', undefined],
];

it.each(rows)('%s', (_, step, text, expected) => expect(taken(step, text)).toBe(expected));
