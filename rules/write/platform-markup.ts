import { platforms as records } from '../../src/platforms/index.js';
import { type Draft, defineRule, type Span } from '../../src/rule/index.js';
import type { PlatformId } from '../../src/types.js';

const bold = /(?<![\p{L}\p{N}*_])(\*\*|__)(?=[^\s*_])([^\n*]{1,120}?)(?<=[^\s])\1(?![\p{L}\p{N}*_])/gu;
const linkText = /\[([^\][\n]{1,120})\]\((https?:\/\/[^\s()]{1,300}|mailto:[^\s()]{1,200})\)/g;
const heading = /^#{1,6}[ \t]+(?=\S)/gm;
const html = /<\/?(?:a|b|i|u|p|br|em|strong|span|div|ul|ol|li|h[1-6])(?:\s[^<>]{0,200})?\/?>/gi;
/** British numbers as people write them, of nine digits or more, and none of a longer number. */
const phone = /(?<![\d£€$.,/-])(?:\+44[ ]?(?:\(0\)[ ]?)?|\(?0)\d(?:[ ()-]?\d){7,9}(?![\d/]|[.,]\d)/g;

export default defineRule({
  id: 'platform-markup',
  stage: 'write',
  severity: 'warning',
  summary: 'something a network prints as it is, switches off or refuses',
  why: 'Networks do not know Markdown or HTML: the marks are published as they are. Some do not make a link of an address, and some refuse a post for a single character or a phone number.',
  policy: '4.4',
  source: 'src/platforms/records.ts, each with its source; YouTube Data API; Google Business Profile policy by way of Ayrshare',
  needs: ['markup', 'rare', 'link', 'handle', 'digit'],
  options: {},
  messages: {
    bold: '“{found}” will be published with these marks; networks have no bold or italics. Plain: “{plain}”.',
    link: '“{found}” will be published as it stands, brackets and all. Write the words, then the link.',
    heading: 'The # at the head of this line will be published. Leave it out.',
    html: '“{found}” will be published as it stands; networks do not read HTML.',
    dead: 'Nobody can follow a link in the text on {platform}. Say “link in bio”, or use a button or sticker.',
    refused: '{platform} refuses a text with “{found}”.',
    phone: '{platform} rejects posts with a phone number. Its call button does the job.',
    handle: '{handle} will not be a link on {platform} unless it is picked from the list while typing there.',
  },
  examples: [
    { text: 'This is **very** important', finds: ['**very**'] },
    { text: 'Read the [safety plan](https://example.org/plan) today', finds: ['[safety plan](https://example.org/plan)'] },
    { text: '# Clean air day\nWalk to school with us.', finds: ['# '] },
    { text: 'Line one<br>line two', finds: ['<br>'] },
    { text: 'Book at https://example.org/book', platforms: ['instagram'], finds: ['https://example.org/book'] },
    {
      text: 'Book at https://example.org/book',
      platforms: ['instagram', 'x'],
      finds: ['https://example.org/book'],
      because: 'a note: it works on X',
    },
    { text: 'Under-5s < 1m tall', platforms: ['youtube'], finds: ['<'] },
    { text: 'Ring 020 8356 5500', platforms: ['google-business'], finds: ['020 8356 5500'] },
    { text: 'Thanks @hackneycouncil for having us', platforms: ['linkedin'], finds: ['@hackneycouncil'] },
    { text: 'Ring 020 8356 5500 or 101', platforms: ['facebook'], finds: [] },
    { text: 'In 1998 we helped 1,200 people; ref 0123456789012345', platforms: ['google-business'], finds: [] },
    { text: 'The f** word, 5 * 4 * 3, snake_case_name and __init', finds: [] },
    { text: '#Hackney #SafeguardingWeek', finds: [] },
    { text: 'Ages 5 > 10 and 3 < 4', finds: [] },
    { text: 'Book at https://example.org/book', finds: [] },
  ],
  *check(draft) {
    const { text } = draft;
    if (text.includes('**') || text.includes('__')) {
      for (const { index, 0: found, 2: plain = '' } of text.matchAll(bold)) {
        yield { span: spanOf(index, found), message: 'bold', data: { found, plain }, suggest: [plain], fix: 'safe' };
      }
    }
    if (text.includes('](')) {
      for (const { index, 0: found, 1: words = '', 2: target = '' } of text.matchAll(linkText)) {
        yield { span: spanOf(index, found), message: 'link', data: { found }, suggest: [`${words}: ${target}`], fix: 'unsafe' };
      }
    }
    if (text.includes('# ') || text.includes('#\t')) {
      for (const { index, 0: found } of text.matchAll(heading)) {
        yield { span: spanOf(index, found), message: 'heading', suggest: [''], fix: 'unsafe' };
      }
    }
    if (text.includes('<')) {
      for (const { index, 0: found } of text.matchAll(html)) yield { span: spanOf(index, found), message: 'html', data: { found } };
    }
    for (const id of draft.platforms) yield* onPlatform(draft, id);
  },
});

function* onPlatform({ text, entities, platforms }: Draft, id: PlatformId) {
  const { name, deadLinks, refused, noPhoneNumbers } = records[id];
  if (deadLinks) {
    const link = entities.find(({ kind }) => kind === 'url');
    // Where the post goes elsewhere as well, the link has its use.
    const mild = platforms.some((other) => !records[other].deadLinks) ? { atMost: 'note' as const } : {};
    if (link) yield { span: [link.start, link.end] as const, message: 'dead' as const, data: { platform: name }, platform: id, ...mild };
  }
  for (const sign of refused ?? '') {
    const at = text.indexOf(sign);
    if (at >= 0) yield { span: spanOf(at, sign), message: 'refused' as const, data: { platform: name, found: sign }, platform: id };
  }
  if (noPhoneNumbers) {
    for (const { index, 0: found } of text.matchAll(phone)) {
      yield { span: spanOf(index, found), message: 'phone' as const, data: { platform: name }, platform: id };
    }
  }
  if (id === 'linkedin') {
    const handle = entities.find(({ kind }) => kind === 'handle');
    if (!handle) return;
    const data = { handle: text.slice(handle.start, handle.end), platform: name };
    yield { span: [handle.start, handle.end] as const, message: 'handle' as const, data, platform: id, atMost: 'note' as const };
  }
}

function spanOf(start: number, found: string): Span {
  return [start, start + found.length];
}
