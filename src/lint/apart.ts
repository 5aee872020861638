/**
 * A draft looked at in two places: most rules see one draft and nothing else, so another thread may
 * ask them; rules that compare drafts, or are not ours, are asked where all drafts pass by in input
 * order. What crosses between the two is plain data, and the result is the one that a single place
 * would give.
 */
import { prepareDrafts } from '../text/draft.js';
import { everyDraft } from '../text/signs.js';
import type { Draft, Report } from '../types.js';
import { reasonOf, runSteps } from './check.js';
import { mayGoApart, type Step } from './plan.js';

/** What the rules that look at one draft only said of it; rules by their place in the plan. */
export interface Finds {
  readonly reports: readonly (readonly [step: number, report: Report])[];
  /** Rules that failed, as they did. */
  readonly faults: readonly (readonly [step: number, reason: string])[];
}

/** Says again what a rule said elsewhere. One for all drafts: they come one after the other. */
interface Echo {
  readonly step: Step;
  said: Report[];
  fault: string | undefined;
}

/** A plan, parted. */
interface Parted {
  readonly apart: readonly Step[];
  readonly here: readonly Step[];
  readonly places: ReadonlyMap<Step, number>;
  readonly echoes: Map<number, Echo>;
}

const known = new WeakMap<readonly Step[], Parted>();

function part(steps: readonly Step[]): Parted {
  const parted = known.get(steps) ?? {
    apart: steps.filter(mayGoApart),
    here: steps.filter((step) => !mayGoApart(step)),
    places: new Map(steps.map((step, at) => [step, at])),
    echoes: new Map(),
  };
  known.set(steps, parted);
  return parted;
}

/** Asks the rules that need no other draft; what they find in each of `drafts`. */
async function findApart(drafts: readonly Draft[], steps: readonly Step[]): Promise<Finds[]> {
  const { apart, places } = part(steps);
  const finds = drafts.map(() => ({ reports: [] as [number, Report][], faults: [] as [number, string][] }));
  await prepareDrafts(drafts);
  await runSteps(
    drafts,
    apart,
    (step, at, found) => {
      for (const report of found) finds[at]?.reports.push([places.get(step) as number, report]);
    },
    (step, at, error) => finds[at]?.faults.push([places.get(step) as number, reasonOf(error)]),
  );
  return finds;
}

/** Drafts that are looked at together, see `lintDrafts`. */
const together = 16;

/** The same where each draft has its plan, by its place in `drafts`: those in a row that share one are looked at together. */
export async function findAllApart(drafts: readonly Draft[], planAt: (at: number) => readonly Step[]): Promise<Finds[]> {
  const finds: Finds[] = [];
  for (let from = 0; from < drafts.length; from = finds.length) {
    const plan = planAt(from);
    let to = from + 1;
    while (to < drafts.length && to - from < together && planAt(to) === plan) to++;
    finds.push(...(await findApart(drafts.slice(from, to), plan)));
  }
  return finds;
}

/** Steps that say again what was found apart, and those that are still to be asked. Good until it is called again. */
export function stepsAfter({ reports, faults }: Finds, steps: readonly Step[]): readonly Step[] {
  const parted = part(steps);
  if (reports.length === 0 && faults.length === 0) return parted.here;
  const saying = new Set<Echo>();
  const echoAt = (at: number) => {
    const echo = parted.echoes.get(at) ?? echoOf(steps[at] as Step);
    parted.echoes.set(at, echo);
    if (!saying.has(echo)) {
      echo.said = [];
      echo.fault = undefined;
    }
    saying.add(echo);
    return echo;
  };
  for (const [at, report] of reports) echoAt(at).said.push(report);
  // A rule may have reported before it failed; faults are told in the order in which they came.
  for (const [at, reason] of faults) {
    const echo = echoAt(at);
    echo.fault = reason;
    saying.delete(echo);
    saying.add(echo);
  }
  return [...parted.here, ...[...saying].map(({ step }) => step)];
}

function echoOf(step: Step): Echo {
  const check = () => (echo.fault === undefined ? echo.said : thenFail(echo.said, echo.fault));
  // A rule loads its page when it is asked for: nothing of it is copied.
  const rule = Object.create(step.rule, { check: { value: check } }) as Step['rule'];
  const echo: Echo = { step: { ...step, options: {}, rule, needs: everyDraft }, said: [], fault: undefined };
  return echo;
}

function* thenFail(said: readonly Report[], reason: string): Generator<Report> {
  yield* said;
  throw new Error(reason);
}
