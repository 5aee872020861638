/** The text of one rule file of a Vale style -> its rule, or what is wrong with it and where. */
import { createSource } from '../drafts/source.js';
import { parseYaml } from '../drafts/yaml.js';
import { styleRule } from '../rule/vale/style-rule.js';
import { BadRule, type Fields, NotImported, type Surroundings } from '../rule/vale/types.js';
import type { Rule, Trouble } from '../types.js';
import { readPlainYaml } from './plain-yaml.js';

export interface StyleText {
  /** As people are told. */
  readonly path: string;
  readonly style: string;
  /** The file's name without its ending. */
  readonly name: string;
  readonly text: string;
}

/** A rule, with remarks on its file; or what is wrong; or, for a rule that is sound but not for posts, why. */
export type StyleReading =
  | { readonly rule: Rule; readonly remarks: readonly Trouble[] }
  | { readonly trouble: Trouble }
  | { readonly left: string };

export function readStyleFile({ path, style, name, text }: StyleText, around: Surroundings): StyleReading {
  const plain = readPlainYaml(text);
  const parsed = plain ? undefined : parseTabbed(text);
  const trouble = (offset: number, message: string) => ({ trouble: { path, place: createSource(path, text).place(offset), message } });
  if (parsed?.fault) return trouble(parsed.fault.offset, `is not valid YAML: ${parsed.fault.message}`);
  const fields = plain ?? parsed?.value;
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return trouble(0, 'is not a rule: expected keys and values');
  try {
    const { rule, remarks } = styleRule({ style, name, fields: fields as Fields }, around);
    return { rule, remarks: remarks.map(({ key, message }) => trouble(placeOfKey(text, key), message).trouble) };
  } catch (error) {
    if (error instanceof NotImported) return { left: error.message };
    if (!(error instanceof BadRule)) throw error;
    const written = error.written === undefined ? -1 : text.indexOf(error.written);
    const reason = /^\w+: /.test(error.message) ? error.message : `it ${error.message}`;
    return trouble(written >= 0 ? written : placeOfKey(text, error.key), `is left out: ${reason}`);
  }
}

/** Keys are taken in any case. */
function placeOfKey(text: string, key: string | undefined): number {
  return key === undefined ? 0 : Math.max(0, text.search(new RegExp(`^\\s*['"]?${key}['"]?\\s*:`, 'im')));
}

/** Some styles indent with tabs, which YAML does not allow. */
function parseTabbed(text: string) {
  return parseYaml(text.replaceAll(/^\t+/gm, (tabs) => ' '.repeat(tabs.length)));
}
