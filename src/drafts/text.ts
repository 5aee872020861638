import { createDraft, type DraftFields } from '../text/draft.js';
import type { Draft } from '../types.js';
import type { ReaderSettings, Reading } from './index.js';
import { locator, rewriter, type Source, unfoldLines } from './source.js';

const fences: readonly string[] = ['---', '+++'];

export function hasFrontMatter(text: string): boolean {
  return fences.includes(text.slice(0, 3)) && /^...[ \t]*[\r\n]/.test(text);
}

/** A block below empty lines or behind spaces is none, and would be published. */
const lowBlock = /^\s+(?=(---|\+\+\+)[ \t]*\r?\n[ \t]*[\w-]+[ \t]*[:=][\s\S]*\n\1[ \t]*(?:\r?\n|$))/;

const ours = String.raw`(?:platforms?|networks|channels|allow|author|role|account|publish(?:_at|_date)?|cross_post|media|approved_by|thought_by|appeal|source_url|thread|social)[ \t]*:`;

/** Lines of a block that its fences are missing from: a list, what hangs below a key, another key, or a value that no sentence is. */
const bareBlock = new RegExp(
  String.raw`^${ours}(?:[ \t]*[[{].*[\]}][ \t]*\r?\n|.*\r?\n(?:[ \t]+\S|-[ \t]|${ours}))|^(?:platforms?|networks|channels)[ \t]*:[ \t]*[a-z]+(?:[ \t]*,[ \t]*[a-z]+)*[ \t]*\r?\n|^publish(?:_at|_date)?[ \t]*:[ \t]*\d{4}-`,
);

/** The whole file is one post; white space around it would not be published and is left out. */
export function readPlainText(source: Source, { platforms }: ReaderSettings): Reading {
  const drafts = [draftFromBody(source, 0, source.text.length, { platforms })];
  const first = source.text.charAt(0);
  // Posts begin with a capital, and most need not be looked at twice.
  if (first >= 'a' && first <= 'z' && bareBlock.test(source.text)) {
    const message = 'these lines read as the block that stands beside a post, and were read as a part of the post';
    return {
      drafts,
      troubles: [{ path: source.path, place: source.place(0), message, hint: 'Put a line of three hyphens above and below them.' }],
    };
  }
  const above = first.trim() === '' ? lowBlock.exec(source.text)?.[0] : undefined;
  if (above === undefined) return { drafts, troubles: [] };
  const message = 'this block does not stand at the very top of the file, so it was read as a part of the post';
  const hint = 'Take out the empty lines and spaces before it.';
  return { drafts, troubles: [{ path: source.path, place: source.place(above.length), message, hint }] };
}

/** The part [start, end) of a source as a draft, trimmed. */
export function draftFromBody(source: Source, start: number, end: number, fields: Omit<DraftFields, 'text'>): Draft {
  const body = source.text.slice(start, end).trimEnd();
  // Where there is none, it would have stood at the end.
  const to = body === '' ? end : start + body.length;
  const { text, pieces } = unfoldLines(source.text, to - body.trimStart().length, to);
  const rewrite = rewriter(pieces, (put) => put.replaceAll('\n', lineEndOf(source.text)));
  return createDraft({ path: source.path, ...fields, text, locate: locator(source, pieces), rewrite });
}

const lineEndOf = (text: string) => /\r\n?|\n/.exec(text)?.[0] ?? '\n';
