import { accessSync, closeSync, constants, openSync, readSync, realpathSync, type Stats, statSync } from 'node:fs';
import { findUtf16, type Utf16 } from '../drafts/decode.js';
import { type Replacement, replacementOf } from './replacement.js';
import { CannotWrite, whyNot } from './sink.js';

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

/** Somebody else wrote to the file since it was read. */
export class ChangedMeanwhile extends CannotWrite {}

/** How the file is written now. */
export function encodingOf(path: string): Encoding {
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

const isSame = (was: Stats, now: Stats) => was.ino === now.ino && was.mtimeMs === now.mtimeMs && was.size === now.size;

/**
 * Starts to replace a file. Encoding, byte order mark and permissions stay; of a link, the file it leads to is
 * replaced. `was`: the file before it was read; whoever changed it since keeps what they wrote.
 */
export function rewriteFile(path: string, was: Stats): Rewriting {
  let file: Replacement | undefined;
  const drop = () => {
    file?.drop();
    file = undefined;
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
    const check = () => {
      if (!isSame(was, statSync(target)))
        throw new ChangedMeanwhile(`${path} was changed by somebody else meanwhile; it was left as it is`);
    };
    check();
    const encoding = encodingOf(target);
    file = replacementOf(target, { mode: was.mode & 0o7777, check });
    const put = (text: string) => file?.write(encode(text, encoding.name));
    if (encoding.mark) put('\ufeff');
    return {
      write: (text) => guard(() => put(text)),
      drop,
      keep: () =>
        guard(() => {
          file?.keep();
          file = undefined;
        }),
    };
  });
}
