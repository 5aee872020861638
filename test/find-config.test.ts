/** A config comes from a stranger's checkout: nothing of it is ever run, and no shape of it hangs or pollutes. */
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { folderOfEach } from './support/folder.js';
import { chscb, type Ran } from './support/run.js';

const folder = folderOfEach();
const { at, putAll } = folder;
const sentinel = () => at('SENTINEL');

beforeEach(() => {
  putAll({ '.git/HEAD': '', 'a.txt': 'Join us on on Tuesday.\n' });
});

/** Checks the one draft; fails where code of the checkout ran or it took long. */
function check(...args: string[]): Ran {
  const started = performance.now();
  const ran = chscb(['a.txt', ...args], { cwd: folder.path });
  expect(existsSync(sentinel())).toBe(false);
  expect(performance.now() - started).toBeLessThan(20_000);
  return ran;
}

const attack = () => `require('node:fs').writeFileSync(${JSON.stringify(sentinel())}, '')`;
const attackModule = () => `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(sentinel())}, '')`;

describe('never runs code of the checkout', () => {
  it.each(['config.js', 'config.cjs', 'config.mjs', 'config.ts'])('.config/%s', (name) => {
    putAll({ '.chscbrc': 'rules: {repeated-word: off}', [`.config/${name}`]: name.includes('.mjs') ? attackModule() : attack() });
    expect(check()).toMatchObject({ code: 0, err: '' });
  });

  it('.config/config.json that leads elsewhere', () => {
    putAll({
      '.chscbrc.json': '{"rules": {"repeated-word": "off"}}',
      '.config/config.json': JSON.stringify({ cosmiconfig: { searchPlaces: ['evil.cjs'], loaders: {} } }),
      'evil.cjs': attack(),
    });
    const ran = check();
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).not.toContain('repeated-word');
  });

  it('package.json that sets cosmiconfig', () => {
    putAll({
      'package.json': JSON.stringify({ chscb: { rules: { 'repeated-word': 'off' } }, cosmiconfig: { searchPlaces: ['evil.cjs'] } }),
      'evil.cjs': attack(),
    });
    const ran = check();
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).not.toContain('repeated-word');
  });

  it('$import', () => {
    putAll({ '.chscbrc.json': '{"$import": "./evil.cjs"}', 'evil.cjs': attack() });
    const ran = check();
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('.chscbrc.json:1:2: $import: is not a key that may stand here.');
  });

  it.each(['.chscbrc.js', '.chscbrc.cjs', '.chscbrc.mjs', 'chscb.config.js'])('%s', (name) => {
    putAll({ [name]: name.endsWith('.mjs') ? attackModule() : attack() });
    const ran = check();
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(`${name}: is a program; a config is data`);
  });

  it.each(['evil.cjs', 'evil.js'])('--config %s and extends of it', (name) => {
    putAll({ [name]: attack(), '.chscbrc': `extends: ./${name}` });
    expect(check('--config', name)).toMatchObject({ code: 2 });
    expect(check().err).toContain('is a program; a config is data');
  });

  it('plugins that only the config names', () => {
    putAll({ '.chscbrc': 'plugins: [./evil.cjs]', 'evil.cjs': attack() });
    const ran = check();
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('--plugin ./evil.cjs');
  });
});

describe('never leaves the project', () => {
  it.each(['/etc/passwd', '../outside.yaml', './link.yaml', './absolute.yaml', '../../../../../../etc/hostname'])(
    'extends %s',
    (target) => {
      symlinkSync('../outside.yaml', at('link.yaml'));
      symlinkSync('/etc/hostname', at('absolute.yaml'));
      const outside = join(folder.path, '..', 'outside.yaml');
      writeFileSync(outside, 'rules: {}');
      putAll({ '.chscbrc': `extends: ${target}` });
      const ran = check();
      rmSync(outside);
      expect(ran.code).toBe(2);
      expect(ran.err).toContain(`.chscbrc:1:1: extends: “${target}” lies outside the project`);
    },
  );

  it.each(['https://example.org/config.json', 'file:///etc/passwd', 'data:text/plain,x'])('extends %s', (target) => {
    putAll({ '.chscbrc': `extends: "${target}"` });
    expect(check().err).toContain('configs are not fetched from elsewhere');
  });

  it('does not look above the repository', () => {
    putAll({ 'inner/.git/HEAD': '', 'inner/a.txt': 'Join us on on Tuesday.', '.chscbrc': 'nonsense: true' });
    expect(chscb(['a.txt'], { cwd: at('inner') }).code).toBe(0);
  });
});

