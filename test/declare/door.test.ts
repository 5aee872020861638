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
    [
      '  - {id: a, kind: avod}',
      '2:13 the first of custom, kind: expected one of avoid, prefer, limit, require, spell. Did you mean “avoid”?',
    ],
    ['  - {id: a}', '2:5 the first of custom: lacks the key “kind”, one of avoid, prefer, limit, require, spell'],
    ['  - 3', '2:5 the first of custom: expected a rule, with id and kind, or a file of rules'],
    ['  id: a', '1:1 custom: expected a list of rules, each after a hyphen, or a file that holds one'],
    ['  - {id: a, kind: avoid}', '2:13 the first of custom, kind: a rule of kind avoid needs phrases or patterns'],
    [
      '  - {id: A b, kind: avoid, phrases: [x]}',
      '2:6 the first of custom, id: expected a name in small letters and hyphens, such as house-names',
    ],
    [
      '  - {id: a, kind: avoid, phrase: [x]}',
      '2:26 the first of custom, phrase: is not a key that may stand here. Did you mean “phrases”?',
    ],
    [
      '  - {id: a, kind: avoid, patterns: ["(?=a)"]}',
      '2:37 the first of custom, the first of patterns: looks ahead at character 1, “(?=”, which could hang a run; match what follows as well, or use a rule of kind require. The nearest that works: (?:a)',
    ],
    ['  - {id: a, kind: avoid, phrases: x}', '2:26 the first of custom, phrases: expected a list of words; one word is written ["x"]'],
    ['  - {id: a, kind: avoid, phrases: [999]}', '2:36 the first of custom, the first of phrases: expected text; put it in quotes: "999"'],
    [
      '  - {id: a, kind: avoid, phrases: {add: [x]}}',
      '2:26 the first of custom, phrases: expected a list of words, such as ["one word", "another"]',
    ],
    [
      '  - {id: a, kind: prefer, patterns: {"(a)b": $2}}',
      '2:38 the first of custom, patterns.(a)b: uses $2, but the pattern has one pair of brackets; a dollar sign is written $$',
    ],
    [
      '  - {id: a, kind: prefer, patterns: {"(ab": x}}',
      '2:38 the first of custom, patterns.(ab: is not a pattern this engine takes: missing closing ): “(ab”',
    ],
    [
      '  - {id: a, kind: avoid, phrases: [x], message: "{suggestion}"}',
      '2:40 the first of custom, message: uses {suggestion}, which this kind does not fill; it fills {match}',
    ],
    [
      '  - {id: a, kind: avoid, phrases: [x], stage: think, message: No.}',
      '2:54 the first of custom, message: a rule of the think stage asks a question; end it with “?”',
    ],
    [
      '  - {id: a, kind: avoid, phrases: [x], severity: eror}',
      '2:40 the first of custom, severity: expected one of off, note, warning, error. Did you mean “error”?',
    ],
    [
      '  - {id: a, kind: avoid, phrases: [x], when: {role: [y]}}',
      '2:47 the first of custom, when.role: is not a key that may stand here. Did you mean “roles”?',
    ],
    [
      '  - {id: a, kind: avoid, phrases: [x], examples: [{find: x}]}',
      '2:51 the first of custom, the first of examples: lacks the key “text”',
    ],
    [
      '  - {id: a, kind: limit, max: 5, min: 10}',
      '2:26 the first of custom, max: at most 5, and at least 10 under “min”: no draft can be both; put one of them right',
    ],
    [
      '  - {id: a, kind: limit, maxOn: {x: 2}, min: 3}',
      '2:34 the first of custom, maxOn.x: at most 2, and at least 3 under “min”: no draft can be both; put one of them right',
    ],
    [
      '  - {id: a, kind: avoid, phrases: []}',
      '2:26 the first of custom, phrases: is empty, so there is nothing to look for; fill it, or leave “phrases” out',
    ],
    ['  - {id: a, kind: avoid, phrases: [""]}', '2:36 the first of custom, the first of phrases: is empty; write a word, or take it out'],
    ['  - {id: a, kind: prefer, swap: {"": x}}', '2:27 the first of custom, swap: has an empty text to look for; take it out'],
    ['  - {id: a, kind: prefer, swap: {hub: hub}}', '2:34 the first of custom, swap.hub: is swapped for itself; write what to say instead'],
    [
      '  - {id: a, kind: spell, names: [Family Hub, family Hub]}',
      '2:46 the first of custom, the second of names: “family Hub” and “Family Hub” are two spellings of one name; keep the right one',
    ],
    [
      '  - {id: a, kind: avoid, phrases: [x], message: ""}',
      '2:40 the first of custom, message: is empty; write what to say, or leave “message” out',
    ],
    [
      '  - {extends: House.Hubs, swap+: {a: b}}',
      '2:6 the first of custom, extends: a rule of a Vale style is changed in a style of your own: write this in styles/Own/Hubs.yml, beside the folder “House”, and “vale:./styles/Own” under “extends” at the top of the config',
    ],
    ['  - {id: a, kind: limit, max: -1}', '2:26 the first of custom, max: expected a number of at least 0'],
    ['  - {id: a, kind: limit, count: pattern, max: 1}', '2:26 the first of custom, count: needs the key “pattern” as well'],
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
