/**
 * Globs for `overrides`: `*`, `?`, `[a-z]`, `**` between slashes, `{a,b}` and a leading `!`. Matched
 * without regular expressions, so that no config can make it slow: time is at most pattern times path.
 */
const mostPatterns = 100;

/** True where some glob matches the path and no `!` glob does. Paths use `/` and are relative. */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const wanted: string[][] = [];
  const refused: string[][] = [];
  for (const glob of globs) {
    const negated = glob.startsWith('!');
    const patterns = expandBraces(negated ? glob.slice(1) : glob).map(toSegments);
    (negated ? refused : wanted).push(...patterns);
  }
  return (path) => {
    const segments = path.split('/');
    return wanted.some((pattern) => matchSegments(pattern, segments)) && !refused.some((pattern) => matchSegments(pattern, segments));
  };
}

/** `a{b,c}d` -> `abd`, `acd`; braces that do not close stand for themselves. */
function expandBraces(glob: string): string[] {
  const done: string[] = [];
  const open = [glob];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const group = /\{([^{}]*,[^{}]*)\}/.exec(next);
    if (!group || done.length + open.length >= mostPatterns) {
      done.push(next);
      continue;
    }
    const before = next.slice(0, group.index);
    const after = next.slice(group.index + group[0].length);
    for (const part of (group[1] ?? '').split(',')) open.push(before + part + after);
  }
  return done;
}

/** A pattern without a slash matches at any depth; one that ends in a slash, all that is below. */
function toSegments(glob: string): string[] {
  const plain = glob.replace(/^\.?\//, '');
  const segments = (plain.endsWith('/') ? `${plain}**` : plain).split('/');
  return segments.length === 1 ? ['**', ...segments] : segments;
}

/** `**` stands for any number of segments. */
function matchSegments(pattern: readonly string[], path: readonly string[]): boolean {
  return matchWithStars(pattern, path, '**', (at, segment) => (matchSegment(pattern[at] as string, segment) ? 1 : 0));
}

function matchSegment(pattern: string, text: string): boolean {
  return matchWithStars(pattern, text, '*', (at, char) => matchOne(pattern, at, char));
}

/**
 * Whether all of `text` is matched, part by part. `step` says how much of the pattern, from `at` on, a part takes: 0
 * where it does not match. On a mismatch only the last star is tried further on: that is enough.
 */
function matchWithStars(
  pattern: ArrayLike<string>,
  text: ArrayLike<string>,
  star: string,
  step: (at: number, part: string) => number,
): boolean {
  let at = 0;
  let reached = 0;
  let lastStar = -1;
  let starReached = 0;
  while (reached < text.length) {
    const taken = at < pattern.length && pattern[at] !== star ? step(at, text[reached] as string) : 0;
    if (pattern[at] === star) {
      lastStar = at++;
      starReached = reached;
    } else if (taken > 0) {
      at += taken;
      reached++;
    } else if (lastStar >= 0) {
      at = lastStar + 1;
      reached = ++starReached;
    } else return false;
  }
  while (pattern[at] === star) at++;
  return at === pattern.length;
}

/** How many characters of the pattern match this one: 0 where they do not. */
function matchOne(pattern: string, at: number, char: string): number {
  const sign = pattern[at];
  if (sign === undefined) return 0;
  if (sign === '?') return 1;
  const close = sign === '[' ? pattern.indexOf(']', at + 2) : -1;
  if (close < 0) return sign === char ? 1 : 0;
  const negated = pattern[at + 1] === '!' || pattern[at + 1] === '^';
  let found = false;
  for (let i = negated ? at + 2 : at + 1; i < close; i++) {
    const low = pattern[i] as string;
    const isRange = pattern[i + 1] === '-' && i + 2 < close;
    const high = isRange ? (pattern[i + 2] as string) : low;
    if (char >= low && char <= high) found = true;
    if (isRange) i += 2;
  }
  return found !== negated ? close + 1 - at : 0;
}
