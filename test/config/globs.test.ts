/** Globs of overrides. */
import fc from 'fast-check';
import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import { globMatcher } from '../../src/config/glob.js';
import { stopwatch } from '../support/stopwatch.js';

describe('globs', () => {
  const pieces = fc.constantFrom('*', '**', 'a', 'b', 'a*', '*b', '?', '[ab]', '[^a]', 'a?b*', '{a,b}', '{a*,c}.md', '*.md');
  const globs = fc.array(pieces, { minLength: 2, maxLength: 4 }).map((parts) => parts.join('/'));
  const paths = fc
    .array(fc.constantFrom('a', 'b', 'ab', 'aab', 'c.md', 'abc', 'a.md'), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('/'));

  it('mean what picomatch takes them to mean', () => {
    fc.assert(
      fc.property(globs, paths, (glob, path) => {
        // There picomatch is of two minds: a/** matches a, and */** does not.
        fc.pre(!glob.endsWith('/**'));
        expect(globMatcher([glob])(path)).toBe(picomatch(glob, { dot: true, noextglob: true })(path));
      }),
      { numRuns: 3000 },
    );
  });

  it('match at any depth without a slash, and all below a folder', () => {
    expect(globMatcher(['*.md'])('deep/er/a.md')).toBe(true);
    expect(globMatcher(['drafts/'])('drafts/x/a.md')).toBe(true);
    expect(globMatcher(['./drafts/*'])('drafts/a.md')).toBe(true);
  });

  it('are never slow', () => {
    const spent = stopwatch();
    globMatcher([`${'*a'.repeat(100)}b`, `${'**/'.repeat(100)}b`, '{a,b}'.repeat(20)])('a'.repeat(4000));
    globMatcher([`${'**/a/'.repeat(50)}b`])('a/'.repeat(2000));
    expect(spent()).toBeLessThan(0.5);
  });
});
