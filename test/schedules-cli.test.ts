/** Schedules through the command itself. */
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder } from './support/folder.js';
import { chscbHere } from './support/here.js';
import { chscb, root } from './support/run.js';

const samples = join(root, 'fixtures/schedules');

interface Line {
  readonly id: string;
  readonly platforms: readonly string[];
  readonly findings: readonly { readonly rule: string; readonly start: { readonly line: number; readonly column: number } }[];
}

const lines = (out: string): Line[] =>
  out
    .split('\n')
    .filter((line) => line.startsWith('{"path"') || line.includes('"findings"'))
    .map((line) => JSON.parse(line) as Line);

it('asks about ambiguous dates with 2, and takes the answer', () => {
  const file = join(samples, 'sproutsocial.csv');
  const asked = chscb([file, '--now', '2026-01-01']);
  expect(asked.code).toBe(2);
  expect(asked.err).toContain('sproutsocial.csv:2:1: “03/02/2026” could be 3 February or 2 March');
  expect(chscb([file, '--now', '2026-01-01', '--dates', 'dmy']).code).toBe(0);
});

it('takes the order of dates from the config too', () => {
  const { path: folder, put } = emptyFolder();
  put('.chscbrc', 'dates: dmy\n');
  put('plan.csv', 'Text,Date\nHello there,03/02/2030\n');
  expect(chscb(['plan.csv'], { cwd: folder })).toMatchObject({ code: 0, err: '' });
  put('.chscbrc', 'dates: ymd\n');
  expect(chscb(['plan.csv'], { cwd: folder }).code).toBe(2);
});

it('reads a Hootsuite file when it is told what it is', () => {
  const file = join(samples, 'hootsuite-bulk-composer.csv');
  expect(chscb([file]).code).toBe(2);
  const told = chscb([
    file,
    '--input',
    'hootsuite',
    '--platform',
    'x',
    '--dates',
    'dmy',
    '--now',
    '2026-02-04',
    '--only',
    'past-date',
    '--format',
    'jsonl',
  ]);
  expect(told.err).toBe('');
  expect(
    lines(told.out).map(({ id, findings }) => [id, findings.map(({ rule, start }) => `${rule} ${start.line}:${start.column}`)]),
  ).toEqual([
    ['row 1', ['past-date 1:18']],
    ['row 2', []],
    ['row 3', []],
  ]);
});

it('reads a schedule from standard input', () => {
  const piped = chscb(['--stdin-filename', 'plan.csv', '--format', 'jsonl'], { input: readFileSync(join(samples, 'metricool.csv')) });
  expect(lines(piped.out).map(({ platforms }) => platforms.join(' '))).toEqual(['facebook x bluesky', 'facebook threads']);
  const named = chscb(['-', '--input', 'csv', '--format', 'jsonl'], { input: 'Text\nHello there\n' });
  expect(lines(named.out)).toHaveLength(1);
});

