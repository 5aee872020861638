/** What a report leaves out, and what it tells a person at its end. */
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.js';
import { createResolver } from '../src/config/resolve.js';
import { lintDraft } from '../src/lint/lint.js';
import { planSteps } from '../src/lint/plan.js';
import { previewsOf, usualSettings } from '../src/platforms/preview.js';
import { frame } from '../src/report/frame.js';
import { reporters } from '../src/report/index.js';
import { paintWith } from '../src/report/paint.js';
import { previewers } from '../src/report/preview.js';
import { emptyFolder } from './support/folder.js';
import { chscbHere } from './support/here.js';
import { chscb, draftOf } from './support/run.js';

const { path: folder, put, got } = emptyFolder();

describe('--quiet', () => {
  const input = ['Join us on on Tuesday.', 'Join us and utilise it.', 'Come and meet us.']
    .map((text) => JSON.stringify({ text }))
    .join('\n');
  const levels = ['--rule', 'repeated-word: error', '--rule', 'wordy: warning', '--max-warnings', '0', '--no-config'];
  const args = ['--stdin-filename', 'posts.jsonl', '--only', 'repeated-word', 'wordy', ...levels, '-'];

  it.each(Object.keys(reporters))('leaves errors only in %s', (format) => {
    expect(chscb(['check', '--format', format, ...args], { input }).out).toContain('wordy');
    const { out, code } = chscb(['check', '--quiet', '--format', format, ...args], { input });
    expect(out).toContain('repeated-word');
    // SARIF names all rules; only its results must not.
    expect(format === 'sarif' ? out.slice(out.indexOf('"results"')) : out).not.toContain('wordy');
    expect(code).toBe(1);
  });

  it('shows a person no draft without an error, and counts all', () => {
    const { out } = chscb(['check', '--quiet', ...args], { input });
    expect(out.match(/posts\.jsonl/g)).toHaveLength(1);
    expect(out).toContain('3 drafts checked: 1 error, 1 warning, 0 notes.');
    const page = chscb(['check', '--quiet', '--format', 'html', ...args], { input }).out;
    expect(page.match(/<article>/g)).toHaveLength(1);
  });

  it('does not count for github what it leaves out', () => {
    const many = `${JSON.stringify({ text: 'Join us and utilise it.' })}\n`.repeat(12);
    expect(chscb(['check', '--format', 'github', ...args], { input: many }).out).toContain('2 warnings more');
    expect(chscb(['check', '--quiet', '--format', 'github', ...args], { input: many }).out).toBe(
      '12 drafts checked: 0 errors, 12 warnings, 0 notes.\n',
    );
  });
});

it('names in a log without words no draft that nothing was found in, and asks nothing', () => {
  const input = ['Come and meet us.', 'Join us on on Tuesday.']
    .map((text, at) => `${JSON.stringify({ id: `post ${at}`, text })}\n`)
    .join('');
  const shown = (redact: string) =>
    chscb(['check', '--stdin-filename', 'posts.jsonl', '--no-config', '--only', 'repeated-word', redact], { input }).out;
  expect(shown('--redact')).toMatch(/^posts\.jsonl, post 1 .*repeated-word.*2 drafts checked: 0 errors, 1 warning/s);
  expect(shown('--redact')).not.toMatch(/post 0|^ *\? /m);
  expect(shown('--no-redact')).toMatch(/post 0 .*^ *\? .*post 1 /ms);
});

it.each(['human', 'markdown', 'html'])('%s tells nobody to send where not all was checked', (format) => {
  const input = JSON.stringify({ text: 'Come and meet us.' });
  const ends = (lines: string) => {
    const { out, code } = chscb(['check', '--format', format, '--stdin-filename', 'posts.jsonl', '--no-config', '-'], { input: lines });
    return [
      code,
      out.includes('Only press send'),
      out.match(/\d+ files? or places? could not be read or used as (?:it is|they are)\./)?.[0],
    ];
  };
  expect(ends(input)).toEqual([0, true, undefined]);
  expect(ends(`${input}\n{`)).toEqual([2, false, '1 file or place could not be read or used as it is.']);
  expect(ends(`${input}\n{\n{`)).toEqual([2, false, '2 files or places could not be read or used as they are.']);
});

