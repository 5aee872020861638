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
  ['Open every day save for Monday.', ['except']],
  ['Inclement weather may close it.', ['Rain', 'Snow', 'Ice']],
  ['We will write in due course.', ['later']],
  ['Ball games are strictly prohibited.', []],
  ['Please refrain from running.', []],
  ['Complaints should be made to the desk.', []],
  ['We accept no responsibility for bags.', []],
])('offers for %j what may stand there as it is', (text, suggest) => {
  expect(reports(text).map((report) => report.suggest)).toEqual([suggest]);
});
