/**
 * The grammar of one's own life, sign by sign: “I” with a verb of living, “my” with kin, pets and
 * belongings, an opening without a subject. Each function gives points; own-life.ts adds them up.
 */
import type { Draft, Sentence, Word } from '../types.js';
import { Class } from './word-classes.js';

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
const publicVerbs = new Set(
  'attended attend joined met meet meeting spoke speak speaking met visited visiting arrested stopped seized issued reported responded investigated patrolled supported supporting helped help helping welcome welcomed urge encourage thank thanked thanking congratulate pay proud pleased delighted honoured privileged humbled grateful saddened sorry confident committed determined aware assure recognise appreciate agree understand hear heard learn report say announce passed apologise regret joined join chaired presented opened launched announce represent represented worked working work believe advise recommend suggest respect condemn echo acknowledge accept invite ask appointed elected comment confirm say promise expect intend ensure retire retired manage managed teach run serve hope tell'.split(
    ' ',
  ),
);
/** “I had the pleasure of”. */
const publicNouns = new Set(['pleasure', 'honour', 'privilege', 'opportunity', 'chance', 'feedback', 'question', 'questions']);
const publicBelongings = new Set(
  'thoughts view views opinion condolences team role priority priorities message ward constituency pleasure honour duty commitment colleague sympathy sympathies name understanding knowledge officers thanks apologies heartfelt sincere office work community constituents account reply dm focus visit speech report'.split(
    ' ',
  ),
);
const homely = new Set(['wife', 'missus', 'hubby']);
const halfHomely = new Set(['kids', 'kiddies', 'dog', 'cat', 'boys', 'girls', 'lads', 'bairns', 'weans', 'baby']);
const notASubject = new Set([
  "haven't",
  "didn't",
  "couldn't",
  'not',
  'what',
  'such',
  'a',
  'an',
  'the',
  'really',
  'so',
  'too',
  'very',
  'absolutely',
  'well',
  'still',
  'just',
  'and',
  'another',
  'pretty',
  'oh',
  'ugh',
  'ah',
  'yes',
  'omg',
  'wow',
  'anyway',
  'right',
  'ok',
  'okay',
  'but',
  'bit',
  'totally',
  'proper',
  'most',
  'some',
  'now',
  'that',
]);

/** “Third coffee”, “New haircut”, “Leftover pizza”. */
const ordinals = new Set([
  'new',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'another',
  'leftover',
  'homemade',
  'final',
  'last',
  'only',
]);
/** “Found: one tortoise”, “Stopped on the A12” begin a report. */
const reported = new Set(
  'found lost seen stopped noticed locked needed wanted returned called opened invited arrived visited completed caught used started set asked told said'.split(
    ' ',
  ),
);
/** Before a verb that nobody does: “just adopted”. */
const justs = new Set(['just', 'finally']);
const functionWords = new Set(
  'of and but after from at in on with as this that already again now because so to for it i what when'.split(' '),
);
const bareNames = new Set(['mum', 'mam', 'mom', 'dad', 'nan', 'gran', 'granny', 'grandad', 'hubby']);
const namedVerbs = new Set([
  'is',
  'has',
  'was',
  'just',
  'made',
  'came',
  'bought',
  'got',
  'gave',
  'said',
  'called',
  'rang',
  'texted',
  'took',
  'loves',
]);

/** Words between the subject and its verb that are looked over. */
const passOver = Class.Adverb | Class.Auxiliary | Class.Request;

/** The points of “I” at `at`, by what it does. */
function pointsOfI(cueAt: CueAt, words: readonly Word[], classes: readonly number[], at: number, last: number): number {
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
    if ((classes[i] as number) & (Class.You | Class.We)) break;
    if ((classes[i] as number) & Class.Work) return 0;
    if (kinds & Life.Act) return 6;
    if (kinds & Life.Mood) best = Math.max(best, seen > 2 ? 2 : 5);
    else if (kinds & Life.Light) best = Math.max(best, 2);
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
    if (publicBelongings.has(lower) || (classes[i + 1] ?? 0) & Class.Work) return 0;
    if (kinds & Life.Kin) return 5;
    if (kinds & (Life.Own | Life.Thing)) return 4;
    if ((classes[i] as number) & Class.Work) return 0;
  }
  return 2;
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
  return bits & Class.My ? pointsOfMy(cueAt, words, classes, at, last) : 1;
}

