import { longDay, publishDay } from '../../src/register/days.js';
import { findAccount, foldHandle } from '../../src/register/handles.js';
import { isWatched, readHours } from '../../src/register/hours.js';
import { currentUsers } from '../../src/register/people.js';
import { businessCaseFault, userCount } from '../../src/register/standing.js';
import type { Account, Person } from '../../src/register/types.js';
import { defineRule, number, register, wholePost, words } from '../../src/rule/index.js';
import { readMoment } from '../../src/text/moment.js';
import { didYouMean } from '../../src/text/nearest.js';
import type { Draft } from '../../src/types.js';

const shared: Account = {
  handle: '@lscb_chscb',
  platform: 'x',
  kind: 'corporate',
  status: 'approved',
  approvedBy: 'Board',
  approvedOn: '2017-05-24',
  businessCase: 'Tells families in Hackney where to turn, which is the second aim of the Board.',
  users: ['j.khan', 'a.lee'],
};
const own: Account = { ...shared, handle: '@nurse_lee', kind: 'individual' };
const person = (id: string, changes: Partial<Person> = {}): Person => ({ id, accounts: [], certifiedOn: [], ...changes });
const accounts = [shared];
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
  },
  messages: {
    unnamed: 'No account is named, and only approved ones may be used: where will this be published?',
    unknown: '{account} is not on the register of approved accounts: has a business case been made for it?{hint} Is it the right handle?',
    status: 'The register has {account} as {status}: has it been approved since?',
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
    { text: post, finds: [''], meta, options: as({ status: 'pending' }) },
    { text: post, finds: [''], meta, options: as({ status: 'consulting' }) },
    { text: post, finds: [], meta: { ...meta, draft: true }, options: as({ status: 'pending' }), because: 'it is not going out yet' },
    { text: post, finds: [''], meta, options: as({ approvedBy: '' }) },
    { text: post, finds: [''], meta: { ...meta, publish: '2018-03-01' }, options: as({ approvedOn: '2018-03-02' }) },
    { text: post, finds: [], meta: { ...meta, publish: '2018-03-02' }, options: as({ approvedOn: '2018-03-02' }) },
    { text: post, finds: [''], meta, options: as({ businessCase: 'I like Twitter' }) },
    { text: post, finds: [''], meta, options: as({ businessCase: '' }) },
    { text: post, finds: [''], meta, options: { accounts, aims: ['early help'] } },
    { text: post, finds: [], meta, options: { accounts, aims: ['where to turn'] } },
    { text: post, finds: [''], meta, options: as({ users: ['j.khan'] }) },
    { text: post, finds: [''], meta, options: { accounts, people: [person('j.khan'), person('a.lee', { leftOn: '2017-12-31' })] } },
    {
      text: post,
      finds: [],
      meta,
      options: { accounts, people: [person('j.khan'), person('a.lee', { leftOn: '2018-01-15' })] },
      because: 'their last day',
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
  looksAt: (_, { accounts }) => accounts.length > 0,
  *check(draft, options) {
    const { accounts } = options;
    const written = draft.meta.account;
    const named = typeof written === 'string' && written.trim() !== '' ? written : undefined;
    const account = named === undefined ? onlyAccount(accounts) : findAccount(accounts, named);
    if (!account) {
      if (named === undefined) yield { span: wholePost, message: 'unnamed', atMost: 'warning' };
      else yield { span: wholePost, message: 'unknown', policy: '2.1', data: { account: named, hint: hintFor(named, accounts) } };
      return;
    }
    yield* approval(draft, account);
    const lacking = businessCaseFault(account, options);
    const data = { account: account.handle };
    if (lacking !== undefined) {
      yield { span: wholePost, message: lacking === 'aim' ? 'aim' : 'case', policy: '2.1', data, atMost: 'warning' };
    }
    const count = currentUsers(account, options.people, publishDay(draft.meta)).length;
    if (count < options.users) {
      yield { span: wholePost, message: 'users', policy: '2.6', data: { ...data, count: userCount(count) }, atMost: 'warning' };
    }
    if (account.kind === 'individual' && !account.whyNotSharedAccount)
      yield { span: wholePost, message: 'shared', policy: '2.5', data, atMost: 'note' };
    const { publish, monitoredBy } = draft.meta;
    // Where the register does not say, the rule out-of-hours asks.
    const hours = account.monitoredHours ?? '';
    const watched = readHours(hours);
    const moment = publish === undefined ? undefined : readMoment(publish);
    if (moment && watched && !monitoredBy && !isWatched(watched, moment.time ? `${moment.day}T${moment.time}` : moment.day)) {
      yield { span: wholePost, message: 'unwatched', policy: '2.6', data: { ...data, hours }, atMost: 'note' };
    }
  },
});

/** Where there is one account, a draft need not name it. */
function onlyAccount(accounts: readonly Account[]): Account | undefined {
  const [first] = accounts;
  return accounts.every((one) => foldHandle(one.handle) === foldHandle(first?.handle ?? '')) ? first : undefined;
}

function hintFor(written: string, accounts: readonly Account[]): string {
  return didYouMean(
    foldHandle(written),
    accounts.map((account) => foldHandle(account.handle)),
  );
}

/** 2.2: approved, and in time. A draft that is marked as a draft may wait for it. */
function* approval({ meta }: Draft, account: Account) {
  const data = { account: account.handle };
  if (account.status !== undefined && account.status !== 'approved') {
    if (meta.draft !== true) yield { span: wholePost, message: 'status', data: { ...data, status: account.status } } as const;
    return;
  }
  const day = publishDay(meta);
  if (!account.approvedBy || !account.approvedOn) yield { span: wholePost, message: 'unapproved', data } as const;
  else if (day !== undefined && account.approvedOn > day) {
    yield { span: wholePost, message: 'late', data: { ...data, day: longDay(account.approvedOn) } } as const;
  }
}
