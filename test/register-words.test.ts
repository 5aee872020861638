/** Registers in the words and the habits of the offices that keep them. */
import { describe, expect, it } from 'vitest';
import { parseAccounts, parsePeople } from '../src/config/registers.js';
import { isWatched, readHours } from '../src/register/hours.js';
import type { Account, Person } from '../src/register/types.js';

type Parsed = ReturnType<typeof parsePeople> | ReturnType<typeof parseAccounts>;
const messages = (parsed: Parsed) =>
  'place' in parsed ? ['valid'] : parsed.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`);
const entriesOf = <Entry>(parsed: object) => ('place' in parsed ? (parsed as unknown as { entries: Entry[] }).entries : []);
const people = (path: string, text: string) => entriesOf<Person>(parsePeople(path, text));
const accounts = (path: string, text: string) => entriesOf<Account>(parseAccounts(path, text));

describe('a register of an office', () => {
  it.each(['n/a', 'N/A', 'none', '-', '–', 'still here', 'Still in post', 'current', 'no', 'never'])(
    'has nobody gone by “%s”',
    (written) => {
      expect(people('people.csv', `id,left on\na,${written}\n`)[0]?.leftOn).toBeUndefined();
      expect(people('people.yaml', `- {id: a, left_on: "${written}"}\n`)[0]?.leftOn).toBeUndefined();
      expect(people('people.json', `[{"id": "a", "left_on": "${written}"}]`)[0]?.leftOn).toBeUndefined();
    },
  );

  it.each(['yes', 'tbc', 'unknown', '?', 'May 2026'])('asks for the day where somebody has left: “%s”', (written) => {
    expect(messages(parsePeople('people.csv', `id,left on\na,${written}\n`))).toEqual(['2:3 left on: expected a date such as 2017-05-24']);
  });

  it('takes n/a, none and “tbc” for nothing wherever nothing is said', () => {
    const [person] = people('people.csv', 'id,trained on,suspended,listed by,accounts\na,NA,n/a,tbc,none\n');
    expect(person).toEqual({ id: 'a', accounts: [], certifiedOn: [] });
    const text = 'handle,kind,approved by,approved on,business case,why not shared account,picture,picture kind,monitored hours\n';
    const [account] = accounts('accounts.csv', `${text}@a,corporate,tbc,n/a,-,n/a,none,n/a,none\n`);
    expect(account).toEqual({ handle: '@a', kind: 'corporate', users: [], picture: {} });
    expect(accounts('a.yaml', '- {handle: "@a", kind: corporate, approved_on: false, picture: none}\n')[0]).not.toHaveProperty('picture');
  });

  it('keeps what is an answer: a user called NA, a role called None', () => {
    expect(accounts('a.csv', 'handle,kind,users\n@a,corporate,NA; JK\n')[0]?.users).toEqual(['NA', 'JK']);
    expect(people('p.csv', 'id,suspended\na,No\nb,Yes\n').map(({ suspended }) => suspended)).toEqual([false, true]);
  });

  it('may have notes and comments', () => {
    for (const key of ['note', 'notes', 'Comments', 'remarks']) {
      expect(people('people.csv', `id,${key}\na,works Mon to Thu\n`)).toHaveLength(1);
      expect(accounts('a.yaml', `- {handle: "@a", kind: corporate, ${key}: asked Jo}\n`)).toHaveLength(1);
    }
  });

  it('may have the headings of an office', () => {
    const text =
      'Staff ID,Full name,Job title,Training date,Test passed,Certificate date,Authorised by,Date left,Suspended?,E-mail address\n';
    expect(people('people.csv', `${text}jk,Jo Khan,Lead,2025-05-10,2025-05-20,2025-05-24,Board,,No,jo@example.org\n`)).toEqual([
      {
        ...{ id: 'jk', name: 'Jo Khan', role: 'Lead', accounts: [], trainedOn: '2025-05-10', testPassedOn: '2025-05-20' },
        ...{ certifiedOn: ['2025-05-24'], listedBy: 'Board', suspended: false, email: 'jo@example.org' },
      },
    ]);
    const account = accounts('a.yaml', '- {Username: "@a", Type: Corporate, Profile picture: logo.png, Purpose: To tell, Network: X}\n')[0];
    expect(account).toMatchObject({
      handle: '@a',
      kind: 'corporate',
      picture: { file: 'logo.png' },
      businessCase: 'To tell',
      platform: 'x',
    });
  });

  it('says of two keys that mean the same which they are', () => {
    expect(messages(parsePeople('p.csv', 'id,role,Job title\na,b,c\n'))).toEqual([
      '1:9 the columns “role” and “Job title” mean the same; take one out',
    ]);
    expect(messages(parsePeople('p.yaml', '- {id: a, role: b, job_title: c}\n'))[0]).toMatch(/^1:20 job_title: is not a key/);
  });

  it('is told of all its columns that nothing reads at once', () => {
    const told = messages(parsePeople('p.csv', 'id,Certificate expires,Line manager,Phone\na,2028-05-24,b,1\nb,2028-05-24,c,2\n'));
    expect(told.map((one) => one.slice(0, one.indexOf(' is')))).toEqual(['1:4 Certificate expires:', '1:24 Line manager:', '1:37 Phone:']);
  });

  it('is told of a title above the headings', () => {
    const told = messages(parsePeople('p.csv', 'Authorised users of social media,,\n,,\nid,name,role\na,b,c\n'));
    expect(told).toEqual([
      '1:1 the first row that is filled names no column of a register; the headings stand there, such as id, name, role: take out any title above them',
    ]);
  });

  it('takes several accounts from the lines of a cell', () => {
    expect(people('p.csv', 'id,accounts\na,"@one\n@two"\n')[0]?.accounts).toEqual(['@one', '@two']);
  });

  it.each([
    ['45787', '10 May 2025'],
    ['46151', '9 May 2026'],
  ])('tells the day that a spreadsheet keeps as %s', (written, day) => {
    expect(messages(parsePeople('p.csv', `id,trained_on\na,${written}\n`))[0]).toContain(`a spreadsheet keeps ${day} as this number`);
  });

  it.each([
    ['kind: official', 'Did you mean “corporate”?'],
    ['kind: personal account', 'Did you mean “individual”?'],
    ['kind: corporate, status: live', 'Did you mean “approved”?'],
    ['kind: corporate, status: awaiting approval', 'Did you mean “pending”?'],
    ['kind: corporate, status: dormant', 'Did you mean “closed”?'],
    ['kind: corporate, status: not yet agreed', 'Did you mean “pending”?'],
    ['kind: corporate, status: no longer active', 'Did you mean “closed”?'],
    ['kind: corporate, platform: "X, Facebook"', 'names several platforms; write an entry for each, or leave it out for all'],
  ])('hears which name is meant: %s', (keys, hint) => {
    expect(messages(parseAccounts('a.yaml', `- {handle: "@a", ${keys}}\n`))[0]).toContain(hint);
  });

  it('takes nothing for meant that is denied', () => {
    expect(messages(parseAccounts('a.yaml', '- {handle: "@a", kind: corporate, status: not approved}\n'))[0]).not.toContain('Did you mean');
  });

  it.each([
    ['p.yaml', 'j.khan:\n  name: Jo Khan\n', 'with a list: a line “- id: …” for each'],
    ['p.json', '{"id": "jk"}', 'with a list: [{"id":"…"}]'],
    ['p.json', '["Jo Khan"]', 'expected keys and values, such as “id: …”'],
  ])('shows how it is written: %s %j', (path, text, hint) => {
    expect(messages(parsePeople(path, text))[0]).toContain(hint);
  });

  it('reads hours without a colon', () => {
    const hours = readHours('Mon-Fri 0845 - 1715') ?? [];
    expect([
      isWatched(hours, '2026-11-09T08:30'),
      isWatched(hours, '2026-11-09T08:50'),
      isWatched(hours, '2026-11-09T17:10'),
      isWatched(hours, '2026-11-09T17:20'),
    ]).toEqual([false, true, true, false]);
    expect(readHours('0900-1700')).toEqual(readHours('09:00-17:00'));
    expect(readHours('in 2026')).toBeUndefined();
  });
});
