import { mistyped } from '../text/nearest.js';
import type { Draft } from '../types.js';
import { type Header, knownColumns, readHeader } from './columns.js';
import { type Cell, cellValue, delimitersOf, RowScanner } from './csv-scanner.js';
import type { FormatId } from './formats.js';
import type { ReaderSettings, Reading } from './index.js';
import { Remarks } from './remarks.js';
import { RowReader } from './row.js';
import { createSource, ownString, type Source } from './source.js';

/** Text to look at before the dialect and the header are settled. */
const enoughToTell = 64 * 1024;
/** Titles and notes may stand above the header, but not many. */
const mostRowsAbove = 20;
const mostInAHeader = 1000;
/** Names that a column of posts is given most. */
const textColumns = ['Text', 'Message', 'Copy', 'Caption', 'Content', 'Post'];
const mostInARow = 5 * 1024 * 1024;

/** Hootsuite's bulk composer has no header: date and time, message, link. */
const hootsuite = readHeader(['Date', 'Message', 'Link']) as Header;

/** Headers that their tool only takes letter by letter. */
const exactHeaders: ReadonlyMap<string, readonly string[]> = new Map([
  ['Buffer', ['Text', 'Image URL', 'Tags', 'Posting Time']],
  ['Sprout Social', ['date', 'time_24hr', 'message_text']],
]);

interface Dialect {
  readonly scanner: RowScanner;
  readonly header: Header;
}

/** Where the header of a file was found. */
interface Found {
  readonly delimiter: string;
  readonly header: Header;
  /** The row that holds it, from 1; 0: the file has none. */
  readonly row: number;
  /** Offset at which the rows after it start. */
  readonly after: number;
  readonly cells: readonly string[];
  /** Rows above it that say something. */
  readonly above: number;
}

/** A CSV or TSV file, a piece at a time -> its rows as drafts. Memory does not grow with the file. */
export class ScheduleReader {
  readonly path: string;
  readonly #format: FormatId;
  readonly #remarks: Remarks;
  readonly #rows: RowReader;
  #dialect: Dialect | undefined;
  /** What the pieces so far left over: an unfinished row, and the line it starts on. */
  #rest = '';
  #line = 1;
  /** Rows read so far, as a spreadsheet counts them. */
  #row = 0;
  #isOver = false;

  constructor(path: string, format: FormatId, settings: ReaderSettings) {
    this.path = path;
    this.#format = format;
    this.#remarks = new Remarks(path);
    this.#rows = new RowReader(settings, this.#remarks);
  }

