import { createDraft } from '../text/draft.js';
import type { Draft, Meta, Place, PlatformId } from '../types.js';
import type { Column, Header } from './columns.js';
import { type Cell, cellValue, trimCell } from './csv-scanner.js';
import { readDate, readTime, withTime } from './dates.js';
import type { ReadSettings } from './index.js';
import { pairMedia, splitFiles } from './media.js';
import { readAllowText } from './meta.js';
import { readPlatformNames } from './platform-names.js';
import type { Remarks } from './remarks.js';
import { textOf } from './row-text.js';
import type { Source } from './source.js';

const yes = new Set(['true', 'yes', 'y', 'x', '1', 'on', '✓', '✔', '☑', '✅']);
const no = new Set(['', 'false', 'no', 'n', '0', 'off', '-', '–', 'n/a', '☐', '✗', '❌']);

/** A row while its cells are read. */
interface Row {
  readonly source: Source;
  readonly number: number;
  readonly texts: [cell: Cell, platform: PlatformId | undefined, comment: boolean][];
  readonly files: string[];
  readonly alts: string[];
  readonly meta: Record<string, unknown>;
  platforms: PlatformId[] | undefined;
  link: Cell | undefined;
  date: Cell | undefined;
  time: Cell | undefined;
  allow: Record<string, string> | undefined;
  id: string;
  board: boolean;
}

/** Rows of a schedule -> drafts. */
export class RowReader {
  readonly #settings: ReadSettings;
  readonly #remarks: Remarks;
  #withoutText = 0;
  #elsewhere = 0;

  constructor(settings: ReadSettings, remarks: Remarks) {
    this.#settings = settings;
    this.#remarks = remarks;
  }

  /** Adds the drafts of one row; `number` as a spreadsheet counts rows. */
  read(source: Source, cells: readonly Cell[], header: Header, number: number, drafts: Draft[]): void {
    const row: Row = {
      source,
      number,
      texts: [],
      files: [],
      alts: [],
      meta: {},
      platforms: undefined,
      link: undefined,
      date: undefined,
      time: undefined,
      allow: undefined,
      id: `row ${number}`,
      board: false,
    };
    let isBlank = true;
    for (const column of header.columns) {
      const raw = cells[column.index];
      if (raw === undefined || raw.start === raw.end) continue;
      if (raw.kind === 'stray') this.#stray(source, raw);
      const cell = trimCell(source.text, raw);
      if (cell.start === cell.end) continue;
      isBlank = false;
      this.#take(row, column, cell);
    }
    this.#checkLength(source, cells, header);
    if (!isBlank) this.#draft(row, drafts);
  }

  /** What the whole file said. */
  end(place: Place): void {
    const rows = (count: number) => (count === 1 ? '1 row' : `${count} rows`);
    if (this.#withoutText > 0)
      this.#remarks.notice(
        'no text',
        undefined,
        `${rows(this.#withoutText)} without a text ${this.#withoutText === 1 ? 'was' : 'were'} left out`,
      );
    if (this.#elsewhere > 0)
      this.#remarks.notice(
        'elsewhere',
        undefined,
        `${rows(this.#elsewhere)} for no social network (website, newsletter ...) ${this.#elsewhere === 1 ? 'was' : 'were'} left out`,
      );
    for (const kind of ['stray', 'cells']) {
      const more = this.#remarks.untold(kind);
      if (more > 0) this.#remarks.once(`more ${kind}`, place, `${more} more rows have the same fault`, 'Correct them in the same way.');
    }
  }

