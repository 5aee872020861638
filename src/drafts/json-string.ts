/** Where a string stands in JSON that is known to be valid. */
import type { Piece } from './source.js';
import type { Path } from './tree.js';

const blank = /[ \t\r\n]*/y;
const bare = /[^ \t\r\n,:[\]{}"]*/y;

const backslash = 92;

function skip(pattern: RegExp, json: string, at: number): number {
  pattern.lastIndex = at;
  pattern.test(json);
  return pattern.lastIndex;
}

/** Offset just after the string that starts at `at`. */
function endOfString(json: string, at: number): number {
  let end = json.indexOf('"', at + 1);
  while (end >= 0 && isEscaped(json, end)) end = json.indexOf('"', end + 1);
  return end < 0 ? json.length + 1 : end + 1;
}

/** After an odd number of backslashes. */
function isEscaped(json: string, at: number): boolean {
  let from = at;
  while (json.charCodeAt(from - 1) === backslash) from--;
  return (at - from) % 2 === 1;
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

/**
 * How the characters of the string whose opening quote is at `at` are written: an escape stands for
 * one UTF-16 unit and is the only thing that is longer in the file than in the text.
 */
export function stringPieces(json: string, at: number): Piece[] {
  const start = at + 1;
  const inside = json.slice(start, endOfString(json, at) - 1);
  const pieces: Piece[] = [{ text: 0, file: start }];
  let text = 0;
  let from = 0;
  for (let mark = inside.indexOf('\\'); mark >= 0; mark = inside.indexOf('\\', from)) {
    text += mark - from + 1;
    from = mark + (inside[mark + 1] === 'u' ? 6 : 2);
    pieces.push({ text, file: start + from });
  }
  return pieces;
}
