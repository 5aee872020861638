/** Rules of one's own in a config: they run, are listed, and are tested like any other. */
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder } from './support/folder.js';
import { chscb } from './support/run.js';

const { path: folder, put } = emptyFolder();
const run = (...args: string[]) => chscb(args, { cwd: folder });

describe('rules of one’s own', () => {
  const house = `custom:
  - id: house-name
    kind: prefer
    swap: {LSCB: safeguarding partnership}
    examples:
      - {text: The LSCB met., finds: LSCB}
      - {text: The LSCB met., finds: met, because: this one is wrong}
      - {text: The partnership met.}
  - {id: bare, kind: avoid, phrases: [thx]}
rules:
  bare: {severity: error, message: "Thanks, not {match}."}
`;

  beforeAll(() => {
    put('house.yaml', house);
    put('split.yaml', 'custom: ./house.yaml\nrules: {bare: note}\n');
    put(
      'clash.yaml',
      'custom:\n  - {id: jargon, kind: avoid, phrases: [x]}\n  - {id: a, kind: avoid, phrases: [x]}\n  - {id: a, kind: avoid, phrases: [y]}\n',
    );
  });

  it('run like any other, from the config or from a file it names', () => {
    const only = ['--only', 'house-name', 'bare', '--format', 'compact', '--text', 'The LSCB says thx.'];
    expect(run('--config', 'house.yaml', ...only)).toMatchObject({
      code: 1,
      out: expect.stringContaining('error: Thanks, not thx. (bare)') as string,
    });
    expect(run('--config', 'split.yaml', ...only)).toMatchObject({
      code: 0,
      out: expect.stringContaining('warning: The house says “safeguarding partnership”, not “LSCB”. (house-name)') as string,
    });
  });

  it('are listed, explained and configured', () => {
    expect(run('rules', '--config', 'house.yaml').out).toMatch(/\n {2}bare +error: words that should not be there: “thx”\n/);
    expect(run('explain', 'house-name', '--config', 'house.yaml').out).toContain('The LSCB met.');
    expect(run('config', '--config', 'house.yaml').out).toMatch(/\n {2}bare +error \(house\.yaml:11:10\)\n/);
  });

  it('are tested by their examples', () => {
    expect(run('test-config', '--config', 'house.yaml')).toMatchObject({
      code: 1,
      out: `house-name: 1 of 3 examples wrong
  │ The LSCB met.
    - “met”  expected, and not found
    + “LSCB”  found, and not expected
bare: no examples
  warning: it has no examples, so nothing shows that it works

2 rules tested: 1 with wrong examples, 1 with examples missing.
`,
    });
    expect(run('test-config', '--no-config')).toMatchObject({ code: 0, out: expect.stringContaining('no rules of your own') as string });
  });

  it('fail their test where one of a style could not be read', () => {
    put('styles/House/Broken.yml', 'extends: existence\nmessage: x\ntokens: [\n');
    put('styles/House/Sound.yml', 'extends: existence\nmessage: x\ntokens: [thx]\n');
    put('styled.yaml', 'extends: [vale:styles]');
    expect(run('test-config', '--config', 'styled.yaml')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Broken.yml:4:1: is not valid YAML') as string,
    });
  });

  it('do not take the names of others', () => {
    expect(run('rules', '--config', 'clash.yaml').err).toContain(
      'clash.yaml:2:6: the first of custom, id: “jargon” is the name of another rule; choose another, such as house-jargon',
    );
  });
});
