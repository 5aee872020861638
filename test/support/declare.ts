/** Declared rules without a config. */
import { type Declared, declareRules } from '../../src/rule/declare.js';
import { tryExample } from '../../src/rule/test-rule.js';
import type { Example, Rule } from '../../src/types.js';

export async function declare(fields: Omit<Declared, 'id'>): Promise<Rule> {
  const [rule] = await declareRules([{ id: 'house', ...fields } as Declared]);
  return rule as Rule;
}

export async function found(fields: Omit<Declared, 'id'>, text: string, example: Partial<Example> = {}): Promise<readonly string[]> {
  return (await tryExample(await declare(fields), { text, finds: [], ...example })).found;
}
