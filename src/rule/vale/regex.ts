/**
 * From the dialect of Vale's patterns to JavaScript's. Vale knows `\b \w \d` of all scripts, flags in
 * the middle of a pattern, and named groups as Go writes them.
 */
import { asciiOf, latinLetters, posix, propertyName } from './classes.js';
import { hintFor } from './hints.js';

export interface Translated {
  /** For texts whose letters are all ASCII: the same, and several times as fast. */
  readonly plain: string;
  /** For texts whose letters are all Latin; V8 is twenty times as quick to compile it as the next. */
  latin(): string;
  /** For any text; to be compiled with `u`. */
  unicode(): string;
}

export type Alphabet = 'ascii' | 'latin' | 'all';

const wordChars: Readonly<Record<Alphabet, string>> = {
  ascii: '\\w',
  latin: `\\w${latinLetters}`,
  all: '\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}\\u200c\\u200d',
};
const edge = (word: string) => `(?:(?<=[${word}])(?![${word}])|(?<![${word}])(?=[${word}]))`;
const noEdge = (word: string) => `(?:(?<=[${word}])(?=[${word}])|(?<![${word}])(?![${word}]))`;

/** A pattern that cannot be read: `message` says why; `written` is the pattern, where that is known. */
export class BadPattern extends Error {
  constructor(
    message: string,
    readonly written?: string,
  ) {
    super(message);
  }
}

/** Characters that JavaScript lets a pattern escape under `u`. */
const escapable = /[\^$\\.*+?()[\]{}|/]/;
const quantifier = /^\{\d+(?:,\d*)?\}/;

interface Flags {
  readonly noCase: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
}

/** Translates a pattern that Vale would take. */
export function translate(source: string): Translated {
  const whole: Flags = { noCase: false, multiline: false, dotAll: false };
  return {
    plain: write(source, whole, 'ascii'),
    latin: () => write(source, whole, 'latin'),
    unicode: () => write(source, whole, 'all'),
  };
}

/** Writes the pattern out; where its letters are taken in either case, each is written as a class of both. */
function write(source: string, flags: Flags, alphabet: Alphabet): string {
  let current = flags;
  const outer: Flags[] = [];
  let result = '';
  let at = 0;
  /** The sign before was a quantifier. */
  let isCounted = false;
  while (at < source.length) {
    const char = source[at] as string;
    const wasCounted: boolean = isCounted;
    isCounted = false;
    if (char === '\\') {
      const [text, next] = escaped(source, at, alphabet, false, current);
      result += text;
      at = next;
    } else if (char === '[') {
      const [text, next] = bracket(source, at, alphabet, current);
      result += text;
      at = next;
    } else if (char === '(') {
      const flagged = /^\(\?([ims]*)(?:-([ims]*))?([:)])/.exec(source.slice(at));
      const comment = /^\(\?#[^)]*\)/.exec(source.slice(at));
      if (comment) at += comment[0].length;
      else if (flagged && (flagged[1] || flagged[2])) {
        const [all, on = '', off = '', end] = flagged;
        if (end === ':') {
          outer.push(current);
          result += '(?:';
        }
        current = changed(current, on, off);
        at += all.length;
      } else {
        outer.push(current);
        const named = /^\(\?P?<([A-Za-z]\w*)>/.exec(source.slice(at));
        result += named ? `(?<${named[1]}>` : '(';
        at += named ? named[0].length : 1;
        if (!named && source[at] === '?') {
          const kind = /^\?(?:<?[=!]|:)/.exec(source.slice(at));
          if (!kind) throw unknown(source.slice(at - 1, at + 2));
          result += kind[0];
          at += kind[0].length;
        }
      }
    } else {
      if (char === ')') {
        const before = outer.pop();
        if (!before) throw new BadPattern('has a “)” too many');
        current = before;
        result += ')';
      } else if (char === '^') result += current.multiline ? '(?<![^\\n])' : '(?<![^])';
      else if (char === '$') result += current.multiline ? '(?![^\\n])' : '(?![^])';
      else if (char === '.') result += current.dotAll ? '[^]' : '[^\\n]';
      else if (char === '{' && !quantifier.test(source.slice(at))) result += '\\{';
      else if (char === '{') {
        const [count] = quantifier.exec(source.slice(at)) as RegExpExecArray;
        result += count;
        at += count.length - 1;
        isCounted = true;
      } else if (char === '}' || char === ']') result += `\\${char}`;
      else if (/[*+?]/.test(char)) {
        if (wasCounted && char === '+') throw unknown(source.slice(at - 1, at + 1));
        result += char;
        isCounted = !wasCounted;
      } else result += bothCases(char, current);
      at++;
    }
  }
  if (outer.length > 0) throw new BadPattern('lacks a “)”');
  return result;
}

const unknown = (sign: string) => new BadPattern(`has “${sign}”, which is not known here${hintFor(sign)}`);

function changed(flags: Flags, on: string, off: string): Flags {
  const set = (flag: string, value: boolean) => (off.includes(flag) ? false : on.includes(flag) || value);
  return { noCase: set('i', flags.noCase), multiline: set('m', flags.multiline), dotAll: set('s', flags.dotAll) };
}

function bothCases(char: string, { noCase }: Flags): string {
  if (!noCase) return char;
  const lower = char.toLowerCase();
  const upper = char.toUpperCase();
  return lower !== upper && lower.length === 1 && upper.length === 1 ? `[${lower}${upper}]` : char;
}

/** An escape, and where it ends. */
function escaped(source: string, at: number, alphabet: Alphabet, inClass: boolean, flags: Flags): [text: string, next: number] {
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

/** A bracketed class, and where it ends. */
function bracket(source: string, from: number, alphabet: Alphabet, flags: Flags): [text: string, next: number] {
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
    const named = /^\[:(\w+):\]/.exec(source.slice(at));
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

/** Groups of an alternative would be taken for the alternatives' own. */
export function withoutGroups(source: string): string {
  return source.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\((?!\?)/g, (part) => (part === '(' ? '(?:' : part));
}
