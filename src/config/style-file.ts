/** The text of one rule file of a Vale style -> its rule, or what is wrong with it and where. */
import { createSource } from '../drafts/source.js';
import { parseYaml } from '../drafts/yaml.js';
import { NotImported, styleRule } from '../rule/vale/style-rule.js';
import { BadRule, type Fields, type Surroundings } from '../rule/vale/types.js';
import type { Rule, Trouble } from '../types.js';
import { offsetAt } from './parse.js';

export interface StyleText {
  /** As people are told. */
  readonly path: string;
  readonly style: string;
  /** The file's name without its ending. */
  readonly name: string;
  readonly text: string;
}

/** Exactly one of the three. `left`: sound, but not for posts. */
export type StyleReading = { readonly rule: Rule } | { readonly trouble: Trouble } | { readonly left: string };

export function readStyleFile({ path, style, name, text }: StyleText, around: Surroundings): StyleReading {
  const source = createSource(path, text);
  // Some styles indent with tabs, which YAML does not allow.
  const { document, value, fault } = parseYaml(text.replaceAll(/^\t+/gm, (tabs) => ' '.repeat(tabs.length)));
  if (fault) return { trouble: { path, place: source.place(fault.offset), message: `is not valid YAML: ${fault.message}` } };
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { trouble: { path, place: source.place(0), message: 'is not a rule: expected keys and values' } };
  try {
    return { rule: styleRule({ style, name, fields: value as Fields }, around) };
  } catch (error) {
    if (error instanceof NotImported) return { left: error.message };
    if (!(error instanceof BadRule)) throw error;
    const offset = error.key === undefined ? 0 : (offsetAt(document, [error.key]) ?? 0);
    return { trouble: { path, place: source.place(offset), message: `is left out: it ${error.message}` } };
  }
}
