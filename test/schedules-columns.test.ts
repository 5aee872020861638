/** Columns that come twice, dates and times in two cells, and tables of several weeks. */
import { describe, expect, it } from 'vitest';
import { draftReader } from '../src/drafts/index.js';
import { createSource } from '../src/drafts/source.js';
import type { Draft, Trouble } from '../src/types.js';

/** In pieces of so many characters, as a long file is read. */
async function read(text: string, size = text.length) {
  const reader = draftReader({ platforms: ['x'] });
  const all = { drafts: [] as Draft[], troubles: [] as Trouble[], notices: [] as Trouble[] };
  for (let at = 0; at < text.length; at += size) {
    const piece = text.slice(at, at + size);
    const line = text.slice(0, at).split('\n').length;
    const { drafts, troubles, notices = [] } = await reader(createSource('a.csv', piece, line, { more: at + size < text.length }));
    all.drafts.push(...drafts);
    all.troubles.push(...troubles);
    all.notices.push(...notices);
  }
  return all;
}

describe('numbered columns', () => {
  it.each([
    [
      'Text,Picture Url 1,Picture Url 2,Alt text picture 1,Alt text picture 2\nHi there,a.jpg,b.jpg,,A boy reads\n',
      [{ file: 'a.jpg' }, { file: 'b.jpg', alt: 'A boy reads' }],
    ],
    [
      'Text,Picture Url 1,Picture Url 2,Alt text picture 1,Alt text picture 2\nHi there,,b.jpg,,A boy reads\n',
      [{ file: 'b.jpg', alt: 'A boy reads' }],
    ],
    ['Text,Image,Alt,Image,Alt\nHi there,a.jpg,,b.jpg,A boy reads\n', [{ file: 'a.jpg' }, { file: 'b.jpg', alt: 'A boy reads' }]],
    ['Text,Images,Alt 1,Alt 2\nHi there,a.jpg|b.jpg,,A boy reads\n', [{ file: 'a.jpg' }, { file: 'b.jpg', alt: 'A boy reads' }]],
    [
      'Text,Images,Alt text\nHi there,a.jpg|b.jpg,A girl|A boy reads\n',
      [
        { file: 'a.jpg', alt: 'A girl' },
        { file: 'b.jpg', alt: 'A boy reads' },
      ],
    ],
    ['Text,Image URL,Video URL,Alt text\nHi there,,b.mp4,A boy reads\n', [{ file: 'b.mp4', alt: 'A boy reads' }]],
    [
      'Text,Image,Image 2,Alt text,Alt text 2\nHi there,a.jpg,b.jpg,A girl,A boy reads\n',
      [
        { file: 'a.jpg', alt: 'A girl' },
        { file: 'b.jpg', alt: 'A boy reads' },
      ],
    ],
    [
      'Text,Images,Alt text,Alt text 2\nHi there,a.jpg|b.jpg,A girl,A boy reads\n',
      [
        { file: 'a.jpg', alt: 'A girl' },
        { file: 'b.jpg', alt: 'A boy reads' },
      ],
    ],
    ['Text,Picture 1 alt text,Picture 1\nHi there,A boy reads,a.jpg\n', [{ file: 'a.jpg', alt: 'A boy reads' }]],
  ])('%s', async (text, media) => {
    const { drafts, notices } = await read(text);
    expect(drafts.map(({ meta }) => meta.media)).toEqual([media]);
    expect(notices).toEqual([]);
  });
});

describe('a date and a time', () => {
  it.each([
    ['Text,Time,Date\nHi,19:30,2030-07-01 00:00:00\n', '2030-07-01T19:30', 0],
    ['Text,Time,Date\nHi,19:30,2030-07-01 19:30\n', '2030-07-01T19:30', 0],
    ['Text,Time,Date\nHi,19:30,2030-07-01 08:00\n', '2030-07-01T08:00', 1],
    ['Text,Date,Scheduled time\nHi,2030-07-01,19:30\n', '2030-07-01T19:30', 0],
    ['Text,Scheduled time,Date\nHi,19:30,2030-07-01\n', '2030-07-01T19:30', 0],
    // Meta Business Suite exports it so.
    ['Text,Publish time\nHi,2030-07-01 19:30\n', '2030-07-01T19:30', 0],
    ['Text,Publish time\nHi,03/05/2030 10:00\n', undefined, 1],
    ['Text,Publish time\nHi,19:30\n', undefined, 0],
    ['Text,Publish time\nHi,after lunch\n', undefined, 0],
    ['Text,Send At\nHi,2030-07-01 19:30\n', '2030-07-01T19:30', 0],
  ])('%s', async (text, publish, count) => {
    const { drafts, troubles, notices } = await read(text);
    expect([drafts[0]?.meta.publish, troubles.length, notices]).toEqual([publish, count, []]);
  });

  it('in front matter and in JSON too', async () => {
    const one = async (path: string, text: string) => draftReader({ platforms: ['x'] })(createSource(path, text));
    const page = await one('a.md', '---\ndate: 2030-07-01T00:00:00+01:00\ntime: 7.30pm\n---\nHi\n');
    expect([page.drafts[0]?.meta.publish, page.troubles]).toEqual(['2030-07-01T19:30+01:00', []]);
    const line = await one('a.jsonl', '{"text":"Hi","date":"2030-07-01 08:00","time":"19:30"}\n');
    expect(line.troubles.map(({ message }) => message)).toEqual([
      'time: “19:30” is not the time that “date” has; the draft was checked without it',
    ]);
  });
});

