/**
 * The grammar of one's own life, sign by sign: “I” with a verb of living, “my” with kin, pets and
 * belongings, an opening without a subject. Each function gives points; own-life.ts adds them up.
 */
import type { Word } from '../../types.js';
import { isSorry } from '../courtesy.js';
import { Class } from '../words/word-classes.js';
import { wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';

/** Kinds of cue as bits: a word can be several. */
export const Life = {
  /** Bread, bath, telly. */
  Thing: 1,
  /** Wife, nan, dog: after “my” or “the”. */
  Kin: 1 << 1,
  /** Bed, knee, birthday: after “my”. */
  Own: 1 << 2,
  /** Ate, slept, binged. */
  Act: 1 << 3,
  /** Had, went, got: says nothing by itself. */
  Light: 1 << 4,
  /** Love, need, wish. */
  Feel: 1 << 5,
  Mood: 1 << 6,
  Praise: 1 << 7,
  /** Lol, ugh, yum. */
  Chat: 1 << 8,
  When: 1 << 9,
  /** Tells of one's own life wherever it stands: “hate mondays”, “is it home time”. */
  Alone: 1 << 10,
} as const;

export interface LifeCue {
  readonly kinds: number;
  /** Points of the cue where a sentence without a subject begins with it; 0: none. */
  readonly opening: number;
  readonly topic: string;
}

/** The cue that each word belongs to, by the word's index. */
export type CueAt = readonly (LifeCue | undefined)[];

/** Verbs of a body's own people, and of courtesy: “I attended”, “I urge”, “I'm proud”. */
export const publicVerbs = wordSet(
  'attended attend joined met meet meeting spoke speak speaking visited visiting arrested stopped seized issued reported responded investigated patrolled supported supporting helped help helping welcome welcomed urge encourage thank thanked thanking congratulate pay proud pleased delighted honoured privileged humbled grateful saddened sorry confident committed determined aware assure recognise appreciate agree understand hear heard learn report say announce passed apologise regret join chaired presented opened launched represent represented worked working work believe advise recommend suggest respect condemn echo acknowledge accept invite ask appointed elected comment confirm promise expect intend ensure retire retired manage managed teach run serve hope tell written wrote write raised raise asked asking',
);
const calls = wordSet('dropped popped called looked sat joined dialled');
/** “I had the pleasure of”. */
const publicNouns = wordSet('pleasure honour privilege opportunity chance feedback question questions');
const publicBelongings = wordSet(
  'thoughts view views opinion condolences team role priority priorities message ward constituency pleasure honour duty commitment colleague sympathy sympathies name understanding knowledge officers thanks apologies heartfelt sincere office work community constituents account reply dm focus visit speech report',
);
const favourites = wordSet('favourite favorite fave fav');
const homely = wordSet('wife missus hubby');
const halfHomely = wordSet('kids kiddies dog cat boys girls lads bairns weans baby');
/** Words between the subject and its verb that are looked over. */
const passOver = Class.Adverb | Class.Auxiliary | Class.Request;

/** A word of public work that is seldom one of people's own days. */
const isWork = (bits = 0) => (bits & (Class.Work | Class.Daily)) === Class.Work;

/** The points of “I” at `at`, by what it does. */
function pointsOfI(cueAt: CueAt, words: readonly Word[], classes: readonly number[], at: number, last: number): number {
  // “No pasta today I'm afraid” is sorry.
  if (isSorry(words, at + 1)) return 0;
  let best = 1;
  let seen = 0;
  const mine = (words[at] as Word).lower;
  for (let i = at + 1; i < last && seen < 4; i++) {
    const { lower, joined } = words[i] as Word;
    if (!joined && seen > 0) break;
    const cue = cueAt[i];
    const kinds = cue?.kinds ?? 0;
    if (publicNouns.has(lower)) return 0;
    if (publicVerbs.has(lower) && (seen === 0 || (words[i - 1]?.lower === 'to' && best < 3 && lower !== 'work'))) return 0;
    // “I'm so proud”, “I dropped in at the club”.
    const then = lowerAt(words, i + 1);
    if ((cue && cueAt[i + 1] === cue && publicVerbs.has(then)) || (seen === 0 && then === 'in' && calls.has(lower))) return 0;
    if ((classes[i] as number) & (Class.You | Class.We)) break;
    if (isWork(classes[i])) return 0;
    if (kinds & Life.Act) return 6;
    if (kinds & Life.Mood) best = Math.max(best, seen > 2 ? 2 : 5);
    else if (kinds & Life.Light) best = Math.max(best, 2);
    // “I can't wait for”, “I'm back from”.
    else if (cue && cue.opening > 2 && seen === 0 && (lower.startsWith('can') || (mine.endsWith('m') && cueAt[i + 1] === cue)))
      best = Math.max(best, lower.startsWith('can') ? 2 : 3);
    else if (kinds & Life.Feel) best = Math.max(best, 1);
    else if (seen === 0 && /ed$/.test(lower)) best = Math.max(best, 2);
    else if ((classes[i] as number) & passOver) continue;
    else if (seen === 0 && (mine === "i'm" || mine === 'im') && (lower === 'a' || lower === 'an' || lower === 'the' || lower === 'your'))
      return 0;
    seen++;
  }
  return best;
}

function pointsOfMy(cueAt: CueAt, words: readonly Word[], classes: readonly number[], at: number, last: number): number {
  for (let i = at + 1; i < Math.min(last, at + 4); i++) {
    const kinds = cueAt[i]?.kinds ?? 0;
    const { lower } = words[i] as Word;
    // “My favourite team” is nobody's team of colleagues.
    if (favourites.has(lower)) return 4;
    if (publicBelongings.has(lower) || isWork(classes[i + 1])) return 0;
    if (kinds & Life.Kin) return 5;
    if (kinds & (Life.Own | Life.Thing)) return 4;
    if (isWork(classes[i])) return 0;
  }
  return 2;
}

const makes = wordSet('make makes made making leave leaves left keep keeps kept gave gives drives driving cost');

/** “It made me so happy”, “my knee keeps me awake”. */
const desks = wordSet('let with');

function pointsOfMe(cueAt: CueAt, words: readonly Word[], at: number, last: number): number {
  // “Let me know”, “bear with me”: what a desk says.
  if (desks.holds(words[at - 1])) return 0;
  if (!makes.holds(words[at - 1])) return 1;
  for (let i = at + 1; i < Math.min(last, at + 4); i++) {
    if ((cueAt[i]?.kinds ?? 0) & (Life.Mood | Life.Act) && !publicVerbs.holds(words[i])) return 3;
  }
  return 1;
}

/** The points of “I”, “my” or “me” at `at`, whose classes are `bits`. */
export function pointsOfPerson(
  bits: number,
  cueAt: CueAt,
  words: readonly Word[],
  classes: readonly number[],
  at: number,
  last: number,
): number {
  if (bits & Class.I) return pointsOfI(cueAt, words, classes, at, last);
  return bits & Class.My ? pointsOfMy(cueAt, words, classes, at, last) : pointsOfMe(cueAt, words, at, last);
}

/** After “the”: 3 for “the wife”, one's own without saying so; 1 for “the dog”, which may be anybody's. */
export function pointsOfThe(word: Word | undefined): number {
  if (word === undefined) return 0;
  if (homely.holds(word)) return 3;
  return halfHomely.holds(word) ? 1 : 0;
}