it('shows a person no words under what is said of a picture', () => {
  const input = '---\nplatform: x\nmedia:\n  - file: fair.jpg\n---\n\nCome and meet us on on Tuesday.\n';
  const { out } = chscb(['check', '--only', 'media', 'repeated-word', '--stdin-filename', 'a.md', '--no-config', '-'], { input });
  expect(out).toMatch(/\d warning [^│^]*\n {6}media\b/);
  expect(out.match(/│ +\^+$/gm)).toEqual([expect.stringMatching(/ \^{5}$/)]);
});

it.each(Object.keys(reporters).filter((format) => format !== 'jsonl'))('%s names in a file what could not be checked', async (format) => {
  put('fine.txt', 'Come and meet us.');
  for (const quiet of [[], ['--quiet']]) {
    const ran = await chscbHere(['fine.txt', 'no-such.txt', '--no-config', '--format', `${format}=out`, ...quiet], { cwd: folder });
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(got('out')).toMatch(/no\\?-such\.txt.*does not exist|does not exist.*no-such\.txt/s);
  }
});

it('github shows what could not be checked among its ten', async () => {
  const missing = Array.from({ length: 8 }, (_, at) => `no-${at}.txt`);
  put('bad.jsonl', `${JSON.stringify({ text: 'Join us on on Tuesday.' })}\n`.repeat(5));
  const args = ['bad.jsonl', ...missing, '--no-config', '--only', 'repeated-word', '--rule', 'repeated-word:error', '--format', 'github'];
  const { out } = await chscbHere(args, { cwd: folder });
  expect(out.match(/^::error title=chscb,file=no-\d\.txt::no-\d\.txt: does not exist/gm)).toHaveLength(8);
  expect(out.match(/^::error/gm)).toHaveLength(10);
  expect(out).toContain('3 errors more');
});

const long = `Come and meet us at the park, where we will speak of the things that matter to you and yours. `.repeat(4);

async function linted(text: string) {
  const draft = await draftOf(text, { platforms: ['x', 'facebook'], allow: { jargon: 'agreed', shouting: 'it is' } });
  const steps = planSteps(rules, createResolver([], rules)('post.txt').settings);
  return { draft, result: await lintDraft(draft, steps) };
}

/** What a person sees of a draft: the report and the previews. */
async function seen(text: string, color: boolean, width: number): Promise<string> {
  const { draft, result } = await linted(text);
  const human = await (await reporters.human?.())?.({ color, width, quiet: false, rules, version: '1' });
  const preview = await (await previewers.human?.())?.({ color, width });
  const previews = await previewsOf(draft, { ...usualSettings, split: true });
  const counts = { drafts: 1, error: 0, warning: 0, note: 0 };
  return `${human?.result(result)}${human?.end({ counts, troubles: [], code: 0 })}${preview?.draft(draft, previews)}`;
}

describe('a person', () => {
  const text = `Join us on on Tuesday, and utilise it 🎉. Tyler aged 4 comes. ${long}`;

  it.each([80, 40])('sees the same in colour, and nothing wider than %i columns', async (width) => {
    const plain = await seen(text, false, width);
    const coloured = await seen(text, true, width);
    expect(coloured).toContain('\x1b[');
    expect(coloured.replaceAll(/\x1b\[[\d;]*m/g, '')).toBe(plain);
    expect(plain.split('\n').filter((line) => line.length > width)).toEqual([]);
  });

  it.each([
    ['words and   \nmore', [0, 12], ['│ words and   ', '│ ^^^^^^^^^']],
    [long, [6, 300], [expect.stringMatching(/…$/), expect.stringMatching(/^│ {7}\^{27}$/)]],
    ['███ ████', [4, 8], []],
  ] as const)('sees carets under what was found only: %s', async (words, span, lines) => {
    expect(frame(words, span, 0, await paintWith(false), 42)).toEqual(lines);
  });

  it('is not told what a cut leaves of a sentence before', async () => {
    const input = `${'Come along to the fair on Saturday and meet us all. '.repeat(2).slice(0, 89).trimEnd().padEnd(89, 'o')}. Stakeholders welcome.`;
    const { out } = chscb(['preview', '--text', input]);
    expect(out).toContain('Not seen at first: Stakeholders welcome.');
  });
});
