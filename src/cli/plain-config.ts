/** A config that needs nothing loaded: see src/config/plain-json.ts. */
import type { ConfigText } from '../config/parse.js';
import { readPlainJson } from '../config/plain-json.js';
import { presetConfig } from '../config/presets.js';
import { noRegisters } from '../config/resolve.js';
import type { Layer } from '../config/types.js';
import type { Rule, Trouble } from '../types.js';
import type { Loaded } from './load-config.js';

/** What `loadConfig` would say of it, but for the places of its keys; undefined where it must be asked. */
export function loadPlain(config: ConfigText | Trouble | undefined, rules: readonly Rule[]): Loaded | undefined {
  if (!config || !('text' in config) || config.at.length > 0) return undefined;
  const read = readPlainJson(config.text, rules);
  if (!read) return undefined;
  const nowhere = () => undefined;
  const bases = read.extends === undefined ? [] : [read.extends].flat();
  const layers: Layer[] = bases.map((name) => ({
    origin: name,
    folder: '/',
    config: presetConfig(name, rules) ?? {},
    place: nowhere,
  }));
  layers.push({ origin: config.path, folder: config.folder.replaceAll('\\', '/'), config: read, place: nowhere });
  return { rules, layers, config: config.path, registers: noRegisters, troubles: [] };
}
