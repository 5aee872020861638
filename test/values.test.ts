/** Values of a few words in front matter, lines and rows: what is none of them is told, and silences no rule. */
import { describe, expect, it } from 'vitest';
import { readDrafts } from '../src/drafts/index.js';
import { createSource } from '../src/drafts/source.js';

const read = async (path: string, text: string) => {
  const { drafts, troubles, notices = [] } = await readDrafts(createSource(path, text), { platforms: ['x'] });
  return { meta: drafts[0]?.meta ?? {}, troubles: troubles.map(({ message }) => message), notices: notices.map(({ message }) => message) };
};
const front = (field: string) => read('a.md', `---\n${field}\n---\nOne.\n`);

describe('an appeal', () => {
  it.each([
    ['missing-child', 'missing-child'],
    ['Missing person', 'missing-person'],
    ['no', undefined],
    ['false', undefined],
  ])('%s is %s', async (written, expected) => {
    const { meta, troubles } = await front(`appeal: ${written}`);
    expect([meta.appeal, troubles]).toEqual([expected, []]);
  });

  it.each(['true', 'yes', '5', '[missing-child]', '{a: b}', 'winter coats'])('%s is none, and is told', async (written) => {
    const { meta, troubles } = await front(`appeal: ${written}`);
    expect([meta.appeal, troubles]).toEqual([undefined, [expect.stringMatching(/appeal: expected missing-child or missing-person/)]]);
  });

  it('is answered with the name that was meant, in each format', async () => {
    const meant = [expect.stringMatching(/appeal: .*Did you mean “missing-child”\?/)];
    expect((await front('appeal: missing-chlid')).troubles).toEqual(meant);
    expect((await read('a.jsonl', '{"text":"One.","appeal":"missing-chlid"}\n')).troubles).toEqual(meant);
    expect((await read('a.yaml', '- text: One.\n  platform: x\n  appeal: missing-chlid\n')).troubles).toEqual(meant);
    const rows = await read('a.csv', 'text,platform,appeal\nOne.,x,missing-chlid\nTwo.,x,missing-chlid\n');
    expect([rows.meta.appeal, rows.troubles]).toEqual([undefined, meant]);
    expect((await read('a.csv', 'text,platform,appeal\nOne.,x,TRUE\n')).meta.appeal).toBeUndefined();
  });
});

it.each([
  ['facebook-to-twitter', ['facebook-to-twitter'], 0],
  ['yes', ['facebook-to-twitter'], 0],
  ['[twitter]', ['facebook-to-twitter'], 0],
  ['no', [], 0],
  ['instagram', ['instagram'], 0],
  ['facebook-to-instagram', ['facebook-to-instagram'], 0],
  ['facebook-to-twiter', [], 1],
])('the cross-post %s is %j', async (written, expected, count) => {
  const { meta, troubles } = await front(`cross_post: ${written}`);
  expect([meta.crossPost, troubles.length]).toEqual([expected, count]);
  expect((await read('a.csv', `text,platform,cross post\nOne.,facebook,${written.replace(/[[\]]/g, '')}\n`)).meta.crossPost).toEqual(
    expected,
  );
});

it.each([
  ['status: publishd', 1],
  ['status: Published', 0],
  ['status: archive', 0],
  ['status: In review', 0],
])('%s is told %d times', async (field, count) => {
  expect((await front(field)).troubles).toHaveLength(count);
});

it.each([
  ['thread: maybe', 1],
  ['thread: no', 0],
  ['thread: true', 0],
])('%s is noticed %d times', async (field, count) => {
  const { troubles, notices } = await front(field);
  expect([troubles, notices]).toEqual([[], Array.from({ length: count }, () => expect.stringMatching(/“maybe” is neither yes nor no/))]);
});

it('an author whose id is a number is a name all the same', async () => {
  expect((await front('author: 123')).meta.author).toBe('123');
  expect((await read('a.jsonl', '{"text":"One.","author":123}\n')).meta.author).toBe('123');
});
