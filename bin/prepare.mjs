// Builds, with the options given, unless dist/ was made of what is here: after an install, and before what runs the built
// command. The first `npx chscb` in a clone makes npm prepare the package once more, and whoever only wants to check a
// draft would wait for a second build.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isMade } from './made-of.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
if (!isMade(root)) execFileSync(process.execPath, ['bin/build.mjs', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
