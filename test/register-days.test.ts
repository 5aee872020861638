/** Days, certificates and hours, as registers state them. */
import { expect, it } from 'vitest';
import { anniversary, daysBetween, isDay, longDay } from '../src/register/days.js';
import { isWatched, readHours } from '../src/register/hours.js';
import { certificateOn } from '../src/register/people.js';

it('days count as calendars do', () => {
  expect(anniversary('2017-05-24', 3)).toBe('2020-05-24');
  expect(anniversary('2016-02-29', 3)).toBe('2019-03-01');
  expect(anniversary('2016-02-29', 4)).toBe('2020-02-29');
  expect(daysBetween('2020-03-24', '2020-05-24')).toBe(61);
  expect(isDay('2019-02-29')).toBe(false);
  expect(longDay('2020-05-24')).toBe('24 May 2020');
});

it('a certificate holds to the day before its anniversary, and on where it was renewed', () => {
  const person = { id: 'a', accounts: [], certifiedOn: ['2017-05-24', '2020-05-01'] };
  expect(certificateOn(person, '2017-05-23', 3)).toEqual({ state: 'early', from: '2017-05-24' });
  expect(certificateOn(person, '2020-04-30', 3)).toEqual({ state: 'valid', until: '2023-05-01' });
  expect(certificateOn(person, '2023-05-01', 3)).toEqual({ state: 'lapsed', until: '2023-05-01' });
  expect(certificateOn({ ...person, certifiedOn: [] }, '2023-05-01', 3)).toEqual({ state: 'none' });
});

it.each([
  ['Mon-Fri 09:00-17:00', '2018-01-15T10:00', true],
  ['9-5', '2018-01-15T16:59', true],
  ['9am to 5pm', '2018-01-15T17:00', false],
  ['9-5', '2018-01-13', false],
  ['Fri-Mon 10-16', '2018-01-13T10:00', true],
  ['Tuesday 10-16', '2018-01-15', false],
  ['24/7', '2018-01-13T03:00', true],
  ['Mon-Thu 9-5, Fri 9-4', '2018-01-19T15:30', true],
  ['Mon-Thu 9-5, Fri 9-4', '2018-01-19T16:30', false],
  ['Mon, Wed and Fri 9-12 and 14:00-17:00', '2018-01-17T14:30', true],
  ['09:00-17:00, Monday to Saturday', '2018-01-13T10:00', true],
  ['Fri 22:00-06:00', '2018-01-20T05:00', true],
  ['when we can', '2018-01-13T03:00', undefined],
  ['Mon-Fri 09:00-25:00', '2018-01-15T10:00', undefined],
  ['Mon-Fri 09:70-17:00', '2018-01-15T10:00', undefined],
])('%s at %s: %s', (hours, moment, watched) => {
  const read = readHours(hours);
  expect(read && isWatched(read, moment)).toBe(watched);
});
