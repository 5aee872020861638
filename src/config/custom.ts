/** What a declared rule looks like: the fields of its kind, and those that all have. */
import * as v from 'valibot';
import { type Declared, unlessFields, whenFields } from '../rule/declare.js';
import { kinds } from '../rule/kinds/index.js';
import type { Kind } from '../rule/kinds/kind.js';
import { refusePattern } from '../rule/pattern.js';
import { stages } from '../stages.js';
import { slotsOf } from '../text/fill.js';
import type { Option } from '../types.js';
import {
  described,
  type Entries,
  keyed,
  levelSchema,
  oneOf,
  optionals,
  optionSchema,
  plainText,
  platformList,
  textOrList,
} from './schema.js';

type Complain = (path: readonly (string | number)[], message: string) => void;

const optionsOf = (fields: Readonly<Record<string, Option>>) =>
  optionals(Object.entries(fields).map(([name, option]) => [name, optionSchema(option)]));

const idSchema = () =>
  v.pipe(
    v.string('expected text'),
    v.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'expected a name in small letters and hyphens, such as house-names'),
    v.description('Its name; drafts accept its findings by it.'),
  );

const exampleSchema = () =>
  keyed({
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
      ['message', described(`What to say; may use ${kind.slots.map((slot) => `{${slot}}`).join(', ')}.`, plainText())],
      ['summary', described('What it finds, in a few words, for chscb rules.', plainText())],
      ['why', described('Why the house has this rule.', plainText())],
      ['policy', described('The clause of the policy.', plainText())],
      ['source', described('Where it comes from.', plainText())],
      ['url', described('A page about it.', plainText())],
      ['platforms', platformList('Only for drafts that go there.')],
      ['when', keyed({ ...optionals([['platforms', platformList('Only for drafts that go there.')]]), ...optionsOf(whenFields) })],
      ['unless', keyed(optionsOf(unlessFields))],
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
  for (const field of kind.patterns) {
    const patterns = declared[field];
    const list = typeof patterns === 'string' ? [patterns] : Array.isArray(patterns) ? (patterns as string[]) : [];
    list.forEach((pattern, index) => {
      const refused = refusePattern(pattern);
      if (refused !== undefined) complain(typeof patterns === 'string' ? [field] : [field, index], refused);
    });
  }
  if (declared.kind === 'limit' && declared.count === 'pattern' && declared.pattern === undefined)
    complain(['count'], 'needs the key “pattern” as well');
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

/** The fields of a list in a config: edits of inherited lists have no meaning here. */
export function customSchema(): v.GenericSchema {
  const names = Object.keys(kinds);
  return v.lazy((input) => {
    const named = typeof input === 'object' && input !== null ? (input as { kind?: unknown }).kind : undefined;
    const kind = typeof named === 'string' && Object.hasOwn(kinds, named) ? kinds[named] : undefined;
    if (kind) return kindSchema(named as string, kind);
    return v.looseObject({ kind: oneOf(names, 'What it does.') }, 'expected a rule: keys and values, with id and kind');
  });
}

/** The same for the JSON Schema, which cannot look at the value first. */
export function anyKindSchema(): v.GenericSchema {
  return v.union(Object.entries(kinds).map(([id, kind]) => kindSchema(id, kind)));
}
