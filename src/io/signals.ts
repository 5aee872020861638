/** Signals that end the command wait while something must not be left half done. */
const ending = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

let holds = 0;
let heard: Promise<void> | undefined;

function end(signal: NodeJS.Signals): void {
  release();
  // Without a listener it ends the process, as it would have done at once.
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}

function release(): void {
  holds = 0;
  for (const signal of ending) process.off(signal, end);
}

/** Holds them back until what runs now is done. */
export function holdSignals(): void {
  if (holds++ === 0) for (const signal of ending) process.on(signal, end);
  heard = twoTurns().then(() => {
    if (holds > 0 && --holds === 0) release();
  });
}

/** To be awaited by who goes on after it: a signal that was held back has its effect. */
export function signalsHeard(): Promise<void> | undefined {
  return holds > 0 ? heard : undefined;
}

/** Node looks for signals between its turns; the first may have begun with that already. */
const twoTurns = () => new Promise<void>((done) => setImmediate(() => setImmediate(done)));
