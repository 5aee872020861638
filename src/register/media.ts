/** What a draft declares of its pictures: whose they are, on which terms, and who is in them. */
import type { Draft, Media, Meta, PlatformId } from '../types.js';
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

/** A declared value as text; empty and missing are the same. */
export function said(item: Group, ...keys: string[]): string | undefined {
  for (const key of keys) {
    const value = item[key];
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return undefined;
}

/** Where a consent, a permission or a licence says when it was given and until when it holds. */
export const givenOn = ['date', 'on'] as const;
export const heldUntil = ['expires', 'until'] as const;
/** Where the item itself says until when its licence holds. */
export const licensedUntil = ['licenceExpires', 'licenseExpires', 'expires'] as const;

/** What stands for every platform where uses are named. */
export const everyPlatform = ['social media', 'social', 'all', 'any', 'everywhere', 'online', 'all channels', 'all uses'] as const;

/** The uses that a consent, a permission or a licence names, in small letters; none where it names none. */
export function usesIn({ covers }: Group): readonly string[] {
  const written = Array.isArray(covers) ? covers.map(String) : typeof covers === 'string' ? covers.split(/[,;]/) : [];
  return written.map((use) => use.trim().toLowerCase()).filter(Boolean);
}

/** The first platform that none of the named uses covers; where none is named, all are. */
export function uncoveredBy(uses: readonly string[], platforms: readonly PlatformId[], all: readonly string[]): PlatformId | undefined {
  if (uses.length === 0 || uses.some((use) => all.includes(use))) return undefined;
  return platforms.find((id) => !uses.some((use) => use === id || (id === 'x' && use.includes('twitter'))));
}

/** A declared group of values: `consent: {given_by: ...}`. */
export type Group = Readonly<Record<string, unknown>>;

export function group(item: Media, key: string): Group | undefined {
  const value = item[key];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? camelOf(value as Record<string, unknown>) : undefined;
}

function camelOf(fields: Group): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key.replaceAll(/[-_](\w)/g, (_, letter) => letter.toUpperCase()), value]),
  );
}

export function isYes(value: unknown): boolean {
  return value === true || (typeof value === 'string' && /^(?:yes|true|y|1)$/i.test(value.trim()));
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
export function factsOf(item: Media): PictureFacts | undefined {
  return group(item, 'facts') as PictureFacts | undefined;
}

export interface Licence {
  /** `free`: nothing is asked. `credit`: free with a credit. `granted`: paid for or given. */
  readonly kind: 'free' | 'credit' | 'granted' | 'reserved' | 'unknown' | 'other';
  /** May not be cropped or changed. */
  readonly asItIs: boolean;
}

const licences: readonly (readonly [RegExp, Licence['kind']])[] = [
  [/^(?:unknown|\?+|tbc|tba|n\/?a|none|not known|unsure)$/, 'unknown'],
  [/\bcc ?0\b|\bcc zero\b|public domain|\bpdm\b|no known copyright/, 'free'],
  [/\bcc\b.*\bby\b|\bby(?:[ -](?:sa|nc|nd))+|creative commons|attribution|open government|\bogl\b/, 'credit'],
  [/all rights reserved|rights reserved|©|\(c\)|^copyright|editorial|preview|watermark|press use|no licen[cs]e/, 'reserved'],
  [/licensed|royalty|rights[ -]managed|permission|granted|stock|unsplash|pexels|pixabay|paid|bought|commission|library/, 'granted'],
];

export function readLicence(written: string): Licence {
  const text = foldName(written).replaceAll(/[_-]+/g, ' ');
  const found = licences.find(([pattern]) => pattern.test(text));
  return { kind: found?.[1] ?? 'other', asItIs: /\bnd\b|no ?deriv/.test(text) };
}

/** Whether one of the names is meant: `Photo: A. Lee` names A. Lee. */
export function names(written: string, known: Iterable<string>): boolean {
  const text = bare(written);
  for (const name of known) {
    const other = bare(name);
    if (other !== '' && (text === other || ` ${text} `.includes(` ${other} `) || ` ${other} `.includes(` ${text} `))) return true;
  }
  return false;
}

/** Without “photo:”, ©, years and marks. */
export function bare(written: string): string {
  return foldName(written)
    .replace(/^(?:photo(?:graph)?|image|picture|pic|credit|courtesy|source)s?(?: (?:credit|by|from|of|courtesy))*\s*[:–-]?\s*/, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/\b(?:copyright|c|all rights reserved|(?:19|20)\d\d)\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
