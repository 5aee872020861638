/**
 * What a sentence says of its writer's own life, in points: first the grammar, then the things of a
 * day that stand in it. own-life.ts weighs the sentences of a draft against its public voice.
 */
import type { Draft, Sentence, Word } from '../../types.js';
import type { PhraseMatch } from '../phrases/phrases.js';
import { isQuoted } from '../quotations.js';
import { publicVoiceOf } from '../tone/public-voice.js';
import { Class, classesOf } from '../words/word-classes.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { pointsOfOpening } from './bare-openings.js';
import { hasNotice, pointsOfFamily, pointsOfHouse } from './home-signs.js';
import { type CueAt, Life, type LifeCue, pointsOfPerson, pointsOfThe } from './life-signs.js';

export interface Score {
  /** Points of the grammar alone. */
  self: number;
  /** “I” or “my” is there. */
  first: boolean;
  /** “We” and “our” are the writer's family. */
  ours: boolean;
  /** Only the weak signs say so. */
  weak: boolean;
  /** A meal, a pet, a film or a mood stands in it. */
  things: boolean;
  /** It says what the writer thinks of something, and of no day of the writer's. */
  opinion: boolean;
  /** “Watching the river levels”, “Had a visit from school”: anybody may say that. */
  anybodys: boolean;
  points: number;
  from: number;
  to: number;
}

/** A sentence, and the cues in it: a half-open range of indexes into the draft's cues. */
export interface Part {
  readonly sentence: Sentence;
  readonly cues: readonly PhraseMatch<LifeCue>[];
  readonly from: number;
  readonly to: number;
  /** The whole draft is notes of a day. */
  readonly notes: boolean;
}

const firstPerson = Class.I | Class.My | Class.Me;

/** Opinions and the weather are everybody's: a little less telling than bed, boss and dentist. */
const everybodys = wordSet('weather religion opinions politics');

/** Who heads a sentence about others: “that lad on the checkout has had a long shift”. */
const others = wordSet('he she they those these that each every most many some');

function isOfOthers(draft: Draft, { first }: Sentence, at: number): boolean {
  return at > first + 1 && others.holds(draft.words[first]) && (classesOf(draft).all & firstPerson) === 0;
}

/** The points of phrases that tell by themselves, and of “the wife”, “the dog”. */
function pointsOfPhrases(draft: Draft, { sentence, cues, from, to }: Part): { alone: number; homely: number } {
  let alone = 0;
  let homely = 0;
  for (let i = from; i < to; i++) {
    const { entry, first, last } = cues[i] as PhraseMatch<LifeCue>;
    // “Pyjama day on Friday! Slippers with soles, please.”
    const announced = draft.words[last]?.lower === 'on' && hasNotice(draft);
    if (entry.kinds & Life.Alone && !announced && !isOfOthers(draft, sentence, first))
      alone = Math.max(alone, everybodys.has(entry.topic) ? 2 : 4);
    if (entry.kinds & Life.Kin && draft.words[first - 1]?.lower === 'the') homely = Math.max(homely, pointsOfThe(draft.words[first]));
  }
  return { alone, homely };
}

export function scoreSentence(draft: Draft, part: Part, cueAt: CueAt): Score | undefined {
  const classes = classesOf(draft);
  const { words } = draft;
  const { first, last, start, end } = part.sentence;
  const { alone, homely } = pointsOfPhrases(draft, part);
  const home = homeOf(draft, part, cueAt);
  const plain = pointsOfOpening(cueAt, draft, part.sentence);
  const opening = Math.max(plain, home.points);
  if (opening + alone === 0 && homely < 3 && (classes.all & firstPerson) === 0) return verdict(part, cueAt);
  const score: Score = {
    self: 0,
    first: false,
    ours: home.ours,
    weak: false,
    things: false,
    opinion: false,
    anybodys: false,
    points: 0,
    from: end,
    to: start,
  };
  if (opening > 0) mark(score, words[first] as Word);
  let ofI = 0;
  let ofMy = homely;
  let ofMe = 0;
  for (let i = first; i < last; i++) {
    const bits = classes.of[i] as number;
    if ((bits & firstPerson) === 0 || isSaid(draft, words[i] as Word)) continue;
    if (i === first && bits & Class.My && isHeading(draft, cueAt, part.sentence)) continue;
    const found = pointsOfPerson(bits, cueAt, words, classes.of, i, last);
    if (bits & Class.I) ofI = Math.max(ofI, found);
    else if (bits & Class.My) ofMy = Math.max(ofMy, found);
    else ofMe = found;
    if (found > 0) mark(score, words[i] as Word);
  }
  // “What do I do?”, “Where is my nearest pharmacy?” speak for the reader.
  const asks = draft.text[end - 1] === '?';
  if (asks && opening === 0) {
    ofI >>= 1;
    ofMy >>= 1;
  }
  // “This weather is making me miserable.”
  const kinds = kindsOf(part);
  const suffers = ofMe > 0 && (kinds & Life.Mood) !== 0;
  score.opinion =
    ofI < 2 && ofMy < 4 && opening < 4 && alone < 4 && (kinds & lived) === 0 && (kinds & judged) !== 0 && namesOne(words, first, last);
  score.anybodys = ofI + ofMy === 0 && hasNotice(draft);
  score.first = !asks && (ofI + ofMy > 0 || suffers);
  score.self = Math.max(opening, ofI, alone) + ofMy + ofMe;
  if (opening > 0 && ofI > 0) score.self += Math.min(opening, ofI) >> 1;
  score.weak = home.points > 0 && plain + alone + ofI + ofMy === 0;
  if (score.self === 0) return verdict(part, cueAt);
  addThings(score, part, words);
  return score;
}