describe('several columns of texts', () => {
  const unread = 'these columns were not used: ';
  it.each([
    ['Post 1,Post 2,Post 3\nOne,,Three\n', ['row 2, part 1 x One', 'row 2, part 2 x Three'], ''],
    ['Text,Text\nOne,Two\n', ['row 2, part 1 x One', 'row 2, part 2 x Two'], ''],
    ['Tweet,Tweet 2,Text\nOne,Two,Three\n', ['row 2 x Three'], `${unread}“Tweet”, “Tweet 2”`],
    ['Copy,Copy (Welsh)\nOne,Un\n', ['row 2 x One'], `${unread}“Copy (Welsh)”`],
    ['Post 1\nOne\n', ['row 2 x One'], ''],
    ['Facebook post,Tweet,LinkedIn post\nF,T,L\n', ['row 2, facebook facebook F', 'row 2, x x T', 'row 2, linkedin linkedin L'], ''],
    ['Tweet,Social media platform\nOne,LinkedIn\n', ['row 2 linkedin One'], ''],
    ['Copy,Tweet\nOne,Two\n', ['row 2 x One'], `${unread}“Tweet”`],
    [
      'Copy,X copy\nOne,Two\n',
      ['row 2, x x Two'],
      '2:1 this text was not checked: every network of its row has a text of its own; there may be more',
    ],
    ['Copy,X copy,Platforms\nOne,Two,"x, facebook"\n', ['row 2 facebook One', 'row 2, x x Two'], ''],
  ])('%j', async (text, drafts, notice) => {
    const all = await read(text);
    expect(all.drafts.map((draft) => `${draft.id} ${draft.platforms.join()} ${draft.text}`)).toEqual(drafts);
    expect(all.notices.map(({ place, message }) => `${place ? `${place.line}:${place.column} ` : ''}${message}`).join()).toBe(notice);
    expect(all.troubles).toEqual([]);
  });

  it('those with a number are a thread', async () => {
    const { drafts } = await read('Post 1,Post 2,Date\nOne,Two,2030-07-01\n');
    expect(drafts.map(({ thread }) => thread)).toEqual([0, 1].map((index) => ({ posts: ['One', 'Two'], index })));
  });
});

it.each([
  [
    'Text,Link,URL\nHi,https://example.org/a,https://example.org/b\n',
    '2:26 “URL” was not used where another column holds the link already',
  ],
  ['Text,Date,Publish at\nHi,2030-07-01,2030-07-02\n', '2:15 “Publish at” was not used where another column holds the date already'],
  ['Text,Link,URL\nHi,,https://example.org/b\nHo,https://example.org/b,https://example.org/b\n', ''],
])('two columns of one kind: %s', async (text, notice) => {
  const { notices } = await read(text);
  expect(notices.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`).join()).toBe(notice);
});

it.each([
  ['Text,Date,Status\nHi,2030-07-01,archved\n', '2:15 status: “archved” is not a status chscb knows. Did you mean “archived”?'],
  ['Status,Text,Status\nfine,"Hi, all"," archved "\n', '2:18 status: “archved” is not a status chscb knows. Did you mean “archived”?'],
  ['Cross post,Text\ntwiter-to-x,Hi\n', '2:1 crossPost: “twiter-to-x” is not a cross-post chscb knows.'],
])('a value that is none is placed at its own cell: %s', async (text, trouble) => {
  const { troubles } = await read(text);
  expect(troubles.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`).join()).toBe(trouble);
});

describe('a table of several weeks', () => {
  const weeks = 'Text,Date\nOne here,2030-07-01\nWeek 2,\n,\nText,Date\nTwo here,2030-07-08\nBare\n"Three, and more.",\nText,Date\n';
  it.each([weeks.length, 1, 7, 23, 40])('its headers and their titles are no posts, in pieces of %d', async (size) => {
    const { drafts, notices, troubles } = await read(weeks, size);
    expect(drafts.map(({ text, id }) => `${id} ${text}`)).toEqual([
      'row 2 One here',
      'row 6 Two here',
      'row 7 Bare',
      'row 8 Three, and more.',
    ]);
    expect(troubles).toEqual([]);
    expect(notices.map(({ message }) => message)).toEqual(['3 rows that name the columns or a part of the table again were left out']);
  });

  it('with one column only', async () => {
    expect((await read('Text\nOne\nText\nTwo\n')).drafts.map(({ text }) => text)).toEqual(['One', 'Two']);
  });
});
