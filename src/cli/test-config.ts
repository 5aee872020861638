import { draftReader } from '../drafts/index.js';
import { createSource } from '../drafts/source.js';
import { fixSource } from '../lint/fix-source.js';
import type { Step } from '../lint/plan.js';
import { difference, type Tried, tryExample } from '../rule/test-rule.js';
import { many } from '../text/counted.js';
import type { Rule } from '../types.js';
import { undoEachOther } from './left-over.js';
import { idleOverrides } from './override-files.js';
import { print, printJson } from './print.js';
import { type ListSettings, soundSetup, tell } from './sound-setup.js';

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
  /** What it says instead would be changed again, and so on: by these rules. */
  readonly unsettled: readonly { readonly text: string; readonly rules: readonly string[] }[];
}

/** `chscb test-config`: tries the examples of the rules that the config and the plugins bring. */
export async function testConfig(settings: ListSettings): Promise<number> {
  const setup = await soundSetup(settings);
  const { tried, faults } = setup;
  tell(idleOverrides(setup.layers));
  const { steps } = setup.planFor('.');
  const outcomes: Outcome[] = [];
  for (const rule of tried) outcomes.push({ ...(await tryRule(rule)), unsettled: await unsettledBy(rule, steps) });
  if (settings.format === 'json') printJson(outcomes);
  else
    print(outcomes.length > 0 ? report(outcomes) : ['There are no rules of your own to test. Declare some under “custom” in the config.']);
  // A rule that could not be had was not tested either.
  if (faults.length > 0) return 2;
  return outcomes.some(({ failures, unsettled }) => failures.length + unsettled.length > 0) ? 1 : 0;
}

async function tryRule(rule: Rule): Promise<Omit<Outcome, 'unsettled'>> {
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

const read = draftReader({ platforms: ['x', 'facebook'] });
/** More of one rule are not tried. */
const mostSwaps = 300;

/** Texts in which the rule has a part in fixes that undo each other, among all rules that hold. */
async function unsettledBy(rule: Rule, steps: readonly Step[]): Promise<Outcome['unsettled']> {
  if (!steps.some((step) => step.rule.id === rule.id)) return [];
  const examples = rule.examples.filter(({ finds }) => finds.length > 0).map(({ text }) => text);
  const unsettled: { text: string; rules: readonly string[] }[] = [];
  for (const text of new Set([...(rule.swaps ?? []).slice(0, mostSwaps), ...examples])) {
    const { left } = await fixSource(createSource('text', text), read, steps, 'all');
    const loop = left.find(({ rules }) => rules?.includes(rule.id));
    if (loop?.rules) unsettled.push({ text, rules: loop.rules });
  }
  return unsettled;
}

function warningsOf({ examples }: Rule): string[] {
  if (examples.length === 0) return ['it has no examples, so nothing shows that it works'];
  return [
    ...(examples.some(({ finds }) => finds.length > 0) ? [] : ['no example shows what it finds']),
    ...(examples.some(({ finds }) => finds.length === 0) ? [] : ['no example shows what it leaves']),
  ];
}

/** What is expected and what is found, a line each: `-` was not found, `+` was not expected. Some write what to say instead. */
function diffOf({ example: { text, finds }, found }: Tried): string[] {
  const lines: string[] = [];
  let at = 0;
  for (const excerpt of finds) {
    const here = found.indexOf(excerpt, at);
    if (here < 0) lines.push(`- ${quoted(excerpt)}  expected, and not ${text.includes(excerpt) ? 'found' : 'in this text'}`);
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
  const circling = outcomes.filter(({ unsettled }) => unsettled.length > 0).length;
  const wrong = [
    failed > 0 && `${failed} with wrong examples`,
    unproved > 0 && `${unproved} with examples missing`,
    circling > 0 && `${circling} whose words do not settle`,
  ].filter(Boolean);
  return [
    ...outcomes.flatMap(({ rule, examples, failures, warnings, unsettled }) => [
      `${rule}: ${verdict(examples, failures.length)}`,
      ...failures.flatMap(({ text, diff }) => [...text.split('\n').map((line) => `  │ ${line}`), ...diff.map((line) => `    ${line}`)]),
      ...warnings.map((warning) => `  warning: ${warning}`),
      ...unsettled.map(({ text, rules }) => `  ${quoted(text)} does not settle: ${undoing(rules)}`),
    ]),
    '',
    `${many(outcomes.length, 'rule')} tested: ${wrong.join(', ') || 'all right'}.`,
  ];
}

const undoing = (rules: readonly string[]) => (rules.length === 1 ? 'what the rule says instead, it changes again' : undoEachOther(rules));

function verdict(examples: number, wrong: number): string {
  if (examples === 0) return 'no examples';
  return wrong === 0 ? `${many(examples, 'example')}, all right` : `${wrong} of ${many(examples, 'example')} wrong`;
}
