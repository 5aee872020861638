/** Each clause of the policy, shown by drafts and registers and the reports we print of them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.js';
import { clauses } from '../src/policy.js';
import { emptyFolder } from './support/folder.js';
import { chscbHere } from './support/here.js';
import { chscb, root } from './support/run.js';

const cwd = `${root}fixtures/accounts`;
const people = ['author', 'account', 'copyright', 'credit', 'consent', 'impostor', 'logo'];
const clauseOf = (name: string) => name.split('-')[0] ?? '';

/** The rules about people, and those that serve the clause; a sign-off is asked for where it is the matter. */
function rulesFor(clause: string): string[] {
  const serving = rules.filter(({ policy, also }) => policy === clause || also?.includes(clause)).map(({ id }) => id);
  const isSigned = clause === '4.2' || clause === 'motto';
  return [...new Set([...people, ...serving])].filter((id) => id !== 'sign-off' || isSigned);
}

const golden = (name: string) => `../fixtures/accounts/expected/${name}.txt`;

it.each(readdirSync(`${cwd}/drafts`))('%s', async (name) => {
  const only = rulesFor(clauseOf(name)).flatMap((rule) => ['--only', rule]);
  const { code, out, err } = await chscbHere(
    [`drafts/${name}`, '--now', name.startsWith('motto-') ? '2018-01-14T12:00Z' : '2017-06-01', ...only],
    { cwd },
  );
  await expect(`${err}${out}exit code ${code}\n`).toMatchFileSnapshot(golden(name));
});

it.each(readdirSync(`${cwd}/registers`))('%s', async (name) => {
  // Who is listed for an account has it on the register.
  const own = `staff/${name.replace(/\.\w+$/, '.json')}`;
  const staff = existsSync(`${cwd}/${own}`) ? own : 'staff.json';
  const args = ['accounts', '--now', '2018-01-10', '--people', staff, '--accounts', `registers/${name}`];
  const { code, out, err } = await chscbHere(args, { cwd });
  await expect(`${err}${out}exit code ${code}\n`).toMatchFileSnapshot(golden(name));
});

it.each(readdirSync(`${cwd}/broken`))('a broken register: %s', async (name) => {
  const { code, out, err } = await chscbHere(['accounts', `--${clauseOf(name.replace('.', '-'))}`, `broken/${name}`], { cwd });
  await expect(`${err}${out}exit code ${code}\n`).toMatchFileSnapshot(golden(`broken-${name}`));
  expect(code).toBe(2);
});

it('letters of other alphabets are seen through by the command as it is built', () => {
  const { out } = chscb(['--text', 'Follow @lѕcb_chscb for news.', '--no-config', '--only', 'impostor', '--format', 'compact'], { cwd });
  expect(out).toMatch(/looks like @lscb_chscb/);
});

const kinds = ['yaml', 'json', 'csv'];

it.each(['people', 'accounts'])('%s is shown broken in each format', (register) => {
  for (const kind of kinds) expect(readdirSync(`${cwd}/broken`)).toContain(`${register}.${kind}`);
});

describe('each clause', () => {
  const shown = new Map(readdirSync(`${cwd}/expected`).map((name) => [name, readFileSync(`${cwd}/expected/${name}`, 'utf8')]));

  it.each(clauses)('$id is shown', ({ id }) => {
    const own = [...shown].filter(([name]) => clauseOf(name) === id).map(([, report]) => report);
    expect(own, 'a draft or a register whose name begins with the clause').not.toEqual([]);
    const says = id === 'motto' ? /sign-off/ : new RegExp(`policy ${id.replace('.', '\\.')}`);
    expect(
      own.some((report) => says.test(report.replaceAll(/\s+/g, ' '))),
      `one of its reports names ${id}`,
    ).toBe(true);
  });

  it('is printed for drafts and registers that there are', () => {
    const known = ['drafts', 'registers'].flatMap((folder) => readdirSync(`${cwd}/${folder}`));
    const broken = readdirSync(`${cwd}/broken`).map((name) => `broken-${name}`);
    expect([...shown.keys()].sort()).toEqual([...known, ...broken, 'accounts'].map((name) => `${name}.txt`).sort());
  });
});

