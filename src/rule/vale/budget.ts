/** A time limit for a pattern. */
import { isOverTime, withinTime } from '../time-limit.js';

/** Milliseconds for one pattern on one text. */
const limit = 1_000;

/** The work took longer than it may. */
export class OverBudget extends Error {}

export function withinBudget<Value>(work: () => Value): Value {
  try {
    return withinTime(limit, work);
  } catch (error) {
    if (!isOverTime(error)) throw error;
    throw new OverBudget(`its pattern took longer than ${limit / 1000} second`);
  }
}
