/** What a draft says of itself in a few words: known, plainly none, or told. */
import { expect, it } from 'vitest';
import { readValues } from '../src/drafts/values.js';

function valuesOf(meta: Record<string, unknown>): { meta: Record<string, unknown>; told: string[] } {
  const told: string[] = [];
  readValues(meta, (key, message) => void told.push(`${key}: ${message}`));
  return { meta, told };
}

it.each([
  [{ appeal: 'missing child' }, { appeal: 'missing-child' }],
  [{ appeal: 'no' }, {}],
  [{ appeal: 'Winter appeal' }, {}],
  [{ crossPost: 'n/a' }, { crossPost: [] }],
  [{ crossPost: '✗' }, { crossPost: [] }],
  [{ crossPost: '✓' }, { crossPost: ['facebook-to-twitter'] }],
  [{ crossPost: 'yes' }, { crossPost: ['facebook-to-twitter'] }],
  [{ crossPost: 'twitter' }, { crossPost: ['facebook-to-twitter'] }],
])('%j is read, and nothing is told', (written, meta) => {
  expect(valuesOf({ ...written })).toEqual({ meta, told: [] });
});

it.each([
  [{ appeal: true }, 'appeal: expected missing-child or missing-person'],
  [{ appeal: 'missing-kid' }, 'not “missing-kid”'],
  [{ crossPost: 'facebook-to-twiter' }, 'Did you mean “facebook-to-twitter”?'],
  [{ status: 'publishd' }, 'Did you mean “published”?'],
])('%j is told', (written, message) => {
  expect(valuesOf({ ...written }).told.join()).toContain(message);
});
