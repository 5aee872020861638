/** The real command as a process: what it writes, and where to. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder } from './support/folder.js';
import { chscb, root } from './support/run.js';

const slip = 'Join us on on Tuesday.';
const { path: folder, at, put } = emptyFolder();

beforeAll(() => {
  put('clean.txt', 'Come and meet the team at the library on Tuesday.');
});

function spawn(shell: string) {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', shell, `${root}bin/chscb.js`], { cwd: folder });
  return { status, stdout: String(stdout), stderr: String(stderr) };
}

it('keeps the verdict and makes no noise when the reader goes away', () => {
  const many = `${JSON.stringify({ text: slip })}\n`.repeat(20_000);
  put('many.jsonl', many);
  const shell = `set -o pipefail; node "$0" many.jsonl --format jsonl --only repeated-word --max-warnings 0 | head -1 >/dev/null; echo "\${PIPESTATUS[0]}"`;
  const { status, stdout, stderr } = spawn(shell);
  const why = 'chscb: 20000 warnings are more than the 0 that --max-warnings allows\n';
  expect([status, stdout.trim(), stderr]).toEqual([0, '1', why]);
});

it('tells when the report cannot be written', () => {
  const { stdout, stderr } = spawn(`node "$0" clean.txt > /dev/full; echo $?`);
  expect(stdout.trim()).toBe('2');
  expect(stderr).toMatch(/no space left/);
  expect(chscb(['clean.txt', '--output', 'nowhere/report.txt'], { cwd: folder })).toMatchObject({ code: 2 });
});

it('loads nothing about terminals where nobody looks, as node:tty is a tenth of a start', () => {
  put('loaded.cjs', "process.on('exit', () => require('fs').writeSync(2, String(process.moduleLoadList.includes('NativeModule tty'))));");
  const loads = (redirect: string) => spawn(`node -r ./loaded.cjs "$0" clean.txt --no-config ${redirect}`).stderr;
  expect([loads('> /dev/null'), loads('> report.txt'), loads('| cat')]).toEqual(['false', 'false', 'false']);
});

describe('into files', () => {
  const drafts = () => [at('kept/a.md'), at('kept.txt')].map((file) => readFileSync(file, 'utf8'));
  beforeAll(() => {
    put('kept/a.md', slip);
    put('kept.txt', slip);
    put('kept.yaml', 'rules: {}');
    put('kept.json', '{"findings": {}}');
    symlinkSync('kept.txt', at('link.txt'));
  });

  it.each([
    [['kept', '--output', 'kept/a.md'], 'kept/a.md is read as a draft of kept'],
    [['kept', '--jobs', '2', '--output', 'kept/a.md'], 'kept/a.md is read as a draft of kept'],
    [['kept.txt', '--format', 'json=kept.txt'], 'kept.txt is a draft to be read'],
    [['kept.txt', '--output', 'link.txt'], 'link.txt is the same file as kept.txt'],
    [['kep?.txt', '--output', 'kept.txt'], 'kept.txt is a draft to be read'],
    [['kept.txt', '--config', 'kept.yaml', '--output', 'kept.yaml'], 'kept.yaml is the config'],
    [['kept.txt', '--baseline', 'kept.json', '--output', 'kept.json'], 'kept.json is the baseline'],
    [['kept.txt', '--format', 'csv=z.csv', '--format', 'json=./z.csv'], 'Two reports would be written to ./z.csv'],
    [['kept.txt', '--format', 'csv=z.csv', '--output', 'y.csv'], 'no report is left for --output y.csv'],
    [['preview', 'kept', '--output', 'kept/a.md'], 'kept/a.md is read as a draft of kept'],
    [['merge', 'kept.json', '--format', 'json=kept.json'], 'kept.json is a report to be joined'],
  ])('replaces nothing that it reads: %j', (args, message) => {
    const before = drafts();
    const { code, out, err } = chscb(args, { cwd: folder });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(drafts()).toEqual(before);
    expect(readdirSync(folder).filter((name) => /\.tmp$|^[yz]\.csv$/.test(name))).toEqual([]);
  });

  it('replaces an earlier report that is no draft', () => {
    for (let turn = 0; turn < 2; turn++) expect(chscb(['kept', '--format', 'json=kept/report.json'], { cwd: folder }).code).toBe(0);
  });

  it('leaves nothing behind where a run fails', () => {
    expect(chscb(['kept.txt', '--output', 'y.csv', '--format', 'jsonl=nowhere/z', '--format', 'json'], { cwd: folder }).code).toBe(2);
    expect(chscb(['kept.txt', '--output', 'y.csv', '--baseline', 'none.json'], { cwd: folder }).code).toBe(2);
    expect(readdirSync(folder).filter((name) => /\.tmp$|^y\.csv$/.test(name))).toEqual([]);
  });
});

it('writes to a device without replacing it', () => {
  expect(chscb(['clean.txt', '--output', '/dev/null'], { cwd: folder }).code).toBe(0);
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});

it('writes colours only when asked', () => {
  expect(chscb(['--text', slip]).out).not.toContain('\x1b');
  expect(chscb(['--text', slip, '--color'], { env: { NO_COLOR: '' } }).out).toContain('\x1b[');
});

it('shows hostile text, file names included, and passes none of it on', () => {
  const name = 'evil\x1b[2K\n::error::x.txt';
  put(name, `The the \x1b]0;title\x07 \u202e evil ##[error]x\n::set-output name=a::b ${slip}`);
  const { out, err } = chscb([name, `missing${name}`], { cwd: folder });
  for (const stream of [out, err]) {
    expect(stream).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
    expect(stream).not.toMatch(/^\s*::/m);
    expect(stream).not.toContain('##[');
  }
});