it('finds schedules in a folder, and leaves other people’s files alone', () => {
  const { path: folder, put } = emptyFolder();
  put('package.json', '{"name": "x"}');
  put('tsconfig.json', '{ // note\n}');
  put('mkdocs.yml', 'site_name: x\n');
  put('drafts/plan.csv', 'Text\nFrom a row\n');
  put('drafts/plan.json', '[{"text": "From a list", "platform": "x"}]');
  put('drafts/plan.yaml', '- text: From YAML\n  date: 2030-01-02\n');
  put('drafts/meetings.ics', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDESCRIPTION:Agenda\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n');
  const ran = chscb(['.', '--format', 'jsonl'], { cwd: folder });
  expect(ran.err).toBe('');
  expect(lines(ran.out)).toHaveLength(3);
  expect(chscb(['package.json'], { cwd: folder }).code).toBe(2);
});

it('tells which files of a folder it left out though they may hold posts', async () => {
  const { path: cwd, put } = emptyFolder();
  put('posts/a.md', 'Join us on Tuesday.');
  put('posts/b.json', '[{"text": "Join us on on Tuesday."}]');
  put('posts/broken.yaml', 'tweets: [{text: Join us}');
  put('posts/c.yml', 'week one:\n  - Join us at the library on Tuesday.\n');
  put('posts/package.json', '{"name": "x", "description": "Join us on Tuesday."}');
  put('posts/tsconfig.base.json', '{"note": "Join us on Tuesday."}');
  put('posts/rules.yaml', 'custom:\n  - id: a\n    kind: avoid\n    phrases: [a]\n    message: Say it in other words.\n');
  put('posts/report.json', '{"version": 1, "results": [{"text": "Join us on on Tuesday."}]}');
  put('posts/people.yaml', '- id: a\n  note: Away until the end of May\n  certified_on: 2026-01-02\n');
  put('posts/numbers.json', '{"a": [1, 2], "b": "c d"}');
  const left = 'chscb: left out, not recognised as posts: posts/b.json, posts/broken.yaml, posts/c.yml';
  const { code, err } = await chscbHere(['posts', '--format', 'compact'], { cwd });
  expect([code, err.split('\n')[0]]).toEqual([0, left]);
  expect((await chscbHere(['preview', 'posts'], { cwd })).err).toContain(left);
  for (const name of ['d.json', 'e.json']) put(`posts/${name}`, '{"copy": "Join us."}');
  expect((await chscbHere(['posts'], { cwd })).err).toContain('posts/c.yml and 2 more\n');
  put('.chscbignore', '*.json\n*.yaml\nc.yml\n');
  expect((await chscbHere(['posts'], { cwd })).err).toBe('');
});

it('tells of a calendar of a folder that may hold posts and names no platform', async () => {
  const { path: cwd, put } = emptyFolder();
  const event = (text: string) => `BEGIN:VEVENT\r\nSUMMARY:Tuesday\r\nDESCRIPTION:${text}\r\nEND:VEVENT\r\n`;
  const write = (...texts: string[]) => put('posts/plan.ics', `BEGIN:VCALENDAR\r\n${texts.map(event).join('')}END:VCALENDAR\r\n`);
  put('posts/a.md', 'Join us on Tuesday.');
  const run = (...paths: string[]) => chscbHere([...paths, '--format', 'compact', '--only', 'repeated-word'], { cwd });
  write('Agenda', 'Join us on on Tuesday.');
  const { code, out, err } = await run('posts');
  expect([code, out, err.split('\n')[0]]).toEqual([0, '', 'chscb: left out, not recognised as posts: posts/plan.ics']);
  expect(err).toContain('a calendar needs a platform. Name a file itself to check it');
  expect(await run('posts', 'posts/plan.ics')).toMatchObject({ code: 0, out: expect.stringContaining('plan.ics:8:21'), err: '' });
  write('Agenda');
  expect(await run('posts')).toMatchObject({ code: 0, out: '', err: '' });
});

it('tells of documents in a folder, which are not plain text, in one line', async () => {
  const { path: cwd, put } = emptyFolder();
  const write = (name: string) => put(`posts/${name}`, 'Join us on Tuesday.');
  for (const name of ['a.md', 'b.docx', '~$b.docx', 'pages', 'cake.jpg']) write(name);
  const run = (...args: string[]) => chscbHere([...args, 'posts'], { cwd });
  const hint = '       Save a document as .txt and a spreadsheet as .csv to check it; list in .chscbignore what holds no posts.\n';
  const one = `chscb: left out, a document that is not plain text: posts/b.docx\n${hint}`;
  expect(await run('check')).toMatchObject({ code: 0, err: one });
  expect(await run('preview')).toMatchObject({ code: 0, err: one });
  for (const name of ['c.PDF', 'old/plan.xlsx', 'old/week.odt', 'notes.rtf']) write(name);
  const many = 'chscb: left out, 5 documents that are not plain text: posts/b.docx, posts/c.PDF, posts/notes.rtf and 2 more\n';
  expect(await run('check')).toMatchObject({ code: 0, err: many + hint });
  put('.chscbignore', '*.docx\nold/\nnotes.rtf\n*.PDF\n');
  expect(await run('check')).toMatchObject({ code: 0, err: '' });
  put('.chscbignore', '*.md\nold/\n');
  expect(await run('check')).toMatchObject({ code: 2, err: expect.stringMatching(/holds no drafts[\s\S]*left out, 3 documents/) });
});

it('never ends well where all that was named was left out', async () => {
  const { path: cwd, put } = emptyFolder();
  for (const name of ['posts/a.md', 'posts/b.txt', 'docs/README.md']) put(name, 'Join us on Tuesday.');
  put('.chscbignore', '*.md\n');
  const run = (...paths: string[]) => chscbHere([...paths, '--format', 'compact'], { cwd });
  const ignored = (path: string, what: string) => ({
    code: 2,
    err: `chscb: ${path}: ${what} but what .chscbignore leaves out\n       Name a file itself to check it.\n`,
  });
  expect(await run('posts/*.md')).toMatchObject(ignored('posts/*.md', 'matches nothing'));
  expect(await run('posts/*')).toMatchObject({ code: 0, err: '' });
  expect(await run('posts/a.md')).toMatchObject({ code: 0, err: '' });
  expect(await run('posts/*.md', '--no-error-on-unmatched')).toMatchObject({ code: 0, err: '' });
  put('.chscbignore', 'posts/*\n');
  expect(await run('posts')).toMatchObject(ignored('posts', 'holds no drafts'));
  expect((await run('docs/*')).err).toContain('docs/*: matches nothing but README files and the like, which are not drafts');
});

it('tells of links to folders and out of the project, which it does not follow', async () => {
  const { path: cwd, put } = emptyFolder();
  const elsewhere = emptyFolder();
  elsewhere.put('c.md', 'Join us on on Tuesday.');
  put('.git/HEAD', '');
  put('posts/a.md', 'Join us on Tuesday.');
  put('shared/b.md', 'Join us on on Tuesday.');
  symlinkSync('../shared', join(cwd, 'posts/week'));
  symlinkSync('self', join(cwd, 'posts/self'));
  symlinkSync('nowhere', join(cwd, 'posts/gone.md'));
  symlinkSync(elsewhere.at('c.md'), join(cwd, 'posts/out.md'));
  symlinkSync('../shared/b.md', join(cwd, 'posts/within.md'));
  const run = (...paths: string[]) => chscbHere([...paths, '--format', 'compact', '--only', 'repeated-word'], { cwd });
  const { code, out, err } = await run('posts');
  expect(out).toMatch(/^posts\/within\.md:1:9: /);
  expect([code, err]).toEqual([2, expect.stringContaining('posts/gone.md: is a link to a file that does not exist\n')]);
  expect(err).toContain('chscb: left out, 2 links: posts/out.md, posts/week\n');
  expect(await run('posts/out.md')).toMatchObject({ code: 0, out: expect.stringContaining('posts/out.md:1:9') });
  expect(await run('posts/week')).toMatchObject({ code: 0, out: expect.stringContaining('posts/week/b.md:1:9'), err: '' });
  const globbed = await run('posts/*.md');
  expect([globbed.code, globbed.out]).toEqual([2, out]);
  expect(globbed.err).toContain('chscb: left out, a link: posts/out.md\n');
  expect(globbed.err).toContain('posts/gone.md: is a link to a file that does not exist\n');
  expect((await run('posts/o*.md')).err).toContain('posts/o*.md: matches nothing but links out of the project');
});

it('counts a file that is named beside its folder as one of the folder', async () => {
  const { path: cwd, put } = emptyFolder();
  put('posts/a.md', 'Join us on Tuesday.');
  put('posts/list.json', '[{"text": "Join us on Tuesday."}]');
  for (const paths of [
    ['posts', 'posts/a.md'],
    ['posts/a.md', 'posts'],
  ])
    expect(await chscbHere([...paths, '--format', 'compact'], { cwd })).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^chscb: left out/),
    });
  expect((await chscbHere(['posts', 'posts/list.json', '--format', 'compact'], { cwd })).err).toBe('');
  expect((await chscbHere(['-', 'posts/a.md'], { cwd })).err).toContain('Standard input is read by itself');
});

