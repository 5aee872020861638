/** What is wrong with a style is told with its file and line, and the other rules hold. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadStyles } from '../src/io/vale-styles.js';
import { lintDraft } from '../src/lint/lint.js';
import { planSteps } from '../src/lint/plan.js';
import { createDraft } from '../src/text/draft.js';
import type { Trouble } from '../src/types.js';
import { project, ruleOf } from './support/vale.js';

/** `file:line message`, with the file from its style on. */
const told = (troubles: readonly Trouble[]) =>
  troubles.map(
    ({ path = '', place, message }) =>
      `${path.replace(/^.*\/(?=styles|\.vale)/, '')}:${place?.line ?? '-'} ${message.replace(/\S*chscb-test-\w+\//, '')}`,
  );

const rule = (rest: string) => `extends: existence\nmessage: "Not '%s'."\n${rest}`;

it('in rule files', async () => {
  const style: Record<string, string> = {
    '00-sound': rule('tokens: [alpha]'),
    '01-yaml': 'extends: existence\nmessage: x\n tokens: [a',
    '02-list': '- a\n- b',
    '03-extends': 'message: x\ntokens: [a]',
    '04-kind': 'message: x\nextends: existance',
    '05-message': 'extends: existence\ntokens: [a]',
    '06-level': rule('level: fatal\ntokens: [a]'),
    '07-empty': rule('ignorecase: true'),
    '08-flag': rule('tokens: [a]\nignorecase: maybe'),
    '09-table': 'extends: substitution\nmessage: x\nswap: [a, b]',
    '10-action': rule('tokens: [a]\naction: remove'),
    '11-pattern': rule("tokens:\n  - fine\n  - 'a(b'\n  - also fine"),
    '12-possessive': rule("tokens:\n  - fine\n  - 'a++b'"),
    '13-atomic': rule("raw:\n  - '(?>ab)'"),
    '14-range': rule("tokens:\n  - '[z-a]'"),
    '15-scope': rule('scope: sentance\ntokens: [a]'),
    '16-limit': rule('limit: many\ntokens: [a]'),
    '17-swap': "extends: substitution\nmessage: x\nswap:\n  fine: good\n  'b{3,1}': c",
    '18-exceptions': rule("tokens: [a]\nexceptions:\n  - '(x'"),
    '19-token': 'extends: occurrence\nmessage: x\nmax: 3',
    '20-second': 'extends: conditional\nmessage: x\nfirst: a',
    '21-either': 'extends: consistency\nmessage: x',
    '22-match': 'extends: capitalization\nmessage: x\nmatch: $titel',
    '23-style': 'extends: capitalization\nmessage: x\nmatch: $title\nstyle: MLA',
    '24-formula': 'extends: metric\nmessage: x\nformula: words / / 2\ncondition: "> 1"',
    '25-counted': 'extends: metric\nmessage: x\nformula: wrds / sentences\ncondition: "> 1"',
    '26-condition': 'extends: metric\nmessage: x\nformula: words\ncondition: many',
    '27-metrics': 'extends: readability\nmessage: x\nmetrics: [Fog]\ngrade: 8',
    '28-ignore': 'extends: spelling\nmessage: x\nignore: ours.txt',
    '29-dictionary': 'extends: spelling\nmessage: x\ndictionaries: [en_US]',
    '30-filter': "extends: spelling\nmessage: x\nfilters: ['[a']",
    '31-tokens': 'extends: sequence\nmessage: x\ntokens: [a]',
    '32-negated': 'extends: sequence\nmessage: x\ntokens:\n  - tag: NN\n    negate: true',
    '33-repeated': 'extends: repetition\nmessage: x',
    '34-twice': 'extends: existence\nmessage: x\ntokens: [a]\ntokens: [b]',
    '35-reference': rule("tokens:\n  - '(a)b\\2'"),
    '98-key': rule('tokens: [beta]\nignorcase: true'),
    '99-sound': rule('tokens: [gamma]'),
  };
  const files = Object.fromEntries(Object.entries(style).map(([name, text]) => [`styles/S/${name}.yml`, text]));
  const folder = project({ ...files, 'styles/S/other.yaml': '', 'styles/S/sub/deep.yml': rule('tokens: [delta]') });
  writeFileSync(join(folder, 'styles/S/large.yml'), `${rule('tokens:')}\n${'  - word\n'.repeat(150_000)}`);
  writeFileSync(join(folder, 'styles/S/bytes.yml'), Buffer.from([0x65, 0xff, 0xfe, 0xfd, 0x0a]));
  const styles = await loadStyles('./styles/S', folder);
  if (typeof styles === 'string') throw new Error(styles);
  expect(styles.rules.map(({ id }) => id)).toEqual(['S/00-sound', 'S/98-key', 'S/99-sound', 'S/sub.deep']);
  expect(told(styles.faults)).toMatchSnapshot();
  expect(told(styles.notices)).toMatchSnapshot();
});

