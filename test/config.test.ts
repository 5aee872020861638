/** What a config means: levels, options, extends, overrides, edits of lists, and what is said of mistakes. */

import fc from 'fast-check';
import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import { rules as ownRules } from '../rules/index.js';
import { type Fetch, gatherParts } from '../src/config/extend.js';
import { globMatcher } from '../src/config/glob.js';
import { type ConfigText, checkConfig, parseConfig } from '../src/config/parse.js';
import { presets } from '../src/config/presets.js';
import { createResolver } from '../src/config/resolve.js';
import { configSchema } from '../src/config/schema.js';
import type { Config, Layer } from '../src/config/types.js';
import { choice, defineRule, flag, number, record, text, words } from '../src/rule/index.js';

const sample = defineRule({
  id: 'sample',
  stage: 'write',
  severity: 'note',
  summary: 'a rule with every kind of option',
  why: 'For tests.',
  source: 'none',
  options: {
    max: number('The most.', 5, { min: 1, max: 9 }),
    strict: flag('The flag.', false),
    label: text('The label.', 'a'),
    terms: words('The terms.', ['one', 'two'], { organisation: 'terms' }),
    swaps: record('The swaps.', { a: 'b' }, { organisation: 'acronyms' }),
    mode: choice('The mode.', ['fast', 'slow'], 'fast'),
  },
  messages: { found: 'Found {what}.', other: 'Other {what} {more}.' },
  examples: [],
  check: () => [],
});
const quiet = defineRule({ ...sample, id: 'quiet', severity: 'off', options: {}, check: () => [] });
const rules = [sample, quiet];

const configText = (text: string, path = '.chscbrc'): ConfigText => ({ path, file: `/home/${path}`, folder: '/home', text, at: [] });

