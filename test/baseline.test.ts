/** A baseline keeps what is known quiet, and what it knows of files and rules that were not asked. */
import { rmSync, statSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyFolder } from './support/folder.js';
import { chscbHere } from './support/here.js';
import { chscb } from './support/run.js';

const slip = 'Join us on on Tuesday.';
const { path: folder, at, put, got } = emptyFolder();
const run = (...args: string[]) => chscbHere(args, { cwd: folder });

describe('baseline', () => {
  const known = ['--only', 'repeated-word', '--max-warnings', '0', '--baseline', 'base.json'];
  beforeEach(() => {
    rmSync(at('base.json'), { force: true });
    put('old.txt', slip);
  });

  it('keeps what it knows quiet, and nothing else', async () => {
    expect((await run('old.txt', ...known, '--update-baseline')).code).toBe(0);
    expect(await run('old.txt', ...known)).toMatchObject({ code: 0, err: 'chscb: 1 known finding of the baseline is not shown\n' });
    put('new.txt', `The the bus. ${slip}`);
    const both = await run('old.txt', 'new.txt', ...known, '--format', 'json');
    expect(both.err).toBe(
      'chscb: 1 known finding of the baseline is not shown\nchscb: 2 warnings are more than the 0 that --max-warnings allows\n',
    );
    expect([both.code, JSON.parse(both.out).summary.warning]).toEqual([1, 2]);
    put('old.txt', `${slip} It is is late.`);
    expect((await run('old.txt', ...known)).code).toBe(1);
  });

  it('knows a text wherever its file moves, but not a second copy of it', async () => {
    await run('old.txt', ...known, '--update-baseline');
    put('moved.txt', slip);
    expect((await run('moved.txt', ...known)).code).toBe(0);
    expect((await run('old.txt', 'moved.txt', ...known)).code).toBe(1);
  });

  it('says what is stale, and prunes it', async () => {
    await run('old.txt', ...known, '--update-baseline');
    put('old.txt', 'Join us on Tuesday.');
    const { code, err } = await run('old.txt', ...known);
    expect(code).toBe(0);
    expect(err).toMatch(/baseline match(?:es)? nothing any more/);
    await run('old.txt', ...known, '--update-baseline');
    expect(JSON.parse(got('base.json')).findings).toEqual({});
    expect((await run('old.txt', ...known)).err).toBe('');
  });

  it('holds hashes and no text, for its owner only', async () => {
    await run('old.txt', ...known, '--update-baseline');
    expect(got('base.json')).not.toMatch(/Tuesday|old\.txt/);
    expect(statSync(at('base.json')).mode & 0o777).toBe(0o600);
  });

  describe('of several files', () => {
    const update = ['--only', 'repeated-word', '--baseline', 'base.json', '--update-baseline'];
    const entries = () => Object.values<object>(JSON.parse(got('base.json')).findings).flatMap(Object.keys).length;
    const kept = '1 entry of the baseline was kept: its file, rule or platform was not checked';
    const gone = '1 entry of the baseline matched nothing and was taken out';
    beforeEach(async () => {
      rmSync(at('posts'), { recursive: true, force: true });
      for (const name of ['a', 'b']) put(`posts/${name}.txt`, `Post ${name}. ${slip}`);
      await run('posts', ...update);
    });

    it('keeps what it knows of those that were not checked', async () => {
      put('posts/a.txt', 'Join us.');
      const { err } = await run('./posts/a.txt', ...update);
      expect(err).toContain(gone);
      expect(err).toContain(kept);
      expect(entries()).toBe(1);
      expect(await run('posts', ...known)).toMatchObject({ code: 0, err: expect.not.stringContaining('nothing any more') });
    });

    it('does not call stale what belongs to the others', async () => {
      expect((await run('posts/a.txt', ...known)).err).toBe('chscb: 1 known finding of the baseline is not shown\n');
    });

    it('keeps what it knows of rules that were not asked', async () => {
      const without = [
        ['--only', 'acronyms'],
        ['--skip', 'repeated-word'],
        ['--stage', 'think'],
        ['--rule', 'repeated-word: off'],
      ];
      for (const options of without) {
        const { err } = await run('posts', ...options, '--baseline', 'base.json', '--update-baseline');
        expect(err).toContain('2 entries of the baseline were kept');
        expect((await run('posts', ...options, '--baseline', 'base.json')).err).not.toContain('nothing any more');
      }
      expect((await run('posts', ...known)).err).toBe('chscb: 2 known findings of the baseline are not shown\n');
    });

    it('keeps what it knows of platforms that were not asked', async () => {
      const asked = ['posts', '--only', 'character-limit', '--baseline', 'base.json'];
      put('posts/a.txt', 'A long post about the library. '.repeat(12));
      await run(...asked, '--platform', 'x', '--update-baseline');
      const { err } = await run(...asked, '--platform', 'facebook', '--update-baseline');
      expect(err).toContain('An update without --platform');
      expect(err).not.toContain('taken out');
      expect((await run(...asked, '--platform', 'x')).err).toContain('1 known finding of the baseline is not shown');
    });

    it('takes out a file that is gone where its folder is checked', async () => {
      rmSync(at('posts/b.txt'));
      expect((await run('posts/a.txt', ...update)).err).toContain(kept);
      expect((await run('posts', ...known)).err).toContain('1 entry of the baseline matches nothing any more');
      expect((await run('.', ...update)).err).toContain(gone);
      expect((await run('posts', ...update)).err).not.toContain(kept);
    });

    it('keeps what it knows of a file that could not be read', async () => {
      put('posts/b.txt', Buffer.from([0x48, 0, 0xff, 0xfe, 0x9d]));
      expect(await run('posts', ...update)).toMatchObject({ code: 2, err: expect.stringContaining(kept) });
      expect(entries()).toBe(2);
    });

    it('knows what came through a pipe as one file, beside the others', async () => {
      const piped = (input: string) => chscb(['-', ...update], { cwd: folder, input });
      expect(piped(`Piped. ${slip}`).err).toContain('2 entries of the baseline were kept: their file, rule or platform was not checked');
      expect(entries()).toBe(3);
      expect((await run('posts', ...update)).err).toContain(kept);
      expect(piped('Join us.').err).toContain(gone);
      expect(entries()).toBe(2);
    });

    it('takes one from before it knew files for one of what is checked', async () => {
      const old = Object.assign({}, ...Object.values<object>(JSON.parse(got('base.json')).findings));
      put('base.json', JSON.stringify({ version: 1, findings: old }));
      expect(await run('posts', ...known)).toMatchObject({ code: 0, err: 'chscb: 2 known findings of the baseline are not shown\n' });
      expect((await run('posts', ...update)).err).toBe('');
      expect(entries()).toBe(2);
    });
  });

  it.each(['', 'nonsense', '[]', '{"findings": {"a": "b"}}', '{"findings": null}'])(
    'is refused where it is %j, and never replaced',
    async (bad) => {
      put('base.json', bad);
      expect(await run('old.txt', ...known)).toMatchObject({ code: 2, err: expect.stringMatching(/baseline/) });
      expect((await run('old.txt', ...known, '--update-baseline')).code).toBe(2);
      expect(got('base.json')).toBe(bad);
    },
  );

  it('is not written without a file for it', async () => {
    const { code, out, err } = await run('old.txt', '--update-baseline');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Name the file with --baseline');
  });

  it('is missed where it does not exist', async () => {
    expect(await run('old.txt', ...known)).toMatchObject({ code: 2, err: expect.stringMatching(/--update-baseline/) });
  });
});