describe('chscb accounts', () => {
  it('checks the registers on a day', async () => {
    const { code, out, err } = chscb(['accounts', '--now', '2019-12-20'], { cwd });
    await expect(`${err}${out}exit code ${code}\n`).toMatchFileSnapshot('../fixtures/accounts/expected/accounts.txt');
  });

  it('lists certificates that lapse within some days', async () => {
    const { out } = await chscbHere(['accounts', '--now', '2020-05-01', '--within', '30', '--format', 'json'], { cwd });
    expect(JSON.parse(out).lapsing).toEqual([
      { person: 'Jo Khan', role: 'Safeguarding Lead', until: '2020-05-24', days: 23 },
      { person: 'Nat List', role: 'Designated Nurse', until: '2020-05-24', days: 23 },
    ]);
  });

  it('has nobody in the table once they lapse, and errors instead', async () => {
    const { out } = await chscbHere(['accounts', '--now', '2020-05-24', '--within', '30'], { cwd });
    expect(out).not.toMatch(/Certificates that lapse/);
    expect(out).toMatch(/Jo Khan has a certificate that lapsed on 24 May 2020/);
  });

  it('says so where there is no register', async () => {
    expect(await chscbHere(['accounts', '--no-config'], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringMatching(/names no register/),
    });
  });
});

it('asks whether a logo is the current one, unless the file is named and its checksum known', async () => {
  const { path: folder, put } = emptyFolder();
  const row = '{handle: "@a", kind: corporate, approved_by: Board, approved_on: 2025-01-01, picture:';
  put('.chscbrc.yaml', `accounts: a.yaml\norganisation: {logos: [${'a'.repeat(64)}]}\n`);
  const asked = async (picture: string) => {
    put('a.yaml', `- ${row} ${picture}}\n`);
    const { out } = await chscbHere(['accounts', '--now', '2026-04-20'], { cwd: folder });
    return /is this your current logo\?/.test(out.replaceAll(/\s+/g, ' '));
  };
  expect([await asked('{kind: logo}'), await asked('{kind: logo, file: logo.png}')]).toEqual([true, false]);
});

it('a draft that does not say when it goes out is judged on the day of the run, with a cache too', async () => {
  const { path: folder, put } = emptyFolder();
  put('.chscbrc.yaml', 'organisation: {elections: [2026-05-07]}\ncache: true\n');
  put('a.txt', 'Cllr Jo Moss came to our lunch club.\n');
  const found = async (now: string) =>
    (await chscbHere(['a.txt', '--only', 'impartiality', '--now', now], { cwd: folder })).out.replaceAll(/\s+/g, ' ');
  expect(await found('2026-02-20')).not.toContain('pre-election');
  expect(await found('2026-04-20')).toContain('pre-election period from 26 March 2026 to the vote on 7 May 2026');
  expect(await found('2026-05-08')).not.toContain('pre-election');
});

it('a logo that is not there is a mistake in the config', async () => {
  const { path: folder, put } = emptyFolder();
  put('.chscbrc.yaml', 'organisation:\n  logos:\n    - brand/logo.png\n');
  const { code, err } = await chscbHere(['--text', 'Hello.'], { cwd: folder });
  expect([code, err]).toEqual([
    2,
    expect.stringMatching(/\.chscbrc\.yaml:3:7: the first of organisation\.logos: “brand\/logo\.png” is neither/),
  ]);
});

describe('what a picture file says of itself', () => {
  const check = (media: string) => {
    const input = `---\nplatforms: [x]\nmedia:\n  - ${media}\n---\nHello.\n`;
    const args = ['-', '--stdin-filename', 'draft.md', '--no-config', '--only', 'copyright', '--format', 'jsonl'];
    return (JSON.parse(chscb(args, { cwd, input }).out) as { findings: { messageId: string; message: string }[] }).findings;
  };

  it('is held against the draft', () => {
    const [finding] = check('{file: photo.jpg, owner: the Board}');
    expect(finding).toMatchObject({ messageId: 'contradiction', message: expect.stringMatching(/Reuters/) });
  });

  it('is not believed where the draft claims it', () => {
    expect(check('{file: logo.png, owner: the Board, facts: {artist: Nobody}}')).toEqual([]);
  });
});
