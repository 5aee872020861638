import { basename, dirname, join } from 'node:path';

let temporaries = 0;

/** A name for what is to take the place of a file. */
export function temporaryBeside(path: string): string {
  return join(dirname(path), `.chscb-${process.pid}-${Date.now()}-${temporaries++}.tmp`);
}

/** What a command that was killed while it wrote may have left behind. */
export function isLeftBehind(path: string): boolean {
  const name = basename(path);
  return name.startsWith('.chscb-') && name.endsWith('.tmp');
}
