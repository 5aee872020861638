/**
 * The posts in a file of nested keys and values: a list of posts, a list under a key, the bodies that
 * Postiz and Publer take, or a single post.
 */
import { createDraft } from '../text/draft.js';
import type { Draft, Trouble } from '../types.js';
import type { Reading, ReadSettings } from './index.js';
import { meantKey } from './keys.js';
import { lostTags } from './lost-tags.js';
import { camelCase, describe } from './meta.js';
import { asPlatform } from './platform-names.js';
import { Remarks } from './remarks.js';
import { type Slip, slipOf } from './slips.js';
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
/** Entries without a text that are told one by one. */
const mostTold = 5;

/** A post found in the tree; a thread is several texts. */
interface Entry {
  readonly texts: readonly { readonly path: Path; readonly text: string }[];
  readonly fields: Fields;
  readonly id: string;
}

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

function* entriesIn(value: unknown, path: Path, inherited: Fields, depth = 0): Generator<Entry | Slip> {
  if (depth > deepest) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* entriesIn(item, [...path, index], inherited, depth + 1);
    return;
  }
  if (!isObject(value)) {
    yield* slips(value, path);
    return;
  }
  const keys = Object.keys(value);
  const lists = keys.filter((key) => listKeys.has(camelCase(key)) && typeof value[key] === 'object' && value[key] !== null);
  const own = (...without: readonly string[]): Fields => ({ ...inherited, ...omit(value, without) });
  const number = path.findLast((step) => typeof step === 'number');
  const id = String(value.id ?? (number === undefined ? '' : `post ${number + 1}`));
  if (isObject(value.networks)) yield* byNetwork(value, path, own('networks', 'accounts', 'id'), id);
  else if (Array.isArray(value.value) && value.value.some((part) => isObject(part) && typeof part.content === 'string')) {
    for (const [index, part] of value.value.entries()) if (isLost(part)) yield* slips(part, [...path, 'value', index]);
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
    else if (lists.length === 0) yield* slips(value, path);
    else for (const list of lists) yield* entriesIn(value[list], [...path, list], own(...lists), depth + 1);
  }
}

function slips(value: unknown, path: Path): Slip[] {
  const slip = slipOf(value, path, textKeys, typeof path.at(-1) === 'number');
  return slip ? [slip] : [];
}

function omit(value: Fields, keys: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

/** Publer: a wording for each network, and the date beside the accounts. */
function* byNetwork(value: Fields, path: Path, fields: Fields, id: string): Generator<Entry | Slip> {
  const accounts = Array.isArray(value.accounts) ? value.accounts.filter(isObject) : [];
  const date = accounts.map((account) => account.scheduled_at).find((one) => typeof one === 'string');
  for (const [network, post] of Object.entries(value.networks as Fields)) {
    if (!isObject(post) || typeof post.text !== 'string') {
      yield* withoutText(post, [...path, 'networks', network]);
      continue;
    }
    yield {
      texts: [{ path: [...path, 'networks', network, 'text'], text: post.text }],
      fields: { ...fields, ...(date !== undefined && { publish: date }), platform: network },
      id: id === '' ? network : `${id}, ${network}`,
    };
  }
}

/** A picture alone, as Publer takes it, is no slip, but there is nothing in it to read. */
function withoutText(post: unknown, path: Path): Slip[] {
  const slip = slipOf(post, path, ['text'], true);
  const isPicture = isObject(post) && Array.isArray(post.media) && post.media.length > 0;
  return slip ? [{ ...slip, isPicture }] : [];
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

/** Neither a text nor a picture, which belongs to the whole chain. */
function isLost(part: unknown): boolean {
  return !isObject(part) || (typeof part.content !== 'string' && !Array.isArray(part.image));
}

function postizNetwork(settings: unknown): Fields {
  const type = isObject(settings) ? settings.__type : undefined;
  return typeof type === 'string' ? { platform: asPlatform(type) ?? type } : {};
}

/** `kind`: what the file is called in messages. */
export function readEntries(source: Source, tree: Tree, kind: string, settings: ReadSettings): Reading {
  const found = [...entriesIn(tree.value, [], {})];
  const entries = found.filter((one) => 'texts' in one);
  const left = found.filter((one) => 'message' in one);
  const isSchedule =
    entries.some(({ fields, texts }) => texts.length > 1 || isOfSchedule(Object.keys(fields))) ||
    left.some(({ keys }) => isOfSchedule(keys));
  if (found.length === 0 || (source.isWalked && !isSchedule)) {
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
  tellSlips(source, tree, left, remarks);
  const { troubles: told, notices } = remarks.take();
  return { drafts, troubles: [...told, ...troubles], ...(notices.length > 0 && { notices }) };
}

const isOfSchedule = (keys: readonly string[]) => keys.some((key) => scheduleKeys.has(camelCase(key)));

/** The first few by themselves: to find a place takes the longer the further down it is. */
function tellSlips(source: Source, tree: Tree, found: readonly Slip[], remarks: Remarks): void {
  const place = ({ path }: Slip) => source.place(tree.offset(path));
  const [picture] = found.filter((slip) => slip.isPicture);
  if (picture) remarks.notice('picture', place(picture), 'a post of pictures alone was left out; there may be more');
  const slips = found.filter((slip) => !slip.isPicture);
  for (const slip of slips.slice(0, mostTold)) remarks.trouble('slip', place(slip), slip.message, slip.hint);
  const [next] = slips.slice(mostTold);
  const more = slips.length - mostTold;
  if (next)
    remarks.once(
      'more slips',
      place(next),
      `${more === 1 ? '1 more entry has' : `${more} more entries have`} no text`,
      'Correct them in the same way.',
    );
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
  tellMisspelt(source, tree, first.path.slice(0, -1), fields, remarks);
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

/** Keys that nothing reads and that were clearly meant for others, as in front matter; each once a file. */
function tellMisspelt(source: Source, tree: Tree, path: Path, fields: Fields, remarks: Remarks): void {
  for (const key of Object.keys(fields)) {
    const meant = meantKey(key);
    if (meant === undefined) continue;
    const place = source.place(offsetOfKey(tree, path, key));
    remarks.notice(`key ${key}`, place, `“${key}” was not used. Did you mean “${meant}”? There may be more of it.`);
  }
}
