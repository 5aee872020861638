/** The posts in nested keys and values: a list of posts, a list under a key, the bodies that Postiz and Publer take, or a single post. */
import { type Fields, isFields } from '../text/fields.js';
import type { PlatformId } from '../types.js';
import { chained, commentsOf, type Part, threadOf } from './parts.js';
import { asPlatform } from './platform-names.js';
import { type Slip, slipOf } from './slips.js';
import { holdsWords, isListKey, isTextKey, isUnread, isWording, textKeyOf, textKeys } from './text-keys.js';
import type { Path } from './tree.js';
import { isUnreadWording, wordingsOf } from './wordings.js';

const deepest = 6;

/** A post found in the tree; a thread is several texts. */
export interface Entry {
  readonly texts: readonly Part[];
  /** What is published under it. */
  readonly comments: readonly Part[];
  readonly fields: Fields;
  readonly id: string;
  /** The network that this text is for, whatever the fields say. */
  readonly platform?: PlatformId;
  /** Networks that have a text of their own. */
  readonly without?: readonly PlatformId[];
}

/** Something that holds words and is not read. */
export interface Unread {
  readonly unread: Path;
  readonly because: string;
}

export type Found = Entry | Slip | Unread;

export function* entriesIn(value: unknown, path: Path, inherited: Fields, start: string, depth = 0): Generator<Found> {
  if (depth > deepest) {
    if (holdsWords(value)) yield { unread: path, because: 'it is nested too deeply' };
    return;
  }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* entriesIn(item, [...path, index], inherited, start, depth + 1);
    return;
  }
  if (!isFields(value)) {
    yield* slips(value, path);
    return;
  }
  const comments = commentsOf(value, path);
  const used = new Set(comments.keys);
  const own = (...without: readonly string[]): Fields => {
    for (const key of without) used.add(key);
    return { ...inherited, ...omit(value, used) };
  };
  for (const { path: unread } of comments.lost) yield { unread, because: 'it holds no text' };
  const number = path.findLast((step) => typeof step === 'number');
  const numbered = number === undefined ? start : `${start === '' ? '' : `${start}, `}post ${number + 1}`;
  const table: Table = { value, path, own, comments: comments.texts, id: String(value.id ?? numbered) };
  if (isFields(value.networks)) yield* byNetwork(table);
  else if (Array.isArray(value.value) && value.value.some((part) => isFields(part) && typeof part.content === 'string'))
    yield* chain(table, value.value);
  else yield* posts(table, start, depth);
  for (const key of Object.keys(value)) {
    const isLost = !used.has(key) && (isUnread(key, value[key]) || isUnreadWording(key, value[key]));
    if (isLost) yield { unread: [...path, key], because: 'chscb does not know the key' };
  }
}

/** Keys and values among which there may be posts. */
interface Table extends Pick<Entry, 'comments' | 'id'> {
  readonly value: Fields;
  readonly path: Path;
  /** What stands there besides these keys, which are read, with what was inherited. */
  own(...without: readonly string[]): Fields;
}

/** A text under a key of its own, with its thread, and further posts in lists. */
function* posts({ value, path, own, comments, id }: Table, start: string, depth: number): Generator<Found> {
  const keys = Object.keys(value);
  const lists = keys.filter((key) => isListKey(key) && typeof value[key] === 'object' && value[key] !== null);
  const thread = threadOf(value, path);
  const key = textKeyOf(value);
  for (const lost of thread.lost) yield* slips(lost.value, lost.path);
  const first = key === undefined ? undefined : { path: [...path, key], text: value[key] as string };
  const texts = chained(first, thread.texts);
  const wordings = wordingsOf(value, path);
  const isPost = texts.length + wordings.texts.length > 0;
  const fields = own(...thread.keys, ...lists, ...wordings.keys, ...(isPost ? [key ?? 'id', 'id'] : []));
  if (texts.length > 0) yield { texts, fields, comments, id, without: wordings.texts.map(({ platform }) => platform) };
  else if (lists.length === 0 && thread.lost.length === 0 && !isPost) yield* slips(value, path);
  for (const [index, wording] of wordings.texts.entries()) {
    const name = id === '' ? wording.platform : `${id}, ${wording.platform}`;
    const under = texts.length === 0 && index === 0 ? comments : [];
    yield { texts: [wording], comments: under, fields, id: name, platform: wording.platform };
  }
  const [comment] = comments;
  if (!isPost && comment) yield { unread: comment.path, because: 'there is no post beside it' };
  yield* postsInLists(value, path, lists, fields, isPost ? id : start, depth);
  for (const other of keys) {
    if (key !== undefined && other !== key && isTextKey(other) && isWording(value[other]))
      yield { unread: [...path, other], because: `“${key}” holds the post` };
  }
}

