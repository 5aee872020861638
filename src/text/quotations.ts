import type { Draft, Span } from '../types.js';
import { isLetterOrDigit } from './chars.js';
import { firstWhere } from './search.js';

/** The mark that closes what `code` opens; 0 for what is no mark. */
function closingOf(code: number): number {
  switch (code) {
    case 0x22:
    case 0x27:
      return code;
    case 0x201c:
      return curly;
    case 0x2018:
      return 0x2019;
    case 0xab:
      return 0xbb;
    default:
      return 0;
  }
}

const curly = 0x201d;
const straight = 0x22;
const longest = 400;

function opens(text: string, at: number): boolean {
  const before = text[at - 1];
  const after = text[at + 1];
  return (before === undefined || /[\s([{:—–-]/.test(before)) && after !== undefined && !/\s/.test(after);
}

function closes(text: string, at: number): boolean {
  const after = text[at + 1];
  const before = text[at - 1];
  return before !== undefined && !/\s/.test(before) && (after === undefined || !isLetterOrDigit(after));
}

/** What stands between quotation marks, without the marks. An apostrophe is not a mark. */
export function findQuotations(text: string): Span[] {
  if (!/["“‘'«]/.test(text)) return [];
  const spans: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    const close = closingOf(text.charCodeAt(at));
    if (close === 0 || !opens(text, at)) continue;
    const end = endOfQuotation(text, at + 1, close);
    if (end === undefined) continue;
    spans.push([at + 1, end]);
    at = end;
  }
  return spans;
}

function endOfQuotation(text: string, from: number, close: number): number | undefined {
  const limit = Math.min(text.length, from + longest);
  for (let at = from; at < limit; at++) {
    // Typed in one place and pasted in another, a curly mark may be closed by a straight one.
    const code = text.charCodeAt(at);
    if ((code === close || (close === curly && code === straight)) && at > from && closes(text, at)) return at;
  }
  return undefined;
}

/** True where the span lies within quotation marks. */
export function isQuoted(draft: Draft, [start, end]: Span): boolean {
  const { quotations } = draft;
  const from = quotations[firstWhere(quotations, ([, to]) => to >= end)]?.[0];
  return from !== undefined && from <= start;
}
