import { readFileSync, realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { decode } from '../drafts/decode.js';
import type { Trouble } from '../types.js';
import { projectRoot, shownPath } from './find-config.js';
import { readTrouble } from './inputs.js';

const mostBytes = 5 * 1024 * 1024;

/** The text of a register that a config in `folder` names. As with what a config extends, never outside the project. */
export function readRegisterText(target: string, folder: string): { readonly path: string; readonly text: string } | Trouble {
  const file = resolve(folder, target);
  const path = shownPath(file);
  try {
    const root = realpathSync(projectRoot(folder));
    if (!realpathSync(file).startsWith(root + sep)) return { path, message: 'lies outside the project' };
    const stats = statSync(file);
    if (!stats.isFile()) return { path, message: 'is not a regular file' };
    if (stats.size > mostBytes) return { path, message: 'is larger than 5 MiB, too large for a register' };
    const decoded = decode(readFileSync(file));
    return 'trouble' in decoded ? { path, ...decoded.trouble } : { path, text: decoded.text };
  } catch (error) {
    return readTrouble(path, error);
  }
}
