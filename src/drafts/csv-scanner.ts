/**
 * Where the cells of a CSV or TSV file stand. No library tells; csv-parse and papaparse are the
 * oracles of its tests. A quote opens a cell only at its very start, is doubled inside, and a quote
 * anywhere else is an ordinary character. LF, CRLF and CR each end a row.
 */
import type { Piece } from './source.js';

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const tab = 9;

/** How a cell is written. `doubled`: quoted, with doubled quotes in it. `stray`: text after its closing quote. */
type CellKind = 'plain' | 'quoted' | 'doubled' | 'stray';

/** Offsets of a cell's content in the scanned text, without its quotes. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly kind: CellKind;
}

/** The signs that may part the columns, the likeliest first, and where the rows begin: Excel has its own way to name the sign. */
export function delimitersOf(text: string, isTsv: boolean): { readonly delimiters: readonly string[]; readonly start: number } {
  const named = /^sep=(.)(?:\r\n?|\n)/i.exec(text);
  if (named) return { delimiters: [named[1] as string], start: named[0].length };
  return { delimiters: isTsv ? ['\t', ',', ';', '|'] : [',', ';', '\t', '|'], start: 0 };
}

export class RowScanner {
  /** The cells of the row found last. */
  cells: Cell[] = [];
  /** Where a quoted cell starts that has no end; -1: none. */
  unclosed = -1;
  readonly #delimiter: number;

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** Scans the row at `from`; returns the offset after it, or -1 where it has no end in `text` yet. */
  scan(text: string, from: number, last: boolean): number {
    this.cells = [];
    this.unclosed = -1;
    let at = from;
    for (;;) {
      at = text.charCodeAt(at) === quote ? this.#quoted(text, at, last) : this.#plain(text, at);
      if (at < 0) return -1;
      if (at >= text.length) return last ? at : -1;
      const code = text.charCodeAt(at);
      if (code === this.#delimiter) {
        at++;
        continue;
      }
      if (code === lineFeed) return at + 1;
      if (at + 1 >= text.length && !last) return -1;
      return text.charCodeAt(at + 1) === lineFeed ? at + 2 : at + 1;
    }
  }

  #endOfPlain(text: string, from: number): number {
    let at = from;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === this.#delimiter || code === lineFeed || code === carriageReturn) break;
    }
    return at;
  }

  #plain(text: string, start: number): number {
    const end = this.#endOfPlain(text, start);
    this.cells.push({ start, end, kind: 'plain' });
    return end;
  }

  #quoted(text: string, open: number, last: boolean): number {
    let kind: CellKind = 'quoted';
    let close = text.indexOf('"', open + 1);
    while (close >= 0 && text.charCodeAt(close + 1) === quote) {
      kind = 'doubled';
      close = text.indexOf('"', close + 2);
    }
    if (close < 0) {
      this.unclosed = open;
      return -1;
    }
    if (close + 1 >= text.length && !last) return -1;
    let at = close + 1;
    // Blanks after the closing quote are nobody's text.
    while ((text.charCodeAt(at) === space || text.charCodeAt(at) === tab) && text.charCodeAt(at) !== this.#delimiter) at++;
    const end = this.#endOfPlain(text, at);
    if (end > at) this.cells.push({ start: open, end, kind: 'stray' });
    else this.cells.push({ start: open + 1, end: close, kind });
    return end;
  }
}

/** What a cell says: without doubled quotes, lines ended by LF. */
export function cellValue(text: string, { start, end, kind }: Cell): string {
  let value = text.slice(start, end);
  if (kind === 'doubled') value = value.replaceAll('""', '"');
  return value.includes('\r') ? value.replaceAll(/\r\n?/g, '\n') : value;
}

/** Where the characters of `cellValue` stand; `at` is the draft's offset at which the value starts. */
export function cellPieces(text: string, { start, end, kind }: Cell, at = 0): Piece[] {
  const pieces: Piece[] = [{ text: at, file: start }];
  let drift = start - at;
  const shrinks = kind === 'doubled' ? /""|\r\n/g : /\r\n/g;
  for (const match of text.slice(start, end).matchAll(shrinks)) {
    drift++;
    const file = start + match.index + 2;
    pieces.push({ text: file - drift, file });
  }
  return pieces;
}

/** Words as they are written within a cell; undefined where it would need quotes that it does not have. */
export function writeInCell(put: string, { kind }: Cell): string | undefined {
  if (kind === 'quoted' || kind === 'doubled') return put.replaceAll('"', '""');
  return /[",;|\t\r\n]/.test(put) ? undefined : put;
}

/** The cell without white space around its content, which would not be published. */
export function trimCell(text: string, cell: Cell): Cell {
  let { start, end } = cell;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return start === cell.start && end === cell.end ? cell : { start, end, kind: cell.kind };
}

function isBlank(code: number): boolean {
  return code === space || (code >= tab && code <= carriageReturn) || code === 0xa0;
}
