import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Baseline } from '../lint/baseline.js';
import { fileSink } from './sink.js';

export class BadBaseline extends Error {}

/** Hash of a text; the text itself is never stored. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
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
  if (typeof findings !== 'object' || findings === null || Array.isArray(findings))
    throw new BadBaseline(`${path} is not a baseline: it has no “findings”.`);
  const entries = Object.entries(findings);
  if (!entries.every(([, count]) => Number.isInteger(count)))
    throw new BadBaseline(`${path} is not a baseline: every finding needs a count.`);
  return new Map(entries as [string, number][]);
}

/** What is to be written anew. Refuses a file that is there and is none: a typing slip must not replace it. */
export function replacedBaseline(path: string): Baseline {
  return existsSync(path) ? readBaseline(path) : new Map();
}

/** Written whole or not at all, sorted, so that a change is a readable diff. */
export function writeBaseline(path: string, baseline: Baseline): void {
  const sink = fileSink(path);
  sink.write(`${JSON.stringify({ version: 1, findings: Object.fromEntries(baseline) }, null, 1)}\n`);
  sink.close();
}
