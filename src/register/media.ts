/** What a draft declares of its pictures: whose they are, on which terms, and who is in them. */
import { camelCase, type Fields, isFields, withKeys } from '../text/fields.js';
import type { Draft, Media, Meta } from '../types.js';
import { foldName } from './people.js';
import type { PictureFacts } from './types.js';

const nothing: readonly Media[] = [];

/** The draft's media, where they were declared as they should be. */
export function mediaOf({ meta }: Draft): readonly Media[] {
  const { media } = meta;
  return media === undefined ? nothing : media.filter((item) => typeof item === 'object' && item !== null);
}

const filmEndings = 'mp4|mov|m4v|webm|avi|mkv';

/** The name of a film, also as the end of an address. */
export const filmFile = new RegExp(`\\.(?:${filmEndings})(?:[?#].*)?$`, 'i');
/** The name of a picture or film. */
export const mediaFile = new RegExp(`\\.(?:jpe?g|png|gif|webp|heic|svg|tiff?|bmp|${filmEndings})$`, 'i');

/** The files that a draft names. */
export function mediaFiles(draft: Draft): string[] {
  return mediaOf(draft).flatMap((item) => said(item, 'file') ?? []);
}

/** A declared value as text, of a list all of them; empty and missing are the same. */
export function said(item: Fields, ...keys: string[]): string | undefined {
  for (const key of keys) {
    const value = item[key];
    if (typeof value === 'number') return String(value);
    const text = Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.join(', ') : value;
    if (typeof text === 'string' && text.trim() !== '') return text.trim();
  }
  return undefined;
}

/** Where the item itself says until when its licence holds. */
export const licensedUntil = ['licenceExpires', 'licenseExpires', 'expires'] as const;

export function isYes(value: unknown): boolean {
  return value === true || (typeof value === 'string' && /^(?:yes|true|y|1)$/i.test(value.trim()));
}

/** Said to be so, or not filled in: no, none, nobody, 0. */
export function isNo(value: unknown): boolean {
  if (value === false || value === 0 || value === null || value === undefined) return true;
  return (
    typeof value === 'string' &&
    /^(?:no|none|not|never|nobody|no[ -]?one|false|n|0+|n\/?a|tbc|unknown|[-–—?]*)(?:$|[\s,.;:])/i.test(value.trim())
  );
}

/** `true`, a number of people, or a text that tells who: shows_children: 2, shows_people: two runners. */
export function isSome(value: unknown): boolean {
  if (typeof value === 'number' || typeof value === 'string') return !isNo(value);
  return value === true || (Array.isArray(value) && value.length > 0);
}

/** One of the pictures or films of a draft. */
export interface Picture {
  readonly item: Media;
  /** How messages call it. */
  readonly file: string;
}

export function picturesOf(draft: Draft): Picture[] {
  return mediaOf(draft).map((item, at) => ({ item, file: said(item, 'file') ?? `picture ${at + 1}` }));
}

/** For the examples of a rule: a draft with one picture. */
export function withMedia(item: Media, more: Meta = {}): { readonly meta: Meta } {
  return { meta: { media: [item], ...more } };
}

/** What is known of the file itself, where it was there to be read. */
export function factsOf(item: Media): Partial<PictureFacts> | undefined {
  const { facts } = item;
  return isFields(facts) ? withKeys(facts, camelCase) : undefined;
}

/** Whether one of the names is meant: `Photo: A. Lee` names A. Lee, and so does Amy Lee. */
export function names(written: string, known: Iterable<string>): boolean {
  const text = bare(written);
  for (const name of known) {
    const other = bare(name);
    if (other === '') continue;
    if (text === other || ` ${text} `.includes(` ${other} `) || ` ${other} `.includes(` ${text} `) || isShortFor(text, other)) return true;
  }
  return false;
}

/** A. Lee and Amy Lee: one has a letter where the other has the name. */
function isShortFor(one: string, other: string): boolean {
  const [mine, theirs] = [one.split(' '), other.split(' ')];
  if (mine.length < 2 || theirs.length < 2 || mine.at(-1) !== theirs.at(-1)) return false;
  const [first = '', second = ''] = [mine[0], theirs[0]];
  return first === second || ((first.length === 1 || second.length === 1) && first[0] === second[0]);
}

const cameras =
  /^(?:canon|nikon|sony|fujifilm|fuji|olympus|panasonic|lumix|pentax|leica|kodak|casio|ricoh|hasselblad|gopro|dji|apple|iphone|ipad|samsung|galaxy|huawei|google pixel|pixel|oneplus|xiaomi|motorola|nokia|htc|lg|epson|hp|adobe|photoshop|picasa|microsoft|windows)(?:$| .*)|^(?:owner|user|admin|author|artist|photographer|camera|default|unknown|none|name|your name|my camera|digital camera)$/;

/** What a camera or a program puts where the name of a person belongs: Canon EOS, Photographer. */
export const isOfCamera = (written: string) => cameras.test(bare(written));

/** Without “photo:”, ©, years and marks. */
export function bare(written: string): string {
  return foldName(written)
    .replace(/^(?:photo(?:graph)?|image|picture|pic|credit|courtesy|source)s?(?: (?:credit|by|from|of|courtesy))*\s*[:–-]?\s*/, '')
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/\b(?:copyright|c|all rights reserved|(?:19|20)\d\d)\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
