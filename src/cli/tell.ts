/** What the user is told on standard error, beside the reports. */
import { CannotWrite, tellUser } from '../io/sink.js';
import { trouble } from '../report/trouble.js';
import { visible, visibleLines } from '../text/visible.js';
import type { Trouble } from '../types.js';
import { UsageError } from './settings.js';

export function tellTrouble(problem: Trouble): void {
  tellUser(`chscb: ${visible(trouble(problem))}${problem.hint ? `\n       ${visible(problem.hint)}` : ''}\n`);
}

/** Tells why a run was refused, and returns its exit code. Whatever else went wrong is a fault of ours. */
export function tellRefusal(error: unknown): number {
  if (!(error instanceof UsageError) && !(error instanceof CannotWrite)) throw error;
  tellUser(`chscb: ${visibleLines(error.message)}\n`);
  return 2;
}