/** The points of a sentence that begins without a subject. */
export function pointsOfOpening(cueAt: CueAt, draft: Draft, { first, last, end }: Sentence): number {
  const { words } = draft;
  const asks = draft.text[end - 1] === '?';
  for (let at = first; at < Math.min(last, first + 3); at++) {
    const cue = cueAt[at];
    const { lower } = words[at] as Word;
    if (cue) {
      if (cue.opening > 0 && (!asks || cue.topic === 'asks')) return isSubject(words, at, last) ? 0 : cue.opening;
      if (asks) return 0;
      if (cue.kinds & Life.Act) return lower.endsWith('ing') ? 0 : 3;
      if (cue.kinds & Life.Mood) return standsAlone(draft, cueAt, at, last) ? 4 : 0;
      if (cue.kinds & Life.Praise) return praisesThing(cueAt, words, at, last);
      if (ordinals.has(lower)) return praisesThing(cueAt, words, at, last, true);
      if (cue.kinds & Life.Light) return reported.has(lower) || lower.endsWith('ing') ? 0 : 2;
      if (cue.kinds & Life.Chat) return 2;
      if (cue.kinds & Life.Kin && at === first) return isNamed(draft, at, last) ? 3 : 0;
    }
    if (at > first && lower.endsWith('ed') && justs.has(words[at - 1]?.lower ?? '') && !publicVerbs.has(lower)) return 2;
    if (ordinals.has(lower)) return praisesThing(cueAt, words, at, last, true);
    if (!notASubject.has(lower)) return 0;
  }
  return 0;
}

/** “Feeling nervous is normal” is about everybody's nerves. */
function isSubject(words: readonly Word[], at: number, last: number): boolean {
  if (!(words[at] as Word).lower.endsWith('ing')) return false;
  for (let i = at + 1; i < Math.min(last, at + 4); i++) {
    const { lower, joined } = words[i] as Word;
    if (!joined) return false;
    if (lower === 'is' || lower === 'can' || lower === "isn't") return true;
  }
  return false;
}

/** “Tired today”, “Gutted.”, not “Tired parents”. */
function standsAlone(draft: Draft, cueAt: CueAt, at: number, last: number): boolean {
  const next = draft.words[at + 1];
  if (at + 1 >= last || !next?.joined) return true;
  // “Sad to hear” is courtesy.
  if (next.lower === 'to' && (draft.words[at + 2]?.lower === 'see' || publicVerbs.has(draft.words[at + 2]?.lower ?? ''))) return false;
  return functionWords.has(next.lower) || ((cueAt[at + 1]?.kinds ?? 0) & Life.When) !== 0;
}

/** “Best flat white”, “Lovely long weekend”. */
function praisesThing(cueAt: CueAt, words: readonly Word[], at: number, last: number, only = false): number {
  for (let i = at + 1; i < Math.min(last, at + 4) && (words[i] as Word).joined; i++) {
    const cue = cueAt[i];
    if (!cue || (cue.kinds & Life.Thing) === 0) continue;
    // “New dog walking rules” are about rules.
    const next = words[i + 1];
    if (only && i + 1 < last && next?.joined && !functionWords.has(next.lower) && !cueAt[i + 1]) return 0;
    return cue.topic === 'weather' ? 1 : 3;
  }
  return 0;
}

/** “Mum's home”, “Dad made tea”, not “Mum of two”. */
function isNamed(draft: Draft, at: number, last: number): boolean {
  const word = draft.words[at] as Word;
  if (!bareNames.has(word.lower.replace("'s", ''))) return false;
  const next = draft.words[at + 1]?.lower ?? '';
  return at + 1 < last && (word.lower.endsWith("'s") || namedVerbs.has(next));
}

/** After “the”: 3 for “the wife”, one's own without saying so; 1 for “the dog”, which may be anybody's. */
export function pointsOfThe(word: Word | undefined): number {
  if (word === undefined) return 0;
  if (homely.has(word.lower)) return 3;
  return halfHomely.has(word.lower) ? 1 : 0;
}
