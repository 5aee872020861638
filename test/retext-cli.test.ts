/** Plugins of retext through the command: a published one, and one for tests. */
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder } from './support/folder.js';
import { chscb, root } from './support/run.js';

const { path: folder, at, put } = emptyFolder();
const run = (config: string, text: string, ...args: string[]) => {
  put('.chscbrc.yaml', config);
  return chscb(['--format', 'compact', '--text', text, ...args], { cwd: folder });
};

beforeAll(() => {
  mkdirSync(at('.git'));
  mkdirSync(at('node_modules'));
  cpSync(join(root, 'fixtures/retext-grey'), at('node_modules/retext-grey'), { recursive: true });
  symlinkSync(join(root, 'node_modules/retext-readability'), at('node_modules/retext-readability'));
});

const hard =
  'The constellation also contains an isolated neutron star and several extraordinarily luminous interacting astronomical configurations.';

describe('a plugin of retext', () => {
  it('as it is published, is a rule like any other', () => {
    const config = 'retext: {retext-readability: {age: 12, minWords: 5}}\nrules: {retext/readability: error, readability: off}\n';
    const ran = run(config, hard, '--plugin', 'retext-readability', '--only', 'retext/readability');
    expect(ran).toMatchObject({ code: 1, err: '' });
    expect(ran.out).toMatch(/^<text>:1:1: error: Unexpected hard to read sentence, .*\. \(retext\/readability\)\n/);
    const explained = chscb(['explain', 'retext/readability', '--plugin', 'retext-readability'], { cwd: folder });
    expect(explained.out).toContain('Finds what retext-readability finds.');
    expect(explained.out.replaceAll(/\s+/g, ' ')).toContain('says of itself: “retext plugin to check readability”.');
  });

  it('keeps place, wording, suggestion, note and page', () => {
    put('.chscbrc.yaml', 'retext: {retext-grey: true}');
    const { out } = chscb(['--text', 'A #gray day, 🎉 a Gray sky.', '--plugin', 'retext-grey', '--format', 'json'], { cwd: folder });
    const [result] = (JSON.parse(out) as { results: { findings: object[] }[] }).results;
    expect(result?.findings.filter((finding) => (finding as { rule: string }).rule === 'retext/grey')).toMatchObject([
      {
        message: 'Unexpected “gray”, in Britain “grey” is usual. Americans write gray.',
        excerpt: 'Gray',
        start: { line: 1, column: 19 },
        suggest: ['grey'],
        url: 'https://example.org/grey',
      },
    ]);
  });

  it('takes its options from the config, false switches it off, and without a config it runs as it is', () => {
    const say = (config: string) => run(config, 'A gray day for all of us.', '--plugin', 'retext-grey').out;
    expect(say('retext: {retext-grey: {say: pale}}')).toContain('in Britain “pale” is usual');
    expect(say('retext: {retext-grey: false}')).not.toContain('retext/grey');
    expect(say('rules: {}')).toContain('in Britain “grey” is usual');
  });

  it('that never ends is told and the others go on', () => {
    const { code, out, err } = run('retext: {retext-grey: {forever: true}}', 'Join us on on Tuesday.', '--plugin', 'retext-grey');
    expect(code).toBe(2);
    expect(out).toContain('(repeated-word)');
    expect(err).toContain(
      'the rule retext/grey failed on this draft: it took longer than 1 second for one draft; it is left out from here on',
    );
  });

  it('that is not there is told, with what to install', () => {
    expect(run('\nretext:\n  retext-equality: true', 'Hello.', '--plugin', 'retext-equality')).toMatchObject({
      code: 2,
      err: expect.stringContaining(
        'chscb: .chscbrc.yaml:3:3: retext.retext-equality: “retext-equality” is not a file and not an installed package\n       If it is a package: npm install retext-equality\n',
      ) as string,
    });
  });

  it('is not tried by its examples, as it has none', () => {
    put('.chscbrc.yaml', 'retext: {retext-grey: true}');
    expect(chscb(['test-config', '--plugin', 'retext-grey'], { cwd: folder })).toMatchObject({
      code: 0,
      out: 'There are no rules of your own to test. Declare some under “custom” in the config.\n',
    });
  });
});
