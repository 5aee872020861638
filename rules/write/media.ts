import { platforms as records } from '../../src/platforms/index.js';
import { filmFile, mediaFile } from '../../src/register/media.js';
import { type Draft, defineRule, number, type Span } from '../../src/rule/index.js';
import type { Media } from '../../src/types.js';

/** What cameras and phones call their files. */
const cameraName = /^(?:img|dsc|dscn|pxl|image|photo|screenshot|whatsapp image|untitled)[\s_-]*\d[\d\s_.-]*$/i;
const imageOf = /^(?:an? |the )?(?:image|photo|photograph|picture|graphic|pic) (?:of|showing|shows)\b/i;

const isFilm = ({ kind, file }: Media) => kind === 'video' || (kind === undefined && file !== undefined && filmFile.test(file));
const isTrue = (value: unknown) => value !== undefined && value !== false && value !== '' && value !== 'no' && value !== 'false';
const hasCaptions = (item: Media) => isTrue(item.captions) || isTrue(item.transcript) || isTrue(item.subtitles);

/** Media stand outside the text, so the place is the head of the post. */
const head: Span = [0, 0];

export default defineRule({
  id: 'media',
  stage: 'write',
  severity: 'warning',
  summary: 'pictures without words, films without captions, or media a network does not take',
  why: 'Somebody who cannot see the picture gets its description, or nothing. Most films are watched without sound. And a network refuses a post with too many pictures, or with none where it wants one.',
  policy: '4.4',
  source: 'Oxford University, NIHR, HSE Ireland and LGA on alternative text; limits: src/platforms/records.ts, each with its source',
  options: {
    shortest: number('The fewest words that can describe a picture.', 2, { min: 1, max: 50 }),
  },
  messages: {
    none: '{what} has no alternative text. Say in a sentence what it shows, and repeat any words in it.',
    file: 'The alternative text “{alt}” is a file name. Say in a sentence what {what} shows.',
    brief: 'The alternative text “{alt}” says little. Say in a sentence what {what} shows.',
    imageOf: 'A screen reader says “image” by itself: leave out “{words}”.',
    long: 'The alternative text has {length} characters; {platform} takes {limit}.',
    captions: '{what} has no captions or transcript that we know of. Most people watch without sound.',
    many: '{count} media are too many for {platform}, which takes {limit}.',
    required: '{platform} takes no post without a picture or film, and none is named here.',
  },
  examples: [
    { text: 'Our new playground', meta: { media: [{ file: 'playground.jpg' }] }, finds: [''] },
    { text: 'Our new playground', meta: { media: [{ file: 'playground.jpg', alt: 'IMG_2041.jpg' }] }, finds: [''] },
    { text: 'Our new playground', meta: { media: [{ file: 'playground.jpg', alt: 'Playground' }] }, finds: [''] },
    { text: 'Our new playground', meta: { media: [{ file: 'playground.jpg', alt: 'Image of a climbing frame in the sun' }] }, finds: [''] },
    {
      text: 'Our new playground',
      meta: { media: [{ file: 'playground.jpg', alt: `Five children on a climbing frame. ${'It is a sunny day. '.repeat(60)}` }] },
      platforms: ['x'],
      finds: [''],
    },
    { text: 'Watch this', meta: { media: [{ file: 'talk.mp4', alt: 'The chair speaks to camera' }] }, finds: [''] },
    {
      text: 'Five pictures of the day',
      platforms: ['x'],
      meta: { media: Array.from({ length: 5 }, () => ({ file: 'a.jpg', alt: 'People at a stall in the market' })) },
      finds: [''],
    },
    { text: 'Our new playground', platforms: ['instagram'], finds: [''] },
    {
      text: 'Our new playground',
      meta: { media: [{ file: 'playground.jpg', alt: 'Five children on a climbing frame in the sun' }] },
      finds: [],
    },
    { text: 'Watch this', meta: { media: [{ file: 'talk.mp4', alt: 'The chair speaks to camera', captions: true }] }, finds: [] },
    {
      text: 'Watch this',
      meta: { media: [{ file: 'flyer.pdf', kind: 'document' }] },
      finds: [],
      because: 'a document is described by the post',
    },
    { text: 'No picture here.', finds: [] },
    {
      text: 'No picture here.',
      platforms: ['instagram', 'x'],
      meta: { media: [{ file: 'a.jpg', alt: 'A red van by the town hall' }] },
      finds: [],
    },
  ],
  looksAt: ({ meta, platforms }) => meta.media !== undefined || platforms.some((platform) => records[platform].mediaRequired),
  *check(draft, { shortest }) {
    const { media } = draft.meta;
    if (media !== undefined && !Array.isArray(media)) return;
    const items: readonly Media[] = media ?? [];
    for (const [at, item] of items.entries()) {
      const film = isFilm(item);
      if (item.kind !== undefined && !/^(?:image|photo|picture|gif|video|film)$/i.test(item.kind)) continue;
      yield* ofAlt(draft, item, nameOf(item, at, items.length, film), shortest);
      if (film && !hasCaptions(item)) {
        yield { span: head, message: 'captions', data: { what: nameOf(item, at, items.length, film) }, confidence: 'unsure' };
      }
    }
    for (const platform of draft.platforms) {
      const { name, media: most, mediaRequired } = records[platform];
      if (most && items.length > most.max) {
        const data = { count: items.length, platform: name, limit: most.max };
        yield { span: head, message: 'many', data, platform, ...(most.trust === 'low' ? { atMost: 'note' as const } : {}) };
      }
      if (mediaRequired && items.length === 0) {
        // Only a draft that could name its media and does not is sure to have none.
        yield {
          span: head,
          message: 'required',
          data: { platform: name },
          platform,
          ...(media === undefined ? { atMost: 'note' as const } : {}),
        };
      }
    }
  },
});

function nameOf({ file }: Media, at: number, count: number, film: boolean): string {
  const kind = film ? 'film' : 'picture';
  if (typeof file === 'string' && file !== '') return `The ${kind} ${file.split('/').at(-1)}`;
  return count === 1 ? `The ${kind}` : `Medium ${at + 1}`;
}

function* ofAlt({ platforms }: Draft, item: Media, what: string, shortest: number) {
  const alt = typeof item.alt === 'string' ? item.alt.trim() : '';
  if (alt === '') {
    yield { span: head, message: 'none' as const, data: { what } };
    return;
  }
  const lowered = what.charAt(0).toLowerCase() + what.slice(1);
  const excerpt = alt.length > 60 ? `${alt.slice(0, 60)}…` : alt;
  const starts = imageOf.exec(alt)?.[0];
  if (mediaFile.test(alt) || cameraName.test(alt)) yield { span: head, message: 'file' as const, data: { alt: excerpt, what: lowered } };
  else if (alt.split(/\s+/).length < shortest) {
    yield { span: head, message: 'brief' as const, data: { alt: excerpt, what: lowered }, atMost: 'note' as const };
  } else if (starts !== undefined) yield { span: head, message: 'imageOf' as const, data: { words: starts }, atMost: 'note' as const };
  for (const platform of platforms) {
    const { name, alt: limit } = records[platform];
    if (!limit || [...alt].length <= limit.max) continue;
    const data = { length: [...alt].length, platform: name, limit: limit.max };
    yield { span: head, message: 'long' as const, data, platform, ...(limit.trust === 'low' ? { atMost: 'note' as const } : {}) };
  }
}
