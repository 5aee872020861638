/** Every character of a text that was read from YAML, JSON or TOML is found again where it is written. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { jsonFault } from '../src/drafts/json-faults.js';
import { jsonTree } from '../src/drafts/json-tree.js';
import { createSource, locator, type Piece, rewriter } from '../src/drafts/source.js';
import { tomlTree } from '../src/drafts/toml-tree.js';
import type { Path, Tree, TreeFault } from '../src/drafts/tree.js';
import { yamlTree } from '../src/drafts/yaml-tree.js';
import { stopwatch } from './support/stopwatch.js';

const word = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'a',
      'Hi',
      'is:',
      '- b',
      "it's",
      '“x”',
      '👍',
      '👨‍👩‍👧',
      '"q"',
      '\\n',
      '#tag',
      ' # no',
      '{',
      '%',
      '\t',
      'é',
      '---',
    ),
  },
  { weight: 3, arbitrary: fc.constantFrom(' ', '  ', '\n', '\n\n', '\n  ', ' \n', '\r\n') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
);
const anyText = fc.array(word, { maxLength: 14 }).map((parts) => parts.join(''));

function fileOffset(pieces: readonly Piece[], at: number): number {
  const piece = pieces.findLast(({ text }) => text <= at) as Piece;
  return piece.file + at - piece.text;
}

function isThere(tree: Tree | TreeFault, source: string, path: Path, text: string): void {
  if ('fault' in tree) throw new Error(`${tree.fault} in ${source}`);
  const pieces = tree.pieces(path);
  let before = -1;
  for (let at = 0; at < text.length; at++) {
    const offset = fileOffset(pieces, at);
    const [char, written] = [text[at] as string, source[offset] as string];
    const isSpace = /[ \t\r\n]/.test(char) && /[ \t\r\n]/.test(written);
    // An escape, a doubled quote, or the second half of a character that one escape writes.
    const isEscape = written === '\\' || (char === "'" && written === "'") || source[offset - 1] === '\\';
    expect(char === written || isSpace || isEscape, `${JSON.stringify(char)} at ${at} of ${JSON.stringify(source)} is at ${offset}`).toBe(
      true,
    );
    expect(offset).toBeGreaterThanOrEqual(Math.min(before, offset));
    before = offset;
  }
}

const styles = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const;

it.each(styles)('YAML %s', (style) => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(0, 12, 80), fc.constantFrom('\n', '\r\n', '\r'), (text, lineWidth, lineEnd) => {
      const options = { defaultStringType: style, lineWidth, minContentWidth: 0 } as const;
      const written = `before: 1\n${stringify({ post: { text } }, options)}after: 2\n`;
      const source = written.replaceAll(/\r?\n/g, lineEnd);
      const tree = yamlTree(source);
      // What the library itself cannot read again is not ours to place.
      fc.pre(!('fault' in tree));
      const value = (tree as Tree).value as { post: { text: string } };
      fc.pre(typeof value.post?.text === 'string');
      isThere(tree, source, ['post', 'text'], value.post.text);
    }),
    { numRuns: 800 },
  );
});

it('JSON', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(undefined, 2, '\t'), fc.boolean(), fc.string(), (text, indent, ascii, key) => {
      const value = { posts: [{ [key]: ['}', 1, null] }, { a: { b: '"' }, text }] };
      const json = JSON.stringify(value, null, indent);
      const source = ascii
        ? json.replaceAll(/[^\x20-\x7e\n\t]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
        : json;
      isThere(jsonTree(source), source, ['posts', 1, 'text'], text);
    }),
    { numRuns: 1000 },
  );
});

it.each([
  ['a: |\n  one\n\n    two\n', 'one\n\n  two\n', { o: 7, t: 16 }],
  ['a: >-\n  one\n  two\n\n  three\n', 'one two\nthree', { o: 8, h: 22 }],
  ['a: one\n  two\n', 'one two', { o: 3, t: 9 }],
  ['a: |2-\n    one\n   two\n', '  one\n two', { ' ': 9, o: 11, t: 18 }],
  ["a: 'it''s'\n", "it's", { i: 4, s: 8 }],
  ['a: "x\\ty \\\n   z"\n', 'x\ty z', { x: 4, y: 7, z: 14 }],
  ['a: "\\u263A!\\U0001F600."\n', '☺!😀.', { '!': 10, '.': 21 }],
])('%j', (source, text, places) => {
  const tree = yamlTree(source) as Tree;
  expect((tree.value as { a: string }).a).toBe(text);
  for (const [char, offset] of Object.entries(places)) expect(fileOffset(tree.pieces(['a']), text.indexOf(char))).toBe(offset);
});

it.each([
  ['a: "one\\\n  \\ two\\\n  three\\\n  "\n', 'one twothree', [7, 16, 25]],
  ['a: "x\\n\\\n  \\ny"\n', 'x\n\ny', [5, 7, 13]],
  ['a: one\n  two\n', 'one two', [6, 9, 12]],
])('%j: what stands before a fold ends there', (source, text, ends) => {
  const tree = yamlTree(source) as Tree;
  expect((tree.value as { a: string }).a).toBe(text);
  const file = createSource('a.yaml', source);
  const locate = locator(file, tree.pieces(['a']));
  const places = text.includes('\ny') ? [1, 2, 3] : text === 'one two' ? [3, 4, 7] : [3, 7, 12];
  expect(places.map((at) => locate(at, true))).toEqual(ends.map((offset) => file.place(offset)));
});

it('a change at a fold leaves it where it is', () => {
  const source = 'a: "one\\\n  \\ two"\n';
  const rewrite = rewriter((yamlTree(source) as Tree).pieces(['a']), (put) => put);
  expect(rewrite([3, 3], '.')).toEqual({ start: 7, end: 7, put: '.' });
  expect(rewrite([1, 3], '')).toEqual({ start: 5, end: 7, put: '' });
  expect(rewrite([3, 4], '_')).toEqual({ start: 11, end: 13, put: '_' });
});

it('an alias stands where its anchor is', () => {
  const source = 'a: &x Hello\nb: *x\n';
  const tree = yamlTree(source) as Tree;
  expect(fileOffset(tree.pieces(['b']), 0)).toBe(source.indexOf('Hello'));
});

it('what “<<” takes over, or an alias stands for, stands where it is written', () => {
  const source = 'a: &x {text: Hello, by: me}\nb: &y\n  <<: *x\n  by: you\nc: [*y, {<<: [*y, *x]}]\n';
  const tree = yamlTree(source) as Tree;
  expect(tree.value).toMatchObject({ b: { text: 'Hello', by: 'you' }, c: [{ by: 'you' }, { text: 'Hello', by: 'you' }] });
  for (const path of [['b'], ['c', 0], ['c', 1]]) {
    expect(fileOffset(tree.pieces([...path, 'text']), 0)).toBe(source.indexOf('Hello'));
    expect(tree.offset([...path, 'by'])).toBe(source.indexOf('by: you'));
  }
  expect(yamlTree('a: &x {<<: *x}\n')).toHaveProperty('fault');
  expect((yamlTree('a: {"<<": b}\n') as Tree).value).toEqual({ a: { '<<': 'b' } });
});

it.each(['[', '{"a":', `${'['.repeat(100_000)}`, '{"a": 1]'])('refuses %.20j in time', (text) => {
  expect(jsonTree(text)).toHaveProperty('fault');
});

it.each([
  ['{"text": "a",, }', '1:14 after a comma there must be a key in double quotes'],
  ['[\n {"text": "a"}\n {"text": "b"}\n]', '3:2 a comma or a ] is missing before this'],
  ['{"text" "a"}', '1:9 a colon is missing before this'],
  ["{'text': 1}", '1:2 a key must be in double quotes'],
  ['[1,\n]', '2:1 a value is missing before this ]'],
  ['[{"text": “a”}]', '1:11 a text must be in straight double quotes, not in “'],
  ['[{"text": Join us}]', '1:11 a text must be in double quotes: "Join …"'],
  ['{"thread": True}', '1:12 “True” is not a value'],
  ['{"thread": tru}', '1:12 a text must be in double quotes: "tru …"'],
  ['[\n // later\n]', '2:2 JSON cannot hold comments'],
  ['[1, +2]', '1:5 a value is missing here'],
  ['{"text": "a', '1:12 a text in double quotes is not closed'],
  ['{"text": "a\nb"}', '1:12 a text runs over the end of a line, or has a tab in it'],
  ['{"text": "C:\\q"}', '1:14 a backslash before this letter means nothing'],
  ['{"text": "a"}\n{"text": "b"}', '2:1 there is something after the end'],
  ['{"a": 1.}', '1:9 this is not how a number is written'],
  ['[', '1:2 it ends too early: a bracket or a brace is not closed'],
])('JSON that is none is told with its place: %j', (text, told) => {
  const fault = jsonFault(text);
  const { line, column } = createSource('a.json', text).place(fault?.offset ?? 0);
  expect(`${line}:${column} ${fault?.message}`).toBe(told);
});

it('JSON that is none is told where it begins to be, for Node itself does not say', () => {
  const text = JSON.stringify({ a: [-1.5e-3, true, { b: 'x\n“' }], c: null }, null, 1);
  for (let at = 0; at < text.length; at++) {
    // Within a text anything may stand, and a word is told from its beginning.
    if ((text.slice(0, at).replaceAll('\\"', '').match(/"/g)?.length ?? 0) % 2 === 1 || /\w$/.test(text.slice(0, at))) continue;
    expect(jsonFault(`${text.slice(0, at)}“`)?.offset, text.slice(0, at)).toBe(at);
  }
});

it('the posts of a long list of JSON are placed in linear time', () => {
  const text = JSON.stringify({ posts: Array.from({ length: 20_000 }, (_, index) => ({ platforms: ['x'], text: `Post ${index}` })) });
  const tree = jsonTree(text) as Tree;
  const spent = stopwatch();
  for (let index = 0; index < 20_000; index++) {
    const [piece] = tree.pieces(['posts', index, 'text']);
    if (!text.startsWith(`Post ${index}"`, piece?.file)) throw new Error(`post ${index} is not at ${piece?.file}`);
  }
  expect(spent()).toBeLessThan(3);
});

it('TOML', () => {
  const basic = (text: string) => JSON.stringify(text).replaceAll('\x7f', '\\u007f');
  const multiline = (text: string) => `"""\n\\\n   ${basic(text).slice(1, -1).replaceAll('\\n', '\n')}"""`;
  fc.assert(
    fc.property(anyText, fc.constantFrom(basic, multiline), (text, write) => {
      fc.pre(text.isWellFormed());
      const source = `+++\ntitle = 1\n[social]\nx = ${write(text)}\n`;
      const tree = tomlTree(source, 4);
      if ('fault' in tree) throw new Error(`${tree.fault}: ${source}`);
      isThere(tree, source, ['social', 'x'], (tree.value as { social: { x: string } }).social.x);
    }),
    { numRuns: 600 },
  );
});

it('TOML keeps dates as they are written, and tables nested', () => {
  const { value } = tomlTree('d = 2026-02-03\na.b = 1\n[c]\nlist = [{ x = "y" }]\n') as Tree;
  expect(JSON.parse(JSON.stringify(value))).toEqual({ d: '2026-02-03', a: { b: 1 }, c: { list: [{ x: 'y' }] } });
  expect(tomlTree('a = 1\na = 2')).toHaveProperty('fault');
});
