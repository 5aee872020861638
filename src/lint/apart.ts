/**
 * A draft looked at in two places: most rules see one draft and nothing else, so another thread may
 * ask them; rules that compare drafts, or are not ours, are asked where all drafts pass by in input order. What
 * crosses between the two is plain data, and the result is the one that a single place would give.
 */
import { prepareDraft } from '../text/draft.js';
import type { Draft, Report } from '../types.js';
import { reasonOf, runSteps } from './check.js';
import { mayGoApart, type Step } from './plan.js';

/** What the rules that look at one draft only said of it; rules by their place in the plan. */
export interface Finds {
  readonly reports: readonly (readonly [step: number, report: Report])[];
  /** Rules that failed, as they did. */
  readonly faults: readonly (readonly [step: number, reason: string])[];
}

/** Asks the rules that need no other draft. */
export async function findApart(draft: Draft, steps: readonly Step[]): Promise<Finds> {
  const reports: [number, Report][] = [];
  const faults: [number, string][] = [];
  await prepareDraft(draft);
  const late = runSteps(
    draft,
    steps.filter(mayGoApart),
    (step, found) => {
      const at = steps.indexOf(step);
      for (const report of found) reports.push([at, report]);
    },
    (step, error) => faults.push([steps.indexOf(step), reasonOf(error)]),
  );
  if (late) await late;
  return { reports, faults };
}

/** Steps that say again what was found apart, and those that are still to be asked. */
export function stepsAfter({ reports, faults }: Finds, steps: readonly Step[]): readonly Step[] {
  const said = new Map<number, Report[]>();
  for (const [at, report] of reports) said.set(at, [...(said.get(at) ?? []), report]);
  // A rule may have reported before it failed; faults are told in the order in which they came.
  for (const [at] of faults) said.delete(at);
  return [
    ...steps.filter((step) => !mayGoApart(step)),
    ...[...said].map(([at, own]) => saying(steps[at] as Step, () => own)),
    ...faults.map(([at, reason]) =>
      saying(steps[at] as Step, function* () {
        for (const [one, report] of reports) if (one === at) yield report;
        throw new Error(reason);
      }),
    ),
  ];
}

function saying(step: Step, check: () => Iterable<Report>): Step {
  return { ...step, rule: { ...step.rule, check } };
}
