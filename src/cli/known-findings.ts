/** The baseline of a run (`--baseline`): what it keeps quiet, what is said of it at the end, and where it is written anew. */
import { type Baseline, startBaseline } from '../lint/baseline.js';
import type { Result, Trouble } from '../types.js';
import { type CheckSettings, UsageError } from './settings.js';

interface KnownFindings {
  /** What is to be told of a result: all of it where the baseline is written anew. */
  newIn(result: Result): Result;
  /** What is to be said when all results were there. */
  notices(): Trouble[];
  /** Written where the run was asked to. */
  keep(): void;
}

export async function openBaseline({ baseline, updateBaseline, shard }: CheckSettings): Promise<KnownFindings | undefined> {
  if (baseline === undefined) return undefined;
  if (updateBaseline && shard) throw new UsageError('--update-baseline needs the whole run; leave --shard out.');
  const { BadBaseline, hashText, readBaseline, replacedBaseline, writeBaseline } = await import('../io/baseline-file.js');
  try {
    const before = updateBaseline ? replacedBaseline(baseline) : readBaseline(baseline);
    const run = startBaseline(updateBaseline ? new Map() : before, hashText);
    return {
      newIn(result) {
        const unknown = run.apply(result);
        return updateBaseline ? result : unknown;
      },
      // A shard meets a part of the entries only.
      notices() {
        if (updateBaseline) return goneNotice(entriesWithout(before, run.current()));
        return [...hiddenNotice(run.hidden()), ...(shard ? [] : staleNotice(entriesWithout(before, run.current())))];
      },
      keep() {
        if (updateBaseline) writeBaseline(baseline, run.current());
      },
    };
  } catch (error) {
    throw error instanceof BadBaseline ? new UsageError(error.message) : error;
  }
}

/** How many entries of a baseline are not in another. */
const entriesWithout = (before: Baseline, after: Baseline) => [...before.keys()].filter((key) => !after.has(key)).length;

/** Where only some of the files were checked, that was not meant. */
function goneNotice(count: number): Trouble[] {
  if (count === 0) return [];
  const says = count === 1 ? '1 entry of the baseline met nothing and was' : `${count} entries of the baseline met nothing and were`;
  return [{ message: `${says} taken out`, hint: 'If not all files were named, run it again with all that the baseline is for.' }];
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
