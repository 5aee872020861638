/** What only a person can answer, clause by clause: which questions fit a post. */
import { isCrossPosted, seenOfUpdate } from '../platforms/cross-post.js';
import type { AccountKind } from '../register/types.js';
import { fill } from '../text/fill.js';
import { momentOf } from '../text/moment.js';
import type { Draft } from '../types.js';

export interface Question {
  readonly clause: string;
  /** With {linked} where the number is to stand. */
  readonly ask: string;
  /** Words that make it fit. */
  readonly words?: ReadonlySet<string>;
  /** What else makes it fit. */
  fits?(draft: Draft, context: Context): boolean;
}

/** What is known besides the draft. */
interface Context {
  /** Where there is a register. */
  readonly accountKind?: AccountKind;
  /** The characters of a Facebook update that are seen on X, where the config says. */
  readonly linked?: number;
}

const wordsOf = (written: string) => new Set(written.split(' '));

/** It goes out on a Saturday or a Sunday. */
function isWeekend(draft: Draft): boolean {
  const weekday = momentOf(draft)?.weekday;
  return weekday === 0 || weekday === 6;
}

const hasMedia = ({ meta }: Draft, kind: RegExp) => Boolean(meta.media?.some((item) => kind.test(String(item?.kind ?? ''))));

const ofPicture = { clause: '5.3', ask: 'Who took the picture, who is in it, and did they say yes to this use?' };

/** The most telling first. */
export const questions: readonly Question[] = [
  {
    clause: '3.3',
    ask: 'Could anyone work out who the child or family is, even by putting two facts together?',
    words: wordsOf(
      'child boy girl baby toddler newborn teenager pupil twin twins son daughter brother sister family mother father mum dad nan gran grandmother sibling siblings',
    ),
  },
  {
    clause: '1.1',
    ask: 'Does your own role have a procedure for this kind of post?',
    fits: ({ meta }) => meta.appeal !== undefined,
  },
  {
    clause: '3.3',
    ask: 'Is a court, an inquest or a review still at work on this, and have they said it may be spoken of?',
    words: wordsOf(
      'court courts charged arrested trial inquest coroner jailed sentenced verdict review guilty jury judge magistrates bail custody suspect accused defendant prosecution tribunal',
    ),
  },
  {
    ...ofPicture,
    words: wordsOf('photo photos photograph photographs picture pictures pic pics image images video videos film footage selfie'),
  },
  {
    clause: '4.5',
    ask: 'Do the first {linked} characters stand alone and say the same thing?',
    fits: (draft, { linked = seenOfUpdate }) => isCrossPosted(draft) && draft.text.length > linked,
  },
  {
    clause: '3.3',
    ask: 'Would somebody who lives with this read it and feel blamed?',
    words: wordsOf(
      'abuse abused abusive suicide assault assaulted exploitation exploited violence violent harm neglect neglected rape grooming groomed fgm slavery trafficked stalking bullying bullied victim victims survivor survivors',
    ),
  },
  {
    clause: '3.3',
    ask: 'Could this be read as favouring a party or a candidate?',
    words: wordsOf(
      'election elections vote votes voting voters candidate candidates ballot polling cllr councillor councillors minister ministers mp mps mayor petition poll referendum',
    ),
  },
  {
    clause: '2.6',
    ask: 'Who will answer replies while the office is closed?',
    words: wordsOf('tonight overnight weekend weekends saturday sunday evening christmas easter holiday'),
    fits: isWeekend,
  },
  {
    clause: '2.5',
    ask: 'Could this go on the shared account?',
    fits: (_, { accountKind }) => accountKind === 'individual',
  },
  {
    clause: '4.3',
    ask: 'Are the day, the time and the place right, and will they still be right when this goes out?',
    words: wordsOf('join tomorrow monday tuesday wednesday thursday friday event meeting workshop book'),
  },
  {
    clause: '4.4',
    ask: 'Does it do what you promise: does the number answer, does the form open?',
    words: wordsOf('call ring phone text apply register'),
  },
  {
    clause: '5.1',
    ask: 'Is this really our account, and is this our current logo?',
    fits: (draft) => hasMedia(draft, /logo/i),
  },
  {
    clause: '3.3',
    ask: 'Would you say it, in these words, at a public meeting with the family in the room?',
    words: wordsOf('parent parents families carer carers relatives grandparents'),
  },
  // Many posts have a picture: after all that tells more of this one.
  {
    ...ofPicture,
    fits: ({ meta }) => Boolean(meta.media?.length),
  },
];

/** For any post, where fewer than two fit. */
export const always: readonly Question[] = [
  { clause: '4.4', ask: 'Read it as the tired parent who is cross with us: does it sting?' },
  { clause: '4.3', ask: 'Who is this for, and what can they do with it?' },
];

/** What chscb think asks at the end of its second and of its last step. */
export const readAloud: Question = {
  clause: '4.1',
  ask: 'Have you read it aloud, from beginning to end, and does it sound like one of us?',
};

export const balance: Question = { clause: '4.2', ask: 'Is it you, and is it us?' };

/** As it is asked, where another number than the policy's holds. */
export function askedOf({ ask }: Question, { linked = seenOfUpdate }: Context = {}): string {
  return fill(ask, { linked });
}

const fewest = 2;

/**
 * At most so many, the most fitting; the same for the same text. The text alone is looked at: a draft
 * that was masked, or came back out of a report, was never prepared.
 */
export function chooseQuestions(draft: Draft, most = 3, context: Context = {}): string[] {
  const said = lettersIn(draft.text);
  const chosen = new Set<string>();
  for (const question of questions) {
    if (chosen.size === most) break;
    if (doesFit(question, said, draft, context)) chosen.add(askedOf(question, context));
  }
  for (const { ask } of always) {
    if (chosen.size >= fewest) break;
    chosen.add(ask);
  }
  return [...chosen];
}

/** Runs of letters, in lower case. For a start a pattern that knows every alphabet costs more than all questions. */
function lettersIn(text: string): ReadonlySet<string> {
  const lower = text.toLowerCase();
  return new Set(plainScript.test(lower) ? lower.match(/[a-z]+/g) : lower.match(/\p{L}+/gu));
}

/** ASCII, the quotation marks and dashes of a phone, and halves of pairs as emoji have them: no letters but a to z. */
const plainScript = /^(?:[\0-\x7f\u2010-\u2027\u200d\u2600-\u27bf\ufe0f]|[\ud83c-\ud83e][\udc00-\udfff])*$/;

function doesFit({ words, fits }: Question, said: ReadonlySet<string>, draft: Draft, context: Context): boolean {
  if (words) for (const word of words) if (said.has(word)) return true;
  return fits?.(draft, context) ?? false;
}
