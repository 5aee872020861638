/** Overrides that hold for no draft as they are written, or say nothing of those they hold for. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { keyName } from '../config/parse.js';
import type { Layer, Override } from '../config/types.js';
import type { Trouble } from '../types.js';

export function vainOverrides(layers: readonly Layer[]): Trouble[] {
  return layers.flatMap((layer) =>
    (layer.config.overrides ?? []).flatMap((override, index) => {
      const tell = (keys: readonly (string | number)[], why: string): Trouble => {
        const path = ['overrides', index, ...keys];
        const place = layer.place(path);
        return { path: layer.origin, ...(place && { place }), message: `${keyName(path)}: ${why}` };
      };
      const { files } = override;
      const globs = [files].flat();
      const vain = globs.flatMap((glob, at) => {
        const why = whyVain(glob, layer.folder);
        return why === undefined ? [] : [tell(['files', ...(typeof files === 'string' ? [] : [at])], why)];
      });
      const none = whyNone(globs);
      return [...(saysNothing(override) ? [tell([], silent)] : []), ...(none === undefined ? [] : [tell(['files'], none)]), ...vain];
    }),
  );
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
