import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { fileSink } from './sink.js';

/** Hash of a draft and of everything that judges it -> the rules that found something in it. */
type CacheEntries = ReadonlyMap<string, readonly string[]>;

const header = '{"chscb-cache":1,';
/** More are forgotten, the oldest first. */
const mostEntries = 100_000;

/** What an earlier run left. A file that is missing, torn or of another kind holds nothing. */
export function readCache(path: string): CacheEntries {
  try {
    // A device may never end.
    if (!statSync(path).isFile()) return new Map();
    const text = readFileSync(path, 'utf8');
    const { drafts } = JSON.parse(text) as { drafts?: unknown };
    if (!text.startsWith(header) || typeof drafts !== 'object' || drafts === null) return new Map();
    const entries = Object.entries(drafts);
    return entries.every(([, rules]) => Array.isArray(rules) && rules.every((rule) => typeof rule === 'string'))
      ? new Map(entries)
      : new Map();
  } catch {
    return new Map();
  }
}

/** Whether the file may be replaced: it is not there, or it was a cache. */
function isOurs(path: string): boolean {
  let fd: number;
  try {
    if (!statSync(path).isFile()) return false;
    fd = openSync(path, 'r');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
  try {
    const head = Buffer.alloc(header.length);
    return readSync(fd, head) === head.length && head.toString() === header;
  } finally {
    closeSync(fd);
  }
}

/** Written whole or not at all, for its owner only. False where the file is not a cache, which is never replaced. */
export function writeCache(path: string, entries: CacheEntries): boolean {
  if (!isOurs(path)) return false;
  const sink = fileSink(path);
  sink.write(`${header}"drafts":${JSON.stringify(Object.fromEntries([...entries].slice(-mostEntries)))}}\n`);
  sink.close();
  return true;
}
