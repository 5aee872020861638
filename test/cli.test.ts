/** The real command as a process: exit codes, input of every kind and wrong input of every kind. */
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { plainSettings } from '../src/cli/settings.js';
import { emptyFolder } from './support/folder.js';
import { chscb } from './support/run.js';

const slip = 'Join us on on Tuesday.';
const clean = 'Come and meet the team at the library on Tuesday.';
const { path: folder, at, put, got } = emptyFolder();

beforeAll(() => {
  put('clean.txt', clean);
  put('slip.md', `---\nplatform: x\n---\n\nHello 🎉 there. ${slip}\n`);
  put('bom.txt', `\ufeff${slip}`);
  put('crlf.md', `---\r\nplatform: x\r\n---\r\nOne.\r\n${slip}\r\n`);
  put('posts.jsonl', `{"id": "a", "text": "One \\u00e9 \\"two\\".\\n${slip}", "platforms": ["x"]}\n\n{"text": "${clean}"}\n`);
  put('utf16.txt', Buffer.from(`\ufeff${slip}`, 'utf16le'));
  put('broken.txt', Buffer.from('caf\xc3\xa9 soci\xe9t\xe9', 'latin1'));
  put('binary.txt', Buffer.from([1, 2, 0, 3]));
  put('broken.md', '---\nplatform: [x\n---\nText.\n');
  put('unknown.md', '---\nplatform: twiter\n---\nText.\n');
  put('open.md', '---\nplatform: x\nText.\n');
  put('folder/b.txt', clean);
  put('folder/a.md', clean);
  put('folder/deep/c.txt', clean);
  put('folder/ignored.txt', slip);
  put('folder/picture.png', 'x');
  put('folder/.chscbignore', 'ignored.txt\n');
  symlinkSync('..', at('folder/deep/loop'));
  symlinkSync('nowhere', at('dangling.txt'));
  symlinkSync('self', at('self'));
  mkdirSync(at('empty'));
});

function findings(args: readonly string[], options: Parameters<typeof chscb>[1] = {}) {
  const { out } = chscb([...args, '--only', 'repeated-word', '--format', 'jsonl'], { cwd: folder, ...options });
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .flatMap((result) => result.findings);
}

describe('what is told of what was named', () => {
  const ids = (...args: string[]) => {
    const { out, err } = chscb([...args, '--format', 'jsonl', '--no-config'], { cwd: folder });
    const paths = out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).path);
    return { paths, err };
  };

  it('a file by several spellings is one', () => {
    expect(ids('folder/b.txt', './folder/b.txt', 'folder/../folder/b.txt', 'folder/b.*', at('folder/b.txt')).paths).toEqual([
      'folder/b.txt',
    ]);
    expect(ids('./folder/b.txt', 'folder').paths).toEqual(['./folder/b.txt', 'folder/a.md', 'folder/deep/c.txt', 'folder/ignored.txt']);
  });

  it('--input is for names that do not tell', () => {
    put('bulk.csv', '"03/05/2030 10:00","Come and meet us on Tuesday.","https://example.org"\n');
    expect(ids('bulk.csv', 'folder/a.md', '--input', 'hootsuite', '--dates', 'dmy')).toEqual({
      paths: ['bulk.csv', 'folder/a.md'],
      err: '',
    });
    expect(ids('folder/a.md', '--input', 'csv').err).toContain('--input csv was not used');
    expect(ids('posts.jsonl', '--input', 'text').paths).toHaveLength(2);
  });

  it('--platform gives way to what a draft names, and that is told', () => {
    const told = '1 draft names its own platforms, which hold';
    expect(ids('slip.md', 'clean.txt', '--platform', 'sms').err).toContain(told);
    expect(chscb(['preview', 'slip.md', '--platform', 'bluesky'], { cwd: folder }).err).toContain(told);
    expect(ids('slip.md', 'clean.txt', '--platform', 'x').err).toBe('');
  });

  it('an allow is unused only where its rule looked', () => {
    put('allows.md', '---\nallow: {repeated-word: it is a name}\n---\nCome along.\n');
    const unused = (...args: string[]) => JSON.parse(chscb(['allows.md', '--format', 'jsonl', ...args], { cwd: folder }).out).unusedAllows;
    for (const args of [
      ['--only', 'jargon'],
      ['--skip', 'repeated-word'],
      ['--stage', 'think'],
      ['--rule', 'repeated-word:off'],
    ])
      expect(unused(...args)).toEqual([]);
    expect(unused()).toEqual(['repeated-word']);
  });

  it.each([
    ['platforms: [x]\nallow:\n  jargon: it is our name\n\nOur day.\n', 2],
    ['platform: x\n\nOur day.\n', 2],
    ['publish: 2030-05-01T10:00\nOur day.\n', 2],
    ['media:\n- file: a.jpg\n\nOur day.\n', 2],
    ['publish: tomorrow is the day of our report.\nCome along.\n', 0],
    ['Media: we are here until five.\nAuthor: come and meet her.\n', 0],
  ])('a block without its fences is no post: %j', (written, code) => {
    put('bare.md', written);
    const ran = chscb(['bare.md', '--no-config', '--exit-zero'], { cwd: folder });
    expect([ran.code, ran.err.includes('three hyphens')]).toEqual([code, code === 2]);
  });

  it('a name in other bytes than UTF-8 is there', () => {
    const name = Buffer.from(at('caf\xe9.txt'), 'latin1');
    try {
      writeFileSync(name, clean);
    } catch {
      return; // Not every file system has such names.
    }
    expect(chscb(['.', '--no-config'], { cwd: folder }).err).toContain('its name is not in UTF-8');
    rmSync(name);
  });

  it('an empty folder is told all that drafts may be', () => expect(ids('empty').err).toContain('.md, .txt, .jsonl'));
});

