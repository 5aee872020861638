/** Of a page that nobody measured. */
export const usualWidth = 80;

let pageWidth = usualWidth;

/** What is printed from now on is for a terminal of so many columns. */
export function printFor(columns: number): void {
  pageWidth = columns;
}

/** Columns that are left of a line. */
export const roomAfter = (columns: number) => pageWidth - columns;

/** Colours take no room. */
const colour = /\x1b\[[\d;]*m/g;
const lengthOf = (word: string) => (word.includes('\x1b') ? word.replace(colour, '').length : word.length);

/** GitHub's runner takes a line that starts with :: for a command, indented or not. */
const command = '::';

/** Breaks a line at spaces; `first` and `rest` are the indents. */
export function wrap(text: string, first: number, rest: number, width = pageWidth): string[] {
  const lines: string[] = [];
  let line = ' '.repeat(first);
  let used = first;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && used + 1 + lengthOf(word) > width) {
      lines.push(line);
      line = ' '.repeat(rest);
      used = rest;
      empty = true;
    }
    const harmless = word.startsWith(command) ? `\\${word}` : word;
    const put = empty ? harmless : ` ${word}`;
    line += put;
    used += lengthOf(put);
    // Two spaces make an empty word: what follows still stands first in its line.
    if (word !== '') empty = false;
  }
  lines.push(line);
  return lines;
}

/** Rows of a table, each column as wide as its widest cell. */
export function alignedRows(rows: readonly (readonly string[])[], indent: number): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) => `${' '.repeat(indent)}${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd());
}

/** Each line of a text by itself. */
export const wrapLines = (text: string) =>
  text
    .split('\n')
    .flatMap((line) => wrap(line, 0, 0))
    .join('\n');
