/** The door for rules that come from elsewhere: what is not a rule is refused with what is wrong and where. */

import { optionKinds } from '../rule-types.js';
import { severities, stages } from '../stages.js';
import { isFields } from '../text/fields.js';
import type { Rule } from '../types.js';

interface Accepted {
  readonly rules: readonly Rule[];
  /** Each a sentence without its subject's file. */
  readonly complaints: readonly string[];
}

const idShape = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** What a module exports -> its rules under a namespace: `acme/shouting`. */
export function acceptRules(exported: unknown, namespace: string, taken: ReadonlySet<string>): Accepted {
  const list = isFields(exported) && 'rules' in exported ? exported.rules : exported;
  if (!Array.isArray(list)) return { rules: [], complaints: ['does not export rules; expected “export default { rules: [...] }”'] };
  const rules: Rule[] = [];
  const complaints: string[] = [];
  const ids = new Set(taken);
  list.forEach((value: unknown, index) => {
    const name = isFields(value) && typeof value.id === 'string' ? `rule “${value.id}”` : `rule ${index + 1}`;
    const wrong = complaintsAbout(value);
    const id = isFields(value) ? `${namespace}/${String(value.id)}` : '';
    if (wrong.length === 0 && ids.has(id)) wrong.push(`has the id of another rule, ${id}`);
    if (wrong.length > 0) complaints.push(...wrong.map((what) => `${name} ${what}`));
    else {
      ids.add(id);
      rules.push(withId(value as Rule, id));
    }
  });
  return { rules, complaints };
}

/** The rule may use its own fields through `this`; only the id differs. */
function withId(rule: Rule, id: string): Rule {
  return { ...rule, id, check: (draft, options, memory) => rule.check(draft, options, memory) };
}

function complaintsAbout(value: unknown): string[] {
  if (!isFields(value)) return ['is not a rule; make it with defineRule'];
  const wrong: string[] = [];
  const expect = (holds: boolean, what: string) => holds || wrong.push(what);
  const isText = (key: string) => typeof value[key] === 'string' && value[key] !== '';
  expect(typeof value.id === 'string' && idShape.test(value.id), 'needs an id in small letters and hyphens');
  expect(
    stages.some((stage) => stage.id === value.stage),
    `needs a stage: one of ${stages.map((stage) => stage.id).join(', ')}`,
  );
  expect(['off', ...severities].includes(String(value.severity)), `needs a severity: one of off, ${severities.join(', ')}`);
  for (const key of ['summary', 'why', 'source']) expect(isText(key), `needs the text “${key}”`);
  expect(typeof value.check === 'function', 'needs the function “check”');
  expect(Array.isArray(value.examples), 'needs a list of examples');
  expect(
    isFields(value.messages) && Object.values(value.messages).every((message) => typeof message === 'string'),
    'needs messages: name -> text',
  );
  expect(isFields(value.options), 'needs options: name -> option, or {}');
  for (const [name, option] of Object.entries(isFields(value.options) ? value.options : {})) {
    const sound =
      isFields(option) && optionKinds.some((kind) => kind === option.kind) && typeof option.about === 'string' && 'default' in option;
    expect(
      sound,
      `has the option “${name}”, which is not one; make it with ${optionKinds.slice(0, -1).join(', ')} or ${optionKinds.at(-1)}`,
    );
  }
  if (value.stage === 'think' && isFields(value.messages)) {
    for (const [name, message] of Object.entries(value.messages)) {
      expect(String(message).trimEnd().endsWith('?'), `has the message “${name}”, which must be a question: rules of the think stage ask`);
    }
  }
  return wrong;
}
