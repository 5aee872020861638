/** A text for one network, under its name: read for that network, as a column of a schedule is. */
import { describe, expect, it } from 'vitest';
import { readDrafts } from '../src/drafts/index.js';
import { createSource } from '../src/drafts/source.js';
import { stopwatch } from './support/stopwatch.js';

const read = async (path: string, text: string, isWalked = false) =>
  readDrafts(createSource(path, text, 1, { isWhole: true, isWalked }), { platforms: ['x', 'facebook'] });

async function told(path: string, text: string) {
  const { drafts, troubles, notices = [] } = await read(path, text);
  for (const draft of drafts) {
    const { line, column } = draft.locate(0);
    expect(text.split('\n')[line - 1]?.slice(column - 1)).toMatch(draft.text);
  }
  const said = [...troubles, ...notices].map(({ place, message }) => `${place?.line} ${message}`);
  return { posts: drafts.map((draft) => `${draft.id} | ${draft.platforms.join()} | ${draft.text}`), said };
}

const unsent = 'this text was not checked: every network has a text of its own. There may be more of it.';

describe('in JSON, a line of JSON and YAML', () => {
  it.each([
    [
      { id: 'a', text: 'Hello there, all.', linkedin: 'Hello to our colleagues.' },
      ['a | x,facebook | Hello there, all.', 'a, linkedin | linkedin | Hello to our colleagues.'],
      [],
    ],
    [
      { id: 'a', date: '2030-01-01', x: 'Come to us now.', Facebook: 'Come and see us.' },
      ['a, x | x | Come to us now.', 'a, facebook | facebook | Come and see us.'],
      [],
    ],
    [
      { id: 'a', text: 'Hello there, all.', social: { x: 'Come to us now.' } },
      ['a | facebook | Hello there, all.', 'a, x | x | Come to us now.'],
      [],
    ],
    [
      { id: 'a', text: 'Hello there, all.', variants: { linkedin_copy: 'Come to us now.', note: 'Not for now, Amy.' } },
      ['a | x,facebook | Hello there, all.', 'a, linkedin | linkedin | Come to us now.'],
      [],
    ],
    [{ id: 'a', text: 'Hello there, all.', platforms: ['x'], xText: 'Come to us now.' }, ['a, x | x | Come to us now.'], [`1 ${unsent}`]],
    [
      { id: 'a', text: 'Hello', platforms: ['x'], x: 'Come to us now.', first_comment: 'Book here' },
      ['a, first comment | x | Book here', 'a, x | x | Come to us now.'],
      [`1 ${unsent}`],
    ],
    [
      { id: 'a', text: 'Hello there, all.', captions: { linkedin: 'Come to us now.' } },
      ['a | x,facebook | Hello there, all.'],
      ['1 “captions” was not read: chscb does not know the key. There may be more of it.'],
    ],
    // Handles, links and settings, and names that are something else.
    [
      { id: 'a', text: 'Hello', twitter: '@us', facebook: 'https://us.example', instagram: true, meta: 'Words about this post.' },
      ['a | x,facebook | Hello'],
      [],
    ],
  ])('%j', async (value, posts, said) => {
    for (const path of ['a.json', 'a.jsonl', 'a.yaml'])
      expect([path, await told(path, JSON.stringify(value))]).toEqual([path, { posts, said }]);
  });

  it('are told from other things in linear time, however long these are', async () => {
    const fields = { text: 'Hello', ['_'.repeat(60_000)]: 'b', linkedin: 'a'.repeat(60_000), facebook: 'a-'.repeat(30_000) };
    const spent = stopwatch();
    expect((await read('a.jsonl', JSON.stringify(fields))).drafts).toHaveLength(1);
    expect(spent()).toBeLessThan(1);
  });

  it('words of a website that lie in a folder are nobody’s posts', async () => {
    const labels = '{"facebook": "Share this on Facebook", "twitter": "Share this on Twitter"}';
    expect(await read('labels.json', labels, true)).toMatchObject({ drafts: [], troubles: [] });
  });
});

describe('in front matter', () => {
  it.each([
    [
      '---\nplatforms: [x, linkedin]\nlinkedin: Hello to our colleagues.\n---\nHello there, all.\n',
      [' | x | Hello there, all.', 'linkedin | linkedin | Hello to our colleagues.'],
      [],
    ],
    [
      '---\nx: Come to us now.\nfacebook: Come and see us.\n---\nOur page.\n',
      ['x | x | Come to us now.', 'facebook | facebook | Come and see us.'],
      ['5 front matter: every network has a text of its own, and what stands below was not checked'],
    ],
    [
      '---\nplatforms: [x, facebook, threads]\nx: Come to us now.\nfacebook: Come and see us.\n---\nHello there.\n',
      [' | threads | Hello there.', 'x | x | Come to us now.', 'facebook | facebook | Come and see us.'],
      [],
    ],
    ['---\nlinkedin: Come to us now.\n---\n', ['linkedin | linkedin | Come to us now.'], []],
    ['---\ntwitter: "@us"\nfacebook: Our page\n---\nHello there.\n', [' | x,facebook | Hello there.'], []],
    [
      '---\nplatforms: [x, facebook]\nsocial: {x: Come to us now.}\n---\nHello there.\n',
      ['x | x | Come to us now.'],
      ['3 front matter: “social” says nothing for facebook, and what stands below was not checked'],
    ],
    ['---\nsocial: {x: Come to us now.}\n---\nOur page.\n', ['x | x | Come to us now.'], []],
    [
      '---\nplatforms: [x, linkedin]\nsocial: {x: Come to us now.}\nlinkedin: Hello to our colleagues.\n---\nOur page.\n',
      ['x | x | Come to us now.', 'linkedin | linkedin | Hello to our colleagues.'],
      [],
    ],
    [
      '---\nplatforms: [x, facebook]\nsocial: {default: Hello., x: Come to us now.}\n---\nOur page.\n',
      ['default | facebook | Hello.', 'x | x | Come to us now.'],
      [],
    ],
  ])('%j', async (text, posts, said) => {
    expect(await told('a.md', text)).toEqual({ posts, said });
  });
});
