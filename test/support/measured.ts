import { spawnSync } from 'node:child_process';
import { root } from './run.js';

export interface Measured {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Seconds of processor time: how long it took on a machine that does nothing else. */
  readonly cpu: number;
  /** Most memory, in MB. */
  readonly rss: number;
}

/** The built command as a process, and what it used. */
export function measured(args: readonly string[], cwd: string, input?: string): Measured {
  const run = spawnSync(process.execPath, ['--require', `${root}bin/bench/usage.cjs`, `${root}bin/chscb.js`, ...args], {
    cwd,
    input: input ?? '',
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', CI: '' },
    maxBuffer: 2 ** 30,
    timeout: 600_000,
  });
  const { cpu, rss } = JSON.parse(String(run.output[3]) || '{}');
  return { code: run.status, out: String(run.stdout), err: String(run.stderr), cpu, rss };
}
