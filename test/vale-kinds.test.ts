/** Each kind of rule of Vale styles on the cases that are easily got wrong. */
import { describe, expect, it } from 'vitest';
import { excerpts, findings, ruleOf } from './support/vale.js';

const existence = (rest: string) => `extends: existence\nmessage: "Not '%s'."\n${rest}`;
const substitution = (rest: string) => `extends: substitution\nmessage: "Use '%s' instead of '%s'."\n${rest}`;

describe('existence', () => {
  const cases: [rest: string, text: string, found: string[]][] = [
    [
      "tokens:\n  - 'utili[sz]e(?:d|s)?'\n  - '(?<!\\bnot )very'\n  - 'quick(?!ly)'",
      'not very, very. utilised quickly quick',
      ['very', 'utilised', 'quick'],
    ],
    [
      "ignorecase: true\nraw:\n  - '\\b(?:am|are|was)\\b\\s*'\ntokens:\n  - '[\\w]+ed'\n  - awoken",
      'WAS listed; are Awoken; was big',
      ['WAS listed', 'are Awoken'],
    ],
    ["nonword: true\ntokens:\n  - '^so\\b'\n  - '\\s{2,}$'", 'so\nand so  \nso', ['so', '  ', 'so']],
    ["raw:\n  - '^so'", 'so\nso', ['so']],
    ["append: true\nraw:\n  - '\\.$'\ntokens:\n  - end", 'end.\nan end.', ['end.', 'end.']],
    ['ignorecase: true\ntokens:\n  - foo\nexceptions:\n  - FOO\n  - foo bar', 'Foo FOO; foo bar foo', ['Foo', 'foo']],
    ["tokens:\n  - \"can't\"\n  - 'a\\.m\\.'\n  - 'C\\+\\+'", "I can't at 5 a.m. in C++ x", ["can't"]],
    ['ignorecase: TRUE\nTokens:\n  - a lot of', 'A lot of a  lot of', ['A lot of']],
    ['nonword: true\ntokens:\n  - \'[“"][^”"]+[”"][.,]\'', 'He said “no”, and "yes".', ['“no”,', '"yes".']],
    ["nonword: true\ntokens:\n  - '\\d{1,2}(?::\\d\\d)?\\s?[ap]\\.?m\\b'", '5pm 10:30 am 7 p.m.', ['5pm', '10:30 am', '7 p.m']],
  ];
  it.each(cases)('%j in %j', async (rest, text, found) => expect(await excerpts(existence(rest), text)).toEqual(found));

  it('takes whole emoji, all kinds of signs and letters, and braces that mean themselves', async () => {
    const nonword = (token: string) => existence(`nonword: true\ntokens: ['${token}']`);
    expect(await excerpts(nonword('[^\\w\\s]'), 'a 🎉 b…')).toEqual(['🎉', '…']);
    expect(await excerpts(nonword('\\p{Lu}+\\b'), 'NHS É')).toEqual(['NHS', 'É']);
    expect(await excerpts(nonword('\\p{Pi}'), '“so”')).toEqual(['“']);
    expect(await excerpts(nonword('a}+[a-\\d]'), 'a}}5 a}-')).toEqual(['a}}5', 'a}-']);
    expect(await excerpts(nonword('\\p{Greek}+'), 'Ωμ x')).toEqual(['Ωμ']);
    expect(await excerpts(nonword('[🎉🎈]|x[\\x{1F600}-\\x{1F64F}]+'), '🎉🎈 😀 x😀🙂')).toEqual(['🎉', '🎈', 'x😀🙂']);
  });

  it('an accepted phrase shields the words within it, an accepted word only itself', async () => {
    expect(await excerpts(existence('tokens: [mea]'), 'mea culpa, mea maxima', ['mea culpa'])).toEqual(['mea']);
    expect(await excerpts(existence('vocab: false\ntokens: [mea]'), 'mea culpa', ['mea culpa'])).toEqual(['mea']);
    expect(await excerpts(existence('nonword: true\ntokens: ["m[a-z]+"]'), 'mea', ['mea'])).toEqual(['mea']);
  });

  it('says what an action would make of the match', async () => {
    const trimmed = existence("action: {name: edit, params: [trim_right, '!']}\nnonword: true\ntokens: ['\\w+!+']").replace(
      "'%s'",
      "'%s', '%s'",
    );
    expect(await findings(ruleOf(trimmed), 'Now!!')).toMatchObject([{ message: "Not 'Now!!', 'Now'.", suggest: ['Now'], fix: 'unsafe' }]);
    const either = existence('action: {name: replace, params: [a, b]}\ntokens: [c]').replace("'%s'", '%s: %s');
    expect(await findings(ruleOf(either), 'c')).toMatchObject([{ message: "Not c: 'a' or 'b'.", suggest: ['a', 'b'], fix: null }]);
  });

  it('stops at its limit, and speaks in one line', async () => {
    expect(await excerpts(existence('limit: 2\ntokens: [a]'), 'a a a')).toEqual(['a', 'a']);
    const long = existence('tokens: [a]').replace('"Not \'%s\'."', '>\n  Not\n\n  %s');
    expect((await findings(ruleOf(long), 'a'))[0]?.message).toBe('Not a');
  });
});

