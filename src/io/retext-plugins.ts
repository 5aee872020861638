/** Loads the retext plugins that a config names. They are code: only the command line lets them in. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { configTrouble, type ParsedConfig } from '../config/parse.js';
import { type RetextPlugin, retextRule } from '../rule/retext.js';
import type { Rule, Trouble } from '../types.js';
import { guardRule } from './guard.js';

export interface RetextRules {
  readonly rules: readonly Rule[];
  readonly troubles: readonly Trouble[];
}

const isRetextPlugin = (name: string) => /^(?:@[\w.-]+\/)?retext-[\w.-]+$/.test(name);

/** The last config that names a plugin sets its options; false switches it off. */
export async function loadRetext(configs: readonly ParsedConfig[], trusted: readonly string[]): Promise<RetextRules> {
  const asked = new Map<string, { options: unknown; config: ParsedConfig }>();
  for (const config of configs) {
    const { retext } = config.value;
    if (typeof retext !== 'object' || retext === null || Array.isArray(retext)) continue;
    for (const [name, options] of Object.entries(retext)) asked.set(name, { options, config });
  }
  const rules: Rule[] = [];
  const troubles: Trouble[] = [];
  for (const [name, { options, config }] of asked) {
    if (options === false) continue;
    const complain = (message: string, hint: string) => troubles.push({ ...configTrouble(config, ['retext', name], message), hint });
    if (!isRetextPlugin(name)) complain('is not the name of a retext plugin', 'They are called retext-something.');
    else if (!trusted.includes(name)) complain(`“${name}” is code, which a config cannot let in`, `If you trust it: --plugin ${name}`);
    else {
      const file = locate(name, config.folder);
      if (file === undefined) complain(`“${name}” is not installed`, `npm install ${name}`);
      else {
        try {
          const module = (await import(pathToFileURL(file).href)) as { default?: unknown };
          if (typeof module.default !== 'function') throw new Error('it exports no plugin');
          rules.push(guardRule(retextRule(name, module.default as RetextPlugin, options)));
        } catch (error) {
          complain(
            `“${name}” could not be loaded: ${error instanceof Error ? error.message : String(error)}`,
            'Is it a plugin of retext 9?',
          );
        }
      }
    }
  }
  return { rules, troubles };
}

/** The package's own entry; most of them know `import` only, which Node's `require.resolve` does not. */
function locate(name: string, folder: string): string | undefined {
  for (const home of createRequire(join(folder, 'package.json')).resolve.paths(name) ?? []) {
    try {
      const manifest = join(home, name, 'package.json');
      const { exports, main } = createRequire(manifest)(manifest) as { exports?: unknown; main?: string };
      const entry = entryOf(exports) ?? main ?? 'index.js';
      return join(home, name, entry);
    } catch {
      // Not in this folder: the next one up is looked at.
    }
  }
  return undefined;
}

function entryOf(exports: unknown): string | undefined {
  if (typeof exports === 'string') return exports;
  if (typeof exports !== 'object' || exports === null) return undefined;
  const { '.': root, import: esm, default: other } = exports as Record<string, unknown>;
  return entryOf(root ?? esm ?? other);
}
