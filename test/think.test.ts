/** `chscb think`, driven in a real terminal by tmux, and what it leaves on the disk. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { emptyFolder } from './support/folder.js';
import { chscb } from './support/run.js';
import { closeTerminals, drive as driveIn, hasTmux, open, type Terminal, type Turn } from './support/terminal.js';

const { path: folder, at, put, got } = emptyFolder();
const drive = (args: string, turns: readonly Turn[], terminal: Terminal = {}) => driveIn(folder, args, turns, terminal);

it.each([[], ['--plain'], ['--by', 'j.khan']])('explains itself without a terminal: %j', (...args) => {
  put('plain.md', 'Join us at the town hall on Tuesday.\n');
  const { code, err } = chscb(['think', 'plain.md', ...args.flat()], { cwd: folder, input: '' });
  expect(code).toBe(2);
  expect(err).toMatch(/there is no terminal here/);
});

/** In plain lines: the last that was asked. */
const asked = (question: RegExp, prompt: RegExp) => new RegExp(`${question.source}[^?]*\n${prompt.source}\\s*$`);

const signOff = (name: string, config: string[] = []) =>
  chscb([name, '--only', 'sign-off', '--rule', 'sign-off: error', '--format', 'compact', ...config], { cwd: folder });

const person = (id: string, more = '') =>
  `- {id: ${id}, role: Lead, trained_on: 2017-05-10, test_passed_on: 2017-05-20, certified_on: 2025-05-24, listed_by: Board${more}}\n`;