/** “My favourite book: our librarians choose”, “My week: three visits”, not “My cat: no”. */
function isHeading({ words, text }: Draft, cueAt: CueAt, { first, last }: Sentence): boolean {
  for (let i = first + 1; i < Math.min(last, first + 6); i++) {
    if ((cueAt[i]?.kinds ?? 0) & Life.Kin) return false;
    if (text[(words[i] as Word).end] === ':') return true;
  }
  return false;
}

/** “Lebron is the best”, “I hate IKEA”: what is judged has a name. */
function namesOne(words: readonly Word[], first: number, last: number): boolean {
  for (let i = first + 1; i < last; i++) {
    const { shape, lower } = words[i] as Word;
    if ((shape === 'title' || shape === 'upper') && lower.length > 2 && lower.charAt(1) !== "'") return true;
  }
  return false;
}

interface Home {
  readonly points: number;
  /** “We” and “our” are a family. */
  readonly ours: boolean;
}

const nothing: Home = { points: 0, ours: false };

/** The weak signs, which say something only where nobody speaks to a public. */
function homeOf(draft: Draft, part: Part, cueAt: CueAt): Home {
  const { sentence } = part;
  const asks = draft.text[sentence.end - 1] === '?';
  const classes = classesOf(draft);
  const house = pointsOfHouse(draft, cueAt, sentence);
  const kin = house >= 3 ? house : 0;
  const family = classes.all & Class.We && !asks ? pointsOfFamily(draft, classes.of, cueAt, sentence) : 0;
  if (family + kin > 0) {
    const ours = Math.max(family, kin);
    return publicPointsOf(draft, true) === 0 ? { points: ours, ours: true } : nothing;
  }
  if (asks) return nothing;
  const points = Math.max(house, pointsOfNote(part, draft.words));
  return points > 0 && publicPointsOf(draft, false) === 0 ? { points, ours: false } : nothing;
}

function kindsOf({ cues, from, to }: Part): number {
  let kinds = 0;
  for (let i = from; i < to; i++) kinds |= (cues[i] as PhraseMatch<LifeCue>).entry.kinds;
  return kinds;
}

/** A sentence of notes; or “Woohoo”, “ugh” beside a thing of the day. */
function pointsOfNote(part: Part, words: readonly Word[]): number {
  const kinds = kindsOf(part);
  if (part.notes && kinds & (Life.Thing | Life.Mood | Life.Kin)) return 3;
  // “The car park's free all day Sunday.”
  const isOpen = firstIn(words, part.sentence.first, part.sentence.last, opening) >= 0;
  return kinds & Life.Chat && kinds & Life.Thing && !isOpen ? 2 : 0;
}

const opening = wordSet('open opens closed closes shut free available');

function publicPointsOf(draft: Draft, ours: boolean): number {
  const { frame, sentences, we } = publicVoiceOf(draft);
  let total = frame;
  for (let i = 0; i < sentences.length; i++) total += (sentences[i] as number) - (ours ? (we[i] as number) : 0);
  return total;
}

function mark(score: Score, { start, end }: { readonly start: number; readonly end: number }): void {
  score.from = Math.min(score.from, start);
  score.to = Math.max(score.to, end);
}

/** What somebody did or felt, or when. */
const judged = Life.Feel | Life.Praise | Life.Chat | Life.Alone;
const lived = Life.Thing | Life.Act | Life.Mood | Life.When;
const telling = Life.Thing | Life.Mood | Life.Chat | Life.When | Life.Act | Life.Alone;

/** The things of a day count only now that the sentence is about somebody's own. */
function addThings(score: Score, { sentence, cues, from, to }: Part, words: readonly Word[]): void {
  let things = 0;
  let kinds = 0;
  for (let i = from; i < to; i++) {
    const { entry, span, first, last } = cues[i] as PhraseMatch<LifeCue>;
    if (last - first === 1 && isInName(words, first, sentence.first)) continue;
    if (entry.kinds & Life.Thing) things++;
    kinds |= entry.kinds;
    if (entry.opening > 0 || entry.kinds & (telling | Life.Kin)) mark(score, { start: span[0], end: span[1] });
  }
  score.things = things > 0 || (kinds & Life.Mood) !== 0;
  score.points = score.self + Math.min(things * 2, 5);
  if (kinds & Life.Mood) score.points += 2;
  if (kinds & Life.Praise) score.points += 1;
  if (kinds & Life.Chat) score.points += 2;
  if (kinds & Life.When) score.points += 1;
}

/** The snow is at Tan Hill, the beer at Bath Rugby: no tan, no bath. */
function isInName(words: readonly Word[], at: number, first: number): boolean {
  const next = words[at + 1];
  return at > first && words[at]?.shape === 'title' && next?.joined === true && next.shape === 'title';
}

/** “Typical.”, “Lovely.”, “So good!”: a sentence of judgement alone, telling beside one of one's own life. */
function verdict({ sentence: { first, last, start, end } }: Part, cueAt: CueAt): Score | undefined {
  if (last - first > 3) return undefined;
  for (let i = first; i < last; i++) {
    if ((cueAt[i]?.kinds ?? 0) & (Life.Mood | Life.Praise | Life.Chat))
      return {
        self: 0,
        first: false,
        ours: false,
        weak: false,
        things: false,
        opinion: false,
        anybodys: false,
        points: 2,
        from: start,
        to: end,
      };
  }
  return undefined;
}

function isSaid(draft: Draft, { start, end }: Word): boolean {
  return draft.quotations.length > 0 && isQuoted(draft, [start, end]);
}
