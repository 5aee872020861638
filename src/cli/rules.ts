import { stages } from '../stages.js';
import { many } from '../text/counted.js';
import type { Level, Rule } from '../types.js';
import { print, printJson, table } from './print.js';
import { type ListSettings, soundSetup } from './sound-setup.js';

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
