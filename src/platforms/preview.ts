/** A post as the readers of each platform will first see it: data, from which the reports of `chscb preview` are made. */
import { many } from '../text/counted.js';
import { afterCodePoints, cutBefore } from '../text/cut.js';
import { createDraft, prepareDraft } from '../text/draft.js';
import { prepareGraphemes } from '../text/graphemes.js';
import type { Draft, Entity, PlatformId } from '../types.js';
import { bytesOf, countOn, hasScheme, piecesOn } from './count.js';
import { isCrossPosted, seenOfUpdate } from './cross-post.js';
import { shownInFeed } from './feed.js';
import { fitsUpTo, type Limits, measureOn, overSecond, prepareMeasure } from './measure.js';
import { records } from './records.js';
import { messageOf } from './septets.js';
import { savedByApp } from './short-links.js';
import { splitThread } from './split.js';

/** The same words, or any link, that count other than 1 there. */
export interface Surprise {
  /** The characters, or `link`. */
  readonly what: string;
  readonly each: number;
  readonly times: number;
}

export interface Preview {
  readonly platform: PlatformId | 'facebook-to-twitter';
  readonly name: string;
  readonly count: number;
  readonly limit: number | null;
  readonly unit: string;
  /** In the unit, or in bytes where only the second limit is exceeded. */
  readonly over: number;
  /** What is seen before anything is pressed; with `hidden` it makes the whole post. */
  readonly shown: string;
  readonly hidden: string;
  /** Why something is hidden. */
  readonly cut: 'limit' | 'feed' | 'link' | null;
  readonly surprises: readonly Surprise[];
  /** What else is to be known, each a sentence. */
  readonly remarks: readonly string[];
  /** With `split`: the posts of a thread, numbered, each within the limit. */
  readonly thread?: readonly string[];
}

export interface PreviewSettings {
  readonly limits: Limits;
  /** Characters of a Facebook update seen on Twitter. */
  readonly linked: number;
  readonly split: boolean;
}

export const usualSettings: PreviewSettings = { limits: {}, linked: seenOfUpdate, split: false };

const mostSurprises = 6;

/** What counts most above what a reader would think, first. */
function surprisesOn(draft: Draft, id: PlatformId): Surprise[] {
  const { text, entities } = draft;
  if (records[id].unit === 'utf16' || records[id].unit === 'graphemes') {
    return records[id].link === undefined ? [] : linkSurprise(draft, id);
  }
  const found = new Map<string, { each: number; times: number }>();
  const links = new Set(entities.filter(({ kind }) => kind === 'url').map(({ start }) => start));
  const wide = records[id].unit === 'septets' && messageOf(text).alphabet === 'UCS-2';
  for (const { start, end, weight } of piecesOn(id, text, entities)) {
    if (weight === 1 || (wide && end - start === 1)) continue;
    const isLink = records[id].link !== undefined && links.has(start);
    const what = isLink ? 'link' : text.slice(start, end);
    const known = found.get(what);
    if (known) known.times++;
    else found.set(what, { each: weight, times: 1 });
  }
  const all = [...found].map(([what, { each, times }]) => ({ what, each, times }));
  return all.sort((a, b) => b.each * b.times - a.each * a.times).slice(0, mostSurprises);
}

function linkSurprise({ text, entities }: Draft, id: PlatformId): Surprise[] {
  const each = records[id].link ?? 0;
  const isCounted = (entity: Entity) => entity.kind === 'url' && (!records[id].linkNeedsScheme || hasScheme(text, entity));
  const times = entities.filter(isCounted).length;
  return times === 0 ? [] : [{ what: 'link', each, times }];
}

function remarksOn({ text, entities }: Draft, id: PlatformId, count: number): string[] {
  const { unit, limit, second, of, deadLinks, trust } = records[id];
  const remarks: string[] = [];
  if (unit === 'septets') {
    const { alphabet, parts, culprit } = messageOf(text);
    const because = culprit ? `, because of “${culprit.char}”` : '';
    remarks.push(`It is sent as ${alphabet}${because}, in ${many(parts, 'part')}.`);
  }
  if (second) {
    const bytes = bytesOf(text);
    remarks.push(`It is ${bytes} of ${second.limit} bytes${bytes > second.limit ? `, ${bytes - second.limit} too many` : ''}.`);
  }
  const saved = id === 'bluesky' ? savedByApp(text, entities) : 0;
  if (saved > 0) remarks.push(`The app shortens links and makes it ${count - saved}; other tools count ${count}.`);
  if (of !== undefined) remarks.push(`The limit is of ${of}.`);
  if (deadLinks && entities.some(({ kind }) => kind === 'url')) remarks.push('Links cannot be followed there.');
  if (trust === 'low' && limit !== null) remarks.push('The limit is not certain.');
  return remarks;
}

