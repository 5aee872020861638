/** Every mistake in a config or a plugin, and what is said of it. `npm run generate` writes what is said. */
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { emptyFolder } from './support/folder.js';
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

it.each([
  ['{\n  "rules": {\n    "jargon": "off"\n    "emoji": "off"\n  }\n}\n', '4:5: is not valid JSON: a comma or a } is missing before this'],
  ['{\n  "rules": {"jargon": "off"},,\n}\n', '2:30: is not valid JSON: after a comma there must be a key in double quotes'],
])('JSON is told as JSON: %j', (text, told) => {
  const { path: cwd, put } = emptyFolder();
  put('.chscbrc.json', text);
  expect(chscb(['--text', 'Hello all.'], { cwd })).toMatchObject({ code: 2, err: expect.stringContaining(`.chscbrc.json:${told}`) });
});
