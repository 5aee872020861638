import { tellUser } from '../io/sink.js';
import { unusedOf } from '../lint/allow.js';
import type { Step } from '../lint/plan.js';
import { redactResult } from '../lint/redact.js';
import { Tally } from '../lint/verdict.js';
import { startStats } from '../report/stats.js';
import { didYouMean } from '../text/nearest.js';
import type { Result, Rule, Trouble } from '../types.js';
import { isTerminal } from './color.js';
import { openBaseline } from './known-findings.js';
import { openOutputs } from './outputs.js';
import type { Progress } from './progress.js';
import { redactionOf } from './redaction.js';
import { type CheckSettings, readsStdin } from './settings.js';

/** What happens to each result of a run, whatever made it: baseline, redaction, tally, reports. */
export interface CheckRun {
  /** Whether this run checks the next draft, or leaves it to another shard. */
  takesNext(): boolean;
  /** `steps`: of the rules that report. */
  result(result: Result, steps: readonly Step[]): void;
  trouble(problem: Trouble): void;
  notice(notice: Trouble): void;
  flush(): void;
  /** The exit code. */
  end(): Promise<number>;
  /** Instead of an end, where the run fails: no report is written. */
  drop(): void;
}

/** A diff, or the fixed text of what came through a pipe, has standard output for itself. */
function givesText(settings: CheckSettings): boolean {
  return settings.fix !== undefined && (settings.fix.dry || settings.text !== undefined || readsStdin(settings));
}

/** Told on a terminal that has nothing else to show: a report there moves by itself. */
async function progressOf({ outputs, progress }: CheckSettings): Promise<Progress | undefined> {
  const isQuiet = process.env.TERM === 'dumb' || !isTerminal(2) || (outputs.some(({ file }) => file === undefined) && isTerminal(1));
  if (progress === false || isQuiet) return undefined;
  return (await import('./progress.js')).startProgress(tellUser);
}

/** A rule that a draft allows and that does not exist is a slip, and not one that found nothing. Of one that did not run nothing is known. */
function withoutUnknown(result: Result, ids: ReadonlySet<string>, steps: readonly Step[]): { result: Result; unknown: readonly Trouble[] } {
  const names = result.unusedAllows.filter((name) => !ids.has(name));
  if (result.unusedAllows.length === 0) return { result, unknown: [] };
  const { path, id } = result.draft;
  const unknown = names.map((name) => ({
    path,
    message: `${id === '' ? '' : `${id}: `}allow: there is no rule “${name}”.${didYouMean(name, ids)}`,
    hint: '“chscb rules” lists them.',
  }));
  return { result: { ...result, unusedAllows: unusedOf(result, steps) }, unknown };
}

export async function startRun(settings: CheckSettings, rules: readonly Rule[]): Promise<CheckRun> {
  const baseline = await openBaseline(settings, rules);
  const redaction = redactionOf(settings);
  const outputs = await openOutputs({ ...settings, stream: givesText(settings) ? 2 : 1, isRedacted: redaction === 'all' }, rules);
  const stats = settings.stats ? startStats() : undefined;
  const tally = new Tally();
  const ids = new Set(rules.map(({ id }) => id));
  const personal = new Set(rules.filter((rule) => rule.personal).map((rule) => rule.id));
  const isPersonal = (rule: string) => personal.has(rule);
  const { shard } = settings;
  const progress = await progressOf(settings);
  let ordinal = 0;
  const say = (problem: Trouble) => {
    progress?.clear();
    outputs.say(problem);
  };
  return {
    takesNext: () => shard === undefined || ordinal++ % shard.of === shard.index - 1,
    result(said, steps) {
      const { result: whole, unknown } = withoutUnknown(said, ids, steps);
      for (const problem of [...whole.troubles, ...unknown]) say(problem);
      const result = redactResult(baseline?.newIn(whole) ?? whole, redaction, isPersonal, whole);
      tally.add(result);
      stats?.add(result);
      outputs.result(result);
      progress?.step();
    },
    trouble(problem) {
      if (problem.path !== undefined) baseline?.missed(problem.path);
      tally.troubles.push(problem);
      say(problem);
    },
    notice: say,
    flush: outputs.flush,
    drop: outputs.drop,
    async end() {
      progress?.clear();
      for (const notice of baseline?.notices() ?? []) outputs.say(notice);
      const verdict = tally.verdict(settings);
      outputs.end(verdict);
      if (stats) outputs.print(stats.table());
      baseline?.keep();
      const isForgiven = settings.exitZero || settings.updateBaseline;
      if (!isForgiven) outputs.explain(verdict);
      return isForgiven && verdict.code === 1 ? 0 : verdict.code;
    },
  };
}
