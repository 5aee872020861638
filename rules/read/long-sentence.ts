import { defineRule, number, type Word } from '../../src/rule/index.js';

export default defineRule({
  id: 'long-sentence',
  stage: 'read',
  severity: 'note',
  summary: 'a sentence longer than a reader can hold',
  why: 'On a small screen a long sentence is read twice or not at all. The Government Communication Service asks for no more than 25 words in a sentence of a public post; three more are let pass. A name, a date or a number of several words is read as one.',
  policy: '4.4',
  source: 'Government Communication Service, accessible social media campaigns: 25 words a sentence; what is let pass is our own',
  options: {
    max: number('The most words in a sentence.', 28, { min: 5, max: 200 }),
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
      text: 'Sergeant Ana Hale of the Upper Netherwood Safer Neighbourhood Team will be at Castleborough Library on Saturday 12 September to talk about bike marking and to answer your questions.',
      finds: [],
      because: 'a name or a date is one thing to the reader',
    },
    {
      text: 'This week:\nMonday: drop-in at the library from 10am for parents and carers\nTuesday: coffee morning at the leisure centre\nWednesday: talk for governors at the town hall',
      finds: [],
      because: 'each line of a list is read by itself',
    },
  ],
  *check({ words, sentences }, { max }) {
    for (const { start, end, first, last } of sentences) {
      if (last - first <= max) continue;
      const count = last - first - withinNames(words, first, last);
      if (count > max) yield { span: [start, end], message: 'long', data: { words: count, max } };
    }
  },
});

/** How many words only go on with a name, a date or a number. */
function withinNames(words: readonly Word[], first: number, last: number): number {
  let count = 0;
  for (let i = first + 2; i < last; i++) if (words[i]?.joined && isNamed(words[i]) && isNamed(words[i - 1])) count++;
  return count;
}

function isNamed(word: Word | undefined): boolean {
  return word !== undefined && word.shape !== 'lower';
}
