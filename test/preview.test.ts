/** What `chscb preview` shows, and threads that fit. */
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOn, prepareCount } from '../src/platforms/count.js';
import { previewsOf, tightestOf, usualSettings } from '../src/platforms/preview.js';
import { splitThread } from '../src/platforms/split.js';
import { usage } from '../src/report/preview.js';
import { prepareGraphemes } from '../src/text/graphemes.js';
import type { PlatformId } from '../src/types.js';
import { chscb, draftOf, root } from './support/run.js';

const folder = `${root}fixtures/previews`;

describe('the golden previews', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
  it.each(files)('%s', async (file) => {
    const shown = chscb(['preview', '--split', file], { cwd: folder });
    expect(shown).toMatchObject({ code: 0, err: '' });
    await expect(shown.out).toMatchFileSnapshot(`${folder}/${file.replace(/\.md$/, '.out')}`);
    await expect(chscb(['preview', '--format', 'jsonl', file], { cwd: folder }).out).toMatchFileSnapshot(
      `${folder}/${file.replace(/\.md$/, '.jsonl')}`,
    );
  });

  it('is a page without scripts', async () => {
    const { code, out } = chscb(['preview', '--format', 'html', 'cross-posted.md'], { cwd: folder });
    expect(code).toBe(0);
    expect(out).not.toMatch(/<script|javascript:/i);
    await expect(out).toMatchFileSnapshot(`${folder}/cross-posted.html`);
  });
});

describe('the command', () => {
  const contract = ['platform', 'count', 'limit', 'unit', 'over', 'shown', 'hidden'];

  it('keeps the contract of its JSON', () => {
    const { out } = chscb([
      'preview',
      '--format',
      'jsonl',
      '--platform',
      'x',
      '--text',
      'Read https://www.example.org.uk/a-long-way-to-go now',
    ]);
    const draft = JSON.parse(out);
    expect(Object.keys(draft)).toEqual(expect.arrayContaining(['id', 'path', 'text', 'previews']));
    expect(Object.keys(draft.previews[0])).toEqual(expect.arrayContaining(contract));
    expect(draft.previews[0]).toMatchObject({ platform: 'x', count: 32, limit: 280, unit: 'weighted', over: 0, hidden: '' });
  });

  it('reads JSONL and gives one JSON object, or one a line', () => {
    const input = '{"id":"a","text":"One.","platforms":["x"]}\n{"id":"b","text":"Two.","platforms":["sms"]}\n';
    const lines = chscb(['preview', '--format', 'jsonl', '--stdin-filename', 'd.jsonl'], { input }).out.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(['a', 'b']);
    expect(JSON.parse(chscb(['preview', '--format', 'json', '--stdin-filename', 'd.jsonl'], { input }).out).results).toHaveLength(2);
  });

  it('says what it cannot do, with exit code 2', () => {
    expect(chscb(['preview', 'no-such-file.md'])).toMatchObject({ code: 2 });
    expect(chscb(['preview', '--format', 'htlm', '--text', 'x']).err).toContain('html');
    expect(chscb(['preview', '--platform', 'tumblr', '--text', 'x'])).toMatchObject({ code: 2 });
  });

  it('lets no control character through', () => {
    const { out } = chscb(['preview', '--text', 'red \u001b[31m\u202e text']);
    expect(out).not.toMatch(/[\u001b\u202e]/);
  });
});

describe('previews', () => {
  it('name the tightest platform and take limits of the config', async () => {
    const draft = await draftOf('word '.repeat(60), { platforms: ['x', 'facebook', 'mastodon'] });
    expect(tightestOf(await previewsOf(draft))?.platform).toBe('x');
    const own = await previewsOf(draft, { ...usualSettings, limits: { x: 25_000, mastodon: 200 } });
    expect(tightestOf(own)?.platform).toBe('mastodon');
  });

  it('say that a second limit is exceeded', async () => {
    const draft = await draftOf('👨‍👩‍👧‍👦'.repeat(121), { platforms: ['bluesky'] });
    const [preview] = await previewsOf(draft);
    expect(preview).toMatchObject({ count: 121, limit: 300, over: 25, cut: 'limit', hidden: '👨‍👩‍👧‍👦' });
    expect(preview?.remarks).toContain('It is 3025 of 3000 bytes, 25 too many.');
    expect(preview && usage(preview)).toBe('121 of 300 characters, 25 bytes too many');
  });

  it('count a content warning with the text, on Mastodon', async () => {
    const draft = await draftOf('One two.', { platforms: ['mastodon'], meta: { contentWarning: 'Abuse' } });
    expect((await previewsOf(draft))[0]?.count).toBe(13);
  });

  it('show and hide the whole text between them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 400 }), async (text) => {
        const draft = await draftOf(text, { platforms: ['x', 'facebook', 'instagram', 'bluesky', 'sms', 'threads'] });
        for (const { shown, hidden } of await previewsOf(draft, { ...usualSettings, limits: { x: 60 } })) expect(shown + hidden).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});

describe('threads', () => {
  const parts = fc.constantFrom(
    'We are here to listen. ',
    'Call 0808 800 5000 ',
    'today… ',
    '👨‍👩‍👧‍👦 ',
    'https://www.example.org.uk/a/very/long/way ',
    '#SafeguardingHackney ',
    '\n\n',
    'a word of kindness ',
    'नमस्ते ',
    `${'x'.repeat(90)} `,
    '🇬🇧'.repeat(30),
  );

  it('are made of posts within the limit that lose nothing but spaces', async () => {
    const platforms: readonly PlatformId[] = ['x', 'bluesky', 'mastodon', 'threads'];
    await fc.assert(
      fc.asyncProperty(fc.array(parts, { maxLength: 60 }), fc.integer({ min: 60, max: 300 }), async (list, limit) => {
        const draft = await draftOf(list.join(''));
        await prepareGraphemes(draft.text, draft.entities);
        for (const id of platforms) {
          const posts = splitThread(draft, id, limit) ?? [];
          const whole = posts.map((post) => (posts.length > 1 ? post.replace(/ \(\d+\/\d+\)$/, '') : post)).join('');
          expect(whole.replaceAll(/\s/g, '')).toBe(draft.text.replaceAll(/\s/g, ''));
          for (const post of posts) {
            const { entities } = await draftOf(post);
            await prepareCount(id, post, entities);
            expect(countOn(id, post, entities), `${id} of ${JSON.stringify(post)}`).toBeLessThanOrEqual(limit);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('break at sentence ends, and keep a link with its sentence', async () => {
    const draft = await draftOf('We listen to you. We help you. Read more: https://www.example.org.uk/a and come.');
    expect(splitThread(draft, 'x', 60)).toEqual([
      'We listen to you. We help you. (1/2)',
      'Read more: https://www.example.org.uk/a and come. (2/2)',
    ]);
  });
});
