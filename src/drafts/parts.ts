/** What goes out with a post besides its own text: the rest of a thread, and the comments under it. */

import { createDraft, type DraftFields } from '../text/draft.js';
import { type Fields, isFields } from '../text/fields.js';
import type { Draft } from '../types.js';
import { locateLazily, rewriteLazily, type Source } from './source.js';
import { isCommentKey, isListKey, isRemarkKey, isThreadKey, isWording, textKeyOf } from './text-keys.js';
import type { Path, Tree } from './tree.js';

export interface Part {
  readonly path: Path;
  readonly text: string;
}

interface Lost {
  readonly path: Path;
  readonly value: unknown;
}

export interface Parts {
  readonly texts: readonly Part[];
  /** Where something stands that holds no text. */
  readonly lost: readonly Lost[];
  /** The keys that were read. */
  readonly keys: readonly string[];
}

/** Texts, objects with a text, and lists of either. Numbers and yes or no are settings: “comments: 12”. */
function partsIn(value: unknown, path: Path, texts: Part[], lost: Lost[]): void {
  if (typeof value === 'string') {
    if (isWording(value)) texts.push({ path, text: value });
  } else if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) {
      if (typeof inner === 'string' || typeof inner === 'object') partsIn(inner, [...path, index], texts, lost);
      else lost.push({ path: [...path, index], value: inner });
    }
  } else if (isFields(value)) {
    const key = textKeyOf(value);
    const lists = Object.keys(value).filter((one) => isListKey(one) && typeof value[one] === 'object');
    if (key !== undefined) texts.push({ path: [...path, key], text: value[key] as string });
    else if (lists.length > 0) for (const list of lists) partsIn(value[list], [...path, list], texts, lost);
    else lost.push({ path, value });
  } else if (value === null && typeof path.at(-1) === 'number') lost.push({ path, value });
}

function partsUnder(value: Fields, path: Path, isKey: (key: string) => boolean, isPart: (value: unknown, key: string) => boolean): Parts {
  const texts: Part[] = [];
  const lost: Lost[] = [];
  const keys = Object.keys(value).filter((key) => isKey(key) && isPart(value[key], key));
  for (const key of keys) partsIn(value[key], [...path, key], texts, lost);
  return { texts, lost, keys: texts.length + lost.length > 0 ? keys : [] };
}

const speakers = ['author', 'by', 'user', 'from', 'name'];

/** Among colleagues: “comments: ask Jo first”, or each by somebody. What is to be published is a list of texts. */
function isAmongColleagues(value: unknown): boolean {
  if (Array.isArray(value)) return value.some((item) => isFields(item) && speakers.some((key) => Object.hasOwn(item, key)));
  if (!isFields(value)) return true;
  return textKeyOf(value) === undefined && !Object.keys(value).some(isListKey);
}

const isPublished = (value: unknown, key: string) => !isRemarkKey(key) || !isAmongColleagues(value);

export const commentsOf = (value: Fields, path: Path): Parts => partsUnder(value, path, isCommentKey, isPublished);

/** A single word is more likely the name of a thread than a part of it. */
const isThread = (value: unknown) => typeof value === 'object' || (typeof value === 'string' && /\S\s+\S/.test(value));

export const threadOf = (value: Fields, path: Path): Parts => partsUnder(value, path, isThreadKey, isThread);

/** The first post and what follows it, which may begin with that post again. */
export function chained(first: Part | undefined, thread: readonly Part[]): readonly Part[] {
  return first === undefined || first.text.trim() === thread[0]?.text.trim()
    ? thread.length > 0 || !first
      ? thread
      : [first]
    : [first, ...thread];
}

type FieldsOfPart = Omit<DraftFields, 'text' | 'path'> & { readonly id: string };

export function draftOfPart(source: Source, tree: Tree, { path, text }: Part, fields: FieldsOfPart): Draft {
  const pieces = () => tree.pieces(path);
  const write = tree.write?.(path);
  return createDraft({
    path: source.path,
    ...fields,
    text: text.trimEnd(),
    locate: locateLazily(source, pieces),
    ...(write && { rewrite: rewriteLazily(pieces, write) }),
  });
}

/** A comment has no pictures of its own. */
export function draftOfComment(source: Source, tree: Tree, part: Part, { meta, id, ...fields }: FieldsOfPart, index: number): Draft {
  const { media: _, ...rest } = meta ?? {};
  const name = index === 0 ? 'first comment' : `comment ${index + 1}`;
  return draftOfPart(source, tree, part, { ...fields, id: id === '' ? name : `${id}, ${name}`, meta: { ...rest, comment: true } });
}