/** The posts under keys such as `posts`. Beside a text, what stands there may be something else, and is no fault. */
function* postsInLists(
  value: Fields,
  path: Path,
  lists: readonly string[],
  fields: Fields,
  start: string,
  depth: number,
): Generator<Found> {
  const isPost = textKeyOf(value) !== undefined || threadOf(value, path).texts.length > 0;
  let isEmpty = true;
  for (const list of lists) {
    const found = [...entriesIn(value[list], [...path, list], fields, start, depth + 1)];
    const isRead = found.some((one) => 'texts' in one) || (!isPost && found.length > 0);
    isEmpty &&= found.length === 0;
    if (isRead) yield* found;
    else if (holdsWords(value[list]) && (isPost || lists.length > 1)) yield { unread: [...path, list], because: 'it holds no post' };
  }
  if (isEmpty && !isPost && lists.length > 0) yield* slips(value, path);
}

function slips(value: unknown, path: Path): Slip[] {
  const slip = slipOf(value, path, textKeys, typeof path.at(-1) === 'number');
  return slip ? [slip] : [];
}

function omit(value: Fields, keys: ReadonlySet<string>): Fields {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.has(key)));
}

/** Publer: a wording for each network, and the date beside the accounts. */
function* byNetwork({ value, path, own, comments, id }: Table): Generator<Entry | Slip> {
  const fields = own('networks', 'accounts', 'id');
  const accounts = Array.isArray(value.accounts) ? value.accounts.filter(isFields) : [];
  const date = accounts.map((account) => account.scheduled_at).find((one) => typeof one === 'string');
  for (const [network, post] of Object.entries(value.networks as Fields)) {
    if (!isFields(post) || typeof post.text !== 'string') {
      yield* withoutText(post, [...path, 'networks', network]);
      continue;
    }
    yield {
      texts: [{ path: [...path, 'networks', network, 'text'], text: post.text }],
      comments: [...commentsOf(post, [...path, 'networks', network]).texts, ...comments],
      fields: { ...fields, ...(date !== undefined && { publish: date }), platform: network },
      id: id === '' ? network : `${id}, ${network}`,
    };
  }
}

/** A picture alone, as Publer takes it, is no slip, but there is nothing in it to read. */
function withoutText(post: unknown, path: Path): Slip[] {
  const slip = slipOf(post, path, ['text'], true);
  const isPicture = isFields(post) && Array.isArray(post.media) && post.media.length > 0;
  return slip ? [{ ...slip, isPicture }] : [];
}

/** Postiz: a post and what follows it in its thread. */
function* chain({ value, path, own, comments, id }: Table, parts: readonly unknown[]): Generator<Entry | Slip> {
  for (const [index, part] of parts.entries()) if (isLost(part)) yield* slips(part, [...path, 'value', index]);
  const texts = parts.flatMap((part, index) =>
    isFields(part) && typeof part.content === 'string' ? [{ path: [...path, 'value', index, 'content'], text: part.content }] : [],
  );
  const images = parts.flatMap((part) => (isFields(part) && Array.isArray(part.image) ? part.image.filter(isFields) : []));
  const media = images.map((image) => ({
    ...(image.path !== undefined && { file: image.path }),
    ...(image.alt !== undefined && { alt: image.alt }),
  }));
  const fields = { ...own('value', 'settings', 'integration', 'id'), ...postizNetwork(value.settings) };
  yield { texts, fields: { ...fields, ...(media.length > 0 && { media }) }, comments, id };
}

/** Neither a text nor a picture, which belongs to the whole chain. */
function isLost(part: unknown): boolean {
  return !isFields(part) || (typeof part.content !== 'string' && !Array.isArray(part.image));
}

function postizNetwork(settings: unknown): Fields {
  const type = isFields(settings) ? settings.__type : undefined;
  return typeof type === 'string' ? { platform: asPlatform(type) ?? type } : {};
}
