/** Fixes that undo each other, and what keeps ours from it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.js';
import acronyms from '../rules/write/acronyms.tsv';
import jargon from '../rules/write/jargon.tsv';
import wordy from '../rules/write/wordy.tsv';
import type { Desk } from '../src/cli/think/desk.js';
import { Left, type Voice } from '../src/cli/think/voice.js';
import { walkDraft } from '../src/cli/think/walk.js';
import { draftReader } from '../src/drafts/index.js';
import { createSource } from '../src/drafts/source.js';
import { FixPlaces } from '../src/lint/fix-places.js';
import { fixSource } from '../src/lint/fix-source.js';
import type { Step } from '../src/lint/plan.js';
import { type Declared, declareRules } from '../src/rule/declare.js';
import { defaultsOf } from '../src/rule/options.js';
import { readsAlready } from '../src/text/phrases/already.js';
import { cellList, readRows } from '../src/text/words/word-list.js';
import type { Draft, Rule } from '../src/types.js';
import { emptyFolder } from './support/folder.js';
import { chscb, draftOf } from './support/run.js';

const step = (rule: Rule): Step => ({ rule, severity: 'warning', options: defaultsOf(rule.options) });
const ours = rules.map(step);
const read = draftReader({ platforms: ['x', 'facebook'] });
const fix = (text: string, steps: readonly Step[] = ours, path = 'draft.txt') => fixSource(createSource(path, text), read, steps, 'all');
const fixed = async (text: string, steps?: readonly Step[]) => (await fix(text, steps)).source.text;

const swaps = (list: Readonly<Record<string, object>>) =>
  declareRules(Object.entries(list).map(([id, fields]) => ({ id, kind: 'prefer', ...fields }) as Declared)).then((made) => made.map(step));

describe('rules that undo each other', () => {
  it.each<[string, Record<string, object>, string, [number, string[]][]]>([
    ['two rules', { one: { swap: { aa: 'bb' } }, two: { swap: { bb: 'aa' } } }, 'An aa and a bb.', [[2, ['one', 'two']]]],
    ['one rule', { one: { swap: { aa: 'bb', bb: 'aa' } } }, 'An aa.', [[1, ['one']]]],
    ['three', { one: { swap: { aa: 'b' } }, two: { swap: { b: 'cc' } }, six: { swap: { cc: 'aa' } } }, 'aa', [[1, ['one', 'two', 'six']]]],
    ['a growing pattern', { one: { patterns: { '(x+)z': '$1xz' } } }, 'An xz.', [[1, ['one']]]],
  ])('change nothing and are named: %s', async (_, list, text, told) => {
    const { source, count, left } = await fix(text, await swaps(list));
    expect([source.text, count]).toEqual([text, 0]);
    expect(left.map((one) => [one.count, one.rules])).toEqual(told);
  });

  it('stop neither other fixes, nor other drafts, nor a row of fixes that ends', async () => {
    const steps = await swaps({ one: { swap: { aa: 'bb', ee: 'ff' } }, two: { swap: { bb: 'aa', ff: 'gg' } } });
    const { source, left } = await fix('- text: aa ee\n  platform: x\n- text: ee\n  platform: x\n', steps, 'posts.yaml');
    expect(source.text).toBe('- text: aa gg\n  platform: x\n- text: gg\n  platform: x\n');
    expect(left).toEqual([{ id: 'post 1', line: 1, count: 1, why: 'loop', rules: ['one', 'two'] }]);
  });

  it('are not taken for those whose words get fewer', async () => {
    const places = new FixPlaces();
    places.add([{ rule: 'twice', excerpt: 'the the', span: [0, 7], put: 'the' }]);
    expect(places.loopOf({ rule: 'twice', excerpt: 'the the', span: [0, 7], put: 'the' })).toBeUndefined();
  });
});

it('a text that reads as the suggestion is left', async () => {
  const at = (text: string, word: string, suggestion: string) =>
    readsAlready(text, [text.indexOf(word), text.indexOf(word) + word.length], suggestion);
  expect(at('The Family  hub', 'hub', 'family hub')).toBe(true);
  expect(at('Our unfamily hub', 'hub', 'family hub')).toBe(false);
  expect(at('10am. And', '10am', '10am.')).toBe(true);
  expect(at('10am and', '10am', '10am.')).toBe(false);
  const steps = await swaps({ hub: { swap: { hub: 'family hub' } }, am: { patterns: { '(\\d+)am': '$1am.' } } });
  expect(await fixed('Family hub team: the hub opens 10am, 11am.', steps)).toBe('Family hub team: the family hub opens 10am., 11am.');
});

describe('our own rules', () => {
  it.each([
    ['Please ask about LAC today.', 'Please ask about looked after child (LAC) today.'],
    ['Her EHCP is due.', 'Her education, health and care plan (EHCP) is due.'],
    ['Please help LAC children.', 'Please help LAC children.'],
    ['We met at a LAC review.', 'We met at a review meeting.'],
    ['Multi-agency safeguarding arrangements are here.', 'Multi-agency safeguarding arrangements are here.'],
    ['New safeguarding arrangements start today.', 'New safeguarding arrangements start today.'],
    ['We signpost families to help.', 'We direct families to help.'],
    ['We signpost to clubs.', 'We point to clubs.'],
  ])('“%s” becomes “%s”', async (text, after) => {
    expect(await fixed(text)).toBe(after);
  });

  const column = (list: typeof jargon, of: string) => readRows(list).map((row) => row[of] ?? '');
  const listed = [...column(acronyms, 'acronym'), ...column(jargon, 'phrase'), ...column(wordy, 'phrase')];
  const suggested = [...column(acronyms, 'expansions'), ...column(jargon, 'say'), ...column(wordy, 'say')].flatMap((cell) =>
    cellList(cell),
  );
  // Written out, a short form stands behind in brackets.
  const longest = Math.max(...suggested.map((text) => text.length)) + 12;
  const frames = [
    'Please ask about % for families.',
    'The % is here.',
    '%: what it means',
    'We % it. Her new % is good.',
    'Our % $ is here.',
  ];

  it('settle, and let no text grow by more than what they suggest', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...listed), fc.constantFrom(...listed), fc.constantFrom(...frames), async (phrase, other, frame) => {
        const text = frame.replaceAll('%', phrase).replace('$', other);
        const once = await fix(text);
        expect(once.left, text).toEqual([]);
        expect(once.source.text.length, once.source.text).toBeLessThanOrEqual(text.length + longest * (frame.split(/[%$]/).length - 1));
        expect(await fixed(once.source.text), text).toBe(once.source.text);
      }),
      { numRuns: Number(process.env.FC_RUNS ?? 300) },
    );
  });
});

it('the walk does not ask about what was just chosen from its offers', async () => {
  const steps = await swaps({ one: { swap: { aa: 'bb' } }, two: { swap: { bb: 'aa' } } });
  let draft = await draftOf('An aa.', { platforms: ['x'] });
  const said: string[] = [];
  let asked = 0;
  const ignore = () => {};
  const leave = () => Promise.reject(new Left());
  const voice: Voice = {
    begin: ignore,
    step: ignore,
    show: ignore,
    end: ignore,
    stop: ignore,
    warn: ignore,
    say: (text) => void said.push(text),
    choose: async () => (++asked > 5 ? leave() : 'put 0'),
    ask: leave,
    agree: leave,
  };
  const desk: Desk = {
    get drafts(): readonly Draft[] {
      return [draft];
    },
    notices: [],
    isTouched: false,
    look: async () => {},
    async replace(_, [start, end], put) {
      draft = await draftOf(draft.text.slice(0, start) + put + draft.text.slice(end), { platforms: ['x'] });
      return true;
    },
    allow: leave,
    sign: leave,
  };
  const registers = { people: [], accounts: [] } as unknown as Parameters<typeof walkDraft>[0]['registers'];
  const walk = { desk, voice, steps, registers, policyVersion: '', required: 1, years: 1, now: '2026-01-01T00:00:00Z', by: 'jo' };
  await expect(walkDraft(walk, 0, false)).rejects.toBeInstanceOf(Left);
  expect([draft.text, asked]).toEqual(['An bb.', 1]);
  expect(said).toContain('two would change “bb”, which you have just chosen: it is left.');
});

describe('as a process', () => {
  const { path: folder, put } = emptyFolder();
  const example = (text: string) => `examples: [{text: ${text}, finds: ${text}}, {text: x, finds: []}]`;
  put(
    'house.yaml',
    `custom:
  - {id: one, kind: prefer, swap: {aa: bb}, ${example('aa')}}
  - {id: two, kind: prefer, swap: {bb: aa}, ${example('bb')}}
  - {id: own, kind: prefer, swap: {cc: dd, dd: cc}, ${example('cc')}}
  - {id: fine, kind: prefer, swap: {hub: family hub}, ${example('hub')}}
`,
  );
  const run = (...args: string[]) => chscb([...args, '--config', 'house.yaml'], { cwd: folder });

  it('the rules are named on stderr, and the text is as it was', () => {
    put('a.txt', 'One aa, cc. ');
    const { err } = run('a.txt', '--fix=all');
    expect(err).toBe(
      'chscb: a.txt:1: 1 fix was not made: the rules one and two undo each other; choose by hand\n' +
        'chscb: a.txt:1: 1 fix was not made: the rule own would change again what it writes itself; choose by hand\n',
    );
  });

  it('test-config tells words that do not settle', () => {
    const { code, out } = run('test-config');
    expect(code).toBe(1);
    expect(out).toContain('one: 2 examples, all right\n  “aa” does not settle: the rules one and two undo each other\n');
    expect(out).toContain('  “dd” does not settle: what the rule says instead, it changes again\nfine: 2 examples, all right\n');
    expect(out).toContain('4 rules tested: 3 whose words do not settle.');
  });
});
