import { type FSWatcher, statSync, watch as watchPath } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isDraftFile } from '../drafts/formats.js';
import { tellUser } from '../io/sink.js';
import { check } from './check.js';
import { type CheckSettings, readsStdin, UsageError } from './settings.js';
import { tellRefusal } from './tell.js';

/** Milliseconds without a further change: editors save in several steps. */
const quiet = 150;

/** Checks now and after each change of a draft, until it is interrupted. */
export async function watch({ watch: _, ...settings }: CheckSettings): Promise<number> {
  if (settings.text !== undefined || readsStdin(settings)) throw new UsageError('--watch needs files or folders to look at.');
  if (settings.fix) throw new UsageError('--watch and --fix would answer each other; leave one out.');
  const written = new Set(settings.outputs.flatMap(({ file }) => (file === undefined ? [] : [resolve(file)])));
  let code = await check(settings);
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const changed = (path: string) => {
    if (written.has(resolve(path))) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(async () => {
        code = await checkAgain(settings);
      });
    }, quiet);
  };
  const watchers = settings.paths.flatMap((path) => watcherOf(path, changed));
  if (watchers.length === 0) return code;
  tellUser('chscb: waiting for changes; Ctrl-C ends\n');
  await Promise.all(watchers.map((watcher) => new Promise<void>((done) => watcher.once('close', done))));
  return code;
}

/** What cannot be done now may be put right by the next change. */
async function checkAgain(settings: CheckSettings): Promise<number> {
  try {
    return await check(settings);
  } catch (error) {
    return tellRefusal(error);
  }
}

/** A file is looked at through its folder: editors replace files rather than write into them. */
function watcherOf(path: string, changed: (path: string) => void): FSWatcher[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return [];
  const folder = stats.isDirectory() ? path : dirname(path);
  const own = resolve(path);
  const watcher = watchPath(folder, { recursive: stats.isDirectory() }, (_, name) => {
    if (name === null) return;
    const file = join(folder, name);
    if (stats.isDirectory() ? isDraftFile(file) : resolve(file) === own) changed(file);
  });
  return [watcher.on('error', () => watcher.close())];
}
