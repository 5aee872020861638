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

/** In words, of fewer than are needed. */
export function userCount(count: number): string {
  return count === 0 ? 'no current user' : count === 1 ? 'only one current user' : `only ${count} current users`;
}
