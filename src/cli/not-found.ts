/** What may have been meant by a path that leads nowhere, or by a file that an option took for its own. */
import { existsSync } from 'node:fs';
import { isDraftFile } from '../drafts/formats.js';
import { nearest } from '../text/nearest.js';
import type { Trouble } from '../types.js';
import { commandNames } from './settings.js';

/** `isFirst`: it stands where a command could. */
export function withHint(trouble: Trouble, isFirst: boolean): Trouble {
  const { path = '', hint } = trouble;
  if (hint !== undefined) return trouble;
  const meant = hintFor(path, isFirst);
  return meant === '' ? trouble : { ...trouble, hint: meant };
}

function hintFor(path: string, isFirst: boolean): string {
  if (/\s/.test(path.trim()) && !isDraftFile(path)) return 'If these are the words of a draft, write --text before them: chscb --text "…"';
  const command = isFirst && /^[a-z-]+$/i.test(path) ? nearest(path, commandNames) : undefined;
  return command === undefined ? '' : `Did you mean “chscb ${command}”?`;
}

/** `--only jargon drafts/a.md` takes the file for a rule as well. */
export function takenFile(name: string, option: string): string | undefined {
  if (!existsSync(name)) return undefined;
  return `${option} takes all words after it, and so “${name}”, which is a file or folder here. Write paths before ${option}, or after a “--”.`;
}
