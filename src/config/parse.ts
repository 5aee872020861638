/** The text of one config file -> its value and the places in it. YAML and JSON are read the same way. */

import * as v from 'valibot';
import { type Document, isCollection, isPair, isScalar } from 'yaml';
import { jsonFault } from '../drafts/json-faults.js';
import { createSource, type Source } from '../drafts/source.js';
import type { Path } from '../drafts/tree.js';
import { keyOffset, nodeAt, parseYaml, type Yaml } from '../drafts/yaml.js';
import { refusedKeys } from '../text/fields.js';
import type { Place, Trouble } from '../types.js';
import { type Complaint, complaintsOf } from './complaints.js';
import { namePlatforms } from './platform-lists.js';
import { noItems, slipAt, slipIn, spaceMissing } from './slips.js';
import type { Layer } from './types.js';

/** A config as it was read from the disk. */
export interface ConfigText {
  /** As people are told. */
  readonly path: string;
  /** Absolute; tells files apart. */
  readonly file: string;
  /** Absolute. */
  readonly folder: string;
  readonly text: string;
  /** Where the config stands in the file: `['chscb']` in package.json. */
  readonly at: Path;
  /** The file was named in `custom`: it may be a list of rules, or one rule, and nothing else. */
  readonly holdsRules?: boolean;
}

export interface ParsedConfig extends ConfigText {
  readonly value: Readonly<Record<string, unknown>>;
  place(path: Path): Place | undefined;
  /** A value of one word or text, as it stands in the file, and where. */
  written(path: Path): { readonly text: string; readonly place: Place } | undefined;
}

const mostCharacters = 1024 * 1024;

export function parseConfig(config: ConfigText): ParsedConfig | Trouble {
  const { path, text, at } = config;
  if (text.length > mostCharacters) return { path, message: 'is larger than 1 MiB, too large for a config' };
  const source = createSource(path, text);
  const { document, value: whole, fault } = parseYaml(text);
  if (fault) return notValid(source, fault);
  const refused = refusedKey(document);
  if (refused) return { path, place: source.place(refused.offset), message: `${refused.key}: is not a key that may stand in a config` };
  const read = at.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null)?.[String(key)], whole) ?? {};
  const rules = config.holdsRules ? rulesAlone(read) : undefined;
  const value = rules?.value ?? read;
  const slip = slipIn(document);
  if (slip) return { path, place: source.place(slip.offset), message: slip.message, hint: slip.hint };
  if (typeof value !== 'object' || Array.isArray(value)) {
    const hint = typeof value === 'string' ? spaceMissing(value) : undefined;
    return { path, place: source.place(0), message: 'expected keys and values', ...(hint !== undefined && { hint }) };
  }
  namePlatforms(value);
  const inFile = (path: Path) => [...at, ...path.slice(rules?.depth ?? 0)];
  return {
    ...config,
    value: value as Record<string, unknown>,
    place(path) {
      const offset = offsetAt(document, inFile(path));
      return offset === undefined ? undefined : source.place(offset);
    },
    written(path) {
      const node = nodeAt(document, inFile(path));
      return isScalar(node) && node.source !== undefined && node.range
        ? { text: node.source, place: source.place(node.range[0]) }
        : undefined;
    },
  };
}

/** Where and why a file cannot be read. The parser of YAML reads JSON too, but tells what YAML would have there. */
export function notValid(source: Source, fault: NonNullable<Yaml['fault']>): Trouble {
  const inJson = /\.json$/i.test(source.path) ? jsonFault(source.text) : undefined;
  const { offset, message, hint } = slipAt(source.text, (inJson ?? fault).offset) ?? inJson ?? fault;
  const told = `is not valid ${inJson ? 'JSON' : 'YAML or JSON'}: ${message}`;
  return { path: source.path, place: source.place(offset), message: told, ...(hint !== undefined && { hint }) };
}

/** A file of rules as the config that it stands for, and how much deeper the rules stand there. */
function rulesAlone(read: unknown): { value: unknown; depth: number } | undefined {
  if (Array.isArray(read)) return { value: { custom: read as unknown[] }, depth: 1 };
  return typeof read === 'object' && read !== null && 'kind' in read ? { value: { custom: [read] }, depth: 2 } : undefined;
}

