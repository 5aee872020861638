/** How a rule states its options: as data, from which the config's check and its JSON Schema are made. */
import type { Account, Person } from '../register/types.js';
import type { Option } from '../types.js';

interface Bounds extends Pick<Option, 'as'> {
  readonly min?: number;
  readonly max?: number;
}

export function number(about: string, fallback: number, bounds: Bounds = {}): Option<number> {
  return { kind: 'number', about, default: fallback, ...bounds };
}

export function flag(about: string, fallback: boolean): Option<boolean> {
  return { kind: 'flag', about, default: fallback };
}

export function text(about: string, fallback: string, written: Pick<Option, 'form' | 'after' | 'as'> = {}): Option<string> {
  return { kind: 'text', about, default: fallback, ...written };
}

interface Shared extends Pick<Option, 'form'> {
  /** The list of the config's `organisation` that this option takes as well. */
  readonly organisation?: string;
}

/** A list of words or phrases. */
export function words(about: string, fallback: readonly string[] = [], shared: Shared = {}): Option<readonly string[]> {
  return { kind: 'words', about, default: fallback, ...shared };
}

/** Word or phrase -> what to say of it. */
export function record(
  about: string,
  fallback: Readonly<Record<string, string>> = {},
  shared: Shared = {},
): Option<Readonly<Record<string, string>>> {
  return { kind: 'record', about, default: fallback, ...shared };
}

/** Name -> number; only the `names` are known. */
export function numbers(
  about: string,
  names: readonly string[],
  bounds: Bounds = {},
  fallback: Readonly<Record<string, number>> = {},
): Option<Readonly<Record<string, number>>> {
  return { kind: 'numbers', about, default: fallback, choices: names, ...bounds };
}

export function choice<const Choice extends string>(about: string, choices: readonly Choice[], fallback: NoInfer<Choice>): Option<Choice> {
  return { kind: 'choice', about, default: fallback, choices };
}

/** The default of every option. */
export function defaultsOf(options: Readonly<Record<string, Option>>): Record<string, unknown> {
  const defaults: Record<string, unknown> = {};
  for (const name of Object.keys(options)) defaults[name] = options[name]?.default;
  return defaults;
}

/**
 * The people or accounts of the register that the config names. A register is no setting of one rule:
 * the command reads it once and every rule that asks is handed the same list; empty where there is none.
 */
export function register(name: 'people'): Option<readonly Person[]>;
export function register(name: 'accounts'): Option<readonly Account[]>;
export function register(name: 'people' | 'accounts'): Option<readonly unknown[]> {
  const about = `The register that the config’s key \`${name}\` names; it is not set here.`;
  return { kind: 'register', about, default: [], choices: [name] };
}
