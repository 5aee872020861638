import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { type Replacement, replacementOf } from './replacement.js';

/** Where a report goes. Writing is synchronous: a verdict never overtakes its report. */
export interface Sink {
  write(text: string): void;
  /** Passes on what is held back: small writes are gathered. */
  flush(): void;
  close(): void;
  /** Ends without a report: a file that is there stays as it was. */
  drop(): void;
}

export class CannotWrite extends Error {}

let room: Buffer | undefined;
/** Longer texts get bytes of their own. */
const mostAtOnce = 64 * 1024;

/** Reports of many drafts are put into the same bytes again and again. */
function bytesOf(text: string): Uint8Array {
  if (text.length < mostAtOnce / 8 || text.length > mostAtOnce) return Buffer.from(text);
  room ??= Buffer.allocUnsafeSlow(mostAtOnce * 3);
  return room.subarray(0, room.write(text, 'utf8'));
}

function writeAll(fd: number, bytes: Uint8Array): void {
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

export function whyNot(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return reasons[code] ?? `the system says ${code || String(error)}`;
}

/** Texts are gathered to this many UTF-16 units before they are written. */
const gathered = 32 * 1024;

/** Gathers small texts for `put`. */
function gather(put: (text: string) => void): Pick<Sink, 'write' | 'flush'> {
  let held = '';
  const flush = () => {
    if (held === '') return;
    const text = held;
    held = '';
    put(text);
  };
  return {
    write(text) {
      held += text;
      if (held.length >= gathered) flush();
    },
    flush,
  };
}

/** Standard output, or error where a fixed text has the output. A reader that went away is no fault: the rest is dropped, the verdict stays. */
export function streamSink(fd: 1 | 2 = 1): Sink {
  let gone = false;
  const { write, flush } = gather((text) => {
    if (gone) return;
    try {
      writeAll(fd, bytesOf(text));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw new CannotWrite(`cannot write the report: ${whyNot(error)}`);
      gone = true;
    }
  });
  return { write, flush, close: flush, drop: () => undefined };
}

/** Notices and trouble, on standard error, at once. What cannot be told there is dropped. */
export function tellUser(text: string): void {
  try {
    writeAll(2, bytesOf(text));
  } catch {}
}

/** Something that can only be written to, never replaced: a device, a pipe. */
function isSpecial(path: string): boolean {
  try {
    return !statSync(path).isFile();
  } catch {
    return false;
  }
}

function device(path: string): Replacement {
  const fd = openSync(path, 'w');
  const close = () => closeSync(fd);
  return { write: (bytes) => writeAll(fd, bytes), keep: close, drop: close };
}

/** A file that is written whole or not at all; a device or a pipe is written to as it is. */
export function fileSink(path: string): Sink {
  let file: Replacement | undefined;
  const drop = () => {
    try {
      file?.drop();
    } catch {}
    file = undefined;
  };
  const guard = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      drop();
      throw new CannotWrite(`cannot write ${path}: ${whyNot(error)}`);
    }
  };
  guard(() => {
    file = isSpecial(path) ? device(path) : replacementOf(path);
  });
  const { write, flush } = gather((text) => guard(() => file?.write(bytesOf(text))));
  return {
    write,
    flush,
    close() {
      flush();
      guard(() => file?.keep());
      file = undefined;
    },
    drop,
  };
}
