/** `chscb think` on a file that others work on at the same time, and for accounts and networks that not everybody may sign for. */
import { appendFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { textHash } from '../src/register/sign-off.js';
import { emptyFolder } from './support/folder.js';
import { chscb, draftOf } from './support/run.js';
import { closeTerminals, drive as driveIn, hasTmux, open, type Turn } from './support/terminal.js';

const { path: folder, at, put, got } = emptyFolder();
const text = (name: string) => got(name);
const edit = (name: string, from: string, to: string) => put(name, text(name).replace(from, to));
const drive = (args: string, turns: readonly Turn[]) => driveIn(folder, args, turns);
const signOff = (name: string, config: string[] = []) =>
  chscb([name, '--only', 'sign-off', '--rule', 'sign-off: error', '--format', 'compact', ...config], { cwd: folder });

const post = '---\nplatforms: [x]\n---\nWe hope to see you soon.\n';
/** The walk through `post`, up to the last question. */
const answers: readonly Turn[] = [
  [open(/Have you read it aloud/), 'Enter'],
  [open(/Read it as the tired parent/), 'Not at all', 'Enter'],
  [open(/Who is this for/), 'For all of them', 'Enter'],
];
const isOpen = open(/Is it you, and is it us\?/);

const person = (id: string, more = '') =>
  `- {id: ${id}, role: Lead, trained_on: 2017-05-10, test_passed_on: 2017-05-20, certified_on: 2025-05-24, listed_by: Board${more}}\n`;

it.each(['', '  '])('--by %j is no name', (by) => {
  put('named.md', post);
  expect(chscb(['think', 'named.md', '--by', by], { cwd: folder, input: '' })).toMatchObject({
    code: 2,
    err: expect.stringMatching(/--by was given no name/),
  });
});

it('holds a signature against the policy that the rule author is told', async () => {
  put('policy.yaml', 'rules:\n  author: {policyVersion: "2017"}\n  sign-off: error\n');
  const hash = await textHash(await draftOf('We hope to see you soon.'));
  const signed = (policy: string) => {
    put('policy.md', post.replace('---\nWe', `thought: [{by: j.khan, at: "2026-01-10", policy: "${policy}", text: ${hash}}]\n---\nWe`));
    return signOff('policy.md', ['--config', 'policy.yaml']);
  };
  expect(signed('2015')).toMatchObject({ code: 1, out: expect.stringMatching(/signed under policy 2015, and 2017 holds/) });
  expect(signed('2017').code).toBe(0);
  put('policy.yaml', 'rules:\n  author: {policyVersion: "2017"}\n  sign-off: {severity: error, policyVersion: "2015"}\n');
  expect(signed('2015').code).toBe(0);
});

describe.skipIf(!hasTmux)('in a terminal (skipped where tmux is not installed)', () => {
  afterAll(closeTerminals);

  it('signs no text that was changed while it was open, and goes on from the answers', async () => {
    put('open.md', post);
    const isStopped = /Stopped: this draft was changed in open\.md while you had it open[\s\S]*code 1/;
    const end = await drive('think open.md --by j.khan', [
      ...answers,
      [isOpen, () => edit('open.md', 'see you', 'meet you'), 'y'],
      [isStopped],
    ]);
    expect(end).not.toMatch(/Signed by/);
    expect(text('open.md')).toMatch(/answer: For all of them\n[\s\S]*unfinished: true\n---\nWe hope to meet you soon\.\n$/);
    expect(signOff('open.md').code).toBe(1);

    // An editor that still had the draft as it was before the answers.
    const [aloud, parent, whom] = answers as [Turn, Turn, Turn];
    await drive('think open.md --by j.khan', [
      aloud,
      [/The text was another one when you answered[\s\S]*◆ {2}Read it as the tired parent[\s\S]*Not at all/, ' still', 'Enter'],
      [open(/Who is this for/), () => put('open.md', post), 'Enter'],
      [isStopped],
    ]);
    expect(text('open.md')).toMatch(/answer: Not at all still\n[\s\S]*answer: For all of them\n[\s\S]*---\nWe hope to see you soon\.\n$/);
    await drive('think open.md --by j.khan', [
      aloud,
      [parent[0], 'Enter'],
      [whom[0], 'Enter'],
      [isOpen, 'y'],
      [/Signed by j\.khan[\s\S]*code 0/],
    ]);
    expect(text('open.md')).toMatch(
      /question: Have you read it aloud[^\n]*\n {8}answer: Yes\n[\s\S]*Is it you, and is it us\?[^\n]*\n {8}answer: Yes\n/,
    );
    expect(signOff('open.md').code).toBe(0);
  });

  it('keeps what others write at the same time: a sentence, a row, a signature', async () => {
    put('both.md', '---\nplatforms: [x]\n---\nWe hope to to see you soon.\n');
    await drive('think both.md --by j.khan', [
      [/“to to”[\s\S]*◆ {2}What would/, () => appendFileSync(at('both.md'), 'Bring a friend.\n'), 'Enter'],
      [/Stopped: this draft was changed[\s\S]*code 1/],
    ]);
    expect(text('both.md')).toBe('---\nplatforms: [x]\n---\nWe hope to to see you soon.\nBring a friend.\n');

    put('both.csv', 'text,platform\nWe hope to to see you soon.,x\n');
    await drive('think both.csv --by j.khan', [
      [/“to to”[\s\S]*◆ {2}What would/, () => appendFileSync(at('both.csv'), 'Bring a friend along.,x\n'), 'Enter'],
      ...answers,
      [isOpen, 'y'],
      [/Drafts were added to the file while[\s\S]*1 of 2 signed[\s\S]*code 1/],
    ]);
    expect(text('both.csv')).toBe('text,platform\nWe hope to see you soon.,x\nBring a friend along.,x\n');
    await drive('think both.csv --by j.khan', [
      [/Draft: row 3[\s\S]*◆ {2}Have you read it aloud/, () => edit('both.csv', 'friend', 'neighbour'), 'Enter'],
      [open(/Read it as the tired parent/), 'Not at all', 'Enter'],
      [/Stopped: this draft was changed in both\.csv[\s\S]*code 1/],
    ]);

    for (const name of ['lee.md', 'khan.md']) put(name, post);
    await drive('think lee.md --by a.lee', [...answers, [isOpen, 'y'], [/code 0/]]);
    await drive('think khan.md --by j.khan', [
      ...answers,
      [isOpen, () => put('khan.md', text('lee.md')), 'y'],
      [/Signed by j\.khan[\s\S]*code 0/],
    ]);
    expect(text('khan.md').match(/by: .*/g)).toEqual(['by: a.lee', 'by: j.khan']);
    expect(text('khan.md')).not.toMatch(/unfinished/);
  });

  it('reads out the pictures, and asks again for a network that was added', async () => {
    const media = 'media: [{file: walk.jpg, alt: A path through the park, owner: us}, {file: bench.jpg, owner: us}]';
    put('park.md', post.replace('---\nWe', `${media}\n---\nWe`));
    await drive('think park.md --by j.khan', [
      [/bench\.jpg[\s\S]*◆ {2}What would/, 'Up', 'Enter'],
      [/Picture: walk\.jpg[\s\S]*A screen reader says: A path through the park[\s\S]*bench\.jpg[\s\S]*no alternative text/, 'Enter'],
      [open(/Who took the picture/), 'We did', 'Enter'],
      [open(/(?:Read it as the tired|Who is this for)/), 'All of them', 'Enter'],
      [isOpen, 'y'],
      [/Signed by j\.khan[\s\S]*code 0/],
    ]);
    expect(signOff('park.md').code).toBe(0);
    edit('park.md', 'platforms: [x]', 'platforms: [x, instagram]');
    expect(signOff('park.md').out).toMatch(/nobody has read it as Instagram will show it/);
    await drive('think park.md --by j.khan', [
      [/You have signed this text on [^,]*, but not for Instagram[\s\S]*◆ {2}What would/, 'C-c'],
      [/code 1/],
    ]);
  });

  it('puts each finding under its own stage, and lets nobody sign for the account of others', async () => {
    put('staff.yaml', person('j.khan', ', accounts: ["@lscb_chscb"]'));
    put('staff.cfg.yaml', 'people: staff.yaml\n');
    put(
      'account.md',
      '---\nauthor: j.khan\npublish: 2026-01-15\naccount: "@chscb_police"\nplatforms: [x]\n---\nWe hope to see you soon.\n',
    );
    await drive('think account.md --config staff.cfg.yaml --now 2026-01-10 --by j.khan', [
      [/lists you for @lscb_chscb, not for @chscb_police, so you[\s│]+cannot[\s│]+sign[\s\S]*0 of 1 signed[\s\S]*code 1/],
    ]);
    edit('account.md', '"@chscb_police"\n', '"@lscb_chscb"\nrole: Nurse\n');
    await drive('think account.md --config staff.cfg.yaml --now 2026-01-10 --by j.khan --plain', [
      [/Write it\. What will[^\n]*\s+Think about it\. Could it[\s\S]*Think about it: error\n[\s\S]*author, policy[\s\S]*Yes or no/, 'C-c'],
      [/code 1/],
    ]);
  });
});
