/** Handles: which are the same, and which only look the same. */
import { distance } from 'fastest-levenshtein';
import type { Account } from './types.js';

/** Without @, web address and case: `https://x.com/LSCB_CHSCB` -> `lscb_chscb`. */
export function foldHandle(written: string): string {
  const path = /^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}\/@?([\w.-]+)/i.exec(written.trim());
  return (path?.[1] ?? written.trim()).replace(/^@/, '').toLowerCase();
}

export function sameHandle(a: string, b: string): boolean {
  return foldHandle(a) === foldHandle(b);
}

export function findAccount(accounts: readonly Account[], written: string): Account | undefined {
  const handle = foldHandle(written);
  return accounts.find((account) => foldHandle(account.handle) === handle);
}

const lookalikes: readonly (readonly [RegExp, string])[] = [
  [/[1i|!]/g, 'l'],
  [/0/g, 'o'],
  [/5/g, 's'],
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/[._-]/g, ''],
];

/** How a handle looks at a glance. */
function look(handle: string): string {
  return lookalikes.reduce((text, [from, to]) => text.replace(from, to), handle);
}

/** Two letters that changed places count as one slip. */
function slips(a: string, b: string): number {
  const away = distance(a, b);
  if (away !== 2 || a.length !== b.length) return away;
  const at = [...a].findIndex((char, index) => char !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2) ? 1 : 2;
}

export type Likeness = 'twin' | 'near' | 'far';

/**
 * `twin`: tells apart only by characters that look alike. `near`: one slip in a handle of six
 * characters or more, two in one of ten. Short handles are near each other by chance.
 */
export function likeness(handle: string, official: string): Likeness {
  const a = foldHandle(handle);
  const b = foldHandle(official);
  if (a === b || Math.abs(a.length - b.length) > 3) return 'far';
  if (b.length >= 4 && look(a) === look(b)) return 'twin';
  const most = b.length >= 10 ? 2 : b.length >= 6 ? 1 : 0;
  return most > 0 && slips(a, b) <= most ? 'near' : 'far';
}
