import { type Draft, defineRule } from '../../src/rule/index.js';
import { wordSet } from '../../src/text/words/word-set.js';

/** “@resident Thank you”, “@a @b we have”: somebody is answered, and a capital begins the sentence. “@council are” goes on. */
function answers({ entities, words, text }: Draft): boolean {
  const [first, second] = entities;
  if (!first) return false;
  if (second?.kind === 'handle' && text.slice(first.end, second.start).trim() === '') return true;
  const word = words.find(({ start }) => start >= first.end);
  return word !== undefined && (word.shape === 'title' || word.lower === 'i' || greetings.holds(word));
}

const greetings = wordSet(
  "hi hello hey thanks thank thankyou cheers sorry we we're we've we'll i'm i've you you're yes no that it love great",
);

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
    { text: '@resident Hi Jo, you can report a broken street light here.', finds: [], because: 'somebody is answered' },
    { text: '@resident @council we will look into it.', finds: [], because: 'so X begins a reply to two' },
    { text: '@resident Thank you, we have reported it.', meta: { replyTo: '1234567890' }, finds: [], because: 'it is a reply' },
    {
      text: '@hackneycouncil have more on this.',
      after: ['News about bins.'],
      finds: [],
      because: 'a later post of a thread answers the first',
    },
  ],
  *check(draft) {
    const { text, platforms, entities, meta, thread } = draft;
    if (!platforms.includes('x') || !/^\s*[@＠]/.test(text)) return;
    const [first] = entities;
    if (first?.kind !== 'handle' || text.slice(0, first.start).trim() !== '') return;
    if ((thread && thread.index > 0) || meta.replyTo !== undefined || meta.inReplyTo !== undefined) return;
    if (answers(draft)) return;
    yield { span: [first.start, first.end], message: 'first', data: { handle: text.slice(first.start, first.end) }, platform: 'x' };
  },
});
