import type { Level, PlatformId, Severity } from '../types.js';

/** What a config says of one rule: a level, or more. All other keys are the rule's own options. */
export type RuleEntry =
  | Level
  | ({ severity?: Level; message?: string; allow?: readonly string[]; platforms?: readonly PlatformId[] } & Record<string, unknown>);

export interface Override {
  readonly files: readonly string[];
  readonly platforms?: readonly PlatformId[];
  readonly rules?: Readonly<Record<string, RuleEntry>>;
}

/** What is local to the organisation: rules take their lists from here as well as from their options. */
export interface Organisation {
  readonly name?: string;
  readonly handles?: readonly string[];
  readonly words?: readonly string[];
  readonly acronyms?: Readonly<Record<string, string>>;
  readonly numbers?: readonly string[];
  readonly postcodes?: readonly string[];
  readonly domains?: readonly string[];
  readonly elections?: readonly string[];
  readonly [key: string]: unknown;
}

/** A config as written, once it has been checked. */
export interface Config {
  readonly extends?: string | readonly string[];
  readonly platforms?: readonly PlatformId[];
  readonly rules?: Readonly<Record<string, RuleEntry>>;
  readonly overrides?: readonly Override[];
  readonly custom?: readonly unknown[];
  readonly plugins?: readonly string[];
  readonly organisation?: Organisation;
  readonly people?: string;
  readonly accounts?: string;
  readonly cache?: boolean | string;
}

/** A severity given on the command line beats the config. */
export type LevelByRule = Readonly<Record<string, Severity | 'off'>>;
