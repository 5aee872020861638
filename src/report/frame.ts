import { visible } from '../text/visible.js';
import type { Span } from '../types.js';
import type { Paint } from './paint.js';

/**
 * UTF-16 units that are looked at before a finding, in it and after it: far more than are shown, so
 * that a finding in a long line costs no more than one in a short line.
 */
const reach = 256;

/** A line of which nothing is shown. */
const blocks = /^(?=.*█)[█…\s]*$/;

/**
 * The words of a finding in their line, and a line of carets under them. A long line is cut around
 * the finding; a finding over several lines is marked to the end of its first.
 */
export function frame(text: string, [start, end]: Span, indent: number, paint: Paint, width: number): string[] {
  const before = lineBefore(text, start);
  const markEnd = lineEnd(text, start, Math.max(end, start + 1));
  const marked = beginning(text, start, markEnd);
  const after = beginning(text, markEnd, lineEnd(text, markEnd, markEnd + reach + 1));
  const room = width - indent - 2;
  const shownMark = clip(marked, Math.max(4, room - 12));
  const left = Math.min(columns(before), Math.max(0, Math.floor((room - columns(shownMark)) / 2)));
  const head = left < columns(before) ? `…${lastColumns(before, left - 1)}` : before;
  const tail = clip(after, Math.max(0, room - columns(head) - columns(shownMark)));
  if (blocks.test(head + shownMark + tail)) return [];
  // Neither white space at its end nor the sign that it is cut is what was found.
  const under = shownMark.trimEnd().replace(shownMark === marked ? '' : /…$/, '');
  const pad = ' '.repeat(indent);
  return [
    `${pad}${paint.faint('│')} ${head}${paint.mark(shownMark)}${tail}`,
    `${pad}${paint.faint('│')} ${' '.repeat(columns(head))}${paint.mark('^'.repeat(Math.max(1, columns(under))))}`,
  ];
}

/** The line up to an offset, as far back as is looked at. */
function lineBefore(text: string, to: number): string {
  const from = Math.max(0, to - reach);
  const newline = text.slice(from, to).lastIndexOf('\n');
  if (newline >= 0 || from === 0) return visible(text.slice(from + newline + 1, to));
  return `…${visible(text.slice(wholeFrom(text, from, 1), to))}`;
}

/** Where the line ends that an offset stands in, looked for up to another. */
function lineEnd(text: string, from: number, to: number): number {
  const newline = text.slice(from, to).indexOf('\n');
  return newline < 0 ? Math.min(to, text.length) : from + newline;
}

/** A part of a line, as much of it as is looked at. */
function beginning(text: string, from: number, to: number): string {
  return to - from <= reach ? visible(text.slice(from, to)) : `${visible(text.slice(from, wholeFrom(text, from + reach, -1)))}…`;
}

/** What belongs to the character before it: marks, joiners, skin tones, tags, flags, Hangul in parts, the second half of a pair. */
const joins = /[\p{M}\p{Emoji_Modifier}\u0e33\u0eb3\u1160-\u11ff\u200c\u200d\u{1f1e6}-\u{1f1ff}\u{e0020}-\u{e007f}\udc00-\udfff]/u;

const isInside = (text: string, at: number) => text[at - 1] === '\u200d' || joins.test(String.fromCodePoint(text.codePointAt(at) ?? 32));

/** The nearest offset that cuts no character in two. Where marks are piled up without end, one that cuts no pair in two. */
function wholeFrom(text: string, at: number, step: 1 | -1): number {
  for (let steps = 0; steps < 64; steps++) if (!isInside(text, at + steps * step)) return at + steps * step;
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at + step : at;
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;
const zero = /[\p{M}\u200c\u200d\u{1f3fb}-\u{1f3ff}]/u;

/** Columns a terminal gives to the text, near enough to place a caret: one to most letters, quotation marks and dashes. */
function columns(text: string): number {
  if (/^[\x20-\x7e\u2010-\u2027]*$/.test(text)) return text.length;
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
