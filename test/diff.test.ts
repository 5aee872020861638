/** What `--fix-dry-run` shows: a patch where all of it can be shown, else a text for readers. */
import { describe, expect, it } from 'vitest';
import { unifiedDiff } from '../src/report/diff.js';

describe('a diff', () => {
  const diff = (before: string, after: string, settings = {}) => unifiedDiff('a.txt', before, after, settings);
  const head = '--- a.txt\n+++ a.txt\tfixed\n';

  it('shows what would change, with its lines', () => {
    expect(diff('one\ntwo  x\nthree\n', 'one\ntwo x\nthree\n')).toEqual({
      text: `${head}@@ -1,3 +1,3 @@\n one\n-two  x\n+two x\n three\n`,
      isExact: true,
    });
    expect(diff('same', 'same')).toEqual({ text: '', isExact: true });
  });

  it('keeps line ends and tabs, and says where there is none at the end', () => {
    expect(diff('a\tb  c\r\nd', 'a\tb c\r\nd')).toEqual({
      text: `${head}@@ -1,2 +1,2 @@\n-a\tb  c\r\n+a\tb c\r\n d\n\\ No newline at end of file\n`,
      isExact: true,
    });
  });

  it.each([
    ['a hidden character', 'b\u2028c', 'b\nc', '-b<U+2028>c\n+b\n+c\n', '5,3 +5,4'],
    ['a command of a runner', '::error::x\nb  c', '::error::x\nb c', ' │ ::error::x\n-b  c\n+b c\n', '5,4 +5,4'],
  ])('that shows %s is for reading only', (_, before, after, body, range) => {
    expect(diff(`a\n${before}\nd`, `a\n${after}\nd`, { firstLine: 5 })).toEqual({
      text: `${head}@@ -${range} @@\n a\n${body} d\n\\ No newline at end of file\n`,
      isExact: false,
    });
  });

  it('of a piece has no less below a change than above it', () => {
    expect(diff('a\nb\nc  d\n', 'a\nb\nc d\n', { firstLine: 4, more: true, isHeaded: true }).text).toBe('@@ -6,1 +6,1 @@\n-c  d\n+c d\n');
  });

  it('leaves out the line with a byte order mark, which it could not show', () => {
    expect(diff('a\nb  c\n', 'a\nb c\n', { mark: true })).toEqual({ text: `${head}@@ -2,1 +2,1 @@\n-b  c\n+b c\n`, isExact: true });
    expect(diff('b  c\n', 'b c\n', { mark: true }).isExact).toBe(false);
  });
});
