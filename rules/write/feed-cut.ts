import { shownInFeed } from '../../src/platforms/feed.js';
import { type Cut, platformIds, platforms } from '../../src/platforms/index.js';
import { lossesAfter } from '../../src/platforms/losses.js';
import { choice, defineRule, numbers } from '../../src/rule/index.js';
import { oneLine, shownUpTo } from '../../src/text/cut.js';
import { listed } from '../../src/text/listed.js';
import type { PlatformId } from '../../src/types.js';

const devices = ['computer', 'phone'] as const;

/** The cut a post is judged by: the config's, or the platform's on that device. */
function cutOn(
  id: PlatformId,
  device: (typeof devices)[number],
  own: Readonly<Record<string, number>>,
): Pick<Cut, 'max' | 'lines'> | undefined {
  const max = Object.hasOwn(own, id) ? own[id] : undefined;
  if (max !== undefined) return { max };
  const { cuts } = platforms[id];
  return cuts.find(({ on }) => on === device || on === 'both');
}

export default defineRule({
  id: 'feed-cut',
  stage: 'write',
  severity: 'note',
  summary: 'what stands before “see more”',
  why: 'Most readers never press “see more”. What stands before it should say who this is for and what to do; the rest may explain.',
  policy: '4.4',
  source: 'the cuts in src/platforms/records.ts: no platform publishes them, so makers of schedulers and counter sites are all there is',
  options: {
    device: choice('The device whose feed is meant.', devices, 'computer'),
    cuts: numbers('The characters shown before “see more”, by platform, where they differ from ours.', platformIds, { min: 20 }),
  },
  messages: {
    cut: 'On {platform} about {max} characters are seen before “see more”; the last words are “{shown}…” Check that what stands before them is enough.',
    loses:
      'On {platform} about {max} characters are seen before “see more”; the last words are “{shown}…” Only whoever opens the post sees {lost}. Say it sooner.',
  },
  examples: [
    {
      text: 'Our coffee morning for parents is on Tuesday at 10am in Hackney Central Library.',
      finds: [],
      platforms: ['facebook', 'instagram', 'linkedin', 'youtube', 'x'],
    },
    {
      text: 'We are looking for people who would like to sit on our youth panel and tell us, four times a year, what we get right and what we get wrong. You need no experience. To apply, ring us on 0808 800 5000.',
      finds: [
        'tell us, four times a year, what we get right and what we get wrong. You need no experience. To apply, ring us on 0808 800 5000.',
      ],
      platforms: ['instagram'],
      options: { cuts: { instagram: 72 } },
      because: 'the number is lost',
    },
    {
      text: 'We are looking for people who would like to sit on our youth panel and tell us, four times a year, what we get right and what we get wrong.',
      finds: ['we get wrong.'],
      platforms: ['instagram'],
    },
    {
      text: 'Half term is here.\nOur play scheme has a place for every child.\nRing us on 101 to book.',
      finds: ['Ring us on 101 to book.'],
      platforms: ['instagram'],
      because: 'two lines are shown there, however short',
    },
    {
      text: 'We are looking for people who would like to sit on our youth panel and tell us, four times a year, what we get right and what we get wrong.',
      finds: [],
      platforms: ['facebook', 'x'],
      because: 'a computer shows all of it, and X cuts nothing',
    },
    {
      text: 'We are looking for people who would like to sit on our youth panel and tell us, four times a year, what we get right and what we get wrong.',
      finds: ['we get wrong.'],
      platforms: ['facebook'],
      options: { device: 'phone' },
    },
    {
      text: 'We are looking for people who would like to join our panel and read more about it on this page https://www.example.org.uk/panel/join-us today',
      finds: ['https://www.example.org.uk/panel/join-us today'],
      platforms: ['instagram'],
      because: 'a link is shown whole or not at all',
    },
  ],
  *check(draft, { device, cuts }) {
    const { text } = draft;
    for (const id of draft.platforms) {
      const cut = cutOn(id, device, cuts);
      if (!cut || (text.length <= cut.max && cut.lines === undefined)) continue;
      const { end } = shownInFeed(draft, cut);
      let start = end;
      while (start < text.length && /\s/.test(text[start] ?? '')) start++;
      if (start === text.length) continue;
      const last = oneLine(shownUpTo(text, end));
      const shown = last.length > 60 ? `… ${last.slice(last.indexOf(' ', last.length - 60) + 1)}` : last;
      const lost = listed(lossesAfter(draft, end));
      const data = { platform: platforms[id].name, max: cut.max, shown };
      if (lost === '') yield { span: [start, text.length], message: 'cut', platform: id, data };
      else yield { span: [start, text.length], message: 'loses', platform: id, data: { ...data, lost } };
    }
  },
});
