/** Rule files of Vale styles, tried on a text. */
import { expect } from 'vitest';
import { readStyleFile } from '../../src/config/style-file.js';
import { lintDraft } from '../../src/lint/lint.js';
import { planSteps } from '../../src/lint/plan.js';
import type { Surroundings } from '../../src/rule/vale/types.js';
import { createDraft } from '../../src/text/draft.js';
import type { Finding, Rule } from '../../src/types.js';
import { emptyFolder } from './folder.js';

export function ruleOf(text: string, around: Partial<Surroundings> = {}): Rule {
  const reading = readStyleFile({ path: 'styles/House/Rule.yml', style: 'House', name: 'Rule', text }, { accepted: [], ...around });
  if (!('rule' in reading)) throw new Error(JSON.stringify(reading));
  return reading.rule;
}

export async function findings(rule: Rule, text: string): Promise<readonly Finding[]> {
  const steps = planSteps([rule], new Map([[rule.id, { severity: 'warning' as const, options: {} }]]));
  const result = await lintDraft(createDraft({ text }), steps);
  expect(result.troubles).toEqual([]);
  return result.findings;
}

export async function excerpts(yaml: string, text: string, accepted: readonly string[] = []): Promise<string[]> {
  return (await findings(ruleOf(yaml, { accepted }), text)).map(({ excerpt }) => excerpt);
}

/** A folder that is a project, with these files. */
export function project(files: Readonly<Record<string, string>>): string {
  const { path, putAll } = emptyFolder();
  putAll({ '.git/HEAD': '', ...files });
  return path;
}
