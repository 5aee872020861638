/** Every command of the README is run, what it prints stands there, and its table lists the rules as they are. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rulesTable } from '../bin/generate.js';
import { betweenMarkers, prepareFolder, runReadme } from '../bin/readme.js';
import { rules } from '../rules/index.js';
import { root } from './support/run.js';

it('the README says what happens', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chscb-readme-'));
  const failures: string[] = [];
  try {
    prepareFolder(folder, root);
    const page = readFileSync(`${root}README.md`, 'utf8');
    const run = runReadme(page, folder, root, (command, { code, out }) => failures.push(`${command}\nexit ${code}\n${out}`));
    expect(failures).toEqual([]);
    await expect(betweenMarkers(run, 'rules', rulesTable(rules))).toMatchFileSnapshot('../README.md');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
