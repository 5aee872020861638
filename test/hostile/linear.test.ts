/** Eight times the text takes eight times the work, whatever it says: a square would be sixty-four. */
import { expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { lintDraft } from '../../src/lint/lint.js';
import { planSteps } from '../../src/lint/plan.js';
import { redactResult } from '../../src/lint/redact.js';
import { human } from '../../src/report/human.js';
import { defaultsOf } from '../../src/rule/options.js';
import { createDraft } from '../../src/text/draft.js';
import type { Result } from '../../src/types.js';
import { stopwatch } from '../support/stopwatch.js';

const on = rules.filter(({ severity }) => severity !== 'off');
const steps = planSteps(on, new Map(on.map(({ id, options }) => [id, { severity: 'warning', options: defaultsOf(options) }])));

/** Repeated without end: what rules look for, and what they look for it beside. */
const rows: readonly string[] = [
  ...[
    'The library opens at ten and we would love to see you there. ',
    'Jayden, 9, ',
    'Oakfield Primary School ',
    '14 Cedar Road ',
    'Mr Smith ',
  ],
  ...['1/2/', '1 ', '12-', '07700 900123 ', 'AB12 CDE ', 'E8 1DY ', 'case ref 1234 ', '3 March ', '10:30 ', '£1 ', '9-year-old ', '+44 '],
  ...[
    'a.it ',
    '@a ',
    '#a ',
    'e@e.uk ',
    'https://a.uk/b ',
    'www.',
    'xn--a.',
    '[a](http://a.uk) ',
    'a.',
    'a…',
    '&amp;',
    '<a ',
    '**a ',
    '__a',
  ],
  ...[
    '😀',
    '😀 a ',
    '!!@$',
    '“',
    '“a ',
    '(',
    '(a ',
    '(ツ)',
    '\u200b',
    'e\u0301',
    '中',
    '𝐀',
    '\n',
    ' ',
    '- ',
    '?! ',
    "a'",
    'A&',
    'ABC ',
    'A B C ',
  ],
  ...[
    'why did you ',
    'my mum ',
    'I had ',
    'he is guilty ',
    'vote Labour ',
    'abuse ',
    'DM us ',
    'Multi Agency (MA) ',
    'w a n k ',
    'Labour MP ',
    'i.e. ',
    'F1 ',
    '“a” ',
    't.co/a ',
    'sooo ',
    'to to ',
  ],
];

const short = 8_000;
const long = 8 * short;

/** Milliseconds of processor time. */
async function workOf(act: () => unknown): Promise<number> {
  const spent = stopwatch();
  await act();
  return spent() * 1000;
}

const lint = (text: string) => lintDraft(createDraft({ text, platforms: ['x', 'facebook'] }), steps);

const most = 24;

/**
 * How many times the work eight times the text takes. Whatever else the machine does adds to it, so the
 * least of several rounds counts, where it is too much; a square is too much in each of them.
 */
async function growth(little: () => unknown, much: () => unknown): Promise<number> {
  let [few, many, times] = [Infinity, Infinity, Infinity];
  for (let round = 0; round < 8 && times >= most; round++) {
    for (let run = 0; run < 3; run++) few = Math.min(few, await workOf(little));
    many = Math.min(many, await workOf(much));
    // Milliseconds that a compiler or a collector may take in between do not count.
    times = many / Math.max(few, 4);
  }
  return times;
}

const lines = (row: string, length: number) => row.repeat(Math.ceil(length / row.length)).slice(0, length);

it.each(rows)(
  '%j',
  async (row) => {
    const [little, much] = [lines(row, short), lines(row, long)];
    expect(
      await growth(
        () => lint(little),
        () => lint(much),
      ),
    ).toBeLessThan(most);
  },
  60_000,
);

it.each(['Join us on on Tuesday. ', '“Join” us on on Tuesday 😀. '])(
  'the report for a person, and its redaction for CI, on one line of %j',
  async (row) => {
    const { result: report } = await human({ color: false, quiet: false, rules: on, version: '1.0.0' });
    const [little, much] = [await lint(lines(row, short)), await lint(lines(row, long))];
    for (const act of [report, (result: Result) => redactResult(result, 'all', () => false)]) {
      expect(
        await growth(
          () => act(little),
          () => act(much),
        ),
      ).toBeLessThan(most);
    }
  },
  60_000,
);
