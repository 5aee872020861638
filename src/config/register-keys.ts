/** What the keys and columns of registers are called, in the words that offices use, and what stands there for nothing. */
import { camelCase, type Fields, isFields } from '../text/fields.js';
import { once } from '../text/on-demand.js';

/** What plainly means a key, in either register. Each is taken where the register has that key, and none by that name. */
const spellings: Readonly<Record<string, string>> = {
  id: 'username, user id, user name, staff id, employee id, login',
  name: 'full name, staff name, employee name, person',
  role: 'job title, job role, job, position',
  accounts: 'account, account handles, handles, social accounts, authorised accounts, authorised for, listed for',
  trainedOn: 'trained, training, training date, date trained, date of training, training completed, training completed on',
  testPassedOn: 'test passed, test, test date, passed test, date test passed, test passed date',
  certifiedOn: 'certified, certificate, certificates, certificate date, certification date, date certified, date of certificate',
  listedBy: 'authorised by',
  leftOn: 'left, left date, date left, leaving date, leave date, date of leaving, leaver, last day',
  policyVersion: 'policy, policy read, policy acknowledged',
  email: 'email address, mail',
  team: 'department, service, directorate',
  handle: 'account, account handle, username, user name',
  platform: 'network, channel, social network',
  kind: 'type, account type, account kind, type of account',
  displayName: 'name, account name, profile name, page name',
  bio: 'biography, about',
  picture: 'profile picture, profile photo, profile image, avatar',
  approvedBy: 'agreed by, authorised by',
  approvedOn: 'approved, approved date, approval date, date approved, date of approval, agreed on',
  businessCase: 'case, purpose, reason, rationale',
  whyNotSharedAccount: 'why not shared, why not the shared account',
  users: 'user, authorised users, account users, editors, managed by',
  monitoredHours: 'hours, monitoring hours, monitored',
  note: 'notes, comment, comments, remark, remarks',
};

const fold = (written: string) => written.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
const meanings = once(
  () => new Map(Object.entries(spellings).map(([key, names]) => [key, new Set([key, ...names.split(',')].map(fold))] as const)),
);

/** The key that a heading means, of those that an entry may have; in camelCase where it means none. */
export function entryKey(written: string, keys: readonly string[]): string {
  const key = camelCase(/[a-z][A-Z]/.test(written) ? written : written.toLowerCase());
  if (keys.includes(key)) return key;
  const folded = fold(written);
  return keys.find((one) => fold(one) === folded) ?? keys.find((one) => meanings().get(one)?.has(folded)) ?? key;
}

const nothing = /^(?:n\/a|n\.a\.|not applicable|none|nil|no|not yet|tb[ac]|to be (?:confirmed|agreed|arranged)|pending|[-–—]+)\.?$/i;
/** A last day that is not known yet is one all the same, and is asked for. */
const stillHere =
  /^(?:n\/?a|not applicable|none|nil|no|never|[-–—]+|(?:still |currently )?(?:here|employed|working|in post|in role|with us|a member of staff)|still|current(?:ly)?|present|to date|ongoing|active)\.?$/i;
/** Here “no” and “pending” are answers. */
const answered = new Set(['suspended', 'status', 'id', 'handle', 'name', 'role', 'note']);

/** Without what is written where there is nothing to say: n/a, none, a dash. */
export function filledIn(entry: Fields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entry).flatMap(([key, value]) => {
      if (isFields(value)) return [[key, filledIn(value)]];
      return isBlank(key, value) ? [] : [[key, value]];
    }),
  );
}

function isBlank(key: string, value: unknown): boolean {
  if (value === false) return /On$/.test(key);
  if (typeof value !== 'string') return false;
  const written = value.trim();
  if (written === '' || key === 'leftOn') return written === '' || stillHere.test(written);
  if (key === 'suspended') return /^(?:n\/?a|not applicable|none|nil|never|[-–—]+)$/i.test(written);
  return !answered.has(key) && (nothing.test(written) || (/On$/.test(key) && /^na$/i.test(written)));
}
