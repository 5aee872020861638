/**
 * Reads YAML that is nothing but keys, plain or quoted texts, lists and tables of them, and lists in such
 * tables, as nearly all rule files of styles are. Whatever else there is, it leaves to the library: reading hundreds of
 * files would otherwise take longer than checking a thousand posts by them.
 */

type Value = string | number | boolean;
type Inner = Record<string, Value | Value[]>;
type Table = Record<string, Value | Value[] | Inner>;

/** A list in a table, and where its lines begin; below 0 before the first of them. */
interface Nested {
  readonly list: Value[];
  indent: number;
}

const line = /^( *)(- +)?(?:((?:'(?:[^']|'')*'|"[^"\\]*"|[^\s#'"[\]{}>|*&!%@`?:,-](?:[^#:]|:(?! |$))*?)) *:(?: +|$))?(.*?) *$/;
const plainStart = /^[^\s#'"[\]{}>|*&!%@`?:,-]/;
/** What YAML takes for something other than text. */
const notText = /^(?:true|false|null|~|[-+.\d]\S*)$/i;

/** The table that a text holds; undefined where it is not of that simple kind. */
export function readPlainYaml(text: string): Table | undefined {
  const reader = new PlainReader();
  for (const written of text.split('\n')) {
    const bare = written.endsWith('\r') ? written.slice(0, -1) : written;
    if (/^(?: *#.*| *)$/.test(bare) || (bare === '---' && reader.isEmpty)) continue;
    const [, spaces = '', dash, key, rest = ''] = line.exec(bare) ?? [];
    if (!reader.take({ indent: spaces.length, isItem: dash !== undefined, key, rest })) return undefined;
  }
  return reader.whole();
}

interface Line {
  readonly indent: number;
  readonly isItem: boolean;
  readonly key: string | undefined;
  readonly rest: string;
}

/** Takes one line after the other; where it refuses one, the library has to read the file. */
class PlainReader {
  readonly #table: Table = Object.create(null);
  /** The key at the margin whose list or table goes on; its lines begin at `indent`, below 0 before the first of them. */
  #open: { readonly key: string; readonly indent: number } | undefined;
  #nested: Nested | undefined;

  get isEmpty(): boolean {
    return Object.keys(this.#table).length === 0;
  }

  take(line: Line): boolean {
    const { indent, isItem, key, rest } = line;
    if (this.#nested) {
      const { list, indent: own } = this.#nested;
      if (isItem && key === undefined && indent >= (this.#open?.indent ?? 0) && (own < 0 || own === indent)) {
        this.#nested.indent = indent;
        return add(list, rest);
      }
      if (list.length === 0) return false;
      this.#nested = undefined;
    }
    return indent === 0 && !isItem ? this.#takeKey(key, rest) : this.#takeInner(line);
  }

  #takeKey(key: string | undefined, rest: string): boolean {
    const name = key === undefined ? undefined : nameOf(key);
    if (name === undefined || Object.hasOwn(this.#table, name)) return false;
    const value = rest === '' ? [] : scalarOf(rest);
    if (value === undefined) return false;
    this.#table[name] = value;
    this.#open = rest === '' ? { key: name, indent: -1 } : undefined;
    return true;
  }

  /** A line of the list or table that is open. */
  #takeInner({ indent, isItem, key, rest }: Line): boolean {
    if (!this.#open || (this.#open.indent >= 0 && this.#open.indent !== indent)) return false;
    const isFirst = this.#open.indent < 0;
    this.#open = { key: this.#open.key, indent };
    const into = this.#table[this.#open.key];
    if (isItem) return key === undefined && Array.isArray(into) && add(into, rest);
    const name = key === undefined ? undefined : nameOf(key);
    if (name === undefined || (Array.isArray(into) && !isFirst)) return false;
    if (rest === '') this.#nested = { list: [], indent: -1 };
    const value = this.#nested?.list ?? scalarOf(rest);
    const inner = Array.isArray(into) ? (Object.create(null) as Inner) : (into as Inner);
    if (value === undefined || Object.hasOwn(inner, name)) return false;
    inner[name] = value;
    this.#table[this.#open.key] = inner;
    return true;
  }

  /** What was taken, unless a list has no item. */
  whole(): Table | undefined {
    if (this.#nested?.list.length === 0) return undefined;
    return Object.values(this.#table).some((value) => Array.isArray(value) && value.length === 0) ? undefined : this.#table;
  }
}

function add(list: Value[], written: string): boolean {
  const value = scalarOf(written);
  if (value !== undefined) list.push(value);
  return value !== undefined;
}

function nameOf(key: string): string | undefined {
  const value = scalarOf(key);
  return typeof value === 'string' && value !== '' && value !== '__proto__' && value !== '<<' ? value : undefined;
}

/** One scalar; undefined where it needs the library. */
function scalarOf(text: string): Value | undefined {
  if (text.startsWith("'")) return /^'(?:[^']|'')*'$/.test(text) ? text.slice(1, -1).replaceAll("''", "'") : undefined;
  if (text.startsWith('"')) return /^"[^"\\]*"$/.test(text) ? text.slice(1, -1) : undefined;
  if (text === 'true' || text === 'false') return text === 'true';
  if (/^(?:0|[1-9]\d{0,8})$/.test(text)) return Number(text);
  if (!plainStart.test(text) || notText.test(text) || /: |:$| #|\t/.test(text)) return undefined;
  return text;
}
