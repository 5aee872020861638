import type { Meta, PlatformId } from '../types.js';
import { type DateOrder, readDate, readTime, withTime } from './dates.js';
import { asPlatform, readPlatformNames } from './platform-names.js';

/** What a front matter block, a row or a JSON object says of a draft, once its keys are in one spelling. */
export interface Described {
  readonly platforms?: readonly PlatformId[];
  readonly meta: Meta;
  readonly allow: Readonly<Record<string, string>>;
  /** Complaints, each a sentence that names its key. */
  readonly complaints: readonly string[];
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
  publishDate: 'publish',
  publishedAt: 'publish',
  scheduled: 'publish',
  scheduledAt: 'publish',
  scheduledFor: 'publish',
  scheduledDate: 'publish',
  scheduleDate: 'publish',
  postingTime: 'publish',
  owner: 'author',
};
const refused = new Set(['__proto__', 'constructor', 'prototype']);

function asList(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? value.split(/[,/|;]/) : [];
}

/** `order`: how dates of figures only are read. */
export function describe(fields: Readonly<Record<string, unknown>>, order?: DateOrder): Described {
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
  if (meta.publish !== undefined) readPublish(meta, order, complaints);
  if (meta.crossPost !== undefined) meta.crossPost = readCrossPost(meta.crossPost);
  addImage(meta);
  return { ...(platforms && { platforms }), meta, allow, complaints };
}

const isoStart = /^\d{4}-\d\d-\d\d(?:T|$)/;

/** The date and time, which may stand in a key each. A date that could be two is a complaint and left out. */
function readPublish(meta: Record<string, unknown>, order: DateOrder | undefined, complaints: string[]): void {
  const written = String(meta.publish instanceof Date ? meta.publish.toISOString() : meta.publish);
  const time = typeof meta.time === 'string' ? readTime(meta.time) : undefined;
  if (isoStart.test(written)) {
    meta.publish = withTime(written, time);
    return;
  }
  const read = readDate(written, order);
  if (read.kind === 'date') meta.publish = withTime(read.iso, time);
  else if (read.kind === 'ambiguous') {
    complaints.push(`“${written}” could be ${read.either.join(' or ')}: write it so, or say --dates dmy or --dates mdy`);
    delete meta.publish;
  }
}

function readPlatforms(key: string, value: unknown, known: readonly PlatformId[], complaints: string[]): PlatformId[] {
  const names = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value : [];
  const { platforms } = readPlatformNames(names, (name, hint) =>
    complaints.push(`${key}: “${name}” is not a platform chscb knows.${hint}`),
  );
  return [...new Set([...known, ...platforms])];
}

function readAllow(value: unknown, complaints: string[]): Record<string, string> {
  const allow: Record<string, string> = Object.create(null);
  if (typeof value === 'string') return readAllowText(value, (message) => complaints.push(message));
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

/** `rule: reason; other-rule: reason`, as a cell or a line holds it. A reason may hold semicolons. */
export function readAllowText(written: string, complain: (message: string) => void): Record<string, string> {
  const allow: Record<string, string> = Object.create(null);
  for (const entry of written.split(/[;\n](?=\s*[a-z][a-z0-9/-]*\s*:)/)) {
    const [, rule, reason] = /^\s*([a-z][a-z0-9/-]*)\s*:\s*(\S[\s\S]*)$/.exec(entry) ?? [];
    if (rule !== undefined && reason !== undefined) allow[rule] = reason.trim();
    else if (entry.trim() !== '') complain(`allow: “${entry.trim()}” needs a reason`);
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
