/** The table of helplines, for looking up by number, by name and by a number one digit away. */
import type { Word } from '../../types.js';
import { cellList, once, readRows, type WordList } from '../words/word-list.js';

export interface Helpline {
  readonly name: string;
  /** As the helpline prints it. */
  readonly number: string;
  readonly digits: string;
}

export interface Helplines {
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
    const bySlip = new Map<string, Helpline>();
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
      if (line.digits.length >= 8) for (const slip of slipsOf(line.digits)) bySlip.set(slip, line);
    }
    for (const entries of byLast.values()) entries.sort((a, b) => b.names.length - a.names.length);
    return {
      withNumber: (digits) => byDigits.get(digits),
      near: (digits) => bySlip.get(digits),
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

/** Every number one slip away. A few hundred a helpline: looking one up costs nothing afterwards. */
function* slipsOf(digits: string): Iterable<string> {
  for (let i = 0; i < digits.length; i++) {
    yield digits.slice(0, i) + digits.slice(i + 1);
    if (i + 1 < digits.length && digits[i] !== digits[i + 1])
      yield `${digits.slice(0, i)}${digits[i + 1]}${digits[i]}${digits.slice(i + 2)}`;
    for (let digit = 0; digit <= 9; digit++) {
      if (String(digit) !== digits[i] && i >= 4) yield digits.slice(0, i) + digit + digits.slice(i + 1);
      if (i >= 4) yield digits.slice(0, i) + digit + digits.slice(i);
    }
  }
  for (let digit = 0; digit <= 9; digit++) yield digits + digit;
}
