/** Posts in JSON and YAML. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDrafts } from '../src/drafts/index.js';
import { createSource } from '../src/drafts/source.js';
import type { Draft } from '../src/types.js';

const read = async (path: string, text: string, isWalked = false) =>
  readDrafts(createSource(path, text, 1, { isWalked }), { platforms: ['x', 'facebook'] });

const told = ({ id, platforms, text, locate }: Draft, place: ReturnType<typeof locate>) => [
  id,
  platforms.join(' '),
  text,
  `${place.line}:${place.column}`,
];
const all = (drafts: readonly Draft[]) => drafts.map((draft) => told(draft, draft.locate(0)));

describe('a tag that YAML takes for a remark', () => {
  it.each([
    ['plan.yaml', '- text: Come along #KeepSafe\n  platforms: [x]\n', ['1:20']],
    ['plan.yaml', '- text: "Come along #KeepSafe"\n  platforms: [x] #x\n', []],
    ['plan.yaml', '- text: Come along # the whole family\n  platforms: [x]\n', []],
    ['post.md', '---\nsocial:\n  x: Come along #KeepSafe\n  facebook: #Hackney\n---\n', ['3:17', '4:13']],
    ['post.md', '---\nsocial:\n  x:\n    Come along\n    #KeepSafe\n---\n', ['5:5']],
    ['post.md', '---\nsocial_text: |\n  Come along #KeepSafe\n---\n', []],
    ['post.md', '---\nlinkedin: Come along to the library #KeepSafe\n---\nHello.\n', ['2:37']],
    ['post.md', '---\nthread:\n  - Come along #KeepSafe\nfirst_comment: See you all there #Hackney\n---\n', ['3:16', '4:34']],
    ['post.md', '---\nowner: Amy Lee #KeepSafe\n---\nHello.\n', []],
  ])('is told: %s %j', async (path, text, places) => {
    const { troubles } = await read(path, text);
    expect(troubles.map(({ place }) => `${place?.line}:${place?.column}`)).toEqual(places);
    for (const { message } of troubles) expect(message).not.toContain('KeepSafe');
  });
});

describe('a list of posts', () => {
  it('in YAML', async () => {
    const text = `posts:
  - text: Hello there
    platforms: [x, bluesky]
    date: 3 Feb 2026
    time: 6pm
    lint: ignored
  - copy: |
      Two lines
      of text
    channel: LinkedIn
`;
    const { drafts, troubles } = await read('plan.yaml', text);
    expect(troubles).toEqual([]);
    expect(all(drafts)).toEqual([
      ['post 1', 'x bluesky', 'Hello there', '2:11'],
      ['post 2', 'linkedin', 'Two lines\nof text', '8:7'],
    ]);
    expect(drafts[0]?.meta.publish).toBe('2026-02-03T18:00');
    expect(drafts[1]?.locate(12)).toEqual({ line: 9, column: 9 });
  });

  it('in JSON, with what the list says for all', async () => {
    const { drafts } = await read(
      'plan.json',
      '{"platform": "x", "author": "AB", "schedule": [{"id": 7, "message": "a\\nb"}, {"content": "c", "platform": "facebook"}]}',
    );
    expect(all(drafts).map((one) => one.slice(0, 3))).toEqual([
      ['7', 'x', 'a\nb'],
      ['post 2', 'facebook', 'c'],
    ]);
    expect(drafts[0]?.meta.author).toBe('AB');
  });

  it('with a thread', async () => {
    const { drafts } = await read('plan.yml', '- thread:\n    - 1/ One\n    - 2/ Two\n  platform: x\n');
    expect(all(drafts)).toEqual([
      ['post 1, part 1', 'x', '1/ One', '2:7'],
      ['post 1, part 2', 'x', '2/ Two', '3:7'],
    ]);
    expect(drafts[1]?.thread).toEqual({ posts: ['1/ One', '2/ Two'], index: 1 });
  });

  it('asks about a date that could be two', async () => {
    const { drafts, troubles } = await read('plan.json', '[{"text": "Hi", "date": "03/02/2026"}]');
    expect(drafts[0]?.meta.publish).toBeUndefined();
    expect(troubles[0]?.message).toContain('2026-02-03 or 2026-03-02');
  });

  it.each([
    ['package.json', '{"name": "x", "version": "1.0.0", "scripts": {"test": "y"}}'],
    ['tsconfig.json', '{ // a comment\n "compilerOptions": {} }'],
    ['data.json', '[{"text": "Hello", "lang": "en"}]', true],
    ['docker-compose.yml', 'services:\n  web:\n    image: x\n    ports: ["80:80"]\n'],
    ['list.yaml', '- one\n- two\n'],
    ['broken.yaml', 'a: [\n'],
  ])('%s, met in a folder, is somebody else’s', async (path, text, isLeftOut = false) => {
    expect(await read(path, text, true)).toEqual({ drafts: [], troubles: [], ...(isLeftOut && { isLeftOut }) });
  });

  it('tells what is wrong in a line that is no JSON, and where', async () => {
    const { drafts, troubles } = await read('plan.jsonl', '{"text": "One"}\n\n{"text": "Two",}\n{"text": “Three”}\n{"txt": "Four"}\n');
    expect(all(drafts).map(([id]) => id)).toEqual(['line 1']);
    expect(troubles.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`)).toEqual([
      '3:16 this line is not valid JSON: after a comma there must be a key in double quotes',
      '4:10 this line is not valid JSON: a text must be in straight double quotes, not in “',
      '5:1 this line has no “text”',
    ]);
  });

  it.each([
    ['plan.json', '[{"platform": "x", "text": "One"},\n{"text": "Two", "te\\u0078t": "Three"}]', '2:17 has the key “text” twice'],
    ['more.jsonl', '{"id": "a", "id": "b", "text": "Two", "text": "Three"}', '1:1 this line has the key “text” twice'],
    ['plan.jsonl', '{"text": "say \\"text\\": so"}\n{"text": "Two", "text": "Three"}', '2:1 this line has the key “text” twice'],
    ['plan.md', '---\rplatforms: [x]\rplatforms: [sms]\r---\rHi', '3:1 the front matter is not valid YAML: has the key “platforms” twice'],
  ])('%s loses no value of a key that stands twice', async (path, text, told) => {
    const { troubles } = await read(path, text);
    expect(troubles.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`)).toEqual([told]);
  });

  it('is told of where it is broken, or named and without posts', async () => {
    const broken = await read('plan.json', '[{"text": "Hi", "date": "2026-02-03",}]', true);
    expect(broken.troubles).toHaveLength(1);
    const none = await read('package.json', '{"name": "x"}');
    expect(none.troubles[0]?.message).toContain('no posts');
  });

  it.each([
    ['a.json', '{"__proto__": {"polluted": 1}, "text": "Hi", "platform": "x"}'],
    ['a.yaml', '__proto__: {polluted: 1}\ntext: Hi\nplatform: x\n'],
    ['a.json', `[{"text": "Hi", "constructor": {"prototype": {"polluted": 1}}}]`],
    ['a.md', '+++\n__proto__ = { polluted = 1 }\n+++\nHi\n'],
  ])('cannot reach into prototypes: %s', async (path, text) => {
    const { troubles } = await read(path, text);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(troubles.length).toBe(1);
  });

  it('of any shape never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 5 }), async (text) => {
        await read('a.json', text);
        await read('a.yaml', text);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an entry without a text is told, with its place', () => {
  it.each([
    [
      'a.json',
      '[{"txt":"misspelt"},{"text":"Good one here."}]',
      1,
      ['1:9 this entry has no “text” [Did you mean “text” instead of “txt”?]'],
    ],
    ['a.json', '[{"text":5},{"text":"Good"}]', 1, ['1:10 “text” is not a text [Put it in quotes.]']],
    ['a.json', '["Hi all",{"text":"Good"}]', 1, ['1:2 this entry is a text without a key']],
    ['a.json', '[{"image":"a.jpg"},{"text":"Good"}]', 1, ['1:2 this entry has no “text” [A post of pictures alone is written with']],
    ['a.json', '{"mesage":"Hi"}', 0, ['1:11 this entry has no “text” [Did you mean “message” instead of “mesage”?]']],
    ['a.json', '[{"text":"Good"},null,[],{}]', 1, ['1:18 this entry has no “text”', '1:26 this entry has no “text”']],
    ['a.json', '[{"networks":{"x":{"text":"Good"},"facebook":{"txt":"Hi"}}}]', 1, ['1:53 this entry has no “text” [Did you mean']],
    ['a.json', '[{"value":[{"content":"Good"},{"contnt":"Hi"}]}]', 1, ['1:41 this entry has no “text” [Did you mean “content”']],
    ['a.jsonl', '{"txt":"Hi"}\n', 0, ['1:1 this line has no “text” [Did you mean “text” instead of “txt”?]']],
    ['a.yaml', '- txt:\n- text: Good\n', 1, ['1:3 this entry has no “text” [Did you mean']],
    ['a.yaml', '- text:\n- text: Good\n', 1, ['1:3 “text” is empty: there is no post in it']],
    ['a.yaml', 'posts:\n  - Hello\n  - text: Good\n', 1, ['2:3 this entry is a text without a key']],
    ['a.md', '---\nsocial: {x: "One", foo: "a a"}\n---\n', 2, ['2:20 front matter: social: “foo” is not a platform chscb knows.']],
    ['a.md', '---\nsocial:\n  x: Good\n  facebook: 5\n---\n', 1, ['4:3 front matter: social: what stands for “facebook” is not a text']],
    ['a.md', '---\nsocial:\n  x: Good\n  default: Rest\n  links: [a]\n---\n', 2, []],
  ])('%s %j', async (path, text, count, expected) => {
    const { drafts, troubles } = await read(path, text);
    const said = troubles.map(({ place, message, hint }) => `${place?.line}:${place?.column} ${message} [${hint}]`);
    expect(said).toEqual(expected.map((one) => expect.stringContaining(one)));
    expect(drafts).toHaveLength(count);
  });

  it('in a folder too, where it names a platform', async () => {
    const text = '[{"txt": "Hi", "platforms": ["x"]}]';
    expect((await read('a.json', text, true)).troubles).toHaveLength(1);
    expect((await read('a.json', '[{"txt": "Hi", "lang": "en"}]', true)).troubles).toEqual([]);
  });

  it('and counted where there are many', async () => {
    const { troubles } = await read('a.json', JSON.stringify(Array(20).fill({ headline: 'x' })));
    expect(troubles).toHaveLength(6);
    expect(troubles[5]?.message).toBe('15 more entries have no text');
  });

  it('but not where it is a picture alone for one network', async () => {
    const text = '[{"networks":{"x":{"text":"Good"},"instagram":{"media":[{"id":1}]}}}]';
    const { troubles, notices } = await read('a.json', text);
    expect([troubles, notices?.length]).toEqual([[], 1]);
  });
});
it.each([
  ['a.json', '[{"text": ["Hi"], "platforms": ["x"]}]', '1:11 “text” is not a text'],
  ['a.jsonl', '{"text": 5}\n', '1:1 the “text” of this line is not a text'],
])('a text that is none is called so: %s %s', async (path, text, told) => {
  const { troubles } = await read(path, text);
  expect(troubles.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`)).toEqual([told]);
});

it.each([
  [
    'a.md',
    '\n---\nplatform: x\n---\nHi\n',
    '2:1 this block does not stand at the very top of the file, so it was read as a part of the post',
  ],
  [
    'a.md',
    ' +++\r\na = 1\r\n+++\r\nHi\r\n',
    '1:2 this block does not stand at the very top of the file, so it was read as a part of the post',
  ],
  ['a.md', '---\nplatforms: {x: yes}\n---\nHi\n', '2:1 front matter: platforms: expected names of platforms, such as [x, facebook]'],
  ['a.json', '[{"text": "Hi", "channel": 5}]', '1:28 channel: expected names of platforms, such as [x, facebook]'],
])('a draft that says of itself what cannot be read: %s %j', async (path, text, told) => {
  const { drafts, troubles } = await read(path, text);
  expect(drafts).toHaveLength(1);
  expect(troubles.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`)).toEqual([told]);
});

it('a draft is a thread also where “yes” says that it is one', async () => {
  const { drafts } = await read('a.md', '---\nthread: yes\n---\nOne\n---\nTwo\n');
  expect(drafts.map(({ text }) => text)).toEqual(['One', 'Two']);
  expect((await read('a.md', '\n---\n\nOne: two\n')).troubles).toEqual([]);
});

it('an entry with a key that was meant for another is told', async () => {
  const { notices = [] } = await read('a.yaml', '- text: One\n  platfroms: [x]\n- text: Two\n  platfroms: [x]\n  tone: calm\n');
  expect(notices.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`)).toEqual([
    '2:3 “platfroms” was not used. Did you mean “platforms”? There may be more of it.',
  ]);
});
