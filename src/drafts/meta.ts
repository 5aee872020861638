import { camelCase, type Fields, refusedKeys } from '../text/fields.js';
import type { Meta, PlatformId } from '../types.js';
import type { DateOrder } from './dates.js';
import { withIsoDates } from './media-dates.js';
import { isOfPictures, type Pictured, readPictures } from './pictures.js';
import { readPlatformNames } from './platform-names.js';
import { type Complaint, readPublish } from './publish.js';
import { isOwnerOfPicture, withRights } from './rights.js';
import { readValues } from './values.js';

/** What a front matter block, a row or a JSON object says of a draft, once its keys are in one spelling. */
export interface Described {
  readonly platforms?: readonly PlatformId[];
  readonly meta: Meta;
  readonly allow: Readonly<Record<string, string>>;
  readonly complaints: readonly Complaint[];
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
  accounts: 'account',
};

/** Whether a key, in camelCase, says where a draft goes, or when. `publishedAt` is what a website says of its pages. */
export const isOfSchedule = (key: string) =>
  platformKeys.has(key) || key === 'publish' || (key !== 'publishedAt' && Object.hasOwn(spellings, key) && spellings[key] === 'publish');

/** Names and ids, which YAML takes for numbers where they are figures. */
const asNamed = new Set(['author', 'role', 'account']);

/** Whether a key, in camelCase, says where or when a draft goes, or what is seen with it. */
export const isDescribed = (key: string) => platformKeys.has(key) || Object.hasOwn(spellings, key) || isOfPictures(key);

type Complain = (message: string) => void;

/** `order`: how dates of figures only are read. */
export function describe(fields: Fields, order?: DateOrder): Described {
  const meta: Record<string, unknown> = {};
  const complaints: Complaint[] = [];
  const keys: Record<string, string> & { publish: string; time: string } = { publish: 'publish', time: 'time' };
  let platforms: PlatformId[] | undefined;
  let allow: Record<string, string> = {};
  let pictures: Pictured | undefined;
  for (const [written, value] of Object.entries(fields)) {
    if (refusedKeys.has(written)) {
      complaints.push({ message: `“${written}” cannot be used as a key`, key: written });
      continue;
    }
    const key = camelCase(written);
    const complain = (message: string) => complaints.push({ message, key: written });
    if (platformKeys.has(key)) platforms = readPlatforms(key, value, platforms ?? [], complain);
    else if (key === 'allow') allow = readAllow(value, complain);
    else if (value !== null && value !== undefined) {
      const isOwner = key === 'owner' && isOwnerOfPicture(Object.keys(fields).map(camelCase), isOfPictures, value);
      const name = isOwner ? key : (spellings[key] ?? key);
      // An author by that name goes before an owner.
      if (key === 'owner' && !isOwner && keys.author !== undefined) continue;
      meta[name] = asNamed.has(name) && typeof value === 'number' ? String(value) : value;
      if (isOfPictures(key)) pictures = (pictures ?? new Map()).set(key, value);
      keys[name] = written;
    }
  }
  if (meta.publish !== undefined) {
    const { publish, complaint } = readPublish(meta.publish, meta.time, keys, order);
    meta.publish = publish;
    if (publish === undefined) delete meta.publish;
    if (complaint) complaints.push(complaint);
  }
  readValues(meta, (name, message) => {
    const key = keys[name] ?? name;
    complaints.push({ message: `${key}: ${message}`, key });
  });
  const media =
    pictures &&
    readPictures(pictures, (name, message) => {
      const key = Object.keys(fields).find((written) => camelCase(written) === name) ?? name;
      complaints.push({ message: `${key}: ${message}`, key });
    });
  if (media)
    meta.media = withRights(media, meta).map((item) => withIsoDates(item, order, (message) => complaints.push({ message, key: 'media' })));
  return { ...(platforms && { platforms }), meta, allow, complaints };
}

function readPlatforms(key: string, value: unknown, known: readonly PlatformId[], complain: Complain): PlatformId[] {
  const names = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value : [];
  if (typeof names !== 'string' && !Array.isArray(value) && value !== null && value !== undefined)
    complain(`${key}: expected names of platforms, such as [x, facebook]`);
  const { platforms } = readPlatformNames(names, (name, hint) => complain(`${key}: “${name}” is not a platform chscb knows.${hint}`));
  return [...new Set([...known, ...platforms])];
}

function readAllow(value: unknown, complain: Complain): Record<string, string> {
  const allow: Record<string, string> = Object.create(null);
  if (typeof value === 'string') return readAllowText(value, complain);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    complain('allow: expected rules with reasons, such as {personal-topic: "Chair’s retirement, agreed"}');
    return allow;
  }
  for (const [rule, reason] of Object.entries(value)) {
    if (typeof reason === 'string' && reason.trim() !== '') allow[rule] = reason.trim();
    else complain(`allow: “${rule}” needs a reason`);
  }
  return allow;
}

/** `rule: reason; other-rule: reason`, as a cell or a line holds it. A reason may hold semicolons. */
export function readAllowText(written: string, complain: Complain): Record<string, string> {
  const allow: Record<string, string> = Object.create(null);
  for (const entry of written.split(/[;\n](?=\s*[a-z][a-z0-9/-]*\s*:)/)) {
    const [, rule, reason] = /^\s*([a-z][a-z0-9/-]*)\s*:\s*(\S[\s\S]*)$/.exec(entry) ?? [];
    if (rule !== undefined && reason !== undefined) allow[rule] = reason.trim();
    else if (entry.trim() !== '') complain(`allow: “${entry.trim()}” needs a reason`);
  }
  return allow;
}