describe('reading', () => {
  it.each([
    ['slip.md', 5, 25],
    ['bom.txt', 1, 9],
    ['crlf.md', 5, 9],
    ['utf16.txt', 1, 9],
    ['posts.jsonl', 1, 51],
  ])('places a finding in %s at %i:%i', (file, line, column) => {
    const [finding] = findings([file]);
    expect(finding).toMatchObject({ excerpt: 'on on', start: { line, column } });
  });

  it('points at the words in the file itself', () => {
    for (const file of ['slip.md', 'crlf.md', 'posts.jsonl']) {
      const [{ start, end }] = findings([file]);
      const line = got(file).split(/\r?\n/)[start.line - 1] ?? '';
      expect(line.slice(start.column - 1, end.column - 1)).toBe('on on');
    }
  });

  it('walks folders in order, once, without following links to folders, sparing what is ignored', () => {
    const { out, code } = chscb(['.', '--format', 'jsonl'], { cwd: at('folder') });
    expect(
      out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line).path),
    ).toEqual(['a.md', 'b.txt', 'deep/c.txt']);
    expect(code).toBe(0);
  });

  it('reads globs, standard input and --text', () => {
    expect(findings(['*.md', '!broken.md'].slice(0, 1)).length).toBe(2);
    expect(findings(['-'], { input: slip }).length).toBe(1);
    expect(findings([], { input: slip }).length).toBe(1);
    expect(findings(['--text', slip]).length).toBe(1);
    expect(findings(['-', '--stdin-filename', 'x.jsonl'], { input: JSON.stringify({ text: slip }) })).toHaveLength(1);
  });
});

