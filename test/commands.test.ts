/** The commands that tell what there is: rules, explain, config. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../rules/index.js';
import { explanation } from '../src/cli/explain.js';
import { visible } from '../src/text/visible.js';
import { emptyFolder } from './support/folder.js';
import { chscb, root } from './support/run.js';

const { path: folder, at, put } = emptyFolder();
const run = (...args: string[]) => chscb(args, { cwd: folder });
const config = `extends: [chscb:strict, ./base.yaml]
rules:
  long-sentence:
    severity: error
overrides:
  - files: quiet/*
    rules: {long-sentence: off}
`;

beforeAll(() => {
  mkdirSync(at('.git'));
  put('.chscbrc', config);
  put('base.yaml', 'platforms: [sms]\nrules: {long-sentence: {max: 9}}\n');
  put('bad.yaml', 'rules: {jargn: off}');
});

describe('chscb rules', () => {
  it('lists every rule by stage, with the level it has here, at 80 columns', () => {
    const { code, out } = run('rules');
    expect(code).toBe(0);
    for (const rule of rules) expect(out).toContain(`\n  ${rule.id} `);
    expect(out).toMatch(/\n {2}long-sentence +error: /);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('lists them as JSON', () => {
    const listed = JSON.parse(run('rules', '--format', 'json', '--no-config').out) as { id: string; level: string; severity: string }[];
    expect(listed.map((rule) => rule.id)).toEqual(rules.map((rule) => rule.id));
    for (const rule of listed) expect(rule.level).toBe(rule.severity);
  });

  it('does not list from a config with a mistake in it', () => {
    expect(run('rules', '--config', 'bad.yaml')).toMatchObject({
      code: 2,
      out: '',
      err: 'chscb: bad.yaml:1:9: rules.jargn: is not a rule. Did you mean “jargon”?\n',
    });
  });
});

describe('chscb explain', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s at 80 columns, with why, source, options and examples both ways',
    (id, rule) => {
      const lines = explanation(rule).map(visible);
      for (const line of lines.filter((one) => one.includes(' '))) {
        if (line.trimStart().split(' ').length > 2) expect(line.length, line).toBeLessThanOrEqual(90);
      }
      const page = lines.join('\n');
      expect(page).toContain(id);
      for (const part of ['Source: ', '\nFinds\n', '\nLeaves\n', ...Object.keys(rule.options).map((name) => `\n  ${name}: `)])
        expect(page).toContain(part);
    },
  );

  it('says of an error that where it is not sure it is none', () => {
    expect(run('explain', 'identity').out).toContain('a warning at most');
    expect(run('explain', 'acronyms').out).not.toContain('a warning at most');
  });

  it('shows what holds here, and who said so', () => {
    const { out } = run('explain', 'long-sentence');
    expect(out).toContain('long-sentence (Read it; error here, by default note; policy 4.4)\n');
    expect(out).toContain('Set here\n  long-sentence  error (.chscbrc:4:5)\n    max          9 (base.yaml:2:25)\n');
    expect(out).toMatch(/\n {2}max: 9 here; by default \d+\n/);
    expect(JSON.parse(run('explain', 'long-sentence', '--format', 'json').out)).toMatchObject({
      level: 'error',
      severity: 'note',
      set: { max: 9 },
    });
    expect(run('explain', 'long-sentence', '--no-config').out).not.toMatch(/Set here| here;/);
  });

  it('shows what stands beside the text of an example', () => {
    const { out } = run('explain', 'quiet-day', '--no-config');
    expect(out).toContain('publish: 2026-11-11T11:00; days: {"11-11":"Remembrance"}; finds');
    expect(out).toContain('publish: 2026-11-12; days: {"11-11":"Remembrance"}\n');
  });

  it('answers a wrong name with the nearest', () => {
    expect(run('explain', 'long-sentense')).toMatchObject({
      code: 2,
      out: '',
      err: 'chscb: There is no rule “long-sentense”. Did you mean “long-sentence”? “chscb rules” lists them.\n',
    });
  });
});

describe('chscb config', () => {
  it('prints what applies to a file and who said so', () => {
    const { code, out } = run('config', 'a.md');
    expect(code).toBe(0);
    expect(out).toContain('a.md, which is not there yet, is checked by chscb:strict, then base.yaml, then .chscbrc.');
    expect(out).toContain('  sms (base.yaml:1:1)');
    expect(out).toMatch(/\n {2}long-sentence +error \(\.chscbrc:4:5\)\n {4}max +9 \(base\.yaml:2:25\)\n/);
    expect(run('config', 'quiet/a.md').out).toMatch(/\n {2}long-sentence +off \(\.chscbrc:7:13\)\n/);
  });

  it('prints it as JSON', () => {
    const shown = JSON.parse(run('config', 'a.md', '--format', 'json').out) as { rules: Record<string, unknown> };
    expect(shown.rules['long-sentence']).toEqual({
      severity: 'error',
      options: { max: 9 },
      from: { severity: '.chscbrc:4:5', max: 'base.yaml:2:25' },
    });
  });

  it('prints what is the organisation’s, and everybody who had a say in it', () => {
    put('one.yaml', 'organisation:\n  name: Them\n  words: [Chatham]\n  acronyms: {MASH: a hub}\n  elections: [2027-05-06]\n');
    put('two.yaml', 'extends: ./one.yaml\norganisation:\n  name: Us\n  words: {add: [Clapton]}\n  elections: [2028-05-04]\n');
    const args = ['config', 'a.md', '--config', 'two.yaml'];
    expect(run(...args).out).toContain(`Organisation
  name       "Us" (two.yaml:3:3)
  words      ["Chatham","Clapton"] (one.yaml:3:3, two.yaml:4:3)
  acronyms   {"MASH":"a hub"} (one.yaml:4:3)
  elections  ["2028-05-04"] (two.yaml:5:3)

Rules
`);
    const { organisation } = JSON.parse(run(...args, '--format', 'json').out) as { organisation: Record<string, unknown> };
    expect(organisation.words).toEqual({ value: ['Chatham', 'Clapton'], from: ['one.yaml:3:3', 'two.yaml:4:3'] });
    expect(run('config', 'a.md').out).not.toContain('Organisation');
  });

  it('tells of overrides that match no draft of a folder', () => {
    mkdirSync(at('quiet'), { recursive: true });
    put(
      'vain.yaml',
      `overrides:
  - files: quiet
  - files: ['*.md', 'quiet\\*', 'quiet/**', none]
    rules: {jargon: off}
  - files: []
    dates: dmy
  - files: ['', '[', '{a', '../*.md', '[a-c]{d,e}', '!b/../c']
    platforms: x
  - files: '!quiet/**'
    rules:
`,
    );
    const outside = 'leads out of the folder of this config, and overrides hold only for drafts in it. Write this in a config above them.';
    const told = `chscb: vain.yaml:2:5: the first of overrides: says nothing of its files. Write “rules”, “platforms” or “dates” under it, or take it out.
chscb: vain.yaml:2:5: the first of overrides, files: “quiet” is a folder, and matches no draft in it. Write “quiet/**”.
chscb: vain.yaml:3:21: the second of overrides, the second of files: “quiet\\*” matches nothing: folders end with /, not with \\. Write “quiet/*”.
chscb: vain.yaml:5:5: the third of overrides, files: names no files, so this holds for no draft. Write a glob such as “drafts/*.md”.
chscb: vain.yaml:7:13: the fourth of overrides, the first of files: is empty, and matches no draft. Write a glob such as “drafts/*.md”, or “**” for all.
chscb: vain.yaml:7:17: the fourth of overrides, the second of files: “[” has a [ that is not closed. Close it with ].
chscb: vain.yaml:7:22: the fourth of overrides, the third of files: “{a” has a { that is not closed. Close it with }.
chscb: vain.yaml:7:28: the fourth of overrides, the fourth of files: “../*.md” ${outside}
chscb: vain.yaml:7:53: the fourth of overrides, the sixth of files: “!b/../c” ${outside}
chscb: vain.yaml:9:5: the fifth of overrides, files: only leaves files out, so this holds for no draft. Write first what they are left out of, such as “**”.
`;
    expect(run('config', 'a.md', '--config', 'vain.yaml').err).toBe(told);
    expect(run('--config', 'vain.yaml', '--text', 'Join us on Tuesday.')).toMatchObject({ code: 0, err: told });
  });
});

it('config and test-config tell of overrides that lead to nothing, and a check does not', () => {
  mkdirSync(at('drafts'), { recursive: true });
  put('drafts/a.md', 'Join us on Tuesday.');
  put('idle.yaml', "overrides:\n  - files: [darfts/*.md, 'drafts/*.md', '*.none', '!none/**', drafts/b.md]\n    rules: {jargon: off}\n");
  const told = `chscb: idle.yaml:2:13: the first of overrides, the first of files: “darfts/*.md” matches no file: there is no “darfts” here. Did you mean “drafts”?
chscb: idle.yaml:2:63: the first of overrides, the fifth of files: “drafts/b.md” matches no file: there is no “b.md” here. Did you mean “a.md”?
`;
  expect(run('config', 'drafts/a.md', '--config', 'idle.yaml').err).toBe(told);
  expect(run('test-config', '--config', 'idle.yaml').err).toBe(told);
  expect(run('drafts/a.md', '--config', 'idle.yaml').err).toBe('');
});

it('npm run new-rule does not write over a rule', () => {
  const made = spawnSync(process.execPath, ['bin/new-rule.mjs', 'write/jargon'], { cwd: root, encoding: 'utf8' });
  expect(made).toMatchObject({ status: 2, stderr: 'rules/write/jargon.ts is already there.\n' });
  const wrong = spawnSync(process.execPath, ['bin/new-rule.mjs', 'rite/thing'], { cwd: root, encoding: 'utf8' });
  expect(wrong).toMatchObject({
    status: 2,
    stderr: 'Name the shelf and the rule: npm run new-rule -- think/thing\nShelves: write, read, think\n',
  });
});
