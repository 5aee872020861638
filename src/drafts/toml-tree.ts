import { type AST, ParseError, parseTOML } from 'toml-eslint-parser';
import { alignPieces, backslash, joining, writtenChars } from './align.js';
import { blankedBefore, type Path, type Tree, type TreeFault } from './tree.js';

type Node = AST.TOMLContentNode;

/** The part of `text` from `start` to `end`; all offsets are of `text`. */
export function tomlTree(text: string, start = 0, end = text.length): Tree | TreeFault {
  const padded = blankedBefore(text, start, end);
  try {
    const nodes = new Map<string, Node>();
    const value = tableOf(parseTOML(padded), text, nodes);
    return {
      value,
      pieces(path) {
        const node = nodes.get(keyOf(path));
        return node?.type === 'TOMLValue' && node.kind === 'string' ? stringPieces(text, node) : [];
      },
      offset: (path) => nodes.get(keyOf(path))?.range[0] ?? start,
    };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return { fault: error.message.toLowerCase(), offset: Math.min(error.index, end) };
  }
}

const keyOf = (path: Path) => JSON.stringify(path.map(String));

type Table = Record<string, unknown>;

/** Dates stay as they are written: a Date would take the zone of this machine. */
function tableOf(program: AST.TOMLProgram, text: string, nodes: Map<string, Node>): Table {
  const root: Table = Object.create(null);
  const setPair = (pair: AST.TOMLKeyValue, table: Table, path: Path) => {
    const keys = pair.key.keys.map((key) => (key.type === 'TOMLBare' ? key.name : key.value));
    const owner = keys.slice(0, -1).reduce(inner, table);
    const last = keys.at(-1) ?? '';
    owner[last] = readNode(pair.value, [...path, ...keys]);
  };
  const readNode = (node: Node, path: Path): unknown => {
    nodes.set(keyOf(path), node);
    if (node.type === 'TOMLArray') return node.elements.map((element, index) => readNode(element, [...path, index]));
    if (node.type === 'TOMLInlineTable') {
      const table: Table = Object.create(null);
      for (const pair of node.body) setPair(pair, table, path);
      return table;
    }
    return node.kind.includes('date') || node.kind.includes('time') ? text.slice(...node.range) : node.value;
  };
  for (const node of program.body[0].body) {
    if (node.type === 'TOMLKeyValue') setPair(node, root, []);
    else {
      const table = node.resolvedKey.reduce<Table>(inner, root);
      for (const pair of node.body) setPair(pair, table, node.resolvedKey);
    }
  }
  return root;
}

function inner(table: Table, key: string | number): Table {
  const known = table[key];
  if (typeof known === 'object' && known !== null) return known as Table;
  const fresh: Table = Object.create(null);
  table[key] = fresh;
  return fresh;
}

const escapes = backslash({ b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', e: '\x1b', '"': '"', '\\': '\\' }, 'xuU');

/** A backslash at the end of a line takes all white space up to the next character away. */
const joinedLines = /\\[ \t]*(?:\r?\n)[ \t\r\n]*/y;

const basic = joining(joinedLines, escapes);

function stringPieces(text: string, node: AST.TOMLStringValue) {
  const quotes = node.multiline ? 3 : 1;
  const [from, to] = [node.range[0] + quotes, node.range[1] - quotes];
  // A line end right after the opening quotes is no part of the text.
  const start = from + (node.multiline ? (/^\r?\n/.exec(text.slice(from, from + 2))?.[0].length ?? 0) : 0);
  const written = writtenChars(text, start, to, node.style === 'basic' ? basic : undefined);
  return alignPieces(node.value, written, start, to);
}
