/** `--fix` and `--fix-dry-run` as a process: what is written, where, and what is said. */
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { expect, it } from 'vitest';
import { folderOfEach } from './support/folder.js';
import { chscb } from './support/run.js';

const folder = folderOfEach();
const { at, put, got } = folder;
const run = (...args: string[]) =>
  chscb([...args, '--no-config', '--only', 'double-space,repeated-word,hidden-characters'], { cwd: folder.path });

it('fixes a file in place and reports what remains', () => {
  put('a.txt', 'Join  us on on Tuesday.\n');
  const { code, out, err } = run('a.txt', '--fix', '--format', 'json', '--max-warnings', '0');
  expect(got('a.txt')).toBe('Join us on on Tuesday.\n');
  expect(err).toBe('chscb: a.txt: 1 fix made\nchscb: 1 warning is more than the 0 that --max-warnings allows\n');
  const [result] = JSON.parse(out).results;
  expect(result.text).toBe('Join us on on Tuesday.');
  expect(result.findings.map((finding: { rule: string; start: object }) => [finding.rule, finding.start])).toEqual([
    ['repeated-word', { line: 1, column: 9 }],
  ]);
  expect(code).toBe(1);
  expect(run('a.txt', '--fix=all', '--max-warnings', '0').code).toBe(0);
  expect(got('a.txt')).toBe('Join us on Tuesday.\n');
});

it.each([['kept/z.md'], ['kept/a.md'], ['kept/list.json']])('fixes nothing where the report would take the place of %s', (output) => {
  const kept = { 'a.md': 'Join us  on Tuesday.\n', 'list.json': '[{"text": "Join  us.", "platform": "x"}]\n', 'z.md': 'Join  us too.\n' };
  for (const [name, text] of Object.entries(kept)) put(`kept/${name}`, text);
  const { code, err } = chscb(['kept', '--fix', '--output', output], { cwd: folder.path });
  expect([code, err]).toEqual([2, expect.stringContaining(`${output} is read as a draft of kept`)]);
  for (const [name, text] of Object.entries(kept)) expect(got(`kept/${name}`)).toBe(text);
});

it('takes a path after --fix as a path, also a folder', () => {
  put('drafts/a.md', 'Join  us.');
  put('drafts/b.txt', 'Fine.');
  const { code, err } = chscb(['--fix', 'drafts'], { cwd: folder.path });
  expect([code, err]).toEqual([0, 'chscb: drafts/a.md: 1 fix made\n']);
  expect(got('drafts/a.md')).toBe('Join us.');
});

it('keeps byte order mark, encoding, line ends, permissions and links', () => {
  put('bom.txt', '\ufeffOne  two\r\nthree\r\n');
  put('wide.txt', Buffer.from('\ufeffOne  two – 🎉', 'utf16le'));
  put('big.txt', Buffer.from('\ufeffOne  two', 'utf16le').swap16());
  put('real.txt', 'One  two');
  chmodSync(at('real.txt'), 0o640);
  symlinkSync('real.txt', at('link.txt'));
  expect(run('--fix', 'bom.txt', 'wide.txt', 'big.txt', 'link.txt').code).toBe(0);
  expect(got('bom.txt')).toBe('\ufeffOne two\r\nthree\r\n');
  expect(readFileSync(at('wide.txt'))).toEqual(Buffer.from('\ufeffOne two – 🎉', 'utf16le'));
  expect(readFileSync(at('big.txt'))).toEqual(Buffer.from('\ufeffOne two', 'utf16le').swap16());
  expect(lstatSync(at('link.txt')).isSymbolicLink()).toBe(true);
  expect(got('real.txt')).toBe('One two');
  expect(statSync(at('real.txt')).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder.path).sort()).toEqual(['big.txt', 'bom.txt', 'link.txt', 'real.txt', 'wide.txt']);
});

it('fixes JSONL as a stream, line by line, in files of many pieces', () => {
  const lines = Array.from({ length: 3000 }, (_, n) => `{"id": "${n}", "text": "Post  ${n} \\u00e9", "x": "a  b"}`);
  put('posts.jsonl', `${lines.join('\n')}\n\nnot json\n`);
  const { code } = run('--fix', 'posts.jsonl', '--format', 'jsonl');
  expect(code).toBe(2);
  expect(got('posts.jsonl')).toBe(`${lines.map((line) => line.replace('Post  ', 'Post ')).join('\n')}\n\nnot json\n`);
});

it('shows a diff and changes nothing on a dry run', () => {
  const draft = 'First line.\nJoin  us\u200b on on Tuesday.\n';
  put('a.txt', draft);
  const { code, out, err } = run('--fix-dry-run', 'a.txt', '--max-warnings', '0');
  expect(out).toBe(
    '--- a.txt\n+++ a.txt\tfixed\n@@ -1,2 +1,2 @@\n First line.\n-Join  us<U+200B> on on Tuesday.\n+Join us on on Tuesday.\n',
  );
  expect(err).toContain('a.txt: this diff is for reading only, not for “patch”');
  expect(err).toContain('chscb: a.txt: 2 fixes would be made');
  expect(err).toContain('1 draft checked: 0 errors, 1 warning, 0 notes.\nThis counts what would remain; nothing has been changed yet.\n');
  expect(code).toBe(1);
  expect(got('a.txt')).toBe(draft);
  const all = run('--fix-dry-run=all', 'a.txt');
  expect(all.out).toContain('+Join us on Tuesday.');
  expect(all.err).toContain('Beyond the changes shown, nothing was found.');
  expect(all.err).not.toContain('Nothing to change');
  expect(got('a.txt')).toBe(draft);
});