describe('is not brought down', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefghi'.split('').map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`)}]`),
  ];

  it.each([
    ['aliases', bomb.join('\n'), 'uses too many aliases'],
    ['depth', '['.repeat(20_000), 'nested more than 64 levels deep'],
    ['JSON depth', `{"rules":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_001)}`, 'nested more than 64 levels deep'],
    ['size', `# ${'x'.repeat(1024 * 1024)}`, 'is larger than 1 MiB'],
    ['many terms', `organisation: {words: [${'x,'.repeat(20_000)}]}`, 'expected at most 10000 words'],
    ['__proto__', '{"__proto__": {"polluted": 1}}', '1:2: __proto__: is not a key that may stand in a config'],
    ['constructor', 'rules: {constructor: {prototype: {polluted: 1}}}', '1:9: constructor: is not a key that may stand in a config'],
    ['equal keys', 'rules: {}\nrules: {}', '2:1: is not valid YAML or JSON: has the key “rules” twice'],
    ['an alias of itself', 'rules: &a {jargon: *a}', 'rules'],
    ['tags', 'rules: !!js/function "function () {}"', 'rules: expected keys and values'],
    ['a list', '[]', 'expected keys and values'],
    ['a broken end', 'rules: {a', '.chscbrc:1:'],
    ['NUL', 'rules: {}\0', 'binary'],
  ])('by %s', (_, text, message) => {
    putAll({ '.chscbrc': text });
    const ran = check();
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(message);
    expect(ran.err).not.toMatch(/^\s+at /m);
  });

  it('by a config that is a folder or leads to itself', () => {
    mkdirSync(at('.chscbrc'));
    expect(check().err).toContain('.chscbrc: is not a regular file');
    rmSync(at('.chscbrc'), { recursive: true });
    symlinkSync('self.yaml', at('self.yaml'));
    expect(check('--config', 'self.yaml')).toMatchObject({ code: 2 });
    expect(check('--config', 'none.yaml').err).toContain('none.yaml: does not exist');
  });

  it.each([
    ['custom: none.yaml', '“none.yaml” does not exist beside this config; a file is written “./team.yaml” or'],
    ['extends: house', '“house” is not installed. If it is a package: npm install house; if it is a file, write “./house”'],
    ['extends: "@team/house/none.yaml"', 'If it is a package: npm install @team/house; if'],
  ])('where what it names is not there: %s', (text, message) => {
    putAll({ '.chscbrc': text });
    expect(check().err).toContain(message);
  });

  it('by a link that leads nowhere', () => {
    symlinkSync('nowhere.yaml', at('.chscbrc.yaml'));
    expect(check()).toMatchObject({ code: 2, err: 'chscb: .chscbrc.yaml: is a link to a file that does not exist\n' });
  });

  it('by two configs in one folder', () => {
    putAll({ '.chscbrc': '', '.chscbrc.json': '{}' });
    expect(check().err).toContain('.chscbrc.json: is beside .chscbrc, and only one of them can apply');
  });

  it('by a config beside the key of package.json', () => {
    putAll({ '.chscbrc.yaml': '', 'package.json': '{"chscb": {}}' });
    const ran = check();
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('package.json: its key “chscb” is beside .chscbrc.yaml, and only one of them can apply');
    putAll({ 'package.json': '{"name": "x"}' });
    expect(check()).toMatchObject({ code: 0, err: '' });
  });
});

describe('finds', () => {
  it.each(['.chscbrc', '.chscbrc.yaml', '.chscbrc.yml'])('%s above', (name) => {
    putAll({ [name]: 'rules:\n  repeated-word: error\n', 'deep/er/b.txt': 'the the' });
    expect(chscb(['b.txt'], { cwd: at('deep/er') }).code).toBe(1);
  });

  it.each(['.chscbrc', '.chscbrc.json'])('%s as JSON with tabs', (name) => {
    putAll({ [name]: '{\n\t"rules": {\n\t\t"repeated-word": "error"\n\t}\n}\n' });
    expect(check().code).toBe(1);
    expect(check('--no-config').code).toBe(0);
  });

  it('the chscb key of package.json, and its places', () => {
    putAll({ 'package.json': '{"name": "x",\n "chscb": {"rules": {"repeated-word": "eror"}}}' });
    expect(check().err).toBe(
      'chscb: package.json:2:22: rules.repeated-word: expected one of off, note, warning, error. Did you mean “error”?\n',
    );
  });

  it('an empty config', () => {
    putAll({ '.chscbrc': '' });
    expect(check()).toMatchObject({ code: 0, err: '' });
  });
});
