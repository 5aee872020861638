/** Promises 11 to 20 under fault: what is run, written, kept and repeated. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reporters } from '../../src/report/index.js';
import { evilName, hostileFolder, slip } from '../support/corpus.js';
import { chscbHere } from '../support/here.js';
import { measured } from '../support/measured.js';
import { chscb, root } from '../support/run.js';

let folder = '';
const at = (file: string) => join(folder, file);
const run = (...args: string[]) => chscbHere(args, { cwd: folder });
const guarded = (args: string[], cwd = folder) =>
  spawnSync(process.execPath, ['--require', `${root}test/support/guard.cjs`, `${root}bin/chscb.js`, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, CI: '' },
  });

beforeAll(() => {
  folder = hostileFolder();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('promise 11: no file of a project is run, whatever it is called and whoever names it', () => {
  const trap = `require('node:fs').writeFileSync(${JSON.stringify(at('owned'))}, '');`;
  const found = ['.config/config.cjs', '.chscbrc.cjs', '.chscbrc.js', 'chscb.config.cjs', '.config/chscbrc.cjs'].map((name) => [
    name,
    undefined,
  ]);
  const named = ['{"plugins": ["./trap.cjs"]}', '{"$import": "./trap.cjs"}', '{"extends": "./trap.cjs"}'].map((config) => [
    'trap.cjs',
    config,
  ]);
  for (const [name, config] of [...found, ...named] as [string, string | undefined][]) {
    const home = at('project');
    rmSync(home, { recursive: true, force: true });
    mkdirSync(join(home, '.config'), { recursive: true });
    writeFileSync(join(home, 'a.txt'), slip);
    writeFileSync(join(home, name), trap);
    if (config) writeFileSync(join(home, '.chscbrc.json'), config);
    const { code, err } = chscb(['a.txt'], { cwd: home });
    expect([name, config, existsSync(at('owned'))]).toEqual([name, config, false]);
    if (config) expect([name, code, err]).toEqual([name, 2, expect.stringMatching(/chscb: /)]);
  }
});

it('promise 12: no network, no other program, no write that was not asked for', () => {
  for (const args of [['ok.txt', 'slip.txt', 'many.jsonl', '--format', 'html'], ['preview', 'slip.txt'], ['rules'], ['config', 'ok.txt']]) {
    const { status, stderr } = guarded(args);
    expect([args, status, stderr]).toEqual([args, 0, '']);
  }
  expect(guarded(['ok.txt', '--output', 'x']).status).toBe(99);
});

it.each(['deep.json', 'alias.yaml', 'front.md'])('promise 13: the bomb %s is refused within a second, without a stack trace', (file) => {
  const { code, err, cpu } = measured([`bombs/${file}`], folder);
  expect(code).toBe(2);
  expect(err).not.toMatch(/\n\s+at /);
  expect(cpu).toBeLessThan(1);
});

it.each([
  ['reaches for the prototype', '{"__proto__": {"polluted": 1}}'],
  ['reaches for the constructor', '{"constructor": 1}'],
  ['names a rule __proto__', '{"rules": {"__proto__": "error"}}'],
  ['has an unknown key', '{"rlues": {}}'],
  ['is deep', '['.repeat(5000)],
])('promise 13: a config that %s is refused within a second', (_, config) => {
  writeFileSync(at('bad.json'), config);
  const { code, err, cpu } = measured(['ok.txt', '--config', 'bad.json'], folder);
  expect(code).toBe(2);
  expect(err).not.toMatch(/\n\s+at /);
  expect(cpu).toBeLessThan(1);
});

it('promise 13: front matter cannot reach the prototype of anything', async () => {
  writeFileSync(at('proto.md'), '---\n__proto__:\n  polluted: 1\nconstructor: {prototype: {polluted: 1}}\n---\nText.\n');
  await run('proto.md');
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

it('promise 14: loops of links and pipes met in a folder are harmless', async () => {
  const { out } = await run('loops', '--format', 'jsonl');
  expect(out.match(/"path":"loops\/a\.txt"/g)).toHaveLength(1);
  mkdirSync(at('met'), { recursive: true });
  writeFileSync(at('met/a.txt'), slip);
  spawnSync('mkfifo', [at('met/pipe.txt')]);
  expect((await run('met', '--format', 'jsonl')).out).toContain('met/a.txt');
});

/** A million by `npm run fuzz`; fewer show the same slope. */
const rows = process.env.FC_RUNS ? 1_000_000 : 60_000;

it.each([
  ['CSV', 'long.csv', 'Text,Platform,Date\n', (n: number) => `"Day ${n}: ""talk"" to us.",x,2030-0${1 + (n % 9)}-02T0${n % 10}:00\n`],
  ['JSONL', 'long.jsonl', '', (n: number) => `{"text":"Day ${n}: talk to us.","publish":"2030-0${1 + (n % 9)}-02T0${n % 10}:00"}\n`],
] as const)(
  'promise 15: memory is bounded, however long the %s',
  (_, name, head, row) => {
    const piece = (from: number) => Array.from({ length: 10_000 }, (_row, index) => row(from + index)).join('');
    writeFileSync(at(name), head);
    for (let from = 0; from < rows; from += 10_000) writeFileSync(at(name), piece(from), { flag: 'a' });
    const only = ['--only', 'same-minute,duplicate-post,daily-quota,double-space', '--exit-zero', '--now', '2026-01-01'];
    const { code, rss } = measured([name, ...only, '--output', 'report'], folder);
    rmSync(at(name));
    expect([code, rss < 200]).toEqual([0, true]);
  },
  600_000,
);