function complaints(text: string, at: string[] = []): string[] {
  const parsed = parseConfig({ ...configText(text), at });
  const troubles = 'message' in parsed ? [parsed] : checkConfig(parsed, configSchema(rules));
  return troubles.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`);
}

function layer(config: Config, folder = '/home'): Layer {
  return { origin: folder, folder, config, place: () => undefined };
}

const settingOf = (layers: readonly Layer[], path?: string, id = 'sample') => createResolver(layers, rules)(path).settings.get(id);

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
    ['rules: {sample: {label: 3}}', '1:18 rules.sample.label: expected text'],
    ['rules: {sample: {mode: fsat}}', '1:18 rules.sample.mode: expected one of fast, slow. Did you mean “fast”?'],
    ['rules: {sample: {terms: one}}', '1:18 rules.sample.terms: expected a list of words, or {add: [...], remove: [...]}'],
    ['rules: {sample: {terms: [one, 2]}}', '1:31 rules.sample.terms[1]: expected text'],
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

describe('settings', () => {
  it('are the rule’s own without a config', () => {
    expect(settingOf([])).toEqual({
      severity: 'note',
      options: { max: 5, strict: false, label: 'a', terms: ['one', 'two'], swaps: { a: 'b' }, mode: 'fast' },
    });
    expect(settingOf([], undefined, 'quiet')).toBeUndefined();
  });

  it('keep inherited options where only the level changes', () => {
    const base = layer({ rules: { sample: { max: 7, message: 'm' } } });
    expect(settingOf([base, layer({ rules: { sample: 'error' } })])).toMatchObject({
      severity: 'error',
      options: { max: 7 },
      message: 'm',
    });
    expect(settingOf([base, layer({ rules: { sample: 'off' } })])).toBeUndefined();
    expect(settingOf([base, layer({ rules: { sample: 'off' } }), layer({ rules: { sample: 'note' } })])?.options.max).toBe(7);
  });

  it('edit inherited lists word by word', () => {
    const base = layer({ rules: { sample: { terms: { add: ['three'] }, swaps: { add: { c: 'd' } }, allow: ['X'] } } });
    const own = layer({
      rules: { sample: { terms: { remove: ['ONE'] }, swaps: { add: { A: 'z' }, remove: ['c'] }, allow: { add: ['Y'] } } },
    });
    expect(settingOf([base])?.options).toMatchObject({ terms: ['one', 'two', 'three'], swaps: { a: 'b', c: 'd' } });
    const setting = settingOf([base, own]);
    expect(setting?.options).toMatchObject({ terms: ['two', 'three'], swaps: { A: 'z' } });
    expect(setting?.allow).toEqual(new Set(['x', 'y']));
    expect(settingOf([base, layer({ rules: { sample: { terms: ['new'] } } })])?.options.terms).toEqual(['new']);
  });

  it('take the lists of the organisation, merged over all layers', () => {
    const base = layer({ organisation: { terms: ['q'], acronyms: { AB: 'a b', a: 'no' } } });
    const own = layer({ organisation: { terms: { add: ['r'], remove: ['q'] } } });
    expect(settingOf([base, own])?.options).toMatchObject({ terms: ['one', 'two', 'r'], swaps: { AB: 'a b', a: 'b' } });
  });

  it('differ by path, relative to the folder of the config; later overrides win', () => {
    const own = layer(
      {
        platforms: ['sms'],
        rules: { sample: { max: 2 } },
        overrides: [
          { files: ['drafts/**', '!drafts/x/**'], rules: { sample: 'error' } },
          { files: '*.md', platforms: ['x'], rules: { sample: { max: 3 } } },
        ],
      },
      '/home/us',
    );
    const resolver = createResolver([own], rules);
    const show = (path?: string) => {
      const { platforms, settings } = resolver(path);
      return [platforms[0], settings.get('sample')?.severity, settings.get('sample')?.options.max];
    };
    expect(show()).toEqual(['sms', 'note', 2]);
    expect(show('/home/us/a.txt')).toEqual(['sms', 'note', 2]);
    expect(show('/home/us/drafts/a.txt')).toEqual(['sms', 'error', 2]);
    expect(show('/home/us/drafts/a.md')).toEqual(['x', 'error', 3]);
    expect(show('/home/us/drafts/x/a.md')).toEqual(['x', 'note', 3]);
    expect(show('/home/other/drafts/a.md')).toEqual(['sms', 'note', 2]);
    expect(resolver('/home/us/drafts/a.md')).toBe(resolver('/home/us/drafts/b.md'));
  });

  it('say where they come from', () => {
    const own = layer({ rules: { sample: { max: 2, severity: 'error' } } });
    const { origins } = createResolver([own], rules)();
    expect(origins.get('sample')?.from).toEqual({
      max: { layer: own, path: ['rules', 'sample', 'max'] },
      severity: { layer: own, path: ['rules', 'sample', 'severity'] },
    });
  });
});

describe('extends', () => {
  const files: Record<string, string> = {
    './base.yaml': 'extends: [chscb:strict, ./deeper.yaml]',
    './deeper.yaml': 'platforms: [x]',
    './loop.yaml': 'extends: ./back.yaml',
    './back.yaml': 'extends: ./loop.yaml',
    './bad.yaml': 'a: [',
  };
  const fetch: Fetch = (target) => (files[target] === undefined ? 'does not exist' : configText(files[target], target.slice(2)));
  const gather = (text: string) => gatherParts(configText(text), fetch);

  it('puts the base first', () => {
    const { parts, troubles } = gather('extends: ./base.yaml');
    expect(troubles).toEqual([]);
    expect(parts.map((part) => ('preset' in part ? part.preset : 'parsed' in part ? part.parsed.path : part.styles.target))).toEqual([
      'chscb:strict',
      'deeper.yaml',
      'base.yaml',
      '.chscbrc',
    ]);
  });

  it.each([
    ['extends: ./loop.yaml', 'back.yaml:1:1 extends: “./loop.yaml” leads back here: .chscbrc -> loop.yaml -> back.yaml -> loop.yaml'],
    ['a: 1\nextends:\n  - ./none.yaml', '.chscbrc:3:5 extends[0]: “./none.yaml” does not exist'],
    ['extends: chscb:strickt', '.chscbrc:1:1 extends: “chscb:strickt” is not a preset. Did you mean “chscb:strict”?'],
    [
      'extends: ./bad.yaml',
      'bad.yaml:1:5 is not valid YAML or JSON: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
  ])('%s', (text, complaint) => {
    expect(gather(text).troubles.map(({ path, place, message }) => `${path}:${place?.line}:${place?.column} ${message}`)).toEqual([
      complaint,
    ]);
  });

  it('knows presets that are themselves valid for the rules there are', () => {
    expect(Object.keys(presets)).toEqual(['chscb:recommended', 'chscb:strict']);
    expect(ownRules.length).toBeGreaterThan(0);
  });
});

describe('globs', () => {
  const pieces = fc.constantFrom('*', '**', 'a', 'b', 'a*', '*b', '?', '[ab]', '[^a]', 'a?b*', '{a,b}', '{a*,c}.md', '*.md');
  const globs = fc.array(pieces, { minLength: 2, maxLength: 4 }).map((parts) => parts.join('/'));
  const paths = fc
    .array(fc.constantFrom('a', 'b', 'ab', 'aab', 'c.md', 'abc', 'a.md'), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('/'));

  it('mean what picomatch takes them to mean', () => {
    fc.assert(
      fc.property(globs, paths, (glob, path) => {
        // There picomatch is of two minds: a/** matches a, and */** does not.
        fc.pre(!glob.endsWith('/**'));
        expect(globMatcher([glob])(path)).toBe(picomatch(glob, { dot: true, noextglob: true })(path));
      }),
      { numRuns: 3000 },
    );
  });

  it('match at any depth without a slash, and all below a folder', () => {
    expect(globMatcher(['*.md'])('deep/er/a.md')).toBe(true);
    expect(globMatcher(['drafts/'])('drafts/x/a.md')).toBe(true);
    expect(globMatcher(['./drafts/*'])('drafts/a.md')).toBe(true);
  });

  it('are never slow', () => {
    const started = performance.now();
    globMatcher([`${'*a'.repeat(100)}b`, `${'**/'.repeat(100)}b`, '{a,b}'.repeat(20)])('a'.repeat(4000));
    globMatcher([`${'**/a/'.repeat(50)}b`])('a/'.repeat(2000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
