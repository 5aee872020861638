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
  return valueFinder(json)(path);
}

/** An object of so many characters is walked again rather than remembered. */
const short = 256;

type Steps = ReadonlyMap<string | number, number>;

/** `findValue` for many paths of one text: what was walked through once is remembered, or the last of many posts would take the longest. */
export function valueFinder(json: string): (path: Path) => number {
  const known = new Map<number, Steps>();
  return (path) => {
    let at = skip(blank, json, 0);
    for (const step of path) {
      const isList = json[at] === '[';
      if (!isList && json[at] !== '{') return -1;
      let steps = known.get(at);
      if (!steps) {
        const walked = isList ? itemsOf(json, at) : keysOf(json, at);
        steps = walked.steps;
        if (isList || walked.end - at > short) known.set(at, steps);
      }
      at = steps.get(isList ? Number(step) : String(step)) ?? -1;
      if (at < 0) return -1;
    }
    return at;
  };
}

interface Walked {
  readonly steps: Steps;
  readonly end: number;
}

function keysOf(json: string, start: number): Walked {
  const steps = new Map<string, number>();
  let at = skip(blank, json, start + 1);
  while (json[at] === '"') {
    const end = endOfString(json, at);
    const value = skip(blank, json, skip(blank, json, end) + 1);
    const name = json.slice(at, end);
    steps.set(name.includes('\\') ? (JSON.parse(name) as string) : name.slice(1, -1), value);
    const after = skip(blank, json, endOfValue(json, value));
    if (json[after] !== ',') return { steps, end: after };
    at = skip(blank, json, after + 1);
  }
  return { steps, end: at };
}

function itemsOf(json: string, start: number): Walked {
  const steps = new Map<number, number>();
  let at = skip(blank, json, start + 1);
  while (at < json.length && json[at] !== ']') {
    steps.set(steps.size, at);
    const after = skip(blank, json, endOfValue(json, at));
    if (json[after] !== ',') return { steps, end: after };
    at = skip(blank, json, after + 1);
  }
  return { steps, end: at };
}

/** The first key, or the first of this name, that an object has twice: one of its two values would be lost. */
export function repeatedKey(json: string, asked?: string): { name: string; offset: number } | undefined {
  const open: Set<string>[] = [];
  for (let at = 0; at < json.length; at++) {
    const char = json[at];
    if (char === '{' || char === '[') open.push(new Set());
    else if (char === '}' || char === ']') open.pop();
    if (char !== '"') continue;
    const end = endOfString(json, at);
    if (json[skip(blank, json, end)] === ':') {
      const name = JSON.parse(json.slice(at, end)) as string;
      const keys = open.at(-1);
      if (keys?.has(name) && (asked ?? name) === name) return { name, offset: at };
      keys?.add(name);
    }
    at = end - 1;
  }
  return undefined;
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
