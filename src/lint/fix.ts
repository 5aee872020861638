/**
 * Which fixes may be made, and what a text becomes by them. Pure: text and findings in, text out.
 * A fix is refused where it would change a link, address, handle or tag that it does not stand for,
 * or the words of a quotation.
 */
import { createDraft, prepareDraft } from '../text/draft.js';
import { readsAlready } from '../text/phrases/already.js';
import type { Draft, Entity, Finding, Span } from '../types.js';
import type { Edit } from './fix-places.js';

/** `safe`: only fixes that never change what is said; `all`: every fix a rule offers. */
export type FixKind = 'safe' | 'all';

interface FixedText {
  readonly text: string;
  /** In order, never overlapping, in offsets of the text before. */
  readonly edits: readonly Edit[];
}

/**
 * One round of fixes. Of fixes that overlap, the first in order is made; the next round sees to the others.
 * So it is with words next to each other: whether the second fix fits, its rule can only tell beside what
 * the first has put there. `mayMake` has the last word on each.
 */
export async function fixText(
  draft: Draft,
  findings: readonly Finding[],
  kind: FixKind,
  mayMake: (edit: Edit) => boolean = () => true,
): Promise<FixedText> {
  let current = await ready(draft.text);
  const edits: Edit[] = [];
  let shift = 0;
  let end = -1;
  let reworded = -1;
  for (const { rule, span, suggest, fix } of findings) {
    const [put] = suggest;
    if (put === undefined || fix === null || (fix === 'unsafe' && kind === 'safe')) continue;
    const excerpt = draft.text.slice(...span);
    if (span[0] < end || excerpt === put || (fix === 'unsafe' && readsAlready(draft.text, span, put))) continue;
    if (fix === 'unsafe' && reworded >= 0 && adjacent.test(draft.text.slice(reworded, span[0]))) continue;
    const next = await ready(replaced(current.text, span, shift, put));
    if (!isSound(current, next, [span[0] + shift, span[1] + shift], put) || !mayMake({ rule, excerpt, span, put })) continue;
    edits.push({ rule, excerpt, span, put });
    if (fix === 'unsafe') reworded = span[1];
    current = next;
    shift += put.length - (span[1] - span[0]);
    // An insertion takes its place: a second one there waits for the next round.
    end = Math.max(span[1], span[0] + 1);
  }
  return { text: current.text, edits };
}

/** No more than this between words that are next to each other. */
const adjacent = /^[ -]?$/;

function replaced(text: string, [start, end]: Span, shift: number, put: string): string {
  return text.slice(0, start + shift) + put + text.slice(end + shift);
}

async function ready(text: string): Promise<Draft> {
  const draft = createDraft({ text });
  await prepareDraft(draft);
  return draft;
}

/** Whether everything that the edit does not stand for is as it was. */
function isSound(before: Draft, after: Draft, [start, end]: Span, put: string): boolean {
  if (!keepsQuotations(before, after, put)) return false;
  const shift = put.length - (end - start);
  // What hid inside a tag had cut it short: taking it out may lengthen the tag.
  const lengthens = (entity: Entity) => put === '' && entity.kind === 'hashtag' && entity.end === start;
  const touched = (entity: Entity, to: number) => (entity.start < to && entity.end > start) || lengthens(entity);
  const kept = before.entities.filter((entity) => !touched(entity, end));
  const now = after.entities.filter((entity) => !touched(entity, start + put.length));
  if (kept.length !== now.length) return false;
  for (const [at, entity] of kept.entries()) {
    const by = entity.start >= end ? shift : 0;
    const other = now[at];
    if (other?.kind !== entity.kind || other.start !== entity.start + by || other.end !== entity.end + by) return false;
  }
  return ownsWhatItTouches(before, after, [start, end], put);
}

/** An edit may change the one entity in which it stands, or which it replaces, and makes no link where there was none. */
function ownsWhatItTouches(before: Draft, after: Draft, [start, end]: Span, put: string): boolean {
  const old = before.entities.filter((entity) => entity.start < end && entity.end > start);
  const isWithin = (entity: Entity) => (start >= entity.start && end <= entity.end) || (start <= entity.start && end >= entity.end);
  if (!old.every(isWithin)) return false;
  const made = after.entities.filter((entity) => entity.start < start + put.length && entity.end > start);
  return made.every(({ kind }) => kind === 'hashtag' || kind === 'emoji' || old.some((entity) => entity.kind === kind));
}

/** The letters and marks of a quotation, however they are spaced and dressed. */
const unspaced = (text: string) => text.normalize('NFKC').replaceAll(/[\s\p{Cf}\p{Cc}\ufe0e\ufe0f\u2800]+/gu, '');

function keepsQuotations(before: Draft, after: Draft, put: string): boolean {
  if (before.quotations.length === 0 && after.quotations.length === 0) return true;
  const said = (draft: Draft) => draft.quotations.map((span) => unspaced(draft.text.slice(...span)));
  const [old, now] = [said(before), said(after)];
  // A mended mark may complete a quotation; those that were there stay.
  if (/["“”‘’«»]/.test(put)) return old.every((words) => now.includes(words));
  return old.length === now.length && old.every((words, at) => words === now[at]);
}
