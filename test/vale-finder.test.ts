/** What makes styles fast never changes what they find: fixed letters, one alternative at a time, RE2, the plain reader of YAML. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainYaml } from '../src/config/plain-yaml.js';
import { parseYaml } from '../src/drafts/yaml.js';
import { createFinder } from '../src/rule/vale/finder.js';
import { linearFinder, loadLinear, wantLinear } from '../src/rule/vale/linear.js';
import { requiredTexts } from '../src/rule/vale/literals.js';
import { translate } from '../src/rule/vale/regex.js';
import { riskOf } from '../src/rule/vale/risk.js';

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
];
pieces.push(
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
);
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
];
words.push(
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
);

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
    const started = process.cpuUsage().user;
    expect(createFinder('(a+)+$').all(`${'a'.repeat(5000)}!`)).toEqual([]);
    expect(process.cpuUsage().user - started).toBeLessThan(2_000_000);
  });
});

it('many alternatives that overlap take no quadratic time', () => {
  const text = 'ab cd '.repeat(20_000);
  const started = process.cpuUsage().user;
  const found = createFinder({ before: '(?m)(?:', list: ['[a-z]b', '[^x]+x', 'a[b-z] c', 'b c', 'c[a-z]', 'd a'], after: ')' }).all(text);
  expect(found).toHaveLength(40_000);
  expect(process.cpuUsage().user - started).toBeLessThan(5_000_000);
});

const files = [
  "extends: existence\nmessage: \"Avoid '%s'.\"\nlevel: error\nignorecase: true\ntokens:\n  - a number of\n  - 'it''s'\n  - \"so\"\n",
  "---\n# a comment\nextends: substitution\nmessage: Use '%s' instead of '%s'.\nlink: https://example.org/a#b\nswap:\n  '(?:e-)?mail': email\n  (?:in|to) order: to|for\n  \"a lot of\": many\n",
  'extends: occurrence\nmessage: x\nmax: 30\ntoken: \\w+\nscope:\n- sentence\n- paragraph\nlimit: 0\n',
];

files.push(
  "extends: existence\nmessage: x\naction:\n  name: edit\n  params:\n    - trim\n    - ' '\ntokens:\n  - a\n",
  "message: x\naction:\n  params:\n  - split\n  - ' '\n  - '0'\n  name: edit\nlevel: error\n",
);

it('the plain reader of YAML reads as the library does', () => {
  for (const text of files) {
    const read = readPlainYaml(text);
    expect(read).toBeDefined();
    expect({ ...read }).toEqual(parseYaml(text).value);
  }
  const left = [
    'a: [x]',
    'a: 0x1f',
    'a: 1.5',
    'a: null',
    'a: b # c',
    'a: b: c',
    'a: "x\\n"',
    'a: |\n  b',
    'a:\n  - b: c',
    'a:\n',
    'a: b\n  c',
    'a: 1\na: 2',
    '- a',
    'a:\n  - b\n - c',
    'a:\n  b:\n  c: d',
    'a:\n  b:\n    c: d',
    'a:\n  b:\n',
    'a:\n  b:\n    - c\n   - d',
  ];
  for (const text of left) expect(readPlainYaml(text), text).toBeUndefined();
});

it('the plain reader of YAML never reads otherwise than the library', () => {
  const scalar = fc.constantFrom(
    'a',
    "'b c'",
    '"d"',
    "'it''s'",
    'x: y',
    '12',
    '007',
    'true',
    'True',
    '~',
    '-1',
    '.5',
    '#',
    'a #b',
    'a#b',
    'k:',
    '?x',
    '- y',
    '(?:a|b)',
    '\\bno\\b',
    '1e3',
    '""',
    '',
    '&a',
    '*a',
    '!x',
    '%s',
    '@h',
    'é',
    'on',
    '>',
    '|',
    '{a}',
    '[b]',
    'a,b',
    '"q" r',
    "'q' r",
  );
  const some = fc.oneof(
    fc.tuple(scalar, scalar).map(([key, value]) => `${key}: ${value}`),
    scalar.map((key) => `${key}:`),
    fc.tuple(fc.constantFrom('', ' ', '  ', '    '), scalar).map(([indent, value]) => `${indent}- ${value}`),
    fc.tuple(fc.constantFrom(' ', '  ', '    '), scalar, scalar).map(([indent, key, value]) => `${indent}${key}: ${value}`),
    fc.constantFrom('', '# note', '---', '...', '  # note'),
  );
  fc.assert(
    fc.property(fc.array(some, { maxLength: 7 }), (lines) => {
      const text = lines.join('\n');
      const read = readPlainYaml(text);
      if (read === undefined || Object.keys(read).length === 0) return;
      const { value, fault } = parseYaml(text);
      expect(fault).toBeUndefined();
      expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { numRuns: 20_000, seed: 11 },
  );
});
