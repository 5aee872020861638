import { Script } from 'node:vm';
import type { Report, Rule } from '../types.js';

/** A foreign rule may take this long for one draft, in milliseconds. */
const budget = 1_000;
const slot = Symbol.for('chscb.guarded');
const script = new Script('globalThis[Symbol.for("chscb.guarded")]()');

/**
 * Puts a foreign rule under a time budget. One that exceeds it says so once and stands aside for the
 * rest of the run; the others go on.
 */
export function guardRule(rule: Rule): Rule {
  let isAside = false;
  const tooSlow = () => {
    isAside = true;
    return new Error(`it took longer than ${budget / 1000} second for one draft; it is left out from here on`);
  };
  return {
    ...rule,
    foreign: true,
    check(draft, options, memory) {
      if (isAside) return [];
      let found: Promise<Iterable<Report>> | Report[];
      try {
        found = withBudget(() => {
          const reports = rule.check(draft, options, memory);
          return reports instanceof Promise ? reports : [...reports];
        });
      } catch (error) {
        throw (error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? tooSlow() : error;
      }
      return found instanceof Promise ? inTime(found, tooSlow) : found;
    },
  };
}

function withBudget<Value>(work: () => Value): Value {
  const holder = globalThis as unknown as Record<symbol, () => void>;
  let value: Value | undefined;
  holder[slot] = () => {
    value = work();
  };
  script.runInThisContext({ timeout: budget });
  return value as Value;
}

async function inTime<Value>(work: Promise<Value>, tooSlow: () => Error): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow()), budget);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
