/** What schemas of configs, rules and registers are made of. Each part says what was expected where it stands. */

import * as v from 'valibot';
import { platformHint } from '../drafts/platform-names.js';
import { platformIds } from '../platforms/index.js';
import { levels } from '../stages.js';
import { didYouMean } from '../text/nearest.js';
import type { Option } from '../types.js';
import { formed } from './forms.js';
import { keyHint } from './meant.js';

const mostTerms = 10_000;
/** Longer lists of names help nobody. */
const mostNames = 24;

export type Entries = Readonly<Record<string, v.GenericSchema>>;

/** One of a few names; a near miss is answered with the name. */
export function oneOf(names: readonly string[], about: string, suggest = (written: string) => didYouMean(written, names)): v.GenericSchema {
  return v.pipe(
    v.picklist(
      names,
      ({ input }) => `expected one of ${names.join(', ')}.${['string', 'boolean'].includes(typeof input) ? suggest(String(input)) : ''}`,
    ),
    v.description(about),
  );
}

export function described(about: string, schema: v.GenericSchema): v.GenericSchema {
  return v.pipe(schema, v.description(about));
}

/** valibot lets a list pass as an object. */
export function notAList(schema: v.GenericSchema): v.GenericSchema {
  return {
    ...schema,
    '~run': (dataset, config) => schema['~run'](Array.isArray(dataset.value) ? { ...dataset, value: null } : dataset, config),
  };
}

interface KeyWords {
  /** What is said of a key that is unknown. */
  readonly unknown?: string;
  /** How people write a key, where they do not write its name. */
  readonly spelling?: (name: string) => string;
  /** Where an unknown key stands instead. */
  readonly elsewhere?: (name: string) => string | undefined;
  /** How the whole is written. */
  readonly such?: string;
  /** Told in place of the known keys. */
  readonly instead?: string;
}

/** An object without unknown keys. */
export function keyed(
  entries: Entries,
  { unknown = 'is not a key that may stand here', spelling = (name) => name, elsewhere, such, instead }: KeyWords = {},
): v.GenericSchema {
  const names = Object.keys(entries).map(spelling);
  const known = names.length <= mostNames ? ` Known here: ${names.join(', ')}.` : '';
  const schema = v.strictObject(entries, (issue) => {
    const written = String(issue.input);
    if (issue.expected === 'never')
      return elsewhere?.(written) ?? `${unknown}.${keyHint(written, names) || didYouMean(written, names) || (instead ?? known)}`;
    if (issue.expected === 'Object') return `expected keys and values${such === undefined ? '' : `, such as ${such}`}`;
    return `lacks the key ${issue.expected?.replace(/^"(.*)"$/, '“$1”')}`;
  });
  return notAList(schema);
}

export const optionals = (entries: readonly (readonly [string, v.GenericSchema])[]): Entries =>
  Object.fromEntries(entries.map(([key, schema]) => [key, v.optional(schema)]));

export const plainText = () => v.string(({ input }) => (input === null ? 'has no text after it' : 'expected text'));
/** A text that says something. */
export const saidText = (empty: string) =>
  v.pipe(
    plainText(),
    v.check((text) => text.trim() !== '', empty),
  );
export const noMessage = 'is empty; write what to say, or leave “message” out';
/** One item where a list belongs: `such` is how it is written, else an example. */
const asList = (input: unknown, one: string, such: string) =>
  typeof input === 'string' ? `; one ${one} is written [${JSON.stringify(input)}]` : `, such as ${such}`;
const mostWords = (schema: v.GenericSchema<unknown, unknown[]>) =>
  v.pipe(schema, v.maxLength(mostTerms, `expected at most ${mostTerms} words`));
export const plainList = (item: v.GenericSchema<unknown, string> = saidText('is empty; write a word, or take it out')) =>
  mostWords(v.array(item, ({ input }) => `expected a list of words${asList(input, 'word', '["one word", "another"]')}`));