it('promise 16: a reader that goes away is no fault, and one that is slow gets all', () => {
  const shell = (pipe: string) =>
    spawnSync(
      'bash',
      ['-c', `${process.execPath} ${root}bin/chscb.js many.jsonl --max-warnings 0 --format jsonl | ${pipe}; echo "\${PIPESTATUS[0]}"`],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, CI: '' },
      },
    );
  const why = 'chscb: 60 warnings are more than the 0 that --max-warnings allows\n';
  expect(shell('head -c 1 >/dev/null')).toMatchObject({ stdout: '1\n', stderr: why });
  writeFileSync(at('more.jsonl'), `{"text": "${slip}"}\n`.repeat(3000));
  expect(shell('(sleep 1; wc -l)').stdout).toBe('60\n1\n');
  const all = spawnSync('bash', ['-c', `${process.execPath} ${root}bin/chscb.js more.jsonl --jobs 2 --format jsonl | (sleep 1; wc -l)`], {
    cwd: folder,
  });
  expect(String(all.stdout).trim()).toBe('3000');
});

it('promise 17: a report that cannot be written whole leaves the old one, and no half', async () => {
  writeFileSync(at('report.json'), 'old');
  const big = spawnSync('bash', ['-c', `ulimit -f 8; ${process.execPath} ${root}bin/chscb.js many.jsonl --format json=report.json`], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(big).toMatchObject({ status: 2, stderr: expect.stringMatching(/cannot write report\.json/) });
  expect(readFileSync(at('report.json'), 'utf8')).toBe('old');
  expect(readdirSync(folder).filter((file) => file.endsWith('.tmp'))).toEqual([]);
  const full = spawnSync('bash', ['-c', `${process.execPath} ${root}bin/chscb.js many.jsonl > /dev/full`], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(full).toMatchObject({ status: 2, stderr: expect.stringMatching(/no space left/) });
  if (process.getuid?.() === 0) return;
  mkdirSync(at('locked'));
  chmodSync(at('locked'), 0o555);
  expect(await run('ok.txt', '--output', 'locked/report.txt')).toMatchObject({ code: 2, err: expect.stringMatching(/no permission/) });
});

it('promise 17: runs at the same time do not tear each other’s reports and caches', async () => {
  const one = `${process.execPath} ${root}bin/chscb.js many.jsonl --cache --format json=shared.json || true`;
  spawnSync('bash', ['-c', `${Array(4).fill(`(${one}) &`).join(' ')} wait`], { cwd: folder });
  expect(JSON.parse(readFileSync(at('shared.json'), 'utf8')).results).toHaveLength(60);
  expect(Object.keys(JSON.parse(readFileSync(at('.chscb-cache'), 'utf8')).drafts).length).toBeGreaterThan(0);
  expect(statSync(at('shared.json')).mode & 0o777).toBe(0o600);
});

it('promise 18: nothing of a draft is kept or shown where it is not to be, and no count changes', async () => {
  const canary = 'CANARY7f3a';
  writeFileSync(
    at('secret.md'),
    `---\nplatform: x\nauthor: ${canary}\n---\nHello ${canary} ${canary}. Ring ${canary} on on 07700 900123.\n`,
  );
  writeFileSync(at('secret.csv'), `text,platform,id\n"${canary} will will utilise the MASH",x,${canary}\n`);
  const files = ['secret.md', 'secret.csv'];
  const outputs = Object.keys(reporters).flatMap((format) => ['--format', `${format}=out.${format}`]);
  const shown = await run(...files, '--no-redact', '--format', 'json');
  const { out, err, code } = await run(
    ...files,
    ...outputs,
    '--redact',
    '--stats',
    '--cache=kept',
    '--baseline',
    'known',
    '--update-baseline',
  );
  expect(code).toBe(0);
  const summary = JSON.parse(readFileSync(at('out.json'), 'utf8')).summary;
  expect(summary).toEqual(JSON.parse(shown.out).summary);
  expect(shown.out).toContain(canary);
  for (const name of ['kept', 'known', ...Object.keys(reporters).map((format) => `out.${format}`)]) {
    expect([name, readFileSync(at(name), 'utf8').includes(canary)]).toEqual([name, false]);
    expect(statSync(at(name)).mode & 0o777).toBe(0o600);
  }
  expect(out + err).not.toContain(canary);
});

it('promise 19: the same bytes, whatever the locale, the time zone and the cache', () => {
  const args = ['slip.txt', evilName, 'many.jsonl', '--format', 'json', '--now', '2030-01-01'];
  const plain = chscb(args, { cwd: folder });
  for (const env of [
    { LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' },
    { LC_ALL: 'sv_SE.UTF-8', TZ: 'America/Los_Angeles' },
  ])
    for (const more of [[], ['--cache=warm']]) expect(chscb([...args, ...more], { cwd: folder, env })).toEqual(plain);
});

it('promise 20: what stands from start to end is the excerpt', async () => {
  const { results } = JSON.parse((await run('many.jsonl', evilName, '--format', 'json', '--no-redact')).out);
  for (const { text, findings } of results) for (const { span, excerpt } of findings) expect(text.slice(...span)).toBe(excerpt);
});

it('each of the twenty promises has a test of its name', () => {
  const files = ['hostile/promises.test.ts', 'hostile/promises-kept.test.ts', 'reports.test.ts'];
  const named = files.flatMap((file) =>
    [...readFileSync(`${root}test/${file}`, 'utf8').matchAll(/'promises? (\d+)(?: and (\d+))?:/g)].flatMap(([, one, two]) => [one, two]),
  );
  for (let promise = 1; promise <= 20; promise++) expect(named).toContain(String(promise));
});
