/** A first look at its pieces never keeps a long pattern from what it matches: tried on texts made from the pattern. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { looks as remarks } from '../src/text/cases/remarks.js';
import { mayMatch } from '../src/text/phrases/long-pattern.js';

/** Of a pattern, what the texts are made from: fast-check knows no edges of words and nothing that may not follow. */
function maker({ source }: RegExp): fc.Arbitrary<string> {
  let plain = '';
  let depth = 0;
  for (let i = 0; i < source.length; i++) {
    if (depth === 0 && source.startsWith('(?!', i)) depth = 1;
    else if (depth > 0) depth += { '(': 1, ')': -1 }[source[i] as string] ?? 0;
    else if (source.startsWith('\\b', i)) i++;
    else plain += source[i];
  }
  // What may stand between two words is mostly a word.
  const between = plain.replaceAll(/\[\^[^\]]+\]\{0,\d+\}\??/g, ' ?[a-z]{0,4} ');
  return fc.stringMatching(new RegExp(between.replaceAll('\\w', '[a-z]')));
}

for (const long of remarks) {
  const { pattern } = long;
  it(`${String(pattern).slice(0, 80)} …`, () => {
    let matched = 0;
    const check = (text: string) => {
      if (!pattern.test(text)) return;
      matched++;
      expect(mayMatch(long, text.toLowerCase()), text).toBe(true);
    };
    fc.assert(fc.property(maker(pattern), check), { seed: 2017, numRuns: 3000 });
    expect(matched).toBeGreaterThan(40);
  });
}
