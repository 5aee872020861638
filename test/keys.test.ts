/** A key of front matter, or of a line of JSON, that was meant for another is told; the others are those that the code reads: no more, no fewer. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDrafts } from '../src/drafts/index.js';
import { meantKey, readKeys } from '../src/drafts/keys.js';
import { isDescribed } from '../src/drafts/meta.js';
import { createSource } from '../src/drafts/source.js';
import { chscb, root } from './support/run.js';

const read = (file: string) => readFileSync(join(root, file), 'utf8');
const code = ['src', 'rules'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(join(folder, file)).replaceAll(/import\.meta|\/meta\.js/g, '')),
);

/** `meta.role`, `const { role } = draft.meta` and `{ meta: { role, author } }: Draft`. */
const asked = new Set(
  code.flatMap((text) => [
    ...[...text.matchAll(/\bmeta\??\.(\w+)/g)].map(([, key]) => key as string),
    ...[...text.matchAll(/\{ ([\w, ]+) \} = (?:\w+\.)?meta\b|\bmeta: \{ ([\w, ]+) \}/g)].flatMap(([, one, other]) =>
      (one ?? other ?? '').split(', '),
    ),
  ]),
);

/** What `Meta` promises to the rules of others is taken although none of ours may read it. */
const promised = [...(/interface Meta \{(.*?)\n\}/s.exec(read('src/types.ts'))?.[1] ?? '').matchAll(/readonly (\w+)\?:/g)].map(
  ([, key]) => key as string,
);

/** Not of the draft but of its text, and read before `meta` is made. */
const elsewhere = ['allow', 'social', 'socialText'];

it('finds what the code reads', () => {
  expect(asked.size).toBeGreaterThan(15);
  expect([...asked]).toEqual(expect.arrayContaining(['appeal', 'thoughtBy', 'role', 'author']));
  expect(promised).toContain('approvedBy');
});

it.each([...asked, ...promised])('%s, which is read, is known', (key) => {
  expect(isDescribed(key) || readKeys().includes(key)).toBe(true);
  expect(meantKey(key)).toBeUndefined();
});

it.each(readKeys())('%s, which is known, is read', (key) => {
  expect(isDescribed(key) || [...asked, ...promised, ...elsewhere].includes(key)).toBe(true);
});

const frontMatter = async (text: string) => readDrafts(createSource('a.md', text, 1, { isWalked: false }), { platforms: ['x'] });

