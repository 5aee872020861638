import { camelCase, type Fields, isFields } from '../text/fields.js';
import { listed } from '../text/listed.js';
import type { Draft, PlatformId, Trouble } from '../types.js';
import { isPost } from './blank.js';
import type { ReaderSettings, Reading } from './index.js';
import { meantKey, mediaSlips } from './keys.js';
import { lostTags } from './lost-tags.js';
import { type Described, describe } from './meta.js';
import { commentsOf, draftOfComment, draftOfPart, type Parts, threadOf } from './parts.js';
import { asPlatform } from './platform-names.js';
import { type SocialText, socialComplaints, socialTexts, textPaths } from './social.js';
import type { Source } from './source.js';
import { draftFromBody } from './text.js';
import { isTextKey, isWording } from './text-keys.js';
import type { Path, Tree } from './tree.js';
import { type Wording, wordingsIn } from './wordings.js';

interface Block {
  readonly start: number;
  readonly end: number;
  /** Where the body starts. */
  readonly body: number;
}

/** YAML takes yes for a text. */
const isYes = /^(?:yes|on)$/i;

/** A lone CR ends a line too, as in text from old systems. */
const firstLine = /^[^\r\n]*(?:\r\n?|\n)/;

export function findBlock(text: string): Block | undefined {
  const fence = text.slice(0, 3);
  const [first] = firstLine.exec(text) ?? [''];
  const start = first.length;
  const close = new RegExp(`^${fence === '+++' ? '\\+\\+\\+' : '---'}[ \\t]*(?:\\r\\n?|\\n|$)`, 'gm');
  close.lastIndex = start;
  const match = close.exec(text);
  return match ? { start, end: match.index, body: match.index + match[0].length } : undefined;
}

export async function readFrontMatter(source: Source, settings: ReaderSettings): Promise<Reading> {
  const isToml = source.text.startsWith('+++');
  const block = findBlock(source.text);
  if (!block)
    return fault(source, 0, 'the front matter block has no end', `Close it with a line of three ${isToml ? 'plus signs' : 'hyphens'}.`);
  const parse = isToml ? (await import('./toml-tree.js')).tomlTree : (await import('./yaml-tree.js')).yamlTree;
  const tree = parse(source.text, block.start, block.end);
  if ('fault' in tree) {
    return fault(
      source,
      tree.offset,
      `the front matter is not valid ${isToml ? 'TOML' : 'YAML'}: ${tree.fault}`,
      tree.hint ?? 'Correct it and try again.',
    );
  }
  const value = tree.value ?? {};
  if (!isFields(value)) {
    return fault(source, block.start, 'the front matter is not a list of keys and values', 'Write it as “key: value”, one a line.');
  }
  const described = describe(value, settings.dates);
  const troubles: Trouble[] = described.complaints.map(({ message, hint, key }) => ({
    path: source.path,
    place: source.place(key === undefined ? block.start : tree.offset([key])),
    message: `front matter: ${message}`,
    ...(hint !== undefined && { hint }),
  }));
  for (const { path, message, hint } of socialComplaints(value)) {
    const place = source.place(tree.offset(path));
    troubles.push({ path: source.path, place, message: `front matter: ${message}`, ...(hint !== undefined && { hint }) });
  }
  const page: Page = {
    source,
    body: block.body,
    tree,
    value,
    comments: commentsOf(value, []),
    thread: threadOf(value, []),
    social: socialTexts(tree),
    wordings: wordingsIn(value, []),
  };
  const parts = [...page.thread.texts, ...page.comments.texts, ...page.wordings];
  troubles.push(...lostTags(source, tree, [...textPaths(value), ...parts.map(({ path }) => path)]));
  const drafts = draftsOf(page, described, settings);
  // A page of a website that is a title and no more, met in its folder, was never meant for a post.
  if (source.isWalked && !described.platforms && !drafts.some(isPost)) {
    const notice = { path: source.path, message: 'holds no text and names no platform, so it was left out' };
    return { drafts: [], troubles, notices: [notice] };
  }
  const notices = [...slips(page), ...unsent(page, described.platforms, settings.platforms, drafts)];
  return { drafts, troubles, ...(notices.length > 0 && { notices }) };
}

/** A file with a block that was read. */
interface Page {
  readonly source: Source;
  /** Where the body starts. */
  readonly body: number;
  readonly tree: Tree;
  readonly value: Fields;
  readonly comments: Parts;
  readonly thread: Parts;
  readonly social: readonly SocialText[];
  /** “linkedin: …” beside the platforms: that network’s own text, and what stands below is for the others. */
  readonly wordings: readonly Wording[];
}

/** Keys that nothing reads, and that were clearly meant for others. */
function slips({ source, tree, value, comments, thread }: Page): Trouble[] {
  const slip = (path: Path, answer: string) => {
    const message = `front matter: “${path.at(-1)}” was not used. ${answer}`;
    return { path: source.path, place: source.place(tree.offset(path)), message };
  };
  const unread = (path: Path, because: string) => {
    const key = path.findLast((step) => typeof step === 'string');
    return { path: source.path, place: source.place(tree.offset(path)), message: `front matter: “${key}” was not read: ${because}` };
  };
  const lost = [...comments.lost, ...thread.lost].map(({ path }) => unread(path, 'it holds no text'));
  const told = Object.entries(value).flatMap(([key, inner]) => {
    if (isOtherText(key, inner)) return [unread([key], 'the post is what stands below')];
    const meant = meantKey(key);
    if (meant !== undefined) return [slip([key], `Did you mean “${meant}”?`)];
    if (camelCase(key) === 'thread' && typeof inner === 'string' && !isYes.test(inner) && !/^(?:no|off|none|n\/a|-|)$/i.test(inner))
      return [slip([key], `“${inner}” is neither yes nor no.`)];
    return camelCase(key) === 'media' ? mediaSlips(inner).map(({ path, answer }) => slip([key, ...path], answer)) : [];
  });
  return [...lost, ...told];
}

