/** Promises 1 to 10 under fault: what is told, and to whom. The others stand beside it; 7 and 8 in reports.test.ts. */
import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reporters } from '../../src/report/index.js';
import { evilName, hostileFolder } from '../support/corpus.js';
import { chscbHere } from '../support/here.js';
import { measured } from '../support/measured.js';
import { azureCommand, githubCommand } from '../support/oracles.js';
import { root } from '../support/run.js';

const hidden = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/;
let folder = '';
const at = (file: string) => join(folder, file);
const run = (...args: string[]) => chscbHere(args, { cwd: folder });

beforeAll(() => {
  folder = hostileFolder();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('promise 1: exit 0 only where everything named was read', async () => {
  expect((await run('ok.txt')).code).toBe(0);
  for (const other of ['missing.txt', 'loops/*.none', 'binary.txt'])
    expect((await run('ok.txt', other, '--exit-zero', '--max-warnings', '9')).code).toBe(2);
});

it.each(['.', '/dev/zero', '/dev/full'])('promise 3, too: %s is no cache and no baseline, and is told of', async (path) => {
  const cached = await run('ok.txt', `--cache=${path}`);
  expect([cached.code, cached.err]).toEqual([0, expect.stringContaining(`${path}: is not a cache of chscb; it was left as it is`)]);
  for (const more of [[], ['--update-baseline']]) {
    const { code, err } = await run('ok.txt', '--baseline', path, ...more);
    expect([code, err]).toEqual([2, expect.stringContaining(`The baseline ${path} is a folder or a device, not a file.`)]);
  }
});

it('promise 2: the code is 0, 1 or 2, never a count, whatever the format, the output or the redaction', async () => {
  for (const format of Object.keys(reporters))
    for (const more of [[], ['--redact']])
      expect((await run('many.jsonl', '--only', 'repeated-word', '--max-warnings', '0', '--format', format, ...more)).code).toBe(1);
  expect((await run('many.jsonl', 'missing.txt', '--max-warnings', '0', '--format', 'json=codes.json')).code).toBe(2);
});

it.each(['missing.txt', 'binary.txt', 'overlong.md', 'surrogate.txt', 'huge.txt', 'pipe.txt', 'self', '/dev/zero'])(
  'promise 3: a run that names %s is 2, with the reason, and checks the rest',
  async (path) => {
    const { code, out, err } = await run('ok.txt', path, '--format', 'jsonl', '--exit-zero');
    expect([code, out.includes('ok.txt')]).toEqual([2, true]);
    expect(err).toContain(path);
  },
);

it('promise 4: every encoding finds the same, and bad bytes are told with their place', async () => {
  const found = async (file: string) =>
    JSON.parse((await run(file, '--format', 'json')).out).results[0].findings.map((one: { rule: string; span: number[] }) => [
      one.rule,
      one.span,
    ]);
  const plain = await found('slip.txt');
  expect(plain.length).toBeGreaterThan(0);
  for (const file of ['utf8bom.txt', 'utf16le.txt', 'utf16be.txt']) expect(await found(file)).toEqual(plain);
  expect((await run('overlong.md')).err).toMatch(/byte 2/);
});

it('promises 5 and 6: no hidden character and no CI command from text or file name, in any format and command', async () => {
  const runs = [
    ...Object.keys(reporters).map((format) => [evilName, `missing${evilName}`, '--format', format]),
    ['preview', evilName],
    ['preview', evilName, '--format', 'json'],
    ['config', evilName],
    ['explain', evilName],
    ['merge', evilName],
    ['--only', evilName, 'ok.txt'],
    ['--platform', evilName, 'ok.txt'],
    ['--config', evilName, 'ok.txt'],
    ['--baseline', evilName, 'ok.txt'],
    [`--cache=${evilName}`, 'ok.txt'],
  ];
  for (const args of runs) {
    const { out, err } = await run(...args);
    for (const stream of [out, err]) {
      expect([args, hidden.exec(stream)?.[0]]).toEqual([args, undefined]);
      for (const line of stream.split('\n')) {
        const seen = [githubCommand(line)?.name, azureCommand(line)?.name].filter((command) => command !== undefined);
        for (const command of seen) expect(['error', 'warning', 'notice', 'task.logissue']).toContain(command);
        if (!args.includes('github') && !args.includes('azure')) expect([args, seen]).toEqual([args, []]);
      }
    }
  }
});

it('promise 9: no draft and no config hangs us', () => {
  const long = 60_000;
  const drafts = [
    'ا.',
    'a.',
    'www.',
    'http://a.a.a.',
    '@',
    '#',
    '# ',
    'a@',
    '“',
    '(',
    ' ',
    '\n',
    '👩‍👩‍👧',
    'A ',
    '!',
    '-',
    'e\u0301',
    "'",
    '1',
  ].map((part) => part.repeat(long / part.length));
  writeFileSync(at('hang.jsonl'), drafts.map((text) => `${JSON.stringify({ text })}\n`).join(''));
  const texts = measured(['hang.jsonl', '--format', 'json'], folder);
  expect([texts.code === null, texts.cpu < 20]).toEqual([false, true]);
  writeFileSync(
    at('slow.json'),
    JSON.stringify({ custom: [{ id: 'slow', stage: 'read', kind: 'avoid', patterns: ['(a+)+$'], message: 'No.', why: 'Test.' }] }),
  );
  writeFileSync(at('slow.txt'), `${'a'.repeat(30_000)}!`);
  const pattern = measured(['slow.txt', '--config', 'slow.json', '--only', 'slow'], folder);
  expect([pattern.err, pattern.code, pattern.cpu < 3]).toEqual(['', 0, true]);
});

it.each([
  ['a reader that waits', ['-']],
  ['a run in threads', ['endless.jsonl', '--jobs', '2', '--format', 'jsonl']],
])('promise 10: Ctrl-C stops %s within a second', async (_, args) => {
  if (args[0] !== '-') writeFileSync(at('endless.jsonl'), '{"text": "Come and meet the MASH team at the library."}\n'.repeat(60_000));
  let least = Infinity;
  // A loud machine may wake nobody up for a second; it does not do so three times.
  for (let run = 0; run < 3 && least >= 1000; run++) least = Math.min(least, await millisecondsToStop(args));
  expect(least).toBeLessThan(1000);
});

async function millisecondsToStop(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [`${root}bin/chscb.js`, ...args], { cwd: folder, stdio: ['pipe', 'ignore', 'ignore'] });
  const ended = new Promise((done) => child.once('exit', (_code, signal) => done(signal)));
  await new Promise((go) => setTimeout(go, 1200));
  const start = Date.now();
  child.kill('SIGINT');
  expect(await ended).toBe('SIGINT');
  return Date.now() - start;
}
