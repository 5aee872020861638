/** Rules of Vale styles: what each kind finds, where, and what is said of a mistake. */
import { describe, expect, it } from 'vitest';
import { readStyleFile } from '../src/config/style-file.js';
import { loadStyles } from '../src/io/vale-styles.js';
import { lintDraft } from '../src/lint/lint.js';
import { planSteps } from '../src/lint/plan.js';
import { createDraft } from '../src/text/draft.js';
import { excerpts, findings, project, ruleOf } from './support/vale.js';

describe('existence', () => {
  const yaml = `extends: existence\nmessage: "'%s' is vague."\nignorecase: true\ntokens:\n  - a number of\n  - very\n`;

  it('finds whole words in any case, exactly where they stand', async () => {
    const [first, second] = await findings(ruleOf(yaml), '😀 VERY good; a number of every, déjàvery.');
    expect(first).toMatchObject({ rule: 'House/Rule', excerpt: 'VERY', span: [3, 7], message: "'VERY' is vague." });
    expect(second).toMatchObject({ excerpt: 'a number of' });
  });

  it('spares links, handles and tags', async () => {
    expect(await excerpts(yaml, 'https://example.org/very/very @very #Very very')).toEqual(['very']);
  });

  it('knows the words of all scripts', async () => {
    expect(await excerpts('extends: existence\nmessage: x\ntokens: [cafe]', 'café cafe cafés')).toEqual(['cafe']);
    expect(await excerpts("extends: existence\nmessage: x\nnonword: true\ntokens: ['\\w+!']", 'naïve! Ω!')).toEqual(['naïve!', 'Ω!']);
  });

  it('lets exceptions and the vocabulary pass', async () => {
    const exceptions = `${yaml}exceptions: [VERY]\n`;
    expect(await excerpts(exceptions, 'VERY very')).toEqual(['very']);
    expect(await excerpts(yaml, 'Very very', ['Very'])).toEqual(['very']);
  });

  it('puts raw before the tokens, or after them', async () => {
    const raw = "extends: existence\nmessage: x\nraw: ['\\d+ ']\ntokens: [miles, km]";
    expect(await excerpts(raw, 'Go 5 miles, 6 km, miles')).toEqual(['5 miles', '6 km']);
    expect(await excerpts("extends: existence\nmessage: x\nappend: true\nraw: [' of']\ntokens: [lots]", 'lots of lots')).toEqual([
      'lots of',
    ]);
  });

  it('reads flags in the middle, named groups, look-around and references', async () => {
    const nonword = (token: string) => `extends: existence\nmessage: x\nnonword: true\ntokens: ['${token}']`;
    expect(await excerpts(nonword('(?i)foo'), 'foo FOO')).toEqual(['foo', 'FOO']);
    expect(await excerpts(nonword('a(?i:b)c'), 'aBc abC')).toEqual(['aBc']);
    expect(await excerpts(nonword('(?P<l>[a-z])\\1'), 'see')).toEqual(['ee']);
    expect(await excerpts(nonword('(?<!\\d)10(?!\\d)'), '10 110 101')).toEqual(['10']);
    expect(await excerpts(nonword('^and'), 'and\nor\nand')).toEqual(['and', 'and']);
    for (const text of ['(at)', '(at) é 🎉', '(at) Ω']) {
      expect(await excerpts(nonword('(?<=\\()?at(?!\\))?$?\\b*'), text)).toEqual(['at']);
    }
  });
});

describe('substitution', () => {
  const yaml = `extends: substitution\nmessage: "Use '%s' instead of '%s'."\nignorecase: true\nswap:\n  utili[sz]e: use\n  e(-)?mail: email|message\n`;

  it('says what to write instead', async () => {
    const [found] = await findings(ruleOf(`${yaml}action: {name: replace}\n`), 'Please Utilise it.');
    expect(found).toMatchObject({ message: "Use 'use' instead of 'Utilise'.", suggest: ['use'], fix: 'unsafe' });
    const [two] = await findings(ruleOf(`${yaml}action: {name: replace}\n`), 'Send an e-mail.');
    expect(two).toMatchObject({ message: "Use 'email' or 'message' instead of 'e-mail'.", suggest: ['email', 'message'], fix: null });
  });

  it('is content with what it asks for', async () => {
    expect(await excerpts(`${yaml}action: {name: replace}\n`, 'an email')).toEqual([]);
    expect(await excerpts('extends: substitution\nmessage: x\nswap: {HTML5?: HTML}', 'HTML and HTML5')).toEqual(['HTML5']);
  });
});

