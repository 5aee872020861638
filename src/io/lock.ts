/** For two commands that would write to one file at the same moment: one after the other. */
import { closeSync, openSync, statSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Milliseconds. Whoever holds a lock for longer than this was killed while they did. */
const longest = 5000;
const pause = 15;

/** Runs the work while nobody else holds the lock of the file. Where no lock can be kept, it is done without. */
export async function oneAtATime<Value>(path: string, work: () => Promise<Value>): Promise<Value> {
  const lock = join(dirname(path), `.${basename(path)}.chscb-lock`);
  const isHeld = await take(lock);
  try {
    return await work();
  } finally {
    if (isHeld) drop(lock);
  }
}

async function take(lock: string): Promise<boolean> {
  for (;;) {
    try {
      closeSync(openSync(lock, 'wx', 0o600));
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
    if (!isLeft(lock)) await setTimeout(pause * (1 + Math.random()));
    // Somebody else's, in a folder where only they may take it away.
    else if (!drop(lock)) return false;
  }
}

function isLeft(lock: string): boolean {
  const held = statSync(lock, { throwIfNoEntry: false });
  return held !== undefined && Date.now() - held.mtimeMs > longest;
}

/** False where it cannot be taken away. */
function drop(lock: string): boolean {
  try {
    unlinkSync(lock);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}