  #take(row: Row, column: Column, cell: Cell): void {
    const value = () => cellValue(row.source.text, cell);
    switch (column.role) {
      case 'text':
        row.texts.push([cell, column.platform, false]);
        break;
      case 'comment':
        row.texts.push([cell, undefined, true]);
        break;
      case 'network':
        this.#network(row, column, cell, value().toLowerCase());
        break;
      case 'platforms':
        this.#platforms(row, column, cell, value());
        break;
      case 'media':
        row.files.push(...splitFiles(value()));
        break;
      case 'alt':
        row.alts.push(value());
        break;
      case 'allow':
        row.allow = readAllowText(value(), (message) =>
          this.#remarks.trouble('allow', row.source.place(cell.start), message, 'Write “rule: reason”; several are parted by “;”.'),
        );
        break;
      case 'board':
        // Only Pinterest has boards.
        row.board = true;
        break;
      case 'id':
        row.id = value();
        break;
      case 'link':
      case 'date':
      case 'time':
        row[column.role] ??= cell;
        break;
      default:
        if (column.key !== undefined) row.meta[column.key] = asFlag(value());
    }
  }

  /** A column named after a network says yes or no, or holds the wording for it. */
  #network(row: Row, { platform }: Column, cell: Cell, value: string): void {
    if (!platform) return;
    row.platforms ??= [];
    if (no.has(value)) return;
    if (!row.platforms.includes(platform)) row.platforms.push(platform);
    if (!yes.has(value)) row.texts.push([cell, platform, false]);
  }

  #platforms(row: Row, column: Column, cell: Cell, value: string): void {
    const { platforms, elsewhere } = readPlatformNames(value, (name, hint) =>
      this.#remarks.once(
        `platform ${name}`,
        row.source.place(cell.start),
        `${column.name}: “${name}” is not a platform chscb knows.${hint}`,
        'Other rows may name it too.',
      ),
    );
    row.platforms = [...new Set([...(row.platforms ?? []), ...platforms])];
    if (elsewhere && row.platforms.length === 0) row.meta.elsewhere = true;
  }

  #draft(row: Row, drafts: Draft[]): void {
    if (row.meta.elsewhere === true) {
      this.#elsewhere++;
      return;
    }
    if (row.texts.every(([, , comment]) => comment) && row.files.length === 0) {
      this.#withoutText++;
      return;
    }
    const publish = this.#publish(row);
    if (publish !== undefined) row.meta.publish = publish;
    const meta: Meta = row.meta;
    const media = pairMedia(row.files, row.alts);
    const own = new Set(row.texts.map(([, platform]) => platform));
    const named: readonly PlatformId[] = row.platforms ?? (row.board ? ['pinterest'] : []);
    const platforms = (named.length > 0 ? named : this.#settings.platforms).filter((platform) => !own.has(platform));
    const shared = { ...(row.allow && { allow: row.allow }), path: row.source.path };
    const posted = media.length > 0 ? { ...meta, media } : meta;
    let isPosted = false;
    for (const [cell, platform, comment] of row.texts) {
      const fields = platform ? { platforms: [platform], id: `${row.id}, ${platform}` } : { platforms, id: row.id };
      if (comment)
        drafts.push(
          createDraft({
            ...shared,
            platforms,
            id: `${row.id}, first comment`,
            meta: { ...meta, comment: true },
            ...textOf(row.source, cell),
          }),
        );
      else if (fields.platforms.length > 0)
        drafts.push(createDraft({ ...shared, ...fields, meta: posted, ...textOf(row.source, cell, row.link) }));
      isPosted ||= !comment;
    }
    // A picture by itself is a post too.
    if (!isPosted)
      drafts.push(
        createDraft({
          ...shared,
          platforms,
          id: row.id,
          meta: posted,
          ...textOf(row.source, { start: 0, end: 0, kind: 'plain' }, row.link),
        }),
      );
  }

  #publish({ source, date, time }: Row): string | undefined {
    if (!date) return undefined;
    const written = cellValue(source.text, date);
    const read = readDate(written, this.#settings.dates);
    const place = source.place(date.start);
    if (read.kind === 'ambiguous') {
      const [dmy, mdy] = read.either.map(longDate);
      this.#remarks.once(
        'ambiguous',
        place,
        `“${written}” could be ${dmy} or ${mdy}; rows with such dates were checked without them`,
        'Say --dates dmy (the day first) or --dates mdy (the month first).',
      );
      return undefined;
    }
    const clock = time && readTime(cellValue(source.text, time));
    if (read.kind === 'date' && (!time || clock !== undefined)) return withTime(read.iso, clock);
    const unclear = read.kind === 'date' && time ? cellValue(source.text, time) : written;
    this.#remarks.notice(
      'unclear',
      place,
      `“${unclear}” is not a whole date or time; rows like this were checked without one`,
      'Write a date as 2026-02-03 and a time as 18:05.',
    );
    return read.kind === 'date' ? read.iso : undefined;
  }

  #stray(source: Source, cell: Cell): void {
    this.#remarks.trouble(
      'stray',
      source.place(cell.start),
      'text stands after the closing quote of this cell, so where it ends is anybody’s guess',
      'Put the whole cell in quotes, and double the quotes inside it.',
    );
  }

  /** More cells than columns: nearly always a comma in a text without quotes, which cuts the post short. */
  #checkLength(source: Source, cells: readonly Cell[], { width }: Header): void {
    if (cells.length <= width) return;
    const extra = cells.slice(width).find((cell) => cell.end > cell.start);
    if (extra)
      this.#remarks.trouble(
        'cells',
        source.place(extra.start),
        `this row has ${cells.length} cells, but the header names ${width}`,
        'Is a text with a comma not in quotes? The rest of it would be lost.',
      );
  }
}

/** Spreadsheets write yes and no as TRUE and FALSE. */
function asFlag(value: string): string | boolean {
  return /^(?:true|false)$/i.test(value) ? value.toLowerCase() === 'true' : value;
}

function longDate(iso: string): string {
  return new Date(`${iso}T00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
}
