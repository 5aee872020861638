/** What the columns of a schedule hold, told by their names: one table for every tool and team calendar. */
import { camelCase } from '../text/fields.js';
import { once } from '../text/on-demand.js';
import { readRows } from '../text/words/word-list.js';
import type { PlatformId } from '../types.js';
import list from './columns.tsv';
import { asPlatform } from './platform-names.js';
import { isOwnerColumnOfPicture } from './rights.js';

type Role =
  | 'text'
  | 'comment'
  | 'title'
  | 'link'
  | 'media'
  | 'alt'
  | 'date'
  | 'time'
  | 'platforms'
  | 'network'
  | 'board'
  | 'allow'
  | 'id'
  | 'meta'
  | 'ignored';

export interface Column {
  readonly index: number;
  /** As written in the header. */
  readonly name: string;
  readonly role: Role;
  /** `network` and `text` columns of one platform. */
  readonly platform?: PlatformId;
  /** `meta` columns: the key. */
  readonly key?: string;
  /** Of several columns that could hold the text, the lowest does. */
  readonly rank: number;
  /** Of several `media` or `alt` columns: which picture this one is about, by its number or else its place among them. */
  readonly slot?: number;
  /** False for a column that nothing asks for. */
  readonly isKnown: boolean;
}

/** The names of columns in the tools' exports and in team calendars. Of the texts, the surest come first. */
const known = once(() => {
  const rows = readRows(list).map(({ name = '', role, key }, rank) => [name, { role: role as Role, key, rank }] as const);
  return new Map(rows);
});

/** `imageUrls`, `Image URL(s)`, `image_urls` -> `image urls`. */
function columnName(written: string): string {
  return written
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll('(s)', 's')
    .replaceAll(/\([^()]*\)/g, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** `Facebook copy`, `Copy (Facebook)` -> the platform, and what the column holds for it. */
function ofOnePlatform(written: string): { platform: PlatformId; rest: string } | undefined {
  const words = written
    .replaceAll(/[()_:–-]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .split(' ');
  for (let length = Math.min(2, words.length - 1); length > 0; length--) {
    const front = asPlatform(words.slice(0, length).join(' '));
    if (front) return { platform: front, rest: columnName(words.slice(length).join(' ')) };
    const back = asPlatform(words.slice(-length).join(' '));
    if (back) return { platform: back, rest: columnName(words.slice(0, -length).join(' ')) };
  }
  return undefined;
}

function columnOf(written: string, index: number): Column {
  const column = { index, name: written.trim(), rank: Infinity, isKnown: true };
  const name = columnName(written);
  const number = / (\d+)(?= |$)/.exec(name);
  const entry = known().get(name) ?? (number ? known().get(name.replace(number[0], '')) : undefined);
  const slot = number && (entry?.role === 'media' || entry?.role === 'alt') ? { slot: Number(number[1]) } : {};
  if (entry) return { ...column, role: entry.role, rank: entry.rank, ...(entry.key && { key: entry.key }), ...slot };
  if (name === '') return { ...column, role: 'ignored' };
  const platform = asPlatform(written);
  if (platform) return { ...column, role: 'network', platform };
  const own = ofOnePlatform(written);
  if (!own) return { ...column, role: 'meta', key: camelCase(name), isKnown: false };
  return known().get(own.rest)?.role === 'text'
    ? { ...column, role: 'text', platform: own.platform }
    : // “Facebook Post Type”: a setting of that network.
      { ...column, role: 'ignored' };
}

/** Several columns without a number are in the order of the pictures; the one without among those with a number is the first. */
function withSlots(columns: readonly Column[], role: Role): readonly Column[] {
  const mine = columns.filter((column) => column.role === role);
  if (mine.length < 2) return columns;
  if (mine.every(({ slot }) => slot === undefined))
    return columns.map((column) => (column.role === role ? { ...column, slot: mine.indexOf(column) + 1 } : column));
  const first = mine.some(({ slot }) => slot === 1) ? undefined : mine.find(({ slot }) => slot === undefined);
  return columns.map((column) => (column === first ? { ...column, slot: 1 } : column));
}

/** “Owner” may be the picture's. */
function withOwner(columns: readonly Column[]): readonly Column[] {
  const isOwner = ({ name, key }: Column) => key === 'author' && columnName(name) === 'owner';
  if (!columns.some(isOwner)) return columns;
  const keys = columns.map((column) => (isOwner(column) ? 'owner' : (column.key ?? column.role)));
  if (!isOwnerColumnOfPicture(keys, (key) => key === 'media' || key === 'alt')) return columns;
  return columns.map((column) => (isOwner(column) ? { ...column, key: 'owner' } : column));
}

export interface Header {
  /** How many cells the header row has. */
  readonly width: number;
  readonly columns: readonly Column[];
  /** Names of the columns that nothing asks for. */
  readonly unknown: readonly string[];
  /** The names of all cells, to know the row by where it stands again. */
  readonly names: readonly string[];
}

const isShared = ({ role, platform }: Column) => role === 'text' && platform === undefined;
const isOfOne = ({ role, platform }: Column) => role === 'network' || (role === 'text' && platform !== undefined);

/** “Tweet” is any post, but beside “Facebook post” it is the one for X. */
function withTweets(columns: readonly Column[]): readonly Column[] {
  if (!columns.some(isOfOne)) return columns;
  return columns.map((column) => (isShared(column) && /^tweets?\b/.test(columnName(column.name)) ? { ...column, platform: 'x' } : column));
}

/** “Post 1” and “Post 2”, or “Text” twice. “Copy (Welsh)” is another thing than “Copy”. */
const withoutNumber = ({ name }: Column) => name.toLowerCase().replace(/\d+/, '').trim();

/** The columns of a header row; undefined where the row names no column that could hold a post. */
export function readHeader(cells: readonly string[]): Header | undefined {
  const all = withTweets(withOwner(withSlots(withSlots(cells.map(columnOf), 'media'), 'alt')));
  const [text] = all.filter(isShared).sort((a, b) => a.rank - b.rank);
  const isRead = (column: Column) => !isShared(column) || (text !== undefined && withoutNumber(column) === withoutNumber(text));
  const isCalendar = all.some(({ role }) => role === 'network') && all.some(({ role }) => role === 'date');
  if (!text && !isCalendar && !all.some(({ role, platform }) => role === 'text' && platform)) return undefined;
  const columns = all.filter((column) => column.role !== 'ignored' && isRead(column));
  const unknown = all.filter((column) => !column.isKnown || !isRead(column));
  return { width: cells.length, columns, unknown: unknown.map(({ name }) => name), names: cells.map((cell) => cell.trim().toLowerCase()) };
}

/** How many columns chscb knows: the better of two readings of a row knows more. */
export function knownColumns(header: Header): number {
  return header.columns.length - header.unknown.length;
}
