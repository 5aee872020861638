import type { Piece } from './source.js';

const string = /"(?:[^"\\]|\\.)*"/y;

/** Offset just after the JSON string that starts at `at`, or -1. */
function endOfString(json: string, at: number): number {
  string.lastIndex = at;
  return string.test(json) ? string.lastIndex : -1;
}

/**
 * Where the string value of a top-level `key` starts in `json` (at its opening quote), or -1.
 * Of two equal keys the last counts, as in JSON.parse.
 */
export function findStringValue(json: string, key: string): number {
  let depth = 0;
  let found = -1;
  for (let at = 0; at < json.length; at++) {
    const char = json[at];
    if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') depth--;
    else if (char === '"') {
      const end = endOfString(json, at);
      if (end < 0) return -1;
      const value = /\s*:\s*(?=")/y;
      value.lastIndex = end;
      if (depth === 1 && value.test(json) && JSON.parse(json.slice(at, end)) === key) found = value.lastIndex;
      at = end - 1;
    }
  }
  return found;
}

/** The pieces of the JSON string whose opening quote is at `at`: each escape starts a new one. */
export function stringPieces(json: string, at: number): Piece[] {
  const pieces: Piece[] = [{ text: 0, file: at + 1 }];
  let text = 0;
  let file = at + 1;
  while (file < json.length && json[file] !== '"') {
    if (json[file] === '\\') {
      file += json[file + 1] === 'u' ? 6 : 2;
      text++;
      pieces.push({ text, file });
    } else {
      file++;
      text++;
    }
  }
  return pieces;
}
