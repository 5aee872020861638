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

/** Millions of instructions of one start of Node: what is always the same, and what chance adds on average. */
export function instructions(args, runs = 2) {
  byChance ??= chance();
  const counts = Array.from({ length: runs }, () => count(args, [`--toggle-collect=${seeding}`, '--collect-atstart=yes']));
  return Math.min(...counts) + byChance;
}

/** V8 of Node 20.20 looks for three primes at each start until it has met them: 4 to 18 million instructions. */
const seeding = '*HashSeed::InitializeRoots*';
let byChance;

function chance() {
  const starts = Array.from({ length: 12 }, () => count(['-e', '0'], [`--toggle-collect=${seeding}`, '--collect-atstart=no']));
  return starts.reduce((sum, start) => sum + start) / starts.length;
}

function count(args, options) {
  const counted = ['--tool=callgrind', `--callgrind-out-file=${join(folder, 'callgrind')}`, ...options, process.execPath, ...args];
  const { stderr } = spawnSync('valgrind', counted, { env, cwd: folder });
  return Number(/Collected : (\d+)/.exec(String(stderr))?.[1]) / 1e6;
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