describe.skipIf(!hasTmux)('in a terminal (skipped where tmux is not installed)', () => {
  afterAll(closeTerminals);

  it('fixes, allows with a reason, skips, keeps what was said when it is stopped, and signs', async () => {
    const draft = '---\nauthor: j.khan # the lead\nplatforms: [x]\n---\nThe the MASH is open on Tuesday. Call us to utilise it!!!\n';
    put('draft.md', draft);
    expect(signOff('draft.md')).toMatchObject({ code: 1, out: expect.stringMatching(/Nobody has signed/) });

    await drive('think draft.md --by j.khan', [
      [/“The the”[\s\S]*◆ {2}What would/, 'Enter'],
      [/“MASH”[\s\S]*◆ {2}What would/, 'Down', 'Down', 'Down', 'Enter'],
      [open(/Why may it stand/), 'Known to our readers', 'Enter'],
      [/“utilise”\n│ {2}In: Call us to utilise it!!![\s\S]*◆ {2}What would/, 'Down', 'Enter'],
      [/◆ {2}Instead of “utilise”:[\s\S]*utilise/, 'C-u', 'ask about', 'Enter'],
      [/“!!!”[\s\S]*◆ {2}What would/, 'Up', 'Enter'],
      [/Left as they are: 1 finding[\s\S]*◆ {2}Have you read it aloud/, 'Enter'],
      [open(/Are the day/), 'Yes, I asked', 'Enter'],
      [open(/Does it do what you promise/), 'I am just rin'],
      [/I am just rin/, 'C-c'],
      [/goes on from[\s\S]*code 1/],
    ]);
    const stopped = got('draft.md');
    expect(stopped).toMatch(/^---\nauthor: j\.khan # the lead\nplatforms: \[x\]\nallow:\n {2}acronyms: Known to our readers\nthought:\n/);
    expect(stopped).toMatch(/answer: Yes, I asked\n[\s\S]*answer: I am just rin\n {4}unfinished: true\n---\n/);
    expect(stopped).toMatch(/---\nThe MASH is open on Tuesday\. Call us to ask about it!!!\n$/);
    expect(signOff('draft.md')).toMatchObject({ code: 1, out: expect.stringMatching(/Nobody has signed/) });

    const end = await drive('think draft.md --by j.khan', [
      [/“!!!”[\s\S]*◆ {2}What would/, 'Up', 'Enter'],
      [open(/Have you read it aloud/), 'Enter'],
      [/◆ {2}Are the day[\s\S]*Yes, I asked/, 'Enter'],
      [/◆ {2}Does it do what you promise[\s\S]*just rin/, 'ging them', 'Enter'],
      [open(/Is it you, and is it us\? Only press send/), 'y'],
      [/code 0/],
    ]);
    expect(end).toMatch(/Signed by j\.khan, recorded in draft\.md/);
    expect(got('draft.md')).toMatch(/I am just ringing them/);
    expect(signOff('draft.md')).toMatchObject({ code: 0 });
    await drive('think draft.md --by j.khan', [[/You have signed this text[\s\S]*◆ {2}Walk through it again/, 'Enter'], [/code 0/]]);

    put('draft.md', got('draft.md').replace('Call us', 'Ring us'));
    expect(signOff('draft.md')).toMatchObject({ code: 1, out: expect.stringMatching(/changed after j\.khan signed/) });
  });

  it('warns of a picture that is not there, and takes lines that are pasted for one answer', async () => {
    const media =
      'media: [{file: walk.jpg, alt: A path through the park, owner: us}, {file: https://example.org/a.jpg, alt: A bench, owner: us}]';
    put('walk.md', `---\nplatforms: [x]\n${media}\n---\nThe park is open on Tuesday.\n`);
    const end = await drive('think walk.md --by j.khan', [
      [/walk\.jpg was not found beside the draft, so signing does not cover it[\s\S]*◆ {2}Have you read it aloud/, 'Enter'],
      [open(/Are the day/), '\u001b[200~Yes, I asked\rat the  desk.\nTwice.\r\u001b[201~', ' So yes', 'Enter'],
      [/Yes, I asked at the {2}desk\. Twice\. {2}So yes[\s\S]*◆ {2}(?!Are the day)/, 'C-c'],
      [/code 1/],
    ]);
    expect(end).not.toMatch(/example\.org\S* was not found/);
    expect(got('walk.md')).toMatch(/answer: Yes, I asked at the {2}desk\. Twice\. {2}So yes\n/);
  });

  it('is a line after the other for a screen reader or a plain terminal', async () => {
    put('lines.md', '---\nplatforms: [x]\n---\nThe the MASH is open on Tuesday.\n');
    const raw = at('screen');
    await drive(
      'think lines.md --by j.khan',
      [
        [/“The the”[\s\S]*4\. Skip it\nNumber:\s*$/, '9', 'Enter'],
        [/Please write a number from 1 to 4\.\nNumber:\s*$/, '1', 'Enter'],
        [/“MASH”\nIn: The MASH is open on Tuesday\.\nacronyms[\s\S]*4\. Allow it, with a reason\n5\. Skip it\nNumber:\s*$/, '4', 'Enter'],
        [asked(/Why may it stand\?/, /Answer:/), 'Enter'],
        [/Please write a few words\.\nAnswer:\s*$/, 'Known to our readers', 'Enter'],
        [/sound like one of us\?\nYes or no \(Enter: yes\):\s*$/, 'Enter'],
        [asked(/You write: The MASH is open on Tuesday\.\n+Are the day[\s\S]*goes out\?/, /Answer:/), 'It is\rthe four'],
        [/Answer: It is\n\s*the four/, 'C-c'],
        [/Stopped\.[\s\S]*code 1/],
      ],
      { env: 'TERM=dumb', raw },
    );
    const screen = readFileSync(raw, 'utf8');
    expect(screen.slice(screen.indexOf('Write it, read it'), screen.lastIndexOf('Stopped.'))).not.toMatch(/\u001b|[│◆●└]/);
    expect(got('lines.md')).toMatch(/acronyms: Known to our readers[\s\S]*answer: It is the four\n[\s\S]*\nThe MASH is/);

    const end = await drive('think lines.md --by j.khan --plain', [
      [/sound like one of us\?\nYes or no \(Enter: yes\):\s*$/, 'n', 'Enter'],
      [/easier to hear than to see[\s\S]*Yes or no \(Enter: yes\):\s*$/, 'y', 'Enter'],
      [/So far: It is the four\nEnter keeps it\.\nAnswer:\s*$/, 'It is\rthe fourth', 'Enter'],
      [asked(/does it sting\?/, /Answer:/), 'No, my mother laughed', 'Enter'],
      [/Do you\?\nYes or no \(Enter: no\):\s*$/, 'yes', 'Enter'],
      [/code 0/],
    ]);
    expect(end).toMatch(/Signed by j\.khan/);
    expect(got('lines.md')).toMatch(/answer: It is the fourth\n/);
    expect(signOff('lines.md').code).toBe(0);
  });

  it.each([
    [
      'a merge that was not settled',
      '<<<<<<< HEAD\n- by: a.lee\n=======\n',
      /^chscb: merged\.csv\.thoughts: line 1 cannot be read as YAML/,
    ],
    ['something else', 'who: knows\n', /^chscb: merged\.csv\.thoughts: is not the list that “chscb think” writes/],
  ])('reads no signatures out of a damaged file, and says so: %s', (_, content, told) => {
    put('merged.csv', 'text,platform\nCome along on Friday.,x\n');
    put('merged.csv.thoughts', content);
    expect(signOff('merged.csv')).toMatchObject({ code: 2, err: expect.stringMatching(told) });
    expect(got('merged.csv.thoughts')).toBe(content);
  });

  it('signs the rows of a schedule beside it, with what was allowed, and goes on where it was left', async () => {
    put('week.csv', 'text,platform\n"Join us, all of you, at the the town hall.",x\nWe will be be at the market on Friday.,x\n');
    await drive('think week.csv --by a.lee', [
      [/“the the”[\s\S]*◆ {2}What would/, 'Up', 'Up', 'Enter'],
      [open(/Why may it stand/), 'It is the name', 'Enter'],
      [/written down in week\.csv\.thoughts[\s\S]*◆ {2}Have you read it aloud/, 'Enter'],
      [open(/Are the day/), 'Families near by', 'Enter'],
      [open(/Read it as the tired parent/), 'They can come', 'Enter'],
      [open(/Is it you/), 'y'],
      [/Draft: row 3[\s\S]*“be be”[\s\S]*◆ {2}What would/, 'Down', 'Enter'],
      [/◆ {2}Instead of “be be”[\s\S]*be be/, 'C-u', 'be, all day,', 'Enter'],
      [/could not be written back[\s\S]*◆ {2}Have you read it aloud/, 'C-c'],
      [/code 1/],
    ]);
    const beside = got('week.csv.thoughts');
    expect(beside).toMatch(/draft: row 2\n {2}text: sha256-\w+\n {2}allow:\n {4}repeated-word: It is the name\n/);
    expect(beside).toMatch(/by: a\.lee/);
    expect(got('week.csv')).toMatch(/^text,platform\n"Join us, all of you, at the the town hall\.",x\n/);
    const plain = chscb(['week.csv', '--only', 'repeated-word'], { cwd: folder });
    expect(plain).toMatchObject({ code: 0, out: expect.stringMatching(/Allowed: repeated-word at “the the” \(It is the name\)/) });
    expect(signOff('week.csv')).toMatchObject({ code: 1, out: expect.stringMatching(/^week\.csv:3:1/) });

    await drive('think week.csv --by a.lee', [
      [/Draft: row 2[\s\S]*You have signed this text[\s\S]*Draft: row 3[\s\S]*◆ {2}What would/, 'Enter'],
      [open(/Have you read it aloud/), 'Enter'],
      [open(/Are the day/), 'They are', 'Enter'],
      [/Are the day[\s\S]*They are/],
      [open(/Read it as the tired parent/), 'It does not', 'Enter'],
      [open(/Is it you/), 'y'],
      [/2 of 2 signed[\s\S]*code 0/],
    ]);
    expect(signOff('week.csv').code).toBe(0);
    expect(got('week.csv')).toMatch(/\nWe will be at the market on Friday\.,x\n$/);
    await drive('think week.csv --by a.lee --draft "row 3"', [[/Draft: row 3[\s\S]*Walk through it again/, 'Enter'], [/1 of 1 signed/]]);
    await drive('think .', [[/\.: is a folder\s+Name one file in it\.[\s\S]*code 2/]]);
    await drive('think week.csv --draft "row 9"', [[/holds no draft “row 9”; its drafts are row 2, row 3[\s\S]*code 2/]]);

    put('week.csv', got('week.csv').replace('at the the', 'in the the'));
    expect(chscb(['week.csv', '--only', 'repeated-word'], { cwd: folder }).out, 'the reason was for another text').toMatch(/1 warning/);
    expect(signOff('week.csv').out).toMatch(/changed after a\.lee signed/);
  });

  it('needs two people where two must sign, on the register and authorised', async () => {
    put('staff.yaml', person('j.khan') + person('a.lee') + person('s.old', ', left_on: 2018-05-31'));
    put(
      'two.yaml',
      'people: staff.yaml\nrules:\n  author: {policyVersion: "2017"}\n  sign-off: {required: 2, severity: error, policyVersion: "2017"}\n',
    );
    const config = ['--config', 'two.yaml'];
    put('two.md', '---\nauthor: j.khan\npublish: 2026-01-15\nplatforms: [x]\n---\nWe hope to see you soon.\n');
    const sign = (by: string): readonly Turn[] => [
      [/author, policy 1\.1[\s\S]*put right where it is on file/],
      [open(/Have you read it aloud/), 'Enter'],
      [open(/Read it as the tired parent/), `Not at all says ${by}`, 'Enter'],
      [open(/Who is this for/), 'For all of them', 'Enter'],
      [open(/Is it you/), 'y'],
    ];
    await drive('think two.md --config two.yaml --now 2026-01-10 --by s.old', [
      [/s\.old: The register says that this person is not an authorised user[\s\S]*◆ {2}Who are you/, 'nobody here', 'Enter'],
      [/Nobody of this name is on the register/, 'C-u', 'j.khan', 'Enter'],
      ...sign('j.khan'),
      [/1 of 2 people have signed[\s\S]*code 0/],
    ]);
    expect(signOff('two.md', config)).toMatchObject({ code: 1, out: expect.stringMatching(/Only the author has signed/) });
    await drive('think two.md --config two.yaml --now 2026-01-10 --by a.lee', [...sign('a.lee'), [/Signed by a\.lee[\s\S]*code 0/]]);
    expect(signOff('two.md', config)).toMatchObject({ code: 0 });
    expect(got('two.md')).toMatch(/by: j\.khan[\s\S]*policy: "2017"[\s\S]*by: a\.lee/);
  });

  it('asks what fits: the procedure for an appeal, the shared account, the logo', async () => {
    put('accounts.yaml', '- {handle: "@amy_lee", kind: individual, users: [a.lee]}\n');
    put('own.yaml', 'accounts: accounts.yaml\n');
    const media = 'media: [{file: l.png, kind: logo, alt: Our logo, owner: the Board}]';
    put('own.md', `---\naccount: "@amy_lee"\nappeal: missing-child\n${media}\nplatforms: [x]\n---\nPlease look out.\n`);
    await drive('think own.md --config own.yaml --by a.lee --plain', [
      [/put right where it is on file[\s\S]*one of us\?\nYes or no/, 'Enter'],
      [asked(/Does your own role have a procedure for this kind of post\?/, /Answer:/), 'Yes', 'Enter'],
      [asked(/Could this go on the shared account\?/, /Answer:/), 'No', 'Enter'],
      [asked(/Is this really our account, and is this our current logo\?/, /Answer:/), 'Yes', 'Enter'],
      [asked(/Who took the picture, who is in it, and did they say yes to this use\?/, /Answer:/), 'Me', 'Enter'],
      [/Do you\?\nYes or no \(Enter: no\):\s*$/, 'Enter'],
      [/It is not signed\. Your answers are kept[\s\S]*0 of 1 signed[\s\S]*code 1/],
    ]);
  });
});
