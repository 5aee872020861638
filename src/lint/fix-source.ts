import type { Reading, ReadSource } from '../drafts/index.js';
import { createSource, type Source } from '../drafts/source.js';
import type { Draft, SourceEdit } from '../types.js';
import { type FixKind, fixText } from './fix.js';
import { lintDraft } from './lint.js';
import type { Step } from './plan.js';

export type { FixKind };

interface FixedSource {
  readonly source: Source;
  /** The drafts as they are now. */
  readonly reading: Reading;
  /** How many fixes were made. */
  readonly count: number;
  /** Some drafts stand in a form that is not written back. */
  readonly isPartial: boolean;
}

/** A fix may open the way for another; ten rounds end any such row. */
const mostRounds = 10;

/** Fixes all drafts of a source, round by round, until nothing is left that can be fixed. Rules that compare drafts have no say: they see each draft once. */
export async function fixSource(source: Source, read: ReadSource, steps: readonly Step[], kind: FixKind): Promise<FixedSource> {
  const reading = await read(source);
  const own = steps.filter(({ rule }) => !rule.memory);
  let current: FixedSource = { source, reading, count: 0, isPartial: reading.drafts.some(({ rewrite }) => !rewrite) };
  for (let round = 0; round < mostRounds; round++) {
    const next = await fixOnce(current, read, own, kind);
    if (!next) break;
    current = next;
  }
  return current;
}

async function fixOnce(
  { source, reading, count, isPartial }: FixedSource,
  read: ReadSource,
  steps: readonly Step[],
  kind: FixKind,
): Promise<FixedSource | undefined> {
  const edits: SourceEdit[] = [];
  const texts: string[] = [];
  for (const draft of reading.drafts) texts.push(await fixOne(draft, steps, kind, edits));
  if (edits.length === 0) return undefined;
  const text = applyEdits(source.text, edits);
  const fixed = createSource(source.path, text, source.place(0).line, { more: source.more === true, isWhole: source.isWhole === true });
  const reread = await read(fixed);
  // What is read back must be what was meant; otherwise the source stays as it is.
  const isMeant =
    reread.drafts.length === texts.length &&
    reread.drafts.every((draft, at) => draft.text === texts[at]?.trim() || draft.text === texts[at]);
  if (!isMeant) return undefined;
  // Of a file that is read in pieces some things are told once: when a piece is read for the first time.
  const notices = reread.notices ?? reading.notices;
  return { source: fixed, reading: { ...reread, ...(notices && { notices }) }, count: count + edits.length, isPartial };
}

/** Adds the changes that one draft needs; returns its text after them. */
async function fixOne(draft: Draft, steps: readonly Step[], kind: FixKind, all: SourceEdit[]): Promise<string> {
  const { rewrite } = draft;
  if (!rewrite) return draft.text;
  const { findings } = await lintDraft(draft, steps);
  const { text, edits } = await fixText(draft, findings, kind);
  const own = edits.map(({ span, put }) => rewrite(span, put));
  if (own.includes(undefined)) return draft.text;
  all.push(...(own as SourceEdit[]));
  return text;
}

function applyEdits(text: string, edits: SourceEdit[]): string {
  let fixed = '';
  let from = 0;
  for (const { start, end, put } of edits.sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    fixed += text.slice(from, start) + put;
    from = end;
  }
  return fixed + text.slice(from);
}
