/** Sign-offs and reasons for drafts that have no front matter: `<file>.thoughts`, a list in YAML beside the schedule. */

import { readFileSync, statSync } from 'node:fs';
import { stringify } from 'yaml';
import { parseYaml } from '../drafts/yaml.js';
import { type Fields, isFields } from '../text/fields.js';
import { lineStarts, placeAt } from '../text/locate.js';
import { fileSink } from './sink.js';

export type Thought = Fields;

const mostBytes = 5 * 1024 * 1024;
const read = new Map<string, { readonly at: number; readonly entries: readonly Thought[] }>();

export function thoughtsPath(path: string): string {
  return `${path}.thoughts`;
}

/** A file of thoughts that cannot be read: who has signed is not known, and nothing may be written over it. */
export class UnreadableThoughts extends Error {}

/** Read once while it stays as it is; none where there is no such file. */
export function readThoughts(path: string): readonly Thought[] {
  const file = thoughtsPath(path);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isFile() || stats.size > mostBytes)
    throw new UnreadableThoughts(`${file}: is ${stats.isFile() ? 'larger than 5 MB' : 'no file'}`);
  const known = read.get(path);
  if (known?.at === stats.mtimeMs) return known.entries;
  const text = readFileSync(file, 'utf8');
  const { value, fault } = parseYaml(text);
  if (fault) {
    const { line } = placeAt(lineStarts(text), fault.offset);
    throw new UnreadableThoughts(`${file}: line ${line} cannot be read as YAML: ${fault.message}`);
  }
  if (value !== null && !(Array.isArray(value) && value.every(isFields)))
    throw new UnreadableThoughts(`${file}: is not the list that “chscb think” writes`);
  const entries = value ?? [];
  read.set(path, { at: stats.mtimeMs, entries });
  return entries;
}

/** Whole or not at all. */
export function writeThoughts(path: string, entries: readonly object[]): void {
  const sink = fileSink(thoughtsPath(path));
  sink.write(`# Who has read these drafts and thought about them: written by chscb think.\n${stringify(entries, { lineWidth: 0 })}`);
  sink.close();
  read.delete(path);
}
