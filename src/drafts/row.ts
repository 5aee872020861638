import { many } from '../text/counted.js';
import type { Draft, Place } from '../types.js';
import type { Column, Header } from './columns.js';
import { type Cell, cellValue, trimCell } from './csv-scanner.js';
import { faultOf, isOpen, longDate, readDate, readTime, withTime } from './dates.js';
import { asFlag, no, yes } from './flags.js';
import type { ReaderSettings } from './index.js';
import { splitFiles } from './media.js';
import { withIsoDates } from './media-dates.js';
import { readAllowText } from './meta.js';
import { type PlatformNames, readPlatformNames } from './platform-names.js';
import type { Remarks } from './remarks.js';
import { addDrafts, type Row } from './row-drafts.js';
import { checkLength, failedFormula, strayText, unsentText } from './row-faults.js';
import { ownString, type Source } from './source.js';
import { readValues } from './values.js';

/** Rows of a schedule -> drafts. */
export class RowReader {
  readonly #settings: ReaderSettings;
  readonly #remarks: Remarks;
  /** Cells of platforms read before: most rows say the same. */
  readonly #names = new Map<string, PlatformNames>();
  #withoutText = 0;
  #elsewhere = 0;
  #posts = 0;
  #headers = 0;

  constructor(settings: ReaderSettings, remarks: Remarks) {
    this.#settings = settings;
    this.#remarks = remarks;
  }

