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
