/** Files of Vale styles, as text or with the reason why not. */
import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decode } from '../drafts/decode.js';
import type { Trouble } from '../types.js';
import { shownPath } from './project.js';

const mostBytes = 1024 * 1024;
/** Dictionaries are larger than rules. */
const mostDictionaryBytes = 16 * mostBytes;
const deepest = 5;

/** The text of a file; or why it cannot be had, as the rest of a sentence. */
export function readText(file: string, most = mostBytes): { readonly text: string } | { readonly trouble: string } {
  if (statSync(file).size > most) return { trouble: `is larger than ${most / mostBytes} MiB` };
  const decoded = decode(readFileSync(file));
  return 'text' in decoded ? { text: decoded.text } : { trouble: decoded.trouble.message };
}

/** The same where there is no harm in going on without. */
export function textOr(file: string, faults: Trouble[]): string {
  const read = readText(file);
  if ('text' in read) return read.text;
  faults.push({ path: shownPath(file), message: `is left out: it ${read.trouble}` });
  return '';
}

export const isFile = (path: string) => existsSync(path) && statSync(path).isFile();

export const filesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => isFile(join(folder, name)))
    .sort();

/** The rule files of a style, also in folders below it; those that begin with a point or a line are parked, and a rule's tests are none. */
export function ruleFiles(folder: string, depth = 0): string[] {
  const here = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  const isParked = ({ name }: Dirent) => name.startsWith('.') || name.startsWith('_');
  return here.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return depth < deepest && !isParked(entry) && entry.name !== 'config' ? ruleFiles(path, depth + 1) : [];
    return /(?<!\.test)\.ya?ml$/.test(entry.name) && !entry.name.startsWith('.') && isFile(path) ? [path] : [];
  });
}

/** Reads what rules name, below the folder of all styles or where the path leads within the project. */
export function readerOf(home: string, isInside: (file: string) => boolean): (name: string) => string | undefined {
  return (name) => {
    const file = resolve(home, name);
    if (!isFile(file) || !isInside(file)) return undefined;
    const read = readText(file, mostDictionaryBytes);
    return 'text' in read ? read.text : undefined;
  };
}
