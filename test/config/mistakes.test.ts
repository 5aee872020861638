/** What is said of mistakes in a config. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkConfig, parseConfig } from '../../src/config/parse.js';
import { configSchema } from '../../src/config/schema.js';
import { configText, rules } from '../support/sample-rule.js';

function complaints(text: string, at: string[] = []): string[] {
  const parsed = parseConfig({ ...configText(text), at });
  const troubles = 'message' in parsed ? [parsed] : checkConfig(parsed, configSchema(rules));
  return troubles.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`);
}

describe('a mistake is told with its place, its key, what was expected and the nearest name', () => {
  it.each([
    ['ruls: {}', '1:1 ruls: is not a key that may stand here. Did you mean “rules”?'],
    ['rules:\n  sampel: off', '2:3 rules.sampel: is not a rule. Did you mean “sample”?'],
    ['rules:\n  sample: eror', '2:3 rules.sample: expected one of off, note, warning, error. Did you mean “error”?'],
    ['rules: {sample: false}', '1:9 rules.sample: expected a level (off, note, warning, error), or keys and values'],
    ['rules:\n  sample:\n    max: 12', '3:5 rules.sample.max: expected a number from 1 to 9'],
    ['rules:\n  sample:\n    max: "3"', '3:5 rules.sample.max: expected a number from 1 to 9'],
    ['rules: {sample: {max: .nan}}', '1:18 rules.sample.max: expected a number from 1 to 9'],
    ['rules: {sample: {strict: yes}}', '1:18 rules.sample.strict: expected true or false'],
    ['rules: {sample: {label: 3}}', '1:18 rules.sample.label: expected text; put it in quotes: "3"'],
    ['rules: {sample: {mode: fsat}}', '1:18 rules.sample.mode: expected one of fast, slow. Did you mean “fast”?'],
    ['rules: {sample: {terms: one}}', '1:18 rules.sample.terms: expected a list of words, or {add: [...], remove: [...]}'],
    ['rules: {sample: {terms: [one, 2]}}', '1:31 rules.sample.terms[1]: expected text; put it in quotes: "2"'],
    ['rules: {sample: {terms: {ad: [x]}}}', '1:26 rules.sample.terms.ad: is not a key that may stand here. Did you mean “add”?'],
    ['rules: {sample: {swaps: [x]}}', '1:18 rules.sample.swaps: expected a table of words, or {add: {...}, remove: [...]}'],
    ['rules: {sample: {mx: 3}}', '1:18 rules.sample.mx: is not a key that may stand here. Did you mean “max”?'],
    [
      'rules: {sample: {message: "Not {that}."}}',
      '1:18 rules.sample.message: uses {that}, which this rule does not fill; it fills {match}, {suggestion}, {what}',
    ],
    [
      'platforms: [twitter]',
      '1:13 platforms[0]: expected one of x, facebook, instagram, linkedin, threads, bluesky, mastodon, youtube, tiktok, pinterest, google-business, whatsapp, nextdoor, sms. Did you mean “x”?',
    ],
    ['platforms: x', '1:1 platforms: expected a list of platforms'],
    ['overrides:\n  - rules: {}', '2:5 overrides[0].files: lacks the key “files”'],
    ['organisation: {handle: []}', '1:16 organisation.handle: is not a key that may stand here. Did you mean “handles”?'],
    ['cache: 3', '1:1 cache: expected true, false or a file'],
    ['cache: yes', '1:1 cache: expected true, false or a file'],
    ['{"rules": {"sample": "of"}}', '1:12 rules.sample: expected one of off, note, warning, error. Did you mean “off”?'],
  ])('%s', (text, complaint) => {
    expect(complaints(text)).toEqual([complaint]);
  });

  it('tells all of them, in the order of the file', () => {
    expect(complaints('rules: {sample: of}\nfoo: 1\nplatforms: [y]').map((one) => one.split(' ')[0])).toEqual(['1:9', '2:1', '3:13']);
  });

  it('accepts whatever is right', () => {
    expect(
      complaints(
        'extends: chscb:strict\nrules:\n  sample: {severity: error, max: 3, strict: true, label: x, terms: {add: [y], remove: [one]}, swaps: {add: {c: d}}, mode: slow, message: "Say {what}, not {match}.", allow: [z], platforms: [x]}\norganisation: {name: Us, terms: [q], acronyms: {AB: a b}}\noverrides: [{files: "*.md", rules: {quiet: note}}]',
      ),
    ).toEqual([]);
  });

  it('never throws, whatever the value', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        for (const complaint of complaints(json)) expect(complaint).not.toContain('undefined:');
      }),
      { numRuns: 300 },
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
