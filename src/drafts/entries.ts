/** A file of nested keys and values -> its posts as drafts. */
import { camelCase, type Fields } from '../text/fields.js';
import type { Draft, Place, Trouble } from '../types.js';
import { type Entry, entriesIn, type Found, type Unread } from './found.js';
import type { ReaderSettings, Reading } from './index.js';
import { meantKey, mediaSlips } from './keys.js';
import { lostTags } from './lost-tags.js';
import { describe, isOfSchedule } from './meta.js';
import { draftOfComment, draftOfPart } from './parts.js';
import { Remarks } from './remarks.js';
import type { Slip } from './slips.js';
import type { Source } from './source.js';
import { offsetOfKey, type Path, type Tree } from './tree.js';

/** What a schedule says of a post besides where and when it goes. A file met in a folder is a schedule only if its posts say some of it. */
const scheduleKeys = new Set(['allow', 'author', 'owner', 'settings']);
/** Entries without a text that are told one by one. */
const mostTold = 5;

/** `kind`: what the file is called in messages. */
export function readEntries(source: Source, tree: Tree, kind: string, settings: ReaderSettings): Reading {
  const found = [...entriesIn(tree.value, [], {}, '')];
  const entries = found.filter((one) => 'texts' in one);
  const left = found.filter((one) => 'message' in one);
  const isSchedule =
    entries.some(({ fields, texts }) => texts.length > 1 || speakOfSchedule(Object.keys(fields))) ||
    left.some(({ keys }) => speakOfSchedule(keys));
  if (entries.length + left.length === 0 || (source.isWalked && !isSchedule)) {
    const trouble = {
      path: source.path,
      message: `this ${kind} file holds no posts that chscb knows`,
      hint: 'Write a list of posts, such as [{"text": "…", "platforms": ["x"]}].',
    };
    return { drafts: [], troubles: source.isWalked ? [] : [trouble] };
  }
  return readFound(source, tree, found, settings);
}

/** The posts of one line of a file; undefined where there is none in it. `start`: what a post without a name is called. */
export function readEntriesOfLine(source: Source, tree: Tree, start: string, settings: ReaderSettings): Reading | undefined {
  const found = [...entriesIn(tree.value, [], {}, start)];
  return found.some((one) => 'texts' in one) ? readFound(source, tree, found, settings) : undefined;
}

function readFound(source: Source, tree: Tree, found: readonly Found[], settings: ReaderSettings): Reading {
  const drafts: Draft[] = [];
  const troubles: Trouble[] = [];
  const remarks = new Remarks(source.path);
  const file: File = { source, tree, settings, remarks };
  for (const one of found) {
    if ('texts' in one) {
      drafts.push(...draftsOfEntry(file, one));
      troubles.push(
        ...lostTags(
          source,
          tree,
          [...one.texts, ...one.comments].map(({ path }) => path),
        ),
      );
    } else if ('unread' in one) tellUnread(source.place(tree.offset(one.unread)), one, remarks);
  }
  tellSlips(
    source,
    tree,
    found.filter((one) => 'message' in one),
    remarks,
  );
  const { troubles: told, notices } = remarks.take();
  return { drafts, troubles: [...told, ...troubles], ...(notices.length > 0 && { notices }) };
}

function tellUnread(place: Place, { unread, because }: Unread, remarks: Remarks): void {
  const key = unread.findLast((step) => typeof step === 'string') ?? '';
  remarks.notice(`unread ${key} ${because}`, place, `“${key}” was not read: ${because}. There may be more of it.`);
}

const speakOfSchedule = (keys: readonly string[]) => keys.map(camelCase).some((key) => isOfSchedule(key) || scheduleKeys.has(key));

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

/** What is at hand for all entries of a file. */
interface File {
  readonly source: Source;
  readonly tree: Tree;
  readonly settings: ReaderSettings;
  readonly remarks: Remarks;
}

function draftsOfEntry({ source, tree, settings, remarks }: File, entry: Entry): Draft[] {
  const { texts, comments, fields, id, platform, without = [] } = entry;
  const { platforms: named = settings.platforms, meta, allow, complaints } = describe(fields, settings.dates);
  const [first] = texts;
  if (!first) return [];
  for (const { message, hint, key } of complaints) {
    const place = source.place(offsetOfKey(tree, first.path.slice(0, -1), key));
    // What the list says for all its posts is told once.
    remarks.once(`${place.line}:${place.column} ${message}`, place, message, hint);
  }
  tellMisspelt(source, tree, first.path.slice(0, -1), fields, remarks);
  const platforms = platform ? [platform] : named.filter((one) => !without.includes(one));
  const isUnsent = platforms.length === 0 && without.length > 0;
  if (isUnsent) {
    const message = 'this text was not checked: every network has a text of its own. There may be more of it.';
    remarks.notice('unsent', source.place(tree.offset(first.path)), message);
  }
  const posts = texts.map(({ text }) => text);
  const isThread = posts.length > 1;
  const nameOf = (index: number) => `${id}${id === '' ? '' : ', '}part ${index + 1}`;
  // What is said under a post goes to every network of it.
  const under = { platforms: platform ? [platform] : named, allow, meta, id };
  return [
    ...(isUnsent ? [] : texts).map((part, index) => {
      const own = isThread ? { id: nameOf(index), thread: { posts, index } } : { id };
      return draftOfPart(source, tree, part, { platforms, allow, meta, ...own });
    }),
    ...comments.map((part, index) => draftOfComment(source, tree, part, under, index)),
  ];
}

/** Keys that nothing reads and that were clearly meant for others, as in front matter; each once a file. */
function tellMisspelt(source: Source, tree: Tree, path: Path, fields: Fields, remarks: Remarks): void {
  for (const [key, value] of Object.entries(fields)) {
    const meant = meantKey(key);
    for (const { path: inner, answer } of camelCase(key) === 'media' ? mediaSlips(value) : []) {
      const last = inner.at(-1) as string;
      const place = source.place(offsetOfKey(tree, [...path, key, ...inner.slice(0, -1)], last));
      remarks.notice(`media ${last}`, place, `“${last}” was not used. ${answer} There may be more of it.`);
    }
    if (meant === undefined) continue;
    const place = source.place(offsetOfKey(tree, path, key));
    remarks.notice(`key ${key}`, place, `“${key}” was not used. Did you mean “${meant}”? There may be more of it.`);
  }
}
