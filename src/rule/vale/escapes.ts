/** What stands behind a `\\` in Vale's patterns, and letters that are taken in either case. */
import { BadPattern, unknown } from './bad-pattern.js';
import { asciiOf, latinLetters, propertyName } from './classes.js';

export type Alphabet = 'ascii' | 'latin' | 'all';

const wordChars: Readonly<Record<Alphabet, string>> = {
  ascii: '\\w',
  latin: `\\w${latinLetters}`,
  all: '\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}\\u200c\\u200d',
};
const edge = (word: string) => `(?:(?<=[${word}])(?![${word}])|(?<![${word}])(?=[${word}]))`;
const noEdge = (word: string) => `(?:(?<=[${word}])(?=[${word}])|(?<![${word}])(?![${word}]))`;

/** What `(?ims)` sets. */
export interface Flags {
  readonly noCase: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
}

/** Characters that JavaScript lets a pattern escape under `u`. */
const escapable = /[\^$\\.*+?()[\]{}|/]/;
/** A letter, or a class of its two cases. */
export function bothCases(char: string, { noCase }: Flags): string {
  if (!noCase) return char;
  const lower = char.toLowerCase();
  const upper = char.toUpperCase();
  return lower !== upper && lower.length === 1 && upper.length === 1 ? `[${lower}${upper}]` : char;
}

/** An escape, and where it ends. */
export function escaped(source: string, at: number, alphabet: Alphabet, inClass: boolean, flags: Flags): [text: string, next: number] {
  const char = source[at + 1];
  if (char === undefined) throw new BadPattern('ends in a single \\');
  const two = at + 2;
  const rest = source.slice(at);
  const property = /^\\[pP](?:\{\^?\w+\}|[A-Z])/.exec(rest);
  if (property) {
    const name = propertyName(property[0].slice(2).replace(/[{}^]/g, ''));
    if (name === undefined) throw unknown(property[0]);
    const negated = (char === 'P') !== property[0].includes('^');
    const sign = `\\${negated ? 'P' : 'p'}{${name}}`;
    return [alphabet === 'all' ? sign : asciiOf(sign, inClass), at + property[0].length];
  }
  const code = /^\\x\{([0-9a-fA-F]{1,6})\}/.exec(rest) ?? /^\\x([0-9a-fA-F]{2})/.exec(rest) ?? /^\\u([0-9a-fA-F]{4})/.exec(rest);
  if (code) return [literal(String.fromCodePoint(Number.parseInt(code[1] as string, 16)), flags, inClass), at + code[0].length];
  if (/[nrtfv]/.test(char)) return [`\\${char}`, two];
  if (char === 'a') return ['\\x07', two];
  if (char === 'e') return ['\\x1b', two];
  if (/[sS]/.test(char)) return [`\\${char}`, two];
  if (/[wWdDbB]/.test(char)) return [inClass ? classInClass(char, alphabet) : classAlone(char, alphabet), two];
  if (char === 'A' && !inClass) return ['(?<![^])', two];
  if (/[zZ]/.test(char) && !inClass) return [char === 'z' ? '(?![^])' : '(?=\\n?(?![^]))', two];
  const reference = /^\\(?:([1-9]\d?)|k<(\w+)>)/.exec(rest);
  if (reference && !inClass) return [reference[2] ? `\\k<${reference[2]}>` : `(?:\\${reference[1]})`, at + reference[0].length];
  if (/[a-zA-Z]/.test(char)) throw unknown(`\\${char}`);
  return [literal(char, flags, inClass), two];
}

function literal(char: string, flags: Flags, inClass: boolean): string {
  if (escapable.test(char) || (inClass && char === '-')) return `\\${char}`;
  return inClass ? char : bothCases(char, flags);
}

function classAlone(char: string, alphabet: Alphabet): string {
  const word = wordChars[alphabet];
  if (alphabet === 'ascii') return `\\${char}`;
  switch (char) {
    case 'b':
      return edge(word);
    case 'B':
      return noEdge(word);
    case 'w':
      return `[${word}]`;
    case 'W':
      return `[^${word}]`;
    default:
      return digits(char, alphabet);
  }
}

function classInClass(char: string, alphabet: Alphabet): string {
  if (char === 'b') return '\\x08';
  if (char === 'w') return wordChars[alphabet];
  // No class within a class here: what is left of these in real styles is ASCII.
  return /[BW]/.test(char) ? `\\${char}` : digits(char, alphabet);
}

/** Latin knows no others than ASCII. */
function digits(char: string, alphabet: Alphabet): string {
  if (alphabet !== 'all') return `\\${char}`;
  return char === 'd' ? '\\p{Nd}' : '\\P{Nd}';
}
