/** A time limit for work that cannot be stopped from within: a regular expression, or code of others. */
import { Script } from 'node:vm';

const slot = Symbol.for('chscb.limited');
const script = new Script('globalThis[Symbol.for("chscb.limited")]()');

/** Does the work; where it takes longer than so many milliseconds, what is thrown is known by `isOverTime`. */
export function withinTime<Value>(limit: number, work: () => Value): Value {
  const holder = globalThis as unknown as Record<symbol, () => void>;
  let value: Value | undefined;
  holder[slot] = () => {
    value = work();
  };
  script.runInThisContext({ timeout: limit });
  return value as Value;
}

const code = 'ERR_SCRIPT_EXECUTION_TIMEOUT';

export const isOverTime = (error: unknown) => (error as NodeJS.ErrnoException | undefined)?.code === code;

/** For work that is waited for. */
export const overTime = () => Object.assign(new Error(), { code });
