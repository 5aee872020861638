import { defineRule, isQuoted, number } from '../../src/rule/index.js';
import type { HeavyWords } from '../../src/text/heavy-words.js';
import { countWords, findHardSentences, type HardSentence, mayBeHard } from '../../src/text/readability.js';
import type { Draft, Word } from '../../src/types.js';

export default defineRule({
  id: 'readability',
  stage: 'read',
  severity: 'note',
  summary: 'a post that is hard to read as a whole, by the readability formulas',
  why: 'The average adult in the UK reads like a child of nine to eleven. Long words in long sentences lose the people a post is for. The formulas are made for pages, so a short post is not judged, and only one whose hard sentences hold at least half of its words is named. They count names, months and words like “information” as hard; a sentence without long words that could be changed is let through.',
  policy: '4.1',
  source:
    'retext-readability: Automated Readability, Coleman-Liau, Dale-Chall, Flesch, Gunning fog, SMOG and Spache, of which four must agree',
  options: {
    age: number('The age of reader that a sentence may ask for; for plain English the library suggests 16.', 16, { min: 6, max: 25 }),
    minWords: number('The fewest words a post must have to be judged.', 20, { min: 5, max: 500 }),
  },
  messages: {
    hard: 'Many readers will stumble here: {formulas} of 7 readability formulas ask for a reader older than {age}. Long words: {long}. Could it be shorter or plainer?',
  },
  examples: [
    {
      text: 'Temporary accommodation applications are experiencing considerable processing difficulties following unanticipated departmental reorganisation. Alternative communication arrangements are unavailable until the end of September.',
      finds: [
        'Temporary accommodation applications are experiencing considerable processing difficulties following unanticipated departmental reorganisation.',
      ],
    },
    {
      text: 'The council will, where there is room for it and where the law lets us do it, put up signs that say who may park and when they may park and how much a day in that place costs them, and staff will come out, each week, to see that the signs still stand.',
      finds: [],
      because: 'long, but in short words: another rule speaks of its length',
    },
    {
      text: 'Come and meet the team at the library on Tuesday at 6pm. We will have tea, cake and time to talk, and there is no need to book.',
      finds: [],
    },
    {
      text: 'The footpaths immediately behind Thornbridge Terrace, Hollingworth Crescent and Pemberton Gardens in Netherwood, Castleborough and Fairhaven will be closed on Sunday.',
      finds: [],
      because: 'the long words are the names of places',
    },
    {
      text: 'Officers investigating a burglary in the community yesterday are appealing for information from everybody who noticed something suspicious.',
      finds: [],
      because: 'everybody knows these long words',
    },
    {
      text: 'Officers conducting preliminary enquiries concerning an alleged altercation are soliciting corroborative information from individuals in the immediate vicinity of the incident.',
      finds: [
        'Officers conducting preliminary enquiries concerning an alleged altercation are soliciting corroborative information from individuals in the immediate vicinity of the incident.',
      ],
    },
    {
      text: 'Inspector Hale said: “Our exceptional officers demonstrated extraordinary determination throughout this particularly demanding operation.” You can meet the team at the library on Friday.',
      finds: [],
      because: 'quotations stay as they were said',
    },
    { text: 'Our physiotherapist, occupational therapist and radiographer are all called Alex.', finds: [], because: 'too short to judge' },
  ],
  check(draft, { age, minWords }) {
    if (draft.words.length < minWords) return [];
    const all = draft.sentences;
    const suspects = all.filter((sentence) => mayBeHard(draft, sentence, age));
    const half = countWords(all) / 2;
    if (suspects.length === 0 || countWords(suspects) < half) return [];
    const hard = findHardSentences(draft, suspects, age, half);
    return hard instanceof Promise ? hard.then((found) => report(draft, found, age, half)) : report(draft, hard, age, half);
  },
});

/** So many, and so large a part of the sentence, that other words would make it easier. */
const fewestHeavy = 2;
const heavyShare = 0.1;

let heavyWords: typeof import('../../src/text/heavy-words.js').heavyWords | undefined;

async function loadHeavyWords(): Promise<HeavyWords> {
  ({ heavyWords } = await import('../../src/text/heavy-words.js'));
  return heavyWords();
}

function report(draft: Draft, hard: readonly HardSentence[], age: number, half: number) {
  if (hard.length === 0) return [];
  const heavy = heavyWords?.() ?? loadHeavyWords();
  return heavy instanceof Promise
    ? heavy.then((loaded) => hardest(draft, hard, age, half, loaded))
    : hardest(draft, hard, age, half, heavy);
}

/** The hardest sentence, where those that could be plainer hold half of the post. */
function hardest(draft: Draft, hard: readonly HardSentence[], age: number, half: number, heavy: HeavyWords) {
  const judged = hard
    .map((each) => ({ ...each, words: heavy(draft, each.sentence).filter(({ start, end }) => !isQuoted(draft, [start, end])) }))
    .filter(({ sentence, words }) => words.length >= fewestHeavy && words.length >= heavyShare * (sentence.last - sentence.first));
  if (judged.length === 0 || countWords(judged.map(({ sentence }) => sentence)) < half) return [];
  const { sentence, formulas, words } = judged.reduce((worst, each) => (each.formulas > worst.formulas ? each : worst));
  const { start, end } = sentence;
  return [{ span: [start, end] as const, message: 'hard' as const, data: { formulas, age, long: longest(draft, words) } }];
}

const mostNamed = 5;

/** The longest of the words in reading order, each once. */
function longest({ text }: Draft, words: readonly Word[]): string {
  const named = new Set([...words].sort((a, b) => b.end - b.start - (a.end - a.start)).slice(0, mostNamed));
  return [...new Set(words.filter((word) => named.has(word)).map(({ start, end }) => text.slice(start, end)))].join(', ');
}
