/** Config files -> checked layers and the rules they bring. Loaded only where there is a config. */
import { rules as ownRules } from '../../rules/index.js';
import { gatherParts, type Part } from '../config/extend.js';
import { type ConfigText, checkConfig, configTrouble } from '../config/parse.js';
import { presetConfig } from '../config/presets.js';
import { noRegisters } from '../config/resolve.js';
import { configSchema } from '../config/schema.js';
import type { Config, Layer } from '../config/types.js';
import { fetchExtended, findConfig, readConfig } from '../io/find-config.js';
import type { Registers } from '../register/types.js';
import type { Rule, Trouble } from '../types.js';
import { loadRegisters } from './load-registers.js';
import type { SetupSettings } from './setup.js';

export interface Loaded {
  readonly rules: readonly Rule[];
  readonly layers: readonly Layer[];
  /** Empty where the config names none. */
  readonly registers: Registers;
  readonly troubles: readonly Trouble[];
}

export async function loadConfig(settings: SetupSettings): Promise<Loaded> {
  const rules = ownRules;
  const first = await firstConfig(settings);
  if (first === undefined) return { rules, layers: [], registers: noRegisters, troubles: [] };
  if (!('text' in first)) return { rules, layers: [], registers: noRegisters, troubles: [first] };
  const { parts, troubles } = gatherParts(first, fetchExtended);
  const schema = configSchema(rules);
  const complaints = parts.flatMap((part) => ('parsed' in part ? checkConfig(part.parsed, schema) : []));
  const all = [...troubles, ...complaints, ...parts.flatMap((part) => untrusted(part, settings.plugins ?? []))];
  if (all.length > 0) return { rules, layers: [], registers: noRegisters, troubles: all };
  const layers = parts.map((part) => toLayer(part, rules));
  return { rules, layers, ...loadRegisters(layers) };
}

/** A config may ask for code, but only the person at the command line can let it in. */
function untrusted(part: Part, trusted: readonly string[]): Trouble[] {
  if (!('parsed' in part) || !Array.isArray(part.parsed.value.plugins)) return [];
  const { parsed } = part;
  return part.parsed.value.plugins.flatMap((name, index) =>
    typeof name !== 'string' || trusted.includes(name)
      ? []
      : [
          {
            ...configTrouble(parsed, ['plugins', index], `“${name}” is code, which a config cannot let in`),
            hint: `If you trust it: --plugin ${name}`,
          },
        ],
  );
}

async function firstConfig({ config }: SetupSettings): Promise<ConfigText | Trouble | undefined> {
  if (config === false) return undefined;
  return config === undefined ? findConfig() : readConfig(config);
}

function toLayer(part: Part, rules: readonly Rule[]): Layer {
  if ('preset' in part) {
    return { origin: part.preset, folder: '/', config: presetConfig(part.preset, rules) ?? {}, place: () => undefined };
  }
  const { path, folder, value, place } = part.parsed;
  return { origin: path, folder: folder.replaceAll('\\', '/'), config: value as Config, place };
}
