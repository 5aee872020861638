import { defineRule, number } from '../../src/rule/index.js';
import { harmsOf } from '../../src/text/harm/harms.js';
import { Life, type LifeCue } from '../../src/text/life/life-signs.js';
import { ownLifeOf } from '../../src/text/life/own-life.js';
import { phraseList } from '../../src/text/phrases/phrase-list.js';
import { cellList, readRows } from '../../src/text/words/word-list.js';
import { lowerAt } from '../../src/text/words/words.js';
import type { Draft } from '../../src/types.js';
import list from './personal-topic.tsv';

const kinds = new Map<string, number>([
  ['thing', Life.Thing],
  ['kin', Life.Kin],
  ['own', Life.Own],
  ['act', Life.Act],
  ['light', Life.Light],
  ['feel', Life.Feel],
  ['mood', Life.Mood],
  ['praise', Life.Praise],
  ['chat', Life.Chat],
  ['when', Life.When],
  ['alone', Life.Alone],
]);

/** One cue may stand in several rows: its kinds add up. */
const lexicon = phraseList('personal-topic', () => {
  const cues = new Map<string, LifeCue>();
  for (const { kind = '', topic = '', cues: cell } of readRows(list)) {
    const opening = kind.startsWith('open') ? Number(kind.slice(4)) : 0;
    for (const cue of cellList(cell)) {
      const known = cues.get(cue);
      cues.set(cue, {
        kinds: (known?.kinds ?? 0) | (kinds.get(kind) ?? 0),
        opening: Math.max(known?.opening ?? 0, opening),
        topic:
          known?.topic ||
          (/^(?:who else|is it|am i the|can someone|anyone else|why (?:do|am|is|does|did|didn't)|how am)\b/.test(cue) ? 'asks' : topic),
      });
    }
  }
  for (const [cue, life] of cues) if (cue.includes(' ') && life.topic !== 'everybody') cues.set(cue, withParts(cues, cue, life));
  return cues;
});

/** A phrase is also what its words are, and opens a sentence as its beginning does. */
function withParts(cues: ReadonlyMap<string, LifeCue>, cue: string, { kinds, opening, topic }: LifeCue): LifeCue {
  const words = cue.split(/[ -]/);
  let own = kinds;
  let opens = opening;
  for (const [i, word] of words.entries()) {
    own |= cues.get(word)?.kinds ?? 0;
    opens = Math.max(opens, cues.get(words.slice(0, i + 1).join(' '))?.opening ?? 0);
  }
  return { kinds: own, opening: opens, topic };
}

export default defineRule({
  id: 'personal-topic',
  stage: 'think',
  severity: 'warning',
  summary: 'a post about the writer’s own life',
  why: 'The account speaks for the organisation. Lunch, family, moods and holidays belong on an account of one’s own; a public meeting in a coffee shop does belong here. The rule looks for the grammar of one’s own life (“I had”, “my wife”, “Stuck on”) and for the things of a day in such sentences; an invitation, an audience, a link or the words of public work speak against it.',
  policy: '4.3',
  source: 'The policy, 4.3; cue words of our own',
  options: {
    evidence: number('How many points of evidence make a post personal: a higher number finds less.', 6, { min: 3, max: 30 }),
  },
  messages: {
    own: 'This reads as your own life, not the organisation’s work: who is it for, and what can they do with it?',
    perhaps: 'Could this be about your own life rather than the organisation’s work? Who is it for?',
  },
  examples: [
    { text: 'Hi Jo, no hot water till Thursday I’m afraid. ^LT', finds: [], because: 'sorry, not scared' },
    { text: 'Late viewing on Thursday until 8pm, with a choir in the great hall.', finds: [] },
    { text: 'The first train to York on Sunday is at 9.12am.', finds: [], because: 'a timetable' },
    { text: 'I have written to the bank about the branch on Mill Street, and will post its answer here.', finds: [] },
    { text: 'If it happens again let me know and I’ll chase it.', finds: [] },
    { text: 'The car park is free all day Sunday.', finds: [] },
    { text: 'I had a bagel for lunch.', finds: ['I had a bagel for lunch'] },
    { text: 'Best flat white this morning, needed that!', finds: ['Best flat white this morning, needed that'] },
    { text: 'Stuck on the Overground again, I hate Mondays.', finds: ['Stuck on the Overground again, I hate Mondays'] },
    { text: 'So tired today. Is it home time yet?', finds: ['So tired today. Is it home time yet'] },
    { text: 'Lovely weekend with the wife and kids in Devon.', finds: ['Lovely weekend with the wife and kids in Devon'] },
    { text: 'My cat has just walked across my keyboard.', finds: ['My cat has just walked across my keyboard'] },
    { text: 'Woke up at 4am and couldn’t get back to sleep.', finds: ['Woke up at 4am and couldn’t get back to sleep'] },
    { text: 'Watching the cricket with a pint, perfect.', finds: ['Watching the cricket with a pint'] },
    { text: 'I finally finished reading the book my friend gave me.', finds: ['I finally finished reading the book my friend gave me'] },
    { text: 'Somebody stole my sandwich from the fridge!', finds: ['my sandwich from the fridge'] },
    {
      text: 'The phone line opens at nine. I burnt my tongue on a pasty at lunch, ugh.',
      finds: ['I burnt my tongue on a pasty at lunch, ugh'],
    },
    { text: 'Finally got the spare room painted', finds: ['Finally got the spare room painted'] },
    { text: 'Somebody at the till smiled at me.', finds: [] },
    { text: 'I need a holiday', finds: ['I need a holiday'] },
    { text: 'Haven’t eaten since breakfast and I’m so hungry', finds: ['Haven’t eaten since breakfast and I’m so hungry'] },
    { text: 'Anti-Bullying Week: wear odd socks on Tuesday! Each class will write a promise.', finds: [], because: 'a call to wear them' },
    { text: 'Fun fact: our oldest runner is 84, our youngest is in a pushchair.', finds: [], because: 'of a whole crowd' },
    { text: 'Join us for lunch at the town hall to talk about keeping children safe.', finds: [] },
    { text: 'We’re in Marigold Coffee on Station Way from 10am on Tuesday. Come and ask us anything.', finds: [] },
    { text: 'Meet Sam, our new nurse. Sam loves football and has two very old cats.', finds: [], because: 'a colleague is introduced' },
    { text: 'I’m Sam, your new school nurse. I love football and I have two cats.', finds: [], because: 'a colleague introduces himself' },
    { text: 'I am proud to lead this service, and I want to thank everyone for their work.', finds: [] },
    { text: '“I had nowhere to sleep and my mum didn’t know,” says Aisha. Read her story.', finds: [], because: 'somebody else’s words' },
    { text: '“My son was 12 when it started.” One mum tells us what she wishes she had known.', finds: [] },
    { text: 'Stuck for something to do this half term? Free swimming for under 16s at all our pools.', finds: [] },
    { text: 'Feeling low? Can’t sleep? Text SHOUT to 85258.', finds: [], because: 'the reader is meant' },
    { text: 'Tired parents, this one is for you: a free breakfast at the children’s centre.', finds: [] },
    { text: 'I visited the new unit at Homerton today and was so impressed by the staff.', finds: [], because: 'the writer’s work' },
    { text: 'I stopped this driver for using his phone. He said he was only changing the song.', finds: [] },
    { text: 'Hello, my name is Dr Shah. I’m a GP and I’ve had both my jabs.', finds: [], because: 'an introduction' },
    { text: 'I had the pleasure of opening the new wing at St Leonard’s today.', finds: [], because: 'the language of office' },
    { text: 'Can’t wait to see you at the Big Lunch on Sunday!', finds: [] },
    { text: 'Great game at the youth club last night: 5-4 to the girls.', finds: [] },
    { text: 'The dog was in a hot car in the sun. She is safe with the vet.', finds: [], because: 'nobody’s own dog' },
    { text: 'Got a spare room? Lost your job? Need a coffee? Come in.', finds: [], because: 'questions to the reader' },
    { text: 'I want every child in Hackney to feel safe.', finds: [] },
    { text: 'Selling my old iPad, message me if you want it.', finds: ['Selling my old iPad, message me if you want it'] },
    { text: 'Mock exams start on Monday. Sleep, breakfast, two pens.', finds: [], because: 'what the reader needs' },
    {
      text: 'Sleep is the best revision. Phones off at nine, lights out by ten. Good luck to everyone sitting exams this week!',
      finds: [],
    },
    { text: 'Dave slept in a doorway for six years. Today he got the keys to his flat.', finds: [] },
    { text: 'Kindness costs nothing. That lad on the checkout has had a long shift too.', finds: [], because: 'somebody else’s shift' },
    { text: 'Lunch is fish and chips tomorrow, then snow play if it lies!', finds: [], because: 'a menu' },
    { text: 'Bedtime stories are back. Miss Clark reads live on Thursdays.', finds: [] },
    { text: 'A quiet book, a warm drink, a walk: revision breaks that work.', finds: [] },
    { text: 'Initiatives like the walking bus have cut traffic by a fifth.', finds: [] },
    { text: 'Gutted to have lost the final, but so proud of our U15 girls.', finds: [], because: 'a club or a school speaks' },
    { text: 'First snow of the winter at Tan Hill. Roads passable with care.', finds: [], because: 'a hill, no tan' },
    { text: 'Pyjama day on Friday! Slippers with soles, please.', finds: [] },
    { text: 'A drunk man fell off the pier. Lifeguards fished him out.', finds: [] },
    { text: 'Kids in care don’t get to choose. They can choose the pizza at our party.', finds: [] },
    { text: 'Gym done. Smashed leg day.', finds: ['Gym done. Smashed leg day'] },
    { text: 'MISSING: Daniel, 15, was last seen at home on Sunday night wearing a red jumper.', finds: [] },
    { text: 'Freezing fog on the A69 this morning. Headlights on, leave a gap, leave early.', finds: [] },
    { text: 'Early turn is off for breakfast after a busy start: three arrests and a lost toddler found.', finds: [] },
    { text: 'Boiler’s packed in. Two jumpers and a hat it is.', finds: ['Boiler’s packed in. Two jumpers and a hat'] },
    { text: 'Our cat has brought in another mouse.', finds: ['Our cat'] },
    { text: 'We’ve just booked two weeks in Crete!', finds: ['We’ve just booked two weeks in Crete'] },
    { text: 'Soup for lunch. Soup for tea.', finds: ['Soup for lunch. Soup for tea'] },
    { text: 'Left the house with odd socks on today.', finds: ['Left the house with odd socks on today'] },
    { text: 'Our cat and dog microchipping day is back on 3 May.', finds: [], because: 'a day for other people’s pets' },
    { text: 'Lunch is at noon at St Jude’s, and there’s a lift home.', finds: [], because: 'a lunch for all' },
    { text: 'Kitchen fire in Dock Street last night. Cat and dog both safe.', finds: [] },
    { text: 'Headache, stiff neck, a rash that doesn’t fade: think meningitis.', finds: [], because: 'symptoms are the reader’s' },
    { text: 'We went to the zoo with our young carers, and the penguins stole the show.', finds: [] },
    { text: 'Back at school on Monday. Uniform swap shop on Saturday.', finds: [] },
    { text: 'is so tired and it is only Tuesday', finds: ['is so tired'], because: 'the writer’s name above the post is the subject' },
    { text: 'My daughter made the netball team!', finds: ['My daughter made'] },
    { text: 'This weather makes me so happy.', finds: ['me so happy'] },
    { text: 'Dentist at 3, wish me luck', finds: ['Dentist at 3, wish me luck'] },
    { text: 'What a curry that was!', finds: ['What a curry'] },
    { text: 'Three biscuits deep and it’s only 9am', finds: ['Three biscuits'] },
    { text: 'Just finished: twelve new flats on Albion Road.', finds: [], because: 'a heading' },
    { text: 'Miss Okafor’s class made pumpkin soup today. Delicious!', finds: [], because: 'a teacher, not a feeling' },
    { text: 'Exhausted crews came home at 3am.', finds: [], because: 'the mood is somebody else’s' },
    { text: 'As a mum of two I know how hard the school run is.', finds: [], because: 'it speaks for a cause' },
    { text: 'It’s the best thing I ever did, says Pete.', finds: [], because: 'somebody else’s words' },
    { text: 'Love dogs? Walk one for an older neighbour.', finds: [], because: 'an advertisement' },
    { text: 'Nan turned 90 today and she beats us all at dominoes.', finds: ['Nan turned 90 today and she beats us all at dominoes'] },
    { text: 'Our chess club is on Mondays. Carvery lunch on Saturday, £6.', finds: [] },
    { text: 'My favourite book: our librarians choose.', finds: [], because: 'a heading' },
    { text: 'My Mum’s Got a Dodgy Brain: a film about depression, free for schools.', finds: [], because: 'a title' },
    { text: 'It’s freezing in the sports hall, so wear two layers for the exam.', finds: [], because: 'said to those who come' },
  ],
  check(draft, { evidence }) {
    const found = ownLifeOf(draft, lexicon);
    if (!found || found.points < evidence || isSurvivor(draft)) return [];
    const { span, points, weak } = found;
    return points >= evidence + 2 && !weak ? [{ span, message: 'own' }] : [{ span, message: 'perhaps', confidence: 'unsure' }];
  },
});

/** “My mum's boyfriend used to lock me in”: a survivor tells, and not who holds the account. */
const isSurvivor = (draft: Draft): boolean =>
  harmsOf(draft).some(({ told, suicide, first }) => told && (suicide || lowerAt(draft.words, first) === 'used'));
