import { platforms as records } from '../../src/platforms/index.js';
import { type Draft, defineRule, number, type Span } from '../../src/rule/index.js';
import { isReply } from '../../src/text/replied.js';

const ofX = /^https?:\/\/t\.co\//i;

/** What X exports: the picture of a post as one more t.co link, after all others and last. */
function pictureOf({ text, entities }: Draft): Draft['entities'][number] | undefined {
  const last = entities.at(-1);
  if (!last || text.slice(last.end).trim() !== '') return undefined;
  return ofX.test(text.slice(last.start, last.end)) ? last : undefined;
}

export default defineRule({
  id: 'link-count',
  stage: 'write',
  severity: 'warning',
  summary: 'more links than a reader will follow or a network takes',
  why: 'One post, one thing to do. With two links a reader has to choose, most networks show a preview of one only, and each link on X costs 23 characters.',
  policy: '4.4',
  source:
    'Government Communication Service, accessible social media campaigns: one link a post; what a network takes: src/platforms/records.ts',
  needs: ['link'],
  options: {
    max: number('The most links in a post.', 1, { min: 0, max: 50 }),
  },
  messages: {
    many: 'This post has {count} different links; {max} is as many as a reader follows. Keep the one that matters, or make a second post.',
    network: '{platform} takes {most} different links in a post, and this one has {count}: it refuses the post. Leave links out.',
  },
  examples: [
    { text: 'Book: https://example.org/book Map: https://example.org/map', finds: ['https://example.org/map'] },
    {
      text: 'example.org/a, example.org/b and example.org/c',
      finds: ['example.org/b'],
      because: 'told once, at the first link too many',
    },
    { text: 'Book: https://example.org/a or https://example.org/b', options: { max: 2 }, finds: [] },
    {
      text: '@someone You can report it at https://example.org/form or in a chat: https://example.org/chat',
      finds: ['https://example.org/chat'],
      because: 'a reply: a note',
    },
    {
      text: 'example.org/a example.org/b example.org/c example.org/d example.org/e example.org/f',
      platforms: ['threads'],
      options: { max: 9 },
      finds: ['example.org/f'],
      because: 'Threads takes five',
    },
    {
      text: 'example.org/a example.org/b example.org/c example.org/d example.org/e example.org/a',
      platforms: ['threads'],
      options: { max: 9 },
      finds: [],
      because: 'five different ones',
    },
    { text: 'Book at https://example.org/book', finds: [] },
    {
      text: 'Book at https://example.org/book. That is https://example.org/book',
      finds: [],
      because: 'the same link twice leads to one place',
    },
    { text: 'Write to info@example.org or see https://example.org', finds: [], because: 'an address is not a link' },
    {
      text: 'The pool is open: https://t.co/Ci2K1234cl https://t.co/QaCJ9876Eu',
      finds: [],
      because: 'so X writes a link and, last, the picture of a post',
    },
  ],
  *check(draft, { max }) {
    const { text, entities, platforms } = draft;
    let links = 0;
    for (const { kind } of entities) if (kind === 'url') links++;
    const picture = links > max ? pictureOf(draft) : undefined;
    if (picture) links--;
    if (links <= max && platforms.every((platform) => links <= (records[platform].links?.max ?? links))) return;
    const seen = new Map<string, Span>();
    for (const { kind, start, end } of entities) {
      if (kind !== 'url' || start === picture?.start) continue;
      const link = text
        .slice(start, end)
        .toLowerCase()
        .replace(/^https?:\/\/|\/$/g, '');
      if (!seen.has(link)) seen.set(link, [start, end]);
    }
    const spans = [...seen.values()];
    let refusing = 0;
    for (const platform of platforms) {
      const { name, links: limit } = records[platform];
      const beyond = limit && spans[limit.max];
      if (!beyond) continue;
      refusing++;
      const data = { platform: name, most: limit.max, count: spans.length };
      yield { span: beyond, message: 'network', data, platform, ...(limit.trust === 'low' && { atMost: 'note' as const }) };
    }
    const over = spans[max];
    // Who asked a question will follow both of two answers.
    const reply = isReply({ entities }) && spans.length === 2 && { atMost: 'note' as const };
    if (over && (refusing === 0 || refusing < platforms.length))
      yield { span: over, message: 'many', data: { count: spans.length, max }, ...reply };
  },
});
