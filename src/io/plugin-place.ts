/** Where a plugin's code lies. Nothing is run here. */
import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isAbsolute, join, resolve } from 'node:path';

export interface PluginPlace {
  /** As it was named. */
  readonly name: string;
  /** What is imported; absolute, without links. */
  readonly file: string;
  /** The folder of the package, where it is one. */
  readonly home?: string;
  /** What the package says of itself. */
  readonly about?: string;
}

/** What is said of a plugin that has no place. */
export function notThere(name: string): { message: string; hint: string } {
  const isPath = /^\.{0,2}\//.test(name) || isAbsolute(name);
  return isPath
    ? { message: 'does not exist, or is not a file of JavaScript', hint: 'Expected a path such as ./rules/house.mjs' }
    : { message: 'is not a file and not an installed package', hint: `If it is a package: npm install ${name}` };
}

/** A file (`./house.mjs`) or an installed package, as seen from a folder. */
export function placePlugin(name: string, folder: string): PluginPlace | undefined {
  const file = resolve(folder, name);
  if (/\.[cm]?js$/.test(name) && existsSync(file)) return { name, file: realpathSync(file) };
  if (/^\.{0,2}\//.test(name) || isAbsolute(name)) return undefined;
  return placePackage(name, folder);
}

/** The package's own entry; many know `import` only, which Node's `require.resolve` does not. */
function placePackage(name: string, folder: string): PluginPlace | undefined {
  for (const modules of createRequire(join(folder, 'package.json')).resolve.paths(name) ?? []) {
    const home = join(modules, name);
    try {
      const manifest = join(home, 'package.json');
      const { exports, main, description } = createRequire(manifest)(manifest) as {
        exports?: unknown;
        main?: string;
        description?: unknown;
      };
      const file = realpathSync(join(home, entryOf(exports) ?? main ?? 'index.js'));
      return { name, file, home: realpathSync(home), ...(typeof description === 'string' && { about: description }) };
    } catch {
      // Not in this folder: the next one up is looked at.
    }
  }
  return undefined;
}

function entryOf(exports: unknown): string | undefined {
  if (typeof exports === 'string') return exports;
  if (typeof exports !== 'object' || exports === null) return undefined;
  const { '.': root, import: esm, node, default: other } = exports as Record<string, unknown>;
  return entryOf(root ?? esm ?? node ?? other);
}
