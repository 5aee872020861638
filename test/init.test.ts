/** `chscb init`, driven in a real terminal by tmux, and without one. */
import { mkdirSync, readdirSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { rules } from '../rules/index.js';
import { customSchema } from '../src/config/custom.js';
import { checkConfig, parseConfig } from '../src/config/parse.js';
import { configSchema } from '../src/config/schema.js';
import { folderOfEach } from './support/folder.js';
import { chscb } from './support/run.js';
import { closeTerminals, drive, hasTmux, open } from './support/terminal.js';

const folder = folderOfEach();
const { at, put, got } = folder;
const config = () => got('.chscbrc.yaml');

beforeEach(() => {
  mkdirSync(at('.git'));
});

it('without a terminal asks nothing, and does not write over a config', () => {
  expect(chscb(['init'], { cwd: folder.path, input: '' })).toMatchObject({ code: 0, err: '' });
  expect(config()).toContain('#name: "City & Hackney Safeguarding Children Board"');
  expect(chscb(['--text', 'Hello all.'], { cwd: folder.path })).toMatchObject({ code: 0, err: '' });
  put('.chscbrc.yaml', 'rules: {}');
  expect(chscb(['init'], { cwd: folder.path, input: '' })).toMatchObject({
    code: 2,
    err: 'chscb: .chscbrc.yaml is already here. To replace it: chscb init --force\n',
  });
  expect(chscb(['init', '--yes'], { cwd: folder.path })).toMatchObject({ code: 2 });
  expect(config()).toBe('rules: {}');
  expect(chscb(['init', '--force'], { cwd: folder.path })).toMatchObject({ code: 0 });
  expect(config()).toContain('#name: "City & Hackney Safeguarding Children Board"');
});

it('writes examples that hold once their sign is gone: each alone, with those above it, and all together', () => {
  chscb(['init', '--yes'], { cwd: folder.path });
  const lines = config().split('\n');
  const isExample = (line: string) => /^ *#[^ ]|^ *# {2,}/.test(line);
  const bared = (isMeant: (at: number) => boolean) =>
    lines.map((line, at) => (isExample(line) && isMeant(at) ? line.replace('#', '') : line)).join('\n');
  const told = (text: string) => {
    const parsed = parseConfig({ path: 'c', file: '/c', folder: '/', text, at: [] });
    return 'message' in parsed ? [parsed] : checkConfig(parsed, configSchema(rules, customSchema()));
  };
  const examples = lines.flatMap((line, at) => (isExample(line) ? [at] : []));
  expect(examples.length).toBe(21);
  for (const one of examples.filter((at) => /^ {2}#\w/.test(lines[at] as string))) expect(told(bared((at) => at === one))).toEqual([]);
  // A rule is whole only once all its lines are there.
  for (const last of examples.filter((at) => !/stage|#- id|kind|examples:/.test(lines[at] as string)))
    expect(told(bared((at) => at <= last))).toEqual([]);
  put(
    '.chscbrc.yaml',
    bared(() => true),
  );
  expect(chscb(['--text', 'Hello all.'], { cwd: folder.path })).toMatchObject({ code: 0, err: '' });
  expect(chscb(['test-config'], { cwd: folder.path })).toMatchObject({ code: 0 });
});

it('leaves a config of another name, or in package.json, alone', () => {
  put('package.json', '{"chscb": {}}');
  expect(chscb(['init'], { cwd: folder.path })).toMatchObject({ code: 2, err: expect.stringContaining('package.json') as string });
  put('.chscbrc.json', '{}');
  expect(chscb(['init', '--force'], { cwd: folder.path }).err).toContain('.chscbrc.json is already here. Edit it, or move it away first.');
  expect(readdirSync(folder.path).sort()).toEqual(['.chscbrc.json', '.git', 'package.json']);
});

it('in a folder where nothing can be written says so', () => {
  const { code, err } = chscb(['init'], { cwd: '/proc' });
  expect(code).toBe(2);
  expect(err).toMatch(/^chscb: cannot write \.chscbrc\.yaml: /);
});

describe.skipIf(!hasTmux)('in a terminal (skipped where tmux is not installed)', () => {
  afterAll(closeTerminals);

  it('writes what was answered', async () => {
    const end = await drive(folder.path, 'init', [
      [open(/What is your organisation called/), 'Dalston & De Beauvoir "Council"', 'Enter'],
      [open(/Its official handles/), 'dalston_council, @DalstonHelp ', 'Enter'],
      [open(/Where do your posts go/), 'Down', 'Down', 'Space', 'Enter'],
      [open(/Coming election days/), '7 May 2026', 'Enter'],
      [/Write each as year-month-day: 2026-05-07/, 'C-u', '2026-05-07 ', 'Enter'],
      [/code 0/],
    ]);
    expect(end).toMatch(/Wrote \.chscbrc\.yaml\. Look it over, then: chscb check <your drafts>/);
    const written = config();
    expect(written).toContain('name: "Dalston & De Beauvoir \\"Council\\""\n');
    expect(written).toContain('handles: ["@dalston_council", "@DalstonHelp"]\n');
    expect(written).toContain('platforms: ["x", "facebook", "instagram"]\n');
    expect(written).toContain('elections: ["2026-05-07"]\n');
    expect(chscb(['--text', 'Hello all.'], { cwd: folder.path })).toMatchObject({ code: 0, err: '' });
  });

  it('takes empty answers', async () => {
    await drive(folder.path, 'init', [
      [open(/What is your organisation called/), 'Enter'],
      [open(/Its official handles/), 'Enter'],
      [open(/Where do your posts go/), 'Enter'],
      [open(/Coming election days/), 'Enter'],
      [/code 0/],
    ]);
    expect(chscb(['--text', 'Hello all.'], { cwd: folder.path })).toMatchObject({ code: 0, err: '' });
  });

  it('writes nothing where it is stopped', async () => {
    const end = await drive(folder.path, 'init', [
      [open(/What is your organisation called/), 'Dalston Council', 'Enter'],
      [open(/Its official handles/), 'C-c'],
      [/code \d/],
    ]);
    expect(end).toContain('Nothing was written.');
    expect(end).toContain('code 1');
    expect(readdirSync(folder.path)).toEqual(['.git']);
  });

  it('asks before it writes over a config', async () => {
    put('.chscbrc.yaml', 'rules: {}');
    const kept = await drive(folder.path, 'init', [[open(/\.chscbrc\.yaml is already here\. Replace it\?/), 'Enter'], [/code \d/]]);
    expect(kept).toContain('Nothing was written.');
    expect(config()).toBe('rules: {}');
    await drive(folder.path, 'init', [
      [open(/.*Replace it\?/), 'y'],
      [open(/What is your organisation called/), 'Dalston Council', 'Enter'],
      [open(/Its official handles/), 'Enter'],
      [open(/Where do your posts go/), 'Enter'],
      [open(/Coming election days/), 'Enter'],
      [/code 0/],
    ]);
    expect(config()).toContain('name: "Dalston Council"');
  });
});
