const width = 80;

/** GitHub's runner takes a line that starts with :: for a command, indented or not. */
const command = /^::/;

/** Breaks a line at spaces to 80 columns; `first` and `rest` are the indents. */
export function wrap(text: string, first: number, rest: number): string[] {
  const lines: string[] = [];
  let line = ' '.repeat(first);
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = ' '.repeat(rest);
      empty = true;
    }
    line += empty ? word.replace(command, '\\::') : ` ${word}`;
    // Two spaces make an empty word: what follows still stands first in its line.
    if (word !== '') empty = false;
  }
  lines.push(line);
  return lines;
}

/** `1 draft`, `2,000 drafts` */
export function many(count: number, noun: string): string {
  return `${String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')} ${noun}${count === 1 ? '' : 's'}`;
}
