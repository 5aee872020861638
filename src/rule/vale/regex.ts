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
    plain: new Writer(source, whole, 'ascii').write(),
    latin: () => new Writer(source, whole, 'latin').write(),
    unicode: () => new Writer(source, whole, 'all').write(),
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

/** Writes a pattern out, sign by sign; where its letters are taken in either case, each is written as a class of both. */
class Writer {
  readonly #source: string;
  readonly #alphabet: Alphabet;
  #flags: Flags;
  #at = 0;
  #result = '';
  /** The groups that are open. */
  readonly #outer: Group[] = [];
  /** Groups that capture, by number and by name, and what refers to them. */
  readonly #groups: string[] = [];
  readonly #references: string[] = [];
  /** The sign before was a quantifier. */
  #wasCounted = false;

  constructor(source: string, flags: Flags, alphabet: Alphabet) {
    this.#source = source;
    this.#flags = flags;
    this.#alphabet = alphabet;
  }

  write(): string {
    while (this.#at < this.#source.length) this.#wasCounted = this.#takeNext();
    if (this.#outer.length > 0) throw new BadPattern('lacks a “)”');
    const lost = this.#references.find((one) => !this.#groups.includes(one) && !(Number(one) <= this.#groups.length));
    if (lost !== undefined) throw new BadPattern(`refers to a group “${lost}” that is not there`);
    return this.#result;
  }

  /** Whether what was taken is a quantifier. */
  #takeNext(): boolean {
    const char = this.#source[this.#at] as string;
    if (char === '{' && isCount(this.#source, this.#at)) return this.#takeCount();
    if (char === '\\') this.#takeEscape();
    else if (char === '[') this.#takeClass();
    else if (char === '(') this.#openGroup();
    else if (char === ')') this.#closeGroup();
    else return this.#takeSign(char);
    return false;
  }

  #takeEscape(): void {
    const [text, next] = escaped(this.#source, this.#at, this.#alphabet, false, this.#flags);
    const written = this.#source.slice(this.#at, next);
    const [, number, name] = /^\\(?:([1-9]\d?)|k<(\w+)>)/.exec(written) ?? [];
    if (number ?? name) this.#references.push(number ?? (name as string));
    this.#result += edges.test(written) ? counted(text, this.#source, next) : text;
    this.#at = next;
  }

  #takeClass(): void {
    const [text, next] = bracket(this.#source, this.#at, this.#alphabet, this.#flags);
    this.#result += text;
    this.#at = next;
  }

  #openGroup(): void {
    const opening = groupAt(this.#source, this.#at);
    if (opening.flags) {
      if (opening.text !== '') this.#outer.push({ flags: this.#flags });
      this.#flags = changed(this.#flags, ...opening.flags);
    } else if (opening.text !== '') {
      this.#outer.push({ flags: this.#flags, ...(opening.looks && { look: this.#result.length }) });
      if (opening.name !== undefined) this.#groups.push(opening.name);
    }
    this.#result += opening.text;
    this.#at += opening.length;
  }

  #closeGroup(): void {
    const group = this.#outer.pop();
    if (!group) throw new BadPattern('has a “)” too many');
    this.#flags = group.flags;
    this.#result += ')';
    this.#at++;
    if (group.look === undefined) return;
    this.#result = this.#result.slice(0, group.look) + counted(this.#result.slice(group.look), this.#source, this.#at);
  }

  #takeCount(): true {
    const [count] = quantifier.exec(this.#source.slice(this.#at)) as RegExpExecArray;
    this.#result += count;
    this.#at += count.length;
    return true;
  }

  #takeSign(char: string): boolean {
    this.#at++;
    const { multiline, dotAll } = this.#flags;
    if (/[*+?]/.test(char)) {
      if (this.#wasCounted && char === '+') throw unknown(this.#source.slice(this.#at - 2, this.#at));
      this.#result += char;
      return !this.#wasCounted;
    }
    if (char === '^') this.#result += counted(multiline ? '(?<![^\\n])' : '(?<![^])', this.#source, this.#at);
    else if (char === '$') this.#result += counted(multiline ? '(?![^\\n])' : '(?![^])', this.#source, this.#at);
    else if (char === '.') this.#result += dotAll ? '[^]' : '[^\\n]';
    else if (/[{}\]]/.test(char)) this.#result += `\\${char}`;
    else this.#result += bothCases(char, this.#flags);
    return false;
  }
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