it('counts, repeats, compares and requires', async () => {
  const count = "extends: occurrence\nmessage: '%d words'\nscope: sentence\nmax: 3\ntoken: '\\w+'";
  const [long] = await findings(ruleOf(count), 'One two. One two three four.');
  expect(long).toMatchObject({ message: '4 words', span: [9, 12] });
  expect(await excerpts("extends: repetition\nmessage: x\nalpha: true\ntokens: ['[^\\s]+']", 'the the end. end 5 5')).toEqual(['the the']);
  const spelling = 'extends: consistency\nmessage: x\neither: {advisor: adviser}';
  expect(await excerpts(spelling, 'advisor, adviser, advisor')).toEqual(['advisor']);
  expect(await excerpts(spelling, 'advisor, advisor')).toEqual([]);
  const defined =
    "extends: conditional\nmessage: x\nfirst: '\\b([A-Z]{3,5})\\b'\nsecond: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'\nexceptions: [NHS]";
  expect(await excerpts(defined, 'The Local Safeguarding Board (LSB) and LSB, CSE, NHS')).toEqual(['CSE']);
});

it('measures the post, and how it is capitalised', async () => {
  const long = "extends: metric\nmessage: 'Grade %s.'\nformula: |\n  (words / sentences) * 2\ncondition: '> 6'";
  expect(await findings(ruleOf(long), 'One two three four. One two three four.')).toMatchObject([{ message: 'Grade 8.00.' }]);
  expect(await findings(ruleOf(long), 'One two. Three.')).toEqual([]);
  const meter = { path: 'House/Rule.yml', style: 'House', name: 'Rule', text: long.replace('> 6', '> 0') };
  expect(readStyleFile(meter, { accepted: [] })).toEqual({ left: 'tells its number of nearly every text, which is no check' });
  const hard = 'extends: readability\nmessage: x\ngrade: 9\nmetrics: [Flesch-Kincaid, Gunning Fog]';
  const text = 'Multidisciplinary practitioners collaboratively operationalise organisational interdependencies immediately.';
  expect(await findings(ruleOf(hard), text)).toHaveLength(1);
  expect(await findings(ruleOf(hard), 'Come and see us. Tea is free.')).toEqual([]);
  const title = 'extends: capitalization\nmessage: "\'%s\' as a title"\nscope: text\nmatch: $title\nthreshold: 1';
  expect(await findings(ruleOf(title), 'Keeping Children safe of Harm')).toMatchObject([{ suggest: ['Keeping Children Safe of Harm'] }]);
  expect(await findings(ruleOf(title), 'Keeping Children Safe of Harm')).toEqual([]);
});

it('offers what an action makes of the match', async () => {
  const dash = "extends: existence\nmessage: x\nnonword: true\ntokens: ['\\w+ly-\\w+']\naction: {name: edit, params: [regex, '-', ' ']}";
  expect((await findings(ruleOf(dash), 'a newly-built hall'))[0]).toMatchObject({ suggest: ['newly built'] });
  const gone = 'extends: existence\nmessage: x\ntokens: [very]\naction: {name: remove}';
  expect((await findings(ruleOf(gone), 'very'))[0]).toMatchObject({ suggest: [''] });
});

it('stops a pattern that would run for hours, and says so', async () => {
  const rule = ruleOf("extends: existence\nmessage: x\nnonword: true\ntokens: ['(a+)+$']");
  const steps = planSteps([rule], new Map([[rule.id, { severity: 'warning' as const, options: {} }]]));
  const result = await lintDraft(createDraft({ text: `${'a'.repeat(40)}!` }), steps);
  expect(result.troubles).toMatchObject([{ message: expect.stringContaining('took longer than 1 second') }]);
  const again = await lintDraft(createDraft({ text: `${'a'.repeat(41)}!` }), steps);
  expect(again.troubles).toEqual([]);
});

const mistakes: [yaml: string, line: number, says: string][] = [
  ['message: x\ntokens: [a]', 1, 'does not say what it extends'],
  ['message: x\nextends: exist', 2, '“exist”, which is not known'],
  ["extends: existence\nmessage: x\ntokens: ['a(b']", 3, 'lacks a “)”'],
  ['extends: existence\nmessage: x\nlevel: fatal\ntokens: [a]', 3, 'expected suggestion, warning or error'],
  ['extends: existence\nmessage: x\ntokens: {a: b}', 3, 'expected a list'],
  ['extends: existence\nmessage: x\n tokens: [a', 2, 'not valid YAML'],
];

it.each(mistakes)('tells the mistake in %j with its line', (text, line, says) => {
  const reading = readStyleFile({ path: 'House/Rule.yml', style: 'House', name: 'Rule', text }, { accepted: [] });
  expect(reading).toMatchObject({ trouble: { path: 'House/Rule.yml', place: { line }, message: expect.stringContaining(says) } });
});

