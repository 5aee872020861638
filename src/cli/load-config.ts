/** Config files -> checked layers and the rules they bring. Loaded only where there is a config. */
import type { GenericSchema } from 'valibot';
import { rules as ownRules } from '../../rules/index.js';
import { gatherParts, type Part, type StylesPart } from '../config/extend.js';
import { type ConfigText, checkConfig, configTrouble, type ParsedConfig } from '../config/parse.js';
import { presetConfig } from '../config/presets.js';
import { noRegisters } from '../config/resolve.js';
import { configSchema } from '../config/schema.js';
import type { Config, Layer } from '../config/types.js';
import { fetchExtended, findConfig, readConfig } from '../io/find-config.js';
import type { Registers } from '../register/types.js';
import type { Declared } from '../rule/declare.js';
import type { Rule, Trouble } from '../types.js';
import { loadRegisters } from './load-registers.js';
import type { SetupSettings } from './setup.js';

export interface Loaded {
  readonly rules: readonly Rule[];
  readonly layers: readonly Layer[];
  /** The config that was found or named. */
  readonly config?: string;
  /** Empty where the config names none. */
  readonly registers: Registers;
  readonly troubles: readonly Trouble[];
  /** Rules that could not be had, while all others hold. */
  readonly faults?: readonly Trouble[];
  /** What is good to know, and no fault. */
  readonly notices?: readonly Trouble[];
}

interface Brought {
  readonly rules: readonly Rule[];
  readonly troubles: readonly Trouble[];
  /** What each item of `custom` must look like; loaded where there is one. */
  readonly schema?: GenericSchema;
}

export async function loadConfig(settings: SetupSettings): Promise<Loaded> {
  const plugged = await plugins(settings);
  const rules = [...ownRules, ...plugged.rules];
  const first = await firstConfig(settings);
  const without = (...troubles: Trouble[]): Loaded => ({
    rules,
    layers: [],
    registers: noRegisters,
    troubles: [...plugged.troubles, ...troubles],
  });
  if (first === undefined) return without();
  if (!('text' in first)) return without(first);
  const { parts, troubles } = gatherParts(first, fetchExtended);
  const configs = parts.flatMap((part) => ('parsed' in part ? [part.parsed] : []));
  const declared = await declaredRules(configs, rules);
  const styles = await valeStyles(parts, new Set([...rules, ...declared.rules].map((rule) => rule.id)));
  const bridged = await retextRules(configs, settings.plugins ?? []);
  rules.push(...declared.rules, ...styles.rules, ...bridged.rules);
  const schema = configSchema(rules, declared.schema);
  const complaints = configs.flatMap((config) => [...checkConfig(config, schema), ...untrusted(config, settings.plugins ?? [])]);
  const all = [...troubles, ...declared.troubles, ...styles.troubles, ...bridged.troubles, ...complaints];
  if (all.length > 0 || plugged.troubles.length > 0) return without(...all);
  const layers = parts.flatMap((part) => ('styles' in part ? (styles.layers.get(part.styles) ?? []) : toLayer(part, rules)));
  return { rules, layers, config: first.path, faults: styles.faults, notices: styles.notices, ...loadRegisters(layers) };
}

interface ImportedStyles extends Brought {
  readonly layers: ReadonlyMap<StylesPart, Layer>;
  readonly faults: readonly Trouble[];
  readonly notices: readonly Trouble[];
}

