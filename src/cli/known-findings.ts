/** The baseline of a run (`--baseline`): what it keeps quiet, what is said of it at the end, and where it is written anew. */
import { entriesWithout, joinBaselines, splitBaseline, startBaseline } from '../lint/baseline.js';
import type { Result, Rule, Trouble } from '../types.js';
import { type CheckSettings, readsStdin, UsageError } from './settings.js';
import { isChosen } from './setup.js';

interface KnownFindings {
  /** What is to be told of a result: all of it where the baseline is written anew. */
  newIn(result: Result): Result;
  /** A file with something in it that could not be checked. */
  missed(path: string): void;
  /** What is to be said when all results were there. */
  notices(): Trouble[];
  /** Written where the run was asked to. */
  keep(): void;
}

export async function openBaseline(settings: CheckSettings, rules: readonly Rule[]): Promise<KnownFindings | undefined> {
  const { baseline, updateBaseline, shard } = settings;
  if (baseline === undefined) return undefined;
  if (updateBaseline && shard) throw new UsageError('--update-baseline needs the whole run; leave --shard out.');
  const { BadBaseline, ...io } = await import('../io/baseline-file.js');
  try {
    const before = updateBaseline ? io.replacedBaseline(baseline) : io.readBaseline(baseline);
    const file = io.fileNames(baseline);
    const run = startBaseline(updateBaseline ? new Map() : before, { hash: io.hashText, file });
    const leftOut = new Set(rules.filter((rule) => !isAsked(rule, settings)).map(({ id }) => id));
    const named = pathsOf(settings).map(file);
    const missed = new Set<string>();
    // Of a file that is gone nothing is told but that its folder was looked through.
    const wasChecked = (name: string, rule: string) => {
      // What other platforms had found is not asked for.
      if (settings.platforms || leftOut.has(rule) || missed.has(name)) return false;
      return name === io.unknownFile || run.current().has(name) || named.some((folder) => io.isWithin(name, folder));
    };
    const compared = () => {
      const { checked, others } = splitBaseline(before, wasChecked);
      const next = joinBaselines(others, run.current());
      return { gone: entriesWithout(checked, next), kept: entriesWithout(others, run.current()), next };
    };
    return {
      newIn(result) {
        if (result.troubles.length > 0) missed.add(file(result.draft.path));
        const unknown = run.apply(result);
        return updateBaseline ? result : unknown;
      },
      missed: (path) => missed.add(file(path)),
      notices() {
        const { gone, kept } = compared();
        if (updateBaseline) return [...goneNotice(gone), ...keptNotice(kept, settings.platforms !== undefined || leftOut.size > 0)];
        // A shard meets a part of the entries only.
        return [...hiddenNotice(run.hidden()), ...(shard ? [] : staleNotice(gone))];
      },
      keep() {
        if (updateBaseline) io.writeBaseline(baseline, compared().next);
      },
    };
  } catch (error) {
    throw error instanceof BadBaseline ? new UsageError(error.message) : error;
  }
}

/** Whether the command line lets a rule run. */
const isAsked = (rule: Rule, settings: CheckSettings) => isChosen(rule, settings) && settings.levels?.[rule.id] !== 'off';

/** What was named to be read as it lies on the disk: what is staged, or comes through a pipe, is known by its results alone. */
function pathsOf(settings: CheckSettings): readonly string[] {
  return settings.text !== undefined || settings.index || readsStdin(settings) ? [] : settings.paths;
}

function goneNotice(count: number): Trouble[] {
  if (count === 0) return [];
  const says =
    count === 1 ? '1 entry of the baseline matched nothing and was' : `${count} entries of the baseline matched nothing and were`;
  return [{ message: `${says} taken out` }];
}

function keptNotice(count: number, isNarrowed: boolean): Trouble[] {
  if (count === 0) return [];
  const says = count === 1 ? '1 entry of the baseline was kept: its' : `${count} entries of the baseline were kept: their`;
  const hint = isNarrowed
    ? 'An update without --platform, --only, --skip, --stage and --rule looks for all of them.'
    : 'To take out what belongs to files that are gone, name the folder that they were in.';
  return [{ message: `${says} file, rule or platform was not checked`, hint }];
}

function hiddenNotice(count: number): Trouble[] {
  if (count === 0) return [];
  const subject = count === 1 ? '1 known finding of the baseline is' : `${count} known findings of the baseline are`;
  return [{ message: `${subject} not shown` }];
}

function staleNotice(count: number): Trouble[] {
  if (count === 0) return [];
  const says = count === 1 ? '1 entry of the baseline matches' : `${count} entries of the baseline match`;
  return [{ message: `${says} nothing any more`, hint: 'Prune it with --update-baseline.' }];
}
