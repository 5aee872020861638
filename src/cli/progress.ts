/** How far a long run is, in one line of the terminal that comes and goes. */

/** Milliseconds before it is worth a word, and between two words. */
const first = 1_500;
const every = 250;
/** The clock is asked once in so many drafts. */
const stride = 32;

export interface Progress {
  /** After each draft. */
  step(): void;
  /** Before anything else is written there. */
  clear(): void;
}

export function startProgress(write: (text: string) => void, now: () => number = () => performance.now()): Progress {
  let next = now() + first;
  let count = 0;
  let isShown = false;
  return {
    step() {
      if (++count % stride !== 0) return;
      const time = now();
      if (time < next) return;
      next = time + every;
      isShown = true;
      write(`\r\x1b[Kchscb: ${count.toLocaleString('en-GB')} drafts checked`);
    },
    clear() {
      if (!isShown) return;
      isShown = false;
      write('\r\x1b[K');
    },
  };
}
