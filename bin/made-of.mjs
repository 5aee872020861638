// Whether dist/ was made of the very files that stand here. Their times would not tell: an archive, a copy or a cache
// brings old ones along.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** In dist/, so that it goes where that goes. */
const stamp = 'dist/made-of';
/** What a build reads; of installed packages their versions. */
const folders = ['bin', 'rules', 'src', 'fixtures/clean'];
const files = ['package.json', 'package-lock.json', 'tsconfig.json', 'node_modules/.package-lock.json'];

function read(path) {
  try {
    return readFileSync(path);
  } catch {
    return '';
  }
}

function sourcesOf(root) {
  const hash = createHash('sha256').update(`${process.version} ${process.arch}\n`);
  const inFolders = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  );
  for (const path of [...inFolders.sort(), ...files]) {
    const text = read(join(root, path));
    hash.update(`${path} ${text.length}\n`).update(text);
  }
  return hash.digest('hex');
}

export const isMade = (root) => String(read(join(root, stamp))) === sourcesOf(root);

/** The last step of a build: one that fails leaves none. */
export const markMade = (root) => writeFileSync(join(root, stamp), sourcesOf(root));
