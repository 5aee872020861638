/** Days and names on file that cannot all be right. */
import { describe, expect, it } from 'vitest';
import { checkAccount, checkPerson, type ProfileSettings } from '../src/register/profile.js';
import type { Account, Person } from '../src/register/types.js';

describe('what cannot be', () => {
  const settings: ProfileSettings = {
    today: '2018-01-10',
    years: 3,
    policyVersion: '',
    caseWords: 0,
    aims: [],
    users: 0,
    handles: [],
    logos: [],
    picture: () => ({ width: 400, height: 400, sha256: 'f' }),
  };
  const jo: Person = {
    id: 'j.khan',
    name: 'Jo Khan',
    role: 'Lead',
    accounts: ['@lscb_chscb'],
    trainedOn: '2017-05-10',
    testPassedOn: '2017-05-20',
    certifiedOn: ['2017-05-24'],
    listedBy: 'Board',
  };
  const board: Account = {
    handle: '@lscb_chscb',
    kind: 'corporate',
    picture: { file: 'logo.png', kind: 'logo' },
    approvedBy: 'Board',
    approvedOn: '2017-05-24',
    businessCase: 'It tells families where to turn.',
    users: ['j.khan'],
  };

  it.each<[Partial<Person>, string[]]>([
    [{}, []],
    [{ testPassedOn: '2017-05-10', certifiedOn: ['2017-05-10'], leftOn: '2017-05-10' }, []],
    [{ testPassedOn: '2017-05-09' }, ['passed the test on 9 May 2017, before the training on 10 May 2017']],
    [{ testPassedOn: '2017-05-25' }, ['was last certified on 24 May 2017, before the test was passed on 25 May 2017']],
    [{ trainedOn: '2017-05-18', certifiedOn: ['2014-05-24', '2017-05-24'] }, []],
    [{ trainedOn: '2017-06-01' }, []],
    [{ trainedOn: '2017-06-01', testPassedOn: '2017-06-02' }, []],
    [{ accounts: [] }, ['is listed for no account, and may publish nowhere']],
    [{ accounts: ['@LSCB_chscb', '@gone'] }, ['is listed for @gone, which is not on the register of accounts']],
    [{ leftOn: '2017-05-23' }, ['was last certified on 24 May 2017, after they left on 23 May 2017']],
    [{ testPassedOn: '2018-01-11', certifiedOn: ['2018-02-01'] }, ['passed the test on 11 January 2018, a day that is still to come']],
  ])('of a person: %j', (changes, expected) => {
    const found = [...checkPerson({ ...jo, ...changes }, { people: [], accounts: [board] }, settings)].filter(
      ({ severity }) => severity === 'warning',
    );
    expect(found.map(({ message }) => message)).toEqual(expected);
  });

  it.each<[Partial<Account>, string[]]>([
    [{}, []],
    [{ users: ['Jo Khan', 'J.KHAN'] }, []],
    [{ approvedOn: '2018-01-11' }, ['was approved on 11 January 2018, a day that is still to come']],
    [{ users: ['Jo Khan', 'out'] }, ['names as users out, whom the register of people does not list for it']],
    [
      { monitoredHours: 'Mon-Fri 9-5', picture: { kind: 'logo' } },
      ['names no file of its picture, so nobody can tell that it is the current logo'],
    ],
    [
      { picture: { file: 'logo.png', kind: 'headshot' } },
      ['has a picture of the kind “headshot”; a corporate account shows the logo: where it does, its kind is “logo”'],
    ],
    [
      { picture: { file: 'logo.png' } },
      ['does not say of what kind its picture is; a corporate account shows the logo: where it does, its kind is “logo”'],
    ],
    [{ users: ['j.kahn'] }, ['names the user j.kahn, who is not on the register of people']],
    [{ users: ['Al Lee'] }, ['names the user Al Lee, a name that several people on the register have: give the id']],
  ])('of an account: %j', (changes, expected) => {
    const others = [
      { ...jo, id: 'a.lee', name: 'Al Lee' },
      { ...jo, id: 'b.lee', name: 'Al Lee' },
    ];
    const people = [jo, ...others, { ...jo, id: 'out', name: 'Out', accounts: [] }];
    const account = { ...board, ...changes };
    const found = [...checkAccount(account, { people, accounts: [account] }, settings)];
    expect(found.map(({ message }) => message)).toEqual(expected);
  });

  it('is not asked about users where there is no register of people', () => {
    expect([...checkAccount({ ...board, users: ['x.y'] }, { people: [], accounts: [board] }, settings)]).toEqual([]);
  });

  it('counts those users who may publish on the account, and names the others', () => {
    const mate = { ...jo, id: 'a.lee', name: 'Al Lee' };
    const told = (changes: Partial<Person>) => {
      const account = { ...board, users: ['j.khan', 'a.lee'] };
      const registers = { people: [jo, { ...mate, ...changes }], accounts: [account] };
      return [...checkAccount(account, registers, { ...settings, users: 2 })].map(({ message }) => message);
    };
    expect(told({})).toEqual([]);
    for (const changes of [{ certifiedOn: ['2014-05-24'] }, { listedBy: '' }])
      expect(told(changes)).toEqual(['has only one current user (not authorised for it: Al Lee): nobody could answer when they are away']);
  });

  it('is an error where nobody is certified yet', () => {
    const person = { ...jo, testPassedOn: '2017-05-20', certifiedOn: ['2018-02-01'] };
    expect([...checkPerson(person, { people: [], accounts: [] }, settings)]).toMatchObject([
      { severity: 'error', message: 'has a certificate only from 1 February 2018, a day that is still to come' },
    ]);
  });

  it('tells of a look-alike at the look-alike', () => {
    const other = { ...board, handle: '@1scb_chscb' };
    const tell = (accounts: Account[], handles: string[]) =>
      accounts
        .filter((one) => [...checkAccount(one, { people: [], accounts }, { ...settings, handles })].length > 0)
        .map(({ handle }) => handle);
    expect(tell([board, other], [])).toEqual(['@1scb_chscb']);
    expect(tell([other, board], ['@lscb_chscb'])).toEqual(['@1scb_chscb']);
  });
});
