/** The keys of a front matter block, an entry or a line of JSON that are read, and those that were clearly meant for one of them. */

import { isRemark, leaveKeys, leaveKinds, meaningOf } from '../register/leave.js';
import { licensedUntil } from '../register/media.js';
import { camelCase, snakeCase } from '../text/fields.js';
import { mistyped, nearest } from '../text/nearest.js';
import { isDescribed } from './meta.js';
import { rightsKeys } from './rights.js';
import type { Path } from './tree.js';

/** As they are written most: a slip is answered with one of these. A test compares both lists with what the code reads. */
const known =
  'platforms platform networks channels syndicate allow author owner role account accounts publish date time publish_at publish_date scheduled_at cross_post media image image_alt picture approved_by thought_by appeal source_url thread social social_text content_warning spoiler_text in_reply_to reply_to monitored_by';
/** Read too, but “publisher” is no slip of “published”, nor “drift” of “draft”. */
const unanswered = new Set(['published', 'status', 'comment', 'draft', 'thought', 'alt', 'cw']);
const camelCased = new Map(known.split(' ').map((key) => [camelCase(key), key]));

/** Those of an item of `media`. */
const ofMedia = [
  ...'file kind alt caption captions subtitles transcript source owner facts'.split(' '),
  ...rightsKeys,
  ...leaveKinds,
  ...licensedUntil.map(snakeCase),
];
const camelCasedOfMedia = new Map(ofMedia.map((key) => [camelCase(key), key]));

/** All of them, in camelCase. */
export const readKeys = (): readonly string[] => [...camelCased.keys(), ...unanswered];

/** The key that was meant; undefined for one that is read, and for one that is near none: other programs keep theirs there too. */
export function meantKey(written: string): string | undefined {
  const key = camelCase(written);
  if (camelCased.has(key) || unanswered.has(key) || isDescribed(key)) return undefined;
  const meant = mistyped(key, camelCased.keys());
  return meant === undefined ? undefined : camelCased.get(meant);
}

/** A key of an item, or of a consent in it, that nothing reads, and what is said of it. */
interface MediaSlip {
  readonly path: Path;
  readonly answer: string;
}

/** Those of `media`, whether it holds one item or several. */
export function mediaSlips(media: unknown): MediaSlip[] {
  return within(media, (item) =>
    Object.entries(item).flatMap(([name, value]) => {
      const answer = mediaSlip(name, value);
      const own = answer === undefined ? [] : [{ path: [name], answer }];
      const inner = leaveKinds.some((kind) => kind === camelCase(name)) ? within(value, leaveSlips) : [];
      return [...own, ...inner.map((slip) => ({ ...slip, path: [name, ...slip.path] }))];
    }),
  );
}

function within(value: unknown, tell: (fields: object) => MediaSlip[]): MediaSlip[] {
  if (Array.isArray(value)) {
    return value.flatMap((one, at) => (Array.isArray(one) ? [] : within(one, tell).map((slip) => ({ ...slip, path: [at, ...slip.path] }))));
  }
  return typeof value === 'object' && value !== null ? tell(value) : [];
}

/** What limits a consent must not be lost, so here every key is told that nothing reads. */
function leaveSlips(leave: object): MediaSlip[] {
  return Object.keys(leave).flatMap((key) => {
    if (meaningOf(key) !== undefined || isRemark(key)) return [];
    const meant = nearest(snakeCase(camelCase(key)), leaveKeys);
    return [{ path: [key], answer: meant === undefined ? `It can say ${leaveKeys.join(', ')}.` : `Did you mean “${meant}”?` }];
  });
}

/** What is said of a key of a media item that nothing reads: it was meant for another, or a comma in { } cut it off a text. */
function mediaSlip(written: string, value: unknown): string | undefined {
  const key = camelCase(written);
  if (camelCasedOfMedia.has(key)) return undefined;
  const meant = mistyped(key, camelCasedOfMedia.keys());
  if (meant !== undefined) return `Did you mean “${camelCasedOfMedia.get(meant)}”?`;
  return value === null ? 'A text with a comma needs quotes inside { }.' : undefined;
}
