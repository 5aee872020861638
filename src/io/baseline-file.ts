import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Baseline } from '../lint/baseline.js';
import { isFields } from '../text/fields.js';
import { projectRoot } from './project.js';
import { fileSink } from './sink.js';

export class BadBaseline extends Error {}

/** Hash of a text; the text itself is never stored. */
export function hashText(text: string, length = 32): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}

/** The file of entries of which the baseline does not say it: it was written before it did. */
export const unknownFile = '';

/**
 * How a baseline names files and folders: by their place in the project, each step of it as a hash, since a
 * name may be a person's. `<stdin>` and `<text>` are no files and stay as they are.
 */
export function fileNames(baseline: string): (path: string) => string {
  const root = projectRoot(dirname(resolve(baseline)));
  return (path) => {
    if (path.startsWith('<')) return path;
    const steps = relative(root, resolve(path)).split(sep);
    return steps.map((step) => (step === '' || step === '..' ? step : hashText(step, 8))).join('/');
  };
}

/** Whether a name of `fileNames` is that of a folder, or of something below it. */
export function isWithin(name: string, folder: string): boolean {
  return folder === '' ? !/^[.<]/.test(name) : name === folder || name.startsWith(`${folder}/`);
}

export function readBaseline(path: string): Baseline {
  let value: unknown;
  // A device may never end.
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === false)
    throw new BadBaseline(`The baseline ${path} is a folder or a device, not a file.`);
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new BadBaseline(
      missing ? `The baseline ${path} does not exist. Write it with --update-baseline.` : `The baseline ${path} is not valid JSON.`,
    );
  }
  const findings = (value as { findings?: unknown } | null)?.findings;
  if (!isFields(findings)) throw new BadBaseline(`${path} is not a baseline: it has no “findings”.`);
  const isOfFiles = Object.values(findings).every(isFields);
  const files = isOfFiles ? (findings as Record<string, Record<string, unknown>>) : { [unknownFile]: findings };
  if (!Object.values(files).every((counts) => Object.values(counts).every(Number.isInteger)))
    throw new BadBaseline(`${path} is not a baseline: every finding needs a count.`);
  return new Map(Object.entries(files).map(([file, counts]) => [file, new Map(Object.entries(counts) as [string, number][])]));
}

/** What is to be written anew. Refuses a file that is there and is none: a typing slip must not replace it. */
export function replacedBaseline(path: string): Baseline {
  return existsSync(path) ? readBaseline(path) : new Map();
}

const sorted = <Value>(entries: Iterable<readonly [string, Value]>): Record<string, Value> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

/** Written whole or not at all, sorted, so that a change is a readable diff. */
export function writeBaseline(path: string, baseline: Baseline): void {
  const files = [...baseline].flatMap(([file, known]) => (known.size === 0 ? [] : [[file, sorted(known)] as const]));
  const sink = fileSink(path);
  sink.write(`${JSON.stringify({ version: 2, findings: sorted(files) }, null, 1)}\n`);
  sink.close();
}
