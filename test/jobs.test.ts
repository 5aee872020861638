/** `--jobs`: whatever their number, the same bytes in every format, from rules that compare drafts too. */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { reporters } from '../src/report/index.js';
import { emptyFolder } from './support/folder.js';
import { chscb } from './support/run.js';

const { path: folder, at, put, got } = emptyFolder();
const slips = [
  'Join us on on Tuesday.',
  'See you at the library.',
  'CALL US NOW!!!',
  'Email a.b@c.d.e.f or visit x.y.z!',
  'Utilise the MASH 🎉🎉🎉🎉',
];
/** Days repeat, so that posts meet at the same minute, some twice and more in a day than the quota. */
const post = (index: number) => ({
  text: `${slips[index % slips.length]} Number ${index % 97}.`,
  platforms: index % 4 ? ['x'] : ['facebook', 'x'],
  publish: `2030-05-0${1 + (index % 9)}T${10 + (index % 3)}:00`,
  ...(index % 11 === 0 && { allow: { 'repeated-word': 'meant' } }),
  ...(index % 50 === 0 && { thread: true, media: [{ file: 'missing.jpg' }] }),
});

beforeAll(() => {
  const lines = Array.from({ length: 480 }, (_, index) => JSON.stringify(post(index)));
  lines.splice(430, 0, '{"no": "text"}', 'no JSON');
  put('posts.jsonl', `${lines.join('\n')}\n`);
  const rows = Array.from({ length: 160 }, (_, index) => post(index + 40)).map(
    ({ text, platforms, publish }) => `"${text}","${platforms.join(', ')}",${publish},`,
  );
  put('plan.csv', `Text,Platforms,Publish,Oddity\n${rows.join('\n')}\nA "stray,"x"y,x\n`);
  for (let index = 0; index < 40; index++) put(`folder/${index}.md`, `---\nplatforms: [x]\n---\n${post(index).text}\n`);
  // What is not ours may remember what it likes.
  put(
    'counting.cjs',
    `let count = 0; exports.rules = [{ id: 'counting', stage: 'read', severity: 'note', summary: 'each 20th', why: 'Test.', source: 'test', options: {}, messages: { nth: 'Number {count}.' }, examples: [{ text: 'a', finds: [] }], check: () => ++count % 20 ? [] : [{ span: [0, 1], message: 'nth', data: { count } }] }];`,
  );
  put(
    '.chscbrc.yaml',
    `overrides:\n  - {files: ['folder/**'], rules: {repeated-word: error}}\ncustom:\n  - {id: house, stage: read, kind: avoid, phrases: [library], message: 'Not “{match}”.', why: Test.}\nrules: {daily-quota: {posts: {x: 9}}}\n`,
  );
});

const inputs = ['folder', 'posts.jsonl', 'missing.txt', 'plan.csv', '--now', '2030-01-01', '--plugin', './counting.cjs'];
const formats = Object.keys(reporters);

function run(...args: string[]) {
  const outputs = formats.flatMap((format) => ['--format', `${format}=out.${format}`]);
  const { code, out, err } = chscb([...args, '--stats', '--format', 'compact', ...outputs], { cwd: folder });
  return { code, out, err, files: formats.map((format) => got(`out.${format}`)) };
}

it('1, 2 and 3 jobs give the same bytes in every format', () => {
  const one = run(...inputs);
  expect(one.code).toBe(2);
  for (const rule of ['duplicate-post', 'same-minute', 'daily-quota', 'house', 'repeated-word', 'counting'])
    expect(one.out).toContain(`${rule})`);
  expect(one.out.split('\n').length).toBeGreaterThan(900);
  for (const jobs of ['2', '3']) expect(run(...inputs, '--jobs', jobs)).toEqual(one);
});

it.each([
  ['a shard', ['--shard', '2/3']],
  ['redaction', ['--redact']],
  ['a standing cache', ['--cache']],
])('so they do with %s', (_, more) => {
  const one = run(...inputs, ...more);
  expect(run(...inputs, ...more, '--jobs', '2')).toEqual(one);
});

it('so they do through a pipe, and with a report that nobody reads to its end', () => {
  const input = readFileSync(at('posts.jsonl'));
  const piped = (jobs: string) => chscb(['--stdin-filename', 'x.jsonl', '--format', 'jsonl', '--jobs', jobs], { cwd: folder, input });
  expect(piped('3')).toEqual(piped('1'));
});

it.each(['0', 'many', '65', '-1'])('%s is no number of jobs', (jobs) => {
  expect(chscb(['--text', 'Hello.', `--jobs=${jobs}`])).toMatchObject({ code: 2, err: expect.stringMatching(/auto/) });
});
