/** Registers of people and accounts: read as YAML, JSON or CSV, checked like a config, handed to the rules. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAccounts, parsePeople } from '../src/config/registers.js';
import { findPerson } from '../src/register/people.js';
import { emptyFolder } from './support/folder.js';
import { chscb } from './support/run.js';

const yaml = `- id: j.khan
  name: Jo Khan
  role: Communications
  accounts: ["@lscb_chscb"]
  trained_on: 2017-05-10
  test_passed_on: 2017-05-20
  certified_on: 2017-05-24
  listed_by: Board
  policy_version: 2017
`;
const csv = `id,name,role,accounts,trained on,Test passed on,certified_on,listed_by,suspended,policyVersion
j.khan,Jo Khan,Communications,@lscb_chscb,10 May 2017,2017-05-20,24/05/2017; 2020-05-01,Board,no,2017
`;

const entriesOf = <Value>(parsed: { entries: readonly Value[] | (() => unknown) }) => parsed.entries as readonly Value[];
const messages = (parsed: object) =>
  Array.isArray(parsed) ? parsed.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`) : ['valid'];

describe('a register', () => {
  it('is YAML, JSON or CSV', () => {
    const expected = { id: 'j.khan', name: 'Jo Khan', accounts: ['@lscb_chscb'], trainedOn: '2017-05-10', policyVersion: '2017' };
    expect(entriesOf(parsePeople('people.yaml', yaml))[0]).toMatchObject({ ...expected, certifiedOn: ['2017-05-24'] });
    expect(entriesOf(parsePeople('people.yaml', `people:\n${yaml}`))[0]).toMatchObject(expected);
    const json = '{"people": [{"id": "j.khan", "leftOn": "2018-05-31"}]}';
    expect(entriesOf(parsePeople('people.json', json))[0]).toMatchObject({ id: 'j.khan', leftOn: '2018-05-31', accounts: [] });
    const row = entriesOf(parsePeople('people.csv', csv))[0];
    expect(row).toMatchObject({ ...expected, suspended: false, certifiedOn: ['2017-05-24', '2020-05-01'] });
  });

  it('of accounts takes a picture from two columns', () => {
    const text = 'handle,kind,picture file,picture_kind\n@lscb_chscb,corporate,logo.png,logo\n';
    expect(entriesOf(parseAccounts('accounts.csv', text))).toMatchObject([{ picture: { file: 'logo.png', kind: 'logo' } }]);
  });

  it('takes a picture that is the name of a file alone', () => {
    const expected = [{ picture: { file: 'logo.png' } }];
    expect(entriesOf(parseAccounts('a.csv', 'handle,kind,picture\n@a,corporate,logo.png\n'))).toMatchObject(expected);
    expect(entriesOf(parseAccounts('a.yaml', '- {handle: "@a", kind: corporate, picture: logo.png}\n'))).toMatchObject(expected);
  });

  it('takes names in any case, and platforms as people call them', () => {
    const text = '- {handle: "@a", kind: Individual, status: Approved, platform: Twitter}\n';
    expect(entriesOf(parseAccounts('a.yaml', text))).toMatchObject([{ kind: 'individual', status: 'approved', platform: 'x' }]);
  });

  it.each([
    ['platform: bebo', '1:32 platform: expected one of x, facebook, instagram'],
    ['monitored_hours: office hours', '1:32 monitored_hours: expected days and hours such as Mon-Fri 09:00-17:00'],
    ['whose: ours', '1:32 whose: is not a key that may stand here. Known here: handle, platform, kind, display_name,'],
  ])('of accounts with %s is refused', (field, message) => {
    expect(messages(parseAccounts('a.yaml', `- {handle: a, kind: corporate, ${field}}\n`))[0]).toContain(message);
  });

  it.each([
    ['people.yaml', '- id: a\n  certified_on: 2025-05\n', '2:3 certified_on: expected a date such as 2017-05-24'],
    ['people.yaml', '- id: a\n  certified_on: [2025-05-01, soon]\n', '2:30 certified_on, item 2: expected a date such as 2017-05-24'],
    ['people.yaml', '- id: a\n  leftt_on: 2018-01-01\n', '2:3 leftt_on: is not a key that may stand here. Did you mean “left_on”?'],
    ['people.yaml', '- name: A\n', '1:3 id: lacks the key “id”'],
    ['people.yaml', '- id: a\n  left_on: soon\n', '2:3 left_on: expected a date such as 2017-05-24'],
    ['people.csv', 'id,left on\na,03/02/2026\n', '2:3 left on: could be two dates; write it as 2017-05-24'],
    ['people.csv', 'id,suspended\na,perhaps\n', '2:3 suspended: expected yes or no'],
    ['people.csv', 'id,name\na,b,c\n', '2:1 this row has 3 cells, but the header names 2'],
    ['people.csv', 'id,name\na,"b\n', '2:3 has a quoted cell without an end'],
    ['people.yaml', '- id: a\n- id: A\n', '2:3 “a” stands in the register twice: entries 1 and 2'],
    ['people.yaml', 'staff: []\n', '1:1 expected a list, or the key “people” with a list'],
    ['people.yaml', '- just text\n', '1:3 expected keys and values, such as “id: …”'],
    ['people.yaml', '[]', 'undefined:undefined lists nobody and nothing; a register of people needs at least one entry'],
    ['people.yaml', '- id: a\n  __proto__: b\n', '2:3 __proto__: is not a key that may stand in a register'],
    ['people.csv', 'id,left on,leftOn\na,,2018-05-31\n', '1:12 the columns “left on” and “leftOn” mean the same'],
    ['people.json', '[{"id": "a"} {"id": "b"}]', '1:14 is not valid JSON: a comma or a ] is missing before this'],
    ['people.yaml', '- [', '1:4 is not valid YAML or JSON'],
  ])('%s %j is refused with its place', (path, text, message) => {
    expect(messages(parsePeople(path, text))[0]).toContain(message);
  });

  it('reads dates of figures in the order that a config gives', () => {
    const text = 'id,trained_on\na.lee,10/05/2025\n';
    expect(messages(parsePeople('people.csv', text))[0]).toContain('could be two dates');
    expect(entriesOf(parsePeople('people.csv', text, 'dmy'))[0]).toMatchObject({ trainedOn: '2025-05-10' });
  });

  it.each([';', '\t', '|'])('parts its columns as tables of drafts do: %j', (sign) => {
    const text = `id,name,role,certified on\r\nj.khan,Jo Khan,Lead,2017-05-24\r\n`.replaceAll(',', sign);
    const expected = [{ id: 'j.khan', name: 'Jo Khan', role: 'Lead', certifiedOn: ['2017-05-24'] }];
    expect(entriesOf(parsePeople('people.csv', text))).toMatchObject(expected);
    expect(entriesOf(parsePeople('people.csv', `\n${text}`))).toMatchObject(expected);
    expect(entriesOf(parsePeople('people.csv', `sep=${sign}\n${text}`))).toMatchObject(expected);
  });

  it('keeps a comma that stands in a cell between semicolons', () => {
    const text = 'handle;kind;users\n@a;corporate;b, c\n@b;corporate;"b; c"\n';
    expect(entriesOf(parseAccounts('accounts.csv', text))).toMatchObject([{ users: ['b', 'c'] }, { users: ['b', 'c'] }]);
  });

  it('tells a column that is wrong once, at its heading', () => {
    expect(messages(parsePeople('people.csv', 'id,nmae,suspended\na,A,yes\nb,B,maybe\nc,C,\n'))).toEqual([
      '1:4 nmae: is not a key that may stand here. Did you mean “name”?',
      '3:5 suspended: expected yes or no',
    ]);
    expect(messages(parsePeople('people.csv', 'name\nA\nB\n'))).toEqual(['1:1 id: lacks the key “id”']);
    expect(messages(parsePeople('people.csv', 'id,name\n,A\n,B\n'))).toHaveLength(2);
    expect(messages(parsePeople('people.csv', 'id,name,\na,A,\n'))).toEqual(['valid']);
  });

  it('names what an account may be', () => {
    expect(messages(parseAccounts('a.yaml', '- handle: x\n  kind: corprate\n'))).toEqual([
      '2:3 kind: expected one of corporate, individual. Did you mean “corporate”?',
    ]);
  });

  it('is found by id or by name, unless two people share the name', () => {
    const people = [
      { id: 'a', name: 'Amy Lee' },
      { id: 'b', name: 'Amy Lee' },
      { id: 'c', name: 'Jo Khan' },
    ].map((person) => ({
      ...person,
      accounts: [],
      certifiedOn: [],
    }));
    expect(findPerson(people, '@B')?.id).toBe('b');
    expect(findPerson(people, 'jo  khan')?.id).toBe('c');
    expect(findPerson(people, 'Amy Lee')).toBeUndefined();
    expect(findPerson(people, '')).toBeUndefined();
  });
});

describe('the command', () => {
  const { path: folder, at, put, putAll } = emptyFolder();
  mkdirSync(at('repo/.git'), { recursive: true });
  putAll({ 'repo/people.yaml': yaml, 'outside.yaml': yaml, keys: yaml });
  put('repo/draft.md', '---\nauthor: j.khan\npublish: 2020-05-24\n---\nJoin us at the town hall on Tuesday.\n');
  symlinkSync(at('outside.yaml'), at('repo/link.yaml'));
  symlinkSync(at('keys'), at('keys.yaml'));
  const run = (config: string) => {
    put('repo/.chscbrc.yaml', config);
    return chscb(['draft.md', '--only', 'author', '--format', 'compact'], { cwd: at('repo'), env: { HOME: folder } });
  };

  it('reads a table in Windows-1252, as Excel saves it, and says so', () => {
    const csv = 'id,name,role,certified on\nj.khan,Jo Khán – “Jo”,Lead,2017-05-24\n';
    const bytes = csv.replace('–', '\x96').replace('“', '\x93').replace('”', '\x94');
    for (const name of ['people.csv', 'latin.yaml']) put(`repo/${name}`, Buffer.from(bytes, 'latin1'));
    const notice = 'chscb: people.csv: is not in UTF-8; it was read as Windows-1252';
    const { code, out, err } = run('people: people.csv');
    expect([code, out, err]).toEqual([1, expect.stringMatching(/lapsed on 24 May 2020/), expect.stringContaining(notice)]);
    for (const args of [[], ['--people', 'people.csv']]) {
      const listed = chscb(['accounts', ...args, '--now', '2020-05-20', '--within', '9'], { cwd: at('repo') });
      expect(listed.out).toContain('Jo Khán – “Jo”');
      expect(listed.err.split(notice)).toHaveLength(2);
    }
    const named = chscb(['accounts', '--no-config', '--people', 'people.csv'], { cwd: at('repo') });
    expect(named.err).toContain(notice);
    expect(run('people: latin.yaml')).toMatchObject({ code: 2, err: expect.stringContaining('is not valid UTF-8 at byte') });
  });

  it('hands the register to the rule', () => {
    expect(run('people: people.yaml')).toMatchObject({ code: 1, out: expect.stringMatching(/lapsed on 24 May 2020/) });
  });

  it.each([`people: ${at('outside.yaml')}`, 'people: ~/outside.yaml'])(
    'reads a register outside the project where its whole path is written: %s',
    (config) => {
      expect(run(config)).toMatchObject({ code: 1, out: expect.stringMatching(/lapsed on 24 May 2020/) });
    },
  );

  it.each([
    [`people: ${at('keys')}`, /keys” is not read: named by its whole path, or on the command line, a register ends in \.csv/],
    ['people: ~/keys.yaml', /keys\.yaml” leads to another kind of file/],
    ['people: ~/missing.csv', /missing\.csv” does not exist/],
    ['people: missing.yaml', /missing\.yaml” does not exist/],
    ['people: ../outside.yaml', /outside\.yaml” lies outside the project[\s\S]*write its whole path/],
    ['people: link.yaml', /link\.yaml” lies outside the project/],
    ['people: .git', /\.git” is not a regular file/],
    ['rules: {author: {people: [a]}}', /rules\.author\.people: is not a key/],
  ])('%s is 2', (config, message) => {
    expect(run(config)).toMatchObject({ code: 2, err: expect.stringMatching(message) });
  });
});
