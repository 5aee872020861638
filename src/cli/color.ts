import { fstatSync, statSync } from 'node:fs';
import { usualWidth } from '../report/wrap.js';

/** --color/--no-color, then NO_COLOR, then FORCE_COLOR, then TERM=dumb, then whether a person is looking. */
export function wantsColor(asked: boolean | undefined, watched: boolean, env: NodeJS.ProcessEnv = process.env): boolean {
  if (asked !== undefined) return asked;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return env.TERM !== 'dumb' && watched;
}

const fewestColumns = 20;

/** Columns of a narrow terminal; what is wide, or is none, has the usual ones. */
export function widthOf(fd: 1 | 2): number {
  if (!isTerminal(fd)) return usualWidth;
  return Math.max(fewestColumns, Math.min(usualWidth, (fd === 1 ? process.stdout : process.stderr).columns || usualWidth));
}

/** Whether a person looks at this stream. node:tty is slow to load, and only a character device can be a terminal. */
export function isTerminal(fd: 0 | 1 | 2): boolean {
  try {
    const stats = fstatSync(fd);
    // The other device that is often there.
    if (!stats.isCharacterDevice() || stats.rdev === statSync('/dev/null', { throwIfNoEntry: false })?.rdev) return false;
  } catch {
    return false;
  }
  return (process.getBuiltinModule('node:tty') as typeof import('node:tty')).isatty(fd);
}
