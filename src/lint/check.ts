import { fill } from '../text/fill.js';
import type { Draft, Finding, Report, Severity, Trouble } from '../types.js';
import { applies, type Step } from './plan.js';

export interface Checked {
  readonly findings: readonly Finding[];
  readonly troubles: readonly Trouble[];
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

function milder(a: Severity, b: Severity | undefined): Severity {
  return b !== undefined && rank[b] > rank[a] ? b : a;
}

/** Runs the steps over one draft. A promise only where a rule returns one. */
export function checkDraft(draft: Draft, steps: readonly Step[]): Checked | Promise<Checked> {
  const findings: Finding[] = [];
  const troubles: Trouble[] = [];
  const late: Promise<void>[] = [];
  for (const step of steps) {
    if (!applies(step, draft)) continue;
    try {
      const reports = step.rule.check(draft, step.options, step.memory);
      if (reports instanceof Promise) {
        late.push(
          reports
            .then((found) => collect(draft, step, found, findings))
            .catch((error) => void troubles.push(ruleTrouble(draft, step, error))),
        );
      } else collect(draft, step, reports, findings);
    } catch (error) {
      troubles.push(ruleTrouble(draft, step, error));
    }
  }
  if (late.length === 0) return { findings: sorted(findings), troubles };
  return Promise.all(late).then(() => ({ findings: sorted(findings), troubles }));
}

function collect(draft: Draft, step: Step, reports: Iterable<Report>, findings: Finding[]): void {
  for (const report of reports) {
    const finding = toFinding(draft, step, report);
    if (!step.allow?.has(finding.excerpt.toLowerCase())) findings.push(finding);
  }
}

function toFinding(draft: Draft, { rule, severity, message }: Step, report: Report): Finding {
  const [start, end] = report.span;
  const template = message ?? rule.messages[report.message];
  if (template === undefined) throw new Error(`it has no message “${report.message}”`);
  const confidence = report.confidence ?? 'sure';
  const level = milder(severity, report.atMost);
  return {
    rule: rule.id,
    stage: rule.stage,
    severity: confidence === 'unsure' ? milder(level, 'warning') : level,
    confidence,
    messageId: report.message,
    message: message === undefined ? fill(template, report.data) : fillHouse(template, draft, report),
    data: report.data ?? {},
    span: report.span,
    excerpt: draft.text.slice(start, end),
    start: draft.locate(start),
    end: draft.locate(end),
    suggest: report.suggest ?? [],
    fix: report.fix ?? null,
    policy: report.policy ?? rule.policy ?? null,
    platform: report.platform ?? null,
    url: rule.url ?? null,
  };
}

/** House wording may use {match} and {suggestion} besides the slots of the message it stands for. */
function fillHouse(template: string, draft: Draft, report: Report): string {
  return fill(template, { match: draft.text.slice(...report.span), suggestion: report.suggest?.[0] ?? '', ...report.data });
}

function ruleTrouble(draft: Draft, step: Step, error: unknown): Trouble {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    path: draft.path,
    place: draft.locate(0),
    message: `the rule ${step.rule.id} failed on this draft: ${reason}`,
    hint: `Switch it off with --skip ${step.rule.id}, and report this.`,
  };
}

/** In reading order; at one place the worse first, then by name. */
function sorted(findings: Finding[]): Finding[] {
  if (findings.length < 2) return findings;
  return findings.sort(
    (a, b) =>
      a.span[0] - b.span[0] ||
      rank[a.severity] - rank[b.severity] ||
      a.span[1] - b.span[1] ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}
