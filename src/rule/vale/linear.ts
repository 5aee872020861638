/**
 * RE2's engine, whose time is linear in the text, for patterns that could make V8's run for hours.
 * It is loaded only where a style has such a pattern.
 */
import type { RE2JS } from 're2js';
import { unicodePattern } from '../unicode-pattern.js';

type Engine = typeof RE2JS;
export interface LinearMatch {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | undefined)[];
}

let engine: Engine | undefined;
let isWanted = false;

/** Look-ahead, references and what JavaScript alone knows. */
const beyond = /\(\?=|\(\?!|\\[1-9kZ]|\(\?\(|[*+?}]\+/;
const edges = /\\[bB]/;

/** Whether the engine may take the pattern: the compiler has the last word. */
export function isLinear(source: string): boolean {
  return !beyond.test(source);
}

/** It knows the ends of ASCII words only. */
export const hasEdges = (source: string) => edges.test(source);

export function wantLinear(): void {
  isWanted = true;
}

/** Loads the engine where a pattern asked for it. */
export async function loadLinear(): Promise<void> {
  if (isWanted && !engine) engine = (await import('re2js')).RE2JS;
}

/** A finder of all matches; undefined where the engine is not there, or does not take the pattern. */
export function linearFinder(
  source: string,
  ignoreCase: boolean,
): ((text: string, from: number, most: number) => LinearMatch[]) | undefined {
  if (!engine) return undefined;
  const pattern = compile(engine, unicodePattern(source), ignoreCase);
  if (!pattern) return undefined;
  return (text, from, most) => {
    const matcher = pattern.matcher(text);
    const matches: LinearMatch[] = [];
    for (let isFound = matcher.find(from); isFound && matches.length < most; isFound = matcher.find()) {
      const groups = Array.from({ length: matcher.groupCount() }, (_, index) => matcher.group(index + 1) ?? undefined);
      matches.push({ start: matcher.start(), end: matcher.end(), groups });
    }
    return matches;
  };
}

function compile(re2: Engine, source: string, ignoreCase: boolean) {
  try {
    return re2.compile(source, re2.LOOKBEHINDS | (ignoreCase ? re2.CASE_INSENSITIVE : 0));
  } catch {
    return undefined;
  }
}
