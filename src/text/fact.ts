import type { Draft } from '../types.js';

/** One counter for the process: a plugin may bring its own copy of this file. */
const counterName = Symbol.for('chscb.facts');
const shared = globalThis as unknown as Record<symbol, { next: number } | undefined>;
shared[counterName] ??= { next: 0 };
const counter = shared[counterName];

/**
 * Makes a function of a draft that is computed once a draft, however many rules ask. This is how
 * the text layer grows: a recogniser is a fact in its own file, and no list of them is kept.
 */
export function fact<Value extends NonNullable<unknown>>(find: (draft: Draft) => Value): (draft: Draft) => Value {
  const slot = counter.next++;
  return (draft) => {
    const known = draft.facts[slot] as Value | undefined;
    if (known !== undefined) return known;
    const value = find(draft);
    draft.facts[slot] = value;
    return value;
  };
}
