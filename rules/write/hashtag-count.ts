import { platforms as records } from '../../src/platforms/index.js';
import { defineRule, number, type Span } from '../../src/rule/index.js';
import { many } from '../../src/text/counted.js';
import { isSpoken } from '../../src/text/spoken-tags.js';
import type { Entity, PlatformId } from '../../src/types.js';

export default defineRule({
  id: 'hashtag-count',
  stage: 'write',
  severity: 'warning',
  summary: 'more hashtags than a reader or a network takes',
  why: 'Each tag is read aloud, coloured and clickable, and pulls the eye from what is said. Two are plenty. On Instagram, where tags are how posts are found, more are usual.',
  policy: '4.4',
  source:
    'Government Communication Service by way of Mole Valley District Council: two hashtags a post; Instagram, December 2025: five; what each network takes: src/platforms/records.ts, each with its source',
  needs: ['hashtag', 'cashtag'],
  options: {
    max: number('The most hashtags in a post.', 2, { min: 0, max: 60 }),
    instagram: number('The most hashtags in a post that goes to Instagram only.', 5, { min: 0, max: 60 }),
    grace: number('How many more are a note rather than a warning.', 1, { min: 0, max: 60 }),
  },
  messages: {
    many: 'This post has {count} hashtags. A screen reader says each one aloud; keep the {max} that people search for.',
    network: '{platform} takes {most} in a post, and this one has {count}: it refuses the post, or does not make tags of the rest.',
  },
  examples: [
    {
      text: 'Stay safe online. #OnlineSafety #Hackney #Parents #Schools',
      finds: ['#Parents'],
      because: 'told once, at the first too many',
    },
    { text: 'Stay safe online. #OnlineSafety #Hackney #Parents', finds: ['#Parents'], because: 'one too many is a note' },
    {
      text: '#Appeal A woman was hurt in a collision in #Netherwood, near the station in #Fairhaven. Did you see it?',
      finds: [],
      because: 'a tag that is a word of the sentence is read as one; it only counts where there are more',
    },
    { text: 'Our new mural. #Hackney #Art #Mural #Youth', platforms: ['instagram'], finds: [] },
    { text: 'Our new mural. #A1 #B2 #C3 #D4 #E5 #F6', platforms: ['instagram'], finds: ['#F6'] },
    {
      text: 'Our new mural. #Art #Mural',
      platforms: ['threads', 'x'],
      finds: ['#Mural'],
      because: 'Threads makes a topic of one tag only',
    },
    { text: 'Our new mural. #Mural', platforms: ['threads', 'x'], finds: [] },
    {
      text: 'Our new mural. #A1 #B2 #C3 #D4 #E5 #F6',
      platforms: ['instagram', 'facebook'],
      finds: ['#C3', '#F6'],
      because: 'what a reader takes, and what the network takes',
    },
    {
      text: 'Our new mural. #A1 #B2 #C3 #D4 #E5 #F6',
      platforms: ['instagram'],
      options: { instagram: 30 },
      finds: [],
      because: 'an account that Instagram still allows 30',
    },
    { text: 'Fares rise: see $FGP and $NEX.', platforms: ['x'], finds: ['$NEX'], because: 'X takes one cashtag' },
    { text: 'Fares rise: see $FGP and $NEX.', platforms: ['bluesky'], finds: [] },
    { text: 'Stay safe online. #OnlineSafety #Hackney', finds: [] },
    {
      text: '$FGP $NEX #One #Two #Three #Four #Five #Six',
      platforms: ['x'],
      finds: ['$NEX', '#Three'],
      because: 'one has nothing to do with the other',
    },
    { text: 'Stay safe online. #OnlineSafety #Hackney #Parents', options: { max: 3 }, finds: [] },
    { text: 'Ticket #4, room #5, desk #6.', finds: [], because: 'numbers are not tags' },
  ],
  *check(draft, { max, instagram, grace }) {
    const { entities, platforms } = draft;
    const tags = entities.filter(({ kind }) => kind === 'hashtag');
    const cashtags = entities.filter(({ kind }) => kind === 'cashtag');
    let refusing = 0;
    for (const platform of platforms) {
      const reports = [...ofNetwork(platform, 'hashtag', tags, instagram)];
      if (reports.some(({ atMost }) => atMost === undefined)) refusing++;
      yield* reports;
      yield* ofNetwork(platform, 'cashtag', cashtags, instagram);
    }
    const most = platforms.length === 1 && platforms[0] === 'instagram' ? instagram : max;
    const over = tags[most];
    // Where no network takes them all, how they are read does not matter yet.
    if (!over || (refusing > 0 && refusing === platforms.length)) return;
    const loose = tags.filter((tag) => !isSpoken(draft, tag)).length;
    if (loose <= most && tags.length <= most + grace) return;
    const mild = loose <= most || tags.length <= most + grace;
    const data = { count: tags.length, max: most };
    yield { span: [over.start, over.end], message: 'many', data, ...(mild ? { atMost: 'note' as const } : {}) };
  },
});

/** At the first tag that the network does not take. Who sets a higher number for Instagram knows an account that has it. */
function* ofNetwork(platform: PlatformId, kind: 'hashtag' | 'cashtag', tags: readonly Entity[], instagram: number) {
  const { name, hashtags, cashtags } = records[platform];
  const limit = kind === 'hashtag' ? hashtags : cashtags;
  if (!limit) return;
  const most = kind === 'hashtag' && platform === 'instagram' ? Math.max(limit.max, instagram) : limit.max;
  const over = tags[most];
  if (!over) return;
  const data = { platform: name, most: many(most, kind), count: tags.length };
  const span: Span = [over.start, over.end];
  yield { span, message: 'network' as const, data, platform, ...(limit.trust === 'low' ? { atMost: 'note' as const } : {}) };
}
