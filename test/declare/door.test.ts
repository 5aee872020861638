/** What is refused at the door: of declared rules by the schema, of plugins by what they export. */
import { describe, expect, it } from 'vitest';
import { customSchema } from '../../src/config/custom.js';
import { checkConfig, type ParsedConfig, parseConfig } from '../../src/config/parse.js';
import { configSchema } from '../../src/config/schema.js';
import { acceptRules } from '../../src/rule/accept.js';
import { flag, number, register } from '../../src/rule/options.js';
import { declare } from '../support/declare.js';

describe('at the door', () => {
  function complaints(custom: string): string[] {
    const parsed = parseConfig({ path: 'c', file: '/c', folder: '/', text: `custom:\n${custom}`, at: [] }) as ParsedConfig;
    return checkConfig(parsed, configSchema([], customSchema())).map(({ place, message }) => `${place?.line}:${place?.column} ${message}`);
  }

  it.each([
    ['  - {id: a, kind: avod}', '2:13 custom[0].kind: expected one of avoid, prefer, limit, require, spell. Did you mean “avoid”?'],
    ['  - {id: a}', '2:5 custom[0].kind: lacks the key “kind”, one of avoid, prefer, limit, require, spell'],
    ['  - 3', '2:5 custom[0]: expected a rule, with id and kind, or a file of rules'],
    ['  id: a', '1:1 custom: expected a list of rules, each after a hyphen, or a file that holds one'],
    ['  - {id: a, kind: avoid}', '2:13 custom[0].kind: a rule of kind avoid needs phrases or patterns'],
    ['  - {id: A b, kind: avoid, phrases: [x]}', '2:6 custom[0].id: expected a name in small letters and hyphens, such as house-names'],
    ['  - {id: a, kind: avoid, phrase: [x]}', '2:26 custom[0].phrase: is not a key that may stand here. Did you mean “phrases”?'],
    [
      '  - {id: a, kind: avoid, patterns: ["(?=a)"]}',
      '2:37 custom[0].patterns[0]: looks ahead at character 1, “(?=”, which could hang a run; match what follows as well, or use a rule of kind require. The nearest that works: (?:a)',
    ],
    ['  - {id: a, kind: avoid, phrases: x}', '2:26 custom[0].phrases: expected a list of words; one word is written ["x"]'],
    ['  - {id: a, kind: avoid, phrases: [999]}', '2:36 custom[0].phrases[0]: expected text; put it in quotes: "999"'],
    ['  - {id: a, kind: avoid, phrases: {add: [x]}}', '2:26 custom[0].phrases: expected a list of words, such as ["one word", "another"]'],
    [
      '  - {id: a, kind: prefer, patterns: {"(a)b": $2}}',
      '2:38 custom[0].patterns.(a)b: uses $2, but the pattern has one pair of brackets; a dollar sign is written $$',
    ],
    [
      '  - {id: a, kind: prefer, patterns: {"(ab": x}}',
      '2:38 custom[0].patterns.(ab: is not a pattern this engine takes: missing closing ): “(ab”',
    ],
    [
      '  - {id: a, kind: avoid, phrases: [x], message: "{suggestion}"}',
      '2:40 custom[0].message: uses {suggestion}, which this kind does not fill; it fills {match}',
    ],
    [
      '  - {id: a, kind: avoid, phrases: [x], stage: think, message: No.}',
      '2:54 custom[0].message: a rule of the think stage asks a question; end it with “?”',
    ],
    [
      '  - {id: a, kind: avoid, phrases: [x], severity: eror}',
      '2:40 custom[0].severity: expected one of off, note, warning, error. Did you mean “error”?',
    ],
    [
      '  - {id: a, kind: avoid, phrases: [x], when: {role: [y]}}',
      '2:47 custom[0].when.role: is not a key that may stand here. Did you mean “roles”?',
    ],
    ['  - {id: a, kind: avoid, phrases: [x], examples: [{find: x}]}', '2:51 custom[0].examples[0].text: lacks the key “text”'],
    ['  - {id: a, kind: limit, max: -1}', '2:26 custom[0].max: expected a number of at least 0'],
    ['  - {id: a, kind: limit, count: pattern, max: 1}', '2:26 custom[0].count: needs the key “pattern” as well'],
  ])('%s', (custom, complaint) => {
    expect(complaints(custom)[0]).toBe(complaint);
  });

  it.each([
    ['nothing', undefined, 'does not export rules; expected “export default { rules: [...] }”'],
    ['a number', [3], 'rule 1 is not a rule; make it with defineRule'],
    ['a wrong stage', [{ id: 'a', stage: 'rite' }], 'rule “a” needs a stage: one of write, read, think'],
    [
      'a wrong option',
      [{ id: 'a', options: { max: 3 } }],
      'rule “a” has the option “max”, which is not one; make it with number, flag, text, words, record, numbers, choice or register',
    ],
    [
      'a statement to think about',
      [{ id: 'a', stage: 'think', messages: { m: 'No.' } }],
      'rule “a” has the message “m”, which must be a question: rules of the think stage ask',
    ],
  ])('a plugin of %s is refused', (_, exported, complaint) => {
    expect(acceptRules(exported, 'acme', new Set()).complaints).toContain(complaint);
  });

  it('a plugin may ask for every kind of option that there is to make one with', async () => {
    const rule = await declare({ kind: 'avoid', phrases: ['x'] });
    const options = { people: register('people'), most: number('How many.', 3), loud: flag('Whether.', false) };
    expect(acceptRules([{ ...rule, options }], 'acme', new Set()).complaints).toEqual([]);
  });

  it('a plugin’s rules are put in its namespace, each once', async () => {
    const rule = await declare({ kind: 'avoid', phrases: ['x'] });
    const { rules, complaints: wrong } = acceptRules({ rules: [rule, rule] }, 'acme', new Set());
    expect(rules.map(({ id }) => id)).toEqual(['acme/house']);
    expect(wrong).toEqual(['rule “house” has the id of another rule, acme/house']);
  });
});
