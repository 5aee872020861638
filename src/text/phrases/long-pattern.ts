/**
 * Long patterns, and a first look before each: V8 reads and compiles a pattern when it is first tried, which costs a
 * start more than all that a post costs otherwise.
 */

import { entryOf } from '../words/word-list.js';

export interface LongPattern {
  readonly pattern: RegExp;
  /** Apart by strokes, in small letters: whatever the pattern matches holds one of them. */
  readonly pieces: string;
}

const lists = new Map<string, readonly string[]>();

/** `lowered` is the text in small letters. */
export function mayMatch({ pieces }: LongPattern, lowered: string): boolean {
  return entryOf(lists, pieces, () => pieces.split('|')).some((piece) => lowered.includes(piece));
}

export function firstMatch(long: LongPattern, text: string, lowered = text.toLowerCase()): RegExpExecArray | null {
  return mayMatch(long, lowered) ? long.pattern.exec(text) : null;
}
