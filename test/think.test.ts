/** `chscb think`, driven in a real terminal by tmux, and what it leaves on the disk. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { annotate } from '../src/drafts/annotate.js';
import { chscb } from './support/run.js';
import { closeTerminals, drive as driveIn, hasTmux, open, type Turn } from './support/terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'chscb-think-'));
const at = (name: string) => join(folder, name);
const drive = (args: string, turns: readonly Turn[]) => driveIn(folder, args, turns);

describe('front matter', () => {
  it.each([
    ['Hello.\n', '---\nthought: yes indeed\n---\nHello.\n'],
    ['---\nauthor: a # lead\n---\nHello.\n', '---\nauthor: a # lead\nthought: yes indeed\n---\nHello.\n'],
    ['---\r\nauthor: a\r\n---\r\nHello.\r\n', '---\r\nauthor: a\r\nthought: yes indeed\r\n---\r\nHello.\r\n'],
    ['---\nthought:\n  - a\n  - b\n# kept\nauthor: a\n---\nHi\n', '---\nthought: yes indeed\n# kept\nauthor: a\n---\nHi\n'],
    ['---\nThought: old # gone\nauthor: a\n---\nHi\n', '---\nthought: yes indeed\nauthor: a\n---\nHi\n'],
  ])('of %j keeps every other byte', (text, expected) => {
    expect(annotate(text, 'thought', () => 'yes indeed')?.text).toBe(expected);
  });

  it.each(['+++\na = 1\n+++\nHi\n', '---\n{a: b}\n---\nHi\n', '---\nauthor: a\nHi\n', '---\na: [\n---\nHi\n'])(
    'of %j is left alone',
    (text) => {
      expect(annotate(text, 'thought', () => 'x')).toBeUndefined();
    },
  );
});

it('explains itself without a terminal', () => {
  writeFileSync(at('plain.md'), 'Join us at the town hall on Tuesday.\n');
  const { code, err } = chscb(['think', 'plain.md'], { cwd: folder, input: '' });
  expect(code).toBe(2);
  expect(err).toMatch(/there is no terminal here/);
});

describe.skipIf(!hasTmux)('in a terminal (skipped where tmux is not installed)', () => {
  afterAll(closeTerminals);

  it('fixes, allows, keeps what was said when it is stopped, and signs', async () => {
    const draft = '---\nauthor: j.khan # the lead\nplatforms: [x]\n---\nThe the MASH is open on Tuesday. Call us.\n';
    writeFileSync(at('draft.md'), draft);
    const check = () => chscb(['draft.md', '--only', 'sign-off', '--rule', 'sign-off: error', '--format', 'compact'], { cwd: folder });
    expect(check()).toMatchObject({ code: 1, out: expect.stringMatching(/Nobody has signed/) });

    await drive('think draft.md --by j.khan', [
      [/“The the”[\s\S]*◆ {2}What would/, 'Enter'],
      [/“MASH”[\s\S]*◆ {2}What would/, 'Down', 'Down', 'Down', 'Enter'],
      [open(/Why may it stand/), 'Known to our readers', 'Enter'],
      [open(/Have you read it aloud/), 'Enter'],
      [open(/Are the day/), 'Yes, I asked', 'Enter'],
      [open(/Does it do what you promise/), 'C-c'],
      [/code 1/],
    ]);
    const stopped = readFileSync(at('draft.md'), 'utf8');
    expect(stopped).toMatch(/^---\nauthor: j\.khan # the lead\nplatforms: \[x\]\nallow:\n {2}acronyms: Known to our readers\nthought:\n/);
    expect(stopped).toMatch(/answer: Yes, I asked\n {4}unfinished: true\n---\nThe MASH is open on Tuesday\. Call us\.\n$/);
    expect(check()).toMatchObject({ code: 1, out: expect.stringMatching(/Nobody has signed/) });

    const end = await drive('think draft.md --by j.khan', [
      [open(/Have you read it aloud/), 'Enter'],
      [/◆ {2}Are the day[\s\S]*Yes, I asked/, 'Enter'],
      [open(/Does it do what you promise/), 'I rang it', 'Enter'],
      [open(/Only press send/), 'y'],
      [/code 0/],
    ]);
    expect(end).toMatch(/Signed by j\.khan, recorded in draft\.md/);
    expect(check()).toMatchObject({ code: 0 });

    writeFileSync(at('draft.md'), readFileSync(at('draft.md'), 'utf8').replace('Call us.', 'Call us now.'));
    expect(check()).toMatchObject({ code: 1, out: expect.stringMatching(/changed after j\.khan signed/) });
  }, 60_000);

  it('signs the row of a schedule beside it', async () => {
    writeFileSync(at('week.csv'), 'text,platform\n"Join us, all of you, at the town hall.",x\n');
    await drive('think week.csv --by a.lee', [
      [open(/Have you read it aloud/), 'Enter'],
      [open(/Are the day/), 'Families near by', 'Enter'],
      [open(/Read it as the tired parent/), 'They can come', 'Enter'],
      [open(/Only press send/), 'y'],
      [/code 0/],
    ]);
    expect(readFileSync(at('week.csv.thoughts'), 'utf8')).toMatch(/by: a\.lee/);
    const { code } = chscb(['week.csv', '--only', 'sign-off', '--rule', 'sign-off: error'], { cwd: folder });
    expect(code).toBe(0);
  }, 60_000);
});
