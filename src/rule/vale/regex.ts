/**
 * From the dialect of Vale's patterns to JavaScript's. Vale knows `\b \w \d` of all scripts, flags in
 * the middle of a pattern, and named groups as Go writes them.
 */
import { BadPattern, unknown } from './bad-pattern.js';
import { bracket } from './bracket.js';
import { type Alphabet, bothCases, escaped, type Flags } from './escapes.js';

interface Translated {
  /** For texts whose letters are all ASCII: the same, and several times as fast. */
  readonly plain: string;
  /** For texts whose letters are all Latin; V8 is twenty times as quick to compile it as the next. */
  latin(): string;
  /** For any text; to be compiled with `u`. */
  unicode(): string;
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

const quantifier = /^\{\d+(?:,\d*)?\}/;
const isCount = (source: string, at: number) =>
  /[*+?]/.test(source[at] ?? '') || (source[at] === '{' && quantifier.test(source.slice(at, at + 12)));

/** What takes no character cannot be counted in JavaScript: `$?` is `(?:$)?`. */
const edges = /^\\[bBAzZ]/;
const counted = (text: string, source: string, at: number) => (isCount(source, at) ? `(?:${text})` : text);

interface Group {
  readonly flags: Flags;
  /** Where in the result it begins, if it looks around. */
  readonly look?: number;
}

/** Writes the pattern out; where its letters are taken in either case, each is written as a class of both. */
function write(source: string, flags: Flags, alphabet: Alphabet): string {
  let current = flags;
  const outer: Group[] = [];
  /** Groups that capture, by number and by name, and what refers to them. */
  const groups: string[] = [];
  const references: string[] = [];
  let result = '';
  let at = 0;
  /** The sign before was a quantifier. */
  let wasCounted = false;
  while (at < source.length) {
    const char = source[at] as string;
    let isCounted = false;
    if (char === '\\') {
      const [text, next] = escaped(source, at, alphabet, false, current);
      const [, number, name] = /^\\(?:([1-9]\d?)|k<(\w+)>)/.exec(source.slice(at, next)) ?? [];
      if (number ?? name) references.push(number ?? (name as string));
      result += edges.test(source.slice(at, next)) ? counted(text, source, next) : text;
      at = next;
    } else if (char === '[') {
      const [text, next] = bracket(source, at, alphabet, current);
      result += text;
      at = next;
    } else if (char === '(') {
      const opening = groupAt(source, at);
      if (opening.flags) {
        if (opening.text !== '') outer.push({ flags: current });
        current = changed(current, ...opening.flags);
      } else if (opening.text !== '') {
        outer.push({ flags: current, ...(opening.looks && { look: result.length }) });
        if (opening.name !== undefined) groups.push(opening.name);
      }
      result += opening.text;
      at += opening.length;
    } else if (char === ')') {
      const before = outer.pop();
      if (!before) throw new BadPattern('has a “)” too many');
      current = before.flags;
      result += ')';
      at++;
      if (before.look !== undefined) result = result.slice(0, before.look) + counted(result.slice(before.look), source, at);
    } else if (char === '{' && isCount(source, at)) {
      const [count] = quantifier.exec(source.slice(at)) as RegExpExecArray;
      result += count;
      at += count.length;
      isCounted = true;
    } else {
      at++;
      if (char === '^') result += counted(current.multiline ? '(?<![^\\n])' : '(?<![^])', source, at);
      else if (char === '$') result += counted(current.multiline ? '(?![^\\n])' : '(?![^])', source, at);
      else if (char === '.') result += current.dotAll ? '[^]' : '[^\\n]';
      else if (/[{}\]]/.test(char)) result += `\\${char}`;
      else if (/[*+?]/.test(char)) {
        if (wasCounted && char === '+') throw unknown(source.slice(at - 2, at));
        result += char;
        isCounted = !wasCounted;
      } else result += bothCases(char, current);
    }
    wasCounted = isCounted;
  }
  if (outer.length > 0) throw new BadPattern('lacks a “)”');
  const lost = references.find((one) => !groups.includes(one) && !(Number(one) <= groups.length));
  if (lost !== undefined) throw new BadPattern(`refers to a group “${lost}” that is not there`);
  return result;
}

interface Opening {
  /** What it is to be written as; nothing for a remark, and for flags that hold to the end of the group around them. */
  readonly text: string;
  /** How much of the source it is. */
  readonly length: number;
  readonly flags?: readonly [on: string, off: string];
  readonly looks?: boolean;
  /** Of a group that captures; empty where it has none. */
  readonly name?: string;
}

/** What begins with the `(` there. */
function groupAt(source: string, at: number): Opening {
  const rest = source.slice(at);
  const comment = /^\(\?#[^)]*\)/.exec(rest);
  if (comment) return { text: '', length: comment[0].length };
  const flagged = /^\(\?([ims]*)(?:-([ims]*))?([:)])/.exec(rest);
  if (flagged && (flagged[1] || flagged[2])) {
    const [all, on = '', off = '', end] = flagged;
    return { text: end === ':' ? '(?:' : '', length: all.length, flags: [on, off] };
  }
  const named = /^\(\?P?<([A-Za-z]\w*)>/.exec(rest);
  if (named) return { text: `(?<${named[1]}>`, length: named[0].length, name: named[1] as string };
  if (rest[1] !== '?') return { text: '(', length: 1, name: '' };
  const kind = /^\(\?(?:<?[=!]|:)/.exec(rest);
  if (!kind) throw unknown(rest.slice(0, 3));
  return { text: kind[0], length: kind[0].length, looks: !kind[0].endsWith(':') };
}

function changed(flags: Flags, on: string, off: string): Flags {
  const set = (flag: string, value: boolean) => (off.includes(flag) ? false : on.includes(flag) || value);
  return { noCase: set('i', flags.noCase), multiline: set('m', flags.multiline), dotAll: set('s', flags.dotAll) };
}

/** Groups of an alternative would be taken for the alternatives' own. */
export function withoutGroups(source: string): string {
  return source.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\((?!\?)/g, (part) => (part === '(' ? '(?:' : part));
}
