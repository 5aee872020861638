import { visible } from '../text/visible.js';
import type { Span } from '../types.js';
import type { Paint } from './paint.js';

const width = 80;

/**
 * The words of a finding in their line, and a line of carets under them. A long line is cut around
 * the finding; a finding over several lines is marked to the end of its first.
 */
export function frame(text: string, [start, end]: Span, indent: number, paint: Paint): string[] {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', start);
  const lineEnd = newline < 0 ? text.length : newline;
  const markEnd = Math.max(Math.min(end, lineEnd), Math.min(start + 1, lineEnd));
  const before = visible(text.slice(lineStart, start));
  const marked = visible(text.slice(start, markEnd));
  const after = visible(text.slice(markEnd, lineEnd));
  const room = width - indent - 2;
  const shownMark = clip(marked, room - 12);
  const left = Math.min(columns(before), Math.max(0, Math.floor((room - columns(shownMark)) / 2)));
  const head = left < columns(before) ? `…${lastColumns(before, left - 1)}` : before;
  const tail = clip(after, Math.max(0, room - columns(head) - columns(shownMark)));
  const pad = ' '.repeat(indent);
  return [
    `${pad}${paint.faint('│')} ${head}${paint.mark(shownMark)}${tail}`,
    `${pad}${paint.faint('│')} ${' '.repeat(columns(head))}${paint.mark('^'.repeat(Math.max(1, columns(shownMark))))}`,
  ];
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const zero = /[\p{M}\u200c\u200d\u{1f3fb}-\u{1f3ff}]/u;

/** Columns a terminal gives to the text, near enough to place a caret. */
export function columns(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let count = 0;
  for (const char of text) count += zero.test(char) ? 0 : wide.test(char) ? 2 : 1;
  return count;
}

function clip(text: string, room: number): string {
  if (columns(text) <= room) return text;
  let kept = '';
  let used = 0;
  for (const char of text) {
    used += columns(char);
    if (used > room - 1) break;
    kept += char;
  }
  return `${kept}…`;
}

function lastColumns(text: string, room: number): string {
  const chars = [...text];
  let from = chars.length;
  let used = 0;
  while (from > 0 && used + columns(chars[from - 1] as string) <= room) used += columns(chars[--from] as string);
  return chars.slice(from).join('');
}
