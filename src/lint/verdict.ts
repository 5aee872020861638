import type { Counts, Result, Trouble, Verdict } from '../types.js';

/** “3 warnings are more than the 2 that --max-warnings allows”. */
export function tooManyWarnings(warning: number, most: number): string {
  return `${warning === 1 ? '1 warning is' : `${warning} warnings are`} more than the ${most} that --max-warnings allows`;
}

interface Tolerance {
  /** More warnings than this fail the run; undefined: warnings never do. */
  readonly maxWarnings?: number | undefined;
}

/** Counts results as they come, so that a stream of any length needs no memory. */
export class Tally {
  drafts = 0;
  error = 0;
  warning = 0;
  note = 0;
  readonly troubles: Trouble[] = [];

  add(result: Result): void {
    this.drafts++;
    for (const finding of result.findings) this[finding.severity]++;
    this.troubles.push(...result.troubles);
  }

  counts(): Counts {
    return { drafts: this.drafts, error: this.error, warning: this.warning, note: this.note };
  }

  /** 2 beats 1: what could not be checked must never look like a mere finding, or like none. */
  verdict({ maxWarnings }: Tolerance = {}): Verdict {
    const exceeded = maxWarnings !== undefined && this.warning > maxWarnings;
    const code = this.troubles.length > 0 ? 2 : this.error > 0 || exceeded ? 1 : 0;
    return { counts: this.counts(), troubles: this.troubles, code, ...(exceeded && { mostWarnings: maxWarnings }) };
  }
}
