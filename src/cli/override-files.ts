/** Globs of `overrides` that match no draft as they are written, though they name its folder. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { keyName } from '../config/parse.js';
import type { Layer } from '../config/types.js';
import type { Trouble } from '../types.js';

export function vainGlobs(layers: readonly Layer[]): Trouble[] {
  return layers.flatMap((layer) =>
    (layer.config.overrides ?? []).flatMap(({ files }, index) =>
      [files].flat().flatMap((glob, at) => {
        const why = whyVain(glob, layer.folder);
        if (why === undefined) return [];
        const path = ['overrides', index, 'files', ...(typeof files === 'string' ? [] : [at])];
        const place = layer.place(path);
        return [{ path: layer.origin, ...(place && { place }), message: `${keyName(path)}: “${glob}” ${why}` }];
      }),
    ),
  );
}

function whyVain(glob: string, folder: string): string | undefined {
  const slashed = glob.replaceAll('\\', '/');
  const isFolder =
    !/[*?[\]{}]|\/$/.test(slashed) && statSync(join(folder, slashed.replace(/^!/, '')), { throwIfNoEntry: false })?.isDirectory();
  const right = isFolder ? `${slashed}/**` : slashed;
  if (slashed !== glob) return `matches nothing: folders end with /, not with \\. Write “${right}”.`;
  return isFolder ? `is a folder, and matches no draft in it. Write “${right}”.` : undefined;
}
