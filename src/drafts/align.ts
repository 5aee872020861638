/**
 * How a value that a parser read maps back to what is written: through escapes, folds and indents,
 * whatever the format. Characters that show stand in both in the same order, one to one; only white
 * space between them may differ.
 */
import type { Piece } from './source.js';

/** A character as written in [file, end): `char` is what it means, one or two UTF-16 units. */
export interface Written {
  readonly char: string;
  readonly file: number;
  readonly end: number;
}

/** Reads one escape at `at`: what it means and how long it is; undefined where there is none. */
export type Escape = (text: string, at: number) => { readonly char: string; readonly length: number } | undefined;

/** The characters of [from, to) as written. CRLF and CR are one line feed; a fold, which means nothing, is none. */
export function writtenChars(text: string, from: number, to: number, readEscape?: Escape): Written[] {
  const written: Written[] = [];
  for (let at = from; at < to; ) {
    const found = readEscape?.(text, at);
    if (found) {
      if (found.char !== '') written.push({ char: found.char, file: at, end: at + found.length });
      at += found.length;
      continue;
    }
    const char = text[at] as string;
    const end = at + (char === '\r' && text[at + 1] === '\n' ? 2 : 1);
    written.push({ char: char === '\r' ? '\n' : char, file: at, end });
    at = end;
  }
  return written;
}

const isSpace = (char: string | undefined) => char === ' ' || char === '\n' || char === '\t' || char === '\r';

/** Where each character of `value` is written. */
export function alignPieces(value: string, written: readonly Written[], start: number, end: number): Piece[] {
  const files: number[] = [];
  let next = 0;
  for (let at = 0; at < value.length; ) {
    if (isSpace(value[at])) {
      const [from, first] = [at, next];
      while (isSpace(value[at])) at++;
      while (isSpace(written[next]?.char)) next++;
      alignSpace(value.slice(from, at), written.slice(first, next), files, written[next]?.file ?? end);
      continue;
    }
    while (isSpace(written[next]?.char)) next++;
    const { char, file } = written[next] ?? { char: ' ', file: end };
    for (let unit = 0; unit < char.length; unit++) files.push(file);
    at += char.length;
    next++;
  }
  // A fold may stand at the very end.
  return piecesOf(files, start, Math.min(end, written.at(-1)?.end ?? end), foldsIn(written));
}

/** Where a character stands behind a fold, and where the fold begins. */
function foldsIn(written: readonly Written[]): ReadonlyMap<number, number> {
  const folds = new Map<number, number>();
  for (let at = 1; at < written.length; at++) {
    const [before, { file }] = [written[at - 1] as Written, written[at] as Written];
    if (file !== before.end) folds.set(file, before.end);
  }
  return folds;
}

/** White space: the start stands at the start, the end at the end, and line ends in between in their order. */
function alignSpace(value: string, written: readonly Written[], files: number[], after: number): void {
  const breaks = written.flatMap(({ char, file }, index) => (char === '\n' ? [{ file, index }] : []));
  const tail = value.lastIndexOf('\n') + 1;
  let seen = 0;
  for (let at = 0; at < value.length; at++) {
    const fromEnd = written[written.length - (value.length - at)];
    if (value[at] === '\n') files.push((breaks[Math.min(seen++, breaks.length - 1)] ?? written[at])?.file ?? after);
    else if (seen > 0) files.push((at >= tail ? fromEnd : written[(breaks[seen - 1]?.index ?? 0) + 1])?.file ?? after);
    // Without a line end only the indent of a block can make it longer in the file.
    else if (breaks.length === 0 && fromEnd) files.push(fromEnd.file);
    else files.push((written[at] ?? written.at(-1))?.file ?? after);
  }
}

/** One piece for each run that stands in the file as it is. The last one tells where the value ends. */
function piecesOf(files: readonly number[], start: number, end: number, folds: ReadonlyMap<number, number>): Piece[] {
  if (files.length === 0) return [{ text: 0, file: start }];
  const pieces: Piece[] = [];
  let expected = -1;
  files.forEach((file, text) => {
    const ends = file === expected || text === 0 ? undefined : folds.get(file);
    if (file !== expected) pieces.push({ text, file, ...(ends !== undefined && { ends }) });
    expected = file + 1;
  });
  if (expected !== end) pieces.push({ text: files.length, file: end });
  return pieces;
}

/** Escapes of a backslash and a letter, and those of a number: `x` with two digits of base sixteen, `u` four, `U` eight. */
export function backslash(letters: Readonly<Record<string, string>>, numbers: string): Escape {
  const lengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
  return (text, at) => {
    if (text[at] !== '\\') return undefined;
    const letter = text[at + 1] ?? '';
    if (Object.hasOwn(letters, letter)) return { char: letters[letter] as string, length: 2 };
    if (!numbers.includes(letter)) return undefined;
    const length = lengths[letter] ?? 0;
    const code = Number.parseInt(text.slice(at + 2, at + 2 + length), 16);
    return { char: code <= 0x10ffff ? String.fromCodePoint(code) : '?', length: 2 + length };
  };
}

/** Escapes, and a backslash at the end of a line, which joins it with the next and means nothing: `joined` matches it there. */
export function joining(joined: RegExp, escapes: Escape): Escape {
  return (text, at) => {
    if (text[at] !== '\\') return undefined;
    joined.lastIndex = at;
    const [found] = joined.exec(text) ?? [];
    return found === undefined ? escapes(text, at) : { char: '', length: found.length };
  };
}
