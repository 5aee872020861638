/**
 * Whether a backtracking engine can be made to run long by a pattern. Nearly all patterns of real
 * styles are lists of phrases, for which it cannot.
 */

/** `none`: time grows with the text. `huge`, `long`: may grow faster, which tells only in such texts. `any`: may explode. */
type Risk = 'none' | 'huge' | 'long' | 'any';

interface Group {
  /** Unbounded repetitions before it. */
  readonly outside: number;
  /** Where its text begins. */
  readonly from: number;
}

export function riskOf(source: string): Risk {
  const open: Group[] = [];
  let repeats = 0;
  let risk: Risk = 'none';
  for (let at = 0; at < source.length; at++) {
    const char = source[at];
    let inside = 0;
    let body = '';
    if (char === '\\') {
      if (/[1-9k]/.test(source[at + 1] ?? '')) return 'any';
      at++;
    } else if (char === '[') at = endOfClass(source, at);
    else if (char === '(') {
      open.push({ outside: repeats, from: at + 1 });
      repeats = 0;
      continue;
    } else if (char === '|') {
      // One alternative does not wait for another.
      if (open.length === 0) repeats = 0;
      continue;
    } else if (char === ')') {
      const group = open.pop();
      inside = repeats;
      body = source.slice(group?.from, at);
      repeats += group?.outside ?? 0;
    }
    const repeat = /^(?:([*+])|\{(\d+)(,(\d*))?\})/.exec(source.slice(at + 1, at + 12));
    if (!repeat) continue;
    const most = repeat[1] || repeat[4] === '' ? Number.POSITIVE_INFINITY : Number(repeat[4] ?? repeat[2]);
    if (most < 10) continue;
    if ((inside > 0 || body.includes('|')) && !isOneWay(body)) return 'any';
    repeats++;
    if (risk !== 'long') risk = repeats > 1 ? 'long' : 'huge';
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

const simple = /(\\[bB])|(\\[wWdDsS.,;:!?'"()/-]|\[\^?\]?(?:\\.|[^\]\\])*\]|[^\\[\](){}|^$*+?])([*+?]\??|\{\d+(?:,\d*)?\}\??)?/gy;

/**
 * Whether there is one way only to match a text by a repeated group: after each of its repetitions
 * stands something that the repetition cannot take.
 */
function isOneWay(written: string): boolean {
  const body = written.replace(/^\?:/, '');
  const parts: { readonly set: string; readonly isOpen: boolean }[] = [];
  simple.lastIndex = 0;
  for (let at = 0; at < body.length; at = simple.lastIndex) {
    const found = simple.exec(body);
    if (!found) return false;
    if (found[2] !== undefined) parts.push({ set: found[2], isOpen: found[3] !== undefined && !/^\{\d+\}/.test(found[3]) });
  }
  return (
    parts.length > 0 &&
    parts.every(({ set, isOpen }, index) => {
      if (!isOpen) return true;
      const next = parts[index + 1];
      return next !== undefined && !next.isOpen && areDisjoint(set, next.set);
    })
  );
}

const sample = [...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)), 'é', '’', '\u00a0'];

function areDisjoint(one: string, other: string): boolean {
  try {
    const [a, b] = [one, other].map((set) => new RegExp(`^${set.length === 1 ? `[${set}]` : set}$`, 'i'));
    return !sample.some((char) => a?.test(char) && b?.test(char));
  } catch {
    return false;
  }
}
