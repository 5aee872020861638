import { readFileSync } from 'node:fs';
import { rules } from '../../rules/index.js';
import { readTrouble } from '../io/inputs.js';
import { Tally } from '../lint/verdict.js';
import type { Shard } from '../report/index.js';
import { reviveReport } from '../report/revive.js';
import { prepareDraft } from '../text/draft.js';
import type { Trouble } from '../types.js';
import { type OutputSettings, openOutputs } from './outputs.js';
import { guardOutputs } from './spare.js';

interface MergeSettings extends OutputSettings {
  readonly paths: readonly string[];
  readonly maxWarnings?: number;
}

/** `chscb merge`: joins JSON reports of several runs, prints them in any format, gives the joint verdict. */
export async function merge(settings: MergeSettings): Promise<number> {
  const guard = guardOutputs(settings.outputs);
  for (const path of settings.paths) guard.spare(path, 'a report to be joined');
  const outputs = await openOutputs(settings, rules);
  const tally = new Tally();
  const shards = new Shards();
  const fault = (problem: Trouble) => {
    tally.troubles.push(problem);
    outputs.say(problem);
  };
  for (const path of settings.paths) {
    const report = readReport(path);
    if ('trouble' in report) {
      fault(report.trouble);
      continue;
    }
    for (const problem of report.troubles) fault(problem);
    const doubled = shards.add(path, report.shard);
    if (doubled) {
      fault(doubled);
      continue;
    }
    for (const result of report.results) {
      await prepareDraft(result.draft);
      tally.add(result);
      outputs.result(result);
    }
  }
  for (const problem of shards.missing()) fault(problem);
  const verdict = tally.verdict(settings);
  outputs.end(verdict);
  outputs.explain(verdict);
  return verdict.code;
}

const mostNamed = 5;

/** Of which parts of a run there are reports. */
class Shards {
  /** For each number of parts: where the report of each part stands. */
  readonly #paths = new Map<number, Map<number, string>>();

  /** What is wrong where the part was there before. */
  add(path: string, shard: Shard | undefined): Trouble | undefined {
    if (!shard) return undefined;
    const paths = this.#paths.get(shard.of) ?? new Map<number, string>();
    this.#paths.set(shard.of, paths);
    const before = paths.get(shard.index);
    if (before !== undefined)
      return {
        path,
        message: `is the report of shard ${nameOf(shard)}, as ${before} is`,
        hint: 'Each shard is joined once: leave one of them out.',
      };
    paths.set(shard.index, path);
    return undefined;
  }

  missing(): Trouble[] {
    return [...this.#paths].flatMap(([of, paths]) => {
      if (paths.size === of) return [];
      const named: string[] = [];
      for (let index = 1; named.length < Math.min(mostNamed, of - paths.size); index++)
        if (!paths.has(index)) named.push(nameOf({ index, of }));
      const more = of - paths.size - named.length;
      const said = `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
      return [{ message: `no report of shard ${said}: not all drafts were checked`, hint: 'Name the JSON reports of all shards.' }];
    });
  }
}

const nameOf = ({ index, of }: Shard) => `${index}/${of}`;

function readReport(path: string) {
  try {
    const report = reviveReport(readFileSync(path, 'utf8'));
    return report ?? { trouble: { path, message: 'is not a report of chscb', hint: 'Name files written with --format json or jsonl.' } };
  } catch (error) {
    return { trouble: readTrouble(path, error) };
  }
}