it('gives the fixed text of standard input and --text on standard output, the report on standard error', () => {
  const { out, err, code } = chscb(['--fix', '--no-config', '--max-warnings', '0'], { input: 'Join  us on on Tuesday.\n' });
  expect([out, code]).toEqual(['Join us on on Tuesday.\n', 1]);
  expect(err).toContain('“on” stands twice');
  expect(chscb(['--fix=all', '--no-config', '--text', 'Join  us on on Tuesday.']).out).toBe('Join us on Tuesday.');
  expect(chscb(['--fix', '-', '--stdin-filename', 'x.jsonl', '--no-config'], { input: '{"text":"a  \\"b\\""}\n' }).out).toBe(
    '{"text":"a \\"b\\""}\n',
  );
});

it('fixes cells, and texts in YAML and JSON, as each is written', () => {
  put('plan.csv', '\ufeffText,Platform,Note\r\n"Join  us ""here"" on  Tuesday.\r\nSee  you",x,a  b\r\nPlain  text,x,\r\n');
  put('wide.tsv', Buffer.from('\ufeffText\tPlatform\nOne  two – é\tx\n', 'utf16le'));
  put(
    'plan.yaml',
    "- text: Join  us\n  platform: x\n- text: 'It''s  here'\n  platform: x\n- text: |\n    Two  lines\n    of  text\n  platform: x\n",
  );
  put('social.md', '---\nsocial:\n  x: "Join  us \\u00e9"\n---\nThe  page.\n');
  put('plan.json', '[{"text": "Join  \\"us\\"", "platform": "x"}]');
  const names = ['plan.csv', 'wide.tsv', 'plan.yaml', 'social.md', 'plan.json'];
  const { code, err } = run('--fix', ...names);
  expect([code, err.match(/\d+ fix(?:es)? made/g)]).toEqual([
    0,
    ['4 fixes made', '1 fix made', '4 fixes made', '1 fix made', '1 fix made'],
  ]);
  expect(got('plan.csv')).toBe('\ufeffText,Platform,Note\r\n"Join us ""here"" on Tuesday.\r\nSee you",x,a  b\r\nPlain text,x,\r\n');
  expect(readFileSync(at('wide.tsv'))).toEqual(Buffer.from('\ufeffText\tPlatform\nOne two – é\tx\n', 'utf16le'));
  expect(got('plan.yaml')).toBe(
    "- text: Join us\n  platform: x\n- text: 'It''s here'\n  platform: x\n- text: |\n    Two lines\n    of text\n  platform: x\n",
  );
  expect(got('social.md')).toBe('---\nsocial:\n  x: "Join us \\u00e9"\n---\nThe  page.\n');
  expect(got('plan.json')).toBe('[{"text": "Join \\"us\\"", "platform": "x"}]');
});

it('fixes the words of a row whose link stands in another cell, and leaves the link alone', () => {
  const rows = (...texts: string[]) => `Link,Text\n${texts.map((text) => `https://a.example/b?utm_source=x,${text}\n`).join('')}`;
  put('plan.csv', rows('Join  us.', '"Meet, ""us""  all. "', 'All fine.', ''));
  const { code, err } = chscb(['--fix=all', 'plan.csv', '--no-config', '--only', 'double-space', 'link-tracking'], { cwd: folder.path });
  expect(got('plan.csv')).toBe(rows('Join us.', '"Meet, ""us"" all. "', 'All fine.', ''));
  expect([code, err]).toEqual([0, expect.stringMatching(/^chscb: plan\.csv: 2 fixes made\n/)]);
});

it('does not touch what needs no fix, cannot be read or may not be written', () => {
  put('fine.txt', 'All fine.');
  const before = statSync(at('fine.txt'));
  put('binary.txt', Buffer.from([1, 2, 0, 3]));
  put('posts.csv', Buffer.from('text,platform\nCaf\xe9  with us,x\n', 'latin1'));
  const { code, err } = run('--fix', 'fine.txt', 'binary.txt', 'posts.csv');
  expect(code).toBe(2);
  expect(statSync(at('fine.txt')).ino).toBe(before.ino);
  expect(err).toContain(
    'posts.csv: 1 fix was not made: a table that is not in Unicode is not written back; save it as UTF-8, or make it by hand\n',
  );
  expect(readFileSync(at('posts.csv'), 'latin1')).toContain('é  with');
});

it.skipIf(process.getuid?.() === 0)('leaves a file without permission alone and says so', () => {
  put('locked.txt', 'Join  us');
  chmodSync(at('locked.txt'), 0o444);
  const { code, err } = run('--fix', 'locked.txt');
  expect([code, err]).toEqual([2, expect.stringContaining('locked.txt: cannot be fixed: cannot write locked.txt: no permission')]);
});

it('refuses an unknown kind of fix', () => {
  expect(chscb(['--fix=some', 'x.txt']).code).toBe(2);
});

it('saves a text in Windows-1252 as UTF-8 where it mends something', () => {
  put('word.txt', Buffer.from('The board\x92s  plan.', 'latin1'));
  expect(run('--fix', 'word.txt').err).toContain('word.txt: 1 fix made, and the file saved as UTF-8\n');
  expect(got('word.txt')).toBe('The board’s plan.');
});
