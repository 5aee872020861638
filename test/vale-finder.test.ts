/** What makes styles fast never changes what they find: fixed letters, one alternative at a time, RE2. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFinder } from '../src/rule/vale/finder.js';
import { linearFinder, loadLinear, wantLinear } from '../src/rule/vale/linear.js';
import { requiredTexts } from '../src/rule/vale/literals.js';
import { translate } from '../src/rule/vale/regex.js';
import { riskOf } from '../src/rule/vale/risk.js';
import { stopwatch } from './support/stopwatch.js';

const pieces = [
  'the',
  'the board',
  'a',
  'board(?:s|room)?',
  "isn't",
  'e-?mail',
  'colou?r',
  '[Tt]hat',
  'wo?m[ae]n',
  'x{2,3}',
  '\\w+ly',
  'in order to',
  'very',
  'ver',
  'c\\+\\+',
  '(?:one|two) of',
  '(?<=a )big',
  'big(?! top)',
  'café',
  'naïve|naive',
  '\\d+ ?am',
  'S',
  'K9',
  'straße',
  '^the',
  'end$',
];
const words = [
  'the',
  'The',
  'board',
  'boards',
  'boardroom',
  "isn't",
  'email',
  'E-mail',
  'colour',
  'that',
  'woman',
  'xx',
  'xxxx',
  'really',
  'in order to',
  'very',
  'c++',
  'one of',
  'two',
  'a big',
  'big top',
  'café',
  'cafés',
  'naïve',
  '9am',
  's',
  'ſ',
  'K9',
  'K9',
  'straße',
  'end',
  'a',
  '\n',
  '.',
  ',',
  '🎉',
];

const someText = fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((parts) => parts.join(' '));
const someList = fc.uniqueArray(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 });
const isWide = (text: string) => /[^\P{L}A-Za-z]/u.test(text);
const isLatin = (text: string) => /^[\p{Script=Latin}\P{L}]*$/u.test(text) && !/[ſK]/.test(text);

it('an alternative at a time finds what all at once would', () => {
  fc.assert(
    fc.property(someList, someText, fc.boolean(), fc.boolean(), (list, text, ignoreCase, nonword) => {
      const [before, after] = nonword ? ['(?m)(?:', ')'] : ['(?m)\\b(?:', ')\\b'];
      const { plain, unicode } = translate(before + list.map((part) => `(${part})`).join('|') + after);
      const flags = ignoreCase ? 'gi' : 'g';
      const whole = isWide(text) ? new RegExp(unicode(), `${flags}u`) : new RegExp(plain, flags);
      const expected = [...text.matchAll(whole)].map((match) => [
        match.index,
        match[0],
        match.slice(1).findIndex((one) => one !== undefined),
      ]);
      const found = createFinder({ before, list, after }, { ignoreCase, grouped: true }).all(text);
      expect(found.map((match) => [match.start, match.text, match.which])).toEqual(expected);
    }),
    { numRuns: 600, seed: 7 },
  );
});

it('a pattern for Latin letters finds in Latin texts what one for all letters would', () => {
  fc.assert(
    fc.property(someList, someText.filter(isLatin), fc.boolean(), (list, text, ignoreCase) => {
      const { latin, unicode } = translate(`\\b(?:${list.join('|')}|[\\w-]{9}\\W|\\Bs\\b|[^\\w\\s]+|\\D\\d)\\b`);
      const flags = ignoreCase ? 'gi' : 'g';
      const expected = [...text.matchAll(new RegExp(unicode(), `${flags}u`))].map((match) => [match.index, match[0]]);
      for (const more of ['', 'u']) {
        const found = [...text.matchAll(new RegExp(latin(), flags + more))].map((match) => [match.index, match[0]]);
        expect(found).toEqual(expected);
      }
    }),
    { numRuns: 150, seed: 7 },
  );
});

it('no match is without the letters a pattern needs', () => {
  for (const piece of pieces) {
    const required = requiredTexts(piece);
    if (!required) continue;
    for (const text of [...words, ...words.map((word) => `${word} ${word}`), 'a big board', 'one of two of', 'in order to']) {
      const match = new RegExp(translate(piece).unicode(), 'iu').exec(text);
      const lower = text.toLowerCase().replaceAll('ſ', 's');
      if (match)
        expect(
          required.texts.some((one) => lower.includes(one)),
          `${piece} in ${text}`,
        ).toBe(true);
    }
  }
  expect(requiredTexts('utili[sz]e')).toEqual({ texts: ['utilise', 'utilize'], isAll: true });
  expect(requiredTexts('(?:fore|back)[ -]*front\\w+')).toEqual({ texts: ['front'], isAll: false });
  expect(requiredTexts('\\w+ed')).toBeUndefined();
  expect(requiredTexts('a|board')).toEqual({ texts: ['a', 'board'], isAll: true });
  expect(requiredTexts('(?:board)?')).toBeUndefined();
});

describe('patterns that could run for hours', () => {
  const risks: [pattern: string, risk: string][] = [
    ['(a+)+$', 'any'],
    ['(a|a)+$', 'any'],
    ['(\\w+\\s?)*!', 'any'],
    ['(.*),\\1', 'any'],
    ['(?:[A-Z][a-z]+ )+\\(', 'long'],
    ['(?:[^\\s,]+,){1,} \\w+ (?:and|or)', 'long'],
    ['\\w+ \\w+', 'long'],
    ['[a-z]+|[0-9]+', 'huge'],
    ['colou?rs?', 'none'],
  ];
  it.each(risks)('%s: %s', (pattern, risk) => expect(riskOf(pattern)).toBe(risk));

  it('find the same by RE2, in linear time', async () => {
    wantLinear();
    await loadLinear();
    for (const pattern of ['(?:a+)+b', '(a|b|ab)+c', '(?:\\w+\\s?)+[.!]', '((?:the|a) )+board']) {
      for (const text of ['aaab ab', 'abababc ac', 'Come and see us. Now!', 'the the board, a board', 'naïve café!']) {
        const byV8 = [...text.matchAll(new RegExp(pattern.replaceAll('\\w', '[\\p{L}\\p{M}\\p{N}_]'), 'gu'))].map((match) => [
          match.index,
          match[0],
        ]);
        const byRe2 = linearFinder(pattern, false)?.(text, 0, 99).map(({ start, end }) => [start, text.slice(start, end)]);
        expect(byRe2, `${pattern} in ${text}`).toEqual(byV8);
      }
    }
    const spent = stopwatch();
    expect(createFinder('(a+)+$').all(`${'a'.repeat(5000)}!`)).toEqual([]);
    expect(spent()).toBeLessThan(2);
  });
});

it('many alternatives that overlap take no quadratic time', () => {
  const text = 'ab cd '.repeat(20_000);
  const spent = stopwatch();
  const found = createFinder({ before: '(?m)(?:', list: ['[a-z]b', '[^x]+x', 'a[b-z] c', 'b c', 'c[a-z]', 'd a'], after: ')' }).all(text);
  expect(found).toHaveLength(40_000);
  expect(spent()).toBeLessThan(5);
});
