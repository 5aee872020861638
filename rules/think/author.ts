import { asDay, daysBetween, longDay, publishDay } from '../../src/register/days.js';
import { accountsOf } from '../../src/register/handles.js';
import { certificateEnd, certificateOn, findPerson, foldName, isListedFor, namesakes, personMeant } from '../../src/register/people.js';
import { isLaterVersion } from '../../src/register/standing.js';
import type { Person } from '../../src/register/types.js';
import { defineRule, number, register, text, wholePost, words } from '../../src/rule/index.js';
import type { Draft } from '../../src/types.js';

const khan: Person = {
  id: 'j.khan',
  name: 'Jo Khan',
  role: 'Communications',
  accounts: ['@lscb_chscb'],
  trainedOn: '2017-05-10',
  testPassedOn: '2017-05-20',
  certifiedOn: ['2017-05-24'],
  listedBy: 'Board, 24 May 2017',
};
const people = [khan];
const as = (changes: Partial<Person>) => ({ people: [{ ...khan, ...changes }] });
const meta = { author: 'j.khan', publish: '2018-01-15' };
const post = 'Join us at the town hall on Tuesday.';

export default defineRule({
  id: 'author',
  stage: 'think',
  severity: 'error',
  summary: 'an author who is not authorised, or will not be when the post goes out',
  why: 'Only people who are trained, tested, certified and listed in a role may speak for the organisation, on the accounts they are listed for. Each draft is held against the register on the day it is published, so a certificate that is good today may have lapsed by then; one that does not say when goes out today at the earliest. Without a register the rule is silent.',
  policy: '3.2',
  also: ['1.1', '2.6', '3.1'],
  source: 'The policy, 1.1, 2.6, 3.1 and 3.2; registers of users as East Devon council and the College of Policing keep them',
  onFile: true,
  options: {
    people: register('people'),
    years: number('How many years a certificate is valid; it lapses on that anniversary.', 3, { min: 1, max: 10 }),
    notice: number('From how many days before it lapses a certificate is reported.', 60, { min: 0, max: 365 }),
    policyVersion: text('The version of the policy that authors must have acknowledged; empty for none.', ''),
    appealRoles: words('Roles that may publish an appeal; a role is known by any of these words in it.', ['police']),
  },
  messages: {
    unnamed: 'No author is named, and only listed people may publish: who is sending this?',
    several: 'The draft names several authors, and one person answers for a post: which of {authors} is it?',
    namesakes: 'On the register {author} is the name of several people, and only an id tells which: is it {ids}?',
    unlisted: '“{author}” is not on the register of authorised people:{hint} who listed them, and in which role?',
    unlistedBy: '{author} is on the register, but nobody has listed them: who has agreed to it?',
    roleless: 'The register gives {author} no role: in which role do they publish?',
    untrained: 'The register shows no training for {author}: when were they trained?',
    untested: 'The register shows no passed test for {author} by the day this goes out: have they passed it?',
    uncertified: 'The register shows no certificate for {author}: who else could publish this?',
    early: '{author} is certified from {from}, after this goes out: who else could publish it?',
    lapsed: 'The certificate of {author} lapsed on {until}, before this goes out: renew it, or who else could publish this?',
    lapsing: 'The certificate of {author} lapses on {until}, {days} after this goes out: is the renewal booked?',
    undated: 'The draft does not say when it goes out, and {author} is certified {span}: on which day will it be?',
    left: '{author} left on {left}, before this goes out: who publishes it, and who will answer?',
    suspended: '{author} is suspended on the register: who else could publish this?',
    version: '{author} has acknowledged policy {theirs}, and {current} is now in force: have they read the new one?',
    later: '{author} has acknowledged policy {theirs}, but the config says that {current} is still in force: which of the two is right?',
    unread: 'The register does not show that {author} has acknowledged policy {current}: have they read it?',
    role: 'The draft says {author} is “{role}”, the register says “{listed}”: which is right?',
    account: '{author} is listed for {accounts}, not for {account}: who may publish there?',
    appeal: 'Appeals are for {roles}, and the role here is “{role}”: should they publish it, and you share it?',
  },
  examples: [
    { text: post, finds: [], because: 'without a register nobody is asked' },
    { text: post, finds: [], meta, because: 'no register either' },
    { text: post, finds: [], meta, options: { people } },
    { text: post, finds: [], meta: { ...meta, author: 'Jo Khan' }, options: { people }, because: 'a name is as good as an id' },
    { text: post, finds: [], meta: { ...meta, author: 'Khan, Jo' }, options: { people } },
    { text: post, finds: [], meta: { ...meta, author: 'jo.khan@example.org' }, options: as({ email: 'Jo.Khan@example.org' }) },
    { text: post, finds: [''], meta: { ...meta, author: 'Jo Khan (Comms)' }, options: { people }, because: 'the id is offered' },
    { text: post, finds: [], meta: { ...meta, account: '@LSCB_chscb', role: 'communications' }, options: { people } },
    { text: post, finds: [''], options: { people } },
    { text: post, finds: [''], meta: { ...meta, author: 'a.lee' }, options: { people } },
    { text: post, finds: [''], meta, options: as({ listedBy: '' }), because: 'certified but not listed' },
    { text: post, finds: [''], meta, options: as({ role: '' }) },
    { text: post, finds: [''], meta, options: as({ trainedOn: '' }) },
    { text: post, finds: [''], meta, options: as({ testPassedOn: '' }) },
    { text: post, finds: [''], meta, options: as({ testPassedOn: '2018-01-16' }), because: 'the test comes after the post' },
    { text: post, finds: [''], meta, options: as({ certifiedOn: [] }) },
    { text: post, finds: [''], meta: { ...meta, publish: '2017-05-23' }, options: { people } },
    { text: post, finds: [''], meta: { ...meta, publish: '2020-05-24' }, options: { people }, because: 'the third anniversary' },
    {
      text: post,
      finds: [''],
      meta: { ...meta, publish: '2020-05-23T23:59' },
      options: { people },
      because: 'the last day: valid, and soon over',
    },
    { text: post, finds: [], meta: { ...meta, publish: '2020-05-23' }, options: { people, notice: 0 } },
    { text: post, finds: [], meta: { ...meta, publish: '2020-03-24' }, options: { people }, because: '61 days ahead' },
    { text: post, finds: [''], meta: { ...meta, publish: '2020-03-25' }, options: { people }, because: '60 days ahead' },
    {
      text: post,
      finds: [],
      meta: { ...meta, publish: '2020-06-01' },
      options: as({ certifiedOn: ['2017-05-24', '2020-05-01'] }),
      because: 'renewed',
    },
    {
      text: post,
      finds: [''],
      meta: { ...meta, publish: '2019-03-01' },
      options: as({ certifiedOn: ['2016-02-29'] }),
      because: '29 February lapses on 1 March',
    },
    { text: post, finds: [], meta: { ...meta, publish: '2019-02-28' }, options: { ...as({ certifiedOn: ['2016-02-29'] }), notice: 0 } },
    { text: post, finds: [''], meta: { author: 'j.khan' }, options: { people } },
    {
      text: post,
      finds: [''],
      meta: { author: 'j.khan' },
      options: { people },
      run: { now: '2018-01-15T09:00Z' },
      because: 'it may lapse before this goes out: a warning',
    },
    {
      text: post,
      finds: [''],
      meta: { author: 'j.khan' },
      options: { people },
      run: { now: '2026-01-15T09:00Z' },
      because: 'it has lapsed, and this goes out today at the earliest: an error',
    },
    {
      text: post,
      finds: [''],
      meta: { author: 'j.khan' },
      options: as({ leftOn: '2018-01-12' }),
      run: { now: '2018-01-15T09:00Z' },
      because: 'they have left already',
    },
    { text: post, finds: [], meta, options: { people }, run: { now: '2026-01-15T09:00Z' }, because: 'the day of publication counts' },
    { text: post, finds: [''], meta: { ...meta, author: ['j.khan', 'a.lee'] as unknown as string }, options: { people } },
    { text: post, finds: [''], meta: { ...meta, author: 'j.khan and n.ade' }, options: { people: [khan, { ...khan, id: 'n.ade' }] } },
    { text: post, finds: [], meta: { ...meta, author: ['j.khan'] as unknown as string }, options: { people } },
    {
      text: post,
      finds: [''],
      meta: { ...meta, author: 'Jo Khan' },
      options: { people: [khan, { ...khan, id: 'jo.khan' }] },
      because: 'two people have this name',
    },
    { text: post, finds: [''], meta: { ...meta, publish: '2018-06-02' }, options: as({ leftOn: '2018-05-31' }) },
    { text: post, finds: [], meta: { ...meta, publish: '2018-05-31' }, options: as({ leftOn: '2018-05-31' }), because: 'their last day' },
    { text: post, finds: [''], meta, options: as({ suspended: true }) },
    { text: post, finds: [''], meta, options: { ...as({ policyVersion: '2015' }), policyVersion: '2017' } },
    { text: post, finds: [], meta, options: { ...as({ policyVersion: '2017' }), policyVersion: '2017' } },
    {
      text: post,
      finds: [''],
      meta,
      options: { ...as({ policyVersion: '2018' }), policyVersion: '2017' },
      because: 'the config is behind',
    },
    { text: post, finds: [''], meta, options: { people, policyVersion: '2017' } },
    { text: post, finds: [''], meta: { ...meta, role: 'Designated Nurse' }, options: { people } },
    { text: post, finds: [''], meta: { ...meta, account: '@hackney_police' }, options: { people } },
    { text: post, finds: [''], meta: { ...meta, account: ['@lscb_chscb', '@hackney_police'] }, options: { people } },
    { text: 'Have you seen Sam?', finds: [''], meta: { ...meta, role: 'school lead', appeal: 'missing-child' } },
    { text: 'Have you seen Sam?', finds: [''], meta: { ...meta, appeal: 'missing-child' }, options: { people } },
    { text: 'Have you seen Sam?', finds: [], meta: { ...meta, role: 'Police communications', appeal: 'missing-child' } },
    { text: 'Have you seen Sam?', finds: [], meta: { appeal: 'missing-child' }, because: 'no role is declared' },
  ],
  dated: ({ people }) => people.length > 0,
  looksAt: ({ meta }, { people }) => people.length > 0 || meta.appeal !== undefined,
  *check(draft, options, now?: string) {
    const { people } = options;
    if (people.length === 0) {
      if (draft.meta.appeal !== undefined) yield* appealBy(draft, draft.meta.role, options.appealRoles);
      return;
    }
    const authors = authorsOf(draft, people);
    const [author] = authors;
    if (author === undefined) {
      yield { span: wholePost, message: 'unnamed', atMost: 'warning' };
      return;
    }
    if (authors.length > 1) {
      yield { span: wholePost, message: 'several', policy: '3.1', data: { authors: authors.join(', ') } };
      return;
    }
    const person = findPerson(people, author);
    if (!person) {
      const ids = namesakes(people, author).map(({ id }) => id);
      const meant = personMeant(people, author);
      const hint = meant === undefined ? '' : ` is it ${meant}, or`;
      if (ids.length > 1) yield { span: wholePost, message: 'namesakes', data: { author, ids: ids.join(' or ') } };
      else yield { span: wholePost, message: 'unlisted', data: { author, hint } };
      return;
    }
    yield* listing(draft, person);
    yield* standing(draft, person, options, asDay(now));
    yield* reading(person, options.policyVersion);
    yield* appealBy(draft, draft.meta.role ?? person.role, options.appealRoles);
  },
});

