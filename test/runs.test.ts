/** What is done around a run: shards and their merge, redaction, stats. */
import { beforeAll, describe, expect, it } from 'vitest';
import { reporters } from '../src/report/index.js';
import { emptyFolder } from './support/folder.js';
import { chscbHere } from './support/here.js';

const slip = 'Join us on on Tuesday.';
const { path: folder, put, got } = emptyFolder();
const run = (...args: string[]) => chscbHere(args, { cwd: folder });
const counts = (out: string) => JSON.parse(out).summary;

describe('shards', () => {
  const posts = Array.from({ length: 11 }, (_, index) => ({
    id: `p${index}`,
    text: index % 3 ? `Post ${index}: see you at the library.` : `Post ${Math.floor(index / 6)}. ${slip}`,
    platforms: ['x'],
    publish: `2030-05-0${1 + (index % 2)}T10:00`,
  }));
  const whole = ['--format', 'json', '--now', '2030-01-01', '--max-warnings', '3'];
  beforeAll(() => put('posts.jsonl', posts.map((post) => `${JSON.stringify(post)}\n`).join('')));

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
    put(
      'secret.md',
      `---\nplatform: x\nauthor: ${canary}\nallow:\n  shouting: said by ${canary}\n---\n\nHello ${canary} ${canary}. Ring ${canary.toLowerCase()} on 07700 900123. PLEASE DO NOT CALL ${canary} AGAIN. Utilise ${canary} #${canary}tag https://${canary}.example.\n`,
    );
    put('secret.csv', `text,platform,author\n"${canary} ${canary} will will utilise the the MASH",x,${canary}\n`);
    put('secret.jsonl', `${JSON.stringify({ text: `${canary} ${canary} and and`, meta: canary })}\n`);
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
      const leaks = got(`out.${format}`).match(new RegExp(`.{0,60}${canary}.{0,60}`, 'gi'));
      expect([format, leaks]).toEqual([format, null]);
    }
  });

  it('hides ids that say something, and keeps those that only number', async () => {
    const lines = [
      { id: `${canary} and her brother`, text: slip, platforms: ['x'], publish: '2030-01-01T10:00' },
      { id: 'p-17', text: `${slip} Again.`, platforms: ['x'], publish: '2030-01-01T10:00' },
    ];
    put('ids.jsonl', lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const { out } = await run('ids.jsonl', '--redact', '--format', 'json', '--now', '2029-01-01');
    expect(out).not.toContain(canary);
    expect(JSON.parse(out).results.map((one: { id: string }) => one.id)).toEqual(['[redacted 26 characters]', 'p-17']);
    expect(out).toContain('ids.jsonl, [redacted 26 characters]');
  });

  it('hides personal data in the name of the file and the draft too', async () => {
    put('943-476 5919.txt', 'Her NHS number is 943 476 5919.');
    put('named.jsonl', '{"id": "9434765919", "text": "Her NHS number is 943 476 5919."}\n');
    for (const format of Object.keys(reporters))
      expect((await run('943-476 5919.txt', 'named.jsonl', '--format', format)).out).not.toMatch(/943.?476.?5919/);
    expect((await run('943-476 5919.txt', '--no-redact', '--format', 'json')).out).toContain('943-476 5919.txt');
  });

  it('refuses a diff, which is made of words, unless it may show them', async () => {
    for (const [args, env] of [
      [['--fix-dry-run=all'], { CI: '1' }],
      [['--fix-dry-run', '--redact'], { CI: '' }],
    ] as const) {
      const { code, out, err } = await chscbHere(['secret.md', ...args], { cwd: folder, env });
      expect([code, out, err]).toEqual([2, '', expect.stringMatching(/^chscb: --fix-dry-run would show what the drafts say\. /)]);
    }
    const { out } = await chscbHere(['secret.jsonl', '--fix-dry-run=all', '--no-redact'], { cwd: folder, env: { CI: '1' } });
    expect(out).toContain(canary);
  });

  it.each(['human', 'json', 'jsonl', 'html'])('shows in a %s preview how long the posts are', async (format) => {
    const args = ['preview', 'secret.md', '--split', '--format', format];
    const { code, out, err } = await chscbHere(args, { cwd: folder, env: { CI: '1' } });
    expect([code, err]).toEqual([0, expect.stringContaining('--no-redact shows all')]);
    expect(out).not.toMatch(new RegExp(canary, 'i'));
    expect(out).toMatch(/\[redacted \d+ characters\]/);
    expect((await chscbHere([...args, '--no-redact'], { cwd: folder, env: { CI: '1' } })).out).toContain(canary);
  });

  it('asks the rules that know personal data whatever is reported', async () => {
    put('child.md', '---\nplatforms: [x]\n---\nTyler aged 4 was was here. Mail tyler.smith@gmail.com now.\n');
    put('facebook-only.yaml', 'rules: {identity: {platforms: [facebook]}}\n');
    put('off.yaml', 'rules: {identity: off}\n');
    for (const args of [
      ['--stage', 'write'],
      ['--skip', 'identity'],
      ['--only', 'repeated-word'],
      ['--rule', 'identity:off'],
      ['--config', 'off.yaml'],
      ['--config', 'facebook-only.yaml'],
    ]) {
      const { out } = await run('child.md', '--format', 'json', ...args);
      expect([args, out.match(/Tyler|aged 4|smith/)]).toEqual([args, null]);
      expect(JSON.parse(out).results[0].findings.map(({ rule }: { rule: string }) => rule)).toEqual(['repeated-word']);
    }
    expect((await run('child.md', '--only', 'repeated-word', '--no-redact')).out).toContain('Tyler aged 4');
  });

  it('hides what only a baseline or a cache knows', async () => {
    put('child.md', '---\nplatforms: [x]\n---\nTyler aged 4 was here.\n');
    await run('child.md', '--baseline', 'b.json', '--update-baseline');
    expect((await run('child.md', '--baseline', 'b.json', '--format', 'json')).out).not.toContain('Tyler');
    for (let time = 0; time < 2; time++)
      expect((await run('child.md', '--only', 'jargon', '--cache=c.json', '--format', 'json')).out).not.toContain('Tyler');
  });

  it('leaves a person at the desk the reasons, and all of a message that is nobody’s data', async () => {
    put(
      'known.md',
      '---\nplatforms: [facebook]\ncross_post: facebook-to-twitter\nallow:\n  identity: Tyler is known publicly\n---\nThe new skate park opens on Saturday at noon, and everybody may come. Bring a friend, says Tyler aged 4.\n',
    );
    const { out } = await run('known.md');
    const said = out.replace(/\s+/g, ' ');
    expect(said).toContain('([redacted 5 characters] is known publicly)');
    expect(said).toContain('“The new skate park opens on Saturday at noon');
  });

  it('masks what a reason repeats, whole or in part', async () => {
    const reasonOf = async (text: string, reason: string) => {
      put('reason.md', `---\nplatforms: [x]\nallow:\n  identity: ${reason}\n---\n${text}\n`);
      return (await run('reason.md')).out.replace(/\s+/g, ' ');
    };
    const address = await reasonOf('Write to tyler.smith@gmail.com by Friday.', 'tyler.smith@gmail.com is public');
    expect(address).toContain('is public)');
    expect(address).not.toMatch(/tyler|gmail/i);
    expect(await reasonOf('Jo aged 4 won the race.', 'Jo is known')).toContain('([redacted 2 characters] is known)');
  });

  it('leaves the words of a message whole', async () => {
    const { out } = await run('secret.jsonl', '--redact', '--only', 'repeated-word');
    expect(out).toMatch(/“\[redacted 3 characters\]” stands twice/);
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
    put('number.txt', 'Her NHS number is 943 476 5919.');
    expect((await run('number.txt', '--no-redact', '--format', 'json')).out).toContain('943 476 5919');
    for (const format of Object.keys(reporters)) expect((await run('number.txt', '--format', format)).out).not.toContain('943 476 5919');
    put('named.md', '---\nauthor: Ann\n---\nHer NHS number is 943 476 5919.');
    expect((await run('named.md', '--stats')).out).toMatch(/1 {2}Ann/);
  });
});

it('stats count by rule and by author, after the report', async () => {
  put('ann.md', `---\nplatform: x\nauthor: Ann\n---\n${slip}\n`);
  put('old.txt', slip);
  const { out } = await run('ann.md', 'old.txt', '--only', 'repeated-word', '--stats');
  expect(out).toMatch(/2 {2}repeated-word/);
  expect(out).toMatch(/1 {2}Ann \(1 draft\)/);
});
