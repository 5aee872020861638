/** A post that is too long for one, as the numbered posts of a thread. */
import { cutBefore } from '../text/cut.js';
import type { Draft, PlatformId } from '../types.js';
import { bytesOf, type Piece, piecesOn } from './count.js';
import { records } from './records.js';

const space = /\s/;

/** ` (3/12)`: what is written after each post. */
const numberOf = (index: number, all: number) => ` (${index + 1}/${all})`;

interface Part {
  readonly start: number;
  readonly end: number;
}

/** Where the next sentence begins: links, tags and emoji after a sentence go with it, unless they open a line. */
function sentenceEnds({ text, sentences, entities }: Draft): number[] {
  return sentences.map(({ end }, i) => {
    const next = sentences[i + 1]?.start ?? text.length;
    const line = text.lastIndexOf('\n', next - 1);
    if (next === text.length || line < end) return next;
    const opening = entities.some(({ kind, start }) => kind !== 'emoji' && start > line && start < next);
    return opening ? next : line;
  });
}

function endOfWords(text: string, end: number): number {
  let at = end;
  while (at > 0 && space.test(text[at - 1] ?? '')) at--;
  return at;
}

/** The end of the last sentence that lies in (from, room], or else of the last word. */
function partEnd({ text, entities }: Draft, ends: readonly number[], from: number, room: number): number {
  let sentence = 0;
  for (const end of ends) {
    if (endOfWords(text, end) > room) break;
    sentence = end;
  }
  if (sentence > from) return sentence;
  const word = cutBefore(text, entities, room);
  return word > from ? word : room;
}

function partsOf(draft: Draft, pieces: readonly Piece[], most: number, mostBytes: number): Part[] {
  const { text } = draft;
  const ends = sentenceEnds(draft);
  const parts: Part[] = [];
  let first = 0;
  while (first < pieces.length) {
    const from = (pieces[first] as Piece).start;
    if (space.test(text[from] ?? '')) {
      first++;
      continue;
    }
    let count = 0;
    let bytes = 0;
    let last = first;
    for (; last < pieces.length; last++) {
      const { start, end, weight } = pieces[last] as Piece;
      count += weight;
      bytes += bytesOf(text.slice(start, end));
      if ((count > most || bytes > mostBytes) && last > first) break;
    }
    const room = pieces[last]?.start ?? text.length;
    const end = room === text.length ? room : partEnd(draft, ends, from, room);
    parts.push({ start: from, end });
    while (first < pieces.length && (pieces[first] as Piece).start < end) first++;
  }
  return parts;
}

/** One post where all fits into one; undefined where no limit is known. Every post is within the limit, its number included. */
export function splitThread(draft: Draft, id: PlatformId, limit: number | null): string[] | undefined {
  if (limit === null || limit < 20) return undefined;
  const { text, entities } = draft;
  const pieces = [...piecesOn(id, text, entities)];
  const second = records[id].second?.limit ?? Number.POSITIVE_INFINITY;
  const [whole, ...more] = partsOf(draft, pieces, limit, second);
  if (!whole) return [];
  if (more.length === 0) return [text.slice(whole.start, whole.end).trimEnd()];
  for (let digits = 1; ; digits++) {
    const room = 2 * digits + 4;
    const parts = partsOf(draft, pieces, limit - room, second - room);
    if (String(parts.length).length <= digits) {
      return parts.map(({ start, end }, index) => text.slice(start, end).trimEnd() + numberOf(index, parts.length));
    }
  }
}
