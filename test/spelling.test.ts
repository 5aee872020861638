/** What the rule spelling offers for a slip. */
import { expect, it } from 'vitest';
import spelling from '../rules/write/spelling.js';
import { draftOf, findingsOf } from './support/run.js';

it('is no insult, whatever was mistyped', async () => {
  const findings = await findingsOf(spelling, await draftOf('The momos were recieved well by homoz and niggars.', { platforms: ['x'] }));
  const offered = findings.map(({ excerpt, suggest }) => [excerpt, suggest ?? []] as const);
  expect(offered.map(([excerpt]) => excerpt)).toEqual(['recieved', 'homoz', 'niggars']);
  expect(offered[0]?.[1]).toContain('received');
  for (const [, suggest] of offered) expect(suggest.join(' ')).not.toMatch(/\b(?:homos?|niggers?|nigga)\b/);
});
