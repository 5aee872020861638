import type { Reading, ReadSource } from '../drafts/index.js';
import { createSource, type Source } from '../drafts/source.js';
import type { Draft, SourceEdit } from '../types.js';
import { type FixKind, fixText } from './fix.js';
import { lintDraft } from './lint.js';
import type { Step } from './plan.js';

export type { FixKind };

/** Fixes that a draft needs and that were not made. */
export interface LeftFixes {
  readonly id: string;
  readonly line: number;
  readonly count: number;
  /** `format`: the draft is not written back; `form`: its text has no room for such words; `reread`: it would not be read as it was meant. */
  readonly why: 'format' | 'form' | 'reread';
}

interface FixedSource {
  readonly source: Source;
  /** The drafts as they are now. */
  readonly reading: Reading;
  /** How many fixes were made. */
  readonly count: number;
  readonly left: readonly LeftFixes[];
}

type Current = Omit<FixedSource, 'left'>;

/** What one draft becomes, and what must change for that in its source. */
interface Change {
  readonly at: number;
  readonly text: string;
  readonly edits: readonly SourceEdit[];
}

/** A fix may open the way for another; ten rounds end any such row. */
const mostRounds = 10;
/** A source is read anew this often to find the drafts that stop a round. */
const mostTrials = 50;

/** Fixes all drafts of a source, round by round, until nothing is left that can be fixed. Rules that compare drafts have no say: they see each draft once. */
export async function fixSource(source: Source, read: ReadSource, steps: readonly Step[], kind: FixKind): Promise<FixedSource> {
  const own = steps.filter(({ rule }) => !rule.memory);
  let current: Current = { source, reading: await read(source), count: 0 };
  /** By the place of the draft in the source. */
  const stuck = new Map<number, LeftFixes>();
  let left: readonly LeftFixes[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const wanted = await changesOf(current.reading.drafts, own, kind, stuck);
    left = wanted.left;
    const next = await putBack(current, wanted.changes, read, stuck);
    if (!next) break;
    current = next;
  }
  return { ...current, left: [...left, ...stuck.values()] };
}

async function changesOf(drafts: readonly Draft[], steps: readonly Step[], kind: FixKind, stuck: ReadonlyMap<number, unknown>) {
  const changes: Change[] = [];
  const left: LeftFixes[] = [];
  for (const [at, draft] of drafts.entries()) {
    if (stuck.has(at)) continue;
    const { rewrite } = draft;
    const { findings } = await lintDraft(draft, steps);
    let count = 0;
    const { text, edits } = await fixText(draft, findings, kind, ({ span, put }) => {
      const isWritten = rewrite?.(span, put) !== undefined;
      if (!isWritten) count++;
      return isWritten;
    });
    if (count > 0) left.push(leftOf(draft, count, rewrite ? 'form' : 'format'));
    const own = edits.flatMap(({ span, put }) => rewrite?.(span, put) ?? []);
    if (own.length > 0) changes.push({ at, text, edits: own });
  }
  return { changes, left };
}

const leftOf = (draft: Draft, count: number, why: LeftFixes['why']): LeftFixes => ({
  id: draft.id,
  line: draft.locate(0).line,
  count,
  why,
});

/** The source with the changes; those that are not read back as they were meant are left out, and theirs is `stuck`. */
async function putBack(
  current: Current,
  changes: readonly Change[],
  read: ReadSource,
  stuck: Map<number, LeftFixes>,
): Promise<Current | undefined> {
  let made: readonly Change[] = [];
  let best: Current | undefined;
  let trials = 0;
  const add = async (some: readonly Change[]): Promise<void> => {
    const next = trials++ < mostTrials ? await changed(current, [...made, ...some], read) : undefined;
    if (next) {
      made = [...made, ...some];
      best = next;
    } else if (some.length === 1 || trials > mostTrials) {
      for (const { at, edits } of some) stuck.set(at, leftOf(current.reading.drafts[at] as Draft, edits.length, 'reread'));
    } else {
      await add(some.slice(0, some.length >> 1));
      await add(some.slice(some.length >> 1));
    }
  };
  if (changes.length > 0) await add(changes);
  return best;
}

async function changed({ source, reading, count }: Current, changes: readonly Change[], read: ReadSource): Promise<Current | undefined> {
  const edits = changes.flatMap((change) => change.edits);
  const text = applyEdits(source.text, edits);
  const fixed = createSource(source.path, text, source.place(0).line, { more: source.more === true, isWhole: source.isWhole === true });
  const reread = await read(fixed);
  const texts = reading.drafts.map((draft) => draft.text);
  for (const change of changes) texts[change.at] = change.text;
  // What is read back must be what was meant.
  const isMeant =
    reread.drafts.length === texts.length &&
    reread.drafts.every((draft, at) => draft.text === texts[at]?.trim() || draft.text === texts[at]);
  if (!isMeant) return undefined;
  // Of a file that is read in pieces some things are told once: when a piece is read for the first time.
  const notices = reread.notices ?? reading.notices;
  return { source: fixed, reading: { ...reread, ...(notices && { notices }) }, count: count + edits.length };
}

function applyEdits(text: string, edits: readonly SourceEdit[]): string {
  let fixed = '';
  let from = 0;
  for (const { start, end, put } of [...edits].sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    fixed += text.slice(from, start) + put;
    from = end;
  }
  return fixed + text.slice(from);
}
