import { closing, severities } from '../stages.js';
import { many } from '../text/counted.js';
import type { Counts, Verdict } from '../types.js';

/** `3 drafts checked: 0 errors, 1 warning, 2 notes.` */
export function checked(counts: Counts): string {
  return `${many(counts.drafts, 'draft')} checked: ${severities.map((severity) => many(counts[severity], severity)).join(', ')}.`;
}

/** The last sentence of a report: the policy's, unless not all was checked; then how much was not. */
export function ending({ troubles }: Pick<Verdict, 'troubles'>): string {
  const { length } = troubles;
  if (length === 0) return closing;
  return length === 1
    ? '1 file or place could not be read or used as it is.'
    : `${many(length, 'file')} or places could not be read or used as they are.`;
}
