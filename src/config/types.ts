import type { DateOrder } from '../drafts/dates.js';
import type { Path } from '../drafts/tree.js';
import type { Level, Place, PlatformId } from '../types.js';

/** A list, or what to change in the list that would hold without it. */
export type ListSetting = readonly string[] | { readonly add?: readonly string[]; readonly remove?: readonly string[] };
export type RecordSetting =
  | Readonly<Record<string, string>>
  | { readonly add?: Readonly<Record<string, string>>; readonly remove?: readonly string[] };

/** What a config says of one rule: a level, or more. All other keys are the rule's own options. */
export type RuleEntry =
  | Level
  | ({ severity?: Level; message?: string; allow?: ListSetting; platforms?: readonly PlatformId[] } & Readonly<Record<string, unknown>>);

export interface Override {
  /** Globs, relative to the folder of the config that holds them. */
  readonly files: string | readonly string[];
  readonly platforms?: readonly PlatformId[];
  readonly dates?: DateOrder;
  readonly rules?: Readonly<Record<string, RuleEntry>> | null;
}

/** What is local to the organisation: rules take their lists from here as well as from their options. */
interface Organisation {
  readonly name?: string;
  readonly handles?: ListSetting;
  readonly words?: ListSetting;
  readonly acronyms?: RecordSetting;
  readonly numbers?: ListSetting;
  readonly postcodes?: ListSetting;
  readonly domains?: ListSetting;
  readonly elections?: ListSetting;
  readonly [list: string]: unknown;
}

/** A config as written, once it has been checked. A heading with nothing below it is null. */
export interface Config {
  readonly extends?: string | readonly string[];
  readonly platforms?: readonly PlatformId[];
  readonly dates?: DateOrder;
  readonly rules?: Readonly<Record<string, RuleEntry>> | null;
  readonly overrides?: readonly Override[] | null;
  readonly custom?: string | readonly unknown[] | null;
  readonly plugins?: readonly string[];
  readonly organisation?: Organisation | null;
  readonly people?: string;
  readonly accounts?: string;
  readonly cache?: boolean | string;
}

/**
 * One config among those that hold together: presets and extended files first, the user's file
 * after them, the command line last. A later layer beats an earlier one.
 */
export interface Layer {
  /** A preset, a file or `the command line`, as people are told. */
  readonly origin: string;
  /** The folder its globs and paths are relative to; absolute. */
  readonly folder: string;
  readonly config: Config;
  /** Where a key is written. */
  place(path: Path): Place | undefined;
}

/** A level given on the command line beats the config. */
export type LevelByRule = Readonly<Record<string, Level>>;
