import { streamSink } from '../io/sink.js';
import { roomAfter, wrap } from '../report/wrap.js';
import { visible } from '../text/visible.js';

/** Writes lines to standard output. Rules and configs may come from others, so each line is made visible. */
export function print(lines: readonly string[]): void {
  const sink = streamSink();
  sink.write(`${lines.map(visible).join('\n')}\n`);
  sink.close();
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2).split('\n'));
}

/** Columns of text that are read without stumbling. */
const leastRoom = 30;

/** A column of names with what belongs to each beside it, wrapped within its own column; on a phone, below it. */
export function table(rows: readonly (readonly [name: string, text: string])[], indent = 2): string[] {
  const left = Math.max(...rows.map(([name]) => name.length)) + indent + 2;
  const isNarrow = roomAfter(left) < leastRoom;
  return rows.flatMap(([name, text]) => {
    if (isNarrow) return [`${' '.repeat(indent)}${name}`, ...wrap(text, indent + 2, indent + 2)];
    const lines = wrap(text, left, left);
    return [`${' '.repeat(indent)}${name}`.padEnd(left) + (lines[0] ?? '').trimStart(), ...lines.slice(1)];
  });
}
