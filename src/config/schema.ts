/**
 * What a valid config looks like, built from the rules' own descriptions of their options. The
 * message of each part says what was expected there; `complaints.ts` makes sentences of them, and
 * the JSON Schema for editors comes from the same values.
 */

import * as v from 'valibot';
import { dateOrders } from '../drafts/dates.js';
import { asPlatform } from '../drafts/platform-names.js';
import { platformIds } from '../platforms/index.js';
import { slotsOf } from '../text/fill.js';
import { didYouMean } from '../text/nearest.js';
import type { Option, Rule } from '../types.js';
import { organisationLists } from './organisation.js';

const mostTerms = 10_000;
const mostRules = 1_000;
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
function notAList(schema: v.GenericSchema): v.GenericSchema {
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

const fileName = v.check((written: string) => !/^(?:yes|no|on|off)?$/i.test(written), 'expected true, false or a file');
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

function listSchema(form?: Option['form']): v.GenericSchema {
  const item = form ? v.pipe(v.string('expected text'), v.regex(new RegExp(form.pattern), `expected ${form.such}`)) : plainText();
  return v.union(
    [plainList(item), keyed({ add: v.optional(plainList(item)), remove: v.optional(plainList()) })],
    'expected a list of words, or {add: [...], remove: [...]}',
  );
}

function recordSchema(): v.GenericSchema {
  return v.union(
    [plainRecord(), keyed({ add: v.optional(plainRecord()), remove: v.optional(plainList()) })],
    'expected a table of words, or {add: {...}, remove: [...]}',
  );
}

const levels = ['off', 'note', 'warning', 'error'] as const;
export const levelSchema = () => oneOf(levels, 'How severe its findings are.');
const dateOrder = () => oneOf(dateOrders, 'How dates such as 03/02/2026 are read: dmy, the day first, or mdy, the month first.');
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

/** The keys that every rule has in a config, besides its own options. */
export const commonKeys = ['severity', 'message', 'allow', 'platforms'] as const;

/** House wording stands for each of the rule's messages, so it may use the slots that all of them have. */
function wordingSchema({ messages }: Rule): v.GenericSchema {
  const slots = Object.values(messages).map((message) => new Set(slotsOf(message)));
  const shared = [...(slots[0] ?? [])].filter((slot) => slots.every((others) => others.has(slot)));
  const known = [...new Set(['match', 'suggestion', ...shared])];
  const unknown = (text: string) => slotsOf(text).find((slot) => !known.includes(slot));
  return v.pipe(
    v.string('expected text'),
    v.check(
      (text) => unknown(text) === undefined,
      (issue) => `uses {${unknown(issue.input)}}, which this rule does not fill; it fills ${known.map((slot) => `{${slot}}`).join(', ')}`,
    ),
    v.description('Your own wording, with {match}, {suggestion} and the slots that all messages of the rule have.'),
  );
}

function ruleSchema(rule: Rule): v.GenericSchema {
  const settable = Object.entries(rule.options).filter(([, option]) => option.kind !== 'register');
  const own = settable.map(([name, option]) => [name, v.optional(optionSchema(option))] as const);
  return described(
    rule.summary,
    v.union(
      [
        levelSchema(),
        keyed({
          severity: v.optional(levelSchema()),
          message: v.optional(wordingSchema(rule)),
          allow: v.optional(described('Words that this rule never reports.', listSchema())),
          platforms: v.optional(platformList('The platforms it looks at; all, unless said.')),
          ...Object.fromEntries(own),
        }),
      ],
      `expected a level (${levels.join(', ')}), or keys and values`,
    ),
  );
}

function rulesSchema(rules: readonly Rule[], asked: Asked): v.GenericSchema {
  return described(
    'Rule -> its level, or its level and options.',
    keyed(optionals(rules.map((rule) => [rule.id, asked(rule.id) ? ruleSchema(rule) : unasked])), 'is not a rule'),
  );
}

/** Whether a key or a rule stands in what will be checked. */
export type Asked = (name: string) => boolean;

/** Making what no config asks for would be most of the work. */
const unasked = v.unknown();

export const optionals = (entries: readonly (readonly [string, v.GenericSchema])[]): Entries =>
  Object.fromEntries(entries.map(([key, schema]) => [key, v.optional(schema)]));

function organisationSchema(rules: readonly Rule[]): v.GenericSchema {
  const lists = [...organisationLists(rules)].map(
    ([name, { kind, about, form }]) => [name, described(about, kind === 'record' ? recordSchema() : listSchema(form))] as const,
  );
  return described('What is local to you.', keyed(optionals([['name', described('What it is called.', plainText())], ...lists])));
}

/** One text, or a list of them. */
export function textOrList(about: string, message: string): v.GenericSchema {
  return described(about, v.union([v.string(message), v.array(v.string(message), message)], message));
}

function overridesSchema(rules: readonly Rule[], asked: Asked): v.GenericSchema {
  return described(
    'What differs for some files. Later ones beat earlier ones.',
    v.array(
      keyed({
        files: textOrList('Globs, relative to the folder of this file.', 'expected a glob such as "drafts/*.md", or a list of globs'),
        platforms: v.optional(platformList('Where these drafts go.')),
        dates: v.optional(dateOrder()),
        rules: v.optional(rulesSchema(rules, asked)),
      }),
      'expected a list of overrides, each with files and rules',
    ),
  );
}

/**
 * The whole config for these rules: ours, and whatever the config itself declares or brings along. What is
 * not `asked` for is let through.
 */
export function configSchema(rules: readonly Rule[], custom: v.GenericSchema = unasked, asked: Asked = () => true): v.GenericSchema {
  return keyed({
    $schema: v.optional(described('The JSON Schema of this file, for editors.', plainText())),
    extends: v.optional(
      textOrList(
        'Configs this one builds on: chscb:recommended, chscb:strict, files, packages; or Vale styles, vale:./styles.',
        'expected the name of a preset, a file or a package, or a list of them',
      ),
    ),
    platforms: v.optional(platformList('Where drafts go that do not say it themselves.')),
    dates: v.optional(dateOrder()),
    rules: v.optional(rulesSchema(rules, asked)),
    overrides: v.optional(asked('overrides') ? overridesSchema(rules, asked) : unasked),
    custom: v.optional(
      described(
        'Rules of your own, or files that hold them.',
        v.union(
          [v.string(), v.pipe(v.array(custom), v.maxLength(mostRules, `expected at most ${mostRules} rules`))],
          'expected a list of rules, each after a hyphen, or a file that holds one',
        ),
      ),
    ),
    plugins: v.optional(
      described(
        'Rules written as code. They run only where you trust them: --plugin.',
        v.array(plainText(), 'expected a list of files or packages'),
      ),
    ),
    retext: v.optional(
      described(
        'Plugins of retext -> their options. They run only where you trust them: --plugin.',
        notAList(
          v.record(
            v.string(),
            v.union([v.boolean(), v.looseObject({})], 'expected true, false or options'),
            'expected names of plugins and their options',
          ),
        ),
      ),
    ),
    organisation: v.optional(asked('organisation') ? organisationSchema(rules) : unasked),
    people: v.optional(described('The file that lists who may publish; outside the project by its whole path, or from ~/.', plainText())),
    accounts: v.optional(described('The file that lists the approved accounts; outside the project as `people`.', plainText())),
    cache: v.optional(
      described(
        'Whether to remember what was checked; or the file to remember it in.',
        v.union([v.boolean(), v.pipe(v.string(), fileName)], 'expected true, false or a file'),
      ),
    ),
  });
}
