/** What `--fix` does with files: what others write meanwhile, what a signal leaves, why a fix is not made, and that its diff is a patch. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.js';
import { createFixer } from '../src/cli/fix.js';
import { defaultSettings } from '../src/cli/settings.js';
import { loadSetup } from '../src/cli/setup.js';
import { openDesk } from '../src/cli/think/desk.js';
import { draftReader } from '../src/drafts/index.js';
import { readFile } from '../src/io/inputs.js';
import { defaultsOf } from '../src/rule/options.js';
import { folderOfEach } from './support/folder.js';
import { chscb, root } from './support/run.js';

const folder = folderOfEach();
const { at, put, got } = folder;
const plain = ['--no-config', '--only', 'double-space'];

describe('what somebody else writes meanwhile stays', () => {
  const steps = rules
    .filter(({ id }) => id === 'double-space')
    .map((rule) => ({ rule, severity: 'warning' as const, options: defaultsOf(rule.options) }));
  const row = '{"text": "One  more row"}\n';

  it.each([
    ['a.txt', 'Join  us.\n'],
    ['a.csv', 'Text,Platform\nJoin  us.,x\n'],
    ['a.jsonl', row.repeat(1000)],
  ])('in %s', async (name, text) => {
    put(name, text);
    const fixer = createFixer({ kind: 'all', dry: false }, { paths: [at(name)], errorOnUnmatched: true });
    const read = draftReader({ platforms: ['x'] });
    const told: string[] = [];
    let pieces = 0;
    for await (const input of readFile(at(name), { isWhole: true })) {
      if (!('source' in input)) throw new Error('it can be read');
      // Of a file that is read in pieces, somewhere in between.
      if (pieces++ === (name === 'a.jsonl' ? 1 : 0)) appendFileSync(at(name), row);
      const { troubles } = await fixer.read(input, read, steps);
      told.push(...troubles.map(({ message }) => message));
    }
    expect(told.filter((message) => message.includes('was changed by somebody else meanwhile'))).toHaveLength(1);
    expect(got(name)).toBe(text + row);
    expect(readdirSync(folder.path)).toEqual([name]);
  });
});

it('nor does a walk through a draft write over it', async () => {
  put('a.txt', 'Join  us.');
  const desk = await openDesk(at('a.txt'), await loadSetup({ ...defaultSettings, config: false }));
  expect(await desk.replace(0, [4, 6], ' ')).toBe(true);
  expect(got('a.txt')).toBe('Join us.');
  appendFileSync(at('a.txt'), ' And you.');
  await expect(desk.replace(0, [0, 4], 'Meet')).rejects.toThrow('was changed meanwhile');
  expect(got('a.txt')).toBe('Join us. And you.');
});

it('a walk says what becomes of a file that is not in UTF-8', async () => {
  put('a.txt', Buffer.from('Caf\xe9  for all.', 'latin1'));
  const desk = await openDesk(at('a.txt'), await loadSetup({ ...defaultSettings, config: false }));
  expect(desk.notices).toEqual([expect.stringContaining('was read as Windows-1252'), expect.stringContaining('saved as UTF-8')]);
  expect(await desk.replace(0, [4, 6], ' ')).toBe(true);
  expect(got('a.txt')).toBe('Café for all.');
  put('b.txt', 'Café');
  expect((await openDesk(at('b.txt'), await loadSetup({ ...defaultSettings, config: false }))).notices).toEqual([]);
});

describe('a signal', () => {
  /** Sends it to the command itself while a file is about to take its place. */
  const signalled = (signal: string, when: string, ...args: string[]) => {
    put(
      'signal.cjs',
      `const fs = require('node:fs');\nconst real = fs.${when};\nfs.${when} = (...all) => (process.kill(process.pid, '${signal}'), real(...all));\n`,
    );
    return spawnSync(process.execPath, ['--require', at('signal.cjs'), `${root}bin/chscb.js`, ...args, ...plain], { cwd: folder.path });
  };

  it.each(['SIGINT', 'SIGTERM'])('%s leaves no file half done, and none that the command made for itself', (signal) => {
    for (const name of ['a.txt', 'b.txt']) put(name, 'Join  us.');
    expect(signalled(signal, 'fsyncSync', '--fix', 'a.txt', 'b.txt').signal).toBe(signal);
    expect([got('a.txt'), got('b.txt')]).toEqual(['Join us.', 'Join  us.']);
    expect(readdirSync(folder.path).sort()).toEqual(['a.txt', 'b.txt', 'signal.cjs']);
  });

  it('SIGKILL may leave one, which is not a draft: a folder passes it over, and who names it is told', () => {
    put('a.txt', 'Join  us.');
    expect(signalled('SIGKILL', 'fsyncSync', '--fix', 'a.txt').signal).toBe('SIGKILL');
    expect(got('a.txt')).toBe('Join  us.');
    const left = readdirSync(folder.path).find((name) => name.endsWith('.tmp')) ?? '';
    expect(left).toMatch(/^\.chscb-/);
    for (const named of ['.', '*', '.*']) expect(chscb([named, ...plain], { cwd: folder.path }).out).not.toContain('.tmp');
    const { code, out, err } = chscb([left, 'a.txt', '--format', 'compact', ...plain], { cwd: folder.path });
    expect([code, out.includes('.tmp')]).toEqual([2, false]);
    expect(err).toContain(`${left}: is not a draft but a temporary file: a command that was stopped while writing left it behind`);
  });

  it('in the middle of a run has its effect at once', () => {
    put('posts.jsonl', '{"text": "Join  us."}\n'.repeat(2000));
    put('report.json', 'of yesterday');
    expect(signalled('SIGTERM', 'readSync', '--fix', 'posts.jsonl', '--format', 'json', '--output', 'report.json').signal).toBe('SIGTERM');
    expect([got('posts.jsonl').includes('Join us'), got('report.json')]).toEqual([false, 'of yesterday']);
    expect(readdirSync(folder.path).sort()).toEqual(['posts.jsonl', 'report.json', 'signal.cjs']);
  });
});

