/** Periods as a config writes them: the forms that it accepts are the forms that the rules read. */
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { formed } from '../src/config/forms.js';
import { periodOf } from '../src/register/days.js';

it.each([
  ['2027-03-22/2027-05-06', '2027-03-22', '2027-05-06', false],
  ['2027-03-22to2027-05-06', '2027-03-22', '2027-05-06', false],
  [' 2027-03-22 – 2027-05-06 ', '2027-03-22', '2027-05-06', false],
  ['2027-03-22..', '2027-03-22', undefined, true],
  ['2027-05-06', '2027-05-06', undefined, false],
])('%j is a period of elections', (written, first, last, isOpen) => {
  expect(v.is(formed('days'), written)).toBe(true);
  expect(periodOf(written)).toEqual({ first, last, isOpen });
});

it.each([
  ['12-24/01-02', '12-24', '01-02'],
  ['2027-03-04 to 2027-03-06', '2027-03-04', '2027-03-06'],
  ['11-11', '11-11', undefined],
])('%j is a quiet day or period', (written, first, last) => {
  expect(v.is(formed('quiet days'), written)).toBe(true);
  expect(periodOf(written)).toEqual({ first, last, isOpen: false });
});

it.each(['', 'May', '2027-03-22, 2027-05-06', '2027-3-22'])('%j is none', (written) => {
  expect(v.is(formed('days'), written)).toBe(false);
  expect(periodOf(written)).toBeUndefined();
});
