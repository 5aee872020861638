/** Whose pictures are and who is in them, said beside them: in the columns of a schedule, and in keys of front matter. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describe as describeFields } from '../src/drafts/meta.js';
import { emptyFolder } from './support/folder.js';
import { chscbHere } from './support/here.js';
import { root } from './support/run.js';

const { path: folder, put } = emptyFolder();
put('images/photo.jpg', readFileSync(`${root}fixtures/accounts/photo.jpg`));
put('people.yaml', '- {id: j.khan, name: Jo Khan, role: Lead}\n');
put('.chscbrc.yaml', 'people: people.yaml\norganisation: {name: Toytown Trust}\ndates: dmy\n');
let files = 0;

async function check(text: string, name = `week${files++}.csv`, ...only: string[]): Promise<string[]> {
  put(name, text);
  const rules = (only.length > 0 ? only : ['copyright', 'credit', 'consent']).flatMap((rule) => ['--only', rule]);
  const { out, err } = await chscbHere([name, ...rules, '--format', 'compact', '--now', '2026-11-01'], { cwd: folder });
  return `${err}${out}`.split('\n').filter((line) => /^chscb:|: (?:error|warning):/.test(line));
}

describe('the columns of a schedule', () => {
  it('say whose the picture is, and on which terms', async () => {
    const header = 'Date,Platform,Post,Image,Owner,Licence,Credit\n';
    expect(await check(`${header}10/11/2026,X,What a day!,a.jpg,Toytown Trust,,\n`)).toEqual([]);
    expect(await check(`${header}10/11/2026,X,What a day!,a.jpg,A. Lee,CC BY 4.0,\n`)).toEqual([
      expect.stringContaining('CC BY 4.0 asks for the name of who made a.jpg'),
    ]);
    expect(await check(`${header}10/11/2026,X,What a day! Photo: A. Lee,a.jpg,A. Lee,CC BY 4.0,A. Lee\n`)).toEqual([]);
  });

  it.each(['Image owner', 'Photo owner', 'Rights holder', 'Copyright holder'])('may call it “%s”', async (name) => {
    const [told, ...more] = await check(`Platform,Post,Image,${name}\nX,What a day!,a.jpg,A. Lee\n`);
    expect(told).toContain('a.jpg belongs to A. Lee, and no licence');
    expect(more).toEqual([]);
  });

  it('say who is in it, who said yes, and until when', async () => {
    const header = 'Date,Platform,Post,Image,Image owner,Shows children,Consent given by,Consent date,Consent expires\n';
    const row = '10/11/2026,X,What a day!,a.jpg,us,yes,';
    expect(await check(`${header}${row}mother,01/05/2026,31/12/2026\n`)).toEqual([]);
    expect(await check(`${header}${row}mother,01/05/2026,31/10/2026\n`)).toEqual([expect.stringContaining('ended on 31 October 2026')]);
    expect(await check(`${header}${row}mother,01/05/2026,when she leaves\n`)).toContainEqual(
      expect.stringContaining('consent_expires: “when she leaves” is not a whole date'),
    );
    expect(await check(`${header}${row},,\n`)).toEqual([expect.stringContaining('no parent’s consent is recorded')]);
  });

  it('name an author by “Owner” where nothing is said of the terms of a picture', async () => {
    const calendar = 'Platform,Post,Image,Owner,Status\nX,What a day!,a.jpg,Sam,Approved\n';
    expect(await check(calendar, 'calendar.csv', 'author')).toEqual([expect.stringContaining('“Sam” is not on')]);
    expect(await check('Owner,Platform,Post\nSam,X,What a day!\n', 'a.csv', 'author')).toEqual([
      expect.stringContaining('“Sam” is not on'),
    ]);
    expect(await check('Owner,Platform,Image,Post\nSam,X,a.jpg,What a day!\n', 'b.csv', 'author')).toEqual([
      expect.stringContaining('“Sam” is not on'),
    ]);
    const both = 'Author,Platform,Post,Image,Owner\nSue,X,What a day!,a.jpg,us\n';
    expect(await check(both, 'c.csv', 'author')).toEqual([expect.stringContaining('“Sue” is not on')]);
    expect(await check(both, 'c.csv')).toEqual([]);
  });
});

describe('the keys of front matter', () => {
  const read = (fields: Record<string, unknown>) => describeFields(fields).meta;

  it('say whose a picture is where it stands beside one', () => {
    expect(read({ image: 'a.jpg', owner: 'A. Lee', licence: 'CC0' })).toMatchObject({
      media: [{ file: 'a.jpg', owner: 'A. Lee', licence: 'CC0' }],
    });
    expect(read({ image: 'a.jpg', owner: 'A. Lee' })).not.toHaveProperty('author');
    expect(read({ owner: 'us', text: 'Hello.', image: 'a.jpg' })).toMatchObject({ media: [{ owner: 'us' }] });
    expect(read({ author: 'j.khan', image: 'a.jpg', owner: 'us' })).toMatchObject({ author: 'j.khan', media: [{ owner: 'us' }] });
  });

  it('say who answers for the post where they do not', () => {
    expect(read({ owner: 'j.khan', platform: 'x', image: 'a.jpg' })).toMatchObject({ author: 'j.khan', media: [{ file: 'a.jpg' }] });
    expect(read({ owner: 'j.khan' })).toMatchObject({ author: 'j.khan' });
  });

  it('leave alone what a picture says of itself', () => {
    const media = [{ file: 'a.jpg', owner: 'us', consent: 'none needed' }, { file: 'b.jpg' }];
    expect(read({ media, licence: 'CC0', consent: { given_by: 'mother', date: '2026-05-01' } })).toMatchObject({
      media: [
        { owner: 'us', licence: 'CC0', consent: 'none needed' },
        { licence: 'CC0', consent: { given_by: 'mother' } },
      ],
    });
  });
});

describe('the picture itself', () => {
  it.each(['../images/photo.jpg', 'images/photo.jpg', String.raw`images\photo.jpg`])('is found by %s', async (file) => {
    const text = `---\nplatforms: [x]\nmedia: [{file: '${file}', alt: A path, owner: us}]\n---\nWhat a day!\n`;
    const told = await check(text, 'drafts/one.md', 'copyright');
    expect(told).toEqual([expect.stringContaining('says of itself')]);
  });
});
