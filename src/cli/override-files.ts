/** Overrides that hold for no draft as they are written, or say nothing of those they hold for. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { layerTrouble } from '../config/parse.js';
import type { Layer, Override } from '../config/types.js';
import { namesIn } from '../io/names-in.js';
import { didYouMean } from '../text/nearest.js';
import type { Trouble } from '../types.js';

export function vainOverrides(layers: readonly Layer[]): Trouble[] {
  return layers.flatMap((layer) =>
    (layer.config.overrides ?? []).flatMap((override, index) => {
      const none = whyNone([override.files].flat());
      return [
        ...(saysNothing(override) ? [layerTrouble(layer, ['overrides', index], silent)] : []),
        ...(none === undefined ? [] : [layerTrouble(layer, ['overrides', index, 'files'], none)]),
        ...globsTold(layer, override, index, whyVain),
      ];
    }),
  );
}

/** For who asks what a config says: globs that lead to where nothing is, or is yet. */
export function idleOverrides(layers: readonly Layer[]): Trouble[] {
  return layers.flatMap((layer) => (layer.config.overrides ?? []).flatMap((override, index) => globsTold(layer, override, index, whyIdle)));
}

type Why = (glob: string, folder: string) => string | undefined;

function globsTold(layer: Layer, { files }: Override, index: number, whyOf: Why): Trouble[] {
  return [files].flat().flatMap((glob, at) => {
    const why = whyOf(glob, layer.folder);
    return why === undefined ? [] : [layerTrouble(layer, ['overrides', index, 'files', ...(typeof files === 'string' ? [] : [at])], why)];
  });
}

/** A name without a folder is looked for in all of them, and what is told as vain is told. */
function whyIdle(glob: string, folder: string): string | undefined {
  if (glob.startsWith('!') || !glob.includes('/') || whyVain(glob, folder) !== undefined) return undefined;
  const parts = glob.replace(/^\.?\//, '').split('/');
  const sign = parts.findIndex((part) => /[*?[{]/.test(part) || part === '');
  let there = folder;
  for (const name of parts.slice(0, sign < 0 ? parts.length : sign)) {
    if (!existsSync(join(there, name))) return `“${glob}” matches no file: there is no “${name}” here.${didYouMean(name, namesIn(there))}`;
    there = join(there, name);
  }
  return undefined;
}

const silent = 'says nothing of its files. Write “rules”, “platforms” or “dates” under it, or take it out.';

/** A heading with nothing below it is there to be filled. */
const saysNothing = (override: Override) => !['rules', 'platforms', 'dates'].some((key) => key in override);

function whyNone(globs: readonly string[]): string | undefined {
  if (globs.length === 0) return 'names no files, so this holds for no draft. Write a glob such as “drafts/*.md”.';
  return globs.every((glob) => glob.startsWith('!'))
    ? 'only leaves files out, so this holds for no draft. Write first what they are left out of, such as “**”.'
    : undefined;
}

function whyVain(glob: string, folder: string): string | undefined {
  const slashed = glob.replaceAll('\\', '/');
  const bare = slashed.replace(/^!/, '').trim();
  if (bare === '') return 'is empty, and matches no draft. Write a glob such as “drafts/*.md”, or “**” for all.';
  if (bare.split('/').includes('..'))
    return `“${glob}” leads out of the folder of this config, and overrides hold only for drafts in it. Write this in a config above them.`;
  const open = unclosed(bare);
  if (open !== undefined) return `“${glob}” has a ${open[0]} that is not closed. Close it with ${open[1]}.`;
  const isFolder = !/[*?[\]{}]|\/$/.test(slashed) && statSync(join(folder, bare), { throwIfNoEntry: false })?.isDirectory();
  const right = isFolder ? `${slashed}/**` : slashed;
  if (slashed !== glob) return `“${glob}” matches nothing: folders end with /, not with \\. Write “${right}”.`;
  return isFolder ? `“${glob}” is a folder, and matches no draft in it. Write “${right}”.` : undefined;
}

/** The pair of brackets of which only the first is there; then it stands for itself, in the name of a file. */
function unclosed(glob: string): string | undefined {
  return ['[]', '{}'].find(([first = '', last = '']) => {
    const at = glob.lastIndexOf(first);
    return at >= 0 && !glob.includes(last, at);
  });
}