it('in .vale.ini, the vocabulary and the lists', async () => {
  const ini = [
    'StylesPath = "styles" # here',
    'MinAlertLevel = fatal',
    'Packages = Microsoft, proselint',
    'WordTemplate = (?:%s)',
    'Vocab = House',
    'Vocab = Missing',
    'BasedOnStyles = One',
    '[*]',
    'BasedOnStyles = One, \\',
    '  Gone',
    'One.Alfa = NO',
    'One.Alpha = OFF',
    'one = warning',
    'MinAlertLevel = error',
    'TokenIgnores = (\\$\\w+\\$), (a(b)',
    '[*.{md,txt}] ; letters',
    'One.Beta = error # at least',
    'what is this',
    '[formats]',
    'mdx = md',
  ].join('\n');
  const folder = project({
    '.vale.ini': ini,
    'styles/One/Alpha.yml': rule('tokens: [alpha]'),
    'styles/One/Beta.yml': rule('tokens: [beta]'),
    'styles/One/Head.yml': rule('scope: heading\ntokens: [beta]'),
    'styles/One/Code.yml': 'extends: script\nmessage: x\nscript: y',
    'styles/config/vocabularies/House/accept.txt': 'Hackney\n# note\nfoo(bar\n',
  });
  const styles = await loadStyles('.vale.ini', folder);
  if (typeof styles === 'string') throw new Error(styles);
  expect(styles.rules.map(({ id }) => id)).toEqual(['One/Alpha', 'One/Beta']);
  expect(styles.layer?.config.overrides).toMatchObject([{ files: '**/*.{md,txt}', rules: { 'One/Beta': 'error' } }]);
  expect(told(styles.faults)).toMatchSnapshot();
  expect(told(styles.notices)).toMatchSnapshot();
});

it('a style that cannot be had says why', async () => {
  const folder = project({
    'empty/note.txt': '',
    'a.ini': 'StylesPath = ../..\n[*]\nBasedOnStyles = X',
    'styles/S/A.yml': rule('tokens: [a]'),
  });
  writeFileSync(join(folder, '.vale.ini'), `StylesPath = styles\n${'# much\n'.repeat(200_000)}`);
  const answers: unknown[] = [];
  for (const target of ['./nowhere', '..', './empty', './a.ini', './.vale.ini']) answers.push(await loadStyles(target, folder));
  expect(answers).toEqual([
    'does not exist',
    'lies outside the project',
    'holds no style: neither rule files (.yml), nor folders of them, nor a .vale.ini',
    'names the StylesPath “../..”, which lies outside the project',
    'is larger than 1 MiB',
  ]);
});

it('what is ignored by pattern is ignored by all rules', async () => {
  const folder = project({
    '.vale.ini': 'StylesPath = styles\n[*]\nBasedOnStyles = S\nTokenIgnores = (\\$[^$]+\\$)\n',
    'styles/S/A.yml': rule('tokens: [alpha]'),
  });
  const styles = await loadStyles('.', folder);
  if (typeof styles === 'string') throw new Error(styles);
  const steps = planSteps(styles.rules, new Map([['S/A', { severity: 'warning', options: {} }]]));
  const { findings } = await lintDraft(createDraft({ text: 'alpha $alpha$ alpha' }), steps);
  expect(findings.map(({ span }) => span)).toEqual([
    [0, 5],
    [14, 19],
  ]);
});

it('a pattern that takes too long stands aside, and the others go on', async () => {
  const slow = ruleOf(rule("nonword: true\ntokens: ['(?=(a+)+$)\\w+']"));
  const sound = { ...ruleOf(rule('tokens: [so]')), id: 'House/Sound' };
  const setting = { severity: 'warning' as const, options: {} };
  const steps = planSteps([slow, sound], new Map([slow, sound].map(({ id }) => [id, setting])));
  const first = await lintDraft(createDraft({ text: `${'a'.repeat(40)}! so` }), steps);
  expect(first.troubles.map(({ message }) => message)).toEqual([
    'the rule House/Rule failed on this draft: its pattern took longer than 1 second; it is left out from here on',
  ]);
  expect(first.findings.map(({ excerpt }) => excerpt)).toEqual(['so']);
  const second = await lintDraft(createDraft({ text: `${'a'.repeat(41)}! so` }), steps);
  expect(second.troubles).toEqual([]);
  expect(second.findings).toHaveLength(1);
});
