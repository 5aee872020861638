import { closeSync, fstatSync, lstatSync, openSync, readdirSync, readFileSync, readSync, type Stats, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { decode, withoutMark } from '../drafts/decode.js';
import { type FormatId, formatFor, formats } from '../drafts/formats.js';
import { createSource, ownString, type Source } from '../drafts/source.js';
import type { Trouble } from '../types.js';
import { keepHeapSmall } from './heap.js';

/** A piece of input to be read as drafts, or why there is none, or something to know about it. */
export type Input = SourceInput | { readonly trouble: Trouble } | { readonly notice: Trouble };

export interface SourceInput extends Origin {
  readonly source: Source;
}

export interface Unwritable {
  readonly why: string;
  readonly instead: string;
}

/** What to know of a source to write it back. */
interface Origin {
  /** Its file before it was read; of what comes from elsewhere there is none. */
  readonly was?: Stats;
  /** Why it came in pieces although it was to come whole, so that it cannot be written back. */
  readonly unwritable?: Unwritable;
  /** A text that will be UTF-8 once it is written back. */
  readonly isNoUnicode?: boolean;
}

/** Larger files are refused, unless they are streamed. */
const mostBytes = 5 * 1024 * 1024;
/** A few dozen drafts: those of one piece stay in memory together. */
const chunkBytes = 8 * 1024;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'cannot be read: no permission',
  EPERM: 'cannot be read: no permission',
  ELOOP: 'is a link that leads to itself',
  ENAMETOOLONG: 'has too long a name',
  ENOTDIR: 'does not exist',
};

/** Of a name in other bytes, such as Latin-1, Node knows only that they are none of UTF-8, and finds no such file. */
export function missing(path: string): Trouble {
  // A shell hands on an empty variable so: "$DIR".
  if (path === '') return { path: '""', message: 'is an empty path', hint: 'Name a file or a folder.' };
  if (!path.includes('\ufffd') || !isInFolder(path)) return { path, message: reasons.ENOENT as string };
  return { path, message: 'cannot be read: its name is not in UTF-8', hint: 'Give it another name.' };
}

