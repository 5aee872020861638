import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate, readTime } from '../src/drafts/dates.js';
import { readDrafts } from '../src/drafts/index.js';
import { readPublish } from '../src/drafts/publish.js';
import { createSource } from '../src/drafts/source.js';
import { readMoment } from '../src/text/moment.js';

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
    ['1 mar 2025', '2025-03-01'],
    ['Sept. 5 2025', '2025-09-05'],
    ['Thurs 6 March 2025', '2025-03-06'],
    ['Weds, 5 Febr. 2025', '2025-02-05'],
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

  it.each([
    '10-Feb',
    'next Friday at 2 PM',
    '',
    'TBC',
    '30/02/2026',
    '2026-13-01',
    '3 Foo 2026',
    '46056',
    '2026-02-03 25:00',
    '1 marmalade 2025',
    'Decorate 5 2025',
    'Monkey 5 March 2026',
    '1 ma 2025',
    'Sept 3 25',
  ])('%j is none', (written) => {
    expect(readDate(written)).toEqual({ kind: 'unclear' });
  });

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
  ['9:00 +25:00', undefined],
  ['morning', undefined],
])('the time %s', (written, time) => {
  expect(readTime(written)).toBe(time);
});

it.each(['2020-02-31', '2020-13-01', '2020-00-10', '0026-02-03', '2020-03-05T24:30', '2020-03-05T12:60', '2020-03-05T12:00+25:00'])(
  '%s is no moment',
  (written) => {
    expect(readMoment(written)).toBeUndefined();
  },
);

describe('a date in front matter and in lists', () => {
  const impossible = ['2020-02-31', '2020-13-01', '2020-03-05T25:00', '31/02/2030', 'next tuesday', 'sometime in 2031'];
  const read = async (path: string, text: string) => {
    const { drafts, troubles } = await readDrafts(createSource(path, text), { platforms: ['x'] });
    return {
      dates: drafts.map(({ meta }) => meta.publish),
      told: troubles.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`),
    };
  };

  it.each(impossible)('that is none is told, and the draft is checked: %s', async (date) => {
    const message = `“${date}” is not a whole date or time; the draft was checked without it`;
    const none = { dates: [undefined] };
    expect(await read('a.md', `---\nauthor: a.lee\ndate: ${date}\n---\nHi\n`)).toEqual({
      ...none,
      told: [`3:1 front matter: date: ${message}`],
    });
    expect(await read('a.json', `[{"text": "Hi", "publish_at": "${date}"}]`)).toEqual({ ...none, told: [`1:31 publish_at: ${message}`] });
    expect(await read('a.yaml', `- text: Hi\n  publish: ${date}\n`)).toEqual({ ...none, told: [`2:3 publish: ${message}`] });
    expect(await read('a.jsonl', `{"text": "Hi", "publish": "${date}"}\n`)).toEqual({ ...none, told: [`1:1 publish: ${message}`] });
  });

  it('is read whatever its figures', async () => {
    expect(await read('a.md', '---\npublish: 2020-03-05T9:00\n---\nHi\n')).toEqual({ dates: ['2020-03-05T09:00'], told: [] });
    expect(await read('a.md', '---\npublish:\n---\nHi\n')).toEqual({ dates: [undefined], told: [] });
  });

  it('without a time of day is told, and keeps its day', async () => {
    expect(await read('a.md', '---\npublish: 2030-03-05\ntime: teatime\n---\nHi\n')).toEqual({
      dates: ['2030-03-05'],
      told: ['3:1 front matter: time: “teatime” is not a time of day; the draft was checked without a time'],
    });
  });

  it('that holds for a whole list is told once', async () => {
    const { told } = await read('a.yaml', 'publish: soon\nposts:\n  - text: One\n  - text: Two\n');
    expect(told).toEqual(['1:1 publish: “soon” is not a whole date or time; the draft was checked without it']);
  });
});

it('a date of a table that is none is a fault of its row, as in every other format', async () => {
  const rows = ['soon', '2030-02-31', '2030-02-03', '', ...Array(5).fill('later')].map((date) => `Hello,${date}\n`).join('');
  const { drafts, troubles, notices } = await readDrafts(createSource('a.csv', `Text,Date\n${rows}`), { platforms: ['x'] });
  expect(drafts.slice(0, 5).map(({ meta }) => meta.publish)).toEqual([undefined, undefined, '2030-02-03', undefined, undefined]);
  expect(notices).toEqual([]);
  const told = (written: string) => `“${written}” is not a whole date or time; the row was checked without its date`;
  expect(troubles.map(({ place, message }) => `${place?.line} ${message}`)).toEqual([
    ...[`2 ${told('soon')}`, `3 ${told('2030-02-31')}`, ...[6, 7, 8].map((line) => `${line} ${told('later')}`)],
    '11 2 more rows have the same fault',
  ]);
});

it('a date in the other order than was said is told so', async () => {
  const { troubles } = await readDrafts(createSource('a.csv', 'Text,Date\nHello,02/14/2030\nHello,31/02/2030\n'), {
    platforms: ['x'],
    dates: 'dmy',
  });
  expect(troubles.map(({ message }) => message)).toEqual([
    '“02/14/2030” is not a date if the day comes first (dates: dmy); the row was checked without its date',
    '“31/02/2030” is not a whole date or time; the row was checked without its date',
  ]);
  const { complaint } = readPublish('14/02/2030', undefined, { publish: 'publish', time: 'time' }, 'mdy');
  expect(complaint?.message).toBe(
    'publish: “14/02/2030” is not a date if the month comes first (dates: mdy); the draft was checked without it',
  );
});

it.each(['TBC', 'tbd', 'to be confirmed', 'n/a', '-', '?'])('a day or a time of a table may be open: %s', async (open) => {
  const { drafts, troubles } = await readDrafts(createSource('a.csv', `Text,Date,Time\nOne,${open},\nTwo,2030-02-03,${open}\n`), {
    platforms: ['x'],
  });
  expect(troubles).toEqual([]);
  expect(drafts.map(({ meta }) => meta.publish)).toEqual([undefined, '2030-02-03']);
});

it('a time of a table that is none leaves the row its date', async () => {
  const { drafts, troubles } = await readDrafts(createSource('a.csv', 'Text,Date,Time\nHello,2030-02-03,teatime\n'), { platforms: ['x'] });
  expect(drafts[0]?.meta.publish).toBe('2030-02-03');
  expect(troubles.map(({ place, message }) => `${place?.column} ${message}`)).toEqual([
    '18 “teatime” is not a time of day; the row was checked without a time',
  ]);
});
