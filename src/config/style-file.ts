/** The text of one rule file of a Vale style -> its rule, or what is wrong with it and where. */
import { createSource } from '../drafts/source.js';
import { parseYaml } from '../drafts/yaml.js';
import { NotImported, styleRule } from '../rule/vale/style-rule.js';
import { BadRule, type Fields, type Surroundings } from '../rule/vale/types.js';
import type { Rule, Trouble } from '../types.js';
import { offsetAt } from './parse.js';
import { readPlainYaml } from './plain-yaml.js';

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
  const plain = readPlainYaml(text);
  const parsed = plain ? undefined : parseTabbed(text);
  const trouble = (offset: number, message: string) => ({ trouble: { path, place: createSource(path, text).place(offset), message } });
  if (parsed?.fault) return trouble(parsed.fault.offset, `is not valid YAML: ${parsed.fault.message}`);
  const fields = plain ?? parsed?.value;
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return trouble(0, 'is not a rule: expected keys and values');
  try {
    return { rule: styleRule({ style, name, fields: fields as Fields }, around) };
  } catch (error) {
    if (error instanceof NotImported) return { left: error.message };
    if (!(error instanceof BadRule)) throw error;
    const { document } = parsed ?? parseTabbed(text);
    const written = error.written === undefined ? -1 : text.indexOf(error.written);
    const offset = written >= 0 ? written : error.key === undefined ? undefined : offsetAt(document, [error.key]);
    return trouble(offset ?? 0, `is left out: it ${error.message}`);
  }
}

/** Some styles indent with tabs, which YAML does not allow. */
function parseTabbed(text: string) {
  return parseYaml(text.replaceAll(/^\t+/gm, (tabs) => ' '.repeat(tabs.length)));
}
