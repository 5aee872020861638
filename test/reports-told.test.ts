/** What a report leaves out, and what it tells a person at its end. */
import { describe, expect, it } from 'vitest';
import { reporters } from '../src/report/index.js';
import { chscb } from './support/run.js';

describe('--quiet', () => {
  const input = ['Join us on on Tuesday.', 'Join us and utilise it.', 'Come and meet us.']
    .map((text) => JSON.stringify({ text }))
    .join('\n');
  const levels = ['--rule', 'repeated-word: error', '--rule', 'jargon: warning', '--max-warnings', '0', '--no-config'];
  const args = ['--stdin-filename', 'posts.jsonl', '--only', 'repeated-word', 'jargon', ...levels, '-'];

  it.each(Object.keys(reporters))('leaves errors only in %s', (format) => {
    expect(chscb(['check', '--format', format, ...args], { input }).out).toContain('jargon');
    const { out, code } = chscb(['check', '--quiet', '--format', format, ...args], { input });
    expect(out).toContain('repeated-word');
    // SARIF names all rules; only its results must not.
    expect(format === 'sarif' ? out.slice(out.indexOf('"results"')) : out).not.toContain('jargon');
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
    expect(chscb(['check', '--quiet', '--format', 'github', ...args], { input: many }).out).toBe('');
  });
});

it.each(['human', 'markdown', 'html'])('%s tells nobody to send where not all was checked', (format) => {
  const input = JSON.stringify({ text: 'Come and meet us.' });
  const ends = (lines: string) => {
    const { out, code } = chscb(['check', '--format', format, '--stdin-filename', 'posts.jsonl', '--no-config', '-'], { input: lines });
    return [code, out.includes('Only press send'), out.match(/\d+ files? or places? could not be read or checked\./)?.[0]];
  };
  expect(ends(input)).toEqual([0, true, undefined]);
  expect(ends(`${input}\n{`)).toEqual([2, false, '1 file or place could not be read or checked.']);
  expect(ends(`${input}\n{\n{`)).toEqual([2, false, '2 files or places could not be read or checked.']);
});

it('shows a person no words under what is said of a picture', () => {
  const input = '---\nplatform: x\nmedia:\n  - file: fair.jpg\n---\n\nCome and meet us on on Tuesday.\n';
  const { out } = chscb(['check', '--only', 'media', 'repeated-word', '--stdin-filename', 'a.md', '--no-config', '-'], { input });
  expect(out).toMatch(/\d warning [^│^]*\n {6}media\b/);
  expect(out.match(/│ +\^+$/gm)).toEqual([expect.stringMatching(/ \^{5}$/)]);
});
