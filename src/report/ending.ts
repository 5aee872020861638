import { closing } from '../stages.js';
import type { Verdict } from '../types.js';
import { many } from './wrap.js';

/** The last sentence of a report: the policy's, unless not all was checked; then how much was not. */
export function ending({ troubles }: Pick<Verdict, 'troubles'>): string {
  const { length } = troubles;
  if (length === 0) return closing;
  return length === 1
    ? '1 file or place could not be read, or not used as it stands.'
    : `${many(length, 'file')} or places could not be read, or not used as they stand.`;
}
