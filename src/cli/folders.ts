import type { Reading } from '../drafts/index.js';
import type { Source } from '../drafts/source.js';
import type { Trouble } from '../types.js';

/** Of what lies in a folder, JSON without posts is nobody's draft: an earlier report, perhaps. */
export const isRead = ({ isWalked }: Source, { drafts, troubles }: Reading) => !isWalked || drafts.length + troubles.length > 0;

/** File names told of a folder. */
const mostNames = 3;

/** By what files of a folder are known for posts. */
const needed = 'In a folder, JSON and YAML need a platform or a date, and a calendar needs a platform.';

const firstOf = (names: readonly string[], count = names.length) => {
  const more = count - mostNames;
  return `${names.slice(0, mostNames).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};

/** Documents of office programs that lie in folders: people write their posts there, and would take silence for praise. */
export function officeLeftOut(paths: ReadonlySet<string>): Trouble[] {
  if (paths.size === 0) return [];
  const what = paths.size === 1 ? 'a document that is not plain text' : `${paths.size} documents that are not plain text`;
  const hint = 'Save a document as .txt and a spreadsheet as .csv to check it; list in .chscbignore what holds no posts.';
  return [{ message: `left out, ${what}: ${firstOf([...paths])}`, hint }];
}

/** Links that lie in folders and were not followed. */
export function linksLeftOut(paths: ReadonlySet<string>): Trouble[] {
  if (paths.size === 0) return [];
  const what = paths.size === 1 ? 'a link' : `${paths.size} links`;
  const hint = 'Links to folders, and out of the project, are not followed. Name one itself to check what it leads to.';
  return [{ message: `left out, ${what}: ${firstOf([...paths])}`, hint }];
}

interface Seen {
  /** Whether any post was found in it. */
  isFilled: boolean;
  /** Files that may hold posts and were not known to: how many, and the first of them. */
  leftOut: number;
  readonly names: string[];
}

/** Folders that were named, and what was found in them: silence must not look like a clean bill. */
export class Folders {
  /** Without a name: what git has staged. */
  readonly #seen = new Map<string | undefined, Seen>();

  saw({ path, folder, isWalked }: Source, { drafts, troubles, isLeftOut }: Reading): void {
    if (!isWalked && folder === undefined) return;
    const seen = this.#seen.get(folder) ?? { isFilled: false, leftOut: 0, names: [] };
    this.#seen.set(folder, seen);
    seen.isFilled ||= drafts.length + troubles.length > 0;
    if (isLeftOut && ++seen.leftOut <= mostNames) seen.names.push(path);
  }

  empty(): Trouble[] {
    return [...this.#seen].flatMap(([path, { isFilled }]) =>
      isFilled || path === undefined
        ? []
        : [
            {
              path,
              message: 'no file in this folder holds anything that chscb recognises as a post',
              hint: `${needed} Or name the file itself.`,
            },
          ],
    );
  }

  /** Files that were not checked, and that somebody may have meant to be. */
  leftOut(): Trouble[] {
    return [...this.#seen].flatMap(([folder, { leftOut, names, isFilled }]) => {
      if (leftOut === 0) return [];
      const message = `left out, not recognised as posts: ${firstOf(names, leftOut)}`;
      const hint = `${needed} Name a file itself to check it; list in .chscbignore what holds no posts.`;
      // Of a folder without any post, the same is told as trouble.
      return [isFilled || folder === undefined ? { message, hint } : { message }];
    });
  }
}
