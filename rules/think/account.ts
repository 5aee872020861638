import { platforms as allPlatforms } from '../../src/platforms/index.js';
import { asDay, longDay, publishDay } from '../../src/register/days.js';
import { accountHint, accountsOf, entriesOf, entryOn, foldHandle } from '../../src/register/handles.js';
import { isWatched, readHours } from '../../src/register/hours.js';
import { publishersOf } from '../../src/register/people.js';
import { businessCaseFault, userCount } from '../../src/register/standing.js';
import type { Account, Person } from '../../src/register/types.js';
import { defineRule, number, register, wholePost, words } from '../../src/rule/index.js';
import { listed } from '../../src/text/listed.js';
import { readMoment } from '../../src/text/moment.js';
import type { Draft, PlatformId } from '../../src/types.js';

const shared: Account = {
  handle: '@lscb_chscb',
  kind: 'corporate',
  status: 'approved',
  approvedBy: 'Board',
  approvedOn: '2017-05-24',
  businessCase: 'Tells families in Hackney where to turn, which is the second aim of the Board.',
  users: ['j.khan', 'a.lee'],
};
const own: Account = { ...shared, handle: '@nurse_lee', kind: 'individual' };
const person = (id: string, changes: Partial<Person> = {}): Person => ({
  id,
  role: 'Communications',
  accounts: ['@lscb_chscb'],
  trainedOn: '2017-05-10',
  testPassedOn: '2017-05-20',
  certifiedOn: ['2017-05-24'],
  listedBy: 'Board',
  ...changes,
});
const khan = person('j.khan');
const accounts = [shared];
const onX: Account = { ...shared, platform: 'x' };
const onFacebook: Account = { ...shared, platform: 'facebook', status: 'pending' };
const as = (changes: Partial<Account>) => ({ accounts: [{ ...shared, ...changes }] });
const meta = { account: '@lscb_chscb', publish: '2018-01-15T10:00' };
const post = 'Join us at the town hall on Tuesday.';

