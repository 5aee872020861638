/**
 * What is to take the place of a file, whole or not at all. Until it is whole it has no name: whatever
 * ends the command, also in the middle of a long computation, leaves nothing behind.
 */
import { closeSync, fchmodSync, fsyncSync, openSync, readSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { holdSignals } from './signals.js';
import { temporaryBeside } from './temporary.js';

export interface Replacement {
  write(bytes: Uint8Array): void;
  /** Takes the place of the file. */
  keep(): void;
  /** Leaves the file as it was. */
  drop(): void;
}

/** How it takes the place of the file. */
interface Taking {
  readonly mode?: number;
  /** The last word, when all is written: throws where the file must stay. */
  readonly check?: () => void;
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {}
}

export function replacementOf(path: string, { mode, check }: Taking = {}): Replacement {
  const first = temporaryBeside(path);
  const fd = openSync(first, 'wx+', 0o600);
  let isOpen = true;
  // Some systems keep the name of an open file: there it goes at the end.
  let isNamed = false;
  try {
    unlinkSync(first);
  } catch {
    isNamed = true;
  }
  const drop = () => {
    if (!isOpen) return;
    isOpen = false;
    quietly(() => closeSync(fd));
    if (isNamed) quietly(() => unlinkSync(first));
  };
  return {
    write: (bytes) => writeFileSync(fd, bytes),
    drop,
    keep() {
      // For a moment there is a file with a name: who wants to end the command has to wait for it.
      holdSignals();
      const last = temporaryBeside(path);
      try {
        const out = openSync(last, 'wx', 0o600);
        try {
          copy(fd, out);
          if (mode !== undefined) fchmodSync(out, mode);
          fsyncSync(out);
        } finally {
          closeSync(out);
        }
        check?.();
        renameSync(last, path);
      } catch (error) {
        quietly(() => unlinkSync(last));
        throw error;
      } finally {
        drop();
      }
    },
  };
}

function copy(from: number, to: number): void {
  const buffer = Buffer.allocUnsafe(64 * 1024);
  let at = 0;
  for (let size = readSync(from, buffer, 0, buffer.length, at); size > 0; size = readSync(from, buffer, 0, buffer.length, at)) {
    writeFileSync(to, buffer.subarray(0, size));
    at += size;
  }
}
