/** Reads the fields of a rule file, each as the kind of value it must be. */
import { type Fields, isFields } from '../../text/fields.js';
import { type Action, BadRule, type Reader } from './types.js';

/** Vale takes keys in any case, and “true” for true. */
export function createReader(written: Fields): Reader {
  const fields = new Map(Object.entries(written).map(([key, value]) => [key.toLowerCase(), value]));
  const value = (key: string) => fields.get(key) ?? undefined;
  const bad = (key: string, expected: string) => new BadRule(`${key}: expected ${expected}`, key);
  return {
    keys: [...fields.keys()],
    action: readAction(value('action')),
    flag(key, fallback) {
      const given = value(key);
      if (given === undefined) return fallback;
      if (typeof given === 'boolean') return given;
      if (/^(?:true|false|0|1)$/i.test(String(given))) return /^(?:true|1)$/i.test(String(given));
      throw bad(key, 'true or false');
    },
    number(key) {
      const given = value(key);
      if (given === undefined || (typeof given === 'number' && Number.isFinite(given))) return given;
      if (typeof given === 'string' && /^-?\d+(?:\.\d+)?$/.test(given)) return Number(given);
      throw bad(key, 'a number');
    },
    text(key) {
      const given = value(key);
      if (given === undefined) return undefined;
      if (isPlain(given)) return String(given);
      throw bad(key, 'text');
    },
    list(key) {
      const given = value(key);
      if (given === undefined) return [];
      if (isPlain(given)) return [String(given)];
      if (Array.isArray(given) && given.every((one) => one === null || isPlain(one))) return given.map((one: unknown) => String(one ?? ''));
      throw bad(key, 'a list of texts');
    },
    table(key) {
      const given = value(key);
      if (given === undefined) return [];
      const tables: unknown[] = Array.isArray(given) ? given : [given];
      return tables.flatMap((table) => {
        if (!isFields(table) || !Object.values(table).every((one) => one === null || isPlain(one)))
          throw bad(key, 'a table: what is written -> what to say');
        return Object.entries(table).map(([from, to]) => [from, String(to ?? '')] as const);
      });
    },
    items(key) {
      const given = value(key);
      if (given === undefined) return [];
      if (Array.isArray(given) && given.every(isFields)) return given.map(createReader);
      throw bad(key, 'a list of tables');
    },
  };
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function readAction(value: unknown): Action | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isFields(value)) throw new BadRule('action: expected a name and params', 'action');
  const { name, params } = value;
  if (typeof name !== 'string') return undefined;
  return { name, params: Array.isArray(params) ? params.map(String) : [] };
}
