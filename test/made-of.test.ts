/** An install builds unless dist/ was made of the very files that are there, whatever their times say. */
import { rmSync, utimesSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isMade, markMade } from '../bin/made-of.mjs';
import { folderOfEach } from './support/folder.js';

const folder = folderOfEach();
const sources = {
  'bin/build.mjs': 'build',
  'rules/write/a.ts': 'rule',
  'src/a.ts': 'one',
  'src/b.ts': 'two',
  'fixtures/clean/a.jsonl': '{}',
  'package.json': '{}',
  'package-lock.json': '{}',
  'tsconfig.json': '{}',
  'node_modules/.package-lock.json': '{}',
};
it('is made until a file differs, and is made again once it is as it was', () => {
  folder.putAll({ ...sources, 'dist/cli.cjs': '' });
  expect(isMade(folder.path)).toBe(false);
  markMade(folder.path);
  expect(isMade(folder.path)).toBe(true);
  for (const [name, text] of Object.entries(sources)) {
    folder.put(name, `${text} and more`);
    utimesSync(folder.at(name), 0, 0);
    expect([name, isMade(folder.path)]).toEqual([name, false]);
    folder.put(name, text);
    expect(isMade(folder.path)).toBe(true);
  }
});

it.each([
  ['a source is deleted', () => rmSync(folder.at('src/b.ts'))],
  ['one is added', () => folder.put('src/c.ts', '')],
  ['what is at an end of one stands at the start of the next', () => folder.putAll({ 'src/a.ts': 'onet', 'src/b.ts': 'wo' })],
  ['the packages are gone', () => rmSync(folder.at('node_modules'), { recursive: true })],
  ['dist is gone', () => rmSync(folder.at('dist'), { recursive: true })],
])('is not made where %s', (_, change) => {
  folder.putAll(sources);
  folder.put('dist/cli.cjs', '');
  markMade(folder.path);
  change();
  expect(isMade(folder.path)).toBe(false);
});
