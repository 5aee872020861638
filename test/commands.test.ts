/** The commands that tell what there is: rules, explain, config, init. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../rules/index.js';
import { explanation } from '../src/cli/explain.js';
import { visible } from '../src/text/visible.js';
import { chscb } from './support/run.js';

let folder = '';
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
  folder = mkdtempSync(join(tmpdir(), 'chscb-commands-'));
  mkdirSync(join(folder, '.git'));
  mkdirSync(join(folder, 'empty'));
  mkdirSync(join(folder, 'empty/.git'));
  writeFileSync(join(folder, '.chscbrc'), config);
  writeFileSync(join(folder, 'base.yaml'), 'platforms: [sms]\nrules: {long-sentence: {max: 9}}\n');
  writeFileSync(join(folder, 'bad.yaml'), 'rules: {jargn: off}');
});
afterAll(() => rmSync(folder, { recursive: true }));

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
    expect(out).toContain('a.md is checked by chscb:strict, then base.yaml, then .chscbrc.');
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
});

describe('chscb init', () => {
  it('writes a config that works, and does not write over it', () => {
    const cwd = join(folder, 'empty');
    expect(chscb(['init'], { cwd })).toMatchObject({ code: 0, err: '' });
    const written = readFileSync(join(cwd, '.chscbrc.yaml'), 'utf8');
    expect(written).toContain('# ');
    expect(chscb(['--text', 'Hello all.'], { cwd })).toMatchObject({ code: 0, err: '' });
    writeFileSync(join(cwd, '.chscbrc.yaml'), 'rules: {}');
    expect(chscb(['init'], { cwd })).toMatchObject({
      code: 2,
      err: 'chscb: .chscbrc.yaml is already here. To replace it: chscb init --force\n',
    });
    expect(readFileSync(join(cwd, '.chscbrc.yaml'), 'utf8')).toBe('rules: {}');
    expect(chscb(['init', '--force'], { cwd }).code).toBe(0);
    expect(readFileSync(join(cwd, '.chscbrc.yaml'), 'utf8')).toBe(written);
    expect(run('init').err).toContain('.chscbrc is already here');
  });
});
