/**
 * A rule file may extend another rule (`extends: Style.Rule`) instead of a kind. It starts from what that
 * one says: `key` takes the place of the other's, `key+` adds to its list or table, `key-` takes away.
 */

import { BadRule } from '../rule/vale/types.js';
import { type Fields, isFields } from '../text/fields.js';

/** What a rule file below the folder of all styles says; undefined where there is none. */
type ReadFields = (file: string) => Fields | undefined;

const deepest = 10;

/** The fields with those of all rules they come from; throws `BadRule`. */
export function inherit(fields: Fields, read: ReadFields, seen: readonly string[] = []): Fields {
  const { extends: name } = fields;
  if (typeof name !== 'string' || !name.includes('.')) {
    const edit = Object.keys(fields).find((key) => /[+-]$/.test(key));
    if (edit === undefined) return fields;
    throw new BadRule(`changes “${edit}”, but does not say of which rule: write “extends: Style.Rule”`, edit);
  }
  if (seen.includes(name)) throw new BadRule(`extends “${name}”, which comes back to it`, 'extends');
  const parent = seen.length < deepest ? read(`${name.replaceAll('.', '/')}.yml`) : undefined;
  if (!parent) throw new BadRule(`extends “${name}”, a rule that is not there`, 'extends');
  return overlay(inherit(parent, read, [...seen, name]), fields);
}

function overlay({ tests, ...parent }: Fields, { extends: _, ...own }: Fields): Fields {
  const result: Record<string, unknown> = parent;
  for (const [key, value] of Object.entries(own)) {
    const plain = key.replace(/[+-]$/, '');
    if (plain !== key && Object.hasOwn(own, plain)) throw new BadRule(`both writes “${plain}” anew and changes it`, key);
    result[plain] = plain === key ? value : edited(result[plain], value, key);
  }
  return result;
}

function edited(before: unknown, change: unknown, key: string): unknown {
  const adds = key.endsWith('+');
  if (Array.isArray(before) && Array.isArray(change)) return adds ? [...before, ...change] : without(before, change, key);
  if (isFields(before) && adds && isFields(change)) return { ...before, ...change };
  if (isFields(before) && !adds && Array.isArray(change)) {
    const kept = new Set(without(Object.keys(before), change, key));
    return Object.fromEntries(Object.entries(before).filter(([name]) => kept.has(name)));
  }
  throw new BadRule(`${key}: expected a list or a table, as in the rule that it extends`, key);
}

function without(list: readonly unknown[], gone: readonly unknown[], key: string): unknown[] {
  const missing = gone.find((entry) => !list.includes(entry));
  if (missing !== undefined) throw new BadRule(`takes “${missing}” away, which the rule that it extends does not have`, key);
  return list.filter((entry) => !gone.includes(entry));
}
