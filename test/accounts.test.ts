/** Each clause about people, accounts and rights, shown by a draft and the report we print. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chscb, root } from './support/run.js';

const cwd = `${root}fixtures/accounts`;
const rules = ['author', 'account', 'copyright', 'credit', 'consent', 'impostor', 'logo'];

it.each(readdirSync(`${cwd}/drafts`))('%s', async (name) => {
  const { code, out, err } = chscb([`drafts/${name}`, ...rules.flatMap((rule) => ['--only', rule])], { cwd });
  await expect(`${err}${out}exit code ${code}\n`).toMatchFileSnapshot(`../fixtures/accounts/expected/${name}.txt`);
});

describe('chscb accounts', () => {
  it('checks the registers on a day', async () => {
    const { code, out, err } = chscb(['accounts', '--now', '2019-12-20'], { cwd });
    await expect(`${err}${out}exit code ${code}\n`).toMatchFileSnapshot('../fixtures/accounts/expected/accounts.txt');
  });

  it('lists certificates that lapse within some days', () => {
    const { out } = chscb(['accounts', '--now', '2020-05-01', '--days', '30', '--format', 'json'], { cwd });
    expect(JSON.parse(out).lapsing).toEqual([
      { person: 'Jo Khan', until: '2020-05-24', days: 23 },
      { person: 'Nat List', until: '2020-05-24', days: 23 },
    ]);
  });

  it('says so where there is no register', () => {
    expect(chscb(['accounts', '--no-config'], { cwd })).toMatchObject({ code: 2, err: expect.stringMatching(/names no register/) });
  });
});

it('what a photograph says of itself is read from the file', () => {
  const text = '---\nplatforms: [x]\nmedia:\n  - {file: logo.png, kind: logo, owner: the Board, facts: {artist: Nobody}}\n---\nHello.\n';
  const { out } = chscb(['-', '--stdin-filename', 'draft.md', '--no-config', '--only', 'copyright', '--format', 'jsonl'], {
    cwd,
    input: text,
  });
  // Nobody is no artist of this file: what the draft itself says of such facts is not believed.
  expect(JSON.parse(out).findings).toEqual([]);
});
