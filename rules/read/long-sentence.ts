import { type Draft, defineRule, isQuoted, number, type Sentence, type Word } from '../../src/rule/index.js';

export default defineRule({
  id: 'long-sentence',
  stage: 'read',
  severity: 'note',
  summary: 'a sentence longer than a reader can hold',
  why: 'On a small screen a long sentence is read twice or not at all. The Government Communication Service asks for no more than 25 words in a sentence of a public post; three more are let through. A name, a date or a number of several words is read as one.',
  policy: '4.4',
  source: 'Government Communication Service, accessible social media campaigns: 25 words a sentence; what is let through is our own',
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
      text: 'Inspector Hale said: “We know how much the noise has worn people down this summer, and we want everybody on the estate to know that we have listened, that we will be back and that we mean it.”',
      finds: [],
      because: 'quotations stay as they were said',
    },
    {
      text: 'This week:\nMonday: drop-in at the library from 10am for parents and carers\nTuesday: coffee morning at the leisure centre\nWednesday: talk for governors at the town hall',
      finds: [],
      because: 'each line of a list is read by itself',
    },
  ],
  looksAt: ({ sentences }, { max }) => sentences.some(({ first, last }) => last - first > max),
  *check(draft, { max }) {
    const { words, sentences } = draft;
    for (const sentence of sentences) {
      const { start, end, first, last } = sentence;
      if (last - first <= max || isSaid(draft, sentence)) continue;
      const count = last - first - withinNames(words, first, last);
      if (count > max) yield { span: [start, end], message: 'long', data: { words: count, max } };
    }
  },
});

/** More than half of it is a quotation, which stays as it was said. */
function isSaid(draft: Draft, { first, last }: Sentence): boolean {
  if (draft.quotations.length === 0) return false;
  const said = draft.words.slice(first, last).filter(({ start, end }) => isQuoted(draft, [start, end]));
  return said.length * 2 > last - first;
}

/** How many words only go on with a name, a date or a number. */
function withinNames(words: readonly Word[], first: number, last: number): number {
  let count = 0;
  for (let i = first + 2; i < last; i++) if (words[i]?.joined && isNamed(words[i]) && isNamed(words[i - 1])) count++;
  return count;
}

function isNamed(word: Word | undefined): boolean {
  return word !== undefined && word.shape !== 'lower';
}