it('says when a folder holds no posts, and takes no README for one', async () => {
  const { path: cwd, put } = emptyFolder();
  const run = (...args: string[]) => chscbHere(args, { cwd });
  put('empty/package.json', '{"name": "x"}');
  put('empty/list.yaml', 'a: [1]');
  expect(await run('empty')).toMatchObject({ code: 2, err: expect.stringMatching(/^chscb: empty: no file in this folder/) });
  expect((await run('preview', 'empty')).code).toBe(2);
  expect((await run('empty', '--no-error-on-unmatched')).code).toBe(0);
  for (const name of ['README.md', 'CONTRIBUTING.md', 'contributing.md']) put(`empty/${name}`, 'Hello.');
  const paths = async (...named: string[]) =>
    JSON.parse((await run(...named, '--format', 'json')).out).results.map((one: { path: string }) => one.path);
  expect(await paths('empty')).toEqual(['empty/contributing.md']);
  expect(await paths('empty/*.md')).toEqual(['empty/contributing.md']);
  expect(await paths('empty/README.md')).toEqual(['empty/README.md']);
  expect(await paths('empty/README*')).toEqual(['empty/README.md']);
});

it('compares rows with each other, also over several files and with shards', () => {
  const { path: folder, put } = emptyFolder();
  const post = 'Worried about a child? Talk to us today.';
  put('a.csv', `Text,Date\n${post},2030-01-02 10:00\n`);
  put('b.csv', `Text,Date\n${post},2030-01-02 10:00\n`);
  const rules = ['--only', 'same-minute,duplicate-post', '--now', '2026-01-01', '--format', 'jsonl'];
  const found = (out: string) => lines(out).flatMap(({ findings }) => findings.map(({ rule }) => rule));
  expect(found(chscb(['a.csv', 'b.csv', ...rules], { cwd: folder }).out)).toEqual(['duplicate-post', 'same-minute']);
  expect(found(chscb(['a.csv', 'b.csv', ...rules, '--shard', '1/2'], { cwd: folder }).out)).toEqual([]);
  expect(found(chscb(['a.csv', 'b.csv', ...rules, '--shard', '2/2'], { cwd: folder }).out)).toEqual(['duplicate-post', 'same-minute']);
});

