/** Sign-offs of drafts that have no front matter: `<file>.thoughts`, a list in YAML beside the schedule. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { stringify } from 'yaml';
import { parseYaml } from '../drafts/yaml.js';
import { fileSink } from './sink.js';

type Entry = Readonly<Record<string, unknown>>;

const mostBytes = 5 * 1024 * 1024;
const read = new Map<string, readonly Entry[]>();

export function thoughtsPath(path: string): string {
  return `${path}.thoughts`;
}

/** Read once a run; none where there is no such file, or none that can be read. */
export function readThoughts(path: string): readonly Entry[] {
  const known = read.get(path);
  if (known) return known;
  const entries = readEntries(thoughtsPath(path));
  read.set(path, entries);
  return entries;
}

function readEntries(file: string): readonly Entry[] {
  if (!existsSync(file) || !statSync(file).isFile() || statSync(file).size > mostBytes) return [];
  const { value } = parseYaml(readFileSync(file, 'utf8'));
  return Array.isArray(value) ? value.filter((entry): entry is Entry => typeof entry === 'object' && entry !== null) : [];
}

/** Whole or not at all. */
export function writeThoughts(path: string, entries: readonly object[]): void {
  const sink = fileSink(thoughtsPath(path));
  sink.write(`# Who has read these drafts and thought about them: written by chscb think.\n${stringify(entries, { lineWidth: 0 })}`);
  sink.close();
  read.delete(path);
}
