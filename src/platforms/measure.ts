/** A draft measured by one platform: what its rules and previews say of length. */
import { graphemeEnds, prepareGraphemes } from '../text/graphemes.js';
import type { Draft, PlatformId } from '../types.js';
import { bytesOf, countOn, endWithin, prepareCount } from './count.js';
import { records } from './records.js';
import { messageOf } from './septets.js';

/** Limits that differ from the platform's own: an instance, a paid account. */
export type Limits = Readonly<Record<string, number>>;

export interface Measured {
  readonly count: number;
  /** Null where no source gives one. */
  readonly limit: number | null;
  readonly over: number;
}

/** What stands before the text and is counted with it: Mastodon's content warning. */
function prefixOf(id: PlatformId, draft: Draft): string {
  if (id !== 'mastodon') return '';
  const warning = draft.meta.contentWarning ?? draft.meta.cw ?? draft.meta.spoilerText;
  return typeof warning === 'string' ? warning : '';
}

/** Must be awaited before a draft is measured; undefined, as nearly always, where nothing is to be awaited. */
export function prepareMeasure(draft: Draft, id: PlatformId): Promise<void> | undefined {
  const prefix = prefixOf(id, draft);
  return prepareCount(id, draft.text, draft.entities) ?? (prefix === '' ? undefined : prepareGraphemes(prefix, []));
}

export function limitOn(id: PlatformId, text: string, limits: Limits = {}): number | null {
  if (Object.hasOwn(limits, id)) return limits[id] ?? null;
  return records[id].unit === 'septets' ? messageOf(text).limit : records[id].limit;
}

export function measureOn(draft: Draft, id: PlatformId, limits?: Limits): Measured {
  const { text, entities } = draft;
  const prefix = prefixOf(id, draft);
  const count = countOn(id, text, entities) + (prefix === '' ? 0 : countOn(id, prefix, []));
  const limit = limitOn(id, text, limits);
  return { count, limit, over: limit === null ? 0 : Math.max(0, count - limit) };
}

/** The offset of the first character that no longer fits. Needs `prepareGraphemes`. */
export function fitsUpTo(draft: Draft, id: PlatformId, limit: number): number {
  const prefix = prefixOf(id, draft);
  return endWithin(id, draft.text, draft.entities, limit - (prefix === '' ? 0 : countOn(id, prefix, [])));
}

interface SecondMeasured extends Measured {
  readonly limit: number;
  /** The offset of the first character that no longer fits. */
  readonly end: number;
}

/** Bluesky's bytes; undefined where there is no second limit or the post is within it. */
export function overSecond({ text, entities }: Draft, id: PlatformId): SecondMeasured | undefined {
  const limit = records[id].second?.limit;
  if (limit === undefined || text.length * 3 <= limit) return undefined;
  const count = bytesOf(text);
  if (count <= limit) return undefined;
  let bytes = 0;
  let from = 0;
  for (const end of graphemeEnds(text, entities)) {
    bytes += bytesOf(text.slice(from, end));
    if (bytes > limit) break;
    from = end;
  }
  return { count, limit, over: count - limit, end: from };
}
