/** The promises under fault on a corpus made at run time; numbers as in the list of promises. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reporters } from '../../src/report/index.js';
import { chscbHere } from '../support/here.js';
import { azureCommand, githubCommand } from '../support/oracles.js';
import { chscb, root } from '../support/run.js';

const slip = 'Join us on on Tuesday.';
const evil =
  'The the \x1b[2K\x1b]0;t\x07 \u202eevil\u2066 ##[error]x ##vso[task.complete result=Failed;] =1+1\n::set-env name=a::b\n\u0085::error::y\u200b';
const name = 'evil\x1b[2K\n::error::\u202e.txt';
const hidden = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/;
let folder = '';
const at = (file: string) => join(folder, file);
const run = (...args: string[]) => chscbHere(args, { cwd: folder });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chscb-hostile-'));
  writeFileSync(at('ok.txt'), 'Come and meet the team on Tuesday.');
  writeFileSync(at('slip.txt'), slip);
  writeFileSync(at(name), evil);
  const posts = Array.from({ length: 60 }, (_, index) => ({ id: `p${index}`, text: `Post ${index}. ${slip}` }));
  writeFileSync(at('many.jsonl'), posts.map((post) => `${JSON.stringify(post)}\n`).join(''));
  writeFileSync(at('binary.txt'), Buffer.from([1, 0, 2]));
  writeFileSync(at('overlong.md'), Buffer.from([0x41, 0xc0, 0xaf]));
  writeFileSync(at('surrogate.txt'), Buffer.from([0x41, 0xed, 0xa0, 0x80]));
  writeFileSync(at('utf16be.txt'), Buffer.from(`\ufeff${slip}`, 'utf16le').swap16());
  writeFileSync(at('utf16le.txt'), Buffer.from(`\ufeff${slip}`, 'utf16le'));
  writeFileSync(at('huge.txt'), '');
  truncateSync(at('huge.txt'), 2 ** 30);
  spawnSync('mkfifo', [at('pipe.txt')]);
  mkdirSync(at('loops/deep'), { recursive: true });
  writeFileSync(at('loops/a.txt'), slip);
  symlinkSync('../..', at('loops/deep/up'));
  symlinkSync('self', at('self'));
  mkdirSync(at('bombs'));
  writeFileSync(at('bombs/deep.json'), `${'['.repeat(100_000)}${']'.repeat(100_000)}`);
  const level = (index: number) =>
    `a${index}: &a${index} [${Array(9)
      .fill(`*a${index - 1}`)
      .join(', ')}]\n`;
  writeFileSync(at('bombs/alias.yaml'), `a0: &a0 [x]\n${Array.from({ length: 9 }, (_, index) => level(index + 1)).join('')}`);
  writeFileSync(at('bombs/front.md'), `---\n${'['.repeat(20_000)}\n---\nText.\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(['missing.txt', 'binary.txt', 'overlong.md', 'surrogate.txt', 'huge.txt', 'pipe.txt', 'self', '/dev/zero'])(
  '1, 3: a run that names %s is 2, with the reason, and checks the rest',
  async (path) => {
    const { code, out, err } = await run('ok.txt', path, '--format', 'jsonl', '--exit-zero');
    expect([code, out.includes('ok.txt')]).toEqual([2, true]);
    expect(err).toContain(path);
  },
);

it('2: the code is 0, 1 or 2, never a count, whatever the format, the output or the redaction', async () => {
  for (const format of Object.keys(reporters))
    for (const more of [[], ['--redact']])
      expect((await run('many.jsonl', '--only', 'repeated-word', '--max-warnings', '0', '--format', format, ...more)).code).toBe(1);
  expect((await run('many.jsonl', 'missing.txt', '--max-warnings', '0', '--format', 'json=codes.json')).code).toBe(2);
});

it('4: every encoding finds the same', async () => {
  const found = async (file: string) =>
    JSON.parse((await run(file, '--format', 'json')).out).results[0].findings.map((one: { rule: string; span: number[] }) => [
      one.rule,
      one.span,
    ]);
  const plain = await found('slip.txt');
  expect(plain.length).toBeGreaterThan(0);
  for (const file of ['utf16le.txt', 'utf16be.txt']) expect(await found(file)).toEqual(plain);
});

it('5, 6: no hidden character and no CI command from text or file name, in any format and command', async () => {
  const runs = [
    ...Object.keys(reporters).map((format) => [name, `missing${name}`, '--format', format]),
    ['preview', name],
    ['preview', name, '--format', 'json'],
    ['config', name],
    ['explain', name],
    ['merge', name],
    ['--only', name, 'ok.txt'],
    ['--platform', name, 'ok.txt'],
    ['--config', name, 'ok.txt'],
    ['--baseline', name, 'ok.txt'],
    [`--cache=${name}`, 'ok.txt'],
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

it.each(['deep.json', 'alias.yaml', 'front.md'])('9, 13: the bomb %s is refused soon, without a stack trace', async (file) => {
  const start = Date.now();
  const { code, err } = await run(`bombs/${file}`);
  expect(code).toBe(2);
  expect(err).not.toMatch(/\n\s+at /);
  expect(Date.now() - start).toBeLessThan(3000);
});

it.each(['{"__proto__": {"polluted": 1}}', '{"constructor": 1}', '{"rules": {"__proto__": "error"}}', '{"rlues": {}}', '['.repeat(5000)])(
  '13: the config %.40s is refused',
  async (config) => {
    writeFileSync(at('bad.json'), config);
    const { code, err } = await run('ok.txt', '--config', 'bad.json');
    expect(code).toBe(2);
    expect(err).not.toMatch(/\n\s+at /);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  },
);

it('10: Ctrl-C stops within a second', async () => {
  const child = spawn(process.execPath, [`${root}bin/chscb.js`, '-'], { cwd: folder, stdio: ['pipe', 'ignore', 'ignore'] });
  const ended = new Promise((done) => child.once('exit', (_, signal) => done(signal)));
  await new Promise((go) => setTimeout(go, 800));
  const start = Date.now();
  child.kill('SIGINT');
  expect(await ended).toBe('SIGINT');
  expect(Date.now() - start).toBeLessThan(1000);
});

it('12: no network, no other program, no write that was not asked for', () => {
  for (const args of [['ok.txt', 'slip.txt', 'many.jsonl', '--format', 'html'], ['preview', 'slip.txt'], ['rules'], ['config', 'ok.txt']]) {
    const { status, stderr } = spawnSync(process.execPath, ['--require', `${root}test/support/guard.cjs`, `${root}bin/chscb.js`, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, CI: '' },
    });
    expect([args, status, stderr]).toEqual([args, 0, '']);
  }
  const written = spawnSync(
    process.execPath,
    ['--require', `${root}test/support/guard.cjs`, `${root}bin/chscb.js`, 'ok.txt', '--output', 'x'],
    {
      cwd: folder,
    },
  );
  expect(written.status).toBe(99);
});

it('14: loops of links are harmless', async () => {
  const { out } = await run('loops', '--format', 'jsonl');
  expect(out.match(/"path":"loops\/a\.txt"/g)).toHaveLength(1);
});

it('17: no half report is left behind, and a read-only folder is told', async () => {
  expect(readdirSync(folder).filter((file) => file.endsWith('.tmp'))).toEqual([]);
  if (process.getuid?.() === 0) return;
  mkdirSync(at('locked'));
  chmodSync(at('locked'), 0o555);
  expect(await run('ok.txt', '--output', 'locked/report.txt')).toMatchObject({ code: 2, err: expect.stringMatching(/no permission/) });
});

it('19: the same bytes, whatever the locale and the time zone', () => {
  const args = ['slip.txt', name, 'many.jsonl', '--format', 'json', '--now', '2030-01-01'];
  const plain = chscb(args, { cwd: folder });
  for (const env of [
    { LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' },
    { LC_ALL: 'sv_SE.UTF-8', TZ: 'America/Los_Angeles' },
  ])
    expect(chscb(args, { cwd: folder, env })).toEqual(plain);
});

it('20: what stands from start to end is the excerpt', async () => {
  const { results } = JSON.parse((await run('many.jsonl', name, '--format', 'json', '--no-redact')).out);
  for (const { text, findings } of results) for (const { span, excerpt } of findings) expect(text.slice(...span)).toBe(excerpt);
});
