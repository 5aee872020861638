/**
 * A first look before a long pattern: V8 reads and compiles a pattern when it is first tried, which costs a start
 * more than all that a post costs otherwise.
 */

const lists = new Map<string, readonly string[]>();

/** Whether one of the pieces, apart by strokes, stands anywhere in a text in small letters. */
export function holdsPiece(lowered: string, pieces: string): boolean {
  const known = lists.get(pieces);
  const list = known ?? pieces.split('|');
  if (!known) lists.set(pieces, list);
  return list.some((piece) => lowered.includes(piece));
}

/** A pattern, and pieces of which whatever it matches holds one. */
export interface LongPattern {
  readonly pattern: RegExp;
  readonly pieces: string;
}
