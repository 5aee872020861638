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
    logos: [],
    picture: () => undefined,
  };
  const jo: Person = {
    id: 'j.khan',
    name: 'Jo Khan',
    role: 'Lead',
    accounts: [],
    trainedOn: '2017-05-10',
    testPassedOn: '2017-05-20',
    certifiedOn: ['2017-05-24'],
    listedBy: 'Board',
  };
  const board: Account = {
    handle: '@lscb_chscb',
    kind: 'corporate',
    picture: { kind: 'logo' },
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
    [{ leftOn: '2017-05-23' }, ['was last certified on 24 May 2017, after they left on 23 May 2017']],
    [{ testPassedOn: '2018-01-11', certifiedOn: ['2018-02-01'] }, ['passed the test on 11 January 2018, a day that is still to come']],
  ])('of a person: %j', (changes, expected) => {
    const found = [...checkPerson({ ...jo, ...changes }, settings)].filter(({ severity }) => severity === 'warning');
    expect(found.map(({ message }) => message)).toEqual(expected);
  });

  it.each<[Partial<Account>, string[]]>([
    [{}, []],
    [{ users: ['Jo Khan', 'J.KHAN'] }, []],
    [{ approvedOn: '2018-01-11' }, ['was approved on 11 January 2018, a day that is still to come']],
    [{ users: ['j.kahn'] }, ['names the user j.kahn, who is not on the register of people']],
    [{ users: ['Al Lee'] }, ['names the user Al Lee, a name that several people on the register have: give the id']],
  ])('of an account: %j', (changes, expected) => {
    const people = [jo, { ...jo, id: 'a.lee', name: 'Al Lee' }, { ...jo, id: 'b.lee', name: 'Al Lee' }];
    const account = { ...board, ...changes };
    const found = [...checkAccount(account, { people, accounts: [account] }, settings)];
    expect(found.map(({ message }) => message)).toEqual(expected);
  });

  it('is not asked about users where there is no register of people', () => {
    expect([...checkAccount({ ...board, users: ['x.y'] }, { people: [], accounts: [board] }, settings)]).toEqual([]);
  });
});
