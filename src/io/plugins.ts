/**
 * Rules written as code. They run only where the person at the command line names them, or has named
 * them in the settings of their own account; never because a checkout asks for it.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { acceptRules } from '../rule/accept.js';
import type { Rule, Trouble } from '../types.js';
import { guardRule } from './guard.js';

export interface Plugged {
  readonly rules: readonly Rule[];
  readonly troubles: readonly Trouble[];
}

/** A file (`./house.mjs`) or an installed package (`chscb-plugin-acme`, `@acme/chscb-plugin`). */
export async function loadPlugins(names: readonly string[], known: readonly Rule[]): Promise<Plugged> {
  const rules: Rule[] = [];
  const troubles: Trouble[] = [];
  for (const name of names) {
    const file = locate(name);
    if (file === undefined) {
      troubles.push({ path: name, message: 'is not a file and not an installed package', hint: `If it is a package: npm install ${name}` });
      continue;
    }
    try {
      const module = (await import(pathToFileURL(file).href)) as { default?: unknown };
      const taken = new Set([...known, ...rules].map((rule) => rule.id));
      const accepted = acceptRules(exportsOf(module), namespaceOf(name), taken);
      rules.push(...accepted.rules.map(guardRule));
      troubles.push(...accepted.complaints.map((message) => ({ path: name, message })));
    } catch (error) {
      troubles.push({ path: name, message: `could not be loaded: ${error instanceof Error ? error.message : String(error)}` });
    }
  }
  return { rules, troubles };
}

/** The default export; of CommonJS, also one level further down. */
function exportsOf(module: { default?: unknown }): unknown {
  const value = module.default ?? module;
  return typeof value === 'object' && value !== null && 'default' in value ? value.default : value;
}

function locate(name: string): string | undefined {
  const file = resolve(name);
  if (existsSync(file) && /\.[cm]?js$/.test(file)) return file;
  if (/^\.{0,2}\//.test(name)) return undefined;
  try {
    return createRequire(join(process.cwd(), 'package.json')).resolve(name);
  } catch {
    return undefined;
  }
}

/** `chscb-plugin-acme` and `./rules/acme.mjs` -> `acme`; `@acme/chscb-plugin` -> `acme`. */
export function namespaceOf(name: string): string {
  const scope = /^@([^/]+)\/(?:chscb-plugin|chscb-rules)$/.exec(name)?.[1];
  const last =
    scope ??
    basename(name)
      .replace(/\.[cm]?js$/, '')
      .replace(/^chscb-(?:plugin|rules)-/, '');
  return (
    last
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '') || 'plugin'
  );
}
