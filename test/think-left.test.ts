/** `chscb think`, left before anything was said, by who may not sign, or with a picture that changed meanwhile. */
import { copyFileSync, readdirSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { emptyFolder } from './support/folder.js';
import { root } from './support/run.js';
import { closeTerminals, drive as driveIn, hasTmux, open, type Turn } from './support/terminal.js';

const { path: folder, at, put, got } = emptyFolder();
const drive = (args: string, turns: readonly Turn[]) => driveIn(folder, args, turns);

const full = 'role: Lead, trained_on: 2025-05-10, test_passed_on: 2025-05-20, listed_by: Board';
put(
  'people.yaml',
  `- {id: h.poe, name: Hana Poe, email: h.poe@example.org, certified_on: 2025-05-24, ${full}}
- {id: o.old, name: Olly Old, certified_on: 2021-05-24, ${full}}
- {id: g.one, name: Gina Gone, left_on: 2026-01-31, certified_on: 2025-05-24, ${full}}
- {id: t.new, name: Tia New}
- {id: a.one, name: Ann Lee}
- {id: a.two, name: Ann Lee}
`,
);
put('.chscbrc.yaml', 'people: people.yaml\nplatforms: [x]\n');
const draft = 'The the library is open on Tuesday.\n';
/** However the terminal breaks its lines. */
const says = (text: string) => new RegExp(text.replaceAll('.', '\\.').replaceAll('?', '\\?').replaceAll(' ', '\\s+'));
const nothing = /Nothing was changed, and nothing was recorded: chscb think \w+\.md\s+starts\s+again[\s\S]*code 1/;

describe.skipIf(!hasTmux)('in a terminal (skipped where tmux is not installed)', () => {
  afterAll(closeTerminals);

  it.each(['', '--plain'])(
    'says that nothing was recorded where it was left at once: think %s',
    async (how) => {
      put('one.md', draft);
      await drive(`think one.md ${how}`, [[/Who are you\?/, 'C-c'], [nothing]]);
      await drive(`think one.md ${how} --by h.poe`, [[/What would you like to do\?/, 'C-c'], [nothing]]);
      await drive(`think one.md ${how} --by h.poe`, [
        [/What would you like to do\?/, how === '' ? 'Enter' : '1', ...(how === '' ? [] : ['Enter'])],
        [/Left as they are[\s\S]*Have you read it aloud/, 'C-c'],
        [says('What you changed, allowed and answered so far is kept')],
        [/code 1/],
      ]);
      expect(got('one.md')).toBe('The library is open on Tuesday.\n');
      expect(readdirSync(folder)).not.toContain('one.md.thoughts');
    },
    60_000,
  );

  it('says why somebody may not sign, and who may have been meant', async () => {
    put('two.md', draft);
    await drive('think two.md --now 2026-11-01', [
      [open(/Who are you/), 'Olly Old', 'Enter'],
      [says('a certificate that lapsed on 24 May 2024.'), 'C-u', 'Gina Gone', 'Enter'],
      [says('today: left on 31 January 2026.'), 'C-u', 't.new', 'Enter'],
      [says('no training on record, no passed test on record, no certificate, listed by nobody and no role.'), 'C-u', 'Ann Lee', 'Enter'],
      [says('Several people on the register have this name. Write the id: a.one or a.two.'), 'C-u', 'Hanna Poe', 'Enter'],
      [says('Did you mean “Hana Poe”?'), 'C-u', 'h.poe@example.org', 'Enter'],
      [/What would you like to do/, 'C-c'],
      [nothing],
    ]);
  });

  it('says that it was a picture that changed, and not the draft', async () => {
    put('three.md', '---\nmedia: [{file: a.png, alt: A bench, owner: us}]\n---\nThe library is open on Tuesday.\n');
    copyFileSync(`${root}fixtures/accounts/portrait.png`, at('a.png'));
    await drive('think three.md --by h.poe', [
      [open(/Have you read it aloud/), () => copyFileSync(`${root}fixtures/accounts/logo.png`, at('a.png')), 'Enter'],
      [open(/Are the day|Who took/), 'Yes, I asked', 'Enter'],
      [says('the picture a.png was changed while you had the draft open, and the draft is not signed')],
      [/code 1/],
    ]);
    expect(got('three.md')).toMatch(/answer: Yes, I asked[\s\S]*unfinished: true/);
  });
});
