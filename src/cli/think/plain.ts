/** The walk a line after the other: nothing is drawn twice, nothing is said by colour or shape. For screen readers and plain terminals. */
import { createInterface } from 'node:readline';
import { wrapLines } from '../../report/wrap.js';
import { type Asking, Left, type Voice } from './voice.js';

/** The lines that are typed, one for each prompt, until the person leaves. */
class Lines {
  readonly #input = createInterface({ input: process.stdin, output: process.stdout });
  readonly #typed: string[] = [];
  #left: Left | undefined;
  #waiting: (() => void) | undefined;
  /** Lines of an answer that is not sent yet. */
  readonly #pasted: string[] = [];

  constructor() {
    this.#input.on('line', (line) => {
      this.#pasted.push(line);
      // What is pasted comes in one go, and all of it is there when this turn is over.
      queueMicrotask(() => this.#settle());
    });
    this.#input.on('SIGINT', () => this.#leave([...this.#pasted, this.#input.line].join(' ')));
    this.#input.on('close', () => this.#leave(this.#pasted.join(' ')));
  }

  /** Lines that were pasted are one answer; where the last has no end yet, the next Enter sends it. */
  #settle(): void {
    if (this.#pasted.length === 0 || this.#input.line !== '') return;
    this.#typed.push(this.#pasted.splice(0).join(' '));
    this.#waiting?.();
  }

  #leave(unsaid: string): void {
    this.#left ??= new Left(unsaid);
    this.#waiting?.();
  }

  async next(prompt: string): Promise<string> {
    this.#input.setPrompt(prompt);
    this.#input.prompt();
    while (this.#typed.length === 0 && !this.#left) {
      await new Promise<void>((resolve) => {
        this.#waiting = resolve;
      });
    }
    if (this.#left) throw this.#left;
    return (this.#typed.shift() ?? '').trim();
  }

  close(): void {
    this.#input.close();
  }
}

const print = (text: string) => process.stdout.write(`${text}\n`);

const say = (text: string) => print(wrapLines(text));

export function startPlain(): Voice & { close(): void } {
  const lines = new Lines();
  return {
    begin: say,
    step: (text) => say(`\n${text}`),
    say,
    warn: say,
    show: (title, text) => print(`\n${title}\n\n${text}`),
    async ask(message, { check, before }: Asking = {}) {
      print('');
      say(message);
      if (before !== undefined && before !== '') say(`So far: ${before}\nEnter keeps it.`);
      for (;;) {
        const written = (await lines.next('Answer: ')) || (before ?? '');
        const fault = check?.(written);
        if (fault === undefined) return written;
        say(fault);
      }
    },
    async choose(message, choices) {
      print('');
      say(message);
      choices.forEach(({ label }, at) => {
        say(`${at + 1}. ${label}`);
      });
      for (;;) {
        const choice = choices[Number(await lines.next('Number: ')) - 1];
        if (choice) return choice.value;
        say(`Please write a number from 1 to ${choices.length}.`);
      }
    },
    async agree(message, usual) {
      print('');
      say(message);
      for (;;) {
        const written = (await lines.next(`Yes or no (Enter: ${usual ? 'yes' : 'no'}): `)).toLowerCase();
        if (written === '') return usual;
        if (/^y(?:es)?$/.test(written)) return true;
        if (/^no?$/.test(written)) return false;
        say('Please write yes or no.');
      }
    },
    end: say,
    stop: (text) => say(`\n${text}`),
    close: () => lines.close(),
  };
}
