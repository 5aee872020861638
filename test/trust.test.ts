/** Plugins that the user of a machine trusts, once for all runs: by their own settings, never by a project's. */
import { appendFileSync, cpSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { folderOfEach } from './support/folder.js';
import { chscb, root } from './support/run.js';

const folder = folderOfEach();
const { at, put, got } = folder;
const run = (cwd: string, ...args: string[]) => chscb(args, { cwd: at(cwd), env: { XDG_CONFIG_HOME: at('settings') } });
const check = (cwd = 'project') => run(cwd, '--format', 'compact', '--text', 'Join us on Tuesday at the library.');

beforeEach(() => {
  for (const name of ['project/.git', 'project/deeper', 'project/node_modules']) mkdirSync(at(name), { recursive: true });
  cpSync(join(root, 'fixtures/plugin'), at('project/node_modules/chscb-plugin-example'), { recursive: true });
  put('project/node_modules/chscb/package.json', `{"name": "chscb", "exports": {"./rule": "./rule.cjs"}}`);
  put('project/node_modules/chscb/rule.cjs', `module.exports = require(${JSON.stringify(join(root, 'dist/lib/rule.cjs'))});`);
  put(
    'project/rules/house.mjs',
    `export default { rules: [{ id: 'hi', stage: 'write', severity: 'warning', summary: 's', why: 'w', source: 's', options: {}, messages: { a: 'It ran.' }, examples: [], check: () => [{ span: [0, 4], message: 'a' }] }] };`,
  );
  put('project/.chscbrc.yaml', 'plugins: [./rules/house.mjs, chscb-plugin-example]\nrules:\n  house/hi: error\n');
});

it('is given once, holds in every folder of the project and for tested rules, and is taken back', () => {
  const refused = check();
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.err).toBe(
    `chscb: .chscbrc.yaml:1:11: the first of plugins: “./rules/house.mjs” is code, and a config alone cannot let it run
       If you trust it, for this run: --plugin ./rules/house.mjs. On this machine from now on: chscb trust ./rules/house.mjs
chscb: .chscbrc.yaml:1:30: the second of plugins: “chscb-plugin-example” is code, and a config alone cannot let it run
       If you trust it, for this run: --plugin chscb-plugin-example. On this machine from now on: chscb trust chscb-plugin-example
`,
  );
  expect(run('project', 'trust', './rules/house.mjs', 'chscb-plugin-example')).toMatchObject({
    code: 0,
    out: `Trusted: ./rules/house.mjs (rules/house.mjs)
Trusted: chscb-plugin-example (node_modules/chscb-plugin-example/index.js)
They run where a config names them, until their code changes.
Kept in ${at('settings/chscb/trusted.json')}.
`,
  });
  expect(check()).toMatchObject({ code: 1, err: '', out: expect.stringContaining('(house/hi)') as string });
  expect(check('project/deeper').out).toContain('(example/weekday)');
  expect(run('project', 'test-config').out).toContain('example/weekday: 2 examples, all right');
  expect(statSync(at('settings/chscb/trusted.json')).mode & 0o077).toBe(0);
  expect(run('project', 'trust').out.split('\n')).toHaveLength(3);
  expect(run('project/deeper', 'trust', '--remove', '../rules/house.mjs').code).toBe(0);
  const again = check();
  expect(again.code).toBe(2);
  expect(again.err).toContain('“./rules/house.mjs” is code');
  expect(again.err).not.toContain('chscb-plugin-example');
});

it.each([
  ['rules/house.mjs', './rules/house.mjs'],
  ['node_modules/chscb-plugin-example/rules/weekday.js', 'chscb-plugin-example'],
])('ends when %s changes, and with it the rules that the config sets', (changed, name) => {
  run('project', 'trust', './rules/house.mjs', 'chscb-plugin-example');
  appendFileSync(at(`project/${changed}`), '\n// one more line\n');
  const ran = check();
  expect(ran.code).toBe(2);
  expect(ran.err).toContain(
    `“${name}” has changed since you trusted it\n       Look at what changed; if you trust it still: chscb trust ${name}\n`,
  );
  expect(ran.err).not.toContain('is not a rule');
  expect(run('project', 'trust').out).toContain('(changed since, so it will not run)');
  run('project', 'trust', name);
  expect(check()).toMatchObject({ code: 1, err: '' });
});

it('is not given by a project, nor by a copy of what is trusted elsewhere', () => {
  run('project', 'trust', './rules/house.mjs', 'chscb-plugin-example');
  cpSync(at('project'), at('other'), { recursive: true });
  mkdirSync(at('other/.config/chscb'), { recursive: true });
  cpSync(at('settings/chscb/trusted.json'), at('other/.config/chscb/trusted.json'));
  expect(check('other')).toMatchObject({ code: 2 });
  expect(chscb(['--text', 'Hello.'], { cwd: at('other'), env: { XDG_CONFIG_HOME: '.config', HOME: at('nobody') } })).toMatchObject({
    code: 2,
  });
});

it('of what is not there, and a broken list, are told', () => {
  expect(run('project', 'trust', './none.mjs')).toMatchObject({
    code: 2,
    err: 'chscb: ./none.mjs: does not exist, or is not a file of JavaScript\n       Expected a path such as ./rules/house.mjs\n',
  });
  put('settings/chscb/trusted.json', '{"trusted": 3}');
  expect(check()).toMatchObject({
    code: 2,
    err: `chscb: ${at('settings/chscb/trusted.json')}: is not the list of plugins that chscb keeps; remove it, then: chscb trust <plugin>\n`,
  });
  expect(got('settings/chscb/trusted.json')).toBe('{"trusted": 3}');
});
