/**
 * The posts in a file of nested keys and values: a list of posts, a list under a key, the bodies that
 * Postiz and Publer take, or a single post.
 */
import { createDraft } from '../text/draft.js';
import type { Draft, Trouble } from '../types.js';
import type { Reading, ReadSettings } from './index.js';
import { lostTags } from './lost-tags.js';
import { camelCase, describe } from './meta.js';
import { asPlatform } from './platform-names.js';
import { Remarks } from './remarks.js';
import { locateLazily, rewriteLazily, type Source } from './source.js';
import { offsetOfKey, type Path, type Tree } from './tree.js';

type Fields = Readonly<Record<string, unknown>>;

/** Keys of the text of a post, the surest first. */
const textKeys = ['text', 'message', 'messageText', 'content', 'post', 'postText', 'copy', 'caption', 'tweet', 'socialText', 'body'];
const listKeys = new Set(['posts', 'drafts', 'schedule', 'scheduled', 'items', 'entries', 'calendar', 'bulk', 'data']);
/** What a schedule says of a post. A file met in a folder is a schedule only if its posts say some of it. */
const scheduleKeys = new Set([
  ...['platform', 'platforms', 'syndicate', 'network', 'networks', 'channel', 'channels', 'date', 'publish', 'publishAt', 'publishDate'],
  ...['scheduled', 'scheduledAt', 'scheduledFor', 'scheduledDate', 'scheduleDate', 'postingTime', 'allow', 'author', 'owner', 'settings'],
]);
const deepest = 6;

/** A post found in the tree; a thread is several texts. */
interface Entry {
  readonly texts: readonly { readonly path: Path; readonly text: string }[];
  readonly fields: Fields;
  readonly id: string;
}

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

function* entriesIn(value: unknown, path: Path, inherited: Fields, depth = 0): Generator<Entry> {
  if (depth > deepest) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* entriesIn(item, [...path, index], inherited, depth + 1);
    return;
  }
  if (!isObject(value)) return;
  const keys = Object.keys(value);
  const lists = keys.filter((key) => listKeys.has(camelCase(key)) && typeof value[key] === 'object' && value[key] !== null);
  const own = (...without: readonly string[]): Fields => ({ ...inherited, ...omit(value, without) });
  const number = path.findLast((step) => typeof step === 'number');
  const id = String(value.id ?? (number === undefined ? '' : `post ${number + 1}`));
  if (isObject(value.networks)) yield* byNetwork(value, path, own('networks', 'accounts', 'id'), id);
  else if (Array.isArray(value.value) && value.value.some((part) => isObject(part) && typeof part.content === 'string')) {
    yield chain(
      value.value,
      [...path, 'value'],
      { ...own('value', 'settings', 'integration', 'id'), ...postizNetwork(value.settings) },
      id,
    );
  } else if (Array.isArray(value.thread) && value.thread.every((part) => typeof part === 'string')) {
    yield { texts: value.thread.map((text, index) => ({ path: [...path, 'thread', index], text })), fields: own('thread', 'id'), id };
  } else {
    const key = textKeys
      .map((name) => keys.find((one) => camelCase(one) === name))
      .find((one) => one !== undefined && typeof value[one] === 'string');
    if (key !== undefined) yield { texts: [{ path: [...path, key], text: value[key] as string }], fields: own(key, 'id'), id };
    else for (const list of lists) yield* entriesIn(value[list], [...path, list], own(...lists), depth + 1);
  }
}

function omit(value: Fields, keys: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

/** Publer: a wording for each network, and the date beside the accounts. */
function* byNetwork(value: Fields, path: Path, fields: Fields, id: string): Generator<Entry> {
  const accounts = Array.isArray(value.accounts) ? value.accounts.filter(isObject) : [];
  const date = accounts.map((account) => account.scheduled_at).find((one) => typeof one === 'string');
  for (const [network, post] of Object.entries(value.networks as Fields)) {
    if (!isObject(post) || typeof post.text !== 'string') continue;
    yield {
      texts: [{ path: [...path, 'networks', network, 'text'], text: post.text }],
      fields: { ...fields, ...(date !== undefined && { publish: date }), platform: network },
      id: id === '' ? network : `${id}, ${network}`,
    };
  }
}

/** Postiz: a post and what follows it in its thread. */
function chain(parts: readonly unknown[], path: Path, fields: Fields, id: string): Entry {
  const texts = parts.flatMap((part, index) =>
    isObject(part) && typeof part.content === 'string' ? [{ path: [...path, index, 'content'], text: part.content }] : [],
  );
  const images = parts.flatMap((part) => (isObject(part) && Array.isArray(part.image) ? part.image.filter(isObject) : []));
  const media = images.map((image) => ({
    ...(image.path !== undefined && { file: image.path }),
    ...(image.alt !== undefined && { alt: image.alt }),
  }));
  return { texts, fields: { ...fields, ...(media.length > 0 && { media }) }, id };
}

function postizNetwork(settings: unknown): Fields {
  const type = isObject(settings) ? settings.__type : undefined;
  return typeof type === 'string' ? { platform: asPlatform(type) ?? type } : {};
}

/** `kind`: what the file is called in messages. */
export function readEntries(source: Source, tree: Tree, kind: string, settings: ReadSettings): Reading {
  const entries = [...entriesIn(tree.value, [], {})];
  const isSchedule = entries.some(
    ({ fields, texts }) => texts.length > 1 || Object.keys(fields).some((key) => scheduleKeys.has(camelCase(key))),
  );
  if (entries.length === 0 || (source.isWalked && !isSchedule)) {
    const trouble = {
      path: source.path,
      message: `this ${kind} file holds no posts that chscb knows`,
      hint: 'Write a list of posts, such as [{"text": "…", "platforms": ["x"]}].',
    };
    return { drafts: [], troubles: source.isWalked ? [] : [trouble] };
  }
  const drafts: Draft[] = [];
  const troubles: Trouble[] = [];
  const remarks = new Remarks(source.path);
  for (const entry of entries) addEntry(source, tree, entry, settings, remarks, drafts, troubles);
  return { drafts, troubles: [...remarks.take().troubles, ...troubles] };
}

function addEntry(
  source: Source,
  tree: Tree,
  { texts, fields, id }: Entry,
  settings: ReadSettings,
  remarks: Remarks,
  drafts: Draft[],
  troubles: Trouble[],
): void {
  const { platforms = settings.platforms, meta, allow, complaints } = describe(fields, settings.dates);
  const [first] = texts;
  if (!first) return;
  for (const { message, hint, key } of complaints) {
    const place = source.place(offsetOfKey(tree, first.path.slice(0, -1), key));
    // What the list says for all its posts is told once.
    remarks.once(`${place.line}:${place.column} ${message}`, place, message, hint);
  }
  troubles.push(
    ...lostTags(
      source,
      tree,
      texts.map(({ path }) => path),
    ),
  );
  const posts = texts.map(({ text }) => text);
  for (const [index, { path, text }] of texts.entries()) {
    const isThread = texts.length > 1;
    const pieces = () => tree.pieces(path);
    const write = tree.write?.(path);
    drafts.push(
      createDraft({
        path: source.path,
        id: isThread ? `${id}${id === '' ? '' : ', '}part ${index + 1}` : id,
        platforms,
        meta,
        allow,
        text: text.trimEnd(),
        ...(isThread && { thread: { posts, index } }),
        locate: locateLazily(source, pieces),
        ...(write && { rewrite: rewriteLazily(pieces, write) }),
      }),
    );
  }
}