/** In a table of words: nothing, or a list, where one text belongs. */
const oneText = ({ input }: { readonly input: unknown }) => {
  if (input === null) return `has nothing after it; write it as in ${tableExample}`;
  return Array.isArray(input) ? 'expected one text, not a list' : 'expected text';
};
const tableExample = '{MASH: multi-agency safeguarding hub}';
export const plainRecord = (key: v.GenericSchema<string> = v.string()) =>
  notAList(v.record(key, v.string(oneText), `expected a table of words, such as ${tableExample}`));

/** One text, or a list of them. */
export function textOrList(about: string, message: string): v.GenericSchema {
  return described(about, v.union([v.string(message), v.array(v.string(message), message)], message));
}

const orList = ' Write a list, such as ["one word", "another"], or {add: [...], remove: [...]}.';

export function listSchema(form?: Option['form']): v.GenericSchema {
  const item = form && formed(form);
  return v.union(
    [plainList(item), keyed({ add: v.optional(plainList(item)), remove: v.optional(plainList()) }, { instead: orList })],
    ({ input }) => `expected a list of words, or {add: [...], remove: [...]}${typeof input === 'string' ? asList(input, 'word', '') : ''}`,
  );
}

export function recordSchema(form?: Option['form']): v.GenericSchema {
  const record = () => plainRecord(form && formed(form));
  const such = form ? '{2026-11-11: Remembrance}' : tableExample;
  return v.union(
    [record(), keyed({ add: v.optional(record()), remove: v.optional(plainList()) })],
    `expected a table of words, such as ${such}, or {add: {...}, remove: [...]}`,
  );
}

const meantLevels: Readonly<Record<string, string>> = { warn: 'warning', info: 'note', none: 'off', no: 'off', false: 'off' };

/** The level that was meant; a yes names none, and is never answered with “off”, which is near to “on”. */
export function meantLevel(written: string): string {
  const lower = written.toLowerCase();
  if (/^(?:on|true|yes)$/.test(lower))
    return ' “note”, “warning” and “error” each switch a rule on; most rules are on unless a config says otherwise.';
  const meant = Object.hasOwn(meantLevels, lower) ? meantLevels[lower] : undefined;
  return meant === undefined ? didYouMean(written, levels) : ` Did you mean “${meant}”?`;
}

export const levelSchema = () => oneOf(levels, 'How severe its findings are.', meantLevel);
export const platformList = (about: string) =>
  described(about, v.array(oneOf(platformIds, 'A platform.', platformHint), 'expected a list of platforms, such as [x, facebook]'));

function numberSchema({ min, max }: Option): v.GenericSchema {
  const range = min !== undefined && max !== undefined ? ` from ${min} to ${max}` : min !== undefined ? ` of at least ${min}` : '';
  const message = `expected a number${range}`;
  return v.pipe(v.number(message), v.minValue(min ?? -Infinity, message), v.maxValue(max ?? Infinity, message), v.finite(message));
}

/** What an option of a rule may be set to. */
export function optionSchema(option: Option): v.GenericSchema {
  switch (option.kind) {
    case 'number':
      return described(option.about, numberSchema(option));
    case 'flag':
      return described(option.about, v.boolean('expected true or false'));
    case 'text':
      return described(option.about, option.form ? formed(option.form) : plainText());
    case 'words':
      return described(option.about, listSchema(option.form));
    case 'record':
      return described(option.about, recordSchema(option.form));
    case 'numbers': {
      const names = option.choices?.map((name) => [name, numberSchema(option)] as const);
      const table = names
        ? keyed(optionals(names))
        : notAList(v.record(v.string(), numberSchema(option), 'expected names and numbers, such as {instagram: 5}'));
      return described(option.about, table);
    }
    case 'register':
      return v.never(`is read from the file that the config’s key “${option.choices?.[0]}” names`);
    case 'choice':
      return oneOf(option.choices ?? [], option.about);
  }
}
