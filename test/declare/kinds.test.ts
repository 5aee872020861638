/** Rules that an editor declares: what each kind finds, and what it leaves. */
import { describe, expect, it } from 'vitest';
import type { Declared } from '../../src/rule/declare.js';
import { kinds } from '../../src/rule/kinds/index.js';
import { difference, tryExample } from '../../src/rule/test-rule.js';
import { fill } from '../../src/text/fill.js';
import { declare, found } from '../support/declare.js';
import { checkDraft, draftOf } from '../support/run.js';

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
    [{ phrases: ['fireman'], inflect: 'noun' }, 'Firemen and a fireman.', ['Firemen', 'fireman']],
    [{ phrases: ['#Hackney'] }, 'See #hackney, #HackneyWick, #Hackney_1, https://x.org/#hackney, hackney', ['#hackney']],
    [{ phrases: ['#Hackney'], case: true }, '#hackney #Hackney', ['#Hackney']],
    [{ phrases: ['#hack'], wholeWord: false }, '#hackney', ['#hack']],
    [{ phrases: ['#hackney council'] }, 'Ask #Hackney Council.', ['#Hackney Council']],
    [{ phrases: ['@team'] }, 'Ask @Team or @team_2, jo@team.org, x.com/@team.', ['@Team']],
    [{ phrases: ['lscb.org.uk'] }, 'See www.lscb.org.uk/help, lscb.org.uk and lscb.org.ukraine', ['lscb.org.uk', 'lscb.org.uk']],
    [{ phrases: ['https://bit.ly/a?b'] }, 'https://bit.ly/a?b https://bit.ly/a', ['https://bit.ly/a?b']],
    [{ phrases: ['info@lscb.org.uk'] }, 'Write to info@lscb.org.uk today.', ['info@lscb.org.uk']],
    [{ phrases: ['C++', 'thx'] }, '#thx x.org/C++', []],
    [{ phrases: ['LSCB', 'the hub'] }, 'The LSCB’s plan, the hub’s door', ['LSCB', 'the hub']],
  ])('%j in “%s”', async (fields, text, finds) => {
    expect(await found({ kind: 'avoid', ...fields } as Omit<Declared, 'id'>, text)).toEqual(finds);
  });

  it('looks at the author’s role', async () => {
    expect(await found({ kind: 'avoid', phrases: ['thx'], when: { roles: ['Chair'] } }, 'thx', { meta: { role: 'chair' } })).toEqual([
      'thx',
    ]);
  });
});

describe('when and unless', () => {
  const thx = { kind: 'avoid', phrases: ['thx'] };

  it.each<[object, string, object, string[]]>([
    [{ roles: ['Chair'] }, 'thx', { meta: { role: ' chair ' } }, ['thx']],
    [{ roles: ['chair'] }, 'thx', { meta: { role: 'vice chair' } }, []],
    [{ roles: ['chair'] }, 'thx', { meta: { author: 'j.khan' }, options: { people: [{ id: 'j.khan', role: 'Chair' }] } }, ['thx']],
    [{ roles: ['chair'] }, 'thx', { meta: { author: 'a.lee' }, options: { people: [{ id: 'j.khan', role: 'Chair' }] } }, []],
    [{ platforms: ['linkedin'] }, 'thx', { platforms: ['x', 'linkedin'] }, ['thx']],
    [{ words: ['court case'], platforms: ['x'] }, 'thx, the Court  case', { platforms: ['x'] }, ['thx']],
    [{ words: ['court case'], platforms: ['x'] }, 'thx, the Court  case', { platforms: ['sms'] }, []],
    [{ words: ['court'] }, 'thx, courteous #court', {}, []],
  ])('when %j in “%s” %j', async (when, text, example, finds) => {
    expect(await found({ ...thx, when } as Omit<Declared, 'id'>, text, example)).toEqual(finds);
  });

  it.each<[object, string, string[]]>([
    [{ near: ['please do not write'] }, 'Please do not write thx. And thx!', ['thx']],
    [{ near: ['say'] }, 'thx\nWe say it', ['thx']],
    [{ quoted: true }, '“thx” ‘thx’ "thx" thx', ['thx']],
    [{ quoted: false }, '“thx”', ['thx']],
    [{ near: ['never'], quoted: true }, 'never thx, “thx”. thx', ['thx']],
  ])('unless %j in “%s”', async (unless, text, finds) => {
    expect(await found({ ...thx, unless } as Omit<Declared, 'id'>, text)).toEqual(finds);
  });

  it('hold for rules of every kind', async () => {
    const when = { words: ['abuse'] };
    const quoted = { quoted: true };
    for (const [fields, text] of [
      [{ kind: 'require', phrases: ['0808 800 5000'], message: '{match}' }, 'abuse'],
      [{ kind: 'limit', max: 0 }, 'abuse'],
      [{ kind: 'spell', names: ['Abuse Line'] }, 'abuse line'],
      [{ kind: 'prefer', swap: { abuse: 'harm' } }, 'abuse'],
    ] as const) {
      expect(await found({ ...fields, when } as Omit<Declared, 'id'>, text), fields.kind).toHaveLength(1);
      expect(await found({ ...fields, when: { words: ['court'] } } as Omit<Declared, 'id'>, text), fields.kind).toEqual([]);
      expect(await found({ ...fields, unless: quoted } as Omit<Declared, 'id'>, `“${text}”`), fields.kind).toEqual([]);
    }
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
    expect(await suggestions({ '#lscb': '#CHSCP', '@lscb': '@chscp' }, 'See #LSCB and @lscb')).toEqual([
      ['#LSCB', '#CHSCP', expect.any(String)],
      ['@lscb', '@chscp', expect.any(String)],
    ]);
    expect(await suggestions({ hub: 'family hub' }, 'Family hubs, the Family\nHub, hub', { inflect: 'noun' })).toHaveLength(1);
    expect(await suggestions({ covid: 'Covid' }, 'Covid covid', { case: true })).toEqual([['covid', 'Covid', expect.any(String)]]);
  });
});

