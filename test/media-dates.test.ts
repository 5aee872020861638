/** Dates of consents, permissions and licences: read in the forms that those of posts are, and told where they cannot be. */
import { expect, it } from 'vitest';
import { describe as describeFields } from '../src/drafts/meta.js';

const read = (item: Readonly<Record<string, unknown>>, order?: 'dmy' | 'mdy') => {
  const { meta, complaints } = describeFields({ media: [item] }, order);
  return { item: meta.media?.[0], told: complaints.map(({ message }) => message) };
};

it.each([
  ['31/12/2026', '2026-12-31'],
  ['31.12.2026', '2026-12-31'],
  ['31 December 2026', '2026-12-31'],
  ['Dec 31 2026', '2026-12-31'],
  ['2026-12-31', '2026-12-31'],
  ['ongoing', 'ongoing'],
  ['tbc', 'tbc'],
])('“%s” ends a consent on %s', (written, expected) => {
  expect(read({ file: 'a.png', consent: { given_by: 'mother', expires: written } })).toEqual({
    item: { file: 'a.png', consent: { given_by: 'mother', expires: expected } },
    told: [],
  });
  expect(read({ licence_expires: written }).item).toEqual({ licenceExpires: expected });
});

it.each([
  ['soon', 'media: permission: expires: “soon” is not a whole date: write it as 2026-12-31'],
  ['2026', 'media: permission: expires: “2026” is not a whole date: write it as 2026-12-31'],
  ['2026-13-01', 'media: permission: expires: “2026-13-01” is not a whole date: write it as 2026-12-31'],
  [
    '01/02/2026',
    'media: permission: expires: “01/02/2026” could be 2026-02-01 or 2026-01-02: write it so, or say --dates dmy or --dates mdy',
  ],
])('“%s” is told', (written, message) => expect(read({ permission: { expires: written } }).told).toEqual([message]));

it('is called as it was written', () =>
  expect(read({ licence_expires: '2026-02-30' }).told).toEqual([
    'media: licence_expires: “2026-02-30” is not a whole date: write it as 2026-12-31',
  ]));

it.each(['expiry', 'Valid until', 'signed_on'])('reads “%s” of a consent, too, and each of several', (key) =>
  expect(read({ consent: [{ given_by: 'mother', [key]: '31/12/2026' }] }).item).toEqual({
    consent: [{ given_by: 'mother', [key]: '2026-12-31' }],
  }),
);

it('leaves alone that one has ended, which needs no date', () =>
  expect(read({ consent: { expired: 'yes', withdrawn: 'by phone' } })).toEqual({
    item: { consent: { expired: 'yes', withdrawn: 'by phone' } },
    told: [],
  }));

it('takes the order of dates that a config gives', () =>
  expect(read({ permission: { date: '01/02/2026' } }, 'dmy').item).toEqual({ permission: { date: '2026-02-01' } }));
