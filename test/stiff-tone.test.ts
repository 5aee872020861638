/** rules/read/stiff-tone.tsv: whoever is told that words are stiff is told what to do instead. */
import { expect, it } from 'vitest';
import rule from '../rules/read/stiff-tone.js';
import list from '../rules/read/stiff-tone.tsv';
import { createDraft } from '../src/text/draft.js';
import { readRows } from '../src/text/words/word-list.js';
import type { Report } from '../src/types.js';

const reports = (text: string) => [...(rule.check(createDraft({ text }), {}, undefined) as Iterable<Report>)];

it('says of each phrase that is no address to readers what to do instead', () => {
  const rows = readRows(list);
  const requests = rows.filter(({ id }) => id === 'stiff-requests');
  expect(requests.length).toBeGreaterThan(300);
  for (const { phrase, instead } of requests) expect(`${phrase}: ${instead}`).toMatch(/: (?:say|leave|give|start) \S/);
  expect(rows.filter(({ id, instead }) => id !== 'stiff-requests' && instead)).toEqual([]);
});

it.each([
  ['Open every day save for Monday.', 'say “except”'],
  ['We will write in due course.', 'say when, or “later”'],
  ['We accept no responsibility for bags.', 'say what you cannot look after'],
])('says so of %j, and leaves the words to the reader', (text, instead) => {
  expect(reports(text)).toMatchObject([{ message: 'request', data: { instead }, suggest: [] }]);
});