function previewOn(draft: Draft, id: PlatformId, { limits, split }: PreviewSettings): Preview {
  const { text } = draft;
  const { count, limit, over } = measureOn(draft, id, limits);
  const second = overSecond(draft, id);
  const before = count - countOn(id, text, draft.entities);
  const [feed] = records[id].cuts;
  const room = limit === null || over === 0 || records[id].inParts ? text.length : fitsUpTo(draft, id, limit);
  const within = Math.min(room, second?.end ?? text.length);
  const fits = within === text.length ? within : cutBefore(text, draft.entities, within);
  const seen = feed ? shownInFeed(draft, feed).end : text.length;
  const end = Math.min(fits, seen);
  const isWhole = text.slice(end).trim() === '';
  const thread = split && !records[id].inParts ? splitThread(draft, id, limit === null ? null : limit - before) : undefined;
  return {
    platform: id,
    name: records[id].name,
    count,
    limit,
    unit: records[id].unit,
    over: over === 0 && second ? second.over : over,
    shown: isWhole ? text : text.slice(0, end),
    hidden: isWhole ? '' : text.slice(end),
    cut: isWhole ? null : seen < fits ? 'feed' : 'limit',
    surprises: surprisesOn(draft, id),
    remarks: remarksOn(draft, id, count),
    ...(thread && { thread }),
  };
}

/** A Facebook update shared on Twitter, as the policy speaks of it: where the draft goes to both or declares it. */
function linkedPreview(draft: Draft, { linked }: PreviewSettings): Preview | undefined {
  const { text, entities, platforms } = draft;
  const both = platforms.includes('facebook') && platforms.includes('x');
  if (!both && !isCrossPosted(draft)) return undefined;
  const count = Array.from(text.normalize('NFC')).length;
  const room = afterCodePoints(text, linked);
  const end = room >= text.length ? text.length : cutBefore(text, entities, room);
  return {
    platform: 'facebook-to-twitter',
    name: 'Facebook update shared on X',
    count,
    limit: linked,
    unit: 'code points',
    over: Math.max(0, count - linked),
    shown: text.slice(0, end),
    hidden: text.slice(end),
    cut: end < text.length ? 'link' : null,
    surprises: [],
    remarks: [],
  };
}

/** All previews of one draft, in the order of its platforms. The draft must be prepared. */
export async function previewsOf(draft: Draft, settings: PreviewSettings = usualSettings): Promise<Preview[]> {
  await prepareGraphemes(draft.text, draft.entities);
  for (const id of draft.platforms) await prepareMeasure(draft, id);
  return previewsNow(draft, settings);
}

/** Loads whatever the preview of any text may need, for `previewsNow`. */
export async function prepareAnyPreview(): Promise<void> {
  const draft = createDraft({ text: 'e\u0301 👩‍👩‍👧 http://ä.example/ü @a.b', platforms: Object.keys(records) as PlatformId[] });
  await prepareDraft(draft);
  await previewsOf(draft);
}

/** As `previewsOf`, where all is loaded. */
export function previewsNow(draft: Draft, settings: PreviewSettings = usualSettings): Preview[] {
  const previews = draft.platforms.map((id) => previewOn(draft, id, settings));
  const linked = linkedPreview(draft, settings);
  return linked ? [...previews, linked] : previews;
}

/** The platform that leaves the least room, in proportion to its limit. */
export function tightestOf(previews: readonly Preview[]): Preview | undefined {
  let tightest: Preview | undefined;
  let most = -1;
  for (const preview of previews) {
    if (preview.limit === null || preview.platform === 'facebook-to-twitter') continue;
    const used = preview.count / preview.limit;
    if (used > most) {
      most = used;
      tightest = preview;
    }
  }
  return tightest;
}
