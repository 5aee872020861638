// After an install: builds, unless dist/ is newer than all that it is made of. The first `npx chscb` in a clone makes
// npm prepare the package once more, and whoever only wants to check a draft would wait for a second build.
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const sources = ['src', 'rules', 'bin'];
const parts = sources.flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => `${folder}/${name}`));
const newest = Math.max(...[...sources, ...parts, 'package.json', 'package-lock.json', 'tsconfig.json'].map(changed));

// The types are made last.
if (changed('dist/types/src/index.d.ts') <= newest) execFileSync(process.execPath, ['bin/build.mjs'], { stdio: 'inherit' });
