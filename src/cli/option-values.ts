/** What stands behind an option on the command line -> its value, or a complaint that says what to write. */

import { availableParallelism } from 'node:os';
import { InvalidArgumentError } from 'commander';
import { readDate } from '../drafts/dates.js';
import { asPlatform, platformHint } from '../drafts/platform-names.js';
import { platformIds } from '../platforms/index.js';
import type { Shard } from '../report/index.js';
import { reporters } from '../report/index.js';
import { levels } from '../stages.js';
import { didYouMean } from '../text/nearest.js';
import type { Level, PlatformId } from '../types.js';
import { takenFile } from './not-found.js';
import type { Output } from './settings.js';

export function platform(name: string): PlatformId {
  const id = asPlatform(name);
  if (id === undefined) {
    const unknown = `It is not a platform chscb knows.${platformHint(name)} Known: ${platformIds.join(', ')}.`;
    throw new InvalidArgumentError(takenFile(name, '--platform') ?? unknown);
  }
  return id;
}

export function ruleLevel(written: string): [string, Level] {
  const [, name = '', level = ''] = /^\s*([^:\s]+)\s*:\s*(\S+)\s*$/.exec(written) ?? [];
  if (!(levels as readonly string[]).includes(level))
    throw new InvalidArgumentError(`Write it as "<rule>: <level>", with the level one of ${levels.join(', ')}.`);
  return [name, level as Level];
}

export function wholeNumber(written: string): number {
  if (!/^\d+$/.test(written)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(written);
}

const mostJobs = 64;

export function jobs(written: string): number {
  if (written === 'auto') return availableParallelism();
  if (!/^[1-9]\d?$/.test(written) || Number(written) > mostJobs)
    throw new InvalidArgumentError(`It must be auto, or a number from 1 to ${mostJobs}.`);
  return Number(written);
}

export function fileName(written: string): string {
  if (written === '') throw new InvalidArgumentError('Name a file, or leave the option out.');
  return written;
}

export function output(written: string): Output {
  const [format = '', ...file] = written.split('=');
  if (!Object.hasOwn(reporters, format)) {
    const names = Object.keys(reporters);
    throw new InvalidArgumentError(`There is no such format.${didYouMean(format, names)} Known: ${names.join(', ')}.`);
  }
  if (file.length === 0) return { format };
  const name = file.join('=');
  if (name === '') throw new InvalidArgumentError(`Name a file behind the “=”, or write ${format} alone for standard output.`);
  return { format, file: name };
}

export function moment(written: string): string {
  const date = readDate(written);
  if (date.kind !== 'date') throw new InvalidArgumentError('Write a date as 2026-02-03 or 2026-02-03T09:00.');
  return date.iso;
}

export function shard(written: string): Shard {
  const [, index, of] = /^(\d+)\/(\d+)$/.exec(written)?.map(Number) ?? [];
  if (!index || !of || index > of) throw new InvalidArgumentError('Write it as i/n, such as 1/4.');
  return { index, of };
}

/** Of an option that stands for one thing, the second would silently replace the first. */
export function onlyOnce(written: string, known: string | undefined): string {
  if (known !== undefined) throw new InvalidArgumentError('It is given twice, and only one can apply. Leave one out.');
  return written;
}

/** Lets an option be given several times or take several values. */
export function each<Value>(read: (written: string) => Value) {
  return (written: string, known: readonly Value[] | undefined) => [
    ...(known ?? []),
    ...written.split(',').map((part) => read(part.trim())),
  ];
}
