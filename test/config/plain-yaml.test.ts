/** Styles and configs that are plain YAML are read without the library, and never otherwise than by it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPlainYaml } from '../../src/config/plain-yaml.js';
import { parseYaml } from '../../src/drafts/yaml.js';

const files = [
  "extends: existence\nmessage: \"Avoid '%s'.\"\nlevel: error\nignorecase: true\ntokens:\n  - a number of\n  - 'it''s'\n  - \"so\"\n",
  "---\n# a comment\nextends: substitution\nmessage: Use '%s' instead of '%s'.\nlink: https://example.org/a#b\nswap:\n  '(?:e-)?mail': email\n  (?:in|to) order: to|for\n  \"a lot of\": many\n",
  'extends: occurrence\nmessage: x\nmax: 30\ntoken: \\w+\nscope:\n- sentence\n- paragraph\nlimit: 0\n',
  "extends: existence\nmessage: x\naction:\n  name: edit\n  params:\n    - trim\n    - ' '\ntokens:\n  - a\n",
  "message: x\naction:\n  params:\n  - split\n  - ' '\n  - '0'\n  name: edit\nlevel: error\n",
];

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
