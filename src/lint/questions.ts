import type { Draft } from '../types.js';

interface Question {
  readonly ask: string;
  /** Words that make the question fit; none: it fits every draft. */
  readonly words: ReadonlySet<string>;
}

function question(ask: string, ...words: string[]): Question {
  return { ask, words: new Set(words) };
}

/** The most telling first. Each asks what only a person can answer. */
const questions: readonly Question[] = [
  question(
    'Could anyone work out who the child or family is, even by putting two facts together?',
    'child',
    'boy',
    'girl',
    'baby',
    'teenager',
    'pupil',
    'family',
    'mother',
    'father',
    'mum',
    'dad',
    'sibling',
  ),
  question(
    'Is a court, an inquest or a review still at work on this, and have they said it may be spoken of?',
    'court',
    'charged',
    'arrested',
    'trial',
    'inquest',
    'jailed',
    'sentenced',
    'verdict',
    'review',
    'guilty',
  ),
  question(
    'Who took the picture, who is in it, and did they say yes to this use?',
    'photo',
    'photos',
    'photograph',
    'picture',
    'pictures',
    'image',
    'video',
    'film',
  ),
  question(
    'Would somebody who lives with this read it and feel blamed?',
    'abuse',
    'suicide',
    'assault',
    'exploitation',
    'violence',
    'harm',
    'neglect',
    'victim',
    'victims',
  ),
  question(
    'Could this be read as favouring a party or a candidate?',
    'election',
    'vote',
    'voting',
    'candidate',
    'councillor',
    'minister',
    'mp',
    'poll',
    'referendum',
  ),
  question(
    'Who will answer replies while the office is closed?',
    'tonight',
    'weekend',
    'saturday',
    'sunday',
    'evening',
    'christmas',
    'easter',
    'holiday',
  ),
  question(
    'Are the day, the time and the place right, and will they still be right when this goes out?',
    'join',
    'tomorrow',
    'monday',
    'tuesday',
    'wednesday',
    'thursday',
    'friday',
    'event',
    'meeting',
    'workshop',
    'book',
  ),
  question(
    'Does it do what you promise: does the number answer, does the form open?',
    'call',
    'ring',
    'phone',
    'text',
    'apply',
    'register',
  ),
];

const always: readonly string[] = [
  'Read it as the tired parent who is cross with us: does it sting?',
  'Who is this for, and what can they do with it?',
];

const most = 3;

/**
 * At most three, the most fitting; the same for the same text. The text alone is looked at: a draft
 * that was masked, or came back out of a report, was never prepared.
 */
export function chooseQuestions(draft: Draft): string[] {
  const said = new Set(draft.text.toLowerCase().match(/\p{L}+/gu));
  const chosen: string[] = [];
  for (const { ask, words } of questions) {
    if (chosen.length === most) break;
    for (const word of words) {
      if (said.has(word)) {
        chosen.push(ask);
        break;
      }
    }
  }
  if (draft.meta.media?.length && chosen.length < most && !chosen.includes((questions[2] as Question).ask))
    chosen.push((questions[2] as Question).ask);
  for (const ask of always) {
    if (chosen.length >= 2) break;
    chosen.push(ask);
  }
  return chosen;
}
