/** The command in this very process: as `chscb` in run.ts, without the cost of a start. No standard input. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { main } from '../../src/cli/main.js';
import type { Ran } from './run.js';

export async function chscbHere(args: readonly string[], { cwd, env = {} }: { cwd: string; env?: Record<string, string> }): Promise<Ran> {
  const written = { 1: [] as Buffer[], 2: [] as Buffer[] };
  const { writeSync } = fs;
  const before = { cwd: process.cwd(), env: { ...process.env } };
  const capture = (fd: number, data: Uint8Array, ...rest: number[]) => {
    if (fd !== 1 && fd !== 2) return writeSync(fd, data, ...rest);
    const part = Buffer.from(data.subarray(rest[0] ?? 0));
    written[fd].push(part);
    return part.length;
  };
  fs.writeSync = capture as typeof fs.writeSync;
  syncBuiltinESMExports();
  process.chdir(cwd);
  Object.assign(process.env, { NO_COLOR: '1', CI: '', ...env });
  try {
    const code = await main(args);
    return { code, out: Buffer.concat(written[1]).toString(), err: Buffer.concat(written[2]).toString() };
  } finally {
    fs.writeSync = writeSync;
    syncBuiltinESMExports();
    process.chdir(before.cwd);
    process.env = before.env;
  }
}
