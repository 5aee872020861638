/** What a config builds on: the base first, and what is said where there is none. */
import { describe, expect, it } from 'vitest';
import { rules as ownRules } from '../../rules/index.js';
import { type Fetch, gatherParts } from '../../src/config/extend.js';
import { presets } from '../../src/config/presets.js';
import { configText } from '../support/sample-rule.js';

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
    ['a: 1\nextends:\n  - ./none.yaml', '.chscbrc:3:5 the first of extends: “./none.yaml” does not exist'],
    ['extends: chscb:strickt', '.chscbrc:1:1 extends: “chscb:strickt” is not a preset. Did you mean “chscb:strict”?'],
    ['extends: strict', '.chscbrc:1:1 extends: “strict” is not there. Did you mean “chscb:strict”?'],
    ['extends: chscb-recomended', '.chscbrc:1:1 extends: “chscb-recomended” is not there. Did you mean “chscb:recommended”?'],
    ['extends: ./bad.yaml', 'bad.yaml:1:5 is not valid YAML or JSON: a [ is not closed before this'],
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
