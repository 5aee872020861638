/** What is said of mistakes in a config. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules as ownRules } from '../../rules/index.js';
import { checkConfig, parseConfig } from '../../src/config/parse.js';
import { configSchema } from '../../src/config/schema.js';
import type { Rule } from '../../src/types.js';
import { configText, rules } from '../support/sample-rule.js';

function complaints(text: string, at: string[] = [], known: readonly Rule[] = rules): string[] {
  const parsed = parseConfig({ ...configText(text), at });
  const troubles = 'message' in parsed ? [parsed] : checkConfig(parsed, configSchema(known));
  return troubles.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`);
}

describe('a mistake is told with its place, its key, what was expected and the nearest name', () => {
  it.each([
    ['ruls: {}', '1:1 ruls: is not a key that may stand here. Did you mean “rules”?'],
    ['rules:\n  sampel: off', '2:3 rules.sampel: is not a rule. Did you mean “sample”?'],
    ['rules:\n  sample: eror', '2:3 rules.sample: expected one of off, note, warning, error. Did you mean “error”?'],
    ['rules: {sample: false}', '1:9 rules.sample: expected a level (off, note, warning, error), or keys and values. Did you mean “off”?'],
    ['rules:\n  sample:\n    max: 12', '3:5 rules.sample.max: expected a number from 1 to 9'],
    ['rules:\n  sample:\n    max: "3"', '3:5 rules.sample.max: expected a number from 1 to 9'],
    ['rules: {sample: {max: .nan}}', '1:18 rules.sample.max: expected a number from 1 to 9'],
    ['rules: {sample: {strict: yes}}', '1:18 rules.sample.strict: expected true or false'],
    ['rules: {sample: {label: 3}}', '1:18 rules.sample.label: expected text; put it in quotes: "3"'],
    ['rules: {sample: {mode: fsat}}', '1:18 rules.sample.mode: expected one of fast, slow. Did you mean “fast”?'],
    [
      'rules: {sample: {terms: one}}',
      '1:18 rules.sample.terms: expected a list of words, or {add: [...], remove: [...]}; one word is written ["one"]',
    ],
    ['rules: {sample: {terms: [one, 2]}}', '1:31 the second of rules.sample.terms: expected text; put it in quotes: "2"'],
    ['rules: {sample: {terms: {ad: [x]}}}', '1:26 rules.sample.terms.ad: is not a key that may stand here. Did you mean “add”?'],
    [
      'rules: {sample: {swaps: [x]}}',
      '1:18 rules.sample.swaps: expected a table of words, such as {MASH: multi-agency safeguarding hub}, or {add: {...}, remove: [...]}',
    ],
    ['rules: {sample: {mx: 3}}', '1:18 rules.sample.mx: is not a key that may stand here. Did you mean “max”?'],
    [
      'rules: {sample: {message: "Not {that}."}}',
      '1:18 rules.sample.message: uses {that}, which this rule does not fill; it fills {match}, {suggestion}, {what}',
    ],
    [
      'platforms: [twiter]',
      '1:13 the first of platforms: expected one of x, facebook, instagram, linkedin, threads, bluesky, mastodon, youtube, tiktok, pinterest, google-business, whatsapp, nextdoor, sms. Did you mean “x”?',
    ],
    ['platforms: ""', '1:1 platforms: expected a list of platforms, such as [x, facebook]'],
    ['rules: {sample: {terms: [one, " "]}}', '1:31 the second of rules.sample.terms: is empty; write a word, or take it out'],
    ['rules: {sample: {message: " "}}', '1:18 rules.sample.message: is empty; write what to say, or leave “message” out'],
    [
      'extends: [a, b, c, d, e, f, g, h, i, j, 3]',
      '1:41 the 11th of extends: expected the name of a preset, a file or a package, or a list of them',
    ],
    ['platforms: 3', '1:1 platforms: expected a list of platforms, such as [x, facebook]'],
    ['rules: {sample: {label: 0160}}', '1:18 rules.sample.label: expected text; put it in quotes: "0160"'],
    ['organisation: {acronyms: {AB: 1.10}}', '1:27 organisation.acronyms.AB: expected text; put it in quotes: "1.10"'],
    ['organisation: {elections: [2027-02-30]}', '1:28 the first of organisation.elections: there is no 30 February 2027'],
    ['organisation: {elections: [2027-05-06/2027-03-22]}', '1:28 the first of organisation.elections: the first day is after the last'],
    [
      'organisation: {elections: [6 May 2027]}',
      '1:28 the first of organisation.elections: expected a day such as 2026-05-07, or a period such as 2026-03-26/2026-05-07',
    ],
    ['overrides:\n  - rules: {}', '2:5 the first of overrides: lacks the key “files”'],
    ['organisation: {handle: []}', '1:16 organisation.handle: is not a key that may stand here. Did you mean “handles”?'],
    ['cache: 3', '1:1 cache: expected true, false or a file'],
    ['cache: yes', '1:1 cache: expected true, false or a file'],
    ['{"rules": {"sample": "of"}}', '1:12 rules.sample: expected one of off, note, warning, error. Did you mean “off”?'],
  ])('%s', (text, complaint) => {
    expect(complaints(text)).toEqual([complaint]);
  });

  it.each(['2027-03-04', '11-11', '02-29', '2027-03-04/2027-03-06', '2027-03-04 to 2027-03-06'])('%s is a quiet day', (day) => {
    expect(complaints(`rules: {quiet-day: {days: {"${day}": mourning}}}`, [], ownRules)).toEqual([]);
  });

  it.each([
    ...['04/03/2027', '4 March 2027', '2027-3-4', '13-45', '2027', '2027-03-04/'].map((day) => [
      day,
      'expected a day such as 2026-11-11, a day of every year such as 11-11, or a period such as 2027-03-04/2027-03-06',
    ]),
    ['2027-02-30', 'there is no 30 February 2027'],
    ['02-30', 'there is no 30 February'],
    ['2027-03-06/2027-03-04', 'the first day is after the last'],
  ])('%s is no quiet day', (day, message) => {
    for (const days of [`{"11-11": Remembrance, "${day}": mourning}`, `{add: {"${day}": mourning}}`])
      expect(complaints(`rules: {quiet-day: {days: ${days}}}`, [], ownRules)).toEqual([expect.stringContaining(`${day}: ${message}`)]);
  });

  it.each([
    ['{from: 9am}', 'from: is not read as a time; write 09:00'],
    ['{from: 9:00}', 'from: is not read as a time; write 09:00'],
    ['{to: 5.30 pm}', 'to: is not read as a time; write 17:30'],
    ['{to: 25:00}', 'to: expected a time such as 09:00'],
    ['{to: nine}', 'to: expected a time such as 09:00'],
    ['{to: 9}', 'to: expected a time such as 09:00'],
    ['{from: 18:00, to: 08:00}', 'out-of-hours: “from” is not before “to”; hours cannot go on over midnight'],
  ])('hours that are none: %s', (hours, message) => {
    expect(complaints(`rules: {out-of-hours: ${hours}}`, [], ownRules)).toEqual([expect.stringContaining(message)]);
  });

  it.each(['{from: 07:00}', '{to: 24:00}', '{from: 00:00, to: 23:59}'])('hours: %s', (hours) => {
    expect(complaints(`rules: {out-of-hours: ${hours}}`, [], ownRules)).toEqual([]);
  });

  it.each([
    ['on', 'each switch a rule on'],
    ['true', 'each switch a rule on'],
    ['yes', 'each switch a rule on'],
    ['warn', 'Did you mean “warning”?'],
    ['none', 'Did you mean “off”?'],
    ['no', 'Did you mean “off”?'],
  ])('the level %s', (level, hint) => {
    expect(complaints(`rules: {sample: ${level}}`)).toEqual([expect.stringContaining(hint)]);
    expect(complaints(`rules: {sample: {severity: ${level}}}`)).toEqual([expect.stringContaining(hint)]);
  });

  const curly = 'these are curly quotes, which a word processor puts';
  it.each([
    ['rules:\n  sample: “off”', `2:11 ${curly}`],
    ['rules:\n  “sample”: off', `2:3 ${curly}`],
    ['{“rules”: {“sample”: “off”}}', `1:2 ${curly}`],
    ['{“rules”:{“sample”:“off”}}', `1:2 ${curly}`],
    ['organisation: {words: [“HFSV, or so”]}', `1:24 ${curly}`],
    ['{"rules": {“sample”: "off"}, "x": }', `1:12 ${curly}`],
    ['rules:\n  sample: ‘off’', `2:11 ${curly}`],
    ['rules:\n  quiet: off\n  sample:off', '3:3 is not valid YAML or JSON: a space is missing after the colon'],
    ['rules:\n  sample:off\n  quiet: off', '2:3 is not valid YAML or JSON: a space is missing after the colon'],
    ['rules:\n  sample:\n    max:3\n    strict: true', '3:5 is not valid YAML or JSON: a space is missing after the colon'],
    ['rules:\n\u00a0\u00a0sample: off', '2:1 a line is indented with no-break spaces, which look like spaces'],
    [
      'rules:\n \u00a0sample: off\n  quiet: off',
      '2:1 is not valid YAML or JSON: a line is indented with no-break spaces, which look like spaces',
    ],
  ])('a slip of a word processor or of the hand: %j', (text, complaint) => {
    expect(complaints(text)).toEqual([complaint]);
  });

  it.each([
    ['rules:\n  sample:off', '2:3 rules: expected keys and values', 'A space is missing after the colon. Write “sample: off”.'],
    [
      'rules: {sample:off}',
      '1:9 rules.sample:off: is not a rule. Known here: sample, quiet.',
      'A space is missing after the colon. Write “sample: off”.',
    ],
    ['rules:\n  sample:\u00a0off', '2:3 rules: expected keys and values', 'A space is missing after the colon. Write “sample: off”.'],
    ['sample:off', '1:1 expected keys and values', 'Write “sample: off”.'],
    [
      'rules: {sample: {label: Use home visit, not HFSV}}',
      '1:41 rules.sample.not HFSV: is not a key that may stand here. Known here: severity, message, allow, platforms, max, strict, label, terms, swaps, mode.',
      'A text with a comma needs quotes inside { }.',
    ],
  ])('and a hint tells what was meant: %j', (text, complaint, hint) => {
    const parsed = parseConfig(configText(text));
    const [told] = 'message' in parsed ? [parsed] : checkConfig(parsed, configSchema(rules));
    expect([`${told?.place?.line}:${told?.place?.column} ${told?.message}`, told?.hint]).toEqual([complaint, hint]);
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

describe('platforms are named as in a draft', () => {
  it.each([
    ['platforms: twitter', { platforms: ['x'] }],
    ['platforms: x, FB and LinkedIn', { platforms: ['x', 'facebook', 'linkedin'] }],
    ['platforms: [Twitter, x, insta]', { platforms: ['x', 'instagram'] }],
    ['rules: {sample: {platforms: tweet}}', { rules: { sample: { platforms: ['x'] } } }],
    ['overrides: [{files: a, platforms: bsky}]', { overrides: [{ files: 'a', platforms: ['bluesky'] }] }],
    [
      'custom: [{when: {platforms: yt}, examples: [{platforms: fb}]}]',
      { custom: [{ when: { platforms: ['youtube'] }, examples: [{ platforms: ['facebook'] }] }] },
    ],
  ])('%s', (text, value) => {
    expect(parseConfig(configText(text))).toMatchObject({ value });
  });

  it.each([
    ['platforms: twiter', '1:1 the first of platforms: expected one of', 'Did you mean “x”?'],
    ['platforms: x, website', '1:1 the second of platforms: expected one of', 'sms.'],
    ['platforms: [x, website]', '1:16 the second of platforms: expected one of', 'sms.'],
  ])('%s is none', (text, start, end) => {
    const [told = '', ...others] = complaints(text);
    expect([told.startsWith(start), told.endsWith(end), others]).toEqual([true, true, []]);
  });

  it('and a swap of the word “platforms” stays one', () => {
    const custom = [{ swap: { platforms: 'text' } }];
    expect(parseConfig(configText(JSON.stringify({ custom })))).toMatchObject({ value: { custom } });
  });
});
