/** Files that a command writes, held against those that it reads: a report never takes the place of a draft. */
import { join, resolve } from 'node:path';
import { locateConfig } from '../io/find-config.js';
import { findFiles } from '../io/find-files.js';
import { readFile } from '../io/inputs.js';
import { fileIdentity, stdinIdentity, targetIdentity } from '../io/same-file.js';
import { isRead } from './folders.js';
import { met, readerFor } from './read.js';
import { type CheckSettings, type InputSettings, type Output, readsStdin, UsageError } from './settings.js';
import type { Setup, SetupSettings } from './setup.js';

export interface Guard {
  /** Refuses the run where a report would take the place of this file, which is `what`. */
  spare(path: string, what: string): void;
  /** The same for a draft, when it is read; `folder` is the one that was named where the draft itself was not. */
  spareDraft(path: string, folder?: string): void;
  /** Whether a report is to be written to this file. */
  takes(path: string): boolean;
  /** The same for drafts that are named, before any is read. */
  spareInputs(settings: InputSettings): void;
}

/** `noun`: what the outputs are called. */
export function guardOutputs(outputs: readonly Output[], noun = 'report'): Guard {
  const written = new Map<string, string>();
  for (const { format, file } of outputs) {
    const identity = file === undefined ? undefined : targetIdentity(file);
    if (file === undefined || identity === undefined) continue;
    if (written.has(identity))
      throw new UsageError(
        `Two reports would be written to ${file}, and the second, ${format}, would replace the first. Give each its own file.`,
      );
    written.set(identity, file);
  }
  const refuse = (file: string | undefined, path: string, what: string, instead = `Name another file for the ${noun}.`) => {
    if (file === undefined) return;
    const same = file === path ? file : `${file} is the same file as ${path}, which`;
    throw new UsageError(`${same} is ${what}, and the ${noun} would replace it. ${instead}`);
  };
  const takenFrom = (identity: string | undefined) => (identity === undefined ? undefined : written.get(identity));
  return {
    spare: (path, what) => refuse(takenFrom(targetIdentity(path)), path, what),
    takes: (path) => takenFrom(fileIdentity(path)) !== undefined,
    spareDraft(path, folder) {
      if (folder === undefined) refuse(takenFrom(fileIdentity(path)), path, 'a draft to be read');
      else {
        const instead = `Name a file outside the folder; or, if this is an earlier ${noun}, list it in .chscbignore.`;
        refuse(takenFrom(fileIdentity(path)), path, `read as a draft of ${folder}`, instead);
      }
    },
    spareInputs(settings) {
      // What git has staged, and what lies in a folder, is looked at when it is read: not all of it holds drafts.
      if (settings.index) return;
      if (readsStdin(settings)) refuse(takenFrom(stdinIdentity()), 'standard input', 'a draft to be read');
      for (const path of settings.paths) refuse(takenFrom(fileIdentity(path)), path, 'a draft to be read');
    },
  };
}

/** Spares the config, and what it and the command line name beside the drafts. */
export function spareSetup(guard: Guard, settings: SetupSettings, { layers }: Setup): void {
  const config = settings.config ?? locateConfig(process.cwd());
  if (typeof config === 'string') guard.spare(config, 'the config of this run');
  else if (config && 'names' in config) guard.spare(join(config.folder, config.names[0] as string), 'the config of this run');
  for (const { origin, folder, config: layer } of layers) {
    guard.spare(origin, 'a config of this run');
    for (const register of [layer.people, layer.accounts])
      if (register !== undefined) guard.spare(resolve(folder, register), 'a register of the config');
  }
  for (const plugin of settings.plugins ?? []) guard.spare(plugin, 'a plugin of this run');
}

/** For `chscb check`, where a report goes to a file. */
export function guardCheck(settings: CheckSettings, setup: Setup): Guard {
  const guard = guardOutputs(settings.outputs);
  guard.spareInputs(settings);
  spareSetup(guard, settings, setup);
  if (settings.baseline !== undefined) guard.spare(settings.baseline, 'the baseline of this run');
  if (settings.cache !== undefined) guard.spare(settings.cache, 'the cache of this run');
  return guard;
}

/**
 * Spares what lies in the folders that were named, before anything is fixed: a file that is fixed is another
 * file afterwards, and those before it would have been changed by a run that is refused.
 */
export async function spareFound(guard: Guard, settings: CheckSettings, setup: Setup): Promise<void> {
  if (settings.text !== undefined || settings.index || readsStdin(settings)) return;
  const found = await findFiles(settings.paths);
  for (const path of found.files) {
    if (!guard.takes(path)) continue;
    const read = readerFor(setup.planFor(path), settings);
    for await (const input of readFile(path, { input: settings.input, met: met(found, path) })) {
      if ('trouble' in input || ('source' in input && isRead(input.source, await read(input.source))))
        guard.spareDraft(path, found.walked.get(path));
    }
  }
}
