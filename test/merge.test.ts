/** One finding a span and subject; a wide finding never hides a narrow one. */
import { expect, it } from 'vitest';
import { mergeFindings } from '../src/lint/merge.js';
import type { Finding } from '../src/types.js';

function finding(rule: string, span: Finding['span'], fields: Partial<Finding> = {}): Finding {
  const place = { line: 1, column: 1 };
  return {
    rule,
    stage: 'write',
    severity: 'warning',
    confidence: 'sure',
    messageId: 'm',
    message: `${rule} speaks.`,
    data: {},
    span,
    excerpt: '',
    start: place,
    end: place,
    suggest: ['other words'],
    fix: null,
    policy: null,
    platform: null,
    url: null,
    ...fields,
  };
}

it('joins two rules that offer other words for the same words, the graver first', () => {
  const [only, ...rest] = mergeFindings([finding('mild', [0, 5], { severity: 'note' }), finding('grave', [0, 5])]);
  expect(rest).toEqual([]);
  expect(only).toMatchObject({ rule: 'grave', severity: 'warning', message: 'grave speaks. Also: mild speaks.' });
  expect(only?.also).toMatchObject([{ rule: 'mild', severity: 'note', message: 'mild speaks.' }]);
});

it('joins a wording within a wording, and keeps every reason of three', () => {
  const merged = mergeFindings([finding('a', [0, 30]), finding('b', [5, 12]), finding('c', [5, 12])]);
  expect(merged.map(({ rule, also }) => [rule, also?.map((reason) => reason.rule)])).toEqual([['a', ['b', 'c']]]);
});

it('lets the house speak first, as grave as the graver', () => {
  const isHouse = (rule: string) => rule === 'house';
  const [only, ...rest] = mergeFindings([finding('ours', [0, 5], { severity: 'error' }), finding('house', [0, 5])], isHouse);
  expect(rest).toEqual([]);
  expect(only).toMatchObject({ rule: 'house', severity: 'error', message: 'house speaks. Also: ours speaks.' });
  const nested = mergeFindings([finding('ours', [0, 12]), finding('house', [4, 12])], isHouse);
  expect(nested.map(({ rule, also }) => [rule, also?.[0]?.rule])).toEqual([['house', 'ours']]);
});

it('joins the house with ours on the same words, whether or not both offer others', () => {
  const isHouse = (rule: string) => rule === 'house';
  const merged = mergeFindings([finding('house', [0, 5], { suggest: [] }), finding('ours', [0, 5])], isHouse);
  expect(merged.map(({ rule }) => rule)).toEqual(['house']);
  const apart = [finding('house', [0, 9], { suggest: [] }), finding('ours', [0, 5])];
  expect(mergeFindings(apart, isHouse)).toBe(apart);
});

it('leaves alone what has another subject', () => {
  const apart = [finding('a', [0, 5]), finding('b', [6, 9])];
  expect(mergeFindings(apart)).toBe(apart);
  const wide = [finding('long', [0, 300], { suggest: [] }), finding('narrow', [10, 15])];
  expect(mergeFindings(wide)).toBe(wide);
  const rewritten = [finding('long', [0, 300]), finding('narrow', [10, 15])];
  expect(mergeFindings(rewritten)).toBe(rewritten);
  const read = [finding('a', [0, 30]), finding('b', [5, 12], { stage: 'read' })];
  expect(mergeFindings(read)).toBe(read);
  const platforms = [finding('a', [0, 5], { platform: 'x' }), finding('b', [0, 5], { platform: 'sms' })];
  expect(mergeFindings(platforms)).toBe(platforms);
  const twice = [finding('a', [0, 5]), finding('a', [0, 5])];
  expect(mergeFindings(twice)).toBe(twice);
});
