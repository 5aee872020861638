/** rules/write/jargon.tsv: what a term means is told; only what can stand in its place is put there. */
import { expect, it } from 'vitest';
import rule from '../rules/write/jargon.js';
import list from '../rules/write/jargon.tsv';
import { createDraft } from '../src/text/draft.js';
import { readRows } from '../src/text/words/word-list.js';
import type { Report } from '../src/types.js';

const reports = (text: string) => [...(rule.check(createDraft({ text }), { fine: [] }, undefined) as Iterable<Report>)];

it('a term has wordings to put in its place, or a meaning, and not both', () => {
  expect(readRows(list).filter(({ say, means }) => say && means)).toEqual([]);
});

it.each([
  ['Our person-centred care is new.', 'person-centred', 'built around each person'],
  ['We are a corporate parent.', 'corporate parent', 'council that stands in as a parent'],
])('a meaning is no fix: %j', (text, phrase, means) => {
  const [found, ...more] = reports(text);
  expect(found).toMatchObject({ message: 'meant', data: { phrase, means }, suggest: [] });
  expect(found).not.toHaveProperty('fix');
  expect(more).toEqual([]);
});
