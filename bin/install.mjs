// Packages that are measured beside ours are installed outside of it: they are nobody's dependency.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Into the folder `prefix`; whether they could be had. */
export function install(prefix, packages) {
  const { status } = spawnSync('npm', ['install', '--prefix', prefix, '--no-audit', '--no-fund', '--ignore-scripts', ...packages]);
  return status === 0 && existsSync(join(prefix, 'node_modules'));
}

/** The file that a package installed there runs as a command. */
export function binOf(prefix, name) {
  const home = join(prefix, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return join(home, typeof bin === 'string' ? bin : bin[name]);
}
