import { createDraft, type DraftFields } from '../text/draft.js';
import type { Draft, Media, Meta, PlatformId } from '../types.js';
import { type Cell, cellPieces, cellValue, writeInCell } from './csv-scanner.js';
import { pairSlots, type Slotted } from './media.js';
import { withRights } from './rights.js';
import { locateLazily, rewriteLazily, type Source } from './source.js';

/** A text of a row: for all its platforms or for one, the post itself or what is published beside it. */
interface RowText {
  readonly cell: Cell;
  readonly platform: PlatformId | undefined;
  readonly beside?: 'first comment' | 'title';
}

/** Where a title is published; elsewhere it is what a post is called among colleagues. */
const titled: ReadonlySet<PlatformId> = new Set<PlatformId>(['youtube', 'pinterest']);

/** What the cells of a row say. */
export interface Row {
  readonly source: Source;
  readonly texts: RowText[];
  readonly files: Slotted[];
  readonly alts: Slotted[];
  readonly meta: Record<string, unknown>;
  platforms: readonly PlatformId[] | undefined;
  /** Channels are named, none of them a social network. */
  isElsewhere: boolean;
  hasBoard: boolean;
  link: Cell | undefined;
  date: Cell | undefined;
  time: Cell | undefined;
  allow: Record<string, string> | undefined;
  id: string;
}

/** A picture by itself is a post too. */
const noText: RowText = { cell: { start: 0, end: 0, kind: 'plain' }, platform: undefined };

/**
 * One draft for the row, or one for each of several texts, one more for each platform that has its own wording, one for
 * a first comment and one for a title. Returns the text that goes nowhere, as all platforms have their own.
 */
export function addDrafts(row: Row, fallback: readonly PlatformId[], drafts: Draft[], dated: (item: Media) => Media): Cell | undefined {
  const { source, texts, id, files, alts } = row;
  const allow = row.allow ?? noAllow;
  const path = source.path;
  const media =
    files.length > 0 || alts.length > 0 ? withRights(pairSlots(files, alts) as readonly Media[], row.meta).map(dated) : undefined;
  const meta: Meta = media ? { ...row.meta, media } : row.meta;
  const shared = sharedPlatforms(row, fallback);
  const parts = texts.filter((text) => !text.platform && !text.beside);
  const posts = parts.length > 1 ? parts.map(({ cell }) => cellValue(source.text, cell)) : [];
  let unsent: Cell | undefined;
  for (const text of texts.every(({ beside }) => beside) ? [noText, ...texts] : texts) {
    const { cell, platform, beside } = text;
    if (beside) {
      const platforms = beside === 'title' ? shared.filter((one) => titled.has(one)) : shared;
      if (platforms.length === 0) continue;
      const comment = { ...row.meta, comment: true };
      drafts.push(createDraft({ path, id: `${id}, ${beside}`, platforms, allow, meta: comment, ...readText(source, cell) }));
    } else {
      const platforms = platform ? [platform] : shared;
      if (platforms.length === 0) {
        unsent ??= cell;
        continue;
      }
      const index = parts.length > 1 ? parts.indexOf(text) : -1;
      const read = { ...readText(source, cell, row.link), ...(index >= 0 && { thread: { posts, index } }) };
      drafts.push(createDraft({ path, id: nameOf(id, platform, index), platforms, allow, meta, ...read }));
    }
  }
  return unsent;
}

function nameOf(id: string, platform: PlatformId | undefined, index: number): string {
  if (platform) return `${id}, ${platform}`;
  return index >= 0 ? `${id}, part ${index + 1}` : id;
}

const noAllow: Readonly<Record<string, string>> = Object.freeze({});

/** Where the text without a platform of its own goes: not where there is another wording. */
function sharedPlatforms({ platforms, hasBoard, texts }: Row, fallback: readonly PlatformId[]): readonly PlatformId[] {
  // Only Pinterest has boards.
  const all: readonly PlatformId[] = platforms?.length ? platforms : !platforms && hasBoard ? ['pinterest'] : fallback;
  return texts.some(({ platform }) => platform) ? all.filter((one) => texts.every(({ platform }) => platform !== one)) : all;
}

/** The post of a cell, and of a link that the network puts behind it. */
function readText(source: Source, cell: Cell, link?: Cell): Pick<DraftFields, 'text' | 'locate' | 'rewrite'> {
  const own = cellValue(source.text, cell);
  const url = link ? cellValue(source.text, link) : '';
  const isAdded = url !== '' && !own.includes(url);
  const text = !isAdded ? own : own === '' ? url : `${own} ${url}`;
  const locate = locateLazily(source, () => [
    ...(own === '' && isAdded ? [] : cellPieces(source.text, cell)),
    ...(isAdded && link ? cellPieces(source.text, link, text.length - url.length) : []),
  ]);
  if (!source.isWhole || own === '' || cell.kind === 'stray') return { text, locate };
  const rewrite = rewriteLazily(
    () => cellPieces(source.text, cell),
    (put) => writeInCell(put, cell),
  );
  // Behind the words of the cell begins what another cell holds.
  return { text, locate, rewrite: isAdded ? (span, put) => (span[1] <= own.length ? rewrite(span, put) : undefined) : rewrite };
}
