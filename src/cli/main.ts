import { openGate } from '../io/gate-file.js';
import { CannotWrite, tellUser } from '../io/sink.js';
import { visibleLines } from '../text/visible.js';
import { check } from './check.js';
import { plainSettings, UsageError } from './settings.js';
import type { SetupSettings } from './setup.js';

/** The whole command: arguments in, exit code out. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    openGate(__dirname);
    const plain = plainSettings(argv);
    if (plain) return await check(plain);
    const { runProgram } = await import('./program.js');
    return await runProgram(argv);
  } catch (error) {
    if (!(error instanceof UsageError) && !(error instanceof CannotWrite)) throw error;
    tellUser(`chscb: ${visibleLines(error.message)}\n`);
    return 2;
  }
}

/** What a thread of `--jobs` runs instead. */
export async function serve(settings: SetupSettings): Promise<void> {
  openGate(__dirname);
  const { answerFor } = await import('./worker.js');
  return answerFor(settings);
}
