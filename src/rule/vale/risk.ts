/**
 * Whether a backtracking engine can be made to run long by a pattern. Nearly all patterns of real
 * styles are lists of phrases, for which it cannot.
 */

/** `none`: time grows with the text. `long`: may grow faster, which tells only in long texts. `any`: may explode. */
export type Risk = 'none' | 'long' | 'any';

export function riskOf(source: string): Risk {
  /** For each open group: unbounded repetitions inside it. */
  const open: number[] = [];
  let repeats = 0;
  let risk: Risk = 'none';
  for (let at = 0; at < source.length; at++) {
    const char = source[at];
    let inside = 0;
    if (char === '\\') {
      if (/[1-9k]/.test(source[at + 1] ?? '')) return 'any';
      at++;
    } else if (char === '[') at = endOfClass(source, at);
    else if (char === '(') {
      open.push(repeats);
      repeats = 0;
      continue;
    } else if (char === ')') {
      inside = repeats;
      repeats += open.pop() ?? 0;
    }
    const repeat = /^(?:([*+])|\{(\d+)(,(\d*))?\})/.exec(source.slice(at + 1, at + 12));
    if (!repeat) continue;
    const most = repeat[1] || repeat[4] === '' ? Number.POSITIVE_INFINITY : Number(repeat[4] ?? repeat[2]);
    if (most < 10) continue;
    if (inside > 0) return 'any';
    repeats++;
    if (repeats > 1) risk = 'long';
  }
  return risk;
}

function endOfClass(source: string, from: number): number {
  for (let at = from + 2; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === ']') return at;
  }
  return source.length;
}
