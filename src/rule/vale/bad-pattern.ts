import { hintFor } from './hints.js';

/** A pattern that cannot be read: `message` says why; `written` is the pattern, where that is known. */
export class BadPattern extends Error {
  constructor(
    message: string,
    readonly written?: string,
  ) {
    super(message);
  }
}

/** A sign that no pattern here may have. */
export const unknown = (sign: string) => new BadPattern(`has “${sign}”, which is not known here${hintFor(sign)}`);
