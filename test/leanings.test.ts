/** Leanings beside those in office: each kind of row, where the name may stand, and what is no leaning. */
import { expect, it } from 'vitest';
import { leaningOf } from '../src/text/politics/leanings.js';
import { draftOf } from './support/run.js';

const found: [text: string, kind: string, excerpt: string][] = [
  // Behind the name.
  ['The minister has a fair point.', 'praise', 'minister has a fair point'],
  ['The minister, I think, has a point.', 'praise', 'minister, I think, has a point'],
  ['Keep it up, and the mayor will always fight on.', 'praise', 'mayor will always fight'],
  ['Well, @UKLabour’s plan is spot on.', 'praise', '@UKLabour’s plan is spot on'],
  ['The minister is exactly what we’ve missed.', 'praise', 'minister is exactly what we’ve'],
  ['The minister puts our town first.', 'praise', 'minister puts our town first'],
  ['The ministers’ new plan is a cruel tax on carers.', 'attack', 'ministers’ new plan is a cruel tax on'],
  ['The government hasn’t got a clue.', 'attack', 'government hasn’t got a clue'],
  ['The Tories scrapped it.', 'attack', 'Tories scrapped'],
  ['Brexit is what made life much harder.', 'attack', 'Brexit is what made life much harder'],
  // Before it.
  ['I am 100% behind our MP.', 'praise', 'I am 100% behind our MP'],
  ['We’ve had enough of the latest government.', 'attack', 'We’ve had enough of the latest government'],
  ['We stand with @UKLabour here.', 'praise', 'We stand with @UKLabour'],
  ['Fingers crossed for five more years of Tories.', 'praise', 'Fingers crossed for five more years of Tories'],
  ['So relieved to see the Tories here.', 'praise', 'So relieved to see the Tories'],
  ['Sick of yet another U-turn from this government.', 'attack', 'another U-turn from this government'],
  ['Thanks a lot, Tories.', 'attack', 'Thanks a lot, Tories'],
  ['Cheers, the minister.', 'attack', 'Cheers, the minister'],
  // Without it.
  ['The Mayor came. Over our dead bodies!', 'attack', 'Over our dead bodies'],
  ['The Mayor came. What have they ever, what have they done for us? Tell us.', 'attack', 'what have they done for us?'],
  ['The Mayor came. Give him a chance to speak.', 'attack', 'Give him a chance'],
];

it.each(found)('%s', async (text, kind, excerpt) => {
  const leaning = leaningOf(await draftOf(text));
  expect([leaning?.kind, leaning && text.slice(...leaning.span)]).toEqual([kind, excerpt]);
});

it.each([
  'We have a fair point.',
  'The minister came, and stayed with us for a week, and has a point.',
  'The minister: has a point.',
  'We stand with the team and, later, the minister.',
  'Sick of rain, the minister came.',
  'The Tories wrong’un.',
  'The Mayor came. Lucky to have heroes like you.',
  'The Mayor came. Give it a go!',
  'The Mayor came. What have we got in store! Will you come?',
  'We back the government, the returning officer said.',
])('%s Nothing is said of it.', async (text) => expect(leaningOf(await draftOf(text))).toBeUndefined());
