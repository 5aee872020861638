/** What several configs share: files of rules, configs of packages, and lists that are edited word by word. */
import { beforeEach, describe, expect, it } from 'vitest';
import { folderOfEach } from '../support/folder.js';
import { chscb } from '../support/run.js';

const folder = folderOfEach();
const { putAll } = folder;

const check = (text: string, ...args: string[]) => chscb(['--format', 'compact', '--text', text, ...args], { cwd: folder.path });

beforeEach(() => {
  putAll({ '.git/HEAD': '' });
});

const thanks = 'id: thanks\nkind: avoid\nphrases: [thx]\n';
const asItem = `- ${thanks.trimEnd().replaceAll('\n', '\n  ')}\n`;

describe('rules in a file of their own', () => {
  it.each([
    ['a list of rules', 'house.yaml', asItem],
    ['a list in JSON', 'house.json', '[{"id": "thanks", "kind": "avoid", "phrases": ["thx"]}]'],
    ['one rule', 'rules/house.yml', thanks],
    ['a config', 'house.yaml', `rules: {emoji: off}\ncustom:\n${asItem}`],
  ])('as %s', (_, name, text) => {
    putAll({ [name]: text, '.chscbrc.yaml': `custom: ${name}\nrules: {thanks: error}\n` });
    expect(check('Hello, thx.')).toMatchObject({ code: 1, err: '', out: expect.stringContaining('(thanks)') as string });
  });

  it('stand beside others and are tested with them', () => {
    putAll({
      'a.yaml': asItem,
      'b/c.yaml': asItem.replaceAll(/thanks|thx/g, (word) => (word === 'thx' ? 'ta' : 'ta-ta')),
      '.chscbrc.yaml': 'custom:\n  - ./a.yaml\n  - {id: own, kind: avoid, phrases: [pls]}\n  - ./b/c.yaml\n',
    });
    expect(chscb(['test-config'], { cwd: folder.path }).out.match(/^[\w-]+(?=:)/gm)).toEqual(['thanks', 'ta-ta', 'own']);
  });

  it('show a mistake where it stands', () => {
    putAll({
      'a.yaml': `- id: fine\n  kind: avoid\n  phrases: [thx]\n${asItem.replace('phrases', 'phrase')}`,
      '.chscbrc.yaml': 'custom: [./a.yaml]',
    });
    expect(check('Hello.').err).toContain(
      'chscb: a.yaml:6:3: the second of custom, phrase: is not a key that may stand here. Did you mean “phrases”?',
    );
  });
});

describe('the config of a package', () => {
  const own = { '.chscbrc.yaml': 'extends: chscb-config-team\nrules: {thanks: error}\n' };

  it.each<[string, Record<string, string>]>([
    ['a .chscbrc.yaml', { '.chscbrc.yaml': 'custom: ./rules.yaml\n', 'rules.yaml': asItem }],
    ['its package.json', { 'package.json': '{"chscb": {"custom": [{"id": "thanks", "kind": "avoid", "phrases": ["thx"]}]}}' }],
  ])('in %s', (_, files) => {
    putAll({
      ...own,
      ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`node_modules/chscb-config-team/${name}`, text])),
    });
    expect(check('Hello, thx.')).toMatchObject({ code: 1, err: '', out: expect.stringContaining('(thanks)') as string });
  });

  it('in one of its files', () => {
    putAll({
      '.chscbrc.yaml': 'extends: "@team/config/strict.yaml"',
      'node_modules/@team/config/strict.yaml': 'rules: {repeated-word: error}',
    });
    expect(check('Join us on on Tuesday.')).toMatchObject({ code: 1, err: '' });
  });
});

describe('words taken out of a list', () => {
  it('that are not in it are told, with the nearest, and change no verdict', () => {
    putAll({
      'team.yaml':
        'rules: {jargon: {fine: [safeguarding, multi-agency]}}\norganisation: {acronyms: {MASH: multi-agency safeguarding hub}}\n',
      '.chscbrc.yaml': `extends: ./team.yaml
rules:
  jargon:
    fine: {add: [stakeholder], remove: [multi-agency, safegarding]}
    allow: {remove: [hub]}
organisation:
  acronyms: {remove: [MASH, LADO]}
`,
    });
    const told = `chscb: .chscbrc.yaml:4:55: the second of rules.jargon.fine.remove: “safegarding” is not in the list, so there is nothing to remove. Did you mean “safeguarding”?
chscb: .chscbrc.yaml:5:22: the first of rules.jargon.allow.remove: “hub” is not in the list, so there is nothing to remove.
chscb: .chscbrc.yaml:7:29: the second of organisation.acronyms.remove: “LADO” is not in the list, so there is nothing to remove.
`;
    const sorted = (text: string) => text.split('\n').sort();
    const ran = check('Hello all of you.');
    expect(ran.code).toBe(0);
    expect(sorted(ran.err)).toEqual(sorted(told));
    expect(sorted(chscb(['rules'], { cwd: folder.path }).err)).toEqual(sorted(told));
  });

  it('may have been put there by any layer before, or by the same config', () => {
    putAll({
      '.chscbrc.yaml': `rules:
  repeated-word: {twice: {remove: [had]}}
  jargon: {fine: [Hub’s]}
overrides:
  - {files: "*.md", rules: {jargon: {fine: {remove: ["hub's"]}}}}
`,
    });
    expect(check('Hello all of you.').err).toBe('');
  });
});
