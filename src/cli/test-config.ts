import { many } from '../report/wrap.js';
import { difference, type Tried, tryExample } from '../rule/test-rule.js';
import type { Rule } from '../types.js';
import { print, printJson } from './print.js';
import { type ListSettings, soundSetup } from './rules.js';

interface Failure {
  readonly text: string;
  readonly problem: string;
  readonly diff: readonly string[];
}

interface Outcome {
  readonly rule: string;
  readonly examples: number;
  readonly failures: readonly Failure[];
  readonly warnings: readonly string[];
}

/** `chscb test-config`: tries the examples of the rules that the config and the plugins bring. */
export async function testConfig(settings: ListSettings): Promise<number> {
  const { tried, faults } = await soundSetup(settings);
  const outcomes: Outcome[] = [];
  for (const rule of tried) outcomes.push(await tryRule(rule));
  if (settings.format === 'json') printJson(outcomes);
  else
    print(outcomes.length > 0 ? report(outcomes) : ['There are no rules of your own to test. Declare some under “custom” in the config.']);
  // A rule that could not be had was not tested either.
  if (faults.length > 0) return 2;
  return outcomes.some(({ failures }) => failures.length > 0) ? 1 : 0;
}

async function tryRule(rule: Rule): Promise<Outcome> {
  const failures: Failure[] = [];
  for (const example of rule.examples) {
    try {
      const tried = await tryExample(rule, example);
      if (!tried.holds) failures.push({ text: example.text, problem: difference(tried), diff: diffOf(tried) });
    } catch (error) {
      const problem = `it failed: ${error instanceof Error ? error.message : String(error)}`;
      failures.push({ text: example.text, problem, diff: [problem] });
    }
  }
  return { rule: rule.id, examples: rule.examples.length, failures, warnings: warningsOf(rule) };
}

function warningsOf({ examples }: Rule): string[] {
  if (examples.length === 0) return ['it has no examples, so nothing shows that it works'];
  return [
    ...(examples.some(({ finds }) => finds.length > 0) ? [] : ['no example shows what it finds']),
    ...(examples.some(({ finds }) => finds.length === 0) ? [] : ['no example shows what it leaves']),
  ];
}

/** What is expected and what is found, a line each: `-` was not found, `+` was not expected. */
function diffOf({ example: { finds }, found }: Tried): string[] {
  const lines: string[] = [];
  let at = 0;
  for (const excerpt of finds) {
    const here = found.indexOf(excerpt, at);
    if (here < 0) lines.push(`- ${quoted(excerpt)}  expected, and not found`);
    else {
      lines.push(...found.slice(at, here).map(unexpected), `  ${quoted(excerpt)}`);
      at = here + 1;
    }
  }
  return [...lines, ...found.slice(at).map(unexpected)];
}

const quoted = (excerpt: string) => `“${excerpt.replaceAll('\n', ' ')}”`;
const unexpected = (excerpt: string) => `+ ${quoted(excerpt)}  found, and not expected`;

function report(outcomes: readonly Outcome[]): string[] {
  const failed = outcomes.filter(({ failures }) => failures.length > 0).length;
  const unproved = outcomes.filter(({ warnings }) => warnings.length > 0).length;
  const wrong = [failed > 0 && `${failed} with wrong examples`, unproved > 0 && `${unproved} with examples missing`].filter(Boolean);
  return [
    ...outcomes.flatMap(({ rule, examples, failures, warnings }) => [
      `${rule}: ${verdict(examples, failures.length)}`,
      ...failures.flatMap(({ text, diff }) => [...text.split('\n').map((line) => `  │ ${line}`), ...diff.map((line) => `    ${line}`)]),
      ...warnings.map((warning) => `  warning: ${warning}`),
    ]),
    '',
    `${many(outcomes.length, 'rule')} tested: ${wrong.join(', ') || 'all right'}.`,
  ];
}

function verdict(examples: number, wrong: number): string {
  if (examples === 0) return 'no examples';
  return wrong === 0 ? `${many(examples, 'example')}, all right` : `${wrong} of ${many(examples, 'example')} wrong`;
}