/** Whoever the draft names: one, or in vain several, as a list or in one text. */
function authorsOf({ meta }: Draft, people: readonly Person[]): readonly string[] {
  const written: unknown = meta.author;
  if (Array.isArray(written)) return written.map((one) => String(one).trim()).filter((one) => one !== '');
  if (typeof written !== 'string' || written.trim() === '') return [];
  const parts = findPerson(people, written) ? [] : written.split(/[,;&/+]| and /).map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => findPerson(people, part)) ? parts : [written];
}

/** 1.1: they know the policy that holds. */
function* reading(person: Person, current: string) {
  const { policyVersion: theirs } = person;
  if (current === '' || theirs === current) return;
  const author = person.name || person.id;
  const at = { span: wholePost, policy: '1.1' } as const;
  if (!theirs) yield { ...at, message: 'unread', data: { author, current } } as const;
  else yield { ...at, message: isLaterVersion(theirs, current) ? 'later' : 'version', data: { author, theirs, current } } as const;
}

/** 3.2: listed, in a role, for this account. */
function* listing({ meta }: Draft, person: Person) {
  const author = person.name || person.id;
  if (!person.listedBy) yield { span: wholePost, message: 'unlistedBy', data: { author } } as const;
  if (!person.role) yield { span: wholePost, message: 'roleless', data: { author } } as const;
  else if (typeof meta.role === 'string' && foldName(meta.role) !== foldName(person.role)) {
    yield { span: wholePost, message: 'role', data: { author, role: meta.role, listed: person.role } } as const;
  }
  for (const account of accountsOf(meta)) {
    if (isListedFor(person, account)) continue;
    yield { span: wholePost, message: 'account', data: { author, account, accounts: person.accounts.join(', ') || 'no account' } } as const;
  }
}

