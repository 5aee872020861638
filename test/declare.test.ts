/** Rules that an editor declares: each kind, what is refused at the door, and that many of them cost little. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customSchema } from '../src/config/custom.js';
import { checkConfig, type ParsedConfig, parseConfig } from '../src/config/parse.js';
import { configSchema } from '../src/config/schema.js';
import { checkDraft } from '../src/lint/check.js';
import { acceptRules } from '../src/rule/accept.js';
import { type Declared, declareRules } from '../src/rule/declare.js';
import { kinds } from '../src/rule/kinds/index.js';
import { fixedLetters, isQuick, patternFinder, refusePattern, unicodePattern } from '../src/rule/pattern.js';
import { PhraseBook } from '../src/rule/phrase-book.js';
import { difference, tryExample } from '../src/rule/test-rule.js';
import { fill } from '../src/text/fill.js';
import { phraseIndex } from '../src/text/phrases.js';
import type { Example, Rule } from '../src/types.js';
import { draftOf } from './support/run.js';

async function declare(fields: Omit<Declared, 'id'>): Promise<Rule> {
  const [rule] = await declareRules([{ id: 'house', ...fields } as Declared]);
  return rule as Rule;
}

async function found(fields: Omit<Declared, 'id'>, text: string, example: Partial<Example> = {}): Promise<readonly string[]> {
  return (await tryExample(await declare(fields), { text, finds: [], ...example })).found;
}

describe('avoid', () => {
  it.each<[Omit<Declared, 'id' | 'kind'>, string, string[]]>([
    [{ phrases: ['thx', 'going forward'] }, 'Thx! Going  forward, thxs. #thx https://thx.org', ['Thx', 'Going  forward']],
    [{ phrases: ['ACT'], case: true }, 'Act now: the ACT team acts.', ['ACT']],
    [{ phrases: ['thx'], wholeWord: false }, 'thxs', ['thx']],
    [{ phrases: ['thx'], in: 'everything' }, '#thx and x.org/thx', ['thx', 'thx']],
    [{ phrases: ['utilise'], inflect: 'verb' }, 'We utilised it, utilising all.', ['utilised', 'utilising']],
    [{ phrases: ['parent'], inflect: 'noun' }, 'Parents and a parent.', ['Parents', 'parent']],
    [{ phrases: ['C++', '24/7'] }, 'C++ day, 24/7, 124/7', ['C++', '24/7']],
    [{ patterns: ['so+rry'] }, 'Soooorry, sorry', ['Soooorry', 'sorry']],
    [{ patterns: ['\\bcafé\\b'] }, 'Café cafés le café', ['Café', 'café']],
    [{ patterns: ['\\d+\\s*%'] }, '10 % of ٣%', ['10 %', '٣%']],
    [{ patterns: ['[\\w]+ing'] }, 'Étonning day', ['Étonning']],
    [{ patterns: ['(?<=very )good'] }, 'very good, good', ['good']],
    [{ phrases: ['one two'], patterns: ['two'] }, 'one two two', ['one two', 'two']],
    [{ phrases: ['thx'], unless: { quoted: true } }, 'She said “thx” and thx.', ['thx']],
    [{ phrases: ['LSCB'], unless: { near: ['formerly'] } }, 'Formerly the LSCB. The LSCB met.', ['LSCB']],
    [{ phrases: ['thx'], when: { words: ['court'] } }, 'thx', []],
    [{ phrases: ['thx'], when: { words: ['court'] } }, 'thx, said the court', ['thx']],
    [{ phrases: ['thx'], platforms: ['linkedin'] }, 'thx', []],
    [{ phrases: ['thx'], when: { platforms: ['x'] } }, 'thx', ['thx']],
    [{ phrases: ['thx'], when: { roles: ['chair'] } }, 'thx', []],
  ])('%j in “%s”', async (fields, text, finds) => {
    expect(await found({ kind: 'avoid', ...fields } as Omit<Declared, 'id'>, text)).toEqual(finds);
  });

  it('looks at the author’s role', async () => {
    expect(await found({ kind: 'avoid', phrases: ['thx'], when: { roles: ['Chair'] } }, 'thx', { meta: { role: 'chair' } })).toEqual([
      'thx',
    ]);
  });
});

describe('prefer', () => {
  const suggestions = async (swap: Record<string, string>, text: string, more: object = {}) => {
    const rule = await declare({ kind: 'prefer', swap, ...more });
    const { findings } = await checkDraft(await draftOf(text, { platforms: ['x'] }), [{ rule, severity: 'warning', options: {} }]);
    return findings.map(({ excerpt, suggest, message }) => [excerpt, suggest[0], message]);
  };

  it('says what to write instead, in the same form and with the same capital', async () => {
    expect(await suggestions({ utilise: 'use' }, 'Utilised now; utilises.', { inflect: 'verb' })).toEqual([
      ['Utilised', 'Used', 'The house says “Used”, not “Utilised”.'],
      ['utilises', 'uses', 'The house says “uses”, not “utilises”.'],
    ]);
    expect(await suggestions({ LSCB: 'partnership' }, 'The LSCB', { message: '{match} -> {suggestion}' })).toEqual([
      ['LSCB', 'partnership', 'LSCB -> partnership'],
    ]);
    expect(await suggestions({ covid: 'Covid' }, 'Covid covid', { case: true })).toEqual([['covid', 'Covid', expect.any(String)]]);
  });
});

describe('limit', () => {
  it.each<[Omit<Declared, 'id' | 'kind'>, string, string[]]>([
    [{ count: 'words', max: 3 }, 'one two three four five', ['four five']],
    [{ count: 'words', max: 5 }, 'one two three four five', []],
    [{ count: 'words', min: 3 }, 'one two', ['one two']],
    [{ count: 'characters', max: 3 }, 'a🎉bcd', ['cd']],
    [{ count: 'sentences', max: 1 }, 'One is here. Two is here.', ['Two is here.']],
    [{ count: 'hashtags', max: 1 }, 'a #One b #Two c', ['#Two']],
    [{ count: 'emoji', max: 0 }, 'a 🎉', ['🎉']],
    [{ count: 'links', max: 0 }, 'see nhs.uk', ['nhs.uk']],
    [{ count: 'pattern', pattern: '!', max: 1 }, 'a! b! c!', ['! c!']],
    [{ count: 'words', maxOn: { x: 1, sms: 0 } }, 'one two', ['two']],
  ])('%j in “%s”', async (fields, text, finds) => {
    expect(await found({ kind: 'limit', ...fields } as Omit<Declared, 'id'>, text)).toEqual(finds);
  });
});

describe('require', () => {
  const helpline = { kind: 'require', if: ['abuse'], phrases: ['0808 800 5000', 'NSPCC'] };

  it.each<[object, string, string[]]>([
    [helpline, 'About abuse.', ['abuse']],
    [helpline, 'About abuse. Call 0808 800 5000.', []],
    [helpline, 'Hello.', []],
    [{ kind: 'require', phrases: ['Seen, heard, helped'] }, 'Hello all.', ['Hello']],
    [{ kind: 'require', phrases: ['#SafeHackney'], in: 'everything' }, 'Hello #SafeHackney', []],
    [{ kind: 'require', patterns: ['\\d{4} \\d{3} \\d{4}'] }, '', ['']],
  ])('%j in “%s”', async (fields, text, finds) => {
    expect(await found(fields as Omit<Declared, 'id'>, text)).toEqual(finds);
  });
});

describe('spell', () => {
  it.each<[string[], string, string[]]>([
    [
      ['City & Hackney'],
      'City and Hackney, city & hackney, City & Hackney, CITY&HACKNEY, City Hackney',
      ['City and Hackney', 'city & hackney', 'CITY&HACKNEY'],
    ],
    [['@lscb_chscb'], 'Ask @LSCB_CHSCB or @lscb_chscb', ['@LSCB_CHSCB']],
    [['HackneyWatch'], 'Hackney Watch, hackneywatch, hackneywatchers, hackneywatch.org', ['Hackney Watch', 'hackneywatch']],
    [["St John's"], 'St Johns, St. John’s, St John’s', ['St Johns']],
    [['co-op'], 'coop Co-op co op', ['coop', 'Co-op', 'co op']],
    [['constructor', '('], 'Constructor', ['Constructor']],
  ])('%j in “%s”', async (names, text, finds) => {
    expect(await found({ kind: 'spell', names }, text)).toEqual(finds);
  });
});

it('every kind fills the slots of its own message', async () => {
  const cases: Record<string, [object, string]> = {
    avoid: [{ phrases: ['x'] }, 'x'],
    prefer: [{ swap: { x: 'y' } }, 'x'],
    limit: [{ max: 0 }, 'x'],
    require: [{ phrases: ['y'] }, 'x'],
    spell: [{ names: ['Xx'] }, 'xx'],
  };
  expect(Object.keys(cases)).toEqual(Object.keys(kinds));
  for (const [kind, [fields, text]] of Object.entries(cases)) {
    const slots = (kinds[kind]?.slots ?? []).map((slot) => `{${slot}}`).join(' ');
    const rule = await declare({ kind, ...fields, message: slots });
    const [report] = [...(await rule.check(await draftOf(text), {}))];
    expect(fill(slots, report?.data)).not.toContain('{');
  }
});

describe('patterns', () => {
  it.each([
    [
      'a(?=b)',
      'looks ahead at character 2 ((?=), which cannot be done in linear time; match what follows as well, or use a rule of kind require',
    ],
    [
      '(?!a)b',
      'looks ahead at character 1 ((?!), which cannot be done in linear time; list what may stand nearby under “unless: {near: [...]}”',
    ],
    [
      '(a)\\1',
      'refers back to a group at character 4 (\\1), which cannot be done in linear time; write the words out; words typed twice are found by repeated-word',
    ],
    [
      'a++',
      'holds back what it matched at character 2 (++), which cannot be done in linear time; leave out the > or the second +; the result is the same here',
    ],
    ['a{1001}', 'is not a pattern this engine takes: invalid repeat count: “{1001}”; at most 1,000 repetitions'],
    ['(a', 'is not a pattern this engine takes: missing closing ): “(a”'],
    ['', 'is empty'],
  ])('%s %s', (pattern, reason) => {
    expect(refusePattern(pattern)).toBe(reason);
  });

  it.each(['(a+)+$', '\\s+$', '(a|aa)+$', '(.*?),(.*?),(.*?)!', '(a*)*b', '(x+x+)+y', '(\\w+\\s?)+!'])('%s never takes long', (pattern) => {
    expect(refusePattern(pattern)).toBeUndefined();
    const text = 'a'.repeat(10_000) + ' '.repeat(5_000) + 'x'.repeat(5_000);
    const started = performance.now();
    patternFinder(pattern, { case: false, wholeWord: false })(text, text);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('are compiled only where their fixed letters are met, and the letters never hide a match', () => {
    expect(fixedLetters('unaccompanied minor')).toBe('unaccompanied');
    expect(fixedLetters('colou?r')).toBe('colo');
    expect(fixedLetters('(red|blue)')).toBe('');
    expect(fixedLetters('ab|abcdefgh')).toBe('');
    expect(unicodePattern('[\\w-]\\D\\S')).toBe('[\\p{L}\\p{M}\\p{N}_-][^\\p{Nd}][^\\s\\p{Z}]');
    const unit = fc.constantFrom('a', 'b', 'K', 's', 'ab', '\\.', '\\w', '?', '*', '+', '(a|b)', '|', '[ab]', '{2}', '.', '\\s', ' ');
    fc.assert(
      fc.property(
        fc.array(unit, { maxLength: 8 }),
        fc.string({ unit: fc.constantFrom(...'abABkKsSſ. '), maxLength: 12 }),
        (parts, text) => {
          const pattern = parts.join('');
          if (refusePattern(pattern) !== undefined) return;
          const needle = fixedLetters(pattern);
          const spans = patternFinder(`(?:${pattern})`, { case: false, wholeWord: false })(text, text.toLowerCase());
          for (const [start, end] of spans) expect(text.slice(start, end).toLowerCase()).toContain(needle);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

it('plain patterns run on the quick engine and find the same', () => {
  expect(isQuick('so+rry (for )that')).toBe(false);
  expect(isQuick('so+rry')).toBe(true);
  const unit = fc.constantFrom('a', 'b', 'K', 's', 'é', '\\.', '\\w', '\\d', '[ab]', '[^a]', '.', '\\s', ' ', '1', 'a?', 'b?');
  const patterns = fc.tuple(
    fc.array(unit, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('', '+', '*', '{2}', '{1,3}', '+?'),
    fc.array(unit, { maxLength: 3 }),
  );
  const texts = fc.string({ unit: fc.constantFrom(...'abABkKKsSſéÉ1. \n\r🎉'), maxLength: 14 });
  fc.assert(
    fc.property(patterns, texts, fc.boolean(), ([before, sign, after], text, caseful) => {
      const pattern = before.join('') + sign + after.join('');
      if (refusePattern(pattern) !== undefined || !isQuick(pattern)) return;
      const flags = { case: caseful, wholeWord: false };
      // A group with nothing to choose from is not plain, so the other engine runs it.
      expect(patternFinder(pattern, flags)(text, text.toLowerCase())).toEqual(
        patternFinder(`(?:${pattern})`, flags)(text, text.toLowerCase()),
      );
    }),
    { numRuns: 5000 },
  );
});

it('the book of phrases finds for each rule what an index of its own would', async () => {
  const phrase = fc.array(fc.constantFrom('a', 'b', "a's", 'c'), { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const lists = fc.array(fc.uniqueArray(phrase, { maxLength: 4 }), { maxLength: 4 });
  const texts = fc.array(fc.constantFrom('a', 'b', "a's", 'c', 'd', '. '), { maxLength: 12 }).map((words) => words.join(' '));
  await fc.assert(
    fc.asyncProperty(lists, texts, async (rules, text) => {
      const book = new PhraseBook();
      const finders = rules.map((phrases) => book.enter(phrases.map((one) => [one, one] as const)));
      const draft = await draftOf(text);
      rules.forEach((phrases, index) => {
        expect(finders[index]?.(draft)).toEqual(phraseIndex(phrases.map((one) => [one, one] as const)).find(draft.words));
      });
    }),
    { numRuns: 500 },
  );
});

describe('at the door', () => {
  function complaints(custom: string): string[] {
    const parsed = parseConfig({ path: 'c', file: '/c', folder: '/', text: `custom:\n${custom}`, at: [] }) as ParsedConfig;
    return checkConfig(parsed, configSchema([], customSchema())).map(({ place, message }) => `${place?.line}:${place?.column} ${message}`);
  }

  it.each([
    ['  - {id: a, kind: avod}', '2:13 custom[0].kind: expected one of avoid, prefer, limit, require, spell. Did you mean “avoid”?'],
    ['  - {id: a}', '2:5 custom[0].kind: expected a rule: keys and values, with id and kind'],
    ['  - avoid', '2:5 custom[0]: expected a rule: keys and values, with id and kind'],
    ['  - {id: a, kind: avoid}', '2:13 custom[0].kind: a rule of kind avoid needs phrases or patterns'],
    ['  - {id: A b, kind: avoid, phrases: [x]}', '2:6 custom[0].id: expected a name in small letters and hyphens, such as house-names'],
    ['  - {id: a, kind: avoid, phrase: [x]}', '2:26 custom[0].phrase: is not a key that may stand here. Did you mean “phrases”?'],
    [
      '  - {id: a, kind: avoid, patterns: ["(?=a)"]}',
      '2:37 custom[0].patterns[0]: looks ahead at character 1 ((?=), which cannot be done in linear time; match what follows as well, or use a rule of kind require',
    ],
    [
      '  - {id: a, kind: avoid, phrases: [x], message: "{suggestion}"}',
      '2:40 custom[0].message: uses {suggestion}, which this kind does not fill; it fills {match}',
    ],
    [
      '  - {id: a, kind: avoid, phrases: [x], stage: think, message: No.}',
      '2:54 custom[0].message: a rule of the think stage asks a question; end it with “?”',
    ],
    [
      '  - {id: a, kind: avoid, phrases: [x], severity: eror}',
      '2:40 custom[0].severity: expected one of off, note, warning, error. Did you mean “error”?',
    ],
    [
      '  - {id: a, kind: avoid, phrases: [x], when: {role: [y]}}',
      '2:47 custom[0].when.role: is not a key that may stand here. Did you mean “roles”?',
    ],
    ['  - {id: a, kind: avoid, phrases: [x], examples: [{find: x}]}', '2:51 custom[0].examples[0].text: lacks the key “text”'],
    ['  - {id: a, kind: limit, max: -1}', '2:26 custom[0].max: expected a number of at least 0'],
    ['  - {id: a, kind: limit, count: pattern, max: 1}', '2:26 custom[0].count: needs the key “pattern” as well'],
  ])('%s', (custom, complaint) => {
    expect(complaints(custom)[0]).toBe(complaint);
  });

  it.each([
    ['nothing', undefined, 'does not export rules; expected “export default { rules: [...] }”'],
    ['a number', [3], 'rule 1 is not a rule; make it with defineRule'],
    ['a wrong stage', [{ id: 'a', stage: 'rite' }], 'rule “a” needs a stage: one of write, read, think'],
    [
      'a wrong option',
      [{ id: 'a', options: { max: 3 } }],
      'rule “a” has the option “max”, which is not one; make it with number, flag, text, words, record, numbers or choice',
    ],
    [
      'a statement to think about',
      [{ id: 'a', stage: 'think', messages: { m: 'No.' } }],
      'rule “a” has the message “m”, which must be a question: rules of the think stage ask',
    ],
  ])('a plugin of %s is refused', (_, exported, complaint) => {
    expect(acceptRules(exported, 'acme', new Set()).complaints).toContain(complaint);
  });

  it('a plugin’s rules are put in its namespace, each once', async () => {
    const rule = await declare({ kind: 'avoid', phrases: ['x'] });
    const { rules, complaints: wrong } = acceptRules({ rules: [rule, rule] }, 'acme', new Set());
    expect(rules.map(({ id }) => id)).toEqual(['acme/house']);
    expect(wrong).toEqual(['rule “house” has the id of another rule, acme/house']);
  });
});

it('300 declared rules check 10,000 posts in less than 5 seconds of CPU', async () => {
  const list = Array.from({ length: 300 }, (_, at): Declared => {
    const words = ['meeting', 'partner', 'support', 'council', 'parents'][at % 5];
    if (at % 10 === 0) return { id: `r${at}`, kind: 'avoid', patterns: [`\\bword${at}\\w*`, `so+rry ${words}`] };
    if (at % 10 === 1) return { id: `r${at}`, kind: 'spell', names: [`Name${at} & Co`] };
    if (at % 10 === 2) return { id: `r${at}`, kind: 'require', if: [`topic${at}`], phrases: ['helpline'] };
    if (at % 10 === 3) return { id: `r${at}`, kind: 'limit', count: 'hashtags', max: 30 };
    return {
      id: `r${at}`,
      kind: 'prefer',
      swap: { [`phrase ${at}`]: 'x', [`${words} ${at}`]: 'y', [`utilise ${at}`]: 'use' },
      inflect: 'verb',
    };
  });
  const steps = (await declareRules(list)).map((rule) => ({ rule, severity: 'warning' as const, options: {} }));
  const drafts = await Promise.all(
    Array.from({ length: 10_000 }, (_, at) =>
      draftOf(
        `Join us at the library on Tuesday for a meeting ${at % 300} with our partner team; parents and carers welcome. Sorry for the change of room. #Hackney ${at}`,
      ),
    ),
  );
  const started = process.cpuUsage();
  let findings = 0;
  for (const draft of drafts) findings += (await checkDraft(draft, steps)).findings.length;
  const { user, system } = process.cpuUsage(started);
  expect(findings).toBeGreaterThan(0);
  expect((user + system) / 1e6).toBeLessThan(5);
});

it('shows the difference between what an example says and what is found', async () => {
  const rule = await declare({ kind: 'avoid', phrases: ['x'] });
  expect(difference(await tryExample(rule, { text: 'x y', finds: ['y'] }))).toBe('expected “y”, found “x”');
});
