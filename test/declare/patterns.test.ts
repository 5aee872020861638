/** Patterns of a config: refused with the way out, never slow, the same on both engines. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePattern, fixedTexts, isQuick, patternFinder, refusePattern } from '../../src/rule/pattern.js';
import { unicodePattern } from '../../src/rule/unicode-pattern.js';
import { stopwatch } from '../support/stopwatch.js';

describe('patterns', () => {
  it.each([
    [
      'a(?=b)',
      'looks ahead at character 2, “(?=”, which could hang a run; match what follows as well, or use a rule of kind require. The nearest that works: a(?:b)',
    ],
    [
      '(?!a)b',
      'looks ahead at character 1, “(?!a)”, which could hang a run; list what may stand nearby under “unless: {near: [...]}”. The nearest that works: b',
    ],
    [
      '(a)\\1',
      'refers back to a group at character 4, “\\1”, which could hang a run; write the words out; words typed twice are found by repeated-word',
    ],
    [
      'a++',
      'holds back what it matched at character 3, “+”, which could hang a run; leave out the second +; the result is the same here. The nearest that works: a+',
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
    const spent = stopwatch();
    patternFinder(pattern, { case: false, wholeWord: false })(text, text);
    expect(spent()).toBeLessThan(3);
  });

  it('know the ends of words in all scripts, in the middle too', () => {
    const found = (pattern: string, text: string) =>
      patternFinder(pattern, { case: false, wholeWord: false })(text, text.toLowerCase()).map((span) => text.slice(...span));
    expect(found('\\bcaf\\b|\\bbar\\b', 'café bar, caf')).toEqual(['bar', 'caf']);
    expect(found('\\bcat|dog\\b', 'cats, bulldog, scat, dogs')).toEqual(['cat', 'dog']);
    expect(found('a\\b ?\\w+', 'a élan, aé x')).toEqual(['a élan']);
    expect(found('\\bnaïve\\b', 'naïve naïveté')).toEqual(['naïve']);
  });

  it('are compiled only where their fixed texts are met, and these never hide a match', () => {
    expect(fixedTexts('unaccompanied minor')).toEqual(['unaccompanied minor']);
    expect(fixedTexts('colou?r')).toEqual(['color', 'colour']);
    expect(fixedTexts('(red|blue)')).toEqual(['red', 'blue']);
    expect(fixedTexts('(\\d+) meetings?')).toEqual([' meeting', ' meetings']);
    expect(fixedTexts('ab|\\w+')).toBeUndefined();
    expect(unicodePattern('[\\w-]\\D\\S')).toBe('[\\p{L}\\p{M}\\p{N}_-][^\\p{Nd}][^\\s\\p{Z}]');
    const unit = fc.constantFrom(
      'a',
      'b',
      'K',
      's',
      'abc',
      '\\.',
      '\\w',
      '?',
      '*',
      '+',
      '(a|b)',
      '(?:bca)',
      '|',
      '[ab]',
      '{2}',
      '.',
      '\\s',
      ' ',
      '^',
    );
    fc.assert(
      fc.property(
        fc.array(unit, { maxLength: 8 }),
        fc.string({ unit: fc.constantFrom('abc', ...'abcABkKsSſ. '), maxLength: 12 }),
        (parts, text) => {
          const pattern = parts.join('');
          if (refusePattern(pattern) !== undefined) return;
          const texts = fixedTexts(pattern);
          const matcher = compilePattern(pattern, { case: false }).matcher(text);
          while (texts && matcher.find()) {
            const match = text.slice(matcher.start(), matcher.end()).toLowerCase().replaceAll('ſ', 's');
            if (match !== '')
              expect(
                texts.some((one) => match.includes(one)),
                `${pattern} in ${text}: ${texts}`,
              ).toBe(true);
          }
        },
      ),
      { numRuns: 2500 },
    );
  });
});

it('plain patterns run on the quick engine and find the same', () => {
  expect(isQuick('so+rry (?:for )that')).toBe(false);
  expect(isQuick('so+rry')).toBe(true);
  expect(isQuick('(\\d{1,2}) (am|pm)')).toBe(true);
  expect(isQuick('(am|pm)+')).toBe(false);
  expect(isQuick('(a+)(b+)')).toBe(false);
  expect(isQuick('(a')).toBe(false);
  const unit = fc.constantFrom(
    'a',
    'b',
    'K',
    's',
    'é',
    '\\.',
    '\\w',
    '\\d',
    '[ab]',
    '[^a]',
    '.',
    '\\s',
    ' ',
    '1',
    'a?',
    'b?',
    '(a|b)',
    '(\\d)',
    '(ab|a)',
    '|',
    '(a|)',
  );
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
    { numRuns: 2500 },
  );
});