describe('a key of front matter that nothing reads', () => {
  it.each([
    ['platfroms: [x]', '“platfroms” was not used. Did you mean “platforms”?'],
    ['alow: {jargon: agreed}', '“alow” was not used. Did you mean “allow”?'],
    ['authr: a.lee', '“authr” was not used. Did you mean “author”?'],
    ['crosspost: x', '“crosspost” was not used. Did you mean “cross_post”?'],
    ['Approved-By-: x', '“Approved-By-” was not used. Did you mean “approved_by”?'],
  ])('is told where it is near one that is read: %s', async (line, message) => {
    const { drafts, notices } = await frontMatter(`---\ntitle: News\n${line}\n---\nHello\n`);
    expect(drafts).toHaveLength(1);
    expect(notices?.map((notice) => [notice.place?.line, notice.message])).toEqual([[3, `front matter: ${message}`]]);
  });

  it.each([
    ['{file: a.jpg, alt: A fire engine, red and shiny}', '“red and shiny” was not used. A text with a comma needs quotes inside { }.'],
    ['{file: a.jpg, lat: A fire engine}', '“lat” was not used. Did you mean “alt”?'],
    ['{file: a.jpg, licencse: CC BY}', '“licencse” was not used. Did you mean “licence”?'],
  ])('is told in an item of media, too: %s', async (item, message) => {
    for (const [media, line] of [
      [`media: ${item}`, 2],
      [`media:\n  - ${item}`, 3],
    ] as const) {
      const { notices } = await frontMatter(`---\n${media}\n---\nHello\n`);
      expect(notices?.map((notice) => [notice.place?.line, notice.message])).toEqual([[line, `front matter: ${message}`]]);
    }
  });

  it.each([
    ['consent: {given_by: mother, date: 2026-01-02, webonly: true}', '“webonly” was not used. It can say given_by, date,'],
    ['consent: [{given_by: mother, exipres: 2026-01-02}]', '“exipres” was not used. Did you mean “expires”?'],
    ['permission: {given_by: A. Lee, cvers: website}', '“cvers” was not used. Did you mean “covers”?'],
  ])('is told in a consent and a permission, where it may be a limit: %s', async (line, message) => {
    const { notices } = await frontMatter(`---\nmedia:\n  - file: a.jpg\n    ${line}\n---\nHello\n`);
    expect(notices?.map((notice) => notice.place?.line)).toEqual([4]);
    expect(notices?.[0]?.message).toContain(`front matter: ${message}`);
    const yaml = `- text: Hello\n  platforms: [x]\n  media:\n    - file: a.jpg\n      ${line}\n`;
    const other = await readDrafts(createSource('a.yaml', yaml, 1, { isWalked: false }), { platforms: ['x'] });
    expect(other.notices?.map((notice) => notice.place?.line)).toEqual([5]);
    expect(other.notices?.[0]?.message).toContain(message);
  });

  it('is understood there where its meaning is plain, or it is only a remark', async () => {
    const keys = ['expiry', 'expires_on', 'Valid Until', 'expired', 'withdrawn', 'refused', 'uses', 'Given_By', 'note', 'form', 'relation'];
    for (const key of keys)
      expect((await frontMatter(`---\nmedia: [{file: a.jpg, consent: {${key}: 2026-01-02}}]\n---\nHello\n`)).notices).toBeUndefined();
  });

  it('is left alone in an item of media where it has a value and is near none', async () => {
    expect(
      (await frontMatter('---\nmedia: [{file: a.jpg, alt: A van, shows_people: true, focus: top}]\n---\nHello\n')).notices,
    ).toBeUndefined();
  });

  it.each([
    'title',
    'data',
    'authors',
    'images',
    'layout',
    'tags',
    'slug',
    'type',
    'lang',
    'draft',
    'updated',
    'publisher',
    'scheduled-for',
  ])('is left to other programs where it is near none: %s', async (key) => {
    expect((await frontMatter(`---\n${key}: 2030-01-01\n---\nHello\n`)).notices).toBeUndefined();
  });
});

describe('a key of a line of JSON that nothing reads', () => {
  const told = (lines: readonly object[], ...args: string[]) => {
    const input = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    const { code, err } = chscb(['-', '--stdin-filename', 'a.jsonl', '--only', 'double-space', '--no-config', ...args], { input });
    return [code, ...err.trimEnd().split('\n')];
  };

  it('is told where it is near one that is read, once a file', () => {
    const text = 'Join us on Tuesday.';
    const post = { text, platforms: ['x'], publish: '2030-01-02' };
    // More than one piece of the file.
    const many = Array(200).fill({ ...post, plattforms: ['x'] });
    expect(told([post, { text, plattforms: ['x'], publsh: '2030-01-02' }, ...many])).toEqual([
      0,
      'chscb: a.jsonl:2:1: “plattforms” was not used. Did you mean “platforms”? There may be more of it.',
      'chscb: a.jsonl:2:1: “publsh” was not used. Did you mean “publish”? There may be more of it.',
    ]);
  });

  it('is told in a consent, too, once a file', () => {
    const line = (consent: object) => ({ text: 'Join us.', media: [{ file: 'a.jpg', consent: { given_by: 'mother', ...consent } }] });
    expect(told([line({ note: 'by e-mail' }), line({ exipres: '2030-01-02' }), line({ exipres: '2030-01-02', form: 1 })])).toEqual([
      0,
      'chscb: a.jsonl:2:1: “exipres” was not used. Did you mean “expires”? There may be more of it.',
    ]);
  });

  it('is told of a line that is fixed, too', () => {
    expect(told([{ text: 'Join  us.', authr: 'a.lee' }], '--fix')).toContain(
      'chscb: a.jsonl:1:1: “authr” was not used. Did you mean “author”? There may be more of it.',
    );
  });

  it('is left to other programs where it is near none, or where a line has a great many', () => {
    expect(told([{ id: 1, text: 'Join us.', created_at: '2030-01-02', lang: 'en', public_metrics: {}, authors: [] }])).toEqual([0, '']);
    const numbered = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`field ${index}`, index]));
    expect(told([{ text: 'Join us.', ...numbered, authr: 'a.lee' }])).toEqual([0, '']);
  });
});