/** A text that would be the post itself in a file of JSON. Those of `social` are. */
const isOtherText = (key: string, value: unknown) => isTextKey(key) && camelCase(key) !== 'socialText' && isWording(value);

function fault(source: Source, offset: number, message: string, hint: string): Reading {
  const trouble: Trouble = { path: source.path, place: source.place(offset), message, hint };
  return { drafts: [], troubles: [trouble] };
}

/** What all drafts of a page share. */
type Shared = Required<Pick<Described, 'platforms' | 'meta' | 'allow'>>;

function draftsOf(page: Page, { platforms, meta, allow }: Described, settings: ReaderSettings): Draft[] {
  const shared: Shared = { platforms: platforms ?? settings.platforms, meta, allow };
  const { source, tree, comments } = page;
  return [
    ...postsOf(page, shared),
    ...comments.texts.map((part, index) => draftOfComment(source, tree, part, { ...shared, id: '' }, index)),
  ];
}

/** Where the texts of single networks leave none for what stands below, or say nothing for one that is named. */
function unsent(
  { source, tree, body, social, wordings }: Page,
  named: readonly PlatformId[] | undefined,
  usual: readonly PlatformId[],
  drafts: readonly Draft[],
): Trouble[] {
  if (source.text.slice(body).trim() === '') return [];
  const told = (offset: number, message: string, hint: string) => [
    { path: source.path, place: source.place(offset), message: `front matter: ${message}, and what stands below was not checked`, hint },
  ];
  const [first] = social;
  if (!first) {
    const isLeft = wordings.length === 0 || withoutOwn(named ?? usual, wordings).length > 0;
    return isLeft ? [] : told(body, 'every network has a text of its own', 'Name under “platforms” the networks that it is for.');
  }
  const left = (named ?? []).filter((platform) => !drafts.some(({ platforms }) => platforms.includes(platform)));
  if (left.length === 0) return [];
  const [key = ''] = first.path;
  const hint = `Write it under “${key}” too, or take ${left.length === 1 ? 'the network' : 'the networks'} out of the platforms.`;
  return told(tree.offset([key]), `“${key}” says nothing for ${listed(left)}`, hint);
}

/** The networks that have no text of their own. */
const withoutOwn = (platforms: readonly PlatformId[], wordings: readonly Wording[]) =>
  platforms.filter((one) => !wordings.some(({ platform }) => platform === one));

function postsOf(page: Page, all: Shared): Draft[] {
  const { source, tree, social, wordings } = page;
  const own = wordings.map((text) => draftOfPart(source, tree, text, { ...all, platforms: [text.platform], id: text.platform }));
  const rest: Shared = { ...all, platforms: withoutOwn(all.platforms, wordings) };
  if (social.length > 0) return [...social.map((text) => socialDraft(page, text, social, rest)), ...own];
  if (wordings.length === 0) return bodyPosts(page, all);
  return rest.platforms.length > 0 ? [...bodyPosts(page, rest).filter(isPost), ...own] : own;
}

function bodyPosts(page: Page, shared: Shared): Draft[] {
  const { source, tree, body: start, thread } = page;
  const { meta } = shared;
  if (meta.thread === true || isYes.test(String(meta.thread))) return threadDrafts(page, shared);
  const body = draftFromBody(source, start, source.text.length, shared);
  const parts = thread.texts;
  if (parts.length === 0) return [body];
  const isFirst = body.text !== '' && body.text !== parts[0]?.text.trim();
  const posts = [...(isFirst ? [body.text] : []), ...parts.map(({ text }) => text)];
  const nth = (index: number) => ({ ...shared, id: `post ${index + 1}`, thread: { posts, index } });
  const rest = parts.map((part, index) => draftOfPart(source, tree, part, nth(index + (isFirst ? 1 : 0))));
  return isFirst ? [draftFromBody(source, start, source.text.length, nth(0)), ...rest] : rest;
}

function socialDraft({ source, tree }: Page, { path, text, name }: SocialText, all: readonly SocialText[], shared: Shared): Draft {
  const own = asPlatform(name);
  const named = all.map((other) => asPlatform(other.name));
  const platforms = own ? [own] : shared.platforms.filter((platform) => !named.includes(platform));
  return draftOfPart(source, tree, { path, text }, { ...shared, platforms, id: name });
}

/** `thread: true`: posts divided by lines of three hyphens. */
function threadDrafts({ source, body }: Page, shared: Shared): Draft[] {
  const bounds: [number, number][] = [];
  const divider = /^---[ \t]*(?:\r\n?|\n|$)/gm;
  divider.lastIndex = body;
  let start = body;
  for (let match = divider.exec(source.text); match; match = divider.exec(source.text)) {
    bounds.push([start, match.index]);
    start = match.index + match[0].length;
    if (match.index + match[0].length >= source.text.length) break;
  }
  bounds.push([start, source.text.length]);
  const filled = bounds.filter(([from, to]) => source.text.slice(from, to).trim() !== '');
  if (filled.length === 0) return [draftFromBody(source, body, source.text.length, shared)];
  const posts = filled.map(([from, to]) => source.text.slice(from, to).trim());
  return filled.map(([from, to], index) =>
    draftFromBody(source, from, to, { ...shared, id: `post ${index + 1}`, thread: { posts, index } }),
  );
}
