/** `\w`, `\d` and `\s` mean the letters, digits and spaces of all scripts, for engines that know those of ASCII. */
const unicodeClasses: Readonly<Record<string, string>> = {
  w: '\\p{L}\\p{M}\\p{N}_',
  d: '\\p{Nd}',
  s: '\\s\\p{Z}',
};

/** Outside brackets a class needs its own; inside, the negated ones stay what they are. */
export function unicodePattern(source: string): string {
  let result = '';
  let inside = false;
  for (let at = 0; at < source.length; at++) {
    const char = source[at] as string;
    if (char === '\\') {
      const next = source[++at] ?? '';
      const lower = unicodeClasses[next.toLowerCase()];
      if (lower === undefined || (inside && next !== next.toLowerCase())) result += char + next;
      else if (inside) result += lower;
      else result += `[${next === next.toLowerCase() ? '' : '^'}${lower}]`;
      continue;
    }
    if (char === '[') inside = true;
    else if (char === ']' && source[at - 1] !== '[') inside = false;
    result += char;
  }
  return result;
}
