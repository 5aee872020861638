/** The text of a register -> its rows with their places. YAML and JSON hold a list, CSV and TSV a row each. */

import { type Cell, cellValue, delimitersOf, RowScanner, trimCell } from '../drafts/csv-scanner.js';
import { createSource, type Source } from '../drafts/source.js';
import type { Path } from '../drafts/tree.js';
import { parseYaml } from '../drafts/yaml.js';
import { camelCase, type Fields, isFields } from '../text/fields.js';
import type { Place, Trouble } from '../types.js';
import { notValid, offsetAt, refusedKey } from './parse.js';
import { entryKey } from './register-keys.js';

export interface RegisterRow {
  /** Keys in camelCase; empty cells are left out. */
  readonly value: Readonly<Record<string, unknown>>;
  /** False for what is no keys and values at all. */
  readonly isEntry: boolean;
  /** Where a key of the row is written, or the row. */
  place(path: Path): Place | undefined;
  /** The key as it is written there. */
  written(key: string): string;
  /** Of a table: where the heading of a key stands, or the header where it has none. */
  heading?(key: string): { readonly place: Place; readonly isThere: boolean };
}

const mostCharacters = 5 * 1024 * 1024;

/** `keys` are those that an entry may have: they tell what parts the columns. */
export function readRegisterRows(path: string, text: string, name: string, keys: readonly string[]): RegisterRow[] | Trouble {
  if (text.length > mostCharacters) return { path, message: 'is larger than 5 MiB, too large for a register' };
  const [, extension = ''] = /\.(\w+)$/.exec(path.toLowerCase()) ?? [];
  if (extension === 'csv' || extension === 'tsv') return csvRows(path, text, extension, keys);
  return yamlRows(path, text, name, keys);
}

function yamlRows(path: string, text: string, name: string, keys: readonly string[]): RegisterRow[] | Trouble {
  const source = createSource(path, text);
  const { document, value, fault } = parseYaml(text);
  if (fault) return notValid(source, fault);
  const refused = refusedKey(document);
  if (refused) return { path, place: source.place(refused.offset), message: `${refused.key}: is not a key that may stand in a register` };
  const inside: Path = Array.isArray(value) ? [] : [name];
  const list: unknown = Array.isArray(value) ? value : (value as Record<string, unknown> | null)?.[name];
  if (!Array.isArray(list)) {
    const such = JSON.stringify([{ [keys[0] ?? '']: '…' }]);
    const example = path.endsWith('.json') ? such : `a line “- ${keys[0]}: …” for each`;
    return { path, place: source.place(0), message: `expected a list, or the key “${name}” with a list: ${example}` };
  }
  return list.map((row: unknown, index): RegisterRow => {
    const isEntry = isFields(row);
    const fields = isEntry ? row : {};
    const names = keyNames(fields, keys);
    const written = (key: string) => names.get(key) ?? key;
    const value = Object.fromEntries([...names].map(([key, own]) => [key, fields[own]]));
    return {
      value: camelKeys(value),
      isEntry,
      written,
      place(inner) {
        const [key, ...rest] = inner;
        const at = key === undefined ? [] : [written(String(key)), ...rest];
        // A text in place of a list has no items: its key is the place.
        const offset =
          offsetAt(document, [...inside, index, ...at]) ??
          offsetAt(document, [...inside, index, ...at.slice(0, 1)]) ??
          offsetAt(document, [...inside, index]);
        return offset === undefined ? undefined : source.place(offset);
      },
    };
  });
}

/** Key -> as it is written. Where two mean the same, the second keeps its own name, and is told. */
function keyNames(fields: Fields, keys: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const written of Object.keys(fields)) {
    const key = entryKey(written, keys);
    names.set(names.has(key) ? camelCase(written) : key, written);
  }
  return names;
}

/** Keys in one spelling, also one level down; empty values are left out, as empty cells are. */
function camelKeys(fields: Fields): Record<string, unknown> {
  const entries = Object.entries(fields).filter(([, value]) => value !== null && value !== '');
  return Object.fromEntries(entries.map(([key, value]) => [camelCase(key), isFields(value) ? camelKeys(value) : value]));
}

