import { tellUser } from '../io/sink.js';
import { stagedFiles } from '../io/staged.js';
import { check } from './check.js';
import { type CheckSettings, UsageError } from './settings.js';

/** Checks the staged drafts as they would be committed, whatever has become of their files since. Nothing staged is nothing wrong. */
export async function checkStaged(settings: CheckSettings): Promise<number> {
  if (settings.text !== undefined) throw new UsageError('--staged checks what git has; leave --text out.');
  if (settings.stdinFilename !== undefined) throw new UsageError('--staged checks what git has; leave --stdin-filename out.');
  if (settings.watch) throw new UsageError('--staged looks once; leave --watch out.');
  if (settings.fix) throw new UsageError('--staged checks what git has, and --fix changes files: fix, stage again, then check.');
  const index = await stagedFiles(settings.paths);
  if (!index) throw new UsageError('--staged needs a git repository, and git itself.');
  if (index.length > 0) return check({ ...settings, paths: index.map(({ path }) => path), index });
  tellUser('chscb: no draft is staged\n');
  return 0;
}
