import { readFileSync } from 'node:fs';
import { rules } from '../../rules/index.js';
import { readTrouble } from '../io/inputs.js';
import { Tally } from '../lint/verdict.js';
import { reviveReport } from '../report/revive.js';
import { prepareDraft } from '../text/draft.js';
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
  for (const path of settings.paths) {
    const report = readReport(path);
    if ('trouble' in report) {
      tally.troubles.push(report.trouble);
      outputs.say(report.trouble);
      continue;
    }
    for (const problem of report.troubles) {
      tally.troubles.push(problem);
      outputs.say(problem);
    }
    for (const result of report.results) {
      await prepareDraft(result.draft);
      tally.add(result);
      outputs.result(result);
    }
  }
  const verdict = tally.verdict(settings.maxWarnings === undefined ? {} : { maxWarnings: settings.maxWarnings });
  outputs.end(verdict);
  outputs.explain(verdict);
  return verdict.code;
}

function readReport(path: string) {
  try {
    const report = reviveReport(readFileSync(path, 'utf8'));
    return report ?? { trouble: { path, message: 'is not a report of chscb', hint: 'Name files written with --format json or jsonl.' } };
  } catch (error) {
    return { trouble: readTrouble(path, error) };
  }
}
