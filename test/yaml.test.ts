/** Hostile YAML is refused quickly, with its place, and never takes the process down. */
import { expect, it } from 'vitest';
import { parseYaml } from '../src/drafts/yaml.js';
import { stopwatch } from './support/stopwatch.js';

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...'bcdefghi'.split('').map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`)}]`),
];

it.each([
  ['flow nesting', '['.repeat(20_000), 'is nested more than 64 levels deep'],
  ['closed flow nesting', `${'{a: ['.repeat(5000)}${']}'.repeat(5000)}`, 'is nested more than 64 levels deep'],
  ['block nesting', `${'- '.repeat(20_000)}x`, 'is nested more than 64 levels deep'],
  ['explicit keys', `${'? '.repeat(20_000)}x`, 'is nested more than 64 levels deep'],
  ['indents', Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'is nested more than 64 levels deep'],
  ['aliases', bomb.join('\n'), 'uses too many aliases'],
  ['an alias of itself', 'a: &a [*a]\nb: [1', 'a [ is not closed before this'],
  ['a colon within braces', 'a: {b: our team: we}', 'a text with a colon in it needs quotes inside { } or [ ]'],
  ['hyphens within brackets', 'a: [b,\n  - c]', 'a list with hyphens cannot be inside { } or [ ]'],
  ['a tab after a text', '- a: b\n\tc: d', 'a line is indented with a tab'],
  ['a tab after a text in quotes', '- a: "b"\n\tc: d', 'a line is indented with a tab'],
  ['equal keys', 'a: 1\nb: {c: 1, c: 2}', 'has the key “c” twice'],
])('refuses %s', (_, text, message) => {
  const spent = stopwatch();
  expect(parseYaml(text).fault?.message).toBe(message);
  expect(spent()).toBeLessThan(3);
});

it('reads many keys in linear time', () => {
  const spent = stopwatch();
  expect(Object.keys(parseYaml(Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n')).value as object)).toHaveLength(20_000);
  expect(spent()).toBeLessThan(3);
});

it('keeps a key named __proto__ a mere key', () => {
  const value = parseYaml('__proto__: {polluted: 1}').value as object;
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
