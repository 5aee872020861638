/** The nouns of what comes out of a check; the nouns of what goes in are in types.ts and rule-types.ts. */
import type { Confidence, Draft, Place, PlatformId, Severity, Span, Stage } from './types.js';

/** Plain JSON, the contract of `--format json`. */
export interface Finding {
  readonly rule: string;
  readonly stage: Stage;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly messageId: string;
  readonly message: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly span: Span;
  readonly excerpt: string;
  readonly start: Place;
  readonly end: Place;
  readonly suggest: readonly string[];
  readonly fix: 'safe' | 'unsafe' | null;
  readonly policy: string | null;
  readonly platform: PlatformId | null;
  readonly url: string | null;
  /** What other rules say of the same words; their messages are part of `message`. */
  readonly also?: readonly Omit<Finding, 'also'>[];
}

/** A finding that the draft answers with a reason. */
export interface Allowed extends Finding {
  readonly reason: string;
}

export interface Result {
  readonly draft: Draft;
  readonly findings: readonly Finding[];
  /** Personal data that no finding reports, and that is masked all the same. */
  readonly unsaid?: readonly Finding[];
  readonly allowed: readonly Allowed[];
  /** Rules that the draft allows although they found nothing. */
  readonly unusedAllows: readonly string[];
  /** Rules that could not be run on this draft. */
  readonly troubles: readonly Trouble[];
}

/** Something that could not be read, checked or reported. Never confused with a finding. */
export interface Trouble {
  readonly path?: string;
  readonly place?: Place;
  /** What happened, in a sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
}

export interface Counts {
  readonly drafts: number;
  readonly error: number;
  readonly warning: number;
  readonly note: number;
}

export interface Verdict {
  /** Told where there are more warnings: how many may be. */
  readonly mostWarnings?: number;
  readonly counts: Counts;
  readonly troubles: readonly Trouble[];
  /** 0 clean, 1 findings, 2 could not check. */
  readonly code: 0 | 1 | 2;
}
