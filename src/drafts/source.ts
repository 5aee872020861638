import { lineStarts, placeAt } from '../text/locate.js';
import type { Locate, Place, Rewrite } from '../types.js';

/** The decoded text of one file, or a piece of a streamed one, and the places in it. */
export interface Source {
  readonly path: string;
  readonly text: string;
  /** Further pieces of the same file follow. */
  readonly more?: boolean;
  /** Met in a folder, not named: it may be somebody else's file. */
  readonly isWalked?: boolean;
  /** All of a file that is otherwise read in pieces, so that it can be written back. */
  readonly isWhole?: boolean;
  /** The folder that was named, where it was met in one. */
  readonly folder?: string;
  place(offset: number): Place;
}

/** JSON shows a place's own fields only: line and column. */
class SourcePlace implements Place {
  readonly line: number;
  readonly column: number;
  readonly #text: string;
  readonly #offset: number;

  constructor(line: number, column: number, text: string, offset: number) {
    this.line = line;
    this.column = column;
    this.#text = text;
    this.#offset = offset;
  }

  get before(): string {
    return this.#text.slice(this.#offset - this.column + 1, this.#offset);
  }
}

type SourceSettings = Pick<Source, 'more' | 'isWalked' | 'isWhole' | 'folder'>;

/** `firstLine` is the line on which a piece of a streamed file starts. */
export function createSource(
  path: string,
  text: string,
  firstLine = 1,
  { more = false, isWalked = false, isWhole = false, folder }: SourceSettings = {},
): Source {
  let starts: number[] | undefined;
  return {
    path,
    text,
    more,
    isWalked,
    isWhole,
    ...(folder !== undefined && { folder }),
    place(offset) {
      starts ??= lineStarts(text);
      const { line, column } = placeAt(starts, offset);
      return new SourcePlace(line + firstLine - 1, column, text, offset);
    },
  };
}

/**
 * A run of draft text that stands in the file as it is: `text` offset -> `file` offset. Where draft
 * and file differ (CRLF, escapes, folding) the next piece starts.
 */
export interface Piece {
  readonly text: number;
  readonly file: number;
  /** Where the piece before it ends, if a fold stands between them, which is no part of either. */
  readonly ends?: number;
}

/** Offset in the file of an offset in the draft's text, as a beginning or as an end. `pieces` are sorted and start at text offset 0. */
function fileOffset(pieces: readonly Piece[], offset: number, isEnd = false): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] as Piece).text <= offset) low = middle;
    else high = middle - 1;
  }
  const piece: Piece = pieces[low] ?? { text: 0, file: 0 };
  if (isEnd && piece.text === offset && piece.ends !== undefined) return piece.ends;
  return piece.file + (offset - piece.text);
}

/** Maps offsets of a draft's text to places in its source. */
export function locator(source: Source, pieces: readonly Piece[]): Locate {
  return (offset, isEnd) => source.place(fileOffset(pieces, offset, isEnd));
}

/** How a text is written in the form that the file needs; undefined where it cannot be. */
export type Write = (put: string) => string | undefined;

/** Maps changes of a draft's text to changes of its source. */
export function rewriter(pieces: readonly Piece[], write: Write): Rewrite {
  return ([start, end], put) => {
    const written = write(put);
    if (written === undefined) return undefined;
    const to = fileOffset(pieces, end, true);
    // What is put in at a fold stands before it: white space behind one may mean nothing.
    return { start: Math.min(fileOffset(pieces, start), to), end: to, put: written };
  };
}

/** As `rewriter`, for pieces that are only worked out where something is changed. */
export function rewriteLazily(pieces: () => readonly Piece[], write: Write): Rewrite {
  let known: Rewrite | undefined;
  return (span, put) => {
    known ??= rewriter(pieces(), write);
    return known(span, put);
  };
}

/** As `locator`, for pieces that are only worked out where something is found. */
export function locateLazily(source: Source, pieces: () => readonly Piece[]): Locate {
  let known: Locate | undefined;
  return (offset, isEnd) => {
    known ??= locator(source, pieces());
    return known(offset, isEnd);
  };
}

/** A copy: a slice of a text keeps the whole text in memory. */
export function ownString(slice: string): string {
  return Buffer.from(slice, 'utf16le').toString('utf16le');
}

/** The part [start, end) of a file as draft text: CRLF and CR become LF, and the pieces say where it stands. */
export function unfoldLines(fileText: string, start: number, end: number): { text: string; pieces: Piece[] } {
  const raw = fileText.slice(start, end);
  if (!raw.includes('\r')) return { text: raw, pieces: [{ text: 0, file: start }] };
  const pieces: Piece[] = [{ text: 0, file: start }];
  let text = '';
  let from = 0;
  for (const match of raw.matchAll(/\r\n?/g)) {
    text += `${raw.slice(from, match.index)}\n`;
    from = match.index + match[0].length;
    if (match[0].length === 2) pieces.push({ text: text.length, file: start + from });
  }
  return { text: text + raw.slice(from), pieces };
}
