import { platforms } from '../../src/platforms/index.js';
import { asDay, longDay } from '../../src/register/days.js';
import { accountsOf } from '../../src/register/handles.js';
import { findPerson, foldName, isAuthorised, isListedFor } from '../../src/register/people.js';
import { changedMedia, type SignOff, signedOn, signOffsOf, textHash, unreadPlatforms } from '../../src/register/sign-off.js';
import type { Person } from '../../src/register/types.js';
import { defineRule, number, type ReportFor, register, text, wholePost } from '../../src/rule/index.js';
import type { Draft } from '../../src/types.js';

const post = 'Join us at the town hall on Tuesday.';
/** The hash of `post`. */
const hash = 'sha256-df45ed71a5c79e0c11e4883b016221e0b0242068847220eaf62041b2bbb7ea39';
const signed = { by: 'j.khan', at: '2018-01-14T09:00:00Z', policy: '2017', text: hash };
const person = (id: string, changes: Partial<Person> = {}): Person => ({
  id,
  role: 'Communications',
  accounts: [],
  trainedOn: '2017-05-10',
  testPassedOn: '2017-05-20',
  certifiedOn: ['2017-05-24'],
  listedBy: 'Board',
  ...changes,
});
const people = [person('j.khan'), person('a.lee')];
const listed = person('j.khan', { accounts: ['@lscb_chscb'] });

const messages = {
  missing: 'Nobody has signed this text as thought about: who will read it aloud and think before it goes out (chscb think)?',
  unsealed: '“{by}” is named as having thought about it, but not about which text: will they sign this one (chscb think)?',
  stale: 'The post was changed after {by} signed it on {day}: will they read it again?',
  picture: '{file} was changed after {by} signed on {day}: will they look again?',
  stranger: '{by} has signed, but is not on the register of authorised people: who else will think about it?',
  unauthorised: '{by} signed on {day}, and was not an authorised user on that day: who else will think about it?',
  alone: 'Only the author has signed, and somebody else must, too: who else will read it?',
  few: '{signers} of {required} people have signed: who else will read it?',
  account: '{by} has signed, and is listed for {accounts}, not for {account}: who of that account will think about it?',
  future: 'The signature of {by} is dated {day}, which is still to come: will they sign again, by a clock that is right?',
  platforms: '{by} signed on {day}, and nobody has read it as {platforms} will show it: will they read it there, too?',
  version: '{by} signed under policy {theirs}, and {current} holds: will they read it again?',
} as const;

type Found = ReportFor<typeof messages>;

export default defineRule({
  id: 'sign-off',
  stage: 'think',
  severity: 'off',
  summary: 'a post that nobody has signed as thought about, or that changed since',
  why: '“Only press send if you think you have the balance right”: no program can think that, so a person says it. chscb think walks through the post with them and records who, when, under which policy, their answers, and a hash of the text and pictures; any later change makes the sign-off stale. A platform that is added later is read as well. Where there is a register, those who sign are authorised on that day, and listed for the account that the draft names. The rule is off unless a config asks for it; the strict preset makes it a warning, so a check that is to fail needs “sign-off: error”.',
  policy: '4.2',
  also: ['3.3', 'motto'],
  source: 'The policy’s motto; the APP’s duty to keep records',
  reads: 'sign-offs',
  onFile: true,
  options: {
    people: register('people'),
    required: number('How many people must sign; of several, one is not the author.', 1, { min: 1, max: 5 }),
    years: number('How many years the certificate of those who sign is valid; by default what the rule author is told.', 3, {
      min: 1,
      max: 10,
      as: 'author.years',
    }),
    policyVersion: text(
      'The version of the policy under which a sign-off must have been made; by default what the rule author is told, empty for any.',
      '',
      { as: 'author.policyVersion' },
    ),
  },
  messages,
  examples: [
    { text: post, finds: [''] },
    { text: post, finds: [''], meta: { thoughtBy: 'j.khan' } },
    { text: post, finds: [], meta: { thought: [signed] } },
    { text: post, finds: [], meta: { thought: signed }, because: 'one needs no list' },
    { text: `${post} Bring a friend.`, finds: [''], meta: { thought: [signed] } },
    { text: post, finds: [''], meta: { thought: [signed], media: [{ file: 'new.jpg' }] }, because: 'a picture was added' },
    { text: post, finds: [''], meta: { thought: [{ ...signed, unfinished: true }] } },
    { text: post, finds: [''], meta: { thought: [{ ...signed, by: 'x.y' }] }, options: { people } },
    { text: post, finds: [''], meta: { thought: [signed] }, options: { people: [person('j.khan', { leftOn: '2018-01-13' })] } },
    { text: post, finds: [''], meta: { thought: [signed] }, options: { people: [person('j.khan', { testPassedOn: '2018-02-01' })] } },
    { text: post, finds: [''], meta: { thought: [signed] }, options: { people: [person('j.khan', { certifiedOn: ['2015-01-14'] })] } },
    { text: post, finds: [], meta: { thought: [signed] }, options: { people } },
    {
      text: post,
      finds: [''],
      meta: { author: 'j.khan', thought: [signed, { ...signed, by: 'J.Khan' }] },
      options: { people, required: 2 },
    },
    { text: post, finds: [''], meta: { author: 'a.lee', thought: [signed] }, options: { people, required: 2 } },
    { text: post, finds: [], meta: { author: 'j.khan', thought: [signed, { ...signed, by: 'a.lee' }] }, options: { people, required: 2 } },
    { text: post, finds: [''], meta: { thought: [signed] }, options: { policyVersion: '2021' } },
    { text: post, finds: [''], meta: { thought: [{ ...signed, at: '2018-02-01' }] }, run: { now: '2018-01-15T09:00:00Z' } },
    { text: post, finds: [], meta: { thought: [signed] }, run: { now: '2018-01-14T08:00:00Z' }, because: 'the same day' },
    { text: post, finds: [''], meta: { account: '@chscb_police', thought: [signed] }, options: { people: [listed] } },
    { text: post, finds: [], meta: { account: '@LSCB_CHSCB', thought: [signed] }, options: { people: [listed] } },
    {
      text: post,
      finds: [],
      meta: { account: '@chscb_police', thought: [signed] },
      options: { people },
      because: 'listed for no account yet',
    },
    { text: post, finds: [''], platforms: ['x', 'instagram'], meta: { thought: [{ ...signed, platforms: ['x'] }] } },
    { text: post, finds: [], platforms: ['x'], meta: { thought: [{ ...signed, platforms: ['x', 'facebook'] }] } },
    {
      text: post,
      finds: [],
      platforms: ['x', 'instagram'],
      meta: {
        thought: [
          { ...signed, platforms: ['x'] },
          { ...signed, by: 'a.lee', platforms: ['instagram'] },
        ],
      },
    },
    { text: post, finds: [], platforms: ['instagram'], meta: { thought: [signed] }, because: 'the record is of a time that kept none' },
    {
      text: post,
      finds: [''],
      meta: {
        media: [{ file: 'run.jpg', facts: { sha256: 'bb' } }],
        thought: [
          { ...signed, text: 'sha256-8169a15ddf6d436fd5d7e18d16da8ed109d1e4bf3d6cd8ebda5c111a35b975e1', media: { 'run.jpg': 'aa' } },
        ],
      },
    },
    {
      text: post,
      finds: [''],
      meta: {
        media: [{ file: 'run.jpg', facts: { sha256: 'bb' } }],
        thought: [{ ...signed, text: 'sha256-8169a15ddf6d436fd5d7e18d16da8ed109d1e4bf3d6cd8ebda5c111a35b975e1' }],
      },
      because: 'the picture was not there when it was signed',
    },
  ],
  /** A signature may be from a day that is still to come. */
  dated: () => true,
  check(draft, options, now?: string): readonly Found[] | Promise<readonly Found[]> {
    const all = signOffsOf(draft).filter((one) => !one.unfinished);
    if (all.length > 0) return judge(draft, all, options, asDay(now));
    const { thoughtBy } = draft.meta;
    return typeof thoughtBy === 'string'
      ? [{ span: wholePost, message: 'unsealed', data: { by: thoughtBy } }]
      : [{ span: wholePost, message: 'missing' }];
  },
});