/** 2.6 and 3.1: here, trained, tested and certified on the day the post goes out; where it does not say, that is today at the earliest. */
function* standing({ meta }: Draft, person: Person, { years, notice }: { years: number; notice: number }, today: string | undefined) {
  const author = person.name || person.id;
  const day = publishDay(meta);
  const known = day ?? today;
  const hasLeft = person.leftOn !== undefined && known !== undefined && known > person.leftOn;
  const isUndone = (done: string | undefined) => !done || (day !== undefined && done > day);
  if (person.suspended) yield { span: wholePost, message: 'suspended', data: { author } } as const;
  if (isUndone(person.trainedOn)) yield { span: wholePost, message: 'untrained', policy: '3.1', data: { author } } as const;
  if (isUndone(person.testPassedOn)) yield { span: wholePost, message: 'untested', data: { author } } as const;
  const certificate = known === undefined ? undefined : certificateOn(person, known, years);
  if (person.certifiedOn.length === 0) {
    yield { span: wholePost, message: 'uncertified', policy: '3.1', data: { author } } as const;
  } else if (certificate?.state === 'lapsed') {
    yield { span: wholePost, message: 'lapsed', policy: '3.1', data: { author, until: longDay(certificate.until) } } as const;
  } else if (day === undefined) {
    const until = `until ${longDay(certificateEnd(person, known, years))}`;
    const span = certificate?.state === 'early' ? `only from ${longDay(certificate.from)}` : until;
    if (!hasLeft) yield { span: wholePost, message: 'undated', policy: '3.1', data: { author, span }, atMost: 'warning' } as const;
  } else if (certificate?.state === 'early') {
    yield { span: wholePost, message: 'early', policy: '3.1', data: { author, from: longDay(certificate.from) } } as const;
  } else if (certificate?.state === 'valid' && daysBetween(day, certificate.until) <= notice) {
    const days = daysBetween(day, certificate.until);
    const data = { author, until: longDay(certificate.until), days: days === 1 ? 'a day' : `${days} days` };
    yield { span: wholePost, message: 'lapsing', policy: '3.1', data, atMost: 'warning' } as const;
  }
  if (hasLeft && person.leftOn !== undefined) {
    yield { span: wholePost, message: 'left', policy: '2.6', data: { author, left: longDay(person.leftOn) } } as const;
  }
}

/** 1.1: some posts are the procedure of one role. */
function* appealBy({ meta }: Draft, role: string | undefined, roles: readonly string[]) {
  if (meta.appeal === undefined || typeof role !== 'string' || role === '' || roles.length === 0) return;
  const written = foldName(role);
  if (roles.some((one) => written.includes(foldName(one)))) return;
  yield { span: wholePost, message: 'appeal', policy: '1.1', data: { role, roles: roles.join(', ') } } as const;
}
