import type { Meta, PlatformId } from '../types.js';
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
