/** Every mistake in a config or a plugin, and what is said of it. `npm run generate` writes what is said. */
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { chscb, root } from './support/run.js';

const folder = 'fixtures/wrong-configs';
const names = readdirSync(`${root}${folder}`).filter((name) => /\.(?:yaml|mjs)$/.test(name));

it.each(names)('%s', async (name) => {
  const args = name.endsWith('.mjs')
    ? ['--no-config', '--plugin', `./${name}`, '--format', 'compact', '--text', 'Hello all.']
    : ['--config', name, '--text', 'Hello all.'];
  const { code, out, err } = chscb(args, { cwd: `${root}${folder}` });
  expect(code).toBe(2);
  expect(err).not.toMatch(/^ +at /m);
  const shown = args.map((arg) => (arg.includes(' ') ? `"${arg}"` : arg)).join(' ');
  await expect(`$ chscb ${shown}\n${out}${err}exit code ${code}\n`).toMatchFileSnapshot(`../${folder}/${name}.out`);
});