describe('exit codes', () => {
  it('is 0 for warnings, 1 when there are more than allowed, 0 again with --exit-zero', () => {
    expect(chscb(['--text', slip, '--only', 'repeated-word']).code).toBe(0);
    const most = ['--text', slip, '--only', 'repeated-word', '--max-warnings'];
    expect(chscb([...most, '0'])).toMatchObject({ code: 1, err: 'chscb: 1 warning is more than the 0 that --max-warnings allows\n' });
    expect(chscb([...most, '1'])).toMatchObject({ code: 0, err: '' });
    expect(chscb([...most, '0', '--exit-zero'])).toMatchObject({ code: 0, err: '' });
  });

  it.each([
    ['missing.txt', /missing\.txt: does not exist/],
    ['broken.txt', /broken\.txt: is not valid UTF-8/],
    ['binary.txt', /binary\.txt: looks like a binary file/],
    ['dangling.txt', /dangling\.txt: is a link to a file that does not exist/],
    ['self', /self: is a link that leads to itself/],
    ['empty', /empty: holds no drafts/],
    ['broken.md', /broken\.md:\d+:\d+: .*YAML/],
    ['open.md', /open\.md:1:1: .*no end/],
    ['unknown.md', /unknown\.md:\d+:\d+: .*twiter/],
    ['nothing-*.txt', /nothing-\*\.txt: matches no file/],
    ['/dev/null', /\/dev\/null: is not a regular file/],
  ])('is 2 for %s, which is told on stderr, and the rest is still checked', (path, message) => {
    const { code, out, err } = chscb([path, 'clean.txt', '--format', 'jsonl'], { cwd: folder });
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
    expect(out).toMatch(/clean\.txt/);
  });

  it.each([
    [['--platfrom', 'x'], /platform/],
    [['--platform', 'twiter', 'clean.txt'], /twiter.*\n?.*(?:Did you mean|Known)/s],
    [['--only', 'repeated-wrod', 'clean.txt'], /Did you mean “repeated-word”/],
    [['--rule', 'repeated-word: loud', 'clean.txt'], /level/],
    [['--format', 'jsn', 'clean.txt'], /Did you mean “json”/],
    [['--max-warnings', 'many', 'clean.txt'], /whole number/],
    [['--stage', 'wriet', 'clean.txt'], /write/],
    [['clean.txt', '--text', slip], /--text is a draft by itself, so clean\.txt would not be read/],
    [['preview', 'clean.txt', 'slip.md', '--text', slip], /so clean\.txt and the other paths would not be read/],
    [
      ['clean.txt', '--stdin-filename', 'x.md'],
      /--stdin-filename names what comes through a pipe, which is not read beside clean\.txt\. Leave out/,
    ],
    [['clean.txt', '-', '--stdin-filename', 'x.md'], /not read beside clean\.txt and the other paths\./],
    [['--text', slip, '--stdin-filename', 'x.md'], /not read beside --text\./],
    [['preview', 'clean.txt', '--stdin-filename', 'x.md'], /not read beside clean\.txt\./],
    [['--staged', '--stdin-filename', 'x.md'], /leave --stdin-filename out/],
    [['--text', clean, '--text', slip], /--text.*given twice/],
    [['preview', '--text', clean, '--text', slip], /--text.*given twice/],
    [['--format', 'sarif=', 'clean.txt'], /name a file behind the “=”, or write sarif alone/],
    [['--output', '', 'clean.txt'], /name a file, or leave the option out/],
    [['--staged', '--text', slip], /leave --text out/],
    [['preveiw', 'clean.txt'], /preveiw: does not exist\n +Did you mean “chscb preview”\?/],
    [['clean'], /clean: does not exist\n +Did you mean “clean\.txt”\?/],
    [['./clean.md'], /Did you mean “\.\/clean\.txt”\?/],
    [['claen.txt'], /Did you mean “clean\.txt”\?/],
    [['Just had lunch with my husband'], /does not exist\n +If these are the words of a draft, write --text before them/],
    [['Join us at the library today!'], /matches no file\n +If these are the words of a draft, write --text before them/],
    [['Join', 'us', 'on', 'Tuesday'], /Join: does not exist\n +If these are the words of a draft, write --text before them/],
    [['--platform', 'twiter', '--text', slip], /Did you mean “x”\?/],
    [['--only', 'repeated-word', 'clean.txt'], /--only takes all words after it, and so “clean\.txt”/],
    [['--plugin', 'plugin.mjs', 'clean.txt'], /clean\.txt: is not a plugin\n +--plugin takes all words after it, and so “clean\.txt”/],
    [['--skip', 'repeated-word', 'folder'], /--skip takes all words after it, and so “folder”/],
    [['--platform', 'x', 'clean.txt'], /Write paths before --platform, or after a “--”/],
  ])('is 2 for %j', (args, message) => {
    const { code, err } = chscb(args, { cwd: folder });
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
  });

  // Nothing is kept from root.
  it.skipIf(process.getuid?.() === 0)('is 2 for a file that may not be read', () => {
    put('secret.txt', clean);
    chmodSync(at('secret.txt'), 0);
    expect(chscb(['secret.txt'], { cwd: folder })).toMatchObject({ code: 2 });
  });
});

it('reads the same from a plain command line without the parser', () => {
  expect(plainSettings(['a.txt', 'b'])).toMatchObject({ paths: ['a.txt', 'b'] });
  expect(plainSettings(['check', 'a.txt'])).toMatchObject({ paths: ['a.txt'] });
  expect(plainSettings(['--config', 'c.yaml', 'a.txt'])).toMatchObject({ config: 'c.yaml', paths: ['a.txt'] });
  expect(plainSettings(['check', 'a.txt', '--config', 'c.yaml'])).toMatchObject({ config: 'c.yaml', paths: ['a.txt'] });
  for (const argv of [[], ['-'], ['rules'], ['--help'], ['check'], ['check', '--quiet', 'a'], ['']])
    expect(plainSettings(argv)).toBeUndefined();
  for (const argv of [
    ['--config'],
    ['--config', '--quiet', 'a'],
    ['--config', 'c', 'rules'],
    ['--config', 'c', 'check', 'a'],
    ['--config', 'c', '--config', 'd', 'a'],
  ])
    expect(plainSettings(argv)).toBeUndefined();
  const plain = chscb(['clean.txt', 'slip.md'], { cwd: folder });
  const parsed = chscb(['clean.txt', 'slip.md', '--format', 'human'], { cwd: folder });
  expect(plain).toEqual(parsed);
  put('own.json', '{"platforms": ["sms"], "rules": {"repeated-word": "note"}}');
  const named = ['--config', 'own.json', 'slip.md'];
  expect(chscb(named, { cwd: folder })).toEqual(chscb([...named, '--format', 'human'], { cwd: folder }));
  expect(chscb(named, { cwd: folder })).not.toEqual(chscb(['slip.md'], { cwd: folder }));
});
