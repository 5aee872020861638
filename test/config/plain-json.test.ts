import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rules } from '../../rules/index.js';
import { checkConfig, parseConfig } from '../../src/config/parse.js';
import { readPlainJson } from '../../src/config/plain-json.js';
import { configSchema } from '../../src/config/schema.js';

const schema = configSchema(rules);

/** What the long way makes of a config: its value, or undefined where it has anything to say. */
function read(text: string): unknown {
  const parsed = parseConfig({ path: '.chscbrc', file: '/.chscbrc', folder: '/', text, at: [] });
  return 'message' in parsed || checkConfig(parsed, schema).length > 0 ? undefined : parsed.value;
}

/** Values that are right somewhere, and some that are right nowhere. */
const scalar = fc.constantFrom<unknown>(
  ...[
    'off',
    'note',
    'warning',
    'error',
    'x',
    'facebook',
    'sms',
    'dmy',
    'chscb:strict',
    'chscb:recommended',
    'vale:./styles',
    ' # no: remark',
    '',
  ],
  ...[
    0,
    1,
    20,
    -1,
    0.5,
    1e9,
    1e21,
    true,
    false,
    null,
    'twitter',
    '__proto__',
    '“Hackney”',
    'a\tb',
    'a\\b',
    'a"b',
    '🎉',
    '- a',
    '&a',
    '*a',
    '%',
  ],
);
const list = fc.array(scalar, { maxLength: 3 });
const options = rules.flatMap((rule) => Object.keys(rule.options));
const entry = fc.oneof(
  scalar,
  fc.dictionary(fc.constantFrom('severity', 'allow', 'platforms', 'message', 'max', 'constructor', ...options), fc.oneof(scalar, list), {
    maxKeys: 3,
  }),
);
const named = fc.constantFrom(...rules.map(({ id }) => id), 'no-such-rule');
/** One option of one rule, set to something like its default. */
const likely = fc.constantFrom(
  ...rules.flatMap((rule) => Object.entries(rule.options).map(([name, option]) => ({ [rule.id]: { [name]: option.default } }))),
);
const config = fc.dictionary(
  fc.constantFrom('rules', 'platforms', 'dates', 'extends', '$schema', 'custom', 'organisation', 'rule'),
  fc.oneof(scalar, list, likely, fc.dictionary(named, entry, { maxKeys: 3 })),
  { maxKeys: 3 },
);
const level = fc.constantFrom('off', 'note', 'warning', 'error');
const sound = fc.record({
  platforms: fc.constantFrom(['x'], ['facebook', 'sms'], []),
  rules: fc.oneof(likely, fc.dictionary(fc.constantFrom(...rules.map(({ id }) => id)), level, { maxKeys: 4 })),
});

test('a config that is read the short way is one that the long way reads alike, and has nothing to say of', () => {
  let short = 0;
  fc.assert(
    fc.property(fc.oneof(config, sound), fc.constantFrom(0, 1, 2, '\t'), fc.nat(), fc.boolean(), (value, indent, at, isSpoilt) => {
      const whole = JSON.stringify(value, null, indent);
      // One character is missing: a slip that may still be JSON.
      const text = isSpoilt ? whole.slice(0, at % whole.length) + whole.slice((at % whole.length) + 1) : whole;
      const plain = readPlainJson(text, rules);
      if (plain === undefined) return;
      short++;
      expect(read(text)).toEqual(plain);
    }),
    { numRuns: 3_000 },
  );
  expect(short).toBeGreaterThan(500);
});

test('what is doubtful is left to the long way', () => {
  const doubtful = [
    '',
    '[]',
    'platforms: [x]',
    '{"platforms": ["x"], "platforms": ["sms"]}',
    '{"rules": {"jargon": "off", "jargon": "note"}}',
    '{"platforms": ["twitter"]}',
    '{"rules": {"jargons": "off"}}',
    '{"rules": {"jargon": {"message": "{word}"}}}',
    '{"__proto__": {}}',
    '{\t"platforms": ["x"]}',
    '{"platforms": ["\\u0078"]}',
    '{"custom": []}',
    '{"extends": "./base.json"}',
    '{"rules": {"long-sentence": {"max": "20"}}}',
  ];
  for (const text of doubtful) expect(readPlainJson(text, rules), text).toBeUndefined();
});