describe('folders of styles', () => {
  const existence = (token: string) => `extends: existence\nmessage: "Not '%s'."\nlevel: error\ntokens: [${token}]\n`;
  const files = {
    '.vale.ini': [
      'StylesPath = styles',
      'MinAlertLevel = warning',
      'Vocab = House',
      '[*]',
      'BasedOnStyles = Vale, One',
      'One.B = warning',
      'Two.D = YES',
      '[letters/*.md]',
      'BasedOnStyles = Two',
      'Two.Nothing',
    ].join('\n'),
    'styles/One/A.yml': existence('alpha'),
    'styles/One/B.yml': existence('beta'),
    'styles/One/S.yml': 'extends: script\nmessage: x\nscript: |\n  x := 1\n',
    'styles/One/H.yml': `${existence('gamma')}scope: heading\n`,
    'styles/One/Bad.yml': "extends: existence\nmessage: x\ntokens: ['(']\n",
    'styles/Two/D.yml': existence('delta'),
    'styles/Two/E.yml': existence('epsilon'),
    'styles/config/vocabularies/House/accept.txt': '# ours\nHackney\n',
    'styles/config/vocabularies/House/reject.txt': 'customers?\n',
  };

  it('reads what .vale.ini says of styles, levels, vocabulary and globs', async () => {
    const styles = await loadStyles('.', project(files));
    if (typeof styles === 'string') throw new Error(styles);
    expect(styles.rules.map(({ id }) => id)).toEqual([
      'Vale/Repetition',
      'Vale/Spelling',
      'Vale/Terms',
      'Vale/Avoid',
      'One/A',
      'One/B',
      'Two/D',
      'Two/E',
    ]);
    expect(styles.layer?.config.rules).toMatchObject({ 'One/A': 'error', 'One/B': 'warning', 'Two/D': 'error', 'Two/E': 'off' });
    expect(styles.layer?.config.overrides).toMatchObject([
      { files: ['letters/*.md', 'letters/**/*.md'], rules: { 'One/A': 'off', 'Two/E': 'error' } },
    ]);
    expect(styles.faults.map(({ message }) => message)).toEqual([
      'is not a line of the kind “key = value”',
      expect.stringContaining('lacks a “)”'),
    ]);
    expect(styles.notices.map(({ message }) => message)).toEqual([
      'not imported: One/H; looks only at heading, which a post does not have',
      'not imported: One/S; is a program (script), and a style is not let in as code',
    ]);
  });

  it('reads one style, or a folder of them', async () => {
    const folder = project(files);
    const one = await loadStyles('./styles/One', folder);
    expect(typeof one === 'string' ? one : one.rules.map(({ id }) => id)).toEqual(['One/A', 'One/B']);
    expect(await loadStyles('./nowhere', folder)).toBe('does not exist');
    expect(await loadStyles('..', folder)).toBe('lies outside the project');
  });

  it('a rule may start from another, of any style beside it', async () => {
    const folder = project({
      'styles/One/A.yml': existence('alpha, beta'),
      'styles/One/sub/Swap.yml': 'extends: substitution\nmessage: "Say \'%s\'."\nswap:\n  one: two\n  three: four\n',
      'styles/One/A.test.yml': '- input: alpha\n',
      'styles/Two/B.yml': 'extends: One.A\nmessage: "Never \'%s\'."\ntokens+: [gamma]\ntokens-: [alpha]\n',
      'styles/Two/C.yml': 'extends: Two.B\ntokens: [delta]\n',
      'styles/Two/D.yml': 'extends: One.sub.Swap\nswap+: {five: six}\nswap-: [one]\n',
    });
    const styles = await loadStyles('./styles', folder);
    if (typeof styles === 'string') throw new Error(styles);
    expect(styles.faults).toEqual([]);
    const said: string[] = [];
    for (const rule of styles.rules) {
      const found = await findings(rule, 'Alpha alpha beta gamma delta one three five.');
      said.push(`${rule.id} ${found.map(({ excerpt, message }) => `${excerpt}: ${message}`).join(' ')}`);
    }
    expect(said).toEqual([
      "One/A alpha: Not 'alpha'. beta: Not 'beta'.",
      "One/sub.Swap one: Say 'two'. three: Say 'four'.",
      "Two/B beta: Never 'beta'. gamma: Never 'gamma'.",
      "Two/C delta: Never 'delta'.",
      "Two/D three: Say 'four'. five: Say 'six'.",
    ]);
  });

  it('says why a rule cannot start from another', async () => {
    const folder = project({
      'styles/S/00.yml': existence('alpha'),
      'styles/S/01.yml': 'extends: S.Nothing\n',
      'styles/S/02.yml': 'extends: S.03\n',
      'styles/S/03.yml': 'extends: S.02\n',
      'styles/S/04.yml': 'extends: S.00\ntokens-: [beta]\n',
      'styles/S/05.yml': 'extends: S.00\nlevel+: x\n',
      'styles/S/06.yml': 'extends: S.00\ntokens: [a]\ntokens+: [b]\n',
      'styles/S/07.yml': `${existence('alpha')}exceptions+: [a]\n`,
    });
    const styles = await loadStyles('./styles', folder);
    if (typeof styles === 'string') throw new Error(styles);
    expect(styles.faults.map(({ place, message }) => `${place?.line} ${message}`)).toEqual([
      '1 is left out: it extends “S.Nothing”, a rule that is not there',
      '1 is left out: it extends “S.03”, which comes back to it',
      '1 is left out: it extends “S.02”, which comes back to it',
      '2 is left out: it takes “beta” away, which the rule that it extends does not have',
      '2 is left out: level+: expected a list or a table, as in the rule that it extends',
      '3 is left out: it both writes “tokens” anew and changes it',
      '5 is left out: it changes “exceptions+”, but does not say of which rule: write “extends: Style.Rule”',
    ]);
  });
});
