/** Where a project begins and ends on the disk, and how paths in it are told. */
import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/** As people write a path: from the working folder where it lies below, with slashes. */
export function shownPath(file: string): string {
  const inside = relative(process.cwd(), file);
  return (inside.startsWith('..') || isAbsolute(inside) ? file : inside).split(sep).join('/');
}

/** The folders to look in: this one and those above, up to the repository, the home folder or the root. */
export function* foldersUp(from: string): Generator<string> {
  // What os.homedir() asks first; a start need not load node:os for it.
  const home = (process.platform !== 'win32' && process.env.HOME) || process.getBuiltinModule('node:os').homedir();
  for (let folder = from; ; folder = dirname(folder)) {
    yield folder;
    if (folder === home || folder === dirname(folder) || isRepository(folder)) return;
  }
}

/** join() would cost a start more than the question. */
const isRepository = (folder: string) => existsSync(`${folder}/.git`);

/** The folder that nothing named in `folder` may leave: the repository, else the package, else itself. */
export function projectRoot(folder: string): string {
  let nearestPackage: string | undefined;
  for (const above of foldersUp(folder)) {
    if (isRepository(above)) return above;
    if (nearestPackage === undefined && existsSync(join(above, 'package.json'))) nearestPackage = above;
  }
  return nearestPackage ?? folder;
}

/** Whether a path is that of the folder, or leads into it. Where links count, both are to be real paths. */
export function liesIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
