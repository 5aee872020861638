import { BadPattern, unknown } from './bad-pattern.js';
import { posix } from './classes.js';
import { type Alphabet, escaped, type Flags } from './escapes.js';

/** A bracketed class, and where it ends. */
export function bracket(source: string, from: number, alphabet: Alphabet, flags: Flags): [text: string, next: number] {
  let at = from + 1;
  let result = '[';
  let letters = '';
  if (source[at] === '^') {
    result += '^';
    at++;
  }
  for (let first = true; ; first = false) {
    const char = source[at];
    if (char === undefined) throw new BadPattern('lacks a “]”');
    if (char === ']' && !first) break;
    const named = /^\[:(\^?\w+):\]/.exec(source.slice(at));
    if (named?.[1]?.startsWith('^')) throw unknown(named[0]);
    if (named && posix[named[1] as string]) {
      result += posix[named[1] as string];
      at += named[0].length;
    } else if (char === '\\') {
      const [text, next] = escaped(source, at, alphabet, true, flags);
      result += text;
      if (flags.noCase && text.length === 1) letters += text;
      at = next;
    } else {
      const range = /^([A-Za-z])-([A-Za-z])/.exec(source.slice(at));
      if (flags.noCase && range) {
        const [all, a = '', z = ''] = range;
        result += `${a.toLowerCase()}-${z.toLowerCase()}${a.toUpperCase()}-${z.toUpperCase()}`;
        at += all.length;
        continue;
      }
      const before = result.at(-1) ?? '';
      const isRange =
        char === '-' &&
        !first &&
        source[at + 1] !== ']' &&
        !/^(?:\\[wdsp]|\})/.test(before) &&
        source[at - 2] !== '\\' &&
        !/^\\[wdspWDSP]/.test(source.slice(at + 1, at + 3));
      result += /[[\]^{}()|/]/.test(char) ? `\\${char}` : char === '-' && !isRange ? '\\-' : char;
      if (flags.noCase) letters += char;
      at++;
    }
  }
  const others = flags.noCase
    ? [...letters].flatMap((char) => [char.toLowerCase(), char.toUpperCase()]).filter((char) => /^\p{L}$/u.test(char))
    : [];
  return [`${result}${[...new Set(others)].join('')}]`, at + 1];
}
