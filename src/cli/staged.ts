import { tellUser } from '../io/sink.js';
import { stagedFiles } from '../io/staged.js';
import { check } from './check.js';
import { type CheckSettings, UsageError } from './settings.js';

/** Checks the staged drafts, as they stand in the working folder. Nothing staged is nothing wrong. */
export async function checkStaged(settings: CheckSettings): Promise<number> {
  const paths = stagedFiles(settings.paths);
  if (!paths) throw new UsageError('--staged needs a git repository, and git itself.');
  if (settings.watch) throw new UsageError('--staged looks once; leave --watch out.');
  if (paths.length > 0) return check({ ...settings, paths });
  tellUser('chscb: no draft is staged\n');
  return 0;
}
