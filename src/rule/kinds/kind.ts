import type { Fields } from '../../text/fields.js';
import type { PhraseMatch } from '../../text/phrases/phrases.js';
import type { Draft, Option, PlatformId, Span } from '../../types.js';
import type { FindPattern, PatternFlags } from '../pattern.js';

export interface Hit {
  readonly span: Span;
  readonly data: Readonly<Record<string, string | number>>;
  readonly suggest?: readonly string[];
  readonly platform?: PlatformId;
}

/** What a kind builds with: phrases of all rules share one index, patterns run in linear time. */
export interface Tools {
  phrases<Entry>(rows: Iterable<readonly [phrase: string, entry: Entry]>): (draft: Draft) => readonly PhraseMatch<Entry>[];
  pattern(source: string, flags: PatternFlags): FindPattern;
  /** What stands instead of a place where a pattern was found. */
  swap(source: string, flags: PatternFlags, template: string): (text: string, span: Span) => string;
}

/** A kind of rule that needs no programming. */
export interface Kind {
  /** What it is for, for whoever writes one. */
  readonly about: string;
  readonly fields: Readonly<Record<string, Option>>;
  /** At least one of these must be given. */
  readonly needs: readonly string[];
  /** Fields that hold patterns, or a table from patterns to what stands instead. */
  readonly patterns: readonly string[];
  /** The wording where the rule has none of its own. */
  readonly message: string;
  /** What the wording may use. */
  readonly slots: readonly string[];
  /** `fields`: what an editor wrote, with defaults filled in. */
  make(fields: Fields, tools: Tools): (draft: Draft) => readonly Hit[];
}