describe('substitution', () => {
  const cases: [rest: string, text: string, said: string[]][] = [
    [
      "ignorecase: true\nswap:\n  '(\\w+)-wise': in terms of $1\n",
      'Cost-wise it is fine.',
      ["Use 'in terms of Cost' instead of 'Cost-wise'."],
    ],
    ["action: {name: replace}\nswap:\n  ',,,': '...'\n", 'x', []],
    ["nonword: true\naction: {name: replace}\nswap:\n  '\\.\\.': '...|,'\n", 'so..', ["Use '...' or ',' instead of '..'."]],
    [
      'swap:\n  (?:log ?in|sign ?in) to: log on to\n  log in: sign in',
      'log in to it, log in.',
      ["Use 'log on to' instead of 'log in to'.", "Use 'sign in' instead of 'log in'."],
    ],
    [
      "ignorecase: true\nswap:\n  '[Ww]eb ?site': website",
      'Website web site website',
      ["Use 'website' instead of 'Website'.", "Use 'website' instead of 'web site'."],
    ],
    ["ignorecase: true\nswap:\n  py: '[Pp]y'", 'py Py PY', ["Use '[Pp]y' instead of 'PY'."]],
    [
      'ignorecase: true\ncapitalize: true\naction: {name: replace}\nswap:\n  utilise: use|apply',
      'Utilise',
      ["Use 'Use' or 'Apply' instead of 'Utilise'."],
    ],
    ['swap:\n  - a: b\n  - c: d', 'a c', ["Use 'b' instead of 'a'.", "Use 'd' instead of 'c'."]],
    ["action: {name: replace}\nswap:\n  either: 'one\\|other'", 'either', ["Use 'one|other' instead of 'either'."]],
  ];
  it.each(cases)('%j in %j', async (rest, text, said) =>
    expect((await findings(ruleOf(substitution(rest)), text)).map(({ message }) => message)).toEqual(said),
  );

  it('offers nothing that is a pattern', async () => {
    expect(await findings(ruleOf(substitution("swap: {PY: '[Pp]y'}")), 'PY')).toMatchObject([{ suggest: [] }]);
  });
});

describe('occurrence', () => {
  const count = (rest: string) => `extends: occurrence\nmessage: 'n=%d'\n${rest}`;
  it('counts by block, over and under', async () => {
    expect(await findings(ruleOf(count("max: 1\nscope: paragraph\ntoken: '!'")), 'One! two!\n\nThree!')).toMatchObject([
      { message: 'n=2', span: [3, 4] },
    ]);
    expect(await findings(ruleOf(count("min: 1\ntoken: 'http'")), 'No link.')).toMatchObject([{ message: 'n=0', span: [0, 0] }]);
    expect(await excerpts(count("max: 1\nscope: [sentence, paragraph]\ntoken: '\\bx\\b'"), 'x. x.')).toEqual(['x']);
    expect(await excerpts(count("max: 1\ntoken: '^x'"), 'x\nx')).toEqual([]);
    expect(await excerpts(count("max: '1'\nignorecase: true\ntoken: x"), 'x X')).toEqual(['x']);
  });
});

it('repetition looks within a sentence only, and lets exceptions pass', async () => {
  const rule = (rest = '') => `extends: repetition\nmessage: "%s"\nalpha: true\ntokens: ['[^\\s.!?]+']\n${rest}`;
  expect(await excerpts(rule(), 'It is is so. So so. So 5 5')).toEqual(['is is']);
  expect(await excerpts(rule('ignorecase: true'), 'The the end')).toEqual(['The the']);
  expect(await excerpts(rule('exceptions: [bora bora, had]'), 'bora bora, had had, that that')).toEqual(['that that']);
});

