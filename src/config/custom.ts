/** What a declared rule looks like: the fields of its kind, and those that all have. */
import * as v from 'valibot';
import type { Path } from '../drafts/tree.js';
import { type Declared, unlessFields, whenFields } from '../rule/declare.js';
import { kinds } from '../rule/kinds/index.js';
import type { Kind } from '../rule/kinds/kind.js';
import { refusePattern } from '../rule/pattern.js';
import { refuseSwap } from '../rule/pattern-swap.js';
import { stages } from '../stages.js';
import { slotsOf } from '../text/fill.js';
import type { Option } from '../types.js';
import {
  described,
  type Entries,
  keyed,
  levelSchema,
  noMessage,
  oneOf,
  optionals,
  optionSchema,
  plainList,
  plainRecord,
  plainText,
  platformList,
  saidText,
  textOrList,
} from './schema-parts.js';
import { vainIn } from './vain.js';

type Complain = (path: Path, message: string) => void;

/** A declared rule inherits no list, so there is nothing to add to or to remove from. */
function fieldSchema(option: Option): v.GenericSchema {
  if (option.kind === 'words') return described(option.about, plainList());
  if (option.kind === 'record') return described(option.about, plainRecord());
  return optionSchema(option);
}

const optionsOf = (fields: Readonly<Record<string, Option>>) =>
  optionals(Object.entries(fields).map(([name, option]) => [name, fieldSchema(option)]));

const idSchema = () =>
  v.pipe(
    v.string('expected text'),
    v.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'expected a name in small letters and hyphens, such as house-names'),
    v.description('Its name; drafts accept its findings by it.'),
  );

const exampleSchema = () => keyed(exampleEntries(), { such: '{text: The hub is open., finds: hub}' });

const exampleEntries = () => ({
  text: described('A draft.', plainText()),
  ...optionals([
    [
      'finds',
      textOrList('What the rule finds in it, word for word; leave it out where the draft is fine.', 'expected text, or a list of texts'),
    ],
    ['platforms', platformList('Where the draft goes.')],
    ['meta', described('What the draft says of itself, such as role.', v.record(v.string(), v.unknown(), 'expected keys and values'))],
    ['because', described('Why this example is here.', plainText())],
  ]),
});

function kindSchema(id: string, kind: Kind): v.GenericSchema {
  const entries: Entries = {
    id: idSchema(),
    kind: v.literal(id),
    ...optionals([
      [
        'stage',
        oneOf(
          stages.map((stage) => stage.id),
          'Where it stands in the report: write it, read it, think about it.',
        ),
      ],
      ['severity', levelSchema()],
      ['message', described(`What to say; may use ${kind.slots.map((slot) => `{${slot}}`).join(', ')}.`, saidText(noMessage))],
      ['summary', described('What it finds, in a few words, for chscb rules.', plainText())],
      ['why', described('Why the house has this rule.', plainText())],
      ['policy', described('The clause of the policy.', plainText())],
      ['source', described('Where it comes from.', plainText())],
      ['url', described('A page about it.', plainText())],
      ['platforms', platformList('Only for drafts that go there.')],
      [
        'when',
        keyed(
          { ...optionals([['platforms', platformList('Only for drafts that go there.')]]), ...optionsOf(whenFields) },
          { such: '{platforms: [facebook]}' },
        ),
      ],
      ['unless', keyed(optionsOf(unlessFields), { such: '{near: [formerly]}' })],
      ['examples', v.array(exampleSchema(), 'expected a list of examples, each with text and what it finds')],
    ]),
    ...optionsOf(kind.fields),
  };
  return v.pipe(
    keyed(entries),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const value = dataset.value as Declared;
      examine(value, kind, (path, message) => {
        const items = path.map((key) => ({
          type: 'object' as const,
          origin: 'value' as const,
          input: value,
          key: String(key),
          value: undefined,
        }));
        const at = items.map((item, index) => ({ ...item, key: path[index] as string }));
        addIssue({ message, ...(at.length > 0 && { path: at as unknown as [v.ObjectPathItem, ...v.ObjectPathItem[]] }) });
      });
    }),
    v.description(`Finds ${kind.about}.`),
  );
}

