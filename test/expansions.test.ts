/** Short forms explained in place, against the gold pairs of MED1250 and on hostile text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findExpansions } from '../src/text/acronyms/expansions.js';
import { root } from './support/run.js';
import { stopwatch } from './support/stopwatch.js';

const pairsOf = (text: string) => findExpansions(text).map(({ short, long }) => `${short} = ${long}`);

it.each([
  ['The multi-agency safeguarding hub (MASH) is open.', ['MASH = multi-agency safeguarding hub']],
  ['Ask the MASH (multi-agency safeguarding hub).', ['MASH = multi-agency safeguarding hub']],
  ['Independent reviewing officers (IROs) visit.', ['IROs = Independent reviewing officers']],
  [
    'The Children and Family Court Advisory and Support Service (Cafcass) helps.',
    ['Cafcass = Children and Family Court Advisory and Support Service'],
  ],
  ['The health and wellbeing board [HWB] meets.', ['HWB = health and wellbeing board']],
  ['The “special educational needs and disabilities” (SEND) page', ['SEND = special educational needs and disabilities']],
  ['The Office for Standards in Education (Ofsted) came.', ['Ofsted = Office for Standards in Education']],
  ['Ask us about ethylene glycol (EG).', ['EG = ethylene glycol']],
  ['The rh (recombinant human) form.', ['rh = recombinant human']],
  ['A new team for parents/young people in care (YPC).', ['YPC = young people in care']],
  ['See the plan of the new library (2b) and the stalls (a,b).', []],
  ['She finished after passing well (Finpaw) again.', []],
  ['Come along (Monday) to the hall (free).', []],
  ['Doors open at six. We (the team) will be there (or not).', []],
  ['Bring your child(ren) and f(x).', []],
])('%s', (text, expected) => {
  expect(pairsOf(text).map((pair) => pair.replace(/[”"]$/, ''))).toEqual(expected);
});

it('reaches F1 .92 on MED1250', () => {
  const lines = readFileSync(join(root, 'fixtures/quality/acronym-pairs.jsonl'), 'utf8').trim().split('\n');
  let hits = 0;
  let found = 0;
  let gold = 0;
  for (const line of lines) {
    const { text, pairs } = JSON.parse(line) as { text: string; pairs: [string, string][] };
    const wanted = new Set(pairs.map(([short, long]) => `${short} = ${long}`.toLowerCase()));
    const seen = new Set(pairsOf(text).map((pair) => pair.toLowerCase()));
    gold += wanted.size;
    found += seen.size;
    for (const pair of seen) if (wanted.has(pair)) hits++;
  }
  expect((2 * hits) / (found + gold)).toBeGreaterThanOrEqual(0.92);
});

it('gives spans that are the excerpts, for any text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('(', ')', '[', 'MASH', ' multi agency safeguarding hub ', '(A'))),
      (parts) => {
        const text = parts.join('');
        for (const { short, long, shortSpan, longSpan } of findExpansions(text)) {
          expect(text.slice(...shortSpan)).toBe(short);
          expect(text.slice(...longSpan)).toBe(long);
        }
      },
    ),
  );
});

it('takes time that grows with the text only', () => {
  const text = 'a b c (ABC '.repeat(20_000);
  const spent = stopwatch();
  findExpansions(text);
  expect(spent()).toBeLessThan(3);
});
