import { execFileSync } from 'node:child_process';
import { root } from './run.js';

/** Tests of the command run what was built from these very sources. */
export default function build(): void {
  execFileSync(process.execPath, [`${root}bin/prepare.mjs`, '--no-types'], { stdio: 'inherit' });
}