describe('why a fix is not made', () => {
  it('is told of a table that is too large', () => {
    const note = 'n'.repeat(3 * 1024 * 1024);
    const table = `Text,Platform,Note\nJoin  us.,x,${note}\nJoin us.,x,${note}\n`;
    put('large.csv', table);
    const { err } = chscb(['--fix', 'large.csv', ...plain], { cwd: folder.path });
    expect(err).toContain(
      'chscb: large.csv: 1 fix was not made: a table larger than 5 MiB is not written back; split it, or make it by hand\n',
    );
    expect(got('large.csv') === table).toBe(true);
    const piped = chscb(['--fix', '--input', 'csv', '-', ...plain], { input: table });
    expect(piped.err).toContain('<stdin>: 1 fix was not made: a table larger than 5 MiB');
    expect(piped.out === table).toBe(true);
  });

  it('is told of a calendar, and not where nothing is to be fixed', () => {
    const event = (text: string) => `BEGIN:VCALENDAR\nBEGIN:VEVENT\nDESCRIPTION:${text}\nEND:VEVENT\nEND:VCALENDAR\n`;
    put('a.ics', event('Join  us.'));
    put('b.ics', event('Join us.'));
    const { err } = chscb(['--fix', 'a.ics', 'b.ics', ...plain], { cwd: folder.path });
    expect(err).toContain('a.ics: 1 fix was not made: drafts in this format are not written back; make it by hand\n');
    expect(err).not.toContain('b.ics:');
  });
});

it('fixes a table that comes through standard input', () => {
  expect(chscb(['--fix', '--input', 'csv', '-', ...plain], { input: 'Text,Platform\nJoin  us.,x\n' }).out).toBe(
    'Text,Platform\nJoin us.,x\n',
  );
});

it.skipIf(spawnSync('patch', ['--version']).status !== 0).each([
  ['a.txt', 'One  two\nthree\n'],
  ['no end.txt', 'One\nTwo\nthree  four'],
  ['crlf.txt', 'One\r\nTwo\r\nthree  four\r\n'],
  ['plan.csv', `\ufeffText,Platform\r\n${'Join  us.,x\r\nJoin us.,x\r\n'.repeat(9)}`],
  ['plan.tsv', `Text\tPlatform\n${'Join us.\tx\n'.repeat(7)}Join  us.\tx\n`],
  ['pieces.jsonl', Array.from({ length: 2000 }, (_, n) => `{"text": "Post${n % 7 === 0 ? '  ' : ' '}${n}"}\n`).join('')],
])('the diff of %s is a patch', (name, text) => {
  put(name, text);
  const { out, err } = chscb(['--fix-dry-run', name, ...plain], { cwd: folder.path });
  expect(err).not.toContain('for reading only');
  const { status, stdout } = spawnSync('patch', ['--fuzz=0', '--strip=0'], { cwd: folder.path, input: out, encoding: 'utf8' });
  expect([status, stdout]).toEqual([0, expect.not.stringMatching(/fuzz|offset/)]);
  const patched = got(name);
  put(name, text);
  chscb(['--fix', name, ...plain], { cwd: folder.path });
  expect(patched).toBe(got(name));
  expect(patched).not.toBe(text);
});
