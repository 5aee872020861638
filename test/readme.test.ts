/** Every command of the README is run, what it prints stands there, and its table lists the rules as they are. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rulesTable } from '../bin/generate.js';
import { betweenMarkers, prepareFolder, runReadme } from '../bin/readme.js';
import { rules } from '../rules/index.js';
import { emptyFolder } from './support/folder.js';
import { root } from './support/run.js';

it('the README says what happens', async () => {
  const { path } = emptyFolder();
  const failures: string[] = [];
  prepareFolder(path, root);
  const page = readFileSync(`${root}README.md`, 'utf8');
  const run = runReadme(page, path, root, (command, { code, out }) => failures.push(`${command}\nexit ${code}\n${out}`));
  expect(failures).toEqual([]);
  await expect(betweenMarkers(run, 'rules', rulesTable(rules))).toMatchFileSnapshot('../README.md');
});
