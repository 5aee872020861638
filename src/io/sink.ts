import { closeSync, fsyncSync, openSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where a report goes. Writing is synchronous: a verdict never overtakes its report. */
export interface Sink {
  write(text: string): void;
  close(): void;
}

export class CannotWrite extends Error {}

function writeAll(fd: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'no space left on the disk',
  EFBIG: 'the file would be too large',
  EACCES: 'no permission to write there',
  EROFS: 'the folder is read-only',
  ENOENT: 'the folder does not exist',
  EISDIR: 'it is a folder',
};

function whyNot(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return reasons[code] ?? `the system says ${code || String(error)}`;
}

/** Standard output or error. A reader that went away is no fault: the rest is dropped, the verdict stays. */
export function streamSink(fd: 1 | 2): Sink {
  let gone = false;
  return {
    write(text) {
      if (gone || text === '') return;
      try {
        writeAll(fd, text);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw new CannotWrite(`cannot write the report: ${whyNot(error)}`);
        gone = true;
      }
    },
    close() {},
  };
}

/** A file that is written whole or not at all. */
export function fileSink(path: string): Sink {
  const temporary = join(dirname(path), `.chscb-${process.pid}-${Date.now()}.tmp`);
  const guard = <Value>(work: () => Value): Value => {
    try {
      return work();
    } catch (error) {
      try {
        unlinkSync(temporary);
      } catch {}
      throw new CannotWrite(`cannot write ${path}: ${whyNot(error)}`);
    }
  };
  const fd = guard(() => openSync(temporary, 'wx', 0o600));
  return {
    write: (text) => guard(() => writeAll(fd, text)),
    close: () =>
      guard(() => {
        fsyncSync(fd);
        closeSync(fd);
        renameSync(temporary, path);
      }),
  };
}
