import { visible } from '../text/visible.js';

const context = 2;

interface DiffSettings {
  /** The line of the file on which the texts start. */
  readonly firstLine?: number;
  /** More of the file follows. */
  readonly more?: boolean;
  /** Its head was given with an earlier piece of the file. */
  readonly isHeaded?: boolean;
  /** The file starts with a byte order mark, which the texts do not show. */
  readonly mark?: boolean;
}

interface Diff {
  readonly text: string;
  /** Whether `patch` can make the change; not where a character had to be shown that is not there. */
  readonly isExact: boolean;
}

/** What a fix would change, as a unified diff. People read it, so hidden characters are shown, as everywhere. */
export function unifiedDiff(path: string, before: string, after: string, settings: DiffSettings = {}): Diff {
  const { firstLine = 1, more = false, isHeaded = false, mark = false } = settings;
  const pairs = pairLines(linesOf(before), linesOf(after));
  let hunks = '';
  let shift = 0;
  const olds = [0];
  for (const { old } of pairs) olds.push((olds.at(-1) as number) + old.length);
  const isMarked = (at: number) => mark && firstLine === 1 && at === 0;
  let isExact = visible(path) === path;
  for (let at = 0; at < pairs.length; at++) {
    if (pairs[at]?.same) continue;
    let last = at;
    for (let next = at + 1; next < pairs.length && next <= last + 2 * context; next++) if (!pairs[next]?.same) last = next;
    const to = Math.min(pairs.length, last + context + 1);
    // Where the hunk has less below than above, patch looks for it at the end of the file, and that is not here.
    const above = more ? Math.min(context, to - last - 1) : context;
    let from = Math.max(0, at - above);
    if (from < at && isMarked(from)) from++;
    const some = pairs.slice(from, to);
    const oldLine = firstLine + (olds[from] as number);
    hunks += hunk(some, [oldLine, oldLine + shift]);
    isExact &&=
      !isMarked(from) &&
      some.every(({ old, now, same }) => old.every((line) => isShown(line, same)) && now.every((line) => isShown(line, same)));
    for (const { old, now } of some) shift += now.length - old.length;
    at = last;
  }
  return { text: hunks === '' || isHeaded ? hunks : head(path) + hunks, isExact: hunks === '' || isExact };
}

/** Only a tab parts a name from what is said of it: without one, a name would end at its first space. */
function head(path: string): string {
  const name = visible(path);
  return `--- ${name}${name.includes(' ') ? '\t' : ''}\n+++ ${name}\tfixed\n`;
}

interface Pair {
  readonly old: readonly string[];
  readonly now: readonly string[];
  readonly same: boolean;
}

/** With their line feeds. */
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** Fixes rarely make or unmake a line: where they do, all lines between the first and the last change are one pair. */
function pairLines(old: readonly string[], now: readonly string[]): Pair[] {
  if (old.length === now.length) return old.map((line, at) => pair([line], [now[at] ?? '']));
  let head = 0;
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const same = (line: string) => pair([line], [line]);
  return [
    ...old.slice(0, head).map(same),
    pair(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...old.slice(old.length - tail).map(same),
  ];
}

function pair(old: readonly string[], now: readonly string[]): Pair {
  return { old, now, same: old.length === now.length && old.every((line, at) => line === now[at]) };
}

function hunk(pairs: readonly Pair[], [oldLine, newLine]: readonly [number, number]): string {
  const range = (side: 'old' | 'now', line: number) => {
    const count = pairs.reduce((sum, one) => sum + one[side].length, 0);
    // Of no lines, the one before is named.
    return `${count === 0 ? line - 1 : line},${count}`;
  };
  const lines = (sign: string, texts: readonly string[]) => texts.map((text) => sign + shown(text, sign === ' ')).join('');
  const body = pairs.map(({ old, now, same }) => (same ? lines(' ', old) : lines('-', old) + lines('+', now))).join('');
  return `@@ -${range('old', oldLine)} +${range('now', newLine)} @@\n${body}`;
}

/** A line as it is printed. Tabs and line ends do no harm, and a patch needs them. */
function shown(line: string, same: boolean): string {
  const end = /(?:\r?\n)?$/.exec(line)?.[0] ?? '';
  const text = line
    .slice(0, line.length - end.length)
    .split('\t')
    .map(visible)
    .join('\t');
  // Behind a sign that is a space, a runner might take it for a command.
  return (same ? text.replace(/^\s*::/, '│ ::') : text) + (end === '' ? '\n\\ No newline at end of file\n' : end);
}

const isShown = (line: string, same: boolean) => shown(line, same).startsWith(line);
