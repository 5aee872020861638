import { visible } from '../text/visible.js';

const context = 2;

/** What a fix would change, as a unified diff for people: hidden characters are shown, as everywhere. `firstLine`: where the texts start in the file. */
export function unifiedDiff(path: string, before: string, after: string, firstLine = 1): string {
  const pairs = pairLines(before.split('\n'), after.split('\n'));
  let diff = '';
  let [oldLine, newLine] = [firstLine, firstLine];
  const starts: [number, number][] = [];
  for (const { old, now } of pairs) {
    starts.push([oldLine, newLine]);
    oldLine += old.length;
    newLine += now.length;
  }
  for (let at = 0; at < pairs.length; at++) {
    if (pairs[at]?.same) continue;
    const from = Math.max(0, at - context);
    let last = at;
    for (let next = at + 1; next < pairs.length && next <= last + 2 * context; next++) if (!pairs[next]?.same) last = next;
    const to = Math.min(pairs.length, last + context + 1);
    diff += hunk(pairs.slice(from, to), starts[from] ?? [firstLine, firstLine]);
    at = last;
  }
  return diff === '' ? '' : `--- ${visible(path)}\n+++ ${visible(path)}, fixed\n${diff}`;
}

interface Pair {
  readonly old: readonly string[];
  readonly now: readonly string[];
  readonly same: boolean;
}

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
  const count = (side: 'old' | 'now') => pairs.reduce((sum, one) => sum + one[side].length, 0);
  const lines = (sign: string, texts: readonly string[]) => texts.map((text) => `${sign}${visible(text.replace(/\r$/, ''))}\n`).join('');
  const body = pairs.map(({ old, now, same }) => (same ? lines(' ', old) : lines('-', old) + lines('+', now))).join('');
  return `@@ -${oldLine},${count('old')} +${newLine},${count('now')} @@\n${body}`;
}
