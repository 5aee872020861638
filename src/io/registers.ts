import { readFileSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { decode } from '../drafts/decode.js';
import { StreamDecoder } from '../drafts/decode-stream.js';
import { formatOf, formats } from '../drafts/formats.js';
import type { Trouble } from '../types.js';
import { readTrouble } from './inputs.js';
import { liesIn, projectRoot, shownPath } from './project.js';

const mostBytes = 5 * 1024 * 1024;
const extensions = /\.(?:csv|tsv|ya?ml|json)$/i;

interface RegisterText {
  readonly path: string;
  readonly text: string;
  /** How it was read, where that should be known. */
  readonly notice?: Trouble;
}

/**
 * The text of a register that a config in `folder` names. A relative path stays inside the project, as
 * with what a config extends. A register of people often must not lie there: a whole path, or one that
 * begins with ~/, is read wherever it leads, but only where it ends as a register does, so that no
 * config can have keys or passwords read.
 */
export function readRegisterText(target: string, folder: string): RegisterText | Trouble {
  const isWhole = /^~[/\\]/.test(target) || isAbsolute(target);
  const file = /^~[/\\]/.test(target) ? join(homedir(), target.slice(2)) : resolve(folder, target);
  const path = shownPath(file);
  try {
    if (isWhole && !extensions.test(file)) return { path, message: `is not read: ${endings}` };
    const real = realpathSync(file);
    if (isWhole && !extensions.test(real)) return { path, message: `leads to another kind of file: ${endings}` };
    if (!isWhole && !liesIn(real, realpathSync(projectRoot(folder)))) {
      const hint = 'If it is meant to lie there, write its whole path, or one that begins with ~/.';
      return { path, message: 'lies outside the project', hint };
    }
    const stats = statSync(real);
    if (!stats.isFile()) return { path, message: 'is not a regular file' };
    if (stats.size > mostBytes) return { path, message: 'is larger than 5 MiB, too large for a register' };
    const bytes = readFileSync(real);
    // As with tables of drafts: spreadsheets still save Windows-1252.
    const decoded = formats[formatOf(file)].windows1252 ? new StreamDecoder(true).push(bytes, true) : decode(bytes);
    if ('trouble' in decoded) return { path, ...decoded.trouble };
    const { text, notice } = decoded;
    return { path, text, ...(notice !== undefined && { notice: { path, message: notice } }) };
  } catch (error) {
    return readTrouble(path, error);
  }
}

const endings = 'named by its whole path, or on the command line, a register ends in .csv, .tsv, .yaml, .yml or .json';
