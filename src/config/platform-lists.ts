/** Platforms as people call them, as a list or in one text: “twitter”, “x, facebook”. A config takes what a draft takes. */
import { asPlatform, namesApart, readPlatformNames } from '../drafts/platform-names.js';
import { platformIds } from '../platforms/index.js';

/** Wherever a config lists platforms; `*` is any key or item. */
const listed: readonly (readonly string[])[] = [
  ['platforms'],
  ['rules', '*', 'platforms'],
  ['overrides', '*', 'platforms'],
  ['overrides', '*', 'rules', '*', 'platforms'],
  ['custom', '*', 'platforms'],
  ['custom', '*', 'when', 'platforms'],
  ['custom', '*', 'examples', '*', 'platforms'],
];

/** Puts our own names into a value that was just read; what is no platform stays, to be told as a mistake. */
export function namePlatforms(value: unknown): void {
  for (const path of listed) rename(value, path);
}

function rename(value: unknown, [step = '', ...rest]: readonly string[]): void {
  if (typeof value !== 'object' || value === null) return;
  const table = value as Record<string, unknown>;
  if (step === '*') for (const inner of Object.values(table)) rename(inner, rest);
  else if (!Object.hasOwn(table, step)) return;
  else if (rest.length > 0) rename(table[step], rest);
  else table[step] = named(table[step]);
}

function named(written: unknown): unknown {
  if (typeof written === 'string') return written.trim() === '' ? written : [...new Set(namesIn(written))];
  if (!Array.isArray(written) || written.every(isOurs)) return written;
  const names = (written as unknown[]).flatMap<unknown>((one) => (typeof one === 'string' ? namesIn(one) : [one]));
  // Where something is wrong, each item keeps its place in the list.
  return names.every(isOurs) ? [...new Set(names)] : names;
}

const isOurs = (name: unknown) => (platformIds as readonly unknown[]).includes(name);

function namesIn(written: string): readonly string[] {
  let isKnown = true;
  const { platforms, elsewhere } = readPlatformNames(written, () => {
    isKnown = false;
  });
  if (isKnown && !elsewhere && platforms.length > 0) return platforms;
  return namesApart(written).map((part) => asPlatform(part) ?? part);
}