/** Where the value at a path is written: its key, or the value itself in a list; a list may be written as one text. */
export function offsetAt(document: Document, path: Path): number | undefined {
  if (path.length === 0) return 0;
  if (typeof path.at(-1) === 'string') return keyOffset(document, path);
  const node = nodeAt(document, path) as { range?: readonly number[] | null } | undefined;
  return node?.range?.[0] ?? offsetAt(document, path.slice(0, -1));
}

/** The first key that may stand nowhere. */
export function refusedKey(document: Document): { key: string; offset: number } | undefined {
  const open: unknown[] = [document.contents];
  for (let node = open.pop(); open.length > 0 || node !== undefined; node = open.pop()) {
    if (!isCollection(node)) continue;
    for (const item of node.items) {
      open.push(isPair(item) ? item.value : item);
      if (isPair(item) && isScalar(item.key) && refusedKeys.has(String(item.key.value))) {
        return { key: String(item.key.value), offset: item.key.range?.[0] ?? 0 };
      }
    }
  }
  return undefined;
}

/** What is wrong with a config, each with the place of its key. */
export function checkConfig(config: ParsedConfig, schema: v.GenericSchema): Trouble[] {
  const { issues = [] } = v.safeParse(schema, config.value);
  const seen = new Set<string>();
  const troubles: Trouble[] = [];
  for (const complaint of complaintsOf(issues)) {
    const key = keyName(complaint.path);
    if (seen.has(key)) continue;
    seen.add(key);
    troubles.push(toTrouble(config, complaint));
  }
  return troubles.sort(byPlace);
}

export function byPlace({ place: a }: Trouble, { place: b }: Trouble): number {
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}

/** With what was most likely meant. */
function toTrouble(config: ParsedConfig, { path, message, input, isBare = false }: Complaint): Trouble {
  // Of a key that is missing, the message tells the name.
  const trouble = configTrouble(config, message.startsWith('lacks the key') ? path.slice(0, -1) : path, message);
  if (typeof input === 'string') {
    const items = /^expected a list/.test(message) ? noItems(input) : undefined;
    if (items !== undefined) return { ...trouble, message: trouble.message.replace(/;.*$/, ''), hint: items };
    const hint = /^(?:expected (?:keys|one of|a list|a table)|is not a)/.test(message) ? spaceMissing(input) : undefined;
    const place = isBare ? undefined : config.written(path)?.place;
    if (hint !== undefined) return { ...trouble, ...(place && { place }), hint: `A space is missing after the colon. ${hint}` };
    return isBare && input.includes(' ') ? { ...trouble, hint: 'A text with a comma needs quotes inside { }.' } : trouble;
  }
  // YAML takes 0999 for the number 999 and true for a yes: only the quotes are missing.
  if (message !== 'expected text' || !['number', 'boolean'].includes(typeof input)) return trouble;
  const text = config.written(path)?.text;
  return { ...trouble, message: `${trouble.message}; put it in quotes${text === undefined ? '' : `: "${text}"`}` };
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** How people count the items of a list; the first is 0. */
function ordinal(index: number): string {
  const number = index + 1;
  const ending = /1\d$/.test(String(number)) ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return ordinals[index] ?? `${number}${ending}`;
}

/** `rules.jargon.max`, `the first of overrides, files`. */
export function keyName(path: Path): string {
  const parts: string[] = [];
  let keys: string[] = [];
  for (const key of path) {
    if (typeof key === 'string') keys.push(key);
    else {
      parts.push(keys.length > 0 ? `the ${ordinal(key)} of ${keys.join('.')}` : `the ${ordinal(key)} in it`);
      keys = [];
    }
  }
  return [...parts, ...(keys.length > 0 ? [keys.join('.')] : [])].join(', ');
}

export function configTrouble(config: ParsedConfig, path: Path, message: string): Trouble {
  return troubleAt(config.path, config, path, message);
}

/** The same of a config that was checked and may be one of several. */
export function layerTrouble(layer: Layer, path: Path, message: string): Trouble {
  return troubleAt(layer.origin, layer, path, message);
}

function troubleAt(origin: string, config: Pick<Layer, 'place'>, path: Path, message: string): Trouble {
  const place = config.place(path);
  return { path: origin, ...(place && { place }), message: path.length === 0 ? message : `${keyName(path)}: ${message}` };
}
