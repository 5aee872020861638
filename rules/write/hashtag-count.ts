import { defineRule, number } from '../../src/rule/index.js';
import { isSpoken } from '../../src/text/spoken-tags.js';

export default defineRule({
  id: 'hashtag-count',
  stage: 'write',
  severity: 'warning',
  summary: 'more hashtags than a reader or a network takes',
  why: 'Each tag is read aloud, coloured and clickable, and pulls the eye from what is said. Two are plenty. On Instagram, where tags are how posts are found, more are usual.',
  policy: '4.4',
  source: 'Government Communication Service by way of Mole Valley District Council: two hashtags a post; Instagram, December 2025: five',
  needs: ['hashtag'],
  options: {
    max: number('The most hashtags in a post.', 2, { min: 0, max: 60 }),
    instagram: number('The most hashtags in a post that goes to Instagram only.', 5, { min: 0, max: 60 }),
    grace: number('How many more are a note rather than a warning.', 1, { min: 0, max: 60 }),
  },
  messages: {
    many: 'This post has {count} hashtags. A screen reader says each one aloud; keep the {max} that people search for.',
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
    { text: 'Stay safe online. #OnlineSafety #Hackney', finds: [] },
    { text: 'Stay safe online. #OnlineSafety #Hackney #Parents', options: { max: 3 }, finds: [] },
    { text: 'Ticket #4, room #5, desk #6.', finds: [], because: 'numbers are not tags' },
  ],
  *check(draft, { max, instagram, grace }) {
    const { entities, platforms } = draft;
    const most = platforms.length === 1 && platforms[0] === 'instagram' ? instagram : max;
    const tags = entities.filter(({ kind }) => kind === 'hashtag');
    const over = tags[most];
    if (!over) return;
    const loose = tags.filter((tag) => !isSpoken(draft, tag)).length;
    if (loose <= most && tags.length <= most + grace) return;
    const mild = loose <= most || tags.length <= most + grace;
    const data = { count: tags.length, max: most };
    yield { span: [over.start, over.end], message: 'many', data, ...(mild ? { atMost: 'note' as const } : {}) };
  },
});
