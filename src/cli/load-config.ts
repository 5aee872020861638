/** Config files -> checked layers and the rules they bring. Loaded only where there is a config. */
import type { GenericSchema } from 'valibot';
import { rules as ownRules } from '../../rules/index.js';
import { gatherParts, type Part, type StylesPart } from '../config/extend.js';
import { type ConfigText, checkConfig, configTrouble, type ParsedConfig } from '../config/parse.js';
import { presetConfig } from '../config/presets.js';
import { strayRemovals } from '../config/removals.js';
import { noRegisters } from '../config/resolve.js';
import { configSchema } from '../config/schema.js';
import type { Config, Layer } from '../config/types.js';
import { fetchExtended } from '../io/extended-config.js';
import type { Registers } from '../register/types.js';
import type { Declared } from '../rule/declare.js';
import type { Rule, Trouble } from '../types.js';
import { withLogos } from './load-logos.js';
import { loadPlugins } from './load-plugins.js';
import { loadRegisters } from './load-registers.js';
import { vainOverrides } from './override-files.js';
import type { SetupSettings } from './setup.js';

export interface Loaded {
  readonly rules: readonly Rule[];
  /** Those among them whose authors owe examples: declared ones, and those of plugins. */
  readonly tried?: readonly Rule[];
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

/** `first`: the config that was found or named, or why it cannot be had. */
export async function loadConfig(settings: SetupSettings, first: ConfigText | Trouble | undefined): Promise<Loaded> {
  const named = settings.plugins ?? [];
  const { parts, troubles } = first && 'text' in first ? gatherParts(first, fetchExtended) : { parts: [], troubles: first ? [first] : [] };
  const configs = parts.flatMap((part) => ('parsed' in part ? [part.parsed] : []));
  const plugged = await loadPlugins(named, configs, ownRules);
  const known = [...ownRules, ...plugged.rules];
  const declared = await declaredRules(configs, known);
  const styles = await valeStyles(parts, new Set([...known, ...declared.rules].map((rule) => rule.id)));
  const rules = [...known, ...declared.rules, ...styles.rules, ...plugged.retext];
  const schema = configSchema(rules, declared.schema, namesIn(configs));
  // What is said of the rules of a plugin that could not be had would only be noise.
  const isKnown = ({ message }: Trouble) =>
    plugged.troubles.length === 0 || !/^(?:the \w+ of overrides, )?rules\.[\w-]+\/.*: is not a rule/.test(message);
  const complaints = configs.flatMap((config) => checkConfig(config, schema)).filter(isKnown);
  const all = [...plugged.troubles, ...troubles, ...declared.troubles, ...styles.troubles, ...complaints];
  if (all.length > 0) return { rules, layers: [], registers: noRegisters, troubles: inOrder(all) };
  const merged = parts.flatMap((part) => ('styles' in part ? (styles.layers.get(part.styles) ?? []) : toLayer(part, rules)));
  const { layers, troubles: lost } = await withLogos(merged);
  if (lost.length > 0) return { rules, layers: [], registers: noRegisters, troubles: lost };
  const registers = loadRegisters(layers);
  const tried = [...declared.rules, ...plugged.rules];
  return {
    rules,
    tried,
    layers,
    ...(first && 'text' in first && { config: first.path }),
    faults: styles.faults,
    ...registers,
    notices: [...styles.notices, ...strayRemovals(layers, rules), ...vainOverrides(layers), ...registers.notices],
  };
}

/** File by file, as they come; in each from its start to its end. */
function inOrder(troubles: readonly Trouble[]): readonly Trouble[] {
  const paths = [...new Set(troubles.map(({ path }) => path))];
  const rank = ({ path, place }: Trouble) => [paths.indexOf(path), place?.line ?? 0, place?.column ?? 0];
  return [...troubles].sort((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    return x.map((part, at) => part - (y[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
  });
}

/** The keys and the rules that the configs speak of. */
function namesIn(configs: readonly ParsedConfig[]): (name: string) => boolean {
  const names = new Set<string>();
  const add = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    for (const name of Object.keys(value)) names.add(name);
  };
  for (const { value } of configs) {
    add(value);
    add(value.rules);
    if (Array.isArray(value.overrides)) for (const override of value.overrides) add((override as { rules?: unknown } | null)?.rules);
  }
  return (name) => names.has(name);
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
      if (typeof item === 'string' || !is(schema, item)) continue;
      const declared = item as Declared;
      const path = ['custom', index, 'id'];
      if (ids.has(declared.id))
        troubles.push(
          configTrouble(config, path, `“${declared.id}” is the name of another rule; choose another, such as house-${declared.id}`),
        );
      else if (here.has(declared.id))
        troubles.push(configTrouble(config, path, `“${declared.id}” is declared twice; give each its own name`));
      else sound.set(declared.id, declared);
      here.add(declared.id);
    }
  }
  return { rules: await declareRules([...sound.values()]), troubles, schema };
}

function toLayer(part: Exclude<Part, { styles: unknown }>, rules: readonly Rule[]): Layer {
  if ('preset' in part) {
    return { origin: part.preset, folder: '/', config: presetConfig(part.preset, rules) ?? {}, place: () => undefined };
  }
  const { path, folder, value, place } = part.parsed;
  return { origin: path, folder: folder.replaceAll('\\', '/'), config: value as Config, place };
}
