/** Generated files are current. `npm run generate` writes them. */
import { expect, it } from 'vitest';
import { rulesIndex, rulesPage } from '../bin/generate.js';
import { rules } from '../rules/index.js';

const files = Object.keys(import.meta.glob('../rules/*/*.ts')).map((path) => path.split('/').slice(-2).join('/'));

it('rules/index.ts lists every rule file', async () => {
  await expect(rulesIndex(files)).toMatchFileSnapshot('../rules/index.ts');
});

it('rules/README.md describes every rule', async () => {
  await expect(rulesPage(rules)).toMatchFileSnapshot('../rules/README.md');
});