export default defineRule({
  id: 'account',
  stage: 'think',
  severity: 'error',
  summary: 'an account that is not approved, lacks a business case or hangs on one person',
  why: 'An account needs a business case and approval before anything is published on it, and at least two current users, so that it is not left alone when somebody is off shift or moves on. Posts outside the hours in which replies are read should say who reads them. Without a register the rule is silent.',
  policy: '2.2',
  also: ['2.1', '2.5', '2.6'],
  source: 'The policy, 2.1 to 2.6; hours of monitoring as NHS and council pages state them',
  onFile: true,
  options: {
    accounts: register('accounts'),
    people: register('people'),
    aims: words('The aims of the organisation; a business case names one of them, in these words.', [], { organisation: 'aims' }),
    caseWords: number('How many words a business case has at least.', 8, { min: 1, max: 200 }),
    users: number('How many current users an account has at least.', 2, { min: 1, max: 20 }),
    years: number('How many years the certificate of a user is valid.', 3, { min: 1, max: 10 }),
  },
  messages: {
    unnamed: 'No account is named, and only approved ones may be used: where will this be published?',
    unknown: '{account} is not on the register of approved accounts: has a business case been made for it?{hint} Is it the right handle?',
    platform: '{account} {are} on the register for {known}, not for {platform}: has a business case been made for it there?',
    status: 'The register has {account} as {status}: has it been approved since?',
    ended: 'The register has {account} as {status}: which account is this for?',
    unapproved: 'The register does not say who approved {account} and when: has it been approved?',
    late: '{account} was approved on {day}, after this goes out: can it wait until then?',
    case: 'The business case of {account} is missing or too short to show what it is for: how does it support the aims of the organisation?',
    aim: 'The business case of {account} names none of the organisation’s aims: which does it support?',
    users: '{account} has {count} by the day this goes out: who else could answer when they are away?',
    shared: '{account} is one person’s account, with no reason on file why the shared one would not do: could this go there?',
    unwatched:
      'This goes out when nobody reads replies to {account}: who will answer? Name them as monitored_by, or choose an hour in {hours}?',
  },
  examples: [
    { text: post, finds: [], because: 'without a register nothing is asked' },
    { text: post, finds: [], meta: { account: '@hackney_dsl_tips' }, because: 'no register' },
    { text: post, finds: [], meta, options: { accounts } },
    { text: post, finds: [], meta: { ...meta, account: 'LSCB_CHSCB' }, options: { accounts } },
    { text: post, finds: [], meta: { publish: '2018-01-15T10:00' }, options: { accounts }, because: 'there is only one account' },
    { text: post, finds: [''], meta: { publish: '2018-01-15T10:00' }, options: { accounts: [shared, own] } },
    { text: post, finds: [''], meta: { ...meta, account: '@hackney_dsl_tips' }, options: { accounts } },
    {
      text: post,
      finds: [],
      meta: { ...meta, account: ['@lscb_chscb'] },
      options: { accounts },
      because: 'a list of one',
    },
    {
      text: post,
      finds: [''],
      meta: { ...meta, account: ['@lscb_chscb', '@hackney_dsl_tips'] },
      options: { accounts },
      because: 'the second is not on file',
    },
    { text: post, finds: [''], meta, options: as({ status: 'pending' }) },
    { text: post, finds: [''], meta, options: as({ status: 'consulting' }) },
    { text: post, finds: [], meta: { ...meta, draft: true }, options: as({ status: 'pending' }), because: 'it is not going out yet' },
    { text: post, finds: [''], meta: { ...meta, draft: true }, options: as({ status: 'closed' }), because: 'no approval will come' },
    { text: post, finds: [], meta, platforms: ['x'], options: { accounts: [onX, onFacebook] } },
    { text: post, finds: [], meta, platforms: ['x'], options: { accounts: [onFacebook, onX] }, because: 'in whatever order they stand' },
    { text: post, finds: [''], meta, platforms: ['facebook'], options: { accounts: [onX, onFacebook] }, because: 'not approved there' },
    { text: post, finds: [''], meta, platforms: ['x', 'facebook'], options: { accounts: [onX, onFacebook] } },
    { text: post, finds: [''], meta, platforms: ['linkedin'], options: { accounts: [onX, onFacebook] }, because: 'not registered there' },
    {
      text: post,
      finds: [],
      meta: { publish: '2018-01-15T10:00' },
      platforms: ['x'],
      options: { accounts: [onX, { ...own, platform: 'facebook' }] },
    },
    { text: post, finds: [''], meta, options: as({ approvedBy: '' }) },
    { text: post, finds: [''], meta: { ...meta, publish: '2018-03-01' }, options: as({ approvedOn: '2018-03-02' }) },
    { text: post, finds: [], meta: { ...meta, publish: '2018-03-02' }, options: as({ approvedOn: '2018-03-02' }) },
    { text: post, finds: [''], meta, options: as({ businessCase: 'I like Twitter' }) },
    { text: post, finds: [''], meta, options: as({ businessCase: '' }) },
    { text: post, finds: [''], meta, options: { accounts, aims: ['early help'] } },
    { text: post, finds: [], meta, options: { accounts, aims: ['where to turn'] } },
    { text: post, finds: [''], meta, options: as({ users: ['j.khan'] }) },
    { text: post, finds: [''], meta, options: { accounts, people: [khan, person('a.lee', { leftOn: '2017-12-31' })] } },
    {
      text: post,
      finds: [],
      meta,
      options: { accounts, people: [khan, person('a.lee', { leftOn: '2018-01-15' })] },
      because: 'their last day',
    },
    {
      text: post,
      finds: [''],
      meta,
      options: { accounts, people: [khan, person('a.lee', { certifiedOn: ['2014-05-24'] })] },
      because: 'a certificate that lapsed',
    },
    { text: post, finds: [''], meta, options: { accounts, people: [khan, person('a.lee', { listedBy: '' })] } },
    {
      text: post,
      finds: [''],
      meta,
      options: { accounts, people: [khan, person('a.lee', { accounts: [] })] },
      because: 'not listed for it',
    },
    {
      text: post,
      finds: [''],
      meta: { account: '@lscb_chscb' },
      options: { accounts, people: [khan, person('a.lee', { leftOn: '2017-12-31' })] },
      run: { now: '2018-01-15T09:00Z' },
      because: 'it goes out today at the earliest',
    },
    {
      text: post,
      finds: [],
      meta: { account: '@lscb_chscb' },
      options: { accounts, people: [khan, person('a.lee')] },
      run: { now: '2018-01-15T09:00Z' },
    },
    {
      text: post,
      finds: [],
      meta,
      options: { ...as({ users: [] }), people: [person('a', { accounts: ['@lscb_chscb'] }), person('b', { accounts: ['lscb_chscb'] })] },
    },
    { text: post, finds: [''], meta: { ...meta, account: '@nurse_lee' }, options: { accounts: [own] } },
    {
      text: post,
      finds: [],
      meta: { ...meta, account: '@nurse_lee' },
      options: { accounts: [{ ...own, whyNotSharedAccount: 'Answers clinical questions.' }] },
    },
    { text: post, finds: [''], meta: { ...meta, publish: '2018-01-13' }, options: as({ monitoredHours: '9-5' }), because: 'a Saturday' },
    { text: post, finds: [''], meta: { ...meta, publish: '2018-01-15T19:30' }, options: as({ monitoredHours: 'Mon-Fri 09:00-17:00' }) },
    { text: post, finds: [], meta: { ...meta, publish: '2018-01-13', monitoredBy: 'a.lee' }, options: { accounts } },
    { text: post, finds: [], meta: { ...meta, publish: '2018-01-13T19:00' }, options: as({ monitoredHours: 'daily 8-20' }) },
    { text: post, finds: [], meta: { ...meta, publish: '2018-01-13T03:00' }, options: as({ monitoredHours: '24/7' }) },
  ],
  dated: ({ people }) => people.length > 0,
  looksAt: (_, { accounts }) => accounts.length > 0,
  *check(draft, { accounts, people, users, years, ...options }, now?: string) {
    for (const account of yield* accountsUsed(draft, accounts)) {
      const name = nameOf(account, accounts);
      const data = { account: name };
      yield* approval(draft, account, name);
      const lacking = businessCaseFault(account, options);
      if (lacking !== undefined) {
        yield { span: wholePost, message: lacking === 'aim' ? 'aim' : 'case', policy: '2.1', data, atMost: 'warning' };
      }
      const current = publishersOf(account, people, publishDay(draft.meta) ?? asDay(now), years);
      if (current.count < users) {
        yield { span: wholePost, message: 'users', policy: '2.6', data: { ...data, count: userCount(current) }, atMost: 'warning' };
      }
      if (account.kind === 'individual' && !account.whyNotSharedAccount)
        yield { span: wholePost, message: 'shared', policy: '2.5', data, atMost: 'note' };
      const hours = account.monitoredHours ?? '';
      if (isUnwatched(draft, hours))
        yield { span: wholePost, message: 'unwatched', policy: '2.6', data: { ...data, hours }, atMost: 'note' };
    }
  },
});

