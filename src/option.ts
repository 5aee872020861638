/** An option of a rule as data: its default, what it is, and what a valid value looks like. */
export interface Option<Value = unknown> {
  readonly kind: 'number' | 'flag' | 'text' | 'words' | 'record' | 'numbers' | 'choice' | 'register';
  readonly about: string;
  readonly default: Value;
  readonly min?: number;
  readonly max?: number;
  /** What a `choice` may be; of `numbers`, which names they may have; of a `register`, which of the config's registers. */
  readonly choices?: readonly string[];
  /** This option also takes the organisation's list of that name, as the config gives it. */
  readonly organisation?: string;
  /** How each of `words` is written: a pattern, and what a reader is told to write. */
  readonly form?: { readonly pattern: string; readonly such: string };
}

export type Options = Readonly<Record<string, unknown>>;
/** What a rule may know of the run: `now` is its moment, ISO 8601, from `--now` or the clock, at which no rule looks itself. */
export type Run = { readonly now?: string };
