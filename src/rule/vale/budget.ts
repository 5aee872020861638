/** A time limit for work that cannot be stopped from within: a regular expression. */
import { Script } from 'node:vm';

/** Milliseconds for one pattern on one text. */
const limit = 1_000;
const slot = Symbol.for('chscb.budget');
const script = new Script('globalThis[Symbol.for("chscb.budget")]()');

/** The work took longer than it may. */
export class OverBudget extends Error {}

export function withinBudget<Value>(work: () => Value): Value {
  const holder = globalThis as unknown as Record<symbol, () => void>;
  let value: Value | undefined;
  holder[slot] = () => {
    value = work();
  };
  try {
    script.runInThisContext({ timeout: limit });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    throw new OverBudget(`its pattern took longer than ${limit / 1000} second`);
  }
  return value as Value;
}