/** What one field alone does not tell. */
function examine(declared: Declared, kind: Kind, complain: Complain): void {
  if (!kind.needs.some((field) => declared[field] !== undefined)) {
    complain(['kind'], `a rule of kind ${declared.kind} needs ${kind.needs.join(' or ')}`);
  }
  for (const { path, pattern, instead } of patternsOf(declared, kind)) {
    const refused = refusePattern(pattern) ?? (instead === undefined ? undefined : refuseSwap(pattern, instead));
    if (refused !== undefined) complain(path, refused);
  }
  if (declared.kind === 'limit' && declared.count === 'pattern' && declared.pattern === undefined)
    complain(['count'], 'needs the key “pattern” as well');
  for (const { path, message } of vainIn(declared, kind)) complain(path, message);
  const { message } = declared;
  if (message === undefined) return;
  const unknown = slotsOf(message).find((slot) => !kind.slots.includes(slot));
  if (unknown !== undefined) {
    complain(['message'], `uses {${unknown}}, which this kind does not fill; it fills ${kind.slots.map((slot) => `{${slot}}`).join(', ')}`);
  }
  if (declared.stage === 'think' && !message.trimEnd().endsWith('?')) {
    complain(['message'], 'a rule of the think stage asks a question; end it with “?”');
  }
}

interface WrittenPattern {
  readonly path: Path;
  readonly pattern: string;
  readonly instead?: string;
}

/** One pattern, a list of them, or a table from patterns to what stands instead. */
function patternsOf(declared: Declared, kind: Kind): WrittenPattern[] {
  return kind.patterns.flatMap((field): WrittenPattern[] => {
    const value = declared[field];
    if (typeof value === 'string') return [{ path: [field], pattern: value }];
    if (Array.isArray(value)) return (value as string[]).map((pattern, index) => ({ path: [field, index], pattern }));
    return Object.entries((value ?? {}) as Record<string, string>).map(([pattern, instead]) => ({
      path: [field, pattern],
      pattern,
      instead,
    }));
  });
}

/** A rule that starts from one of a Vale style is a file of a style itself. */
function fromStyle(rule: string): v.GenericSchema {
  const file = `${rule.split('.').at(-1)}.yml`;
  return v.looseObject({
    extends: v.never(
      `a rule of a Vale style is changed in a style of your own: write this in styles/Own/${file}, beside the folder “${rule.split('.')[0]}”, and “vale:./styles/Own” under “extends” at the top of the config`,
    ),
  });
}

/** An item of `custom`; the value is looked at first, so that what is said of it is said of its kind. */
export function customSchema(): v.GenericSchema {
  const names = Object.keys(kinds);
  return v.lazy((input) => {
    if (typeof input === 'string') return v.string();
    const named = typeof input === 'object' && input !== null ? (input as { kind?: unknown }).kind : undefined;
    const kind = typeof named === 'string' && Object.hasOwn(kinds, named) ? kinds[named] : undefined;
    if (kind) return kindSchema(named as string, kind);
    const start = typeof named === 'string' ? undefined : (input as { extends?: unknown } | null)?.extends;
    if (typeof start === 'string' && start.includes('.')) return fromStyle(start);
    return v.looseObject({ kind: oneOf(names, 'What it does.') }, ({ expected }) =>
      expected === 'Object' ? 'expected a rule, with id and kind, or a file of rules' : `lacks the key “kind”, one of ${names.join(', ')}`,
    );
  });
}

/** The same for the JSON Schema, which cannot look at the value first. */
export function anyKindSchema(): v.GenericSchema {
  return v.union([described('A file that holds rules.', v.string()), ...Object.entries(kinds).map(([id, kind]) => kindSchema(id, kind))]);
}
