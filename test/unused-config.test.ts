/** A config that does not hold, though somebody may think it does, is told: by its place, or because of its name. */
import { beforeEach, expect, it } from 'vitest';
import { folderOfEach } from './support/folder.js';
import { chscb } from './support/run.js';

const folder = folderOfEach();
const { at, putAll } = folder;

beforeEach(() => {
  putAll({ '.git/HEAD': '', 'a.txt': 'Join us on on Tuesday.\n' });
});

const check = (...args: string[]) => chscb(['a.txt', ...args], { cwd: folder.path });
const notUsed = (path: string) =>
  `chscb: ${path}: is not used\n       The nearest config above the working folder holds. Run chscb from there, or name it with --config.\n`;

it('is told of in a folder of drafts, once, and the exit code stays', () => {
  putAll({
    'drafts/.chscbrc.yaml': 'rules: {repeated-word: error}',
    'drafts/a.txt': 'Join us on on Tuesday.',
    'drafts/deep/.chscbrc': '',
    'drafts/deep/.chscbrc.json': '{}',
    'drafts/deep/b.txt': 'All fine.',
  });
  expect(chscb(['check', 'drafts'], { cwd: folder.path })).toMatchObject({
    code: 0,
    err: notUsed('drafts/.chscbrc.yaml') + notUsed('drafts/deep/.chscbrc'),
  });
  expect(chscb(['check', 'drafts'], { cwd: folder.path, env: { CI: '1' } }).err).toContain('is not used');
  expect(chscb(['a.txt'], { cwd: at('drafts') })).toMatchObject({ code: 1, err: '' });
});

it('is told of between the working folder and what is named', () => {
  putAll({ 'comms/.chscbrc.yaml': 'rules: {repeated-word: error}', 'comms/drafts/a.txt': 'All fine.' });
  for (const path of ['comms/drafts', 'comms/drafts/a.txt', 'comms/drafts/*.txt', at('comms/drafts/a.txt')])
    expect(chscb(['check', path], { cwd: folder.path })).toMatchObject({ code: 0, err: notUsed('comms/.chscbrc.yaml') });
  expect(chscb(['preview', 'comms/drafts/a.txt'], { cwd: folder.path }).err).toBe(notUsed('comms/.chscbrc.yaml'));
  expect(chscb(['drafts/a.txt'], { cwd: at('comms') }).err).toBe('');
});

it('is not told of where it holds, was named, or where another was chosen', () => {
  putAll({ '.chscbrc': 'extends: ./drafts/.chscbrc.yaml', 'drafts/.chscbrc.yaml': '', 'drafts/a.txt': 'All fine.' });
  for (const args of [['drafts'], ['.'], ['drafts', '--no-config'], ['drafts', '--config', 'drafts/.chscbrc.yaml'], ['drafts/a.txt']])
    expect(chscb(['check', ...args], { cwd: folder.path })).toMatchObject({ code: 0, err: '' });
  putAll({ '.chscbrc': '' });
  expect(chscb(['check', 'drafts'], { cwd: folder.path }).err).toBe(notUsed('drafts/.chscbrc.yaml'));
  putAll({ '.chscbignore': '.chscbrc.yaml' });
  expect(chscb(['check', 'drafts'], { cwd: folder.path }).err).toBe('');
});

it.each([
  ['chscbrc.yaml', '.chscbrc.yaml'],
  ['.chscbrc.yaml.txt', '.chscbrc.yaml'],
  ['.chscbrc.yml.txt', '.chscbrc.yml'],
  ['.chscbrc.toml', '.chscbrc.yaml, in YAML'],
  ['.chscbrc.jsonc', '.chscbrc.json, without comments'],
  ['chscb.yaml', '.chscbrc.yaml'],
])('is told of because of its name: %s', (name, right) => {
  putAll({ [name]: 'rules: {repeated-word: error}' });
  expect(check()).toMatchObject({
    code: 0,
    err: `chscb: ${name}: is not read as a config, because of its name\n       Name it ${right}.\n`,
  });
});

it('is told of because of its name only where there is none and one was looked for', () => {
  putAll({ 'chscb.yaml': '' });
  expect(chscb(['rules'], { cwd: folder.path }).err).toContain('chscb.yaml: is not read as a config');
  expect(check('--no-config').err).toBe('');
  putAll({ '.chscbrc': '' });
  expect(check().err).toBe('');
});
