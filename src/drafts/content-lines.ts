/** The lines of an iCalendar file (RFC 5545, 3.1): unfolded, and each character with its place in the file. */
import { type Escape, type Written, writtenChars } from './align.js';

export interface ContentLine {
  /** In capitals. */
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  /** As written, unfolded. */
  readonly value: string;
  /** Where the characters of `value` stand. */
  readonly written: readonly Written[];
  /** Offset of the line. */
  readonly start: number;
}

/** A line end and a space or a tab: the line goes on. */
const fold = /(?:\r\n?|\n)[ \t]/y;

const unfold: Escape = (text, at) => {
  if (text[at] !== '\r' && text[at] !== '\n') return undefined;
  fold.lastIndex = at;
  return fold.test(text) ? { char: '', length: fold.lastIndex - at } : undefined;
};

export function* contentLines(text: string): Generator<ContentLine> {
  let line: Written[] = [];
  for (const char of writtenChars(text, 0, text.length, unfold)) {
    if (char.char !== '\n') line.push(char);
    else {
      if (line.length > 0) yield readLine(line);
      line = [];
    }
  }
  if (line.length > 0) yield readLine(line);
}

/** `NAME;PARAMETER=value;OTHER="quoted: value":the rest` */
function readLine(written: readonly Written[]): ContentLine {
  const text = written.map(({ char }) => char).join('');
  const parameters = new Map<string, string>();
  let at = /^[^:;]*/.exec(text)?.[0].length ?? 0;
  const name = text.slice(0, at).toUpperCase();
  while (text[at] === ';') {
    const [whole = ';', key = '', quoted, plain = ''] = /^;([^=:;]*)(?:=(?:"([^"]*)"|([^:;]*)))?/.exec(text.slice(at)) ?? [];
    parameters.set(key.toUpperCase(), quoted ?? plain);
    at += whole.length;
  }
  // What stands between a parameter and the colon is a fault of whoever wrote the file; the value counts.
  const colon = text.indexOf(':', at);
  const from = colon < 0 ? text.length : colon + 1;
  return { name, parameters, value: text.slice(from), written: written.slice(from), start: written[0]?.file ?? 0 };
}

const meanings: Readonly<Record<string, string>> = { n: '\n', N: '\n', ',': ',', ';': ';', '\\': '\\' };

/** The value of a line as text: without its escapes. */
export function textChars({ written }: ContentLine): Written[] {
  const chars: Written[] = [];
  for (let at = 0; at < written.length; at++) {
    const one = written[at] as Written;
    const other = written[at + 1];
    const meaning = one.char === '\\' && other ? meanings[other.char] : undefined;
    chars.push(meaning === undefined || !other ? one : { char: meaning, file: one.file, end: other.end });
    if (meaning !== undefined) at++;
  }
  return chars;
}

export const textOf = (line: ContentLine) =>
  textChars(line)
    .map(({ char }) => char)
    .join('');

/** The parts of a value that is a list: `x,facebook`. */
export function listOf({ value }: ContentLine): string[] {
  return value.split(/(?<!\\),/).map((part) => part.replaceAll(/\\(.)/g, '$1').trim());
}
