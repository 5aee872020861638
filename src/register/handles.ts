/** Handles and web addresses: which are the same, and which only look the same. */
import { didYouMean } from '../text/nearest.js';
import { remembered } from '../text/remembered.js';
import type { Meta } from '../types.js';
import { look, slips } from './look-alikes.js';
import type { Account } from './types.js';

/** Without @, web address and case: `https://x.com/LSCB_CHSCB` -> `lscb_chscb`. */
export const foldHandle = remembered((written): string => {
  const path = /^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}\/@?([\w.-]+)/i.exec(written.trim());
  return (path?.[1] ?? written.trim()).replace(/^@/, '').toLowerCase();
});

export function sameHandle(a: string, b: string): boolean {
  return foldHandle(a) === foldHandle(b);
}

/** The accounts that a draft names: one, or several. */
export function accountsOf({ account }: Meta): readonly string[] {
  return [account].flat().filter((one): one is string => typeof one === 'string' && one.trim() !== '');
}

/** Whose followers a draft reaches: those of the accounts that it names, or of one that it leaves unsaid. */
export function followedOf(meta: Meta): readonly string[] {
  const named = accountsOf(meta);
  return named.length === 0 ? [''] : named;
}

/** All entries of a handle: one account may be on several platforms. */
export function entriesOf(accounts: readonly Account[], written: string): readonly Account[] {
  const handle = foldHandle(written);
  return accounts.filter((account) => foldHandle(account.handle) === handle);
}

/** What was meant by a handle that is on no register: a page by its name, or another handle by a slip. */
export function accountHint(accounts: readonly Account[], written: string): string {
  const name = written.trim().toLowerCase();
  const named = accounts.find(({ displayName = '' }) => name !== '' && displayName.toLowerCase() === name);
  if (named) return ` On the register that is the name of ${named.handle}.`;
  return didYouMean(
    foldHandle(written),
    accounts.map(({ handle }) => foldHandle(handle)),
  );
}

/** The entry that counts on a platform: its own, or else one that names none. */
export function entryOn(entries: readonly Account[], platform: string): Account | undefined {
  return entries.find((one) => one.platform === platform) ?? entries.find((one) => one.platform === undefined);
}

/** The account on the first of the platforms on which it is known; on any other where it is on none of them. */
export function findAccount(accounts: readonly Account[], written: string, platforms: readonly string[]): Account | undefined {
  const entries = entriesOf(accounts, written);
  return platforms.map((platform) => entryOn(entries, platform)).find((one) => one !== undefined) ?? entries[0];
}

export type Likeness = 'twin' | 'near' | 'far';

/** What an impostor adds to a handle that is taken. */
const additions = /^(?:(?:the|real|its|official)[._-]?)?(.+?)[._-]?(?:official|real|uk|gb|hq|\d{1,4}|[._-]+)?$/;

/**
 * `twin`: told apart only by characters that look alike. `near`: one slip in a handle of six
 * characters or more, two in one of ten, or a handle with “official” or a figure added. Short handles
 * are near each other by chance.
 */
export function likeness(handle: string, official: string): Likeness {
  const a = foldHandle(handle);
  const b = foldHandle(official);
  if (a === b) return 'far';
  if (b.length >= 4 && look(a) === look(b)) return 'twin';
  if (b.length >= 6 && a.length > b.length && additions.exec(a)?.[1] === b) return 'near';
  return isSlip(a, b) ? 'near' : 'far';
}

function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2) return false;
  const most = b.length >= 10 ? 2 : b.length >= 6 ? 1 : 0;
  return most > 0 && slips(a, b) <= most;
}

/** Second levels below which organisations take their names: example.org.uk. */
const shared = new Set('ac co com edu gov ltd me mod net nhs nic org plc police sch'.split(' '));

/** `www.city.hackney.gov.uk` -> `hackney` and `gov.uk`: the part that somebody chose and registered, and its ending. */
const ownLabel = remembered((host): readonly [label: string, ending: string] => {
  const labels = host.split('.');
  const last = labels.length - 1;
  const isSecondLevel = last >= 2 && labels[last]?.length === 2 && shared.has(labels[last - 1] ?? '');
  const at = isSecondLevel ? last - 2 : Math.max(0, last - 1);
  return [labels[at] ?? '', labels.slice(at + 1).join('.')];
});

/** Whether a host is that of an official address, or below it. */
export function isBelow(host: string, official: string): boolean {
  return host === official || host.endsWith(`.${official}`);
}

/**
 * `twin`: looks the same, or has the official address in front of another: chscb.org.uk.example.com.
 * `near`: a slip away, or the same name under another ending.
 */
export function hostLikeness(host: string, official: string): Likeness {
  if (isBelow(host, official) || isBelow(official, host)) return 'far';
  const [label, ending] = ownLabel(host);
  const [own, ownEnding] = ownLabel(official);
  if (label === own && ending === ownEnding) return 'far';
  const isGlued = official.length >= 8 && label.replaceAll('-', '.').includes(official);
  if (host.startsWith(`${official}.`) || host.includes(`.${official}.`) || isGlued || look(host) === look(official)) return 'twin';
  return (own.length >= 5 && look(label) === look(own)) || isSlip(label, own) ? 'near' : 'far';
}
