/** What schemas of configs, rules and registers are made of. Each part says what was expected where it stands. */
import * as v from 'valibot';
import { asPlatform } from '../drafts/platform-names.js';
import { platformIds } from '../platforms/index.js';
import { didYouMean } from '../text/nearest.js';
import type { Option } from '../types.js';

const mostTerms = 10_000;
/** Longer lists of names help nobody. */
const mostNames = 24;

export type Entries = Readonly<Record<string, v.GenericSchema>>;

/** One of a few names; a near miss is answered with the name. */
export function oneOf(names: readonly string[], about: string, suggest = (written: string) => didYouMean(written, names)): v.GenericSchema {
  return v.pipe(
    v.picklist(names, (issue) => `expected one of ${names.join(', ')}.${typeof issue.input === 'string' ? suggest(issue.input) : ''}`),
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

/** An object without unknown keys. */
export function keyed(entries: Entries, unknown = 'is not a key that may stand here'): v.GenericSchema {
  const names = Object.keys(entries);
  const schema = v.strictObject(entries, (issue) => {
    if (issue.expected === 'never')
      return `${unknown}.${didYouMean(String(issue.input), names) || (names.length <= mostNames ? ` Known here: ${names.join(', ')}.` : '')}`;
    return issue.expected === 'Object' ? 'expected keys and values' : `lacks the key ${issue.expected?.replace(/^"(.*)"$/, '“$1”')}`;
  });
  return notAList(schema);
}

export const optionals = (entries: readonly (readonly [string, v.GenericSchema])[]): Entries =>
  Object.fromEntries(entries.map(([key, schema]) => [key, v.optional(schema)]));

/** YAML takes 999 for a number and true for a yes: only the quotes are missing. */
const quotesMissing = (written: unknown) => (['number', 'boolean'].includes(typeof written) ? `; put it in quotes: "${written}"` : '');
export const plainText = () => v.string((issue) => `expected text${quotesMissing(issue.input)}`);
const mostWords = (schema: v.GenericSchema<unknown, unknown[]>) =>
  v.pipe(schema, v.maxLength(mostTerms, `expected at most ${mostTerms} words`));
export const plainList = (item: v.GenericSchema<unknown, string> = plainText()) =>
  mostWords(
    v.array(
      item,
      ({ input }) => `expected a list of words${typeof input === 'string' ? `; one word is written [${JSON.stringify(input)}]` : ''}`,
    ),
  );
export const plainRecord = () => notAList(v.record(v.string(), plainText(), 'expected a table of words'));

/** One text, or a list of them. */
export function textOrList(about: string, message: string): v.GenericSchema {
  return described(about, v.union([v.string(message), v.array(v.string(message), message)], message));
}

export function listSchema(form?: Option['form']): v.GenericSchema {
  const item = form ? v.pipe(v.string('expected text'), v.regex(new RegExp(form.pattern), `expected ${form.such}`)) : plainText();
  return v.union(
    [plainList(item), keyed({ add: v.optional(plainList(item)), remove: v.optional(plainList()) })],
    'expected a list of words, or {add: [...], remove: [...]}',
  );
}

export function recordSchema(): v.GenericSchema {
  return v.union(
    [plainRecord(), keyed({ add: v.optional(plainRecord()), remove: v.optional(plainList()) })],
    'expected a table of words, or {add: {...}, remove: [...]}',
  );
}

export const levels = ['off', 'note', 'warning', 'error'] as const;
export const levelSchema = () => oneOf(levels, 'How severe its findings are.');
export const platformList = (about: string) =>
  described(
    about,
    v.array(
      oneOf(platformIds, 'A platform.', (written) => {
        const known = asPlatform(written);
        return known ? ` Did you mean “${known}”?` : didYouMean(written, platformIds);
      }),
      'expected a list of platforms',
    ),
  );

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
      return described(option.about, plainText());
    case 'words':
      return described(option.about, listSchema());
    case 'record':
      return described(option.about, recordSchema());
    case 'numbers': {
      const names = option.choices?.map((name) => [name, numberSchema(option)] as const);
      const table = names ? keyed(optionals(names)) : notAList(v.record(v.string(), numberSchema(option), 'expected names and numbers'));
      return described(option.about, table);
    }
    case 'register':
      return v.never(`is read from the file that the config’s key “${option.choices?.[0]}” names`);
    case 'choice':
      return oneOf(option.choices ?? [], option.about);
  }
}
