/** Whether an account has what 2.1 and 2.6 ask for; the rule and `chscb accounts` both say so. */
import type { Account } from './types.js';

interface CaseSettings {
  /** How many words a business case has at least. */
  readonly caseWords: number;
  /** The aims of the organisation; none: any will do. */
  readonly aims: readonly string[];
}

/** Undefined where nothing is wrong with it. */
export function businessCaseFault({ businessCase = '' }: Account, { caseWords, aims }: CaseSettings): 'none' | 'short' | 'aim' | undefined {
  const said = businessCase.trim().toLowerCase();
  if (said === '') return 'none';
  if (said.split(/\s+/).length < caseWords) return 'short';
  return aims.length > 0 && !aims.some((aim) => said.includes(aim.toLowerCase())) ? 'aim' : undefined;
}

const mostNamed = 3;

/** In words, of fewer than are needed. Who is named as a user and does not count is told: the list would look complete. */
export function userCount({ count, without }: { readonly count: number; readonly without: readonly string[] }): string {
  const counted = count === 0 ? 'no current user' : count === 1 ? 'only one current user' : `only ${count} current users`;
  const named = without.slice(0, mostNamed).join(', ');
  const more = without.length > mostNamed ? ` and ${without.length - mostNamed} more` : '';
  return without.length === 0 ? counted : `${counted} (not authorised for it: ${named}${more})`;
}

/** Of two versions of the policy, as “2018” and “2017” or “v2” and “v10”. */
export function isLaterVersion(one: string, other: string): boolean {
  return one.localeCompare(other, 'en', { numeric: true }) > 0;
}
