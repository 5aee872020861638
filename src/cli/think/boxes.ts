/** The walk in boxes, by clack. */
import { styleText } from 'node:util';
import { isCancel, TextPrompt } from '@clack/core';
import { cancel, confirm, intro, log, note, outro, S_BAR, S_BAR_END, select, symbol } from '@clack/prompts';
import { wrapLines } from '../../report/wrap.js';
import { type Asking, type Choice, Left, type Voice } from './voice.js';

function answered<Value>(value: Value): Exclude<Value, symbol> {
  if (isCancel(value)) throw new Left();
  return value as Exclude<Value, symbol>;
}

export const boxes: Voice = {
  begin: intro,
  step: (text) => log.step(text),
  say: (text) => log.info(text),
  // clack would break lines within words.
  warn: (text) => log.warn(wrapLines(text)),
  show: (title, text) => note(text, title),
  choose: async (message, choices) =>
    answered(await select<string>({ message, options: choices.map((choice: Choice) => ({ ...choice })) })),
  agree: async (message, usual) => answered(await confirm({ message, initialValue: usual })),
  ask,
  end: outro,
  stop: (text) => cancel(wrapLines(text)),
};

/** Asks the terminal to say where what is pasted begins and ends. */
const pasteMode = (on: boolean) => process.stdout.write(`\u001b[?2004${on ? 'h' : 'l'}`);

/** Lines that are pasted are one answer: only an Enter that is pressed sends it. */
class AnswerPrompt extends TextPrompt {
  #isPasting = false;
  /** What stood there when a pasted line ended: readline begins anew. */
  #before = '';

  constructor(options: ConstructorParameters<typeof TextPrompt>[0]) {
    super(options);
    this.on('key', (_, { name }) => {
      if (name === 'paste-start') this.#isPasting = true;
      else if (name === 'paste-end') this.#isPasting = false;
      // readline takes a line feed for an Enter, clack does not.
      else if (name === 'enter' && this.#isPasting) this.#goOn();
      this.#before = this.userInput;
    });
  }

  protected override _shouldSubmit(): boolean {
    if (!this.#isPasting) return true;
    this.#goOn();
    return false;
  }

  #goOn(): void {
    this._setUserInput(`${this.#before.trimEnd()} `, true);
  }
}

/** clack's own `text` forgets what was typed when it is left. */
async function ask(message: string, { check, before }: Asking = {}): Promise<string> {
  const bar = styleText('cyan', S_BAR);
  const prompt = new AnswerPrompt({
    ...(check && { validate: check }),
    ...(before !== undefined && { initialValue: before }),
    render() {
      const title = `${S_BAR}\n${symbol(this.state)}  ${message}\n`;
      if (this.state === 'submit') return `${title}${S_BAR}  ${this.value ?? ''}`;
      if (this.state === 'cancel') return `${title}${S_BAR}  ${this.userInput}`;
      const fault =
        this.state === 'error' ? `${styleText('yellow', S_BAR_END)}  ${styleText('yellow', this.error)}\n` : styleText('cyan', S_BAR_END);
      return `${title}${bar}  ${this.userInputWithCursor}\n${fault}`;
    },
  });
  pasteMode(true);
  const answer = await prompt.prompt().finally(() => pasteMode(false));
  if (answer === undefined || isCancel(answer)) throw new Left(prompt.userInput);
  return answer;
}
