// After an install: builds, unless dist/ was made of what is here. The first `npx chscb` in a clone makes npm prepare the
// package once more, and whoever only wants to check a draft would wait for a second build.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isMade } from './made-of.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
if (!isMade(root)) execFileSync(process.execPath, ['bin/build.mjs'], { cwd: root, stdio: 'inherit' });
