/** What is done around a run: baseline, shards and their merge, redaction, stats. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reporters } from '../src/report/index.js';
import { chscbHere } from './support/here.js';
import { chscb } from './support/run.js';

const slip = 'Join us on on Tuesday.';
let folder = '';
const at = (name: string) => join(folder, name);
const run = (...args: string[]) => chscbHere(args, { cwd: folder });
const counts = (out: string) => JSON.parse(out).summary;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chscb-runs-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('baseline', () => {
  const known = ['--only', 'repeated-word', '--max-warnings', '0', '--baseline', 'base.json'];
  beforeEach(() => {
    rmSync(at('base.json'), { force: true });
    writeFileSync(at('old.txt'), slip);
  });

  it('keeps what it knows quiet, and nothing else', async () => {
    expect((await run('old.txt', ...known, '--update-baseline')).code).toBe(0);
    expect(await run('old.txt', ...known)).toMatchObject({ code: 0, err: 'chscb: 1 known finding of the baseline is not shown\n' });
    writeFileSync(at('new.txt'), `The the bus. ${slip}`);
    const both = await run('old.txt', 'new.txt', ...known, '--format', 'json');
    expect(both.err).toBe(
      'chscb: 1 known finding of the baseline is not shown\nchscb: 2 warnings are more than the 0 that --max-warnings allows\n',
    );
    expect([both.code, counts(both.out).warning]).toEqual([1, 2]);
    writeFileSync(at('old.txt'), `${slip} It is is late.`);
    expect((await run('old.txt', ...known)).code).toBe(1);
  });

  it('knows a text wherever its file moves, but not a second copy of it', async () => {
    await run('old.txt', ...known, '--update-baseline');
    writeFileSync(at('moved.txt'), slip);
    expect((await run('moved.txt', ...known)).code).toBe(0);
    expect((await run('old.txt', 'moved.txt', ...known)).code).toBe(1);
  });

  it('says what is stale, and prunes it', async () => {
    await run('old.txt', ...known, '--update-baseline');
    writeFileSync(at('old.txt'), 'Join us on Tuesday.');
    const { code, err } = await run('old.txt', ...known);
    expect(code).toBe(0);
    expect(err).toMatch(/baseline match(?:es)? nothing any more/);
    await run('old.txt', ...known, '--update-baseline');
    expect(JSON.parse(readFileSync(at('base.json'), 'utf8')).findings).toEqual({});
    expect((await run('old.txt', ...known)).err).toBe('');
  });

  it('holds hashes and no text, for its owner only', async () => {
    await run('old.txt', ...known, '--update-baseline');
    expect(readFileSync(at('base.json'), 'utf8')).not.toMatch(/Tuesday|old\.txt/);
    expect(statSync(at('base.json')).mode & 0o777).toBe(0o600);
  });

  describe('of several files', () => {
    const update = ['--only', 'repeated-word', '--baseline', 'base.json', '--update-baseline'];
    const entries = () => Object.values<object>(JSON.parse(readFileSync(at('base.json'), 'utf8')).findings).flatMap(Object.keys).length;
    const kept = '1 entry of the baseline was kept: its file or rule was not checked';
    const gone = '1 entry of the baseline met nothing and was taken out';
    beforeEach(async () => {
      rmSync(at('posts'), { recursive: true, force: true });
      mkdirSync(at('posts'));
      for (const name of ['a', 'b']) writeFileSync(at(`posts/${name}.txt`), `Post ${name}. ${slip}`);
      await run('posts', ...update);
    });

    it('keeps what it knows of those that were not checked', async () => {
      writeFileSync(at('posts/a.txt'), 'Join us.');
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

    it('takes out a file that is gone where its folder is checked', async () => {
      rmSync(at('posts/b.txt'));
      expect((await run('posts/a.txt', ...update)).err).toContain(kept);
      expect((await run('posts', ...known)).err).toContain('1 entry of the baseline matches nothing any more');
      expect((await run('.', ...update)).err).toContain(gone);
      expect((await run('posts', ...update)).err).not.toContain(kept);
    });

    it('keeps what it knows of a file that could not be read', async () => {
      writeFileSync(at('posts/b.txt'), Buffer.from([0x48, 0, 0xff, 0xfe, 0x9d]));
      expect(await run('posts', ...update)).toMatchObject({ code: 2, err: expect.stringContaining(kept) });
      expect(entries()).toBe(2);
    });

    it('knows what came through a pipe as one file, beside the others', async () => {
      const piped = (input: string) => chscb(['-', ...update], { cwd: folder, input });
      expect(piped(`Piped. ${slip}`).err).toContain('2 entries of the baseline were kept: their file or rule was not checked');
      expect(entries()).toBe(3);
      expect((await run('posts', ...update)).err).toContain(kept);
      expect(piped('Join us.').err).toContain(gone);
      expect(entries()).toBe(2);
    });

    it('takes one from before it knew files for one of what is checked', async () => {
      const old = Object.assign({}, ...Object.values<object>(JSON.parse(readFileSync(at('base.json'), 'utf8')).findings));
      writeFileSync(at('base.json'), JSON.stringify({ version: 1, findings: old }));
      expect(await run('posts', ...known)).toMatchObject({ code: 0, err: 'chscb: 2 known findings of the baseline are not shown\n' });
      expect((await run('posts', ...update)).err).toBe('');
      expect(entries()).toBe(2);
    });
  });

  it.each(['', 'nonsense', '[]', '{"findings": {"a": "b"}}', '{"findings": null}'])(
    'is refused where it is %j, and never replaced',
    async (bad) => {
      writeFileSync(at('base.json'), bad);
      expect(await run('old.txt', ...known)).toMatchObject({ code: 2, err: expect.stringMatching(/baseline/) });
      expect((await run('old.txt', ...known, '--update-baseline')).code).toBe(2);
      expect(readFileSync(at('base.json'), 'utf8')).toBe(bad);
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

describe('shards', () => {
  const posts = Array.from({ length: 11 }, (_, index) => ({
    id: `p${index}`,
    text: index % 3 ? `Post ${index}: see you at the library.` : `Post ${Math.floor(index / 6)}. ${slip}`,
    platforms: ['x'],
    publish: `2030-05-0${1 + (index % 2)}T10:00`,
  }));
  const whole = ['--format', 'json', '--now', '2030-01-01', '--max-warnings', '3'];
  beforeAll(() => writeFileSync(at('posts.jsonl'), posts.map((post) => `${JSON.stringify(post)}\n`).join('')));

  it('cover every draft once, and find what the whole run finds', async () => {
    const all = await run('posts.jsonl', ...whole);
    const results = JSON.parse(all.out).results;
    const shards = [];
    for (const index of [1, 2, 3]) shards.push(await run('posts.jsonl', ...whole, '--shard', `${index}/3`));
    const joined = shards.map(({ out }) => JSON.parse(out).results);
    expect(joined.flat()).toHaveLength(posts.length);
    expect(results.map((_: unknown, index: number) => joined[index % 3][Math.floor(index / 3)])).toEqual(results);
  });

  it('are merged to the verdict of the whole', async () => {
    const all = await run('posts.jsonl', ...whole);
    for (const index of [1, 2])
      expect((await run('posts.jsonl', ...whole, '--format', `json=s${index}.json`, '--shard', `${index}/2`)).code).toBeLessThan(2);
    const merged = await run('merge', 's1.json', 's2.json', '--format', 'json', '--max-warnings', '3');
    expect([merged.code, counts(merged.out)]).toEqual([all.code, counts(all.out)]);
    expect(merged.code).toBe(1);
    expect((await run('merge', 's1.json', 's2.json', '--format', 'json')).code).toBe(
      (await run('posts.jsonl', '--format', 'json', '--now', '2030-01-01')).code,
    );
  });

  it('are missed where one is not there or is there twice', async () => {
    for (const index of [1, 2]) await run('posts.jsonl', ...whole, '--format', `json=m${index}.json`, '--shard', `${index}/3`);
    const merged = await run('merge', 'm1.json', 'm2.json', 'm1.json', '--format', 'json', '--max-warnings', '99');
    expect(merged.code).toBe(2);
    expect(merged.err).toContain('m1.json: is the report of shard 1/3, as m1.json is');
    expect(merged.err).toContain('no report of shard 3/3: not all drafts were checked');
    expect(JSON.parse(merged.out).results).toHaveLength(8);
  });

  it('keep their troubles through the merge', async () => {
    await run('posts.jsonl', 'missing.txt', ...whole, '--format', 'json=t.json');
    expect(await run('merge', 't.json', '--max-warnings', '99')).toMatchObject({ code: 2, err: expect.stringMatching(/missing\.txt/) });
    expect((await run('merge', 'posts.jsonl', 'missing.json')).code).toBe(2);
  });
});

describe('redaction', () => {
  const canary = 'CANARY7f3a';
  beforeAll(() => {
    writeFileSync(
      at('secret.md'),
      `---\nplatform: x\nauthor: ${canary}\nallow:\n  shouting: said by ${canary}\n---\n\nHello ${canary} ${canary}. Ring ${canary.toLowerCase()} on 07700 900123. PLEASE DO NOT CALL ${canary} AGAIN. Utilise ${canary} #${canary}tag https://${canary}.example.\n`,
    );
    writeFileSync(at('secret.csv'), `text,platform,author\n"${canary} ${canary} will will utilise the the MASH",x,${canary}\n`);
    writeFileSync(at('secret.jsonl'), `${JSON.stringify({ text: `${canary} ${canary} and and`, meta: canary })}\n`);
  });
  const files = ['secret.md', 'secret.csv', 'secret.jsonl'];

  it.each([
    ['in CI', [], { CI: 'true' }],
    ['when asked', ['--redact'], { CI: '' }],
  ])('%s lets no word of a draft into any format', async (_, asked, env) => {
    const outputs = Object.keys(reporters).flatMap((format) => ['--format', `${format}=out.${format}`]);
    const { out, err } = await chscbHere([...files, ...outputs, '--format', 'human', '--stats', ...asked], { cwd: folder, env });
    for (const text of [out, err]) expect(text).not.toMatch(new RegExp(canary, 'i'));
    for (const format of Object.keys(reporters)) {
      const leaks = readFileSync(at(`out.${format}`), 'utf8').match(new RegExp(`.{0,60}${canary}.{0,60}`, 'gi'));
      expect([format, leaks]).toEqual([format, null]);
    }
  });

  it('hides ids that say something, and keeps those that only number', async () => {
    const lines = [
      { id: `${canary} and her brother`, text: slip, platforms: ['x'], publish: '2030-01-01T10:00' },
      { id: 'p-17', text: `${slip} Again.`, platforms: ['x'], publish: '2030-01-01T10:00' },
    ];
    writeFileSync(at('ids.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const { out } = await run('ids.jsonl', '--redact', '--format', 'json', '--now', '2029-01-01');
    expect(out).not.toContain(canary);
    expect(JSON.parse(out).results.map((one: { id: string }) => one.id)).toEqual(['[redacted 26 characters]', 'p-17']);
    expect(out).toContain('ids.jsonl, [redacted 26 characters]');
  });

  it('hides personal data in the name of the file and the draft too', async () => {
    writeFileSync(at('943-476 5919.txt'), 'Her NHS number is 943 476 5919.');
    writeFileSync(at('named.jsonl'), '{"id": "9434765919", "text": "Her NHS number is 943 476 5919."}\n');
    for (const format of Object.keys(reporters))
      expect((await run('943-476 5919.txt', 'named.jsonl', '--format', format)).out).not.toMatch(/943.?476.?5919/);
    expect((await run('943-476 5919.txt', '--no-redact', '--format', 'json')).out).toContain('943-476 5919.txt');
  });

  it('leaves the words of a message whole', async () => {
    const { out } = await run('secret.jsonl', '--redact', '--only', 'repeated-word');
    expect(out).toMatch(/“███” stands twice/);
  });

  it('changes no count, place or code', async () => {
    const plain = await run(...files, '--format', 'json', '--no-redact');
    const redacted = await run(...files, '--format', 'json', '--redact');
    const bare = (out: string) =>
      JSON.parse(out).results.map(({ findings }: { findings: Record<string, unknown>[] }) =>
        findings.map(({ rule, severity, span, start, end }) => ({ rule, severity, span, start, end })),
      );
    expect(plain.out).toContain(canary);
    expect(bare(redacted.out)).toEqual(bare(plain.out));
    expect([redacted.code, counts(redacted.out)]).toEqual([plain.code, counts(plain.out)]);
  });

  it('hides personal data even where nothing asks for it', async () => {
    writeFileSync(at('number.txt'), 'Her NHS number is 943 476 5919.');
    expect((await run('number.txt', '--no-redact', '--format', 'json')).out).toContain('943 476 5919');
    for (const format of Object.keys(reporters)) expect((await run('number.txt', '--format', format)).out).not.toContain('943 476 5919');
    writeFileSync(at('named.md'), '---\nauthor: Ann\n---\nHer NHS number is 943 476 5919.');
    expect((await run('named.md', '--stats')).out).toMatch(/1 {2}Ann/);
  });
});

it('stats count by rule and by author, after the report', async () => {
  writeFileSync(at('ann.md'), `---\nplatform: x\nauthor: Ann\n---\n${slip}\n`);
  const { out } = await run('ann.md', 'old.txt', '--only', 'repeated-word', '--stats');
  expect(out).toMatch(/2 {2}repeated-word/);
  expect(out).toMatch(/1 {2}Ann \(1 draft\)/);
});
