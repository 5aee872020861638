/** How long a text is to a platform, and where its limit falls. Linear in the length of the text. */
import { countGraphemes, graphemeEnds, prepareGraphemes } from '../text/graphemes.js';
import type { Entity, PlatformId } from '../types.js';
import { records } from './records.js';
import { messageOf, septetsOf } from './septets.js';
import type { Platform, Unit } from './types.js';
import { weightOf, weightWithEmoji } from './weighted.js';

const ascii = /^[\0-\x7f]*$/;
const scheme = /^https?:\/\//i;
const handleWithHost = /^@[^@]+(?=@)/;

/** A leading byte order mark is no part of the post. */
const mark = 0xfeff;

function codePoints(text: string): number {
  let count = text.length;
  for (let at = 0; at + 1 < text.length; at++) {
    if ((text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) {
      count--;
      at++;
    }
  }
  return count;
}

/** Bytes in UTF-8; half a surrogate pair is written as U+FFFD, which has three. */
export function bytesOf(text: string): number {
  if (ascii.test(text)) return text.length;
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Whether a link is written with http:// or https://. */
export const hasScheme = (text: string, { start }: Pick<Entity, 'start'>) => scheme.test(text.slice(start, start + 8));

/** What an entity counts there as a whole; undefined: as its characters do. */
function weightOfEntity(platform: Platform, text: string, entity: Entity): number | undefined {
  const { kind, start, end } = entity;
  if (kind === 'url') {
    if (platform.link === undefined) return undefined;
    return platform.linkNeedsScheme && !hasScheme(text, entity) ? undefined : platform.link;
  }
  if (kind === 'emoji') {
    if (platform.unit === 'weighted') return 2;
    return platform.emojiInBytes ? bytesOf(text.slice(start, end)) : undefined;
  }
  if (kind === 'handle' && platform.mentionWithoutHost) return handleWithHost.exec(text.slice(start, end))?.[0].length;
  if (platform.unit === 'weighted' && !ascii.test(text.slice(start, end))) return weightWithEmoji(text.slice(start, end));
  return undefined;
}

/** The length of a stretch of text that holds no entity with a weight of its own. */
function lengthIn(unit: Unit, text: string, entities: readonly Entity[]): number {
  switch (unit) {
    case 'weighted':
      return weightOf(text);
    case 'graphemes':
      return countGraphemes(text, entities);
    case 'code points':
      return codePoints(text);
    case 'bytes':
      return bytesOf(text);
    case 'utf16':
      return text.length;
    case 'septets':
      return messageOf(text).count;
  }
}

function shifted(entities: readonly Entity[], first: number, last: number, by: number): readonly Entity[] {
  if (by === 0 && first === 0 && last === entities.length) return entities;
  return entities.slice(first, last).map(({ kind, start, end }) => ({ kind, start: start - by, end: end - by }));
}

/** A stretch between entities that weigh as a whole, or such an entity. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Undefined: count the characters. */
  readonly weight?: number;
  /** Those inside the stretch, with offsets into it. */
  readonly entities: readonly Entity[];
}

const none: readonly Entity[] = [];

function* stretchesOf(platform: Platform, text: string, entities: readonly Entity[]): Generator<Stretch> {
  let from = text.charCodeAt(0) === mark ? 1 : 0;
  let first = 0;
  for (let i = 0; i < entities.length; i++) {
    const entity = entities[i] as Entity;
    const weight = weightOfEntity(platform, text, entity);
    if (weight === undefined) continue;
    if (entity.start > from) yield { start: from, end: entity.start, entities: shifted(entities, first, i, from) };
    yield { start: entity.start, end: entity.end, weight, entities: none };
    from = entity.end;
    first = i + 1;
  }
  if (from < text.length) yield { start: from, end: text.length, entities: shifted(entities, first, entities.length, from) };
}

/** Must be awaited before a text is counted there; undefined, as nearly always, where nothing is to be awaited. */
export function prepareCount(id: PlatformId, text: string, entities: readonly Entity[]): Promise<void> | undefined {
  return records[id].unit === 'graphemes' ? prepareGraphemes(text, entities) : undefined;
}

/** What the platform counts, in its unit. `entities` are those of `text`. */
export function countOn(id: PlatformId, text: string, entities: readonly Entity[]): number {
  const platform = records[id];
  const { unit } = platform;
  if (unit === 'utf16') return text.charCodeAt(0) === mark ? text.length - 1 : text.length;
  if (entities.length === 0 && unit !== 'septets' && ascii.test(text)) return text.length;
  let count = 0;
  for (const stretch of stretchesOf(platform, text, entities)) {
    count += stretch.weight ?? lengthIn(unit, text.slice(stretch.start, stretch.end), stretch.entities);
  }
  return count;
}

/** One indivisible piece of a post: a character as a reader sees it, an emoji, or a link that weighs as a whole. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

function weightOfCharacter(platform: Platform, wide: boolean, character: string): number {
  if (platform.unit === 'graphemes') return 1;
  if (platform.unit === 'septets') {
    if (wide) return character.length;
    let septets = 0;
    for (const point of character) septets += septetsOf(point);
    return septets;
  }
  return lengthIn(platform.unit, character, []);
}

/** The pieces of a text with what each counts, in order. Needs the table of characters: `prepareGraphemes`. */
export function* piecesOn(id: PlatformId, text: string, entities: readonly Entity[]): Generator<Piece> {
  const platform = records[id];
  const wide = platform.unit === 'septets' && messageOf(text).alphabet === 'UCS-2';
  for (const stretch of stretchesOf(platform, text, entities)) {
    if (stretch.weight !== undefined) {
      yield { start: stretch.start, end: stretch.end, weight: stretch.weight };
      continue;
    }
    const part = text.slice(stretch.start, stretch.end);
    let from = 0;
    for (const end of graphemeEnds(part, stretch.entities)) {
      yield {
        start: stretch.start + from,
        end: stretch.start + end,
        weight: weightOfCharacter(platform, wide, part.slice(from, end)),
      };
      from = end;
    }
  }
}

/** The end of the longest beginning that counts no more than `most`: it never lies inside a character, an emoji or a weighed link. */
export function endWithin(id: PlatformId, text: string, entities: readonly Entity[], most: number): number {
  let count = 0;
  for (const { start, weight } of piecesOn(id, text, entities)) {
    count += weight;
    if (count > most) return start;
  }
  return text.length;
}
