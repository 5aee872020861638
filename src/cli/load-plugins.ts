/** The plugins that the command line and the configs name, where the user trusts them. */

import { configTrouble, type ParsedConfig } from '../config/parse.js';
import type { Path } from '../drafts/tree.js';
import { notThere, type PluginPlace, placePlugin } from '../io/plugin-place.js';
import { shownPath } from '../io/project.js';
import { type Standing, standingOf } from '../io/trust.js';
import { isFields } from '../text/fields.js';
import type { Rule, Trouble } from '../types.js';
import { takenFile } from './not-found.js';
import { trustedPlugins } from './trust.js';

export interface Plugins {
  /** Rules made with `chscb/rule`. */
  readonly rules: readonly Rule[];
  /** Plugins of retext, each a rule. */
  readonly retext: readonly Rule[];
  readonly troubles: readonly Trouble[];
}

/** A plugin that a config asks for, or the command line where no config does. */
interface Asked {
  readonly name: string;
  /** The folder it is looked for from. */
  readonly folder: string;
  /** Of a plugin of retext; false switches it off. */
  readonly options?: unknown;
  complain(message: string, hint: string): Trouble;
}

const isRetext = (name: string) => /^(?:@[\w.-]+\/)?retext-[\w.-]+$/.test(name);

/** `named`: what the command line names, and so lets in. */
export async function loadPlugins(named: readonly string[], configs: readonly ParsedConfig[], own: readonly Rule[]): Promise<Plugins> {
  const asked = [...named.map(askedHere), ...configs.flatMap(askedByConfig)];
  const rules: Rule[] = [];
  const retext: Rule[] = [];
  const troubles: Trouble[] = [];
  if (asked.length === 0) return { rules, retext, troubles };
  const { loadPlugin, loadRetextPlugin } = await import('../io/plugins.js');
  const letIn = new Set(named.flatMap((name) => placePlugin(name, process.cwd())?.file ?? []));
  const loaded = new Set<string>();
  for (const { name, folder, options, complain } of lastOfEach(asked)) {
    const place = placePlugin(name, folder);
    if (options === false || (place && loaded.has(place.file))) continue;
    if (options !== undefined && !isRetext(name)) {
      troubles.push(complain('is not the name of a retext plugin', 'They are called retext-something.'));
      continue;
    }
    if (!place) {
      troubles.push(missing(name, named, complain));
      continue;
    }
    loaded.add(place.file);
    const refused = letIn.has(place.file) ? undefined : refusalOf(place, standingOf(place, trustedPlugins()), complain);
    if (refused) troubles.push(refused);
    else if (options === undefined) {
      const plugged = await loadPlugin(place, [...own, ...rules]);
      rules.push(...plugged.rules);
      troubles.push(...plugged.troubles);
    } else {
      const rule = await loadRetextPlugin(place, options);
      if (typeof rule === 'string') troubles.push(complain(`could not be loaded: ${rule}`, 'Is it a plugin of retext 9?'));
      else retext.push(rule);
    }
  }
  return { rules, retext, troubles };
}

function askedHere(name: string): Asked {
  const complain = (message: string, hint: string): Trouble => ({ path: name, message, hint });
  return { name, folder: process.cwd(), complain, ...(isRetext(name) && { options: true }) };
}

/** `--plugin house.mjs drafts/a.md` takes the draft for a plugin as well. */
function missing(name: string, named: readonly string[], complain: Asked['complain']): Trouble {
  const taken = named.includes(name) && !/\.[cm]?[jt]sx?$/.test(name) ? takenFile(name, '--plugin') : undefined;
  if (taken !== undefined) return complain('is not a plugin', taken);
  const { message, hint } = notThere(name);
  return complain(message, hint);
}

function askedByConfig(config: ParsedConfig): Asked[] {
  const { plugins, retext } = config.value;
  const ask = (name: string, path: Path) => ({
    name,
    folder: config.folder,
    complain: (message: string, hint: string): Trouble => ({ ...configTrouble(config, path, `“${name}” ${message}`), hint }),
  });
  const list = Array.isArray(plugins) ? (plugins as unknown[]) : [];
  const table = isFields(retext) ? retext : {};
  return [
    ...list.flatMap((name, index) => (typeof name === 'string' ? [ask(name, ['plugins', index])] : [])),
    ...Object.entries(table).map(([name, options]) => ({ ...ask(name, ['retext', name]), options: options as unknown })),
  ];
}

/** The last config that names a plugin of retext sets its options. */
function lastOfEach(asked: readonly Asked[]): readonly Asked[] {
  const set = new Map(asked.filter(({ options }) => options !== undefined).map((one) => [one.name, one]));
  return asked.filter((one) => one.options === undefined || set.get(one.name) === one);
}

function refusalOf(place: PluginPlace, standing: Standing, complain: Asked['complain']): Trouble | undefined {
  if (standing === 'trusted') return undefined;
  const isNearHere = placePlugin(place.name, process.cwd())?.file === place.file;
  const name = isNearHere ? place.name : shownPath(place.file);
  if (standing === 'changed')
    return complain('has changed since you trusted it', `Look at what changed; if you trust it still: chscb trust ${name}`);
  return complain(
    'is code, and a config alone cannot let it run',
    `If you trust it, for this run: --plugin ${name}. On this machine from now on: chscb trust ${name}`,
  );
}