  read(piece: Source): Reading {
    if (this.#isOver) return { drafts: [], troubles: [] };
    const last = piece.more !== true;
    const text = this.#rest + piece.text;
    const source = createSource(this.path, text, this.#line, { isWhole: piece.isWhole === true });
    let at = 0;
    if (!this.#dialect) {
      if (!last && text.length < enoughToTell) {
        this.#rest = text;
        return { drafts: [], troubles: [] };
      }
      at = this.#settle(source, last);
      if (!this.#dialect) return this.#end([]);
    }
    const drafts: Draft[] = [];
    const end = this.#readRows(source, at, last, this.#dialect, drafts);
    if (last) {
      this.#rows.end(source.place(text.length));
      return this.#end(drafts);
    }
    this.#line = source.place(end).line;
    this.#rest = ownString(text.slice(end));
    if (this.#rest.length > mostInARow) {
      this.#remarks.trouble('long', { line: this.#line, column: 1 }, 'this row is larger than 5 MiB', 'Is a closing quote missing?');
      return this.#end(drafts);
    }
    return { drafts, ...this.#remarks.take() };
  }

  #end(drafts: Draft[]): Reading {
    this.#isOver = true;
    return { drafts, ...this.#remarks.take() };
  }

  #readRows(source: Source, from: number, last: boolean, { scanner, header }: Dialect, drafts: Draft[]): number {
    let at = from;
    while (at < source.text.length) {
      const next = scanner.scan(source.text, at, last);
      if (next < 0) {
        if (last) this.#unclosed(source, scanner.unclosed);
        return at;
      }
      const isSkipped = this.#isNoPost(source, next, last, { scanner, header });
      if (isSkipped === undefined) return at;
      this.#row++;
      if (isSkipped) this.#rows.skip();
      else this.#rows.read(source, scanner.cells, header, this.#row, drafts);
      at = next;
    }
    return at;
  }

  /** The header once more, or a title above it such as “Week 2”; undefined where the rows so far do not tell. */
  #isNoPost({ text }: Source, next: number, last: boolean, { scanner, header }: Dialect): boolean | undefined {
    const { cells } = scanner;
    if (isHeaderAgain(text, cells, header)) return true;
    if (header.width === 1 || !isTitle(text, cells)) return false;
    let isAbove: boolean | undefined;
    // Empty rows may stand between the two.
    for (let at = next; isAbove === undefined && at < text.length; ) {
      at = scanner.scan(text, at, last);
      if (at < 0) break;
      if (scanner.cells.some(isFilled)) isAbove = isHeaderAgain(text, scanner.cells, header);
    }
    scanner.cells = cells;
    return isAbove ?? (last ? false : undefined);
  }

  #unclosed(source: Source, open: number): void {
    const hint = 'Put a quote where the cell ends; what follows it has not been checked.';
    this.#remarks.trouble('unclosed', source.place(open), 'the quote that opens this cell is never closed', hint);
  }

  /** Finds the delimiter and the header; returns the offset at which the rows start. */
  #settle(source: Source, last: boolean): number {
    const { text } = source;
    const { delimiters, start } = delimitersOf(text, this.#format === 'tsv');
    const find = this.#format === 'hootsuite' ? withoutHeader : findHeader;
    const found = delimiters.map((delimiter) => find(text, start, delimiter, last)).reduce(better);
    if (!found) {
      if (text.trim() === '') this.#remarks.trouble('empty', source.place(0), 'the file is empty', 'Name a file that holds posts.');
      else this.#noHeader(source, start);
      return 0;
    }
    this.#dialect = { scanner: new RowScanner(found.delimiter), header: found.header };
    this.#row = found.row + (start > 0 ? 1 : 0);
    this.#remarkHeader(source, found);
    return found.after;
  }

  #noHeader(source: Source, start: number): void {
    const [row = ''] = source.text.slice(start, start + mostInAHeader).split(/[\r\n]/, 1);
    const slip = row
      .split(/[,;\t|]/)
      .map((cell) => cell.replaceAll('"', '').trim())
      .find((cell) => mistyped(cell, textColumns) !== undefined);
    const meant = slip === undefined ? '' : `Did you mean “${mistyped(slip, textColumns)}” instead of “${slip}”? `;
    this.#remarks.trouble(
      'header',
      source.place(start),
      'no row names a column that holds the posts, such as “Text”, “Message” or “Copy”',
      `${meant}Name the columns in the first row. A Hootsuite file has no names: use --input hootsuite --platform x --dates dmy.`,
    );
  }

  #remarkHeader(source: Source, { header, above, cells, row }: Found): void {
    const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ');
    if (above > 0)
      this.#remarks.notice(
        'above',
        undefined,
        `${above === 1 ? 'a row above' : `${above} rows above`} the header (row ${row}) ${above === 1 ? 'was' : 'were'} left out`,
      );
    if (header.unknown.length > 0) this.#remarks.notice('unknown', undefined, `these columns were not used: ${quoted(header.unknown)}`);
    for (const [tool, names] of exactHeaders) {
      const lower = cells.map((cell) => cell.toLowerCase());
      const wrong = names.filter((name) => !cells.includes(name));
      if (wrong.length > 0 && names.every((name) => lower.includes(name.toLowerCase()))) {
        this.#remarks.notice('case', source.place(0), `${tool} takes its column names only as ${quoted(names)}, capitals included`);
      }
    }
  }
}

/** As above each week of a calendar. */
function isHeaderAgain(text: string, cells: readonly Cell[], { names }: Header): boolean {
  for (let at = 0; at < Math.max(names.length, cells.length); at++) {
    const { start = 0, end = 0 } = cells[at] ?? {};
    const name = names[at] ?? '';
    if (start === end ? name !== '' : text.slice(start, end).trim().toLowerCase() !== name) return false;
  }
  return cells.some(isFilled);
}

const isFilled = ({ start, end }: Cell) => end > start;

const mostInATitle = 6;

/** A few words alone in their row: “Week 2”, “w/c 9 February: half term”. */
function isTitle(text: string, cells: readonly Cell[]): boolean {
  const cell = cells.find(isFilled);
  if (!cell || cells.findLast(isFilled) !== cell) return false;
  const title = text.slice(cell.start, cell.end).trim();
  return title !== '' && title.split(/\s+/, mostInATitle + 1).length <= mostInATitle && !/[.!?…#@]/.test(title);
}

function better(a: Found | undefined, b: Found | undefined): Found | undefined {
  if (!a || !b) return a ?? b;
  return knownColumns(b.header) > knownColumns(a.header) ? b : a;
}

function findHeader(text: string, start: number, delimiter: string, last: boolean): Found | undefined {
  const scanner = new RowScanner(delimiter);
  let at = start;
  let above = 0;
  for (let row = 1; row <= mostRowsAbove && at < text.length; row++) {
    const after = scanner.scan(text, at, last);
    if (after < 0) return undefined;
    const cells = scanner.cells.map((cell) => cellValue(text, cell).trim());
    const header = readHeader(cells);
    if (header) return { delimiter, header, row, after, cells, above };
    if (cells.some((cell) => cell !== '')) above++;
    at = after;
  }
  return undefined;
}

function withoutHeader(text: string, start: number, delimiter: string, last: boolean): Found | undefined {
  const scanner = new RowScanner(delimiter);
  const isRow = start < text.length && scanner.scan(text, start, last) >= 0 && scanner.cells.length > 1;
  return isRow ? { delimiter, header: hootsuite, row: 0, after: start, cells: [], above: 0 } : undefined;
}
