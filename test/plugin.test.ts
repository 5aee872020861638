/** The plugin template, built, packed, installed beside the packed chscb, and used; and plugins that misbehave. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { namespaceOf } from '../src/io/plugins.js';
import { emptyFolder } from './support/folder.js';
import { chscb, root } from './support/run.js';

const { path: folder, at, put } = emptyFolder();

function run(command: string, args: readonly string[], cwd: string): { status: number | null; out: string } {
  const env = {
    ...process.env,
    NO_COLOR: '1',
    npm_config_loglevel: 'error',
    npm_config_update_notifier: 'false',
    NODE_TEST_CONTEXT: '',
    XDG_CONFIG_HOME: at('settings'),
  };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  return { status, out: stdout + stderr };
}

beforeAll(() => {
  mkdirSync(at('.git'));
  put('project/package.json', '{"name": "project", "private": true}');
  put('project/a.txt', 'Join us on Tuesday at the library.\n');
  cpSync(join(root, 'fixtures/plugin'), at('plugin'), { recursive: true });
});

it('a package made from the template is packed, installed, tested and used', () => {
  for (const source of [root, at('plugin')]) {
    expect(run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], source)).toMatchObject({ status: 0 });
  }
  const tarballs = [at('chscb-0.1.0.tgz'), at('chscb-plugin-example-1.0.0.tgz')];
  expect(run('npm', ['install', '--offline', '--ignore-scripts', ...tarballs], at('project'))).toMatchObject({ status: 0 });
  const command = at('project/node_modules/.bin/chscb');
  const checked = run(command, ['a.txt', '--plugin', 'chscb-plugin-example', '--format', 'compact'], at('project'));
  expect(checked).toMatchObject({ status: 0 });
  expect(checked.out).toContain('a.txt:1:12: warning: “Tuesday” stands without a date; add it, as in “Tuesday 4 March”. (example/weekday)');
  expect(run(command, ['test-config', '--plugin', 'chscb-plugin-example'], at('project')).out).toContain(
    'example/weekday: 2 examples, all right',
  );
  expect(run(command, ['explain', 'example/weekday', '--plugin', 'chscb-plugin-example'], at('project')).out).toContain(
    'Finds a day of the week without a date.',
  );
  const installed = at('project/node_modules/chscb-plugin-example');
  cpSync(join(root, 'fixtures/plugin/test'), join(installed, 'test'), { recursive: true });
  expect(run(process.execPath, ['--test', 'test/rules.test.js'], installed)).toMatchObject({ status: 0 });
  testsWithVitest();

  put('project/.chscbrc', 'plugins: [chscb-plugin-example]\nrules:\n  example/weekday: {severity: error, days: [tuesday]}\n');
  expect(run(command, ['a.txt'], at('project'))).toMatchObject({ status: 2 });
  expect(run(command, ['trust', 'chscb-plugin-example'], at('project'))).toMatchObject({ status: 0 });
  expect(run(command, ['a.txt'], at('project'))).toMatchObject({ status: 1 });
  expect(run(command, ['trust', '--remove', 'chscb-plugin-example'], at('project'))).toMatchObject({ status: 0 });
  expect(run(command, ['a.txt', '--plugin', 'chscb-plugin-example'], at('project'))).toMatchObject({ status: 1 });
  rmSync(at('project/.chscbrc'));
});

/** The same tester with vitest; and a rule whose example does not hold fails there with what differs. */
function testsWithVitest(): void {
  symlinkSync(join(root, 'node_modules/vitest'), at('project/node_modules/vitest'));
  const imports = `import { it } from 'vitest';\nimport { testRule } from 'chscb/rule';\nimport plugin from 'chscb-plugin-example';\n`;
  put('project/right.test.js', `${imports}for (const rule of plugin.rules) testRule(rule, it);\n`);
  const example = "{ text: 'See you on Friday.', finds: ['you'] }";
  put('project/wrong.test.js', `${imports}testRule({ ...plugin.rules[0], examples: [${example}] }, it);\n`);
  const vitest = (file: string) =>
    run(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--root', at('project'), file], at('project'));
  expect(vitest('right.test.js')).toMatchObject({ status: 0, out: expect.stringMatching(/3 passed/) as string });
  const wrong = vitest('wrong.test.js');
  expect(wrong.status).toBe(1);
  expect(wrong.out).toContain('there is no example of what the rule leaves');
  expect(wrong.out).toContain('expected “you”, found “Friday”');
}

const rule = (id: string, check: string) =>
  `{ id: '${id}', stage: 'write', severity: 'warning', summary: 's', why: 'w', source: 's', options: {}, messages: { a: 'It is here.' }, examples: [], ${check} }`;

it('a rule that throws or never ends is told, and the others go on', () => {
  const rules = [
    rule('endless', 'check() { for (;;); }'),
    rule('late', 'check: () => new Promise(() => {})'),
    rule('throwing', 'check() { throw new Error("boom"); }'),
    rule('wrong', 'check: () => [{ span: [0, 1], message: "b" }]'),
    rule('fine', 'check: () => [{ span: [0, 1], message: "a" }]'),
  ];
  put('project/house.mjs', `export default { rules: [${rules.join(',')}] };`);
  put('project/b.txt', 'Hello.');
  const started = performance.now();
  const only = ['endless', 'late', 'throwing', 'wrong', 'fine'].flatMap((id) => ['--only', `house/${id}`]);
  const { code, out, err } = chscb(['a.txt', 'b.txt', '--plugin', './house.mjs', '--format', 'compact', ...only], { cwd: at('project') });
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(code).toBe(2);
  expect(out.match(/It is here\. \(house\/fine\)/g)).toHaveLength(2);
  for (const message of [
    'house/endless failed on this draft: it took longer than 1 second for one draft; it is left out from here on',
    'house/late failed on this draft: it took longer than 1 second for one draft; it is left out from here on',
    'house/throwing failed on this draft: boom',
    'house/wrong failed on this draft: it has no message “b”',
  ]) {
    expect(err).toContain(message);
  }
});

it.each([
  ['export default 3', 'does not export rules; expected “export default { rules: [...] }”'],
  ['export default { rules: [{ id: "A" }] }', 'rule “A” needs an id in small letters and hyphens'],
  ['throw new Error("no")', 'could not be loaded: no'],
  ['export default {', 'could not be loaded: '],
])('a bad plugin is refused at the door: %s', (text, message) => {
  put('project/bad.mjs', text);
  const { code, err } = chscb(['a.txt', '--plugin', './bad.mjs'], { cwd: at('project') });
  expect(code).toBe(2);
  expect(err).toContain(`./bad.mjs: ${message}`);
});

it.each([
  'process.exit(0);',
  'await new Promise(() => {});',
  `export default { rules: [${rule('quits', 'check() { process.exit(0); }')}] };`,
  `setTimeout(() => { throw new Error('no'); }); await new Promise(() => {});`,
])('a plugin that ends the run does not make it look as if all was checked: %s', (text) => {
  put('project/quits.mjs', text);
  const { code, out, err } = chscb(['a.txt', '--plugin', './quits.mjs'], { cwd: at('project') });
  expect([code, out, err]).toEqual([
    2,
    '',
    expect.stringContaining('chscb: it was ended before its work was done, and not all was checked.'),
  ]);
});

it('a rule that is called without the name of its plugin is offered with it', () => {
  put('project/house.mjs', `export default { rules: [${rule('fine', 'check: () => []')}] };`);
  expect(chscb(['a.txt', '--plugin', './house.mjs', '--only', 'fine'], { cwd: at('project') })).toMatchObject({
    code: 2,
    err: 'chscb: There is no rule “fine”. Did you mean “house/fine”? “chscb rules” lists them.\n',
  });
});

it('a plugin that is not there is told, with what to install', () => {
  expect(chscb(['a.txt', '--plugin', 'chscb-plugin-none'], { cwd: at('project') })).toMatchObject({
    code: 2,
    err: 'chscb: chscb-plugin-none: is not a file and not an installed package\n       If it is a package: npm install chscb-plugin-none\n',
  });
});

it('namespaces are the short names of packages and files', () => {
  expect(['chscb-plugin-acme', '@acme/chscb-plugin', '@acme/other', './rules/House Rules.mjs', '...'].map(namespaceOf)).toEqual([
    'acme',
    'acme',
    'other',
    'house-rules',
    'plugin',
  ]);
});
