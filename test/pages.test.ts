/** The HTML pages in a real browser: filters, narrow screens, what a screen reader needs, contrast. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { browser, lookAt, type Scheme, screenshot } from './support/chromium.js';
import { emptyFolder } from './support/folder.js';
import { chscbHere } from './support/here.js';
import { look } from './support/look.mjs';

const long = 'w'.repeat(300);
/** Where somebody wants to look at them. */
const kept = process.env.CHSCB_PICTURES;
const { path: folder, put } = emptyFolder();
const pages: Record<string, string> = {};

beforeAll(async () => {
  const posts = [
    { text: 'Come and meet the team at the library on Friday at 6pm.', platforms: ['x', 'facebook'] },
    { text: 'OBVIOUSLY you must utilise the the MASH!!! 🎉🎉🎉🎉 #keepsafehackneyparents', platforms: ['x'], allow: { jargon: 'Agreed.' } },
    { text: `Read https://www.example.org.uk/${long} and ${long}.\n\n<b>Two</b> lines. ${'Then more words to fill it. '.repeat(14)}` },
    { text: 'We are investigating. Her NHS number is 943 476 5919.', platforms: ['x', 'sms'], id: long },
  ];
  put('posts.jsonl', posts.map((post) => `${JSON.stringify(post)}\n`).join(''));
  const print = async (...args: string[]) => (await chscbHere([...args, '--now', '2030-01-01'], { cwd: folder })).out;
  pages.report = await print('posts.jsonl', `missing-${long}.txt`, '--format', 'html');
  pages.preview = (await chscbHere(['preview', 'posts.jsonl', '--format', 'html', '--split'], { cwd: folder })).out;
});

describe.skipIf(!browser)('in a browser (skipped where none is installed)', () => {
  for (const name of ['report', 'preview'])
    for (const scheme of ['light', 'dark'] as Scheme[])
      it(`the ${name} is readable at any width, in ${scheme} colours, without a script`, () => {
        for (const seen of lookAt(pages[name] as string, [360, 1280], scheme, look)) {
          expect(seen).toMatchObject({ language: 'en-GB', title: `chscb ${name}`, landmarks: 1, unnamed: 0, scripts: 0, emptyHeadings: 0 });
          expect([seen.twice, seen.small, seen.faint]).toEqual([[], [], []]);
          expect(seen.widest).toBeLessThanOrEqual(seen.width);
          expect(seen.headings.filter((level) => level === 1)).toHaveLength(1);
          for (const [at, level] of seen.headings.entries()) expect(level).toBeLessThanOrEqual((seen.headings[at - 1] ?? 0) + 1);
          expect(seen.text).toContain('<b>Two</b> lines.');
          if (name === 'report') expect(seen.text).toContain('As it is first seen');
          if (name !== 'report') continue;
          expect(seen.filtered.map((box) => box.name)).toEqual(['error', 'warning', 'note', 'write', 'read', 'think']);
          for (const { before, without, after } of seen.filtered) expect([before > 0, without, after]).toEqual([true, 0, before]);
        }
      });

  it('can be pictured', () => {
    for (const [name, width, scheme] of [
      ['report', 800, 'light'],
      ...(kept
        ? ([
            ['report', 500, 'dark'],
            ['preview', 1100, 'light'],
          ] as const)
        : []),
    ] as const) {
      const file = join(kept ?? folder, `${name}-${scheme}.png`);
      screenshot(pages[name] as string, file, width, scheme);
      expect(statSync(file).size).toBeGreaterThan(10_000);
    }
  });
});
