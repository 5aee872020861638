import { plainSettings } from './settings.js';
import type { SetupSettings } from './setup.js';
import { tellRefusal } from './tell.js';

/** The whole command: arguments in, exit code out. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    const plain = plainSettings(argv);
    if (plain) return await (await import('./check.js')).check(plain);
    const { runProgram } = await import('./program.js');
    return await runProgram(argv);
  } catch (error) {
    return tellRefusal(error);
  }
}

/** What a thread of `--jobs` runs instead. */
export async function serve(settings: SetupSettings): Promise<void> {
  const { answerFor } = await import('./worker.js');
  return answerFor(settings);
}