interface Wanted {
  readonly people: readonly Person[];
  readonly required: number;
  readonly years: number;
  readonly policyVersion: string;
}

async function judge(draft: Draft, all: readonly SignOff[], wanted: Wanted, today: string | undefined): Promise<readonly Found[]> {
  const { people, required } = wanted;
  const hash = await textHash(draft);
  const current = all.filter((one) => one.text === hash);
  if (current.length === 0) {
    const last = all.findLast((one) => one.draft === undefined || one.draft === draft.id);
    return [
      last ? { span: wholePost, message: 'stale', data: { by: last.by, day: dayOf(last) } } : { span: wholePost, message: 'missing' },
    ];
  }
  const reports: Found[] = [];
  const counted: SignOff[] = [];
  for (const one of current) {
    const fault = faultOf(draft, one, wanted, today);
    if (fault) reports.push(fault);
    else counted.push(one);
  }
  const valid = new Set(counted.map(({ by }) => foldName(findPerson(people, by)?.id ?? by)));
  const last = counted.at(-1);
  const unread = unreadPlatforms(draft, counted).map((id) => platforms[id].name);
  if (last && unread.length > 0)
    reports.push({ span: wholePost, message: 'platforms', data: { by: last.by, day: dayOf(last), platforms: unread.join(', ') } });
  else if (valid.size >= required) return [];
  if (reports.length > 0) return reports;
  const { author } = draft.meta;
  const writer = typeof author === 'string' ? foldName(findPerson(people, author)?.id ?? author) : undefined;
  if (writer !== undefined && [...valid].every((id) => id === writer)) return [{ span: wholePost, message: 'alone' }];
  return [{ span: wholePost, message: 'few', data: { signers: valid.size, required } }];
}

/** Why a signature on this very text does not count. */
function faultOf(draft: Draft, one: SignOff, { people, years, policyVersion }: Wanted, today: string | undefined): Found | undefined {
  const { by, policy } = one;
  const file = changedMedia(draft, one);
  const person = findPerson(people, by);
  const day = signedOn(one);
  const account = person && accountsOf(draft.meta).find((named) => !isListedFor(person, named));
  if (file !== undefined) return { span: wholePost, message: 'picture', data: { file, by, day: dayOf(one) } };
  if (people.length > 0 && !person) return { span: wholePost, message: 'stranger', data: { by } };
  if (day !== undefined && today !== undefined && day > today)
    return { span: wholePost, message: 'future', data: { by, day: longDay(day) } };
  if (person && !isAuthorised(person, day ?? '', years)) return { span: wholePost, message: 'unauthorised', data: { by, day: dayOf(one) } };
  if (person && account !== undefined && person.accounts.length > 0)
    return { span: wholePost, message: 'account', data: { by, account, accounts: person.accounts.join(', ') } };
  if (policyVersion !== '' && policy !== policyVersion)
    return { span: wholePost, message: 'version', data: { by, theirs: policy ?? 'of an unknown version', current: policyVersion } };
  return undefined;
}

function dayOf(one: SignOff): string {
  const day = signedOn(one);
  return day === undefined ? 'an unknown day' : longDay(day);
}
