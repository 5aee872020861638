/** The text layer holds its promises for any Unicode text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible } from '../src/text/visible.js';
import { draftOf } from './support/run.js';
import { stopwatch } from './support/stopwatch.js';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        'Hello',
        ' ',
        'a.b',
        '\n',
        '\r\n',
        '“',
        '”',
        "'",
        '’',
        '🎉',
        '👨‍👩‍👧',
        '#Tag',
        '@me',
        'https://x.org',
        '...',
        '!',
        '?',
        'Dr.',
        '10.30',
        'İ',
        '\ud800',
        'é',
        'ß',
        '-',
        '&',
        'A&E',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
);

it('gives spans that lie in the text, in order, and a mask of equal length', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const draft = await draftOf(text);
      expect(draft.prose.length).toBe(text.length);
      let end = 0;
      for (const entity of draft.entities) {
        expect(entity.start).toBeGreaterThanOrEqual(end);
        expect(entity.end).toBeGreaterThan(entity.start);
        expect(draft.prose.slice(entity.start, entity.end).trim()).toBe('');
        end = entity.end;
      }
      end = 0;
      for (const word of draft.words) {
        expect(word.start).toBeGreaterThanOrEqual(end);
        expect(word.end).toBeGreaterThan(word.start);
        expect(text.slice(word.start, word.end).toLowerCase().replaceAll('’', "'")).toBe(word.lower);
        end = word.end;
      }
      let word = 0;
      for (const sentence of draft.sentences) {
        expect(sentence.first).toBe(word);
        expect(sentence.last).toBeGreaterThan(sentence.first);
        expect(sentence.end).toBeGreaterThan(sentence.start);
        word = sentence.last;
      }
      expect(word).toBe(draft.words.length);
      for (const [start, finish] of [...draft.quotations, ...draft.shouted]) expect(finish).toBeGreaterThan(start);
      expect(draft.locate(text.length).line).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});

describe('visible', () => {
  it('lets no control, bidi or invisible character through', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = visible(text);
        expect(shown).not.toMatch(/[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/);
        expect(visible(shown)).toBe(shown);
      }),
      { numRuns: 5000 },
    );
  });

  it('keeps ordinary text, emoji and flags', () => {
    for (const text of ['Café, 10–4: “yes”', '👨‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️ 1️⃣ 👍🏽', 'क्‍ष']) expect(visible(text)).toBe(text);
  });

  it('defuses CI commands', () => {
    expect(visible('##[error]x ##vso[task.x]')).not.toMatch(/##\[|##vso\[/);
  });
});

describe('time', () => {
  const pumps = [
    'a.',
    'ا.',
    'www.',
    'http://a.a.a.',
    '@',
    '#',
    '#a',
    '"',
    '“',
    'a@',
    '.@',
    '- ',
    'A ',
    '👨‍',
    'a&',
    "a'",
    '1.',
    '\r\n',
    '…',
    '((',
  ];

  it.each(pumps)('grows linearly on %j', async (pump) => {
    const cost = async (length: number) => {
      const text = pump.repeat(length / pump.length);
      let best = Infinity;
      for (let run = 0; run < 3; run++) {
        const spent = stopwatch();
        const draft = await draftOf(text);
        void [draft.sentences, draft.quotations, draft.shouted];
        best = Math.min(best, spent());
      }
      return best * 1000;
    };
    await cost(16_000);
    expect(await cost(64_000)).toBeLessThan(250);
  });
});
