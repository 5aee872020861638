import { defineRule } from '../../src/rule/index.js';

export default defineRule({
  id: 'leading-mention',
  stage: 'write',
  severity: 'note',
  summary: 'a post for X that opens with a handle',
  why: 'X has long shown a post that opens with @name mainly to people who follow both accounts, as if it were a reply. Whether it still does is not settled; a word in front costs nothing.',
  policy: '4.4',
  source: 'practice advice of 2009 to 2015; not confirmed by X today',
  needs: ['handle'],
  options: {},
  messages: {
    first: 'A post on X that opens with {handle} may be taken for a reply and shown to few. Put a word before it.',
  },
  examples: [
    { text: '@hackneycouncil are holding a drop-in on Tuesday.', finds: ['@hackneycouncil'] },
    { text: '  @hackneycouncil are here', finds: ['@hackneycouncil'] },
    { text: 'Our colleagues @hackneycouncil are holding a drop-in.', finds: [] },
    { text: '.@hackneycouncil are holding a drop-in.', finds: [], because: 'something stands before it' },
    { text: '@hackneycouncil are holding a drop-in.', platforms: ['facebook', 'bluesky'], finds: [] },
    { text: '@resident Thank you, we have reported it.', meta: { replyTo: '1234567890' }, finds: [], because: 'it is a reply' },
    {
      text: '@hackneycouncil have more on this.',
      after: ['News about bins.'],
      finds: [],
      because: 'a later post of a thread answers the first',
    },
  ],
  *check({ text, platforms, entities, meta, thread }) {
    if (!platforms.includes('x') || !/^\s*[@＠]/.test(text)) return;
    const [first] = entities;
    if (first?.kind !== 'handle' || text.slice(0, first.start).trim() !== '') return;
    if ((thread && thread.index > 0) || meta.replyTo !== undefined || meta.inReplyTo !== undefined) return;
    yield { span: [first.start, first.end], message: 'first', data: { handle: text.slice(first.start, first.end) }, platform: 'x' };
  },
});
