import { formatOf } from '../drafts/formats.js';
import type { Reading, ReadSource } from '../drafts/index.js';
import type { Source } from '../drafts/source.js';
import { hasFrontMatter } from '../drafts/text.js';
import { settleHeap } from '../io/heap.js';
import { comparing } from '../lint/plan.js';
import type { Draft } from '../types.js';
import type { Cache } from './cache.js';
import { completer, wantedBy } from './complete.js';
import { Folders, isRead } from './folders.js';
import { inTurn, type Linter } from './in-turn.js';
import { OwnPlatforms, readersFor, readInputs } from './read.js';
import { refuseDiff } from './redaction.js';
import { type CheckRun, startRun } from './run.js';
import { type CheckSettings, readsStdin } from './settings.js';
import { configsInUse, loadSetup, type Plan, type Setup } from './setup.js';
import type { Guard } from './spare.js';

/** Reads, checks and reports everything named; returns the exit code. */
export async function check(asked: CheckSettings): Promise<number> {
  refuseDiff(asked);
  const setup = await loadSetup(asked);
  const settings = asked.cache === undefined && setup.layers.some(({ config }) => config.cache) ? await withCache(asked, setup) : asked;
  const writesFiles = settings.outputs.some(({ file }) => file !== undefined);
  const guard = writesFiles ? (await import('./spare.js')).guardCheck(settings, setup) : undefined;
  const run = await startRun(settings, setup.rules);
  try {
    return await checkAll(settings, setup, run, guard);
  } catch (error) {
    run.drop();
    throw error;
  }
}

/** The command line goes before the config. */
async function withCache(asked: CheckSettings, { layers }: Setup): Promise<CheckSettings> {
  const cache = (await import('./cache.js')).cacheOf(layers);
  return cache === undefined ? asked : { ...asked, cache };
}

async function checkAll(settings: CheckSettings, setup: Setup, run: CheckRun, guard: Guard | undefined): Promise<number> {
  for (const problem of [...setup.troubles, ...setup.faults]) run.trouble(problem);
  for (const notice of setup.notices) run.notice(notice);
  if (setup.troubles.length > 0) return run.end();
  if (guard && settings.fix) await (await import('./spare.js')).spareFound(guard, settings, setup);
  const fixer = settings.fix && (await import('./fix.js')).createFixer(settings.fix, settings);
  const cache = settings.cache === undefined ? undefined : (await import('./cache.js')).openCache(settings.cache);
  const { jobs = 1 } = settings;
  // Fixes are made and told as the files are read.
  const linter =
    jobs > 1 && !fixer
      ? (await import('./jobs.js')).inThreads(jobs, setup.config === undefined ? settings : { ...settings, config: setup.config })
      : inTurn();
  const folders = new Folders();
  const own = new OwnPlatforms(settings);
  const readerOf = readersFor(settings);
  for await (const input of readInputs(settings, { isWritten: fixer !== undefined, inUse: configsInUse(settings, setup) })) {
    if (jobs === 1 && 'source' in input) settleHeap(input.source.text.length);
    if ('trouble' in input) {
      fixer?.abandon();
      linter.after(() => {
        if (input.trouble.path !== undefined) guard?.spareDraft(input.trouble.path);
        run.trouble(input.trouble);
      });
    } else if ('notice' in input) linter.after(() => run.notice(input.notice));
    else {
      const plan = setup.planFor(input.source.path);
      const read = readerOf(plan);
      await checkSource(input.source, fixer ? () => fixer.read(input, read, plan.steps) : read, plan, {
        run,
        linter,
        folders,
        own,
        ...(cache && { cache }),
        ...(guard && { guard }),
      });
    }
    // Who feeds drafts through a pipe may wait for the answer to one before sending the next.
    if (readsStdin(settings)) {
      linter.after(run.flush);
      await linter.flush();
    }
  }
  if (settings.errorOnUnmatched) for (const problem of folders.empty()) linter.after(() => run.trouble(problem));
  for (const notice of [...own.notices(), ...folders.leftOut()]) linter.after(() => run.notice(notice));
  await linter.end();
  fixer?.end();
  const unkept = cache?.save();
  if (unkept) run.notice(unkept);
  return run.end();
}

/** What a run has for all its sources. */
interface Around {
  readonly run: CheckRun;
  readonly linter: Linter;
  readonly folders: Folders;
  readonly own: OwnPlatforms;
  readonly cache?: Cache;
  readonly guard?: Guard;
}

async function checkSource(
  source: Source,
  read: ReadSource,
  { steps: reporting, asked: steps }: Plan,
  { run, linter, folders, own, cache, guard }: Around,
): Promise<void> {
  const reads = read(source);
  const reading = reads instanceof Promise ? await reads : reads;
  folders.saw(source, reading);
  const missing = namesMedia(source, reading) ? (await import('./missing-media.js')).missingNotices(source, reading.drafts) : [];
  if (guard && isRead(source, reading)) linter.after(() => guard.spareDraft(source.path, source.folder));
  linter.after(() => {
    for (const notice of [...(reading.notices ?? []), ...missing]) run.notice(notice);
    for (const problem of reading.troubles) run.trouble(problem);
  });
  const complete = completer(wantedBy(steps));
  for (const draft of oneByOne(reading.drafts)) {
    const isOurs = run.takesNext();
    if (isOurs) own.saw(draft);
    const completed = complete(draft);
    const whole = completed instanceof Promise ? await completed : completed;
    const asked = isOurs ? (cache?.stepsFor(whole, steps) ?? steps) : comparing(steps);
    const linting = linter.lint(whole, steps, asked, (result) => {
      if (!isOurs) return;
      cache?.learn(whole, steps, result);
      run.result(result, reporting);
    });
    if (linting) await linting;
  }
}

/** Each is let go before the next: with it goes what was found out about it, or a piece of a file would fill the memory. */
function* oneByOne(drafts: Draft[]): Generator<Draft> {
  drafts.reverse();
  for (let draft = drafts.pop(); draft !== undefined; draft = drafts.pop()) yield draft;
}

/** Front matter names files beside its draft; the pictures of a schedule lie in the tool that it is for. */
function namesMedia({ path, text }: Source, { drafts }: Reading): boolean {
  if (path.startsWith('<') || formatOf(path) !== 'text' || !hasFrontMatter(text)) return false;
  return drafts.some(({ meta }) => meta.media !== undefined);
}
