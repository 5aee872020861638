/** Sign-offs and reasons for drafts that have no front matter: `<file>.thoughts`, a list in YAML beside the schedule. */
import { readFileSync, statSync } from 'node:fs';
import { stringify } from 'yaml';
import { parseYaml } from '../drafts/yaml.js';
import { fileSink } from './sink.js';

export type Thought = Readonly<Record<string, unknown>>;

const mostBytes = 5 * 1024 * 1024;
const read = new Map<string, { readonly at: number; readonly entries: readonly Thought[] }>();

export function thoughtsPath(path: string): string {
  return `${path}.thoughts`;
}

/** Read once while it stays as it is; none where there is no such file, or none that can be read. */
export function readThoughts(path: string): readonly Thought[] {
  const file = thoughtsPath(path);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile() || stats.size > mostBytes) return [];
  const known = read.get(path);
  if (known?.at === stats.mtimeMs) return known.entries;
  const { value } = parseYaml(readFileSync(file, 'utf8'));
  const entries = Array.isArray(value) ? value.filter((entry): entry is Thought => typeof entry === 'object' && entry !== null) : [];
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