it('consistency takes the longer spelling for itself', async () => {
  const rule = (rest = '') =>
    `extends: consistency\nmessage: "%s"\nignorecase: true\neither:\n  e-mail: mail\n  adviso?r: advis[eo]r\n${rest}`;
  expect(await excerpts(rule(), 'An e-mail, and an e-mail.')).toEqual([]);
  expect(await excerpts(rule(), 'An e-mail, and a mail.')).toEqual(['mail']);
});

it('conditional compares groups, or asks only that the second is there', async () => {
  const rule = (second: string, rest = '') =>
    `extends: conditional\nmessage: "%s"\nfirst: '\\b([A-Z]{3,5})\\b'\nsecond: '${second}'\n${rest}`;
  const defined = '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)';
  expect(await excerpts(rule(defined), 'LSB first; Local Safeguarding Board (LSB); CSE')).toEqual(['CSE']);
  expect(await excerpts(rule('see the glossary'), 'LSB and CSE')).toEqual(['LSB', 'CSE']);
  expect(await excerpts(rule('see the glossary'), 'LSB, see the glossary')).toEqual([]);
  expect(await excerpts(rule(defined, 'exceptions:\n  - CSE\n  - NHS England'), 'CSE NHS NHS England')).toEqual(['NHS']);
});

describe('capitalization', () => {
  const rule = (rest: string) => `extends: capitalization\nmessage: "'%s' should be '%s'"\n${rest}`;
  const cases: [rest: string, text: string, wanted: string[]][] = [
    ['match: $title\nthreshold: 1', 'A guide to the Law of the land', ['A Guide to the Law of the Land']],
    ['match: $title\nstyle: Chicago\nthreshold: 1', 'Walking With Care', ['Walking with Care']],
    ['match: $title\nstyle: AP\nthreshold: 1', 'Walking With Care', []],
    ['match: $title\nthreshold: 1', 'Safe: A Way In', []],
    ['match: $title', 'NHS Staff in Hackney', []],
    ['match: $sentence\nthreshold: 1', 'Keeping Children safe', ['Keeping children safe']],
    ['match: $sentence\nthreshold: 1\nexceptions: [Hackney, City of London]', 'Keeping Hackney and City of London safe', []],
    ["match: $sentence\nthreshold: 1\nindicators: [':']", 'Note: Ask first', []],
    ['match: $sentence', 'keeping children safe', ['Keeping children safe']],
    ['match: $lower', 'all small', []],
    ['match: $upper', 'Not All', ['NOT ALL']],
    ["match: $sentence\nprefix: '\\d+\\. '\nthreshold: 1", '1. Ask first', []],
    ["match: '^[A-Z].*\\.$'", 'No stop', ['^[A-Z].*\\.$']],
  ];
  it.each(cases)('%j: %s', async (rest, text, wanted) =>
    expect((await findings(ruleOf(rule(rest)), text)).map(({ data }) => / should be '(.*)'$/.exec(String(data.says))?.[1])).toEqual(wanted),
  );
});

describe('scope', () => {
  const found = (scope: string) => excerpts(`${existence("nonword: true\ntokens: ['^go']")}\nscope: ${scope}`, 'go. go\n\ngo');
  it('means sentences, paragraphs, the text, or what is not something else', async () => {
    expect(await found('text')).toEqual(['go', 'go']);
    expect(await found('sentence')).toEqual(['go', 'go', 'go']);
    expect(await found('paragraph')).toEqual(['go', 'go']);
    expect(await found('~heading')).toEqual(['go', 'go']);
    expect(await found('sentence & ~blockquote')).toEqual(['go', 'go', 'go']);
    expect(await found('[heading, text]')).toEqual(['go', 'go']);
    expect(await found('raw')).toEqual(['go', 'go']);
    expect(await found('text.txt')).toEqual(['go', 'go']);
  });

  it('a rule on the raw text may mean links; others spare them', async () => {
    const rule = (scope: string) => `${existence("nonword: true\ntokens: ['http://\\S+']")}\nscope: ${scope}`;
    expect(await excerpts(rule('raw'), 'See http://example.org/a')).toEqual(['http://example.org/a']);
    expect(await excerpts(existence('tokens: [example]'), 'See http://example.org/a')).toEqual([]);
  });

  it('who writes a link or a tag out in a rule means it', async () => {
    const names = existence("nonword: true\nignorecase: true\ntokens: [hubs.org, 'hub\\.net|#OneHub', hub]");
    expect(await excerpts(names, 'Hubs.org, hub.net and #onehub')).toEqual(['Hubs.org', 'hub.net', '#onehub']);
    expect(await excerpts(names, 'www.hubs.org, a@hub.net, #Hub, #OneHubs')).toEqual([]);
    expect(await excerpts(existence("tokens: ['\\w+\\.\\w+']"), 'See hubs.org')).toEqual([]);
  });
});

