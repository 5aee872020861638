import { type Draft, defineRule, number } from '../../src/rule/index.js';
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
  summary: 'more links than a reader will follow',
  why: 'One post, one thing to do. With two links a reader has to choose, most networks show a preview of one only, and each link on X costs 23 characters.',
  policy: '4.4',
  source: 'Government Communication Service, accessible social media campaigns: one link a post',
  needs: ['link'],
  options: {
    max: number('The most links in a post.', 1, { min: 0, max: 50 }),
  },
  messages: {
    many: 'This post has {count} different links; {max} is as many as a reader follows. Keep the one that matters, or make a second post.',
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
    const { text, entities } = draft;
    let links = 0;
    for (const { kind } of entities) if (kind === 'url') links++;
    const picture = links > max ? pictureOf(draft) : undefined;
    if (picture) links--;
    if (links <= max) return;
    const seen = new Set<string>();
    let over: readonly [number, number] | undefined;
    for (const { kind, start, end } of entities) {
      if (kind !== 'url' || start === picture?.start) continue;
      seen.add(
        text
          .slice(start, end)
          .toLowerCase()
          .replace(/^https?:\/\/|\/$/g, ''),
      );
      if (seen.size > max) over ??= [start, end];
    }
    // Who asked a question will follow both of two answers.
    const reply = isReply({ entities }) && seen.size === 2 && { atMost: 'note' as const };
    if (over) yield { span: over, message: 'many', data: { count: seen.size, max }, ...reply };
  },
});
