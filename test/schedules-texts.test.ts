/** A post may stand beside other posts, a thread, comments and pictures: each is read, or said to be left out. */
import { describe, expect, it } from 'vitest';
import { readDrafts } from '../src/drafts/index.js';
import { createSource } from '../src/drafts/source.js';

const read = async (path: string, text: string) =>
  readDrafts(createSource(path, text, 1, { isWhole: true }), { platforms: ['x', 'facebook'] });
const textsIn = async (path: string, text: string) => (await read(path, text)).drafts.map((draft) => draft.text);
const media = async (path: string, text: string) => (await read(path, text)).drafts.map(({ meta }) => meta.media);

/** One object, as JSON, as a line of JSON and as YAML, which takes JSON. */
const forms = (value: unknown) => ['a.json', 'a.jsonl', 'a.yaml'].map((path) => [path, JSON.stringify(value)] as const);

describe('every text is read, in whatever form the object comes', () => {
  it.each([
    [{ message: 'Our plan', posts: [{ text: 'Come along', platforms: ['x'] }] }, ['Our plan', 'Come along']],
    [{ caption: 'Our plan', drafts: [{ message: 'Come along' }], id: 7 }, ['Our plan', 'Come along']],
    [{ body: 'Our plan', posts: [{ text: 'Come along' }] }, ['Our plan', 'Come along']],
    [{ data: { attributes: { body: 'Come along' } } }, ['Come along']],
    [{ text: 'Before', thread: ['One', 'Two'], platforms: ['x'] }, ['Before', 'One', 'Two']],
    [{ text: 'One', thread: ['One', 'Two'] }, ['One', 'Two']],
    [{ text: 'One', thread: [{ text: 'Two' }, { content: 'Three' }] }, ['One', 'Two', 'Three']],
    [{ text: 'One', thread: 'Two follows it' }, ['One', 'Two follows it']],
    [{ text: 'One', thread: 'spring' }, ['One']],
    [{ message: 'Come along', first_comment: 'Book here' }, ['Come along', 'Book here']],
    [{ text: 'Come along', firstComment: 'Book here' }, ['Come along', 'Book here']],
    [{ text: 'Come along', comments: ['Book here', { message: 'Or there' }] }, ['Come along', 'Book here', 'Or there']],
    [{ text: 'Come along', comments: { data: [{ message: 'Book here' }] } }, ['Come along', 'Book here']],
    [{ text: 'Come along', replies: 12, comment: true, comments: 'closed' }, ['Come along']],
    [{ networks: { x: { text: 'Come along', comments: ['Book here'] } } }, ['Come along', 'Book here']],
  ])('%j', async (value, expected) => {
    for (const [path, text] of forms(value)) {
      const { drafts, troubles, notices } = await read(path, text);
      expect([path, drafts.map((draft) => draft.text), troubles, notices]).toEqual([path, expected, [], undefined]);
      for (const draft of drafts) {
        const { column } = draft.locate(0);
        expect(text.slice(column - 1, column - 1 + draft.text.length), path).toBe(draft.text);
      }
    }
  });

  it('a comment is one, and says so', async () => {
    const { drafts } = await read('a.jsonl', '{"text":"One"}\n{"text":"Two","first_comment":"Three","image":"a.jpg"}\n{"text":"Four"}\n');
    expect(drafts.map(({ id, meta, text }) => [id, text, meta.comment])).toEqual([
      ['line 1', 'One', undefined],
      ['line 2', 'Two', undefined],
      ['line 2, first comment', 'Three', true],
      ['line 3', 'Four', undefined],
    ]);
    expect(drafts[2]?.meta.media).toBeUndefined();
    expect(drafts[3]?.locate(0)).toEqual({ line: 3, column: 10 });
  });

  it('a title is read where it is published, and is no part of the post', async () => {
    const { drafts } = await read('a.csv', 'Platforms,Title,Text\n"youtube, x",Our film,Come along\nfacebook,Promo 3,Come along\n');
    expect(drafts.map(({ id, text, platforms }) => [id, text, platforms])).toEqual([
      ['row 2, title', 'Our film', ['youtube']],
      ['row 2', 'Come along', ['youtube', 'x']],
      ['row 3', 'Come along', ['facebook']],
    ]);
  });

  it('a thread keeps its order', async () => {
    const { drafts } = await read('a.jsonl', '{"text":"One","thread":["Two"]}\n');
    expect(drafts.map(({ id, thread }) => [id, thread?.posts])).toEqual([
      ['line 1, part 1', ['One', 'Two']],
      ['line 1, part 2', ['One', 'Two']],
    ]);
  });

  it('in front matter', async () => {
    expect(await textsIn('a.md', '---\nfirst_comment: Book here\n---\nCome along\n')).toEqual(['Come along', 'Book here']);
    expect(await textsIn('a.md', '+++\ncomments = ["Book here"]\n+++\nCome along\n')).toEqual(['Come along', 'Book here']);
    for (const among of ['closed', 'ask Jo first', '[{author: Jo, text: utilise it}]', '{Jo: fine by me}'])
      expect(await textsIn('a.md', `---\ncomments: ${among}\n---\nCome along\n`)).toEqual(['Come along']);
    const { drafts } = await read('a.md', '---\nthread: [Two, Three]\n---\nOne\n');
    expect(drafts.map(({ text, thread }) => [text, thread?.index])).toEqual([
      ['One', 0],
      ['Two', 1],
      ['Three', 2],
    ]);
  });
});

