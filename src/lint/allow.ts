import type { Allowed, Draft, Finding } from '../types.js';

export interface Answered {
  readonly findings: readonly Finding[];
  readonly allowed: readonly Allowed[];
  readonly unusedAllows: readonly string[];
}

/** Takes out the findings that the draft answers with a reason, and says which answers answer nothing. */
export function answerFindings(draft: Draft, all: readonly Finding[]): Answered {
  const rules = Object.keys(draft.allow);
  if (rules.length === 0) return { findings: all, allowed: [], unusedAllows: [] };
  const findings: Finding[] = [];
  const allowed: Allowed[] = [];
  for (const finding of all) {
    const reason = draft.allow[finding.rule];
    if (reason === undefined) findings.push(finding);
    else allowed.push({ ...finding, reason });
  }
  const used = new Set(allowed.map((finding) => finding.rule));
  return { findings, allowed, unusedAllows: rules.filter((rule) => !used.has(rule)) };
}
