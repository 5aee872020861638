/** Where a string stands in JSON that is known to be valid. */
import { alignPieces, backslash, writtenChars } from './align.js';
import type { Piece } from './source.js';
import type { Path } from './tree.js';

const blank = /[ \t\r\n]*/y;
const bare = /[^ \t\r\n,:[\]{}"]*/y;

function skip(pattern: RegExp, json: string, at: number): number {
  pattern.lastIndex = at;
  pattern.test(json);
  return pattern.lastIndex;
}

/** Offset just after the string that starts at `at`. */
function endOfString(json: string, at: number): number {
  let end = at + 1;
  while (end < json.length && json[end] !== '"') end += json[end] === '\\' ? 2 : 1;
  return end + 1;
}

/** Offset just after the value that starts at `at`. */
function endOfValue(json: string, at: number): number {
  let depth = 0;
  for (let next = at; next < json.length; ) {
    const char = json[next];
    if (char === '"') next = endOfString(json, next);
    else if (char === '{' || char === '[') {
      depth++;
      next++;
    } else if (char === '}' || char === ']') {
      depth--;
      next++;
    } else next = depth === 0 ? skip(bare, json, next) : next + 1;
    if (depth === 0) return next;
  }
  return json.length;
}

/** Offset at which the value at a path starts, or -1. Of two equal keys the last counts, as in JSON.parse. */
export function findValue(json: string, path: Path): number {
  let at = skip(blank, json, 0);
  for (const step of path) {
    at = json[at] === '{' ? inObject(json, at, String(step)) : json[at] === '[' ? inArray(json, at, Number(step)) : -1;
    if (at < 0) return -1;
  }
  return at;
}

function inObject(json: string, start: number, key: string): number {
  let found = -1;
  for (let at = skip(blank, json, start + 1); json[at] === '"'; ) {
    const end = endOfString(json, at);
    const value = skip(blank, json, skip(blank, json, end) + 1);
    const name = json.slice(at, end);
    if (name === `"${key}"` || (name.includes('\\') && JSON.parse(name) === key)) found = value;
    const after = skip(blank, json, endOfValue(json, value));
    if (json[after] !== ',') break;
    at = skip(blank, json, after + 1);
  }
  return found;
}

function inArray(json: string, start: number, index: number): number {
  let at = skip(blank, json, start + 1);
  for (let item = 0; item < index; item++) {
    const after = skip(blank, json, endOfValue(json, at));
    if (json[after] !== ',') return -1;
    at = skip(blank, json, after + 1);
  }
  return json[at] === ']' ? -1 : at;
}

const escapes = backslash({ '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }, 'u');

/** How the characters of the string whose opening quote is at `at` are written. */
export function stringPieces(json: string, at: number): Piece[] {
  const end = endOfString(json, at) - 1;
  const written = writtenChars(json, at + 1, end, escapes);
  return alignPieces(written.map(({ char }) => char).join(''), written, at + 1, end);
}
