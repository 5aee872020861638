/** Our own reading of plain links, handles and tags never differs from twitter-text's. */

import fc from 'fast-check';
import extractEntities from 'twitter-text/dist/extractEntitiesWithIndices.js';
import { expect, it } from 'vitest';
import { draftOf } from './support/run.js';

interface Theirs {
  indices: [number, number];
  url?: string;
  hashtag?: string;
}

const parts = fc.oneof(
  fc.constantFrom(
    'https://www.example.org.uk/report',
    'example.org',
    'example.co.uk/a/b-c?x=1&y=2',
    'http://hackney.gov.uk.',
    '(example.com)',
    'see:example.com',
    'report it.It',
    '#KeepSafe',
    '#keep_safe2',
    '#1',
    '#2024Plan',
    '#Tag’s',
    '#Tag#Other',
    '@lscb_chscb',
    '.@police',
    '@a_very_long_handle_name_here',
    'rt@x',
    'info@example.org',
    'a.b@example.co.uk,',
    '10.30am',
    'e.g.',
    'i.e',
    'p.m.',
    '£3.50',
    '$5',
    '$AAPL',
    'U.K.',
    'v2.0',
    'Dr.Smith',
    '...',
    'well...ok',
    'https://t.co/AbC123',
    'https://bit.ly/x',
    'www.nhs.uk',
    'WWW.NHS.UK',
    'EXAMPLE.ORG/PATH',
    'https://example.org/path/.',
    'https://example.org/a.html',
    'https://example.org/?q=a.b',
    'example.org/',
    'example.org,',
    '“example.org”',
    'https://example.org…',
    'foo_bar.com',
    '-example.org',
    'exa-mple.org',
    '#a',
    '@a',
    '#',
    '@',
    '.',
    'x@',
    '@x.y',
    '👉https://example.org',
    'example.org👈',
    '#مرحبا',
    'пример.рф',
    'a.uk',
    'uk.com',
    "@name's",
    '#tag!',
    '#tag:',
    '@name:',
    '@name/list',
    '#tag://',
    'https://',
    'https://example',
    'example.org:8080/x',
    'http://example.org#frag',
    'example.org/#frag',
  ),
  fc.string({ unit: fc.constantFrom(...'ab.@#/:-_?=&!)(é1U '), maxLength: 12 }),
);

const texts = fc.array(parts, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));

it('agrees with twitter-text on links and tags', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const draft = await draftOf(text);
      const theirs = (extractEntities(text, { extractUrlsWithoutProtocol: true }) as Theirs[]).filter(
        (entity) => entity.url || entity.hashtag,
      );
      const ours = draft.entities.filter((entity) => entity.kind === 'url' || entity.kind === 'hashtag');
      // Inside an e-mail address or a handle with a host, twitter-text may see a link; there we know better.
      const inside = (start: number) =>
        draft.entities.some(
          (entity) => (entity.kind === 'email' || entity.kind === 'handle') && start >= entity.start && start < entity.end,
        );
      expect(ours.map((entity) => text.slice(entity.start, entity.end))).toEqual(
        theirs
          .filter((entity) => !inside(entity.indices[0]))
          .sort((a, b) => a.indices[0] - b.indices[0])
          .map((entity) => text.slice(...entity.indices)),
      );
    }),
    { numRuns: 3000, seed: 1 },
  );
});
