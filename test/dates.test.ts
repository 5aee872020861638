import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate, readTime } from '../src/drafts/dates.js';

describe('a date', () => {
  it.each([
    ['2026-02-03', '2026-02-03'],
    ['2026-02-03 09:00', '2026-02-03T09:00'],
    ['2026/2/3 9:05', '2026-02-03T09:05'],
    ['2026-02-03T09:00:00Z', '2026-02-03T09:00Z'],
    ['2026-02-03T09:00:00.000Z', '2026-02-03T09:00Z'],
    ['2026-02-03T09:00:30+01:00', '2026-02-03T09:00:30+01:00'],
    ['2026-02-04 18:05:00 +0000', '2026-02-04T18:05+00:00'],
    ['Tue 3 Feb 2026', '2026-02-03'],
    ['Tuesday, 3rd of February 2026 at 6pm', '2026-02-03T18:00'],
    ['Feb 3, 2026', '2026-02-03'],
    ['3-Feb-26', '2026-02-03'],
    ['3 Sept 2026', '2026-09-03'],
    ['14/02/2026 18:05', '2026-02-14T18:05'],
    ['02/14/26', '2026-02-14'],
    ['02/02/2026', '2026-02-02'],
    ['Tue 03/02/2026', '2026-02-03'],
    ['Mon 03/02/2026', '2026-03-02'],
    ['29/02/2028', '2028-02-29'],
  ])('%s', (written, iso) => {
    expect(readDate(written)).toEqual({ kind: 'date', iso });
  });

  it('that could be two is neither, unless the order is told', () => {
    expect(readDate('03/02/2026')).toEqual({ kind: 'ambiguous', either: ['2026-02-03', '2026-03-02'] });
    expect(readDate('03.02.26 9am', 'dmy')).toEqual({ kind: 'date', iso: '2026-02-03T09:00' });
    expect(readDate('03/02/2026', 'mdy')).toEqual({ kind: 'date', iso: '2026-03-02' });
    expect(readDate('14/02/2026', 'mdy')).toEqual({ kind: 'unclear' });
  });

  it.each(['10-Feb', 'next Friday at 2 PM', '', 'TBC', '30/02/2026', '2026-13-01', '3 Foo 2026', '46056', '2026-02-03 25:00'])(
    '%j is none',
    (written) => {
      expect(readDate(written)).toEqual({ kind: 'unclear' });
    },
  );

  it('never throws, and is read again as itself', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.date({ noInvalidDate: true }).map(String), fc.stringMatching(/^[0-9/: .-]{6,20}$/)),
        (written) => {
          const read = readDate(written);
          if (read.kind === 'date') expect(readDate(read.iso)).toEqual(read);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

it.each([
  ['09:00', '09:00'],
  ['6.05pm', '18:05'],
  ['6pm', '18:00'],
  ['12am', '00:00'],
  ['12 p.m.', '12:00'],
  ['noon', '12:00'],
  ['18:05:00', '18:05'],
  ['18:05:30', '18:05:30'],
  ['1805hrs', '18:05'],
  ['9:00 BST', '09:00+01:00'],
  ['9', undefined],
  ['13pm', undefined],
  ['morning', undefined],
])('the time %s', (written, time) => {
  expect(readTime(written)).toBe(time);
});
