import { platformIds } from '../platforms/index.js';
import { didYouMean } from '../text/nearest.js';
import type { Meta, PlatformId } from '../types.js';

/** What a front matter block, a row or a JSON object says of a draft, once its keys are in one spelling. */
export interface Described {
  readonly platforms?: readonly PlatformId[];
  readonly meta: Meta;
  readonly allow: Readonly<Record<string, string>>;
  /** Complaints, each a sentence that names its key. */
  readonly complaints: readonly string[];
}

/** Names by which people call the platforms. */
const aliases: Readonly<Record<string, PlatformId>> = {
  twitter: 'x',
  'twitter/x': 'x',
  fb: 'facebook',
  ig: 'instagram',
  insta: 'instagram',
  gbp: 'google-business',
  'google business': 'google-business',
  'google-business-profile': 'google-business',
  gmb: 'google-business',
  bsky: 'bluesky',
  yt: 'youtube',
  text: 'sms',
};

export function asPlatform(name: string): PlatformId | undefined {
  const key = name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  if ((platformIds as readonly string[]).includes(key)) return key as PlatformId;
  return Object.hasOwn(aliases, key) ? aliases[key] : aliases[key.replaceAll('-', ' ')];
}

/** kebab-case, snake_case, Title Case -> camelCase. */
export function camelCase(key: string): string {
  const spaced = key.trim().replaceAll(/[\s_-]+(.)/g, (_, letter: string) => letter.toUpperCase());
  return spaced.charAt(0).toLowerCase() + spaced.slice(1);
}

const platformKeys = new Set(['platform', 'platforms', 'syndicate', 'network', 'networks', 'channel', 'channels']);
const spellings: Readonly<Record<string, string>> = {
  date: 'publish',
  publishAt: 'publish',
  publishedAt: 'publish',
  scheduledAt: 'publish',
};
const refused = new Set(['__proto__', 'constructor', 'prototype']);

function asList(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? value.split(/[,/|;]/) : [];
}

export function describe(fields: Readonly<Record<string, unknown>>): Described {
  const meta: Record<string, unknown> = {};
  const complaints: string[] = [];
  let platforms: PlatformId[] | undefined;
  let allow: Record<string, string> = {};
  for (const [written, value] of Object.entries(fields)) {
    if (refused.has(written)) {
      complaints.push(`“${written}” cannot be used as a key`);
      continue;
    }
    const key = camelCase(written);
    if (platformKeys.has(key)) platforms = readPlatforms(key, value, platforms ?? [], complaints);
    else if (key === 'allow') allow = readAllow(value, complaints);
    else if (value !== null && value !== undefined) meta[spellings[key] ?? key] = value;
  }
  if (meta.publish instanceof Date) meta.publish = meta.publish.toISOString();
  if (meta.crossPost !== undefined) meta.crossPost = readCrossPost(meta.crossPost);
  addImage(meta);
  return { ...(platforms && { platforms }), meta, allow, complaints };
}

function readPlatforms(key: string, value: unknown, known: PlatformId[], complaints: string[]): PlatformId[] {
  const platforms = [...known];
  for (const name of asList(value)
    .map((part) => part.trim())
    .filter(Boolean)) {
    const platform = asPlatform(name);
    if (platform === undefined) complaints.push(`${key}: “${name}” is not a platform chscb knows.${didYouMean(name, platformIds)}`);
    else if (!platforms.includes(platform)) platforms.push(platform);
  }
  return platforms;
}

function readAllow(value: unknown, complaints: string[]): Record<string, string> {
  const allow: Record<string, string> = Object.create(null);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    complaints.push('allow: expected rules with reasons, such as {personal-topic: "Chair’s retirement, agreed"}');
    return allow;
  }
  for (const [rule, reason] of Object.entries(value)) {
    if (typeof reason === 'string' && reason.trim() !== '') allow[rule] = reason.trim();
    else complaints.push(`allow: “${rule}” needs a reason`);
  }
  return allow;
}

/** `true`, `"twitter"` and `"facebook-to-twitter"` all declare the one cross-post the policy speaks of. */
function readCrossPost(value: unknown): string[] {
  if (value === true) return ['facebook-to-twitter'];
  return asList(value).map((part) => {
    const name = part.trim().toLowerCase();
    return asPlatform(name) === 'x' || name === 'true' ? 'facebook-to-twitter' : name.replaceAll(/[\s_]+/g, '-');
  });
}

/** `image` and `image_alt` of a front matter block are one media item. */
function addImage(meta: Record<string, unknown>): void {
  const alt = meta.imageAlt ?? meta.alt;
  const file = meta.image ?? meta.picture;
  if (meta.media !== undefined && !Array.isArray(meta.media)) meta.media = [meta.media];
  if (Array.isArray(meta.media)) {
    meta.media = meta.media.map((item) => (typeof item === 'object' && item !== null ? camelKeys(item) : { file: String(item) }));
    return;
  }
  if (file === undefined && alt === undefined) return;
  meta.media = [{ ...(file !== undefined && { file: String(file) }), ...(alt !== undefined && { alt: String(alt) }) }];
}

function camelKeys(item: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(item).map(([key, value]) => [camelCase(key), value]));
}
