import type { Allowed, Draft, Finding, Result } from '../types.js';
import { applies, type Step } from './plan.js';

interface Answered {
  readonly findings: readonly Finding[];
  readonly allowed: readonly Allowed[];
  readonly unusedAllows: readonly string[];
}

/** Said with a finding that the draft tries to allow, although that is not for the draft to say. */
const refusal = 'No draft can allow this for itself: the reason in it does not count.';

/** Takes out the findings that the draft answers with a reason, and says which answers answer nothing. */
export function withoutAllowed(draft: Draft, all: readonly Finding[], steps: readonly Step[]): Answered {
  const rules = Object.keys(draft.allow);
  if (rules.length === 0) return { findings: all, allowed: [], unusedAllows: [] };
  const onFile = new Set(steps.filter(({ rule }) => rule.onFile).map(({ rule }) => rule.id));
  const findings: Finding[] = [];
  const allowed: Allowed[] = [];
  for (const finding of all) {
    const reason = draft.allow[finding.rule];
    if (reason === undefined) findings.push(finding);
    else if (onFile.has(finding.rule)) findings.push({ ...finding, message: `${finding.message} ${refusal}` });
    else allowed.push({ ...finding, reason });
  }
  const used = new Set(allowed.map((finding) => finding.rule));
  return { findings, allowed, unusedAllows: rules.filter((rule) => !used.has(rule)) };
}

/** Of the answers that answer nothing, those to rules that were to look at the draft: what another would have found nobody knows. */
export function unusedOf({ draft, unusedAllows }: Result, steps: readonly Step[]): readonly string[] {
  return unusedAllows.filter((name) => steps.some((step) => step.rule.id === name && applies(step, draft)));
}
