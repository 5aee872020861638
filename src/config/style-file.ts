/** The text of one rule file of a Vale style -> its rule, or what is wrong with it and where. */

import { createSource } from '../drafts/source.js';
import { parseYaml } from '../drafts/yaml.js';
import { styleRule } from '../rule/vale/style-rule.js';
import { BadRule, NotImported, type Surroundings } from '../rule/vale/types.js';
import { type Fields, isFields } from '../text/fields.js';
import type { Rule, Trouble } from '../types.js';
import { inherit } from './inherit-rule.js';
import { readPlainYaml } from './plain-yaml.js';

interface StyleText {
  /** As people are told. */
  readonly path: string;
  readonly style: string;
  /** The file's name without its ending. */
  readonly name: string;
  readonly text: string;
}

/** A rule, with remarks on its file; or what is wrong; or, for a rule that is sound but not for posts, why. */
type StyleReading =
  | { readonly rule: Rule; readonly remarks: readonly Trouble[] }
  | { readonly trouble: Trouble }
  | { readonly left: string };

export function readStyleFile({ path, style, name, text }: StyleText, around: Surroundings): StyleReading {
  const { fields, fault } = fieldsIn(text);
  const trouble = (offset: number, message: string) => ({ trouble: { path, place: createSource(path, text).place(offset), message } });
  if (fault) return trouble(fault.offset, `is not valid YAML: ${fault.message}`);
  if (!fields) return trouble(0, 'is not a rule: expected keys and values');
  try {
    const all = inherit(fields, (file) => {
      const other = around.read?.(file);
      return other === undefined ? undefined : fieldsIn(other).fields;
    });
    const { rule, remarks } = styleRule({ style, name, fields: all }, around);
    return { rule, remarks: remarks.map(({ key, message }) => trouble(placeOfKey(text, key), message).trouble) };
  } catch (error) {
    if (error instanceof NotImported) return { left: error.message };
    if (!(error instanceof BadRule)) throw error;
    const written = error.written === undefined ? -1 : text.indexOf(error.written);
    const reason = /^\w+[+-]?: /.test(error.message) ? error.message : `it ${error.message}`;
    return trouble(written >= 0 ? written : placeOfKey(text, error.key), `is left out: ${reason}`);
  }
}

/** The keys and values of a file; neither they nor a fault where it holds something else. */
function fieldsIn(text: string): { readonly fields?: Fields; readonly fault?: { readonly offset: number; readonly message: string } } {
  const plain = readPlainYaml(text);
  if (plain) return { fields: plain };
  const { value, fault } = parseTabbed(text);
  if (fault) return { fault };
  return isFields(value) ? { fields: value } : {};
}

/** Keys are taken in any case. */
function placeOfKey(text: string, key: string | undefined): number {
  return key === undefined ? 0 : Math.max(0, text.search(new RegExp(`^\\s*['"]?${key.replace('+', '\\+')}['"]?\\s*:`, 'im')));
}

/** Some styles indent with tabs, which YAML does not allow. */
function parseTabbed(text: string) {
  return parseYaml(text.replaceAll(/^\t+/gm, (tabs) => ' '.repeat(tabs.length)));
}
