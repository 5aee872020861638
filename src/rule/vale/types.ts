/** What a rule file of a Vale style says, read and checked, and what its kind makes of it. */
import type { Draft, Span } from '../../types.js';
import type { NeedleBook } from './needles.js';

export interface Action {
  readonly name: string;
  readonly params: readonly string[];
}

export type BlockKind = 'text' | 'paragraph' | 'sentence' | 'raw' | 'summary';

/** A part of a draft's text that a rule looks at by itself. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  /** Where it begins in the draft's text. */
  readonly start: number;
}

/** One thing found, before it is put into words. */
export interface Hit {
  /** In the draft's text. */
  readonly span: Span;
  /** What the message's `%s` are, in order; by default what was found. */
  readonly says?: readonly (string | number)[];
  /** The values bring their own quotation marks. */
  readonly quoted?: boolean;
  /** What could stand instead, best first. */
  readonly suggest?: readonly string[];
}

export interface Find {
  (blocks: readonly Block[], draft: Draft): Iterable<Hit> | Promise<Iterable<Hit>>;
  /** Whether a draft holds the letters without which nothing is found, so that it need not be cut into blocks. */
  readonly mayFind?: (draft: Draft) => boolean;
}

/** What the config of the styles knows besides the rule. */
export interface Surroundings {
  /** Patterns of the vocabulary's accept.txt. */
  readonly accepted: readonly string[];
  /** What all rules of the styles look for at once. */
  readonly needles?: NeedleBook;
  /** Reads a file named by a rule (word lists, dictionaries), from the folder of all styles; undefined where there is none. */
  read?(name: string): string | undefined;
  /** Words that spelling lets pass everywhere, a text a list. */
  readonly ignoreLists?: readonly string[];
  /** Parts of a draft that no rule looks at. */
  ignored?(draft: Draft): readonly Span[];
}

/** A rule that cannot be had: in a sentence, with the key that is at fault, or what is written there. */
export class BadRule extends Error {
  constructor(
    message: string,
    readonly key?: string,
    readonly written?: string,
  ) {
    super(message);
  }
}

/** A rule file that is sound but asks for what cannot be done with a post: why. */
export class NotImported extends Error {}

/** Makes a finder of what a rule file says; throws `BadRule`. */
export type Kind = (fields: Reader, around: Surroundings) => Find;

/** Typed access to the fields of a rule file; each throws `BadRule` on a value of another kind. */
export interface Reader {
  /** In small letters. */
  readonly keys: readonly string[];
  readonly action: Action | undefined;
  flag(key: string, fallback: boolean): boolean;
  number(key: string): number | undefined;
  text(key: string): string | undefined;
  list(key: string): readonly string[];
  /** A table of texts, or a list of such tables. */
  table(key: string): readonly (readonly [key: string, value: string])[];
  /** A list of tables. */
  items(key: string): readonly Reader[];
}