describe('what is not read is told', () => {
  it.each([
    ['[{"text":"Fine"},{"items":{"note":"Hello there"}}]', '', ['1:18 this entry has no “text”']],
    ['{"posts":[{"text":"Fine"},{"data":{"note":"Hello there"}}]}', '', ['1:27 this entry has no “text”']],
    ['{"posts":[{"text":"Fine"}],"data":{"note":"Hello there"}}', '1:35 “data” was not read: it holds no post.', []],
    ['{"text":"Fine","items":{"note":"Hello there"}}', '1:24 “items” was not read: it holds no post.', []],
    ['{"text":"Fine","variants":[{"text":"Hello"}]}', '1:27 “variants” was not read: chscb does not know the key.', []],
    ['{"posts":[{"text":"Fine"}],"more":[{"text":"Hello"}]}', '1:35 “more” was not read: chscb does not know the key.', []],
    ['{"text":"Fine","comments":[{"note":"Hello"}]}', '1:28 “comments” was not read: it holds no text.', []],
    ['{"text":"Fine","thread":["One",5]}', '', ['1:32 this entry has no “text”']],
    ['{"text":"Fine","data":{"id":5},"settings":{"post":{"text":"a"}},"media":[{"caption":"a"}]}', '', []],
  ])('%s', async (text, notice, troubles) => {
    const reading = await read('a.json', text);
    const said = (list: typeof reading.troubles = []) => list.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`);
    expect(said(reading.troubles)).toEqual(troubles);
    expect(said(reading.notices).join()).toBe(notice === '' ? '' : `${notice} There may be more of it.`);
    const asLine = await read('a.jsonl', text);
    if (!text.startsWith('[') && reading.drafts.length > 0) expect(said(asLine.notices)).toEqual(said(reading.notices));
  });

  it('of two texts, the one that is not the post; once a file', async () => {
    const { notices = [] } = await read('a.jsonl', '{"text":"One","caption":"Two"}\n{"text":"One","caption":"Two"}\n');
    expect(notices.map(({ message }) => message)).toEqual(['“caption” was not read: “text” holds the post. There may be more of it.']);
    const json = await read('a.json', '{"text":"One","caption":"Two"}');
    expect(json.notices?.map(({ message }) => message)).toEqual(notices.map(({ message }) => message));
    const page = await read('a.md', '---\ncaption: Two\n---\nOne\n');
    expect(page.notices?.map(({ message }) => message)).toEqual(['front matter: “caption” was not read: the post is what stands below']);
  });
});

it('a cell that holds what came of a formula is no post', async () => {
  const { troubles } = await read('a.csv', 'Text,Date\n#NAME?,2030-03-05\n"#REF!",\n#Hackney,\n#N/A,\n');
  expect(troubles.map(({ place, message }) => `${place?.line} ${message.split(' ', 1)}`)).toEqual(['2 “#NAME?”', '3 “#REF!”', '5 “#N/A”']);
});

describe('pictures', () => {
  it.each([
    [{ media: ['a.jpg'], alt: 'A boy reads' }, [{ file: 'a.jpg', alt: 'A boy reads' }]],
    [{ media: 'a.jpg', image_alt: 'A boy reads' }, [{ file: 'a.jpg', alt: 'A boy reads' }]],
    [{ media: [{ url: 'a.jpg', altText: 'A boy reads' }] }, [{ url: 'a.jpg', altText: 'A boy reads', file: 'a.jpg', alt: 'A boy reads' }]],
    [{ media: [{ file: 'a.jpg', alt_text: 'A boy' }] }, [{ file: 'a.jpg', altText: 'A boy', alt: 'A boy' }]],
    [{ image: ['a.jpg', 'b.jpg'], alt: ['', 'A girl'] }, [{ file: 'a.jpg' }, { file: 'b.jpg', alt: 'A girl' }]],
    [
      { image: 'a.jpg, b.jpg', alt: 'A boy | A girl' },
      [
        { file: 'a.jpg', alt: 'A boy' },
        { file: 'b.jpg', alt: 'A girl' },
      ],
    ],
    [{ images: ['a.jpg'] }, [{ file: 'a.jpg' }]],
    [{ photo: 'a.jpg' }, [{ file: 'a.jpg' }]],
    [{ featured_image: 'a.jpg', image: 'a.jpg' }, [{ file: 'a.jpg' }]],
    [{ image: 'a.jpg', media: [{ file: 'a.jpg', alt: 'A boy' }] }, [{ file: 'a.jpg', alt: 'A boy' }]],
    [{ cover: { image: 'a.jpg', alt: 'A boy' } }, [{ image: 'a.jpg', file: 'a.jpg', alt: 'A boy' }]],
    [{ mediaUrls: ['a.jpg'] }, [{ file: 'a.jpg' }]],
    [{ media_urls: 'a.jpg|b.jpg' }, [{ file: 'a.jpg' }, { file: 'b.jpg' }]],
    [{ video: 'https://example.org/talk' }, [{ file: 'https://example.org/talk', kind: 'video' }]],
    [{ attachments: ['a.pdf'] }, [{ file: 'a.pdf', kind: 'document' }]],
    [{ alt: 'A boy' }, [{ alt: 'A boy' }]],
    [{ image: '' }, []],
    [{ cover: false }, []],
    [{ cover: null }, undefined],
  ])('%j', async (fields, expected) => {
    for (const [path, text] of forms({ text: 'Hello', ...fields })) expect(await media(path, text), path).toEqual([expected]);
    expect(await media('a.md', `---\n${JSON.stringify(fields)}\n---\nHello\n`)).toEqual([expected]);
  });

  it('a description that no picture takes is told', async () => {
    const { troubles } = await read('a.json', '{"text":"Hello","media":[{"file":"a.jpg","alt":"A boy"}],"alt_text":"A girl"}');
    expect(troubles.map(({ message }) => message)).toEqual([
      'alt_text: the picture has a description of its own, and this one was not used',
    ]);
  });
});
