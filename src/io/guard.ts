import type { RetextPlugin } from '../rule/retext.js';
import { isOverTime, overTime, withinTime } from '../rule/time-limit.js';
import type { Draft, Report, Rule } from '../types.js';

/** A foreign rule may take this long for one draft, in milliseconds. */
const budget = 1_000;

/**
 * Puts a foreign rule under a time budget. One that exceeds it says so once and stands aside for the
 * rest of the run; the others go on.
 */
export function guardRule(rule: Rule, folder: string): Rule {
  let isAside = false;
  const explain = (error: unknown) => {
    if (!isOverTime(error)) return new Error(saidWhere(error, folder));
    isAside = true;
    return new Error(`it took longer than ${budget / 1000} second for one draft; it is left out from here on`);
  };
  const rethrow = (error: unknown) => {
    throw explain(error);
  };
  return {
    ...rule,
    foreign: true,
    check(draft, options, memory) {
      if (isAside) return [];
      try {
        const found = withBudget(() => {
          const reports = rule.check(draft, options, memory);
          return reports instanceof Promise ? reports : reportsWithin(reports, draft);
        });
        if (!(found instanceof Promise)) return found;
        return inTime(found)
          .then((reports) => withBudget(() => reportsWithin(reports, draft)))
          .catch(rethrow);
      } catch (error) {
        return rethrow(error);
      }
    },
  };
}

/** What went wrong, and the line of the plugin where it did. */
export function saidWhere(error: unknown, folder: string): string {
  if (!(error instanceof Error)) return String(error);
  const stack = (error.stack ?? '').replaceAll('file://', '').split('\n');
  const frame = stack.find((line) => line.includes(folder) && /:\d+\)?$/.test(line));
  const where =
    frame === undefined ? undefined : /^(.*?:\d+)(?::\d+)?\)?$/.exec(frame.slice(frame.indexOf(folder) + folder.length + 1))?.[1];
  return `${error.message}${where === undefined ? '' : ` (${where})`}`;
}

/** A place outside the draft would bring down whatever reads it. */
function reportsWithin(reports: Iterable<Report>, { text }: Draft): Report[] {
  return [...reports].map((report) => {
    const [start, end] = report.span;
    const isWithin = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length;
    if (!isWithin) throw new Error(`it reports the place ${start} to ${end}, and the draft has ${text.length} characters`);
    return report;
  });
}

/** A plugin of retext under the same budget. It runs after the rule's own check has returned, so it is guarded by itself. */
export function guardPlugin(plugin: RetextPlugin): RetextPlugin {
  return function (this: unknown, ...options: unknown[]) {
    const transform = withBudget(() => plugin.apply(this, options));
    if (typeof transform !== 'function') return transform;
    // How many arguments it takes tells unified whether it calls back.
    return transform.length > 2 ? transform : (tree: unknown, file: unknown) => withBudget(() => (transform as RetextPlugin)(tree, file));
  };
}

const withBudget = <Value>(work: () => Value): Value => withinTime(budget, work);

async function inTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(overTime()), budget);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
