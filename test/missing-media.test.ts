/** A media file that front matter names and that is not there is told where it is sure that it should be. */
import { mkdirSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { emptyFolder } from './support/folder.js';
import { chscbHere } from './support/here.js';

const { path: folder, at, put } = emptyFolder();
const run = (...args: string[]) => chscbHere([...args, '--only', 'repeated-word'], { cwd: folder });

beforeAll(() => {
  mkdirSync(at('.git'));
  for (const name of ['posts/library.jpg', 'posts/library.md', 'posts/photos/day-1.jpg', 'assets/logo.png']) put(name, 'Hello.');
});

async function told(media: string, name = 'posts/draft.md'): Promise<string> {
  put(name, `---\nplatforms: [x]\nmedia: ${media}\n---\nHello.\n`);
  const { code, err } = await run(name);
  expect(code).toBe(0);
  return err;
}

it.each([
  ['a name that is nearly right', '[{file: libary.jpg}]', 'Did you mean “library.jpg”?'],
  ['another ending', '[{file: library.png}]', 'Did you mean “library.jpg”?'],
  ['capitals', '[{file: photos/Day-1.jpg}]', 'Did you mean “day-1.jpg”?'],
  ['a folder beside the draft', '[{file: photos/walk.jpg}]', ''],
  ['a folder below the working folder', '[{file: assets/walk.jpg}]', ''],
  ['a path that is meant from here', '[{file: ../walk.jpg}]', ''],
  ['another that is there', '[{file: library.jpg}, {file: walk.jpg}]', ''],
])('is told: %s', async (_, media, near) => {
  const err = await told(media);
  expect(err).toMatch(/^chscb: posts\/draft\.md:3:\d+: front matter: the media file named here does not exist\./);
  expect(err).toContain(near);
  expect(err).not.toContain('walk');
});

it.each([
  'library.jpg',
  '[{file: photos/day-1.jpg}, {file: ../assets/logo.png}, {file: assets/logo.png}]',
  '[{file: walk.jpg}]',
  '[{file: pictures/walk.jpg}]',
  '[{file: https://example.org/posts/libary.jpg}, {file: library.jpg}]',
  '[{file: //example.org/libary.jpg}]',
  '[{file: /assets/walk.jpg}]',
  '[{file: ../../elsewhere/walk.jpg}]',
  '[{file: library}]',
  'a photo of the library',
])('is not told of %s', async (media) => {
  expect(await told(media)).toBe('');
});

it('is not told of another picture of the same kind', async () => {
  put('posts/day-2.jpg', '');
  expect(await told('[{file: day-3.jpg}]')).toBe('');
});

it('is not told of a schedule, nor of what comes through a pipe', async () => {
  put('posts/week.csv', 'text,platform,media\nHello.,x,photos/walk.jpg\n');
  put('posts/week.yaml', '---\n- text: Hello.\n  platform: x\n  media: [{file: photos/walk.jpg}]\n');
  for (const name of ['posts/week.csv', 'posts/week.yaml']) expect(await run(name)).toMatchObject({ code: 0, err: '' });
});

it('is told of once for all posts of a thread', async () => {
  put('posts/thread.md', '---\nthread: true\nmedia: [{file: photos/walk.jpg}]\n---\nOne.\n---\nTwo.\n');
  expect((await run('posts/thread.md')).err.match(/does not exist/g)).toHaveLength(1);
});