/** The rules of the Vale styles that configs extend; a style named twice is read once. */
async function valeStyles(parts: readonly Part[], taken: Set<string>): Promise<ImportedStyles> {
  const asked = parts.flatMap((part) => ('styles' in part ? [part.styles] : []));
  const rules: Rule[] = [];
  const troubles: Trouble[] = [];
  const faults: Trouble[] = [];
  const notices: Trouble[] = [];
  const layers = new Map<StylesPart, Layer>();
  const { loadStyles } = asked.length > 0 ? await import('../io/vale-styles.js') : { loadStyles: undefined };
  for (const one of asked) {
    const read = (await loadStyles?.(one.target, one.from.folder)) ?? '';
    if (typeof read === 'string') {
      troubles.push(configTrouble(one.from, one.path, `“vale:${one.target}” ${read}`));
      continue;
    }
    const fresh = read.rules.filter((rule) => !taken.has(rule.id));
    for (const rule of fresh) taken.add(rule.id);
    rules.push(...fresh);
    faults.push(...read.faults);
    notices.push(...read.notices);
    if (read.layer) layers.set(one, read.layer);
  }
  return { rules, troubles, faults, notices, layers };
}

async function firstConfig({ config }: SetupSettings): Promise<ConfigText | Trouble | undefined> {
  if (config === false) return undefined;
  return config === undefined ? findConfig() : readConfig(config);
}

async function plugins({ plugins: names = [] }: SetupSettings): Promise<Brought> {
  const packages = names.filter((name) => !isRetext(name));
  if (packages.length === 0) return { rules: [], troubles: [] };
  const { loadPlugins } = await import('../io/plugins.js');
  return loadPlugins(packages, ownRules);
}

/** They are named on the command line to be let in, and in the config to be set. */
const isRetext = (name: string) => /^(?:@[\w.-]+\/)?retext-/.test(name);

async function retextRules(configs: readonly ParsedConfig[], trusted: readonly string[]): Promise<Brought> {
  if (!configs.some(({ value }) => 'retext' in value)) return { rules: [], troubles: [] };
  const { loadRetext } = await import('../io/retext-plugins.js');
  return loadRetext(configs, trusted);
}

/** The sound ones among the declared rules; what is wrong with the others, the schema says in its place. */
async function declaredRules(configs: readonly ParsedConfig[], known: readonly Rule[]): Promise<Brought> {
  if (!configs.some(({ value }) => Array.isArray(value.custom))) return { rules: [], troubles: [] };
  const [{ customSchema }, { declareRules }, { is }] = await Promise.all([
    import('../config/custom.js'),
    import('../rule/declare.js'),
    import('valibot'),
  ]);
  const schema = customSchema();
  const ids = new Set(known.map((rule) => rule.id));
  const sound = new Map<string, Declared>();
  const troubles: Trouble[] = [];
  for (const config of configs) {
    const here = new Set<string>();
    for (const [index, item] of (Array.isArray(config.value.custom) ? config.value.custom : []).entries()) {
      if (!is(schema, item)) continue;
      const declared = item as Declared;
      const path = ['custom', index, 'id'];
      if (ids.has(declared.id)) troubles.push(configTrouble(config, path, `“${declared.id}” is the name of another rule`));
      else if (here.has(declared.id)) troubles.push(configTrouble(config, path, `“${declared.id}” is declared twice`));
      else sound.set(declared.id, declared);
      here.add(declared.id);
    }
  }
  return { rules: await declareRules([...sound.values()]), troubles, schema };
}

/** A config may ask for code, but only the person at the command line can let it in. */
function untrusted(config: ParsedConfig, trusted: readonly string[]): Trouble[] {
  const { plugins: named } = config.value;
  if (!Array.isArray(named)) return [];
  return named.flatMap((name: unknown, index) => {
    if (typeof name !== 'string' || trusted.includes(name)) return [];
    const trouble = configTrouble(config, ['plugins', index], `“${name}” is code, which a config cannot let in`);
    return [{ ...trouble, hint: `If you trust it: --plugin ${name}` }];
  });
}

function toLayer(part: Exclude<Part, { styles: unknown }>, rules: readonly Rule[]): Layer {
  if ('preset' in part) {
    return { origin: part.preset, folder: '/', config: presetConfig(part.preset, rules) ?? {}, place: () => undefined };
  }
  const { path, folder, value, place } = part.parsed;
  return { origin: path, folder: folder.replaceAll('\\', '/'), config: value as Config, place };
}
