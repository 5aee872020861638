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
  const table: Table = Object.create(null);
  let open: { readonly key: string; readonly indent: number } | undefined;
  let nested: Nested | undefined;
  for (const written of text.split('\n')) {
    const bare = written.endsWith('\r') ? written.slice(0, -1) : written;
    if (/^(?: *#.*| *)$/.test(bare) || (bare === '---' && Object.keys(table).length === 0)) continue;
    const [, spaces = '', dash, key, rest = ''] = line.exec(bare) ?? [];
    const indent = spaces.length;
    if (nested) {
      if (dash !== undefined && key === undefined && indent >= (open?.indent ?? 0) && (nested.indent < 0 || nested.indent === indent)) {
        const value = scalarOf(rest);
        if (value === undefined) return undefined;
        nested.list.push(value);
        nested.indent = indent;
        continue;
      }
      if (nested.list.length === 0) return undefined;
      nested = undefined;
    }
    if (indent === 0 && dash === undefined) {
      const name = key === undefined ? undefined : nameOf(key);
      if (name === undefined || Object.hasOwn(table, name)) return undefined;
      const value = rest === '' ? [] : scalarOf(rest);
      if (value === undefined) return undefined;
      table[name] = value;
      open = rest === '' ? { key: name, indent: -1 } : undefined;
      continue;
    }
    if (!open || (open.indent >= 0 && open.indent !== indent)) return undefined;
    const isFirst = open.indent < 0;
    open = { key: open.key, indent };
    const item = key === undefined || dash !== undefined ? undefined : nameOf(key);
    if (item !== undefined && rest === '') nested = { list: [], indent: -1 };
    const value = nested ? nested.list : scalarOf(dash !== undefined && key !== undefined ? '' : rest);
    if (value === undefined) return undefined;
    const into = table[open.key];
    if (dash !== undefined) {
      if (!Array.isArray(into) || Array.isArray(value)) return undefined;
      into.push(value);
      continue;
    }
    if (item === undefined || (Array.isArray(into) && !isFirst)) return undefined;
    const inner = Array.isArray(into) ? (Object.create(null) as Inner) : (into as Inner);
    if (Object.hasOwn(inner, item)) return undefined;
    inner[item] = value;
    table[open.key] = inner;
  }
  if (nested?.list.length === 0) return undefined;
  return Object.values(table).some((value) => Array.isArray(value) && value.length === 0) ? undefined : table;
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