/** The sign that parts the columns, and where the rows start; the header is the first row that is not empty. */
function dialectOf(text: string, extension: string, keys: readonly string[]): { delimiter: string; start: number } {
  const { delimiters, start } = delimitersOf(text, extension === 'tsv');
  const header = start + (/^(?:[ \t]*(?:\r\n?|\n))*/.exec(text.slice(start))?.[0].length ?? 0);
  const known = (delimiter: string) => {
    const scanner = new RowScanner(delimiter);
    if (scanner.scan(text, header, true) < 0) return 0;
    return scanner.cells.filter((cell) => keys.includes(headerCell(cellValue(text, trimCell(text, cell)), cell, keys).path[0] ?? ''))
      .length;
  };
  return { delimiter: delimiters.reduce((best, one) => (known(one) > known(best) ? one : best)), start };
}

function csvRows(path: string, text: string, extension: string, keys: readonly string[]): RegisterRow[] | Trouble {
  const source = createSource(path, text);
  const { delimiter, start } = dialectOf(text, extension, keys);
  const scanner = new RowScanner(delimiter);
  const rows: RegisterRow[] = [];
  let header: HeaderCell[] | undefined;
  for (let at = start; at < text.length; ) {
    const next = scanner.scan(text, at, true);
    if (next < 0) return { path, place: source.place(Math.max(at, scanner.unclosed)), message: 'has a quoted cell without an end' };
    const cells = scanner.cells.map((cell) => trimCell(text, cell));
    const blank = cells.every((cell) => cell.start === cell.end);
    if (!blank && header && cells.length > header.length) {
      return { path, place: source.place(at), message: `this row has ${cells.length} cells, but the header names ${header.length}` };
    }
    if (!blank && !header) {
      header = cells.map((cell) => headerCell(cellValue(text, cell), cell, keys));
      if (header.every(({ path: [key = ''] }) => !keys.includes(key))) {
        const message = `the first row that is filled names no column of a register; the headings stand there, such as ${keys.slice(0, 3).join(', ')}: take out any title above them`;
        return { path, place: source.place(at), message };
      }
      const twice = header.find((one, index) => one.name !== '' && header?.findIndex((other) => isSameColumn(one, other)) !== index);
      if (twice) return { path, place: source.place(twice.start), message: `${twoColumns(header, twice)}; take one out` };
    } else if (!blank && header) rows.push(csvRow(source, cells, header));
    at = next;
  }
  return rows;
}

interface HeaderCell {
  /** Where the cell's value goes: `leftOn`, or `picture` and `file`. */
  readonly path: readonly string[];
  readonly name: string;
  readonly start: number;
}

function twoColumns(header: readonly HeaderCell[], twice: HeaderCell): string {
  const first = header.find((one) => isSameColumn(one, twice))?.name ?? '';
  return first === twice.name ? `the column “${first}” stands twice` : `the columns “${first}” and “${twice.name}” mean the same`;
}

const isSameColumn = ({ path: a }: HeaderCell, { path: b }: HeaderCell) => a.join(' ') === b.join(' ');

function headerCell(name: string, { start }: Cell, keys: readonly string[]): HeaderCell {
  const key = entryKey(name, keys);
  const [found, inner = 'File'] = /^picture(File|Kind)?$/.exec(key) ?? [];
  return { path: found === undefined ? [key] : ['picture', inner.toLowerCase()], name, start };
}

function csvRow(source: Source, cells: readonly Cell[], header: readonly HeaderCell[]): RegisterRow {
  const value: Record<string, unknown> = {};
  header.forEach(({ path: [key = '', inner] }, index) => {
    const cell = cells[index];
    const content = cell && cellValue(source.text, cell);
    if (content) value[key] = inner === undefined ? content : { ...(value[key] as object), [inner]: content };
  });
  return {
    value,
    isEntry: true,
    written: (key) => header.find(({ path }) => path[0] === key)?.name ?? key,
    heading(key) {
      const own = header.find(({ path }) => path[0] === key);
      return { place: source.place((own ?? header[0])?.start ?? 0), isThere: own !== undefined };
    },
    place(path) {
      const isMeant = (column: HeaderCell) => column.path.every((key, depth) => depth >= Math.max(1, path.length) || key === path[depth]);
      const cell = cells[header.findIndex(isMeant)] ?? cells[0];
      return source.place(cell?.start ?? 0);
    },
  };
}