/** The entries of the accounts that a draft goes out on; none where it cannot be told which these are, which is reported. */
function* accountsUsed({ meta, platforms }: Draft, accounts: readonly Account[]) {
  const used = new Set<Account>();
  const named = accountsOf(meta);
  const groups = named.map((written) => entriesOf(accounts, written));
  const unknown = named.filter((_, at) => groups[at]?.length === 0);
  for (const account of unknown)
    yield { span: wholePost, message: 'unknown', policy: '2.1', data: { account, hint: accountHint(accounts, account) } } as const;
  if (unknown.length > 0) return used;
  for (const platform of platforms) {
    const entries = named.length === 0 ? [onlyAccount(accounts, platform)] : groups.map((group) => entryOn(group, platform));
    const there = entries.filter((entry) => entry !== undefined);
    for (const entry of there) used.add(entry);
    if (there.length > 0) continue;
    if (named.length === 0 && !isOne(accounts)) {
      yield { span: wholePost, message: 'unnamed', atMost: 'warning' } as const;
      return new Set<Account>();
    }
    const all = named.length === 0 ? accounts : groups.flat();
    const known = listed([...new Set(all.map((one) => platformName(one.platform)))]);
    const account = listed([...new Set(all.map((one) => one.handle))]);
    const data = { account, are: account === all[0]?.handle ? 'is' : 'are', known, platform: allPlatforms[platform].name };
    yield { span: wholePost, message: 'platform', policy: '2.1', data } as const;
  }
  return used;
}

/** Where the register does not say when replies are read, the rule out-of-hours asks. */
function isUnwatched({ meta: { publish, monitoredBy } }: Draft, hours: string): boolean {
  const watched = readHours(hours);
  const moment = publish === undefined ? undefined : readMoment(publish);
  if (!moment || !watched || monitoredBy) return false;
  return !isWatched(watched, moment.time ? `${moment.day}T${moment.time}` : moment.day);
}

const isOne = (accounts: readonly Account[]) => new Set(accounts.map(({ handle }) => foldHandle(handle))).size === 1;

/** Where there is one account on a platform, a draft need not name it. */
function onlyAccount(accounts: readonly Account[], platform: PlatformId): Account | undefined {
  const there = accounts.filter((one) => one.platform === undefined || one.platform === platform);
  return isOne(there) ? entryOn(there, platform) : undefined;
}

const platformName = (platform: string | undefined) => allPlatforms[platform as PlatformId]?.name ?? platform ?? '';

/** The handle, and the platform where the register has it on several. */
function nameOf({ handle, platform }: Account, accounts: readonly Account[]): string {
  return platform === undefined || entriesOf(accounts, handle).length < 2 ? handle : `${handle} on ${platformName(platform)}`;
}

/** 2.2: approved, and in time. A draft that is marked as a draft may wait for it. */
function* approval({ meta }: Draft, { status, approvedBy, approvedOn }: Account, account: string) {
  const data = { account };
  if (status === 'closed' || status === 'refused') {
    yield { span: wholePost, message: 'ended', data: { ...data, status } } as const;
    return;
  }
  if (status !== undefined && status !== 'approved') {
    if (meta.draft !== true) yield { span: wholePost, message: 'status', data: { ...data, status } } as const;
    return;
  }
  const day = publishDay(meta);
  if (!approvedBy || !approvedOn) yield { span: wholePost, message: 'unapproved', data } as const;
  else if (day !== undefined && approvedOn > day) {
    yield { span: wholePost, message: 'late', data: { ...data, day: longDay(approvedOn) } } as const;
  }
}