it('formulas count, compare and know their functions', async () => {
  const rule = (formula: string, condition: string) =>
    `extends: metric\nmessage: "%s"\nformula: |\n  ${formula}\ncondition: "${condition}"`;
  const said = async (formula: string, condition: string) =>
    (await findings(ruleOf(rule(formula, condition)), 'One two three. Four.'))[0]?.message;
  expect(await said('words / sentences', '> 1')).toBe('2.00');
  expect(await said('math.sqrt(words * 4) + heading.h1', '>= 4 && words < 5')).toBe('4.00');
  expect(await said('words', '> 4 || sentences == 2')).toBe('4.00');
  expect(await said('-words', '> 0')).toBeUndefined();
});

describe('spelling', () => {
  const rule = (rest = '') => `extends: spelling\nmessage: "Did you mean '%s'?"\n${rest}`;
  const said = async (yaml: string, text: string, around = {}) =>
    (await findings(ruleOf(yaml, around), text)).map(({ excerpt }) => excerpt);

  it('is British, and spares names, codes, links, handles and short forms', async () => {
    expect(await said(rule(), 'We recieved the colour, the color; don’t, board’s, co-op, NHS, iPhone5, WhatsApp, café.')).toEqual([
      'recieved',
      'color',
    ]);
    expect(await said(rule(), 'https://recieved.org @recieved #recieved “recieved”')).toEqual(['recieved']);
  });

  it('knows the lists, filters and terms of the style', async () => {
    const lists: Record<string, string> = { 'ours.txt': 'gamelan\nHoxtonite\n', 'config/ignore/more.txt': 'zorb' };
    const read = (name: string) => lists[name];
    const text = 'Gamelan zorb hoxtonite Hoxtonite qwertish';
    expect(await said(rule('ignore: [ours.txt, more.txt]'), text, { read })).toEqual(['hoxtonite', 'qwertish']);
    expect(await said(rule("filters: ['^qw.*']\nignore: ours.txt"), text, { read })).toEqual(['zorb', 'hoxtonite']);
    expect(await said(rule(), 'zorb Zorb aa zorb culpa', { accepted: ['[Zz]orb', 'aa zorb'] })).toEqual(['culpa']);
    expect(await said(rule('custom: true'), 'NHSX')).toEqual(['NHSX']);
  });

  it('offers spellings where the style asks, and takes the style’s own dictionary', async () => {
    const asks = rule('action: {name: suggest, params: [spellings]}');
    expect((await findings(ruleOf(asks), 'recieved'))[0]?.suggest).toContain('received');
    const files: Record<string, string> = {
      'config/dictionaries/toy.aff': 'SET UTF-8\n',
      'config/dictionaries/toy.dic': '2\nblip\nblop\n',
    };
    const read = (name: string) => files[name];
    expect(await said(rule('dictionaries: [toy]'), 'blip blop colour', { read })).toEqual(['colour']);
    expect(await said(rule('dictionaries: [toy]\nappend: true'), 'blip colour color', { read })).toEqual(['color']);
  });
});

describe('sequence', () => {
  const rule = (tokens: string, rest = '') => `extends: sequence\nmessage: "%s"\n${rest}tokens:\n${tokens}`;
  it('looks for words and parts of speech one after the other', async () => {
    expect(await excerpts(rule('  - tag: MD\n  - tag: VBZ'), 'She can helps us. He can help. Can it?')).toEqual(['can helps']);
    const passive = rule('  - pattern: was|were\n  - tag: VBN\n    skip: 1');
    expect(await excerpts(passive, 'They were told. It was quickly decided. It was a very long day.')).toEqual([
      'were told',
      'was quickly decided',
    ]);
    const self = rule("  - pattern: your\n  - pattern: self\n  - tag: 'NN|JJ'\n    negate: true", 'ignorecase: true\n');
    expect(await excerpts(self, 'Your self. your self esteem')).toEqual(['Your self.']);
    expect(await excerpts(rule('  - tag: DT\n    negate: true\n  - pattern: NHS'), 'the NHS and NHS')).toEqual(['and NHS']);
  });

  it('spares links, and fills the message with the words', async () => {
    const two = rule('  - pattern: very\n  - tag: JJ').replace('"%s"', '"%s, then %s"');
    expect(await findings(ruleOf(two), 'A very big room, #very big')).toMatchObject([{ message: 'very, then big', excerpt: 'very big' }]);
  });
});
