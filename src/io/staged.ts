import { spawnSync } from 'node:child_process';
import { isDraftFile } from '../drafts/formats.js';

/** The draft files that are staged in git, below `paths` where there are any; undefined where git does not answer. */
export function stagedFiles(paths: readonly string[]): readonly string[] | undefined {
  const args = ['diff', '--cached', '--name-only', '--diff-filter=ACMR', '--relative', '--no-ext-diff', '-z', '--', ...paths];
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 28 });
  return status === 0 ? stdout.split('\0').filter((path) => path !== '' && isDraftFile(path)) : undefined;
}
