import type { Reading, ReadSource } from '../drafts/index.js';
import { createSource, type Source } from '../drafts/source.js';
import type { Draft, Finding, SourceEdit } from '../types.js';
import { type FixKind, fixText } from './fix.js';
import { type Edit, FixLoops, FixPlaces } from './fix-places.js';
import { lintDraft } from './lint.js';
import type { Step } from './plan.js';

export type { FixKind };

/** Fixes that a draft needs and that were not made. */
export interface LeftFixes {
  readonly id: string;
  readonly line: number;
  readonly count: number;
  /**
   * `format`: the draft is not written back; `form`: its text has no room for such words; `reread`: it would not be
   * read as it was meant; `loop`: what they write would be fixed again, and so on.
   */
  readonly why: 'format' | 'form' | 'reread' | 'loop';
  /** The rules that undo each other, or the one that undoes itself. */
  readonly rules?: readonly string[];
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
  readonly fixes: readonly Edit[];
  readonly edits: readonly SourceEdit[];
}

/** A fix may open the way for another; ten rounds end any such row. */
const mostRounds = 10;
/** A source is read anew this often to find the drafts that stop a round. */
const mostTrials = 50;
/** Each time that fixes turn out to undo each other, all is done again without them. */
const mostPasses = 8;

/** What is known of one draft while its source is fixed. */
interface Known {
  readonly places: FixPlaces;
  readonly loops: FixLoops;
  /** It was given up: no more is changed in it. */
  stuck?: LeftFixes;
  /** In this pass its fixes went round in a circle. */
  isLooping: boolean;
}

/** Fixes all drafts of a source, round by round, until nothing is left that can be fixed. Rules that compare drafts have no say: they see each draft once. */
export async function fixSource(source: Source, read: ReadSource, steps: readonly Step[], kind: FixKind): Promise<FixedSource> {
  const own = steps.filter(({ rule }) => !rule.memory);
  const start: Current = { source, reading: await read(source), count: 0 };
  let known = start.reading.drafts.map((): Known => ({ places: new FixPlaces(), loops: new FixLoops(), isLooping: false }));
  for (let pass = 0; ; pass++) {
    const fixed = await fixRounds(start, read, own, kind, known);
    if (!known.some(({ isLooping }) => isLooping)) return fixed;
    known = known.map(({ loops, isLooping }, at) => ({
      places: new FixPlaces(),
      loops,
      isLooping: false,
      ...(isLooping &&
        pass >= mostPasses && { stuck: { ...leftOf(start.reading.drafts[at] as Draft, loops.count, 'loop'), rules: loops.rules } }),
    }));
  }
}

async function fixRounds(
  start: Current,
  read: ReadSource,
  steps: readonly Step[],
  kind: FixKind,
  known: readonly Known[],
): Promise<FixedSource> {
  let current = start;
  let left: readonly LeftFixes[] = [];
  for (let round = 0; round <= mostRounds; round++) {
    const wanted = await changesOf(current.reading.drafts, steps, kind, known, round);
    left = wanted.left;
    const next = round < mostRounds && (await putBack(current, wanted.changes, read, known));
    if (!next) break;
    current = next;
  }
  return { ...current, left: [...left, ...known.flatMap(({ stuck }) => stuck ?? [])] };
}

async function changesOf(drafts: readonly Draft[], steps: readonly Step[], kind: FixKind, known: readonly Known[], round: number) {
  const changes: Change[] = [];
  const left: LeftFixes[] = [];
  for (const [at, draft] of drafts.entries()) {
    const one = known[at] as Known;
    if (one.stuck || one.isLooping) continue;
    const { rewrite } = draft;
    const { findings } = await lintDraft(draft, steps);
    const free = findings.filter((finding) => !one.loops.rulesOf(finding));
    let count = 0;
    const own: SourceEdit[] = [];
    // Asked last of all: what can be written is made.
    const { text, edits } = await fixText(draft, free, kind, ({ span, put }) => {
      const edit = rewrite?.(span, put);
      if (edit) own.push(edit);
      else count++;
      return edit !== undefined;
    });
    const turns = edits.map((edit) => one.places.loopOf(edit, round === mostRounds)).find((loop) => loop !== undefined);
    if (turns) {
      one.loops.add(turns);
      one.isLooping = true;
      continue;
    }
    left.push(...leftInLoops(draft, findings, one.loops));
    if (count > 0) left.push(leftOf(draft, count, rewrite ? 'form' : 'format'));
    if (own.length > 0) changes.push({ at, text, fixes: edits, edits: own });
  }
  return { changes, left };
}

/** The fixes that were offered and belong to a loop, loop by loop. */
function leftInLoops(draft: Draft, findings: readonly Finding[], loops: FixLoops): LeftFixes[] {
  const counts = new Map<readonly string[], number>();
  for (const finding of findings) {
    const rules = finding.fix === null ? undefined : loops.rulesOf(finding);
    if (rules) counts.set(rules, (counts.get(rules) ?? 0) + 1);
  }
  return [...counts].map(([rules, count]) => ({ ...leftOf(draft, count, 'loop'), rules }));
}

const leftOf = (draft: Draft, count: number, why: LeftFixes['why']): LeftFixes => ({
  id: draft.id,
  line: draft.locate(0).line,
  count,
  why,
});

/** The source with the changes; those that are not read back as they were meant are left out, and their draft is `stuck`. */
async function putBack(
  current: Current,
  changes: readonly Change[],
  read: ReadSource,
  known: readonly Known[],
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
      for (const { at, edits } of some) (known[at] as Known).stuck = leftOf(current.reading.drafts[at] as Draft, edits.length, 'reread');
    } else {
      await add(some.slice(0, some.length >> 1));
      await add(some.slice(some.length >> 1));
    }
  };
  if (changes.length > 0) await add(changes);
  for (const { at, text, fixes } of made) {
    const { places } = known[at] as Known;
    places.add(fixes);
    // White space at the beginning is not always read back.
    if (best?.reading.drafts[at]?.text !== text) places.move(text.trimStart().length - text.length);
  }
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