it('reads a schedule of any length in little memory, also where a quote is never closed', () => {
  const { path: folder, put } = emptyFolder();
  const row = (number: number) => `"Worried about a child? ""Talk"" to us, on day ${number}.",x,2030-01-02\r\n`;
  const rows = Array.from({ length: 40_000 }, (_, number) => row(number)).join('');
  put('long.csv', `Text,Platform,Date\r\n${rows}`);
  const little = { cwd: folder, env: { NODE_OPTIONS: '--max-old-space-size=64' } };
  const long = chscb(['long.csv', '--only', 'past-date', '--now', '2026-01-01', '--format', 'compact'], little);
  expect(long).toMatchObject({ code: 0, err: '' });
  put('open.csv', `Text,Platform,Date\r\n"never closed\r\n${rows.replaceAll('"', "'")}`);
  const open = chscb(['open.csv', '--only', 'past-date', '--now', '2026-01-01', '--format', 'compact'], little);
  expect(open.code).toBe(2);
  expect(open.err).toContain('open.csv:2:1: ');
});

it.each([
  ['a.md', '', ': is empty: there is no post in it'],
  ['b.md', '---\nplatforms: [x]\n---\n\n', ':5:1: the draft is empty: there is no text in it, and no picture'],
  ['c.md', '---\nthread: true\n---\n', ':4:1: the draft is empty'],
  ['d.md', '---\nsocial: {x: "", facebook: Hello there}\n---\n', ':2:14: “x” is empty'],
  ['e.jsonl', '', ': is empty: there is no post in it'],
  ['f.jsonl', '{"text": " "}\n{"text": "Hello there"}\n', ':1:11: “line 1” is empty'],
  ['g.csv', 'Text,Date\n', ': the table is empty: there is no post below its header'],
  ['g.tsv', 'Text\tDate\n\t2030-01-01\n', ':3:1: no row of this table holds a post'],
  ['h.yaml', '\n', ': is empty: there is no post in it'],
  ['h.json', '[{"text": ""}, {"text": "Hello there"}]', ':1:12: “post 1” is empty'],
])('an empty post is no good post: %s %j', (name, text, message) => {
  const { path: folder, put } = emptyFolder();
  put(name, text);
  const { code, err } = chscb([name, '--only', 'past-date'], { cwd: folder });
  expect([code, err]).toEqual([2, expect.stringContaining(message)]);
});

it('nothing at all is no good post, but a picture alone may be one', () => {
  expect(chscb(['--text', ''])).toMatchObject({ code: 2, err: expect.stringContaining('<text>: is empty') });
  expect(chscb([], { input: '' })).toMatchObject({ code: 2, err: expect.stringContaining('<stdin>: is empty') });
  const { path: folder, put } = emptyFolder();
  put('a.md', '---\nplatforms: [instagram]\nimage: cake.jpg\nimage_alt: A cake.\n---\n');
  expect(chscb(['a.md', '--only', 'past-date'], { cwd: folder })).toMatchObject({ code: 0, err: '' });
  put('page.md', '---\ntitle: Section\n---\n');
  expect(chscb(['.', '--only', 'past-date'], { cwd: folder })).toMatchObject({ code: 0, err: expect.stringContaining('was left out') });
  expect(chscb(['page.md'], { cwd: folder }).code).toBe(2);
});

it('a rule that the draft allows and that does not exist is told with the one that was meant', () => {
  const { path: folder, put } = emptyFolder();
  put('a.md', '---\nallow: {jargn: agreed, exclamation: agreed}\n---\nHello there.\n');
  const { code, out, err } = chscb(['a.md'], { cwd: folder });
  expect(err).toContain('a.md: allow: there is no rule “jargn”. Did you mean “jargon”?');
  expect(out).not.toContain('jargn');
  expect(code).toBe(0);
});
