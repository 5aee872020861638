/** What leads to one person or one home by itself: the numbers, addresses and traces of a draft. */
import type { Draft } from '../../types.js';
import type { Identifying } from './identifying.js';
import type { OwnNumbers } from './own-numbers.js';
import { hasNumbers, personalNumbers } from './personal-numbers.js';
import { tracesOf } from './traces.js';

interface Lead extends Identifying {
  /** As a reader would call it: mobile number, postcode, account name. */
  readonly name: string;
}

/** Whether there may be any. */
export const hasLeads = (draft: Draft): boolean => hasNumbers(draft) || tracesOf(draft).length > 0;

/** Each once, by its number where it is one of a known shape. */
export function leadsOf(draft: Draft, own: OwnNumbers): readonly Lead[] {
  const numbers = personalNumbers(draft, own);
  const traces = tracesOf(draft);
  if (traces.length === 0) return numbers;
  const isNew = ({ span: [start, end] }: Lead) => !numbers.some(({ span }) => span[0] < end && start < span[1]);
  return [...numbers, ...traces.filter(isNew)];
}
