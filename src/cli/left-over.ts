import type { Unwritable } from '../io/inputs.js';
import type { LeftFixes } from '../lint/fix-source.js';
import { grouped } from '../text/counted.js';
import { listed } from '../text/listed.js';
import { visible } from '../text/visible.js';

export function fixes(count: number): string {
  return `${grouped(count)} ${count === 1 ? 'fix' : 'fixes'}`;
}

const inThisFormat = 'drafts in this format are not written back';
const reasons: Readonly<Record<Exclude<LeftFixes['why'], 'format' | 'loop'>, string>> = {
  form: 'the words cannot be written in this place as they are',
  reread: 'the file would then be read as something else',
};

export const undoEachOther = (rules: readonly string[]) => `the rules ${listed(rules.map(visible))} undo each other`;

function reasonOf({ why, rules = [] }: LeftFixes): string {
  if (why === 'format') return inThisFormat;
  if (why !== 'loop') return reasons[why];
  if (rules.length < 2) return `the rule ${visible(rules[0] ?? '')} would change again what it writes itself`;
  return undoEachOther(rules);
}

/** More drafts than this are only counted. */
const mostTold = 5;

/** The fixes of one file that were not made. */
export class LeftOver {
  /** In drafts that are not written back at all. */
  #unwritten = 0;
  readonly #told: LeftFixes[] = [];
  #more = 0;

  add(left: readonly LeftFixes[]): void {
    for (const one of left) {
      if (one.why === 'format') this.#unwritten += one.count;
      else if (this.#told.length < mostTold) this.#told.push(one);
      else this.#more += one.count;
    }
  }

  /** Says how many there are, where, and why. */
  tell(tell: (text: string) => void, { dry, unwritable }: { readonly dry: boolean; readonly unwritable?: Unwritable }): void {
    const were = (count: number) => (dry ? 'would not be made' : `${count === 1 ? 'was' : 'were'} not made`);
    const byHand = (count: number) => `make ${count === 1 ? 'it' : 'them'} by hand`;
    const unwritten = this.#unwritten;
    if (unwritten > 0) {
      const reason = unwritable ? `${unwritable.why}; ${unwritable.instead}, or ` : `${inThisFormat}; `;
      tell(`: ${fixes(unwritten)} ${were(unwritten)}: ${reason}${byHand(unwritten)}`);
    }
    for (const one of this.#told) {
      const { id, line, count } = one;
      tell(
        `:${line}: ${fixes(count)}${id === '' ? '' : ` in “${visible(id)}”`} ${were(count)}: ${reasonOf(one)}; ${one.why === 'loop' ? 'choose by hand' : byHand(count)}`,
      );
    }
    if (this.#more > 0) tell(`: ${this.#more} more ${were(this.#more)}`);
  }
}
