/** Format and check digit: vectors of other people's recognisers, see fixtures/personal-data/README.md. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import identity from '../rules/think/identity.js';
import { lineOf } from '../src/text/numbers/dialled.js';
import { isCard, isNhsNumber } from '../src/text/numbers/identifiers.js';
import { numbersOf } from '../src/text/numbers/numbers.js';
import { draftOf, findingsOf, root } from './support/run.js';

interface Vector {
  readonly id: string;
  readonly text: string;
  readonly personal: boolean;
}

const vectors = readFileSync(`${root}fixtures/personal-data/vectors.jsonl`, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Vector);

it.each(vectors.map((vector) => [vector.id, vector] as const))('%s', async (_, { text, personal }) => {
  expect((await findingsOf(identity, await draftOf(text))).length > 0).toBe(personal);
});

it('checks digits', () => {
  expect(isNhsNumber('9434765919')).toBe(true);
  expect(isNhsNumber('9434765918')).toBe(false);
  expect(isNhsNumber('1111111111')).toBe(false);
  expect(isCard('4012888888881881')).toBe(true);
  expect(isCard('4012888888881882')).toBe(false);
  expect(isCard('1748503543012')).toBe(false);
});

it('knows public lines from private ones', () => {
  expect(['08088005000', '101', '03001234567', '02079460331', '07911123456', '+14155550132'].map(lineOf)).toEqual([
    'public',
    'public',
    'public',
    'landline',
    'mobile',
    'foreign',
  ]);
});

it.each([
  ['Call 101 and quote CAD 6411/15JUN.', ['phone', 'reference']],
  ['Text 85258 or call 116 123 by 10.30am on 3 May, £3.50 each', ['phone', 'phone', 'time', 'date', 'money']],
  ['Ring 0808 800 5000, 10am to 6-8pm, 24/7', ['phone', 'time', 'time', 'time', 'count', 'count']],
  ['The A406 and the M25 near E8 1EA, 50% off', ['road', 'road', 'postcode', 'percent']],
  ['On 03/04/2011, May 3 and in 1966', ['date', 'date', 'year']],
  ['Crime reference 01/12345/26, KS2, CAD6306', ['reference', 'reference', 'reference']],
  ['Plate AB51 ABC, NI number AB 12 34 56 C', ['plate', 'national-insurance']],
])('%s', async (text, kinds) => {
  expect(numbersOf(await draftOf(text)).map(({ kind }) => kind)).toEqual(kinds);
});
