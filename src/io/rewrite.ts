import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { findUtf16, type Utf16 } from '../drafts/decode.js';
import { CannotWrite, temporaryBeside, whyNot } from './sink.js';

/** A file that is being replaced: piece by piece into another one beside it, which then takes its name. */
export interface Rewriting {
  write(text: string): void;
  /** Replaces the file. */
  keep(): void;
  /** Leaves the file as it was. */
  drop(): void;
}

interface Encoding {
  readonly name: 'utf-8' | Utf16;
  readonly mark: boolean;
}

/** How the file is written now. */
function encodingOf(path: string): Encoding {
  const fd = openSync(path, 'r');
  try {
    const head = new Uint8Array(4096);
    const bytes = head.subarray(0, readSync(fd, head));
    const utf16 = findUtf16(bytes);
    if (utf16) return { name: utf16, mark: (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) };
    return { name: 'utf-8', mark: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf };
  } finally {
    closeSync(fd);
  }
}

function encode(text: string, name: Encoding['name']): Buffer {
  if (name === 'utf-8') return Buffer.from(text, 'utf8');
  const bytes = Buffer.from(text, 'utf16le');
  return name === 'utf-16le' ? bytes : bytes.swap16();
}

/** Starts to replace a file. Encoding, byte order mark and permissions stay; of a link, the file it leads to is replaced. */
export function rewriteFile(path: string): Rewriting {
  let temporary: string | undefined;
  let fd: number | undefined;
  const drop = () => {
    try {
      if (fd !== undefined) closeSync(fd);
    } catch {}
    try {
      if (temporary !== undefined) unlinkSync(temporary);
    } catch {}
    fd = temporary = undefined;
  };
  const guard = <Value>(work: () => Value): Value => {
    try {
      return work();
    } catch (error) {
      drop();
      throw error instanceof CannotWrite ? error : new CannotWrite(`cannot write ${path}: ${whyNot(error)}`);
    }
  };
  return guard(() => {
    const target = realpathSync(path);
    accessSync(target, constants.W_OK);
    const { mode, mtimeMs, size } = statSync(target);
    const encoding = encodingOf(target);
    temporary = temporaryBeside(target);
    const out = openSync(temporary, 'wx', 0o600);
    fd = out;
    const put = (text: string) => {
      const bytes = encode(text, encoding.name);
      for (let at = 0; at < bytes.length; ) at += writeSync(out, bytes, at);
    };
    if (encoding.mark) put('\ufeff');
    const from = temporary;
    return {
      write: (text) => guard(() => put(text)),
      drop,
      keep: () =>
        guard(() => {
          const now = statSync(target);
          if (now.mtimeMs !== mtimeMs || now.size !== size)
            throw new CannotWrite(`${path} was changed by somebody else meanwhile; it was left as it is`);
          chmodSync(from, mode & 0o7777);
          fsyncSync(out);
          closeSync(out);
          fd = undefined;
          renameSync(from, target);
          temporary = undefined;
        }),
    };
  });
}
