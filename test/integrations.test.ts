/** What other programs start us by: the action, the hook, the pipeline examples, shell completions. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createProgram } from '../src/cli/program.js';
import { commandNames, shells } from '../src/cli/settings.js';
import { formats } from '../src/drafts/formats.js';
import { emptyFolder } from './support/folder.js';
import { chscbHere } from './support/here.js';
import { root } from './support/run.js';

const { path: folder, at, put, got } = emptyFolder();
const yaml = (path: string) => parse(readFileSync(join(root, path), 'utf8'));

beforeAll(() => {
  put('two words.txt', 'Join us on on Tuesday.');
  put('$(touch owned).txt', 'Come and meet the team on Tuesday.');
});

describe('the GitHub action', () => {
  const [step] = yaml('action.yml').runs.steps;
  const act = (paths: string, env: Record<string, string> = {}) =>
    spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        CI: 'true',
        CHSCB: root,
        INPUT_PATHS: paths,
        INPUT_CONFIG: '',
        INPUT_MAX_WARNINGS: '',
        GITHUB_STEP_SUMMARY: at('summary'),
        GITHUB_OUTPUT: at('output'),
        ...env,
      },
    });

  it('annotates, fills the summary and hands on the code', () => {
    const { status, stdout } = act('two words.txt\n$(touch owned).txt\n', { INPUT_MAX_WARNINGS: '0' });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::warning .*two words\.txt/m);
    expect(got('summary')).toContain('repeated-word');
    expect(got('output')).toBe('code=1\n');
    expect(act('missing.txt').status).toBe(2);
  });

  it('puts no input into its script', () => {
    expect(step.run).not.toContain('${{');
  });
});

/** The arguments of every chscb command line in a text, checked against the command tree. */
function assertKnown(line: string): void {
  const args = line.split(/\s+/).slice(line.split(/\s+/).indexOf('chscb') + 1);
  const command = createProgram(() => undefined).commands.find((one) => one.name() === args[0]);
  expect(command, line).toBeDefined();
  const known = command?.options.flatMap(({ long, short }) => [long, short]);
  for (const arg of args) if (/^--./.test(arg)) expect(known).toContain(arg);
}

it('the hook and the pipeline examples ask for what there is', () => {
  const [hook] = yaml('.pre-commit-hooks.yaml');
  expect(hook).toMatchObject({ id: 'chscb', language: 'node' });
  const files = new RegExp(hook.files.replace('(?i)', ''), 'i');
  const endings = Object.values(formats).flatMap(({ extensions }) => extensions);
  expect(endings.filter((ending) => !files.test(`drafts/week.${ending}`))).toEqual([]);
  expect(['drafts/cake.jpg', 'src/week.md'].filter((path) => files.test(path))).toEqual([]);
  assertKnown(hook.entry);
  const gitlab = yaml('.ci/examples/gitlab.yml').drafts;
  for (const line of gitlab.script) assertKnown(line);
  for (const path of Object.values(gitlab.artifacts.reports)) expect(gitlab.script.join()).toContain(path);
  const steps = yaml('.ci/examples/azure.yml').steps as { script?: string }[];
  for (const { script } of steps) if (script) assertKnown(script);
});

describe.each(shells)('completions for %s', (shell) => {
  it('name every command and option, and are a script', async () => {
    const { out, code } = await chscbHere(['completions', shell], { cwd: folder });
    expect(code).toBe(0);
    const { commands } = createProgram(() => undefined);
    expect([...commandNames].sort()).toEqual([...commands.map((command) => command.name()), 'help'].sort());
    for (const command of commands) {
      expect(out).toContain(command.name());
      for (const { long } of command.options) expect(out).toContain(shell === 'fish' ? `-l ${long?.slice(2)}` : long);
    }
    if (spawnSync(shell, ['-c', 'true']).status !== 0) return;
    put('script', out);
    expect(String(spawnSync(shell, ['-n', at('script')]).stderr)).toBe('');
  });
});

it('bash completes commands, options and choices', async () => {
  const { out } = await chscbHere(['completions', 'bash'], { cwd: folder });
  put('complete.bash', out);
  const complete = (...words: string[]) => {
    const script = `source complete.bash; COMP_WORDS=(chscb ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}; _chscb; echo "\${COMPREPLY[@]}"`;
    return String(spawnSync('bash', ['-c', script], { cwd: folder }).stdout).trim();
  };
  expect(complete('ex')).toBe('explain');
  expect(complete('check', '--stag')).toBe('--stage --staged');
  expect(complete('--stage', 'th')).toBe('think');
  expect(complete('merge', '--max')).toBe('--max-warnings');
});
