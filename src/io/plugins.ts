/**
 * Rules written as code. They run only where the person at the command line names them, or has named
 * them in the settings of their own account; never because a checkout asks for it.
 */
import { spawnSync } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { acceptRules } from '../rule/accept.js';
import { type RetextPlugin, retextRule } from '../rule/retext.js';
import type { Rule, Trouble } from '../types.js';
import { guardPlugin, guardRule, saidWhere } from './guard.js';
import type { PluginPlace } from './plugin-place.js';

interface Plugged {
  readonly rules: readonly Rule[];
  readonly troubles: readonly Trouble[];
}

const folderOf = ({ file, home }: PluginPlace) => home ?? dirname(file);

/** The rules of a plugin that is trusted. */
export async function loadPlugin(place: PluginPlace, known: readonly Rule[]): Promise<Plugged> {
  const { name, file } = place;
  try {
    const module = (await import(pathToFileURL(file).href)) as { default?: unknown };
    const accepted = acceptRules(exportsOf(module), namespaceOf(name), new Set(known.map((rule) => rule.id)));
    return {
      rules: accepted.rules.map((rule) => guardRule(rule, folderOf(place))),
      troubles: accepted.complaints.map((message) => ({ path: name, message })),
    };
  } catch (error) {
    return {
      rules: [],
      troubles: [{ path: name, message: `could not be loaded: ${saidWhere(error, folderOf(place))}${slipOf(error, place)}` }],
    };
  }
}

/** The line of a slip in the program, which Node tells nobody but a terminal. Nothing of the file is run. */
function slipOf(error: unknown, { file }: PluginPlace): string {
  if (!(error instanceof SyntaxError)) return '';
  const { stderr } = spawnSync(process.execPath, ['--check', file], { encoding: 'utf8', timeout: 5_000 });
  const line = /:(\d+)\n/.exec(stderr)?.[1];
  return line === undefined ? '' : ` (${basename(file)}:${line})`;
}

/** The default export; of CommonJS, also one level further down. */
function exportsOf(module: { default?: unknown }): unknown {
  const value = module.default ?? module;
  return typeof value === 'object' && value !== null && 'default' in value ? value.default : value;
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

/** The rule that a trusted plugin of retext becomes, or why it does not. */
export async function loadRetextPlugin(place: PluginPlace, options: unknown): Promise<Rule | string> {
  const { name, file, about } = place;
  try {
    const module = (await import(pathToFileURL(file).href)) as { default?: unknown };
    if (typeof module.default !== 'function') return 'it exports no plugin';
    return guardRule(retextRule(name, guardPlugin(module.default as RetextPlugin), options, about), folderOf(place));
  } catch (error) {
    return saidWhere(error, folderOf(place));
  }
}