describe('prefer with patterns', () => {
  it.each<[Record<string, string>, string, object, [string, string][]]>([
    [
      { '(\\d{1,2})\\s?(am|pm)': '$1 $2' },
      'At 9AM, 10pm and 11 am.',
      {},
      [
        ['9AM', '9 AM'],
        ['10pm', '10 pm'],
      ],
    ],
    [{ '\\b£(?<pounds>\\d+)\\.00\\b': '£$<pounds>' }, 'It is £5.00', {}, [['£5.00', '£5']]],
    [
      { 'colou?r': 'hue' },
      'Color, COLOUR colour',
      {},
      [
        ['Color', 'Hue'],
        ['COLOUR', 'HUE'],
        ['colour', 'hue'],
      ],
    ],
    [{ 'USD (\\d+)': '$$$1' }, 'usd 5, USD 5', { case: true }, [['USD 5', '$5']]],
    [
      { '(a)|(b)z': '<$1$2$&>' },
      'bz a',
      {},
      [
        ['bz', '<bbz>'],
        ['a', '<aa>'],
      ],
    ],
    [{ '[aeiou]{2}': '$0!' }, 'oui', {}, [['ou', 'ou!']]],
  ])('%j in “%s”', async (patterns, text, more, expected) => {
    const rule = await declare({ kind: 'prefer', patterns, ...more });
    const { findings } = await checkDraft(await draftOf(text), [{ rule, severity: 'warning', options: {} }]);
    expect(findings.map(({ excerpt, suggest }) => [excerpt, suggest[0]])).toEqual(expected);
  });

  it('stand beside phrases, and the longer of two that overlap holds', async () => {
    const rule = await declare({ kind: 'prefer', swap: { 'family hub': 'family centre' }, patterns: { 'hubs?\\b': 'place' } });
    const { findings } = await checkDraft(await draftOf('The family hub’s door, the hubs.'), [{ rule, severity: 'warning', options: {} }]);
    expect(findings.map(({ excerpt, suggest }) => [excerpt, suggest[0]])).toEqual([
      ['family hub', 'family centre'],
      ['hubs', 'place'],
    ]);
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
    [{ count: 'pattern', pattern: '£\\d+', maxOn: { facebook: 1 } }, '£1 £2', ['£2']],
    [{ count: 'pattern', pattern: '£\\d+', maxOn: { linkedin: 1 } }, '£1 £2', []],
  ])('%j in “%s”', async (fields, text, finds) => {
    expect(await found({ kind: 'limit', ...fields } as Omit<Declared, 'id'>, text)).toEqual(finds);
  });

  it.each<[object, string]>([
    [{ count: 'words', max: 1 }, '2 words here; the house allows at most 1.'],
    [{ count: 'words', maxOn: { x: 1 } }, '2 words here; the house allows at most 1 on X.'],
    [{ count: 'hashtags', min: 2 }, '1 hashtag here; the house asks for at least 2.'],
    [{ count: 'pattern', pattern: 'o', max: 0 }, '2 of these here; the house allows at most 0.'],
  ])('%j says “%s”', async (fields, message) => {
    const rule = await declare({ kind: 'limit', ...fields });
    const { findings } = await checkDraft(await draftOf('one two #Tag', { platforms: ['x'] }), [
      { rule, severity: 'warning', options: {} },
    ]);
    expect(findings.map((finding) => finding.message)).toEqual([message]);
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
    [{ kind: 'require', phrases: ['#SafeHackney'] }, 'Hello #SafeHackney', []],
    [{ kind: 'require', phrases: ['#SafeHackney'] }, 'Hello #SafeHackneyWick', ['Hello']],
    [{ kind: 'require', phrases: ['chscb.org.uk'], if: ['#advice'] }, 'Hello #advice https://chscb.org.uk/x', []],
    [{ kind: 'require', phrases: ['chscb.org.uk'], if: ['#advice'] }, 'Hello #advice', ['#advice']],
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
    [["St John's"], 'St Johns, St. John’s, St John’s', ['St Johns', 'St. John’s']],
    [["St. John's"], "St John's, st. john's, St. John’s! Saint John's.", ["St John's", "st. john's"]],
    [['Dr. Foster', 'HackneyWatch'], 'Dr Foster, Doctor Foster. In Hackney. Watch out.', ['Dr Foster']],
    [['@lscb_chscb'], '@lscb-chscb @lscbchscb, lscb_chscb', ['@lscb-chscb', '@lscbchscb']],
    [['iPhone'], 'When I phone you on an Iphone or i-phone', ['Iphone', 'i-phone']],
    [['Zoë Ó Briain'], 'Zoe O Briain, Zoë Ó Briain, Zoe\u0308 Ó Briain', ['Zoe O Briain']],
    [['co-op'], 'Co-op day: coop Co-op co op', ['coop', 'Co-op', 'co op']],
    [['constructor', '('], 'A Constructor', ['Constructor']],
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

it('shows the difference between what an example says and what is found', async () => {
  const rule = await declare({ kind: 'avoid', phrases: ['x'] });
  expect(difference(await tryExample(rule, { text: 'x y', finds: ['y'] }))).toBe('expected “y”, found “x”');
});
