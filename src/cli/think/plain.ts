/** The walk a line after the other: nothing is drawn twice, nothing is said by colour or shape. For screen readers and plain terminals. */
import { createInterface } from 'node:readline';
import { wrap } from '../../report/wrap.js';
import { type Asking, Left, type Voice } from './voice.js';

export function startPlain(): Voice & { close(): void } {
  const lines: string[] = [];
  let left: Left | undefined;
  let waiting: (() => void) | undefined;
  const input = createInterface({ input: process.stdin, output: process.stdout });
  const leave = (unsaid: string) => {
    left ??= new Left(unsaid);
    waiting?.();
  };
  input.on('line', (line) => {
    lines.push(line);
    waiting?.();
  });
  input.on('SIGINT', () => leave(input.line));
  input.on('close', () => leave(''));

  const print = (text: string) => process.stdout.write(`${text}\n`);
  const say = (text: string) =>
    print(
      text
        .split('\n')
        .flatMap((line) => wrap(line, 0, 0))
        .join('\n'),
    );

  async function read(prompt: string): Promise<string> {
    input.setPrompt(prompt);
    input.prompt();
    while (lines.length === 0 && !left) {
      await new Promise<void>((resolve) => {
        waiting = resolve;
      });
    }
    if (left) throw left;
    return (lines.shift() ?? '').trim();
  }

  async function ask(message: string, { check, before }: Asking = {}): Promise<string> {
    print('');
    say(message);
    if (before !== undefined && before !== '') say(`So far: ${before}\nEnter keeps it.`);
    for (;;) {
      const written = (await read('Answer: ')) || (before ?? '');
      const fault = check?.(written);
      if (fault === undefined) return written;
      say(fault);
    }
  }

  return {
    begin: say,
    step: (text) => say(`\n${text}`),
    say,
    warn: say,
    show: (title, text) => print(`\n${title}\n\n${text}`),
    ask,
    async choose(message, choices) {
      print('');
      say(message);
      choices.forEach(({ label }, at) => {
        say(`${at + 1}. ${label}`);
      });
      for (;;) {
        const choice = choices[Number(await read('Number: ')) - 1];
        if (choice) return choice.value;
        say(`Please write a number from 1 to ${choices.length}.`);
      }
    },
    async agree(message, usual) {
      print('');
      say(message);
      for (;;) {
        const written = (await read(`Yes or no (Enter: ${usual ? 'yes' : 'no'}): `)).toLowerCase();
        if (written === '') return usual;
        if (/^y(?:es)?$/.test(written)) return true;
        if (/^no?$/.test(written)) return false;
        say('Please write yes or no.');
      }
    },
    end: say,
    stop: (text) => say(`\n${text}`),
    close: () => input.close(),
  };
}
