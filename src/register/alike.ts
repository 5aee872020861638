/** Accounts of one register that are easily taken for each other. */
import { foldHandle, likeness, sameHandle } from './handles.js';
import { nameLikeness, nameWords } from './look-alikes.js';
import type { ProfileFinding } from './profile.js';
import type { Account } from './types.js';

/** 5.1: told at the one that looks like the other. An official handle is nobody’s look-alike, nor is, of two others, the first in the register; what is closed is no model. */
export function* alikeAccounts(account: Account, accounts: readonly Account[], official: readonly string[]): Generator<ProfileFinding> {
  const rank = (one: Account, at: number) => {
    if (official.some((handle) => sameHandle(handle, one.handle))) return -1;
    return at + (one.status === 'closed' || one.status === 'refused' ? accounts.length : 0);
  };
  const words = nameWords(account.displayName ?? '');
  const told = new Set([foldHandle(account.handle)]);
  const own = rank(account, accounts.indexOf(account));
  for (const [at, other] of accounts.entries()) {
    if (told.has(foldHandle(other.handle))) continue;
    told.add(foldHandle(other.handle));
    const isFirst = own <= rank(other, at);
    if (!isFirst && likeness(account.handle, other.handle) !== 'far') {
      yield { severity: 'note', clause: '5.1', key: 'handle', message: `is easily taken for ${other.handle}: are both yours?` };
    }
    if (other.kind !== 'corporate' || (account.kind === 'corporate' && isFirst)) continue;
    const like = nameLikeness(words, nameWords(other.displayName ?? ''));
    if (like === 'near' || (like === 'same' && account.kind === 'individual')) {
      const message = `has a display name that is easily taken for that of ${other.handle}, “${other.displayName}”`;
      yield { severity: 'warning', clause: '5.1', key: 'displayName', message };
    }
  }
}
