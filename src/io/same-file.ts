/** Which file a path leads to, whatever it is called: two names of one file give the same answer. */
import { type BigIntStats, fstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A device or a pipe is written to and never replaced, so it is no file here. */
const identity = (stats: BigIntStats | undefined) => (stats?.isFile() ? `${stats.dev}:${stats.ino}` : undefined);

/** Of a file that is there. */
export function fileIdentity(path: string): string | undefined {
  try {
    return identity(statSync(path, { bigint: true }));
  } catch {
    return undefined;
  }
}

/** Of a file that comes through standard input: `chscb - < a.md`. */
export function stdinIdentity(): string | undefined {
  try {
    return identity(fstatSync(0, { bigint: true }));
  } catch {
    return undefined;
  }
}

/** Of one that may be yet to be written: then its place tells. */
export function targetIdentity(path: string): string | undefined {
  try {
    if (statSync(path, { throwIfNoEntry: false })) return fileIdentity(path);
    return join(realpathSync(dirname(path)), basename(path));
  } catch {
    return undefined;
  }
}
