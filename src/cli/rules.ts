import { tellUser } from '../io/sink.js';
import { trouble as describe } from '../report/index.js';
import { stages } from '../stages.js';
import { many } from '../text/counted.js';
import { visibleLines } from '../text/visible.js';
import type { Level, Rule, Trouble } from '../types.js';
import { print, printJson, table } from './print.js';
import { UsageError } from './settings.js';
import { loadSetup, type Setup, type SetupSettings } from './setup.js';

export interface ListSettings extends SetupSettings {
  readonly format: 'text' | 'json';
}

/** A config with a mistake in it says nothing that could be relied on. */
export async function soundSetup(settings: SetupSettings): Promise<Setup> {
  const setup = await loadSetup(settings, true);
  refuse(setup.troubles);
  tell([...setup.faults, ...setup.notices]);
  return setup;
}

/** What is good to know, a line each. */
export function tell(notices: readonly Trouble[]): void {
  for (const notice of notices) tellUser(`chscb: ${visibleLines(told(notice))}\n`);
}

/** Everything that is wrong, a line each; there is nothing to do before it is put right. */
export function refuse(troubles: readonly Trouble[]): void {
  if (troubles.length === 0) return;
  throw new UsageError(troubles.map(told).join('\nchscb: '));
}

const told = (problem: Trouble) => `${describe(problem)}${problem.hint ? `\n       ${problem.hint}` : ''}`;

/** `chscb rules`: every rule there is, with the level it has here. */
export async function listRules(settings: ListSettings): Promise<number> {
  const setup = await soundSetup(settings);
  const { origins } = setup.resolve('.');
  const levelOf = (rule: Rule): Level => origins.get(rule.id)?.severity ?? 'off';
  const listed = setup.rules.filter((rule) => origins.has(rule.id));
  if (settings.format === 'json') {
    printJson(listed.map((rule) => ({ ...ruleFacts(rule), level: levelOf(rule) })));
    return 0;
  }
  const lines = stages.flatMap(({ id, title, question }) => {
    const rules = listed.filter((rule) => rule.stage === id);
    if (rules.length === 0) return [];
    const rows = rules.map((rule) => [rule.id, `${levelOf(rule)}: ${rule.summary}${rule.policy ? ` (${rule.policy})` : ''}`] as const);
    return [`${title}: ${question}`, '', ...table(rows), ''];
  });
  print([...lines, `${many(listed.length, 'rule')}. What one looks for, and why: chscb explain <rule>`]);
  return 0;
}

/** A rule as plain JSON. */
export function ruleFacts({ id, stage, severity, summary, why, policy, source, options, messages, examples, url }: Rule) {
  return { id, stage, severity, summary, why, policy: policy ?? null, source, url: url ?? null, options, messages, examples };
}
