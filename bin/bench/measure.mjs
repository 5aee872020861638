// How the bench measures: instructions by valgrind's callgrind, which whatever else runs on the machine
// does not change, and the CPU time and peak memory of whole processes.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const command = fileURLToPath(new URL('../chscb.js', import.meta.url));
const usage = fileURLToPath(new URL('usage.cjs', import.meta.url));

/** Where every measured process works; whoever is done removes it. */
export const folder = mkdtempSync(join(tmpdir(), 'chscb-bench-'));

const env = { ...process.env, NO_COLOR: '1', CI: '' };
// It would double the start of Node 20 itself.
delete env.NODE_EXTRA_CA_CERTS;

export const hasValgrind = spawnSync('valgrind', ['--version']).status === 0;

/** Millions of instructions of one start of Node, the least of several: V8 seeds its hashes by chance. */
export function instructions(args, runs = 3) {
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    const counted = ['--tool=callgrind', `--callgrind-out-file=${join(folder, 'callgrind')}`, process.execPath, ...args];
    const { stderr } = spawnSync('valgrind', counted, { env, cwd: folder });
    least = Math.min(least, Number(/Collected : (\d+)/.exec(String(stderr))?.[1]) / 1e6);
  }
  return least;
}

/** {cpu, wall} in seconds and {rss}, the peak in MB, of a run of Node whose report goes to a file. */
export function measure(args) {
  const out = openSync(join(folder, 'out'), 'w');
  const { output, status } = spawnSync(process.execPath, ['--require', usage, ...args], {
    env,
    cwd: folder,
    stdio: ['ignore', out, 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  });
  closeSync(out);
  if (status === null || output[3].length === 0) throw new Error(String(output[2]));
  return JSON.parse(String(output[3]));
}
