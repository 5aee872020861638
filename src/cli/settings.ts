import type { LevelByRule } from '../config/types.js';
import type { DateOrder } from '../drafts/dates.js';
import type { FormatId } from '../drafts/formats.js';
import type { StagedFile } from '../io/staged.js';
import type { Shard } from '../report/index.js';
import type { PlatformId, Stage } from '../types.js';
import type { FixSettings } from './fix.js';

export interface Output {
  readonly format: string;
  /** Undefined: standard output. */
  readonly file?: string;
}

/** What is to be read. */
export interface InputSettings {
  readonly paths: readonly string[];
  readonly text?: string;
  readonly stdinFilename?: string;
  /** The format of inputs whose names do not tell. */
  readonly input?: FormatId;
  readonly errorOnUnmatched: boolean;
  /** Files in git's index, to be read from there. */
  readonly index?: readonly StagedFile[];
}

/** Standard input is what is meant by `-`, and by nothing. */
export function readsStdin({ paths, text }: Pick<InputSettings, 'paths' | 'text'>): boolean {
  return text === undefined && (paths.length === 0 || (paths.length === 1 && paths[0] === '-'));
}

/** What a command line asks of `chscb check`, whoever parsed it. */
export interface CheckSettings extends InputSettings {
  readonly platforms?: readonly PlatformId[];
  readonly outputs: readonly Output[];
  /** A file, false for none, undefined to look for one. */
  readonly config?: string | false;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly stage?: Stage;
  readonly levels?: LevelByRule;
  /** Files or packages of rules that the user trusts. */
  readonly plugins?: readonly string[];
  readonly quiet: boolean;
  readonly maxWarnings?: number;
  readonly exitZero: boolean;
  readonly dates?: DateOrder;
  /** The moment of the run, ISO 8601; by default the clock's. */
  readonly now?: string;
  readonly color?: boolean;
  /** Undefined: all in CI, elsewhere personal data only. */
  readonly redact?: boolean;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly shard?: Shard;
  readonly stats?: boolean;
  /** False: nothing is told of how far a long run is. */
  readonly progress?: boolean;
  /** Threads that lint; one and undefined: none but the command's own. */
  readonly jobs?: number;
  /** A file that remembers which rules found something in which draft. */
  readonly cache?: string;
  /** Only what is staged in git, as it is staged. */
  readonly staged?: boolean;
  readonly watch?: boolean;
  readonly fix?: FixSettings;
}

export const defaultSettings: CheckSettings = {
  paths: [],
  outputs: [{ format: 'human' }],
  quiet: false,
  exitZero: false,
  errorOnUnmatched: true,
};

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/** Names that the first argument may be instead of a path. */
export const commandNames = [
  'check',
  'rules',
  'explain',
  'init',
  'config',
  'test-config',
  'trust',
  'merge',
  'preview',
  'accounts',
  'think',
  'completions',
  'help',
] as const;

/**
 * A command line of nothing but paths, and of the config to take, needs no parser. A test proves that
 * commander reads the same from it.
 */
export function plainSettings(argv: readonly string[]): CheckSettings | undefined {
  const at = argv.indexOf('--config');
  const config = at === -1 ? undefined : argv[at + 1];
  if (at !== -1 && (config === undefined || !isPlain(config))) return undefined;
  const plain = at === -1 ? argv : argv.toSpliced(at, 2);
  if (plain.length === 0 || !plain.every(isPlain)) return undefined;
  const isNamed = plain[0] === 'check';
  const paths = isNamed ? plain.slice(1) : plain;
  // An option may stand before a command; that is for the parser.
  if (paths.length === 0 || (isNamed && at === 0) || (!isNamed && (commandNames as readonly string[]).includes(plain[0] as string)))
    return undefined;
  return { ...defaultSettings, paths, ...(config !== undefined && { config }) };
}

const isPlain = (arg: string) => arg !== '' && !arg.startsWith('-');

/** A mistake on the command line or in a config: told without a stack trace, exit code 2. */
export class UsageError extends Error {}