/** What has this name, also a link that leads nowhere; undefined where nothing has, or nobody may look. */
export function namedThere(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Also one that leads nowhere. */
export const isLink = (path: string): boolean => namedThere(path)?.isSymbolicLink() === true;

function isInFolder(path: string): boolean {
  try {
    return readdirSync(dirname(path)).includes(basename(path));
  } catch {
    return false;
  }
}

export function readTrouble(path: string, error: unknown): Trouble {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOENT') return isLink(path) ? { path, message: 'is a link to a file that does not exist' } : missing(path);
  return { path, message: reasons[code] ?? `cannot be read: the system says ${code || String(error)}` };
}

const tooLarge = (path: string): Input => ({
  trouble: {
    path,
    message: `is larger than ${mostBytes / 1024 / 1024} MiB`,
    hint: 'Split it, or write the drafts as JSONL or CSV, which are read as a stream.',
  },
});

/** How a file was met that was not named. */
export type Met = Pick<Source, 'isWalked' | 'folder'>;

interface FileSettings {
  /** The format, where the file's name does not tell. */
  readonly input?: FormatId | undefined;
  readonly met?: Met | undefined;
  /** It is to be written back: a table comes in one piece, where it is in Unicode and not too large. */
  readonly isWhole?: boolean | undefined;
}

/** A file -> its sources: one, or for a streamed format many pieces. */
export async function* readFile(path: string, settings: FileSettings = {}): AsyncGenerator<Input> {
  const whole = readWhole(path, settings);
  if (whole) {
    yield* whole;
    return;
  }
  const { met, isWhole } = settings;
  const format = formatFor(path, settings.input);
  let fd: number | undefined;
  try {
    fd = openSync(path, 'r');
    // Before the first byte is read: who changes the file after that is not written over.
    const was = fstatSync(fd);
    if (!isWhole || !formats[format].windows1252) yield* readPieces({ path, format, met, was }, chunksOf(fd));
    else if (was.size <= mostBytes) yield* readTable({ path, format, met, was }, readFileSync(fd));
    else yield* readPieces({ path, format, met, was, unwritable: largeTable }, chunksOf(fd));
  } catch (error) {
    yield { trouble: readTrouble(path, error) };
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

/** The same at once, as a folder of thousands is read faster; undefined for a file that is read in pieces. */
export function readWhole(path: string, { input, met }: FileSettings = {}): readonly Input[] | undefined {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return [{ trouble: { path, message: 'is a folder', hint: 'Name one file in it.' } }];
    if (!stats.isFile()) return [{ trouble: { path, message: 'is not a regular file', hint: 'Name a text file or a folder.' } }];
    const format = formatFor(path, input);
    if (formats[format].streamed) return undefined;
    return stats.size > mostBytes ? [tooLarge(path)] : [...fromBytes({ path, format, met, was: stats }, readFileSync(path))];
  } catch (error) {
    return [{ trouble: readTrouble(path, error) }];
  }
}

function* fromBytes({ path, format, met, was }: Streamed, bytes: Uint8Array): Generator<Input> {
  const decoded = decode(bytes, formats[format].windows1252);
  if ('trouble' in decoded) {
    yield { trouble: { path, ...decoded.trouble } };
    return;
  }
  if (decoded.notice !== undefined) yield { notice: { path, message: decoded.notice } };
  const source = createSource(path, decoded.text, 1, met);
  yield { source, ...(was && { was }), ...(decoded.isNoUnicode && { isNoUnicode: true }) };
}

const largeTable: Unwritable = { why: `a table larger than ${mostBytes / 1024 / 1024} MiB is not written back`, instead: 'split it' };
const notUnicode: Unwritable = { why: 'a table that is not in Unicode is not written back', instead: 'save it as UTF-8' };

/** A file that is streamed, or may be. */
interface Streamed extends Origin {
  readonly path: string;
  readonly format: FormatId;
  readonly met?: Met | undefined;
}

async function* readTable(file: Streamed, bytes: Uint8Array): AsyncGenerator<Input> {
  const { path, met, was } = file;
  const { StreamDecoder } = await import('../drafts/decode-stream.js');
  const decoded = new StreamDecoder(false).push(bytes, true);
  if (!('text' in decoded)) {
    yield* readPieces({ ...file, unwritable: notUnicode }, [bytes]);
    return;
  }
  if (decoded.notice !== undefined) yield { notice: { path, message: decoded.notice } };
  yield { source: createSource(path, decoded.text, 1, { ...met, isWhole: true }), ...(was && { was }) };
}

function* chunksOf(fd: number): Generator<Uint8Array> {
  const buffer = new Uint8Array(chunkBytes);
  for (let size = readSync(fd, buffer); size > 0; size = readSync(fd, buffer)) yield buffer.subarray(0, size);
}

/** A stream of bytes -> sources of whole lines, so that memory does not grow with the file. */
async function* readPieces(
  { path, format, met, was, unwritable }: Streamed,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<Input> {
  keepHeapSmall();
  const { StreamDecoder } = await import('../drafts/decode-stream.js');
  const decoder = new StreamDecoder(formats[format].windows1252 === true);
  const origin: Origin = { ...(was && { was }), ...(unwritable && { unwritable }) };
  let rest = '';
  let line = 1;
  function* piece(bytes: Uint8Array, last: boolean): Generator<Input, boolean> {
    const decoded = decoder.push(bytes, last);
    if ('trouble' in decoded) {
      const before = rest + withoutMark(decoded.before ?? '');
      const { line: at, column } = createSource(path, before, line).place(before.length);
      yield { trouble: { path, place: { line: at, column }, ...decoded.trouble } };
      return false;
    }
    if (decoded.notice !== undefined) yield { notice: { path, message: decoded.notice } };
    const text = rest + decoded.text;
    const cut = last ? text.length : text.lastIndexOf('\n') + 1;
    rest = ownString(text.slice(cut));
    if (cut > 0 || last) {
      const source = createSource(path, text.slice(0, cut), line, { more: !last, ...met });
      yield { source, ...origin };
      line = source.place(cut).line;
    }
    return true;
  }
  for await (const chunk of chunks) if (!(yield* piece(chunk, false))) return;
  yield* piece(new Uint8Array(0), true);
}

/** Bytes that were read already, as the file that they are to become. */
export async function* readBytes(path: string, bytes: Uint8Array, { input, met }: FileSettings = {}): AsyncGenerator<Input> {
  const format = formatFor(path, input);
  if (formats[format].streamed) yield* readPieces({ path, format, met }, [bytes]);
  else if (bytes.length > mostBytes) yield tooLarge(path);
  else yield* fromBytes({ path, format, met }, bytes);
}

/** Standard input, named so that its format is known. */
export async function* readStdin(path: string, { input, isWhole }: FileSettings = {}): AsyncGenerator<Input> {
  const format = formatFor(path, input);
  const { streamed, windows1252 } = formats[format];
  if (streamed && !(isWhole && windows1252)) {
    yield* readPieces({ path, format }, process.stdin);
    return;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const all = process.stdin[Symbol.asyncIterator]();
  for (let next = await all.next(); !next.done; next = await all.next()) {
    chunks.push(next.value);
    size += next.value.length;
    if (size <= mostBytes) continue;
    if (streamed) yield* readPieces({ path, format, unwritable: largeTable }, chain(chunks, all));
    else yield tooLarge(path);
    return;
  }
  const bytes = Buffer.concat(chunks);
  if (streamed) yield* readTable({ path, format }, bytes);
  else yield* fromBytes({ path, format }, bytes);
}

/** What was read already, and then the rest. */
async function* chain(first: readonly Uint8Array[], rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* first;
  yield* rest;
}
