import { defineRule, number } from '../../src/rule/index.js';

export default defineRule({
  id: 'long-sentence',
  stage: 'read',
  severity: 'note',
  summary: 'a sentence longer than a reader can hold',
  why: 'On a small screen a long sentence is read twice or not at all. The Government Communication Service asks for no more than 25 words in a sentence of a public post.',
  policy: '4.4',
  source: 'Government Communication Service, accessible social media campaigns: 25 words a sentence',
  options: {
    max: number('The most words in a sentence.', 25, { min: 5, max: 200 }),
  },
  messages: {
    long: 'This sentence has {words} words; most readers lose the thread after {max}. Could it be two?',
  },
  examples: [
    {
      text: 'We are holding a meeting for parents and carers who would like to know more about how children use group chats and what to do when one of those chats turns nasty.',
      finds: [
        'We are holding a meeting for parents and carers who would like to know more about how children use group chats and what to do when one of those chats turns nasty.',
      ],
    },
    { text: 'Come and meet the team at the library on Tuesday. We would love to see you.', finds: [] },
    { text: 'One two three four five six.', finds: ['One two three four five six.'], options: { max: 5 } },
    {
      text: 'This week:\nMonday: drop-in at the library from 10am for parents and carers\nTuesday: coffee morning at the leisure centre\nWednesday: talk for governors at the town hall',
      finds: [],
      because: 'each line of a list is read by itself',
    },
  ],
  *check(draft, { max }) {
    for (const { start, end, first, last } of draft.sentences) {
      if (last - first > max) yield { span: [start, end], message: 'long', data: { words: last - first, max } };
    }
  },
});
