/** What git is about to commit: the files as they stand in its index, whatever the working folder says. */
import { spawnSync } from 'node:child_process';
import { type FormatId, isDraftFile } from '../drafts/formats.js';
import { ignoring } from './find-files.js';
import { type Input, readBytes } from './inputs.js';

export interface StagedFile {
  readonly path: string;
  /** Git's name for its content. */
  readonly blob: string;
}

const most = 2 ** 28;
/** Files asked for at once, so that not all of them are in memory. */
const atOnce = 50;

function git(args: readonly string[], input = ''): Buffer | undefined {
  const { status, stdout } = spawnSync('git', args, { input, stdio: ['pipe', 'pipe', 'ignore'], maxBuffer: most });
  return status === 0 ? stdout : undefined;
}

/** The draft files that are staged, below `paths` where there are any; undefined where git does not answer. */
export async function stagedFiles(paths: readonly string[]): Promise<readonly StagedFile[] | undefined> {
  const asked = ['--raw', '--no-abbrev', '--no-renames', '--diff-filter=ACMT', '--relative', '--no-ext-diff', '--no-color', '-z'];
  const raw = git(['diff', '--cached', ...asked, '--', ...paths]);
  if (!raw) return undefined;
  const isIgnored = await ignoring();
  const named = new Set(paths);
  const fields = raw.toString('utf8').split('\0');
  const files: StagedFile[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, mode = '', , blob = ''] = (fields[at] as string).split(' ');
    const path = fields[at + 1] as string;
    // A link or another repository is no file of drafts.
    if (mode.startsWith('100') && (named.has(path) || (isDraftFile(path) && !isIgnored(path)))) files.push({ path, blob });
  }
  return files;
}

/** Their contents, in the order of their names. */
export async function* readStaged(files: readonly StagedFile[], input?: FormatId): AsyncGenerator<Input> {
  for (let from = 0; from < files.length; from += atOnce) {
    const some = files.slice(from, from + atOnce);
    const answer = git(['cat-file', '--batch'], some.map(({ blob }) => `${blob}\n`).join(''));
    let at = 0;
    for (const { path } of some) {
      const head = answer ? answer.indexOf(10, at) : -1;
      const [, kind, size] = head < 0 ? [] : (answer as Buffer).toString('latin1', at, head).split(' ');
      if (kind !== 'blob') {
        yield { trouble: { path, message: 'could not be read from git' } };
        continue;
      }
      const end = head + 1 + Number(size);
      yield* readBytes(path, (answer as Buffer).subarray(head + 1, end), { ...(input && { input }), met: { isWalked: true } });
      at = end + 1;
    }
  }
}
