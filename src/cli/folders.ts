import type { Reading } from '../drafts/index.js';
import type { Source } from '../drafts/source.js';
import type { Trouble } from '../types.js';

/** Of what lies in a folder, JSON without posts is nobody's draft: an earlier report, perhaps. */
export const isRead = ({ isWalked }: Source, { drafts, troubles }: Reading) => !isWalked || drafts.length + troubles.length > 0;

/** Folders that were named, and whether any post was found in them: silence must not look like a clean bill. */
export class Folders {
  readonly #filled = new Map<string, boolean>();

  saw({ folder }: Source, { drafts, troubles }: Reading): void {
    if (folder !== undefined && !this.#filled.get(folder)) this.#filled.set(folder, drafts.length + troubles.length > 0);
  }

  empty(): Trouble[] {
    return [...this.#filled]
      .filter(([, isFilled]) => !isFilled)
      .map(([path]) => ({
        path,
        message: 'none of the files in this folder holds a post that chscb knows',
        hint: 'JSON and YAML in a folder are taken for posts where they name a platform or a date; or name the file itself.',
      }));
  }
}
