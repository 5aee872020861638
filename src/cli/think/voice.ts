/** How the walk talks with a person: in boxes that are drawn anew, or a line after the other. */

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface Asking {
  /** What is wrong with an answer; undefined where nothing is. */
  check?(written: string | undefined): string | undefined;
  /** What was answered before. */
  readonly before?: string;
}

export interface Voice {
  begin(title: string): void;
  step(text: string): void;
  say(text: string): void;
  warn(text: string): void;
  /** A text as it will be seen. */
  show(title: string, text: string): void;
  choose(message: string, choices: readonly Choice[]): Promise<string>;
  ask(message: string, asking?: Asking): Promise<string>;
  agree(message: string, usual: boolean): Promise<boolean>;
  end(text: string): void;
  stop(text: string): void;
}

/** The person left. */
export class Left extends Error {
  /** What they had typed of an answer. */
  readonly unsaid: string;

  constructor(unsaid = '') {
    super('the person left');
    this.unsaid = unsaid;
  }
}
