/** The table of helplines, for looking up by number, by name and by a number one digit away. */
import type { Word } from '../../types.js';
import { once } from '../on-demand.js';
import { cellList, readRows, type WordList } from '../words/word-list.js';

export interface Helpline {
  readonly name: string;
  /** As the helpline prints it. */
  readonly number: string;
  readonly digits: string;
}

interface Helplines {
  withNumber(digits: string): Helpline | undefined;
  /** The helplines whose name ends with the word at `last`; several where one body runs several. */
  namedAt(words: readonly Word[], last: number): readonly Helpline[];
  /** The helpline whose number becomes this one by one slip: a digit more, less, other, or two swapped. */
  near(digits: string): Helpline | undefined;
}

const none: readonly Helpline[] = [];

/** `list` has the columns name, number and called: what else people call it, apart by semicolons. */
export function helplineIndex(list: WordList): () => Helplines {
  return once(() => {
    const byDigits = new Map<string, Helpline>();
    const byLast = new Map<string, { readonly names: readonly string[]; readonly lines: Helpline[] }[]>();
    for (const { name = '', number = '', called } of readRows(list)) {
      const line: Helpline = { name, number, digits: number.replaceAll(/\D/g, '') };
      byDigits.set(line.digits, line);
      for (const alias of cellList(called)) {
        const names = alias.toLowerCase().split(/[\s-]+/);
        const last = names.at(-1) ?? '';
        const entries = byLast.get(last) ?? [];
        const known = entries.find((entry) => entry.names.join(' ') === names.join(' '));
        if (known) known.lines.push(line);
        else entries.push({ names, lines: [line] });
        byLast.set(last, entries);
      }
    }
    // One digit makes another short number of most short ones.
    const long = [...byDigits.values()].filter(({ digits }) => digits.length >= shortestLong);
    for (const entries of byLast.values()) entries.sort((a, b) => b.names.length - a.names.length);
    return {
      withNumber: (digits) => byDigits.get(digits),
      near: (digits) => (digits.length < shortestLong - 1 ? undefined : long.findLast((line) => isOneSlip(line.digits, digits))),
      namedAt(words, last) {
        const lower = (words[last] as Word).lower;
        for (const { names, lines } of byLast.get(lower.endsWith("'s") ? lower.slice(0, -2) : lower) ?? []) {
          const first = last - names.length + 1;
          if (first >= 0 && names.every((part, k) => k === names.length - 1 || words[first + k]?.lower === part)) return lines;
        }
        return none;
      },
    };
  });
}

const shortestLong = 8;

/** So many digits say who is called: nobody slips in the first of them unnoticed. */
const prefix = 4;

/** A digit is missing, or two are swapped; or, after the first four, one is another or one too many. */
export function isOneSlip(right: string, typed: string): boolean {
  const at = firstOther(right, typed);
  const rest = (ofRight: number, ofTyped: number) => right.slice(at + ofRight) === typed.slice(at + ofTyped);
  if (typed.length === right.length - 1) return rest(1, 0);
  if (typed.length === right.length + 1) return at >= prefix && rest(0, 1);
  if (typed.length !== right.length || at === right.length) return false;
  return (at >= prefix && rest(1, 1)) || (right[at] === typed[at + 1] && right[at + 1] === typed[at] && rest(2, 2));
}

function firstOther(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
