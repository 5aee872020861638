/**
 * What a valid config looks like, built from the rules' own descriptions of their options. The
 * message of each part says what was expected there; `complaints.ts` makes sentences of them, and
 * the JSON Schema for editors comes from the same values.
 */

import * as v from 'valibot';
import { dateOrders } from '../drafts/dates.js';
import { levels } from '../stages.js';
import { slotsOf } from '../text/fill.js';
import type { Option, Rule } from '../types.js';
import { organisationLists } from './organisation.js';
import {
  described,
  keyed,
  levelSchema,
  listSchema,
  meantLevel,
  noMessage,
  notAList,
  oneOf,
  optionals,
  optionSchema,
  plainText,
  platformList,
  recordSchema,
  saidText,
  textOrList,
} from './schema-parts.js';

const mostRules = 1_000;
/** Rules that are all named where one is unknown. */
const mostTold = 24;

const dateOrder = () => oneOf(dateOrders, 'How dates such as 03/02/2026 are read: dmy, the day first, or mdy, the month first.');

/** House wording stands for each of the rule's messages, so it may use the slots that all of them have. */
function wordingSchema({ messages }: Rule): v.GenericSchema {
  const slots = Object.values(messages).map((message) => new Set(slotsOf(message)));
  const shared = [...(slots[0] ?? [])].filter((slot) => slots.every((others) => others.has(slot)));
  const known = [...new Set(['match', 'suggestion', ...shared])];
  const unknown = (text: string) => slotsOf(text).find((slot) => !known.includes(slot));
  return v.pipe(
    saidText(noMessage),
    v.check(
      (text) => unknown(text) === undefined,
      (issue) => `uses {${unknown(issue.input)}}, which this rule does not fill; it fills ${known.map((slot) => `{${slot}}`).join(', ')}`,
    ),
    v.description('Your own wording, with {match}, {suggestion} and the slots that all messages of the rule have.'),
  );
}

const clock = /^\d\d:\d\d$/;

/** Two times in one place; what another config says of one of them is not known here. */
function inOrder({ options }: Rule, schema: v.GenericSchema): v.GenericSchema {
  const [later = '', { after: earlier }] = Object.entries(options).find(([, { after }]) => after !== undefined) ?? ['', {} as Option];
  if (earlier === undefined) return schema;
  return v.pipe(
    schema,
    v.check((value) => {
      const { [earlier]: first, [later]: last } = value as Record<string, unknown>;
      return ![first, last].every((time) => clock.test(String(time))) || String(first) < String(last);
    }, `“${earlier}” is not before “${later}”; hours cannot go on over midnight`),
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
        inOrder(
          rule,
          keyed({
            severity: v.optional(levelSchema()),
            message: v.optional(wordingSchema(rule)),
            allow: v.optional(described('Words that this rule never reports.', listSchema())),
            platforms: v.optional(platformList('The platforms it looks at; all, unless said.')),
            ...Object.fromEntries(own),
          }),
        ),
      ],
      ({ input }) =>
        `expected a level (${levels.join(', ')}), or keys and values${typeof input === 'boolean' ? `.${meantLevel(String(input))}` : ''}`,
    ),
  );
}

function rulesSchema(rules: readonly Rule[], asked: Asked): v.GenericSchema {
  return described(
    'Rule -> its level, or its level and options.',
    keyed(optionals(rules.map((rule) => [rule.id, asked(rule.id) ? ruleSchema(rule) : unasked])), {
      unknown: 'is not a rule',
      ...(rules.length > mostTold && { instead: ' “chscb rules” lists them.' }),
    }),
  );
}

/** Whether a key or a rule stands in what will be checked. */
export type Asked = (name: string) => boolean;

/** Making what no config asks for would be most of the work. */
const unasked = v.unknown();

/** What is told about an organisation in another place. */
const notLocal = (name: string) =>
  /^help_?lines?$/i.test(name)
    ? 'stands under “rules:”, as helpline: {lines: {NSPCC: 0808 800 5000}}'
    : /^(?:hash)?tags?$/i.test(name)
      ? 'is set by a rule of your own under “custom:”, as kind: spell, names: ["#SafeHackney"]'
      : undefined;

function organisationSchema(rules: readonly Rule[]): v.GenericSchema {
  const lists = [...organisationLists(rules)].map(
    ([name, { kind, about, form }]) => [name, described(about, kind === 'record' ? recordSchema(form) : listSchema(form))] as const,
  );
  return described(
    'What is local to you.',
    keyed(optionals([['name', described('What it is called.', plainText())], ...lists]), { elsewhere: notLocal }),
  );
}

function overridesSchema(rules: readonly Rule[], asked: Asked): v.GenericSchema {
  return described(
    'What differs for some files. Later ones beat earlier ones.',
    v.array(
      keyed({
        files: textOrList('Globs, relative to the folder of this file.', 'expected a glob such as "drafts/*.md", or a list of globs'),
        platforms: v.optional(platformList('Where these drafts go.')),
        dates: v.optional(dateOrder()),
        rules: v.nullish(rulesSchema(rules, asked)),
      }),
      'expected a list of overrides, each with files and rules',
    ),
  );
}

/** A key at the start of a line that belongs further in. */
const belongs = (rules: readonly Rule[]) => (name: string) => {
  const under = rules.some(({ id }) => id === name) ? 'rules' : organisationLists(rules).has(name) ? 'organisation' : undefined;
  return under && `stands under “${under}:”, further in (two spaces in YAML)`;
};

const fileName = v.check((written: string) => !/^(?:yes|no|on|off)?$/i.test(written), 'expected true, false or a file');

/**
 * The whole config for these rules: ours, and whatever the config itself declares or brings along. What is
 * not `asked` for is let through. A heading with nothing below it, all examples still behind their signs, says nothing.
 */
export function configSchema(rules: readonly Rule[], custom: v.GenericSchema = unasked, asked: Asked = () => true): v.GenericSchema {
  const entries = {
    $schema: v.optional(described('The JSON Schema of this file, for editors.', plainText())),
    extends: v.optional(
      textOrList(
        'Configs this one builds on: chscb:recommended, chscb:strict, files, packages; or Vale styles, vale:./styles.',
        'expected the name of a preset, a file or a package, or a list of them',
      ),
    ),
    platforms: v.optional(platformList('Where drafts go that do not say it themselves.')),
    dates: v.optional(dateOrder()),
    rules: v.nullish(rulesSchema(rules, asked)),
    overrides: v.nullish(asked('overrides') ? overridesSchema(rules, asked) : unasked),
    custom: v.nullish(
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
    organisation: v.nullish(asked('organisation') ? organisationSchema(rules) : unasked),
    people: v.optional(described('The file that lists who may publish; outside the project by its whole path, or from ~/.', plainText())),
    accounts: v.optional(described('The file that lists the approved accounts; outside the project as `people`.', plainText())),
    cache: v.optional(
      described(
        'Whether to remember what was checked; or the file to remember it in.',
        v.union([v.boolean(), v.pipe(v.string(), fileName)], 'expected true, false or a file'),
      ),
    ),
  };
  return keyed(entries, { elsewhere: belongs(rules) });
}
