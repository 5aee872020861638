/** The nouns of a rule: what it may be told, what it returns, and the value that it is. */
import type { Confidence, Draft, Level, Meta, PlatformId, Severity, Sign, Span, Stage } from './types.js';

/** Each by the name of the function of src/rule/options.ts that makes it. */
export const optionKinds = ['number', 'flag', 'text', 'words', 'record', 'numbers', 'choice', 'register'] as const;

/** An option of a rule as data: its default, what it is, and what a valid value looks like. */
export interface Option<Value = unknown> {
  readonly kind: (typeof optionKinds)[number];
  readonly about: string;
  readonly default: Value;
  readonly min?: number;
  readonly max?: number;
  /** What a `choice` may be; of `numbers`, which names they may have; of a `register`, which of the config's registers. */
  readonly choices?: readonly string[];
  /** This option also takes the organisation's list of that name, as the config gives it. */
  readonly organisation?: string;
  /** Where nobody sets it: what the config tells another rule of the same matter, `author.years`. For rules that are off until a config asks for them. */
  readonly as?: string;
  /** How the `text`, each of the `words` or each key of the `record` is written: see config/forms.ts. */
  readonly form?: 'days' | 'quiet days' | 'time';
  /** Of two times: the option that holds the earlier one. */
  readonly after?: string;
}

export type Options = Readonly<Record<string, unknown>>;
/** What a rule may know of the run: `now` is its moment, ISO 8601, from `--now` or the clock, at which no rule looks itself. */
export type Run = { readonly now?: string };

/** What a rule returns. The engine adds id, stage, severity and words. */
export interface Report<Message extends string = string> {
  readonly span: Span;
  /** Key of the rule's `messages`. */
  readonly message: Message;
  /** Fills the message's {slots}. */
  readonly data?: Readonly<Record<string, string | number>>;
  /** Texts that could stand in place of the span, best first. */
  readonly suggest?: readonly string[];
  /** The first suggestion may be applied by `--fix`: `safe` never changes what is said. */
  readonly fix?: 'safe' | 'unsafe';
  readonly confidence?: Confidence;
  /** At most this severe, whatever the rule's level: for milder cases of the same fault. */
  readonly atMost?: Severity;
  /** The clause of this very case, where the rule serves several. */
  readonly policy?: string;
  readonly platform?: PlatformId;
  /** A page about this very case, where it is another than the rule's. */
  readonly url?: string;
}

export interface Example {
  readonly text: string;
  /** The excerpts found, in order; empty where the rule must stay silent. */
  readonly finds: readonly string[];
  readonly options?: Options;
  readonly platforms?: readonly PlatformId[];
  readonly meta?: Meta;
  /** Earlier posts of the same thread, and earlier drafts of the same run. */
  readonly after?: readonly string[];
  readonly earlier?: readonly Pick<Example, 'text' | 'platforms' | 'meta'>[];
  readonly run?: Run;
  /** Why this example is here, where it is not plain. */
  readonly because?: string;
}

/** A value, never a class with state. Ours, declared, from Vale, from retext, from a package: all the same. */
export interface Rule {
  /** Kebab-case; names the thing found; never changes. Rules of others are `namespace/name`. */
  readonly id: string;
  readonly stage: Stage;
  /** The default level. */
  readonly severity: Level;
  /** One line for the list. */
  readonly summary: string;
  /** One paragraph for `chscb explain`. */
  readonly why: string;
  /** Clause of the policy, for example `4.5`. */
  readonly policy?: string;
  /** Further clauses that it serves. */
  readonly also?: readonly string[];
  /** What a draft must have for the rule to find anything: one of these. Without any of them it is not asked. */
  readonly needs?: readonly Sign[];
  /** What the command reads before the rule looks: `media`, into `meta.media[].facts`; `sign-offs` beside the file, into `meta.thought`. */
  readonly reads?: 'media' | 'sign-offs';
  /** Where the rule's knowledge comes from. */
  readonly source: string;
  readonly options: Readonly<Record<string, Option>>;
  readonly messages: Readonly<Record<string, string>>;
  readonly examples: readonly Example[];
  /** What a declared rule changes, as it was declared: texts on which to try whether that settles. */
  readonly swaps?: readonly string[];
  /** Its findings are personal data: reports show where they are, not what they say. */
  readonly personal?: true;
  /** Its code is somebody else's, and is only ever asked in the command's own thread. */
  readonly foreign?: true;
  /** What it finds is put right where it is on file. The draft cannot `allow` it: its author could grant themselves leave. */
  readonly onFile?: true;
  /** An editor declared it: its wording goes before ours where both speak of the same words. */
  readonly house?: true;
  /** A page about the rule, where there is one. */
  readonly url?: string;
  /**
   * For a rule that compares drafts: makes what it remembers during one run. Each check gets it, in
   * input order, so it must be bounded; the rule itself stays without state.
   */
  memory?(run: Run): unknown;
  /**
   * For a rule that looks at the day of the run: whether it does with such options. Its check gets `now`
   * of the run in place of a memory. It compares no drafts, and may be asked in any order and thread.
   */
  dated?(options: Options): boolean;
  check(draft: Draft, options: Options, memory?: unknown): Iterable<Report> | Promise<Iterable<Report>>;
}
