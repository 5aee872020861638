import { version } from '../../package.json' with { type: 'json' };
import type { ReadSource } from '../drafts/index.js';
import type { Source } from '../drafts/source.js';
import { fileSink, type Sink, streamSink, tellUser } from '../io/sink.js';
import { lintDraft } from '../lint/lint.js';
import type { Step } from '../lint/plan.js';
import { Tally } from '../lint/verdict.js';
import { type ReportRun, type ReportSettings, reporters, trouble } from '../report/index.js';
import { didYouMean } from '../text/nearest.js';
import { visible } from '../text/visible.js';
import type { Result, Rule, Trouble } from '../types.js';
import { isTerminal, wantsColor } from './color.js';
import { readerFor, readInputs, readsStdin } from './read.js';
import { type CheckSettings, type Output, UsageError } from './settings.js';
import { loadSetup, type Plan } from './setup.js';

interface Target {
  readonly run: ReportRun;
  readonly sink: Sink;
}

async function openTarget({ format, file }: Output, settings: CheckSettings, rules: readonly Rule[]): Promise<Target> {
  const load = Object.hasOwn(reporters, format) ? reporters[format] : undefined;
  if (!load) throw new UsageError(`There is no format “${format}”.${didYouMean(format, Object.keys(reporters))}`);
  const sink = file === undefined ? streamSink() : fileSink(file);
  const color = file === undefined && format === 'human' && wantsColor(settings.color, isTerminal(1));
  const report: ReportSettings = { color, quiet: settings.quiet, rules, version };
  return { run: await (await load())(report), sink };
}

/** Reads, checks and reports everything named; returns the exit code. */
export async function check(settings: CheckSettings): Promise<number> {
  const setup = await loadSetup(settings);
  const targets = await Promise.all(settings.outputs.map((output) => openTarget(output, settings, setup.rules)));
  const tally = new Tally();
  for (const problem of setup.troubles) tell(problem, tally, targets);
  const readers = new Map<Plan, ReadSource>();
  for await (const input of setup.troubles.length > 0 ? [] : readInputs(settings)) {
    if ('trouble' in input) tell(input.trouble, tally, targets);
    else if ('notice' in input) say(input.notice, targets);
    else {
      const plan = setup.planFor(input.source.path);
      const read = readers.get(plan) ?? readerFor(plan, settings);
      readers.set(plan, read);
      await checkSource(input.source, read, plan.steps, tally, targets);
    }
    // Who feeds drafts through a pipe may wait for the answer to one before sending the next.
    if (readsStdin(settings)) for (const { sink } of targets) sink.flush();
  }
  const verdict = tally.verdict(settings.maxWarnings === undefined ? {} : { maxWarnings: settings.maxWarnings });
  for (const { run, sink } of targets) {
    sink.write(run.end(verdict));
    sink.close();
  }
  return settings.exitZero && verdict.code === 1 ? 0 : verdict.code;
}

function tell(problem: Trouble, tally: Tally, targets: readonly Target[]): void {
  tally.troubles.push(problem);
  say(problem, targets);
}

/** Tells the user in its place among the reports. */
function say(problem: Trouble, targets: readonly Target[]): void {
  for (const { sink } of targets) sink.flush();
  tellUser(`chscb: ${visible(trouble(problem))}${problem.hint ? `\n       ${visible(problem.hint)}` : ''}\n`);
}

async function checkSource(
  source: Source,
  read: ReadSource,
  steps: readonly Step[],
  tally: Tally,
  targets: readonly Target[],
): Promise<void> {
  const reads = read(source);
  const reading = reads instanceof Promise ? await reads : reads;
  for (const notice of reading.notices ?? []) say(notice, targets);
  for (const problem of reading.troubles) tell(problem, tally, targets);
  for (const draft of reading.drafts) {
    const linted = lintDraft(draft, steps);
    const result: Result = linted instanceof Promise ? await linted : linted;
    tally.add({ ...result, troubles: [] });
    for (const problem of result.troubles) tell(problem, tally, targets);
    for (const { run, sink } of targets) sink.write(run.result(result));
  }
}
