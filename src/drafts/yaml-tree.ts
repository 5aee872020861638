import { isScalar, type Scalar } from 'yaml';
import { alignPieces, backslash, type Escape, joining, writtenChars } from './align.js';
import type { Piece } from './source.js';
import type { Path, Tree, TreeFault } from './tree.js';
import { keyOffset, nodeAt, parseYaml, resolved, type Yaml } from './yaml.js';

/** The part of `text` from `start` to `end`; all offsets are of `text`. */
export function yamlTree(text: string, start = 0, end = text.length): Tree | TreeFault {
  const yaml = parseYaml(text, start, end);
  if (yaml.fault) {
    const { message, ...where } = yaml.fault;
    return { ...where, fault: message };
  }
  return {
    value: yaml.value,
    pieces(path) {
      const scalar = scalarAt(yaml, path);
      return scalar ? scalarPieces(text, scalar) : [];
    },
    offset: (path) => (path.length === 0 ? start : (keyOffset(yaml.document, path) ?? start)),
    write(path) {
      const type = scalarAt(yaml, path)?.type;
      return type === undefined ? undefined : (put) => writeIn(type, put);
    },
    remark(path) {
      const node = nodeAt(yaml.document, path);
      if (!isScalar(node) || !node.comment) return undefined;
      return { text: node.comment, offset: text.indexOf('#', node.range?.[1]) };
    },
  };
}

function scalarAt({ document }: Yaml, path: Path): Scalar<string> | undefined {
  const scalar = resolved(document, nodeAt(document, path));
  return isScalar(scalar) && typeof scalar.value === 'string' ? (scalar as Scalar<string>) : undefined;
}

/** Words within a scalar; a line end would need to know the indent. */
function writeIn(type: Scalar.Type, put: string): string | undefined {
  if (type === 'QUOTE_DOUBLE') return JSON.stringify(put).slice(1, -1);
  if (/[\r\n]/.test(put)) return undefined;
  if (type === 'QUOTE_SINGLE') return put.replaceAll("'", "''");
  return type === 'PLAIN' && /[:#,[\]{}]/.test(put) ? undefined : put;
}

const plainEscapes = backslash(
  {
    '0': '\0',
    a: '\x07',
    b: '\b',
    t: '\t',
    '\t': '\t',
    n: '\n',
    v: '\v',
    f: '\f',
    r: '\r',
    e: '\x1b',
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    N: '\x85',
    _: '\xa0',
    L: '\u2028',
    P: '\u2029',
  },
  'xuU',
);

/** A backslash at the end of a line joins it with the next, whose indent means nothing. */
const joinedLines = /\\(?:\r\n?|\n)[ \t]*/y;

const doubleQuoted = joining(joinedLines, plainEscapes);

const singleQuoted: Escape = (text, at) => (text.startsWith("''", at) ? { char: "'", length: 2 } : undefined);

/** How the characters of a scalar's value are written. */
function scalarPieces(text: string, scalar: Scalar<string>): Piece[] {
  const [from, to] = scalar.range ?? [0, 0];
  switch (scalar.type) {
    case 'QUOTE_DOUBLE':
      return alignPieces(scalar.value, writtenChars(text, from + 1, to - 1, doubleQuoted), from + 1, to - 1);
    case 'QUOTE_SINGLE':
      return alignPieces(scalar.value, writtenChars(text, from + 1, to - 1, singleQuoted), from + 1, to - 1);
    case 'BLOCK_LITERAL':
    case 'BLOCK_FOLDED': {
      const header = /[\r\n]/.exec(text.slice(from, to));
      const body = from + (header ? header.index + (text.startsWith('\r\n', from + header.index) ? 2 : 1) : 0);
      // A block without its last line end (|-) has it in its range all the same.
      const end = scalar.value.endsWith('\n') ? to : body + text.slice(body, to).trimEnd().length;
      return alignPieces(scalar.value, writtenChars(text, body, to), body, end);
    }
    default:
      return alignPieces(scalar.value, writtenChars(text, from, to), from, to);
  }
}
