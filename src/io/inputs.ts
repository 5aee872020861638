import { closeSync, openSync, readFileSync, readSync, type Stats, statSync } from 'node:fs';
import { decode } from '../drafts/decode.js';
import { createSource, type Source } from '../drafts/source.js';
import type { Trouble } from '../types.js';

/** A piece of input to be read as drafts, or why there is none. */
export type Input = { readonly source: Source } | { readonly trouble: Trouble };

/** Larger files are refused, unless they are streamed. */
const mostBytes = 5 * 1024 * 1024;
const chunkBytes = 64 * 1024;

const isStreamed = (path: string) => /\.(?:jsonl|ndjson)$/i.test(path);

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'cannot be read: no permission',
  EPERM: 'cannot be read: no permission',
  ELOOP: 'is a link that leads to itself',
  ENAMETOOLONG: 'has too long a name',
  ENOTDIR: 'does not exist',
};

export function readTrouble(path: string, error: unknown): Trouble {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return { path, message: reasons[code] ?? `cannot be read: the system says ${code || String(error)}` };
}

/** A file -> its sources: one, or for JSONL one for every chunk of whole lines. */
export function* readFile(path: string): Generator<Input> {
  let stats: Stats;
  try {
    stats = statSync(path);
    if (!stats.isFile()) {
      yield { trouble: { path, message: 'is not a regular file', hint: 'Name a text file or a folder.' } };
      return;
    }
    if (isStreamed(path)) {
      yield* readLines(path);
      return;
    }
    if (stats.size > mostBytes) {
      yield {
        trouble: {
          path,
          message: `is larger than ${mostBytes / 1024 / 1024} MiB`,
          hint: 'Split it, or write the drafts as JSONL, which is read as a stream.',
        },
      };
      return;
    }
    yield fromBytes(path, readFileSync(path));
  } catch (error) {
    yield { trouble: readTrouble(path, error) };
  }
}

export function fromBytes(path: string, bytes: Uint8Array, firstLine = 1): Input {
  const decoded = decode(bytes);
  if ('text' in decoded) return { source: createSource(path, decoded.text, firstLine) };
  return { trouble: { path, ...decoded.trouble } };
}

/** Cuts a stream of bytes after whole lines, so that memory does not grow with the file. */
export class LineCutter {
  #rest: Uint8Array = new Uint8Array(0);
  #line = 1;
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  *push(chunk: Uint8Array): Generator<Input> {
    const cut = chunk.lastIndexOf(10);
    if (cut < 0) {
      this.#rest = Buffer.concat([this.#rest, chunk]);
      if (this.#rest.length > mostBytes) {
        yield { trouble: { path: this.#path, place: { line: this.#line, column: 1 }, message: 'this line is larger than 5 MiB' } };
        this.#rest = new Uint8Array(0);
      }
      return;
    }
    const whole = this.#rest.length === 0 ? chunk.subarray(0, cut + 1) : Buffer.concat([this.#rest, chunk.subarray(0, cut + 1)]);
    this.#rest = Uint8Array.from(chunk.subarray(cut + 1));
    yield fromBytes(this.#path, whole, this.#line);
    for (let at = whole.indexOf(10); at >= 0; at = whole.indexOf(10, at + 1)) this.#line++;
  }

  *end(): Generator<Input> {
    if (this.#rest.length > 0) yield fromBytes(this.#path, this.#rest, this.#line);
  }
}

function* readLines(path: string): Generator<Input> {
  const fd = openSync(path, 'r');
  try {
    const cutter = new LineCutter(path);
    const buffer = new Uint8Array(chunkBytes);
    for (let size = readSync(fd, buffer); size > 0; size = readSync(fd, buffer)) yield* cutter.push(buffer.subarray(0, size));
    yield* cutter.end();
  } finally {
    closeSync(fd);
  }
}

/** Standard input, named so that its format is known. */
export async function* readStdin(path: string): AsyncGenerator<Input> {
  if (isStreamed(path)) {
    const cutter = new LineCutter(path);
    for await (const chunk of process.stdin) yield* cutter.push(chunk);
    yield* cutter.end();
    return;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += chunk.length;
    if (size > mostBytes) {
      yield { trouble: { path, message: 'is larger than 5 MiB', hint: 'Send the drafts as JSONL with --stdin-filename drafts.jsonl.' } };
      return;
    }
    chunks.push(chunk);
  }
  yield fromBytes(path, Buffer.concat(chunks));
}
