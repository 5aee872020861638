/** Generated files are current. `npm run generate` writes them. */

import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { exampleConfig, jsonSchema, rulesIndex, rulesPage } from '../bin/generate.js';
import { rules } from '../rules/index.js';
import { customSchema } from '../src/config/custom.js';
import { checkConfig, type ParsedConfig, parseConfig } from '../src/config/parse.js';
import { configSchema } from '../src/config/schema.js';
import { starterConfig } from '../src/config/starter.js';

const files = Object.keys(import.meta.glob('../rules/*/*.ts')).map((path) => path.split('/').slice(-2).join('/'));

it('rules/index.ts lists every rule file', async () => {
  await expect(rulesIndex(files)).toMatchFileSnapshot('../rules/index.ts');
});

it('rules/README.md describes every rule', async () => {
  await expect(rulesPage(rules)).toMatchFileSnapshot('../rules/README.md');
});

const parsed = (text: string) => parseConfig({ path: 'c', file: '/c', folder: '/', text, at: [] }) as ParsedConfig;
const accepts = new Ajv({ strict: false }).compile(JSON.parse(jsonSchema(rules)) as object);

it('the JSON Schema is that of the rules', async () => {
  await expect(jsonSchema(rules)).toMatchFileSnapshot('../src/config/schema.json');
});

it('the example config shows every rule and is itself valid, by our check and by the JSON Schema', async () => {
  const example = exampleConfig(rules);
  await expect(example).toMatchFileSnapshot('../.chscbrc.example.json');
  expect(checkConfig(parsed(example), configSchema(rules))).toEqual([]);
  expect(accepts(JSON.parse(example)), JSON.stringify(accepts.errors)).toBe(true);
});

it.each([
  { rules: { jargn: 'off' } },
  { rules: { jargon: 'of' } },
  { rules: { 'long-sentence': { max: 'x' } } },
  { rules: { 'long-sentence': { max: 1 } } },
  { platforms: ['chirper'] },
  { overrides: [{ files: '*', rules: { jargn: 'off' } }] },
  { organisation: { handles: 'x' } },
  { custom: [{ id: 'a', kind: 'avod' }] },
  { custom: [{ id: 'a', kind: 'avoid', phrase: ['x'] }] },
])('the JSON Schema refuses what our check refuses: %j', (config) => {
  expect(accepts(config)).toBe(false);
  expect(checkConfig(parsed(JSON.stringify(config)), configSchema(rules, customSchema()))).not.toEqual([]);
});

it.each([
  { custom: './rules.yaml' },
  {
    custom: [
      './rules.yaml',
      { id: 'a', kind: 'prefer', patterns: { a: 'b' }, when: { roles: ['chair'] }, unless: { near: ['c'], quoted: true } },
    ],
  },
  { custom: [{ id: 'a', kind: 'limit', count: 'pattern', pattern: 'a', maxOn: { x: 1 }, examples: [{ text: 'a', finds: 'a' }] }] },
  {
    extends: ['chscb:strict', 'vale:./styles'],
    retext: { 'retext-equality': { ignore: ['a'] }, 'retext-simplify': false },
    plugins: ['./a.mjs'],
  },
])('the JSON Schema takes what our check takes: %j', (config) => {
  expect(accepts(config), JSON.stringify(accepts.errors)).toBe(true);
  expect(checkConfig(parsed(JSON.stringify(config)), configSchema(rules, customSchema()))).toEqual([]);
});

it.each([{}, { name: 'A "quoted" \\ name: # yes', handles: ['@a', '@b'], platforms: ['linkedin' as const], elections: ['2026-05-07'] }])(
  'the starter config is valid: %j',
  (answers) => {
    const text = starterConfig(answers);
    expect(checkConfig(parsed(text), configSchema(rules))).toEqual([]);
    const value = parsed(text).value as { organisation: Record<string, unknown> };
    if (answers.name) expect(value.organisation).toMatchObject({ name: answers.name, handles: answers.handles });
  },
);