  /** Adds the drafts of one row; `number` as a spreadsheet counts rows. */
  read(source: Source, cells: readonly Cell[], header: Header, number: number, drafts: Draft[]): void {
    const row: Row = {
      source,
      texts: [],
      files: [],
      alts: [],
      meta: {},
      platforms: undefined,
      isElsewhere: false,
      hasBoard: false,
      link: undefined,
      date: undefined,
      time: undefined,
      allow: undefined,
      id: `row ${number}`,
    };
    let isBlank = true;
    for (const column of header.columns) {
      const raw = cells[column.index];
      if (raw === undefined || raw.start === raw.end) continue;
      if (raw.kind === 'stray') strayText(this.#remarks, source, raw);
      const cell = trimCell(source.text, raw);
      if (cell.start === cell.end) continue;
      isBlank = false;
      this.#take(row, column, cell);
    }
    checkLength(this.#remarks, source, cells, header);
    if (!isBlank) this.#draft(row, (key) => cellOf(source.text, cells, header, key), drafts);
  }

  /** A row that is none, and is told at the end. */
  skip(): void {
    this.#headers++;
  }

  /** What the whole file said. */
  end(place: Place): void {
    const leftOut = (kind: string, count: number, which: string) => {
      if (count === 0) return;
      this.#remarks.notice(kind, undefined, `${many(count, 'row')} ${which} ${count === 1 ? 'was' : 'were'} left out`);
    };
    leftOut('no text', this.#withoutText, 'without a text');
    leftOut('elsewhere', this.#elsewhere, 'for no social network (website, newsletter ...)');
    leftOut('headers', this.#headers, 'that name the columns or a part of the table again');
    // A calendar whose rows are all for the website or the newsletter is read, and there is nothing to check in it.
    if (this.#posts + this.#elsewhere === 0 && !this.#remarks.isTroubled)
      this.#remarks.once(
        'none',
        place,
        this.#withoutText > 0 ? 'no row of this table holds a post' : 'the table is empty: there is no post below its header',
        'Write one post a row and try again.',
      );
    for (const kind of ['stray', 'formula', 'cells', 'unclear']) {
      const more = this.#remarks.untold(kind);
      if (more > 0) this.#remarks.once(`more ${kind}`, place, `${more} more rows have the same fault`, 'Correct them in the same way.');
    }
  }

  #take(row: Row, column: Column, cell: Cell): void {
    const value = () => cellValue(row.source.text, cell);
    switch (column.role) {
      case 'text':
        failedFormula(this.#remarks, row.source, cell);
        row.texts.push({ cell, platform: column.platform });
        break;
      case 'comment':
        row.texts.push({ cell, platform: undefined, beside: 'first comment' });
        break;
      case 'title':
        row.texts.push({ cell, platform: undefined, beside: 'title' });
        break;
      case 'network':
        this.#network(row, column, cell, value().toLowerCase());
        break;
      case 'platforms':
        this.#platforms(row, column, cell, value());
        break;
      case 'media':
        row.files.push(...splitFiles(value()).map((file) => ({ value: file, slot: column.slot })));
        break;
      case 'alt':
        row.alts.push({ value: value(), slot: column.slot });
        break;
      case 'allow':
        row.allow = readAllowText(value(), (message) =>
          this.#remarks.trouble('allow', row.source.place(cell.start), message, 'Write “rule: reason”; several are parted by “;”.'),
        );
        break;
      case 'board':
        row.hasBoard = true;
        break;
      case 'id':
        row.id = ownString(value());
        break;
      case 'link':
      case 'date':
      case 'time':
        this.#takeOnce(row, column.role, column, cell);
        break;
      default:
        if (column.key !== undefined) row.meta[column.key] = asFlag(value());
    }
  }

  /** The first that is filled counts; what another says beside it is told. */
  #takeOnce(row: Row, role: 'link' | 'date' | 'time', { name }: Column, cell: Cell): void {
    const { source } = row;
    const taken = row[role];
    const value = cellValue(source.text, cell);
    if (!taken) row[role] = cell;
    // “Date” and “Scheduled time”
    else if (role === 'date' && !row.time && readTime(value) !== undefined) row.time = cell;
    else if (role === 'date' && !row.time && readTime(cellValue(source.text, taken)) !== undefined) {
      row.time = taken;
      row.date = cell;
    } else if (value !== cellValue(source.text, taken)) {
      const message = `“${name}” was not used where another column holds the ${role} already`;
      this.#remarks.notice(`second ${name}`, source.place(cell.start), message, 'Other rows may have both too.');
    }
  }

  /** A column named after a network says yes or no, or holds the wording for it. */
  #network(row: Row, { platform }: Column, cell: Cell, value: string): void {
    if (!platform) return;
    row.platforms ??= [];
    if (no.has(value)) return;
    if (!row.platforms.includes(platform)) row.platforms = [...row.platforms, platform];
    if (!yes.has(value)) row.texts.push({ cell, platform });
  }

  #platforms(row: Row, column: Column, cell: Cell, value: string): void {
    const { platforms, elsewhere } = this.#names.get(value) ?? this.#readNames(row.source, column, cell, value);
    row.platforms = row.platforms ? [...new Set([...row.platforms, ...platforms])] : platforms;
    row.isElsewhere ||= elsewhere;
  }

  #readNames(source: Source, column: Column, cell: Cell, value: string): PlatformNames {
    const names = readPlatformNames(value, (name, hint) =>
      this.#remarks.once(
        `platform ${name}`,
        source.place(cell.start),
        `${column.name}: “${name}” is not a platform chscb knows.${hint}`,
        'Rows that name it were checked without it.',
      ),
    );
    if (this.#names.size < 1000) this.#names.set(ownString(value), names);
    return names;
  }

  /** `filled`: the cell that a key of `meta` was read from. */
  #draft(row: Row, filled: (key: string) => Cell | undefined, drafts: Draft[]): void {
    if (row.isElsewhere && row.platforms?.length === 0) {
      this.#elsewhere++;
    } else if (row.files.length === 0 && row.texts.every(({ beside }) => beside)) {
      this.#withoutText++;
    } else {
      const publish = this.#publish(row);
      if (publish !== undefined) row.meta.publish = publish;
      readValues(row.meta, (key, message) =>
        this.#remarks.once(
          `${key} ${message}`,
          row.source.place(filled(key)?.start ?? 0),
          `${key}: ${message}`,
          'Other rows may say it too.',
        ),
      );
      this.#posts++;
      const place = () => row.source.place(row.texts[0]?.cell.start ?? 0);
      const unsent = addDrafts(row, this.#settings.platforms, drafts, (item) =>
        withIsoDates(item, this.#settings.dates, (message) => this.#remarks.once(message, place(), message, 'Other rows may say it too.')),
      );
      if (unsent) unsentText(this.#remarks, row.source, unsent);
    }
  }

  #publish(row: Row): string | undefined {
    const { source } = row;
    // “Publish time” may hold the day as well.
    const date = row.date ?? row.time;
    const time = row.date && row.time;
    if (!date) return undefined;
    const written = cellValue(source.text, date);
    if (isOpen(written)) return undefined;
    const read = readDate(written, this.#settings.dates);
    if (!row.date && read.kind === 'unclear') return undefined;
    if (read.kind === 'ambiguous') {
      const [dmy, mdy] = read.either.map(longDate);
      this.#remarks.once(
        'ambiguous',
        source.place(date.start),
        `“${written}” could be ${dmy} or ${mdy}; rows with such dates were checked without them`,
        'Say --dates dmy (the day first) or --dates mdy (the month first).',
      );
      return undefined;
    }
    const hours = time && cellValue(source.text, time);
    const clock = hours === undefined ? undefined : readTime(hours);
    if (read.kind === 'date' && (hours === undefined || isOpen(hours) || clock !== undefined)) {
      const { iso, isContrary } = withTime(read.iso, clock);
      if (isContrary && time) this.#contrary(source, time);
      return iso;
    }
    const [cell, fault, left] =
      read.kind === 'date' && time
        ? [time, 'is not a time of day', 'a time']
        : [date, faultOf(written, this.#settings.dates, 'a whole date or time'), 'its date'];
    this.#remarks.trouble(
      'unclear',
      source.place(cell.start),
      `“${cellValue(source.text, cell)}” ${fault}; the row was checked without ${left}`,
      'Write a date as 2026-02-03 and a time as 18:05; leave the cell empty where it is not fixed yet.',
    );
    return read.kind === 'date' ? read.iso : undefined;
  }

  #contrary(source: Source, time: Cell): void {
    this.#remarks.trouble(
      'unclear',
      source.place(time.start),
      `“${cellValue(source.text, time)}” is not the time that the date has; the row was checked without it`,
      'Write the time once.',
    );
  }
}

/** Of several columns of a key, the last that is filled counts. */
function cellOf(text: string, cells: readonly Cell[], { columns }: Header, key: string): Cell | undefined {
  const filled = columns.filter((column) => column.key === key).flatMap(({ index }) => cells[index] ?? []);
  return filled.map((cell) => trimCell(text, cell)).findLast(({ start, end }) => start < end);
}
