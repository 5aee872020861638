/** What may have been meant by a path that leads nowhere, or by a file that an option took for its own. */
import { existsSync } from 'node:fs';
import { isDraftFile } from '../drafts/formats.js';
import { nearest } from '../text/nearest.js';
import type { Trouble } from '../types.js';
import { commandNames } from './settings.js';

/** Of a path that leads nowhere; `all` are those that were named. */
export function withHint(trouble: Trouble, all: readonly string[]): Trouble {
  const { path = '', hint } = trouble;
  if (hint !== undefined) return trouble;
  // The first stands where a command could.
  const isFirst = path === all[0];
  const meant = isFirst && areWords(all) ? asText : hintFor(path, isFirst);
  return meant === '' ? trouble : { ...trouble, hint: meant };
}

const asText = 'If these are the words of a draft, write --text before them: chscb --text "…"';

/** A draft without quotes around it, which a shell takes apart. */
const areWords = (all: readonly string[]) => all.length > 2 && all.every((word) => /^[^/\\*]+$/.test(word) && !isDraftFile(word));

function hintFor(path: string, isFirst: boolean): string {
  if (path === '-') return 'Standard input is read by itself, not beside other paths.';
  if (/\s/.test(path.trim()) && !isDraftFile(path)) return asText;
  const command = isFirst && /^[a-z-]+$/i.test(path) ? nearest(path, commandNames) : undefined;
  return command === undefined ? '' : `Did you mean “chscb ${command}”?`;
}

/** `--only jargon drafts/a.md` takes the file for a rule as well. */
export function takenFile(name: string, option: string): string | undefined {
  if (!existsSync(name)) return undefined;
  return `${option} takes all words after it, and so “${name}”, which is a file or folder here. Write paths before ${option}, or after a “--”.`;
}
