import { rules as ownRules } from '../../rules/index.js';
import { many, wrap } from '../report/wrap.js';
import { difference, tryExample } from '../rule/test-rule.js';
import type { Rule } from '../types.js';
import { print, printJson } from './print.js';
import { type ListSettings, soundSetup } from './rules.js';

interface Outcome {
  readonly rule: string;
  readonly examples: number;
  readonly failures: readonly { readonly text: string; readonly problem: string }[];
  readonly warnings: readonly string[];
}

/** `chscb test-config`: tries the examples of the rules that the config and the plugins bring. */
export async function testConfig(settings: ListSettings): Promise<number> {
  const { rules } = await soundSetup(settings);
  const own = new Set(ownRules);
  const outcomes: Outcome[] = [];
  for (const rule of rules) if (!own.has(rule)) outcomes.push(await tryRule(rule));
  if (settings.format === 'json') printJson(outcomes);
  else
    print(outcomes.length > 0 ? report(outcomes) : ['There are no rules of your own to test. Declare some under “custom” in the config.']);
  return outcomes.some(({ failures }) => failures.length > 0) ? 1 : 0;
}

async function tryRule(rule: Rule): Promise<Outcome> {
  const failures: { text: string; problem: string }[] = [];
  for (const example of rule.examples) {
    try {
      const tried = await tryExample(rule, example);
      if (!tried.holds) failures.push({ text: example.text, problem: difference(tried) });
    } catch (error) {
      failures.push({ text: example.text, problem: `it failed: ${error instanceof Error ? error.message : String(error)}` });
    }
  }
  const warnings = [];
  if (!rule.examples.some(({ finds }) => finds.length > 0)) warnings.push('no example shows what it finds');
  if (!rule.examples.some(({ finds }) => finds.length === 0)) warnings.push('no example shows what it leaves');
  return { rule: rule.id, examples: rule.examples.length, failures, warnings };
}

function report(outcomes: readonly Outcome[]): string[] {
  const failed = outcomes.filter(({ failures }) => failures.length > 0).length;
  return [
    ...outcomes.flatMap(({ rule, examples, failures, warnings }) => [
      `${rule}: ${failures.length === 0 ? `${many(examples, 'example')}, all right` : `${failures.length} of ${many(examples, 'example')} wrong`}`,
      ...failures.flatMap(({ text, problem }) => [...text.split('\n').map((line) => `  │ ${line}`), ...wrap(problem, 4, 4)]),
      ...warnings.map((warning) => `  warning: ${warning}`),
    ]),
    '',
    `${many(outcomes.length, 'rule')} tested, ${failed} with wrong examples.`,
  ];
}
