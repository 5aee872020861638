import { createDraft, type DraftFields } from '../text/draft.js';
import type { Draft } from '../types.js';
import type { Reading, ReadSettings } from './index.js';
import { locator, rewriter, type Source, unfoldLines } from './source.js';

export function hasFrontMatter(text: string): boolean {
  return /^(?:---|\+\+\+)[ \t]*\r?\n/.test(text);
}

/** A block below empty lines or behind spaces is none, and would be published. */
const lowBlock = /^\s+(?=(---|\+\+\+)[ \t]*\r?\n[ \t]*[\w-]+[ \t]*[:=][\s\S]*\n\1[ \t]*(?:\r?\n|$))/;

/** The whole file is one post; white space around it would not be published and is left out. */
export function readPlainText(source: Source, { platforms }: ReadSettings): Reading {
  const drafts = [draftFromBody(source, 0, source.text.length, { platforms })];
  const above = lowBlock.exec(source.text)?.[0];
  if (above === undefined) return { drafts, troubles: [] };
  const message = 'this block does not stand at the very top of the file, so it was read as a part of the post';
  const hint = 'Take out the empty lines and spaces before it.';
  return { drafts, troubles: [{ path: source.path, place: source.place(above.length), message, hint }] };
}

/** The part [start, end) of a source as a draft, trimmed. */
export function draftFromBody(source: Source, start: number, end: number, fields: Omit<DraftFields, 'text'>): Draft {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(source.text[from] ?? '')) from++;
  while (to > from && /\s/.test(source.text[to - 1] ?? '')) to--;
  const { text, pieces } = unfoldLines(source.text, from, to);
  const lineEnd = /\r\n?|\n/.exec(source.text)?.[0] ?? '\n';
  const rewrite = rewriter(pieces, (put) => put.replaceAll('\n', lineEnd));
  return createDraft({ path: source.path, ...fields, text, locate: locator(source, pieces), rewrite });
}
