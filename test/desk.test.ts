/** At the desk: --cache, --staged and --watch. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { startProgress } from '../src/cli/progress.js';
import { folderOfEach } from './support/folder.js';
import { chscbHere } from './support/here.js';
import { root } from './support/run.js';

const slip = 'Join us on on Tuesday.';
const folder = folderOfEach();
const { at, put, got } = folder;
const run = (...args: string[]) => chscbHere(args, { cwd: folder.path });

beforeEach(() => {
  put('slip.txt', slip);
  put('clean.txt', 'Come and meet the team at the library on Tuesday.');
  put(
    'posts.jsonl',
    ['We will utilise the the MASH.', slip, slip, 'See you soon.']
      .map((text) => `${JSON.stringify({ text, platforms: ['x'] })}\n`)
      .join(''),
  );
});

describe('--cache', () => {
  const all = ['slip.txt', 'clean.txt', 'posts.jsonl', '--format', 'json', '--now', '2030-01-01'];
  const cache = () => got('.chscb-cache');

  it('changes no byte: cold, warm, after an edit, with other rules', async () => {
    const plain = await run(...all);
    expect(await run(...all, '--cache')).toEqual(plain);
    expect(await run(...all, '--cache')).toEqual(plain);
    put('clean.txt', `Come and meet the team. ${slip}`);
    expect(await run(...all, '--cache')).toEqual(await run(...all));
    for (const more of [
      ['--only', 'jargon'],
      ['--skip', 'repeated-word'],
      ['--rule', 'acronyms: off'],
      ['--platform', 'sms'],
    ])
      expect(await run(...all, ...more, '--cache')).toEqual(await run(...all, ...more));
    put('.chscbrc.yaml', 'rules:\n  long-sentence: {words: 3}\n');
    expect(await run(...all, '--cache')).toEqual(await run(...all));
  });

  it('is kept where the config asks for it, below the config', async () => {
    const plain = await run(...all);
    put('.chscbrc.yaml', 'cache: true\n');
    expect(await run(...all)).toEqual(plain);
    expect(cache()).toMatch(/"repeated-word"/);
    put('.chscbrc.yaml', 'cache: own.cache\n');
    expect(await run(...all)).toEqual(plain);
    expect(got('own.cache')).toBe(cache());
    for (const file of ['../own.cache', join(tmpdir(), 'own.cache')]) {
      put('.chscbrc.yaml', `cache: ${file}\n`);
      expect(await run(...all)).toMatchObject({ code: 2, err: expect.stringMatching(/lies outside the folder of the config/) });
    }
    expect((await run(...all, '--cache')).code).toBe(plain.code);
    put('.chscbrc.yaml', 'cache: own.cache\n');
    expect((await run('slip.txt', '--output', 'own.cache')).err).toMatch(/own\.cache is the cache of this run/);
  });

  it('holds hashes and rules, no text, for its owner only', async () => {
    await run(...all, '--cache');
    expect(cache()).not.toMatch(/Tuesday|MASH|\.txt/);
    expect(cache()).toMatch(/"[0-9a-f]{32}":\["repeated-word"/);
    expect(statSync(at('.chscb-cache')).mode & 0o777).toBe(0o600);
    await run(...all, '--cache', '--fix-dry-run');
  });

  it('is believed: a draft it calls clean is not asked again', async () => {
    await run('slip.txt', '--cache', '--only', 'repeated-word');
    put('.chscb-cache', cache().replace('"repeated-word"', ''));
    expect((await run('slip.txt', '--cache', '--only', 'repeated-word', '--format', 'json')).out).toMatch(/"warning":0/);
  });

  it.each(['', '{', '{"chscb-cache":1,"drafts":{"a":', '{"chscb-cache":1,"drafts":[7]}', '{"chscb-cache":1,"drafts":{"a":{}}}', '\0\0'])(
    'ignores a broken one: %j',
    async (broken) => {
      const plain = await run(...all);
      put('.chscb-cache', broken);
      expect(await run(...all, '--cache')).toMatchObject({ code: plain.code, out: plain.out });
    },
  );

  it('never replaces a file that is no cache, and does without where it may not write', async () => {
    put('notes.txt', 'Mine.');
    expect(await run(...all, '--cache=notes.txt')).toMatchObject({ err: expect.stringMatching(/not a cache/) });
    expect(got('notes.txt')).toBe('Mine.');
    const { code, err } = await run('clean.txt', '--cache=nowhere/cache');
    expect([code, err]).toEqual([0, expect.stringMatching(/cache was not kept/)]);
    if (process.getuid?.() === 0) return;
    chmodSync(folder.path, 0o555);
    expect((await run('clean.txt', '--cache')).code).toBe(0);
    chmodSync(folder.path, 0o755);
  });
});

describe('--staged', () => {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: folder.path });

  it('checks what is staged, below the paths that are named', async () => {
    if (git('init', '-q').status !== 0) return;
    expect(await run('--staged')).toMatchObject({ code: 0, err: expect.stringMatching(/no draft is staged/) });
    put('two words/–é.txt', slip);
    put('picture.png', 'x');
    git('add', 'slip.txt', 'two words', 'picture.png');
    const paths = async (...args: string[]) =>
      JSON.parse((await run('--staged', '--format', 'json', ...args)).out).results.map((one: { path: string }) => one.path);
    expect(await paths()).toEqual(['slip.txt', 'two words/–é.txt']);
    expect(await paths('two words')).toEqual(['two words/–é.txt']);
  });

  it('reads what would be committed, not what stands in the folder since', async () => {
    if (git('init', '-q').status !== 0) return;
    for (const [name, text] of [
      ['posts.csv', `Text,Platform\n"${slip}",x\n`],
      ['gone.md', slip],
      ['README.md', slip],
      ['package.json', '{"name": "x"}'],
    ] as const)
      put(name, text);
    symlinkSync('gone.md', at('link.md'));
    git('add', '.');
    put('slip.txt', 'Join us on Tuesday.');
    put('clean.txt', slip);
    rmSync(at('gone.md'));
    const { code, out, err } = await run('--staged', '--format', 'jsonl', '--only', 'repeated-word', '--max-warnings', '0');
    expect([code, err]).toEqual([1, 'chscb: 6 warnings are more than the 0 that --max-warnings allows\n']);
    const found = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(found.map((one) => [one.path, one.findings.length])).toEqual([
      ['clean.txt', 0],
      ['gone.md', 1],
      ['posts.csv', 1],
      ['posts.jsonl', 1],
      ['posts.jsonl', 1],
      ['posts.jsonl', 1],
      ['posts.jsonl', 0],
      ['slip.txt', 1],
    ]);
    expect((await run('--staged', '--fix')).code).toBe(2);
    expect((await run('--staged', 'README.md', '--format', 'json')).out).toContain('README.md');
  });

  it('is 2 outside of a repository', async () => {
    expect(await run('--staged')).toMatchObject({ code: 2, err: expect.stringMatching(/git/) });
  });
});

it('--watch checks again after a change, not after its own report, and ends on Ctrl-C', async () => {
  const child = spawn(
    process.execPath,
    [`${root}bin/chscb.js`, '.', '--watch', '--format', 'jsonl', '--format', 'json=report.json', '--only', 'repeated-word'],
    {
      cwd: folder.path,
    },
  );
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  const until = async (done: () => boolean) => {
    for (let waited = 0; !done() && waited < 20_000; waited += 50) await new Promise((go) => setTimeout(go, 50));
  };
  await until(() => err.includes('waiting'));
  const once = out.length;
  expect(existsSync(at('report.json'))).toBe(true);
  put('clean.txt', `Now it it is not.`);
  await until(() => out.includes('it it'));
  expect(out.slice(once)).toContain('"excerpt":"it it"');
  const ended = new Promise((done) => child.once('exit', (code, signal) => done(signal ?? code)));
  const start = Date.now();
  child.kill('SIGINT');
  expect(await ended).toBe('SIGINT');
  expect(Date.now() - start).toBeLessThan(1500);
});

describe('progress', () => {
  it('is told now and then, and leaves no trace', () => {
    let time = 0;
    const told: string[] = [];
    const progress = startProgress(
      (text) => told.push(text),
      () => time,
    );
    for (let draft = 0; draft < 3200; draft++) {
      time += 1;
      progress.step();
    }
    progress.clear();
    progress.clear();
    expect(told[0]).toBe('\r\x1b[Kchscb: 1,504 drafts checked');
    expect(told.length).toBeLessThan(9);
    expect(told.at(-1)).toBe('\r\x1b[K');
  });

  it('is told on a terminal only, and only where no report runs over it', () => {
    if (spawnSync('script', ['--version']).status !== 0) return;
    put('long.jsonl', `${JSON.stringify({ text: 'See you at the library.' })}\n`.repeat(40_000));
    const long = `"${process.execPath}" "${root}bin/chscb.js" long.jsonl --only double-space --format jsonl`;
    const shown = (command: string) =>
      String(spawnSync('script', ['-qec', command, '/dev/null'], { cwd: folder.path, env: { ...process.env, TERM: 'xterm' } }).stdout);
    expect(shown(`${long} --no-progress > out`)).toBe('');
    expect(shown(`${long} > out`).replaceAll(/\r\x1b\[K(?:chscb: [\d,]+ drafts checked)?/g, '')).toBe('');
    expect(shown(`${long}`)).not.toContain('drafts checked');
  });
});

it('--watch needs something to look at', async () => {
  expect((await run('--watch', '--text', slip)).code).toBe(2);
});
