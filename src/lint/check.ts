import { bySeverity } from '../stages.js';
import { fill } from '../text/fill.js';
import { everyDraft, signsBeside, signsOf, standInText } from '../text/signs.js';
import type { Draft, Finding, Options, Report, Severity, Trouble } from '../types.js';
import { applies, type Step } from './plan.js';

export interface Checked {
  readonly findings: readonly Finding[];
  /** Of rules that are asked for what is to be masked. */
  readonly unsaid: readonly Finding[];
  readonly troubles: readonly Trouble[];
}

function milder(a: Severity, b: Severity | undefined): Severity {
  return b !== undefined && bySeverity(a, b) < 0 ? b : a;
}

/** Runs the steps over several drafts; what is found is what each would get alone. A promise only where a rule returns one. */
export function checkDrafts(drafts: readonly Draft[], steps: readonly Step[]): Checked[] | Promise<Checked[]> {
  const checked = drafts.map(() => ({ findings: [] as Finding[], unsaid: [] as Finding[], troubles: [] as Trouble[] }));
  const late = runSteps(
    drafts,
    steps,
    (step, at, reports) => collect(drafts[at] as Draft, step, reports, (checked[at] as Mutable)[step.isUnsaid ? 'unsaid' : 'findings']),
    (step, at, error) => {
      (checked[at] as Mutable).troubles.push(ruleTrouble(drafts[at] as Draft, step, error));
    },
  );
  const done = () => {
    for (const { findings } of checked) sort(findings);
    return checked;
  };
  return late ? late.then(done) : done();
}

interface Mutable {
  readonly findings: Finding[];
  readonly unsaid: Finding[];
  readonly troubles: Trouble[];
}

/**
 * Asks each rule that applies, rule by rule: its code and its lists are then at hand for one draft after
 * the other, which is a good deal faster. `at`: the place of the draft in `drafts`. A promise only where
 * something is still to come. What `take` throws is the rule's fault too.
 */
export function runSteps(
  drafts: readonly Draft[],
  steps: readonly Step[],
  take: (step: Step, at: number, reports: Iterable<Report>) => void,
  fail: (step: Step, at: number, error: unknown) => void,
): Promise<unknown> | undefined {
  const late: Promise<void>[] = [];
  const look = steps.some(({ needs }) => needs !== undefined && standInText(needs)) ? signsOf : signsBeside;
  const signs = drafts.map((draft) => look(draft) | everyDraft);
  for (const step of steps) {
    const { rule, memory, needs = everyDraft } = step;
    let options: Options | undefined;
    for (let at = 0; at < drafts.length; at++) {
      const draft = drafts[at] as Draft;
      if ((needs & (signs[at] as number)) === 0 || !applies(step, draft)) continue;
      try {
        // Not before they are needed: most drafts ask few rules.
        options ??= step.options;
        const reports = rule.check(draft, options, memory);
        if (isEmpty(reports)) continue;
        if (reports instanceof Promise) late.push(reports.then((found) => take(step, at, found)).catch((error) => fail(step, at, error)));
        else take(step, at, reports);
      } catch (error) {
        fail(step, at, error);
      }
    }
  }
  return late.length === 0 ? undefined : Promise.all(late);
}

const isEmpty = (reports: unknown) => Array.isArray(reports) && reports.length === 0;

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
    end: draft.locate(end, true),
    suggest: report.suggest ?? [],
    fix: report.fix ?? null,
    policy: report.policy ?? rule.policy ?? null,
    platform: report.platform ?? null,
    url: report.url ?? rule.url ?? null,
  };
}

/** House wording may use {match} and {suggestion} besides the slots of the message it stands for. */
function fillHouse(template: string, draft: Draft, report: Report): string {
  return fill(template, { match: draft.text.slice(...report.span), suggestion: report.suggest?.[0] ?? '', ...report.data });
}

function ruleTrouble(draft: Draft, step: Step, error: unknown): Trouble {
  return {
    path: draft.path,
    place: draft.locate(0),
    message: `the rule ${step.rule.id} failed on this draft: ${reasonOf(error)}`,
    hint: `Switch it off with --skip ${step.rule.id}, and report this.`,
  };
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** In reading order; at one place the worse first, then by name. */
function sort(findings: Finding[]): void {
  if (findings.length < 2) return;
  findings.sort(
    (a, b) =>
      a.span[0] - b.span[0] ||
      bySeverity(a.severity, b.severity) ||
      a.span[1] - b.span[1] ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}
