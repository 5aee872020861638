/** What may have been meant by a path that leads nowhere, or by a file that an option took for its own. */
import { existsSync } from 'node:fs';
import { basename, dirname, extname, parse } from 'node:path';
import { isDraftFile } from '../drafts/formats.js';
import { namesIn } from '../io/names-in.js';
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
  const names = besides(path);
  if (command !== undefined && !names.some((name) => parse(name).name === path)) return `Did you mean “chscb ${command}”?`;
  const file = nearestFile(path, names);
  return file === undefined ? '' : `Did you mean “${file}”?`;
}

/** What lies where the path leads and can be checked: drafts and folders. */
const besides = (path: string) => namesIn(dirname(path)).filter((name) => isDraftFile(name) || extname(name) === '');

/** Of the names beside it the same with another ending, or one with a slip in it; a glob names none. */
function nearestFile(path: string, names: readonly string[]): string | undefined {
  if (/[*?[\]{}]/.test(path)) return undefined;
  const name = basename(path);
  const stem = isDraftFile(name) ? parse(name).name : name;
  const near = names.find((other) => parse(other).name === stem) ?? nearest(name, names);
  return near === undefined ? undefined : path.slice(0, path.length - name.length) + near;
}

/** `--only jargon drafts/a.md` takes the file for a rule as well. */
export function takenFile(name: string, option: string): string | undefined {
  if (!existsSync(name)) return undefined;
  return `${option} takes all words after it, and so “${name}”, which is a file or folder here. Write paths before ${option}, or after a “--”.`;
}
