/**
 * Is a sentence about its writer's own life? First the grammar (life-signs.ts); then the things of a
 * day (meals, weather, telly) that stand in such a sentence, never those things alone. Signs of a
 * public voice count against it. The words are data, beside the rule that uses them.
 */
import type { Draft, Sentence, Span, Word } from '../types.js';
import { type CueAt, isHomely, Life, type LifeCue, pointsOfI, pointsOfMy, pointsOfOpening } from './life-signs.js';
import type { PhraseIndex, PhraseMatch } from './phrases.js';
import { publicVoiceOf } from './public-voice.js';
import { isQuoted } from './quotations.js';
import { Class, classesOf } from './word-classes.js';

export interface OwnLife {
  readonly span: Span;
  readonly points: number;
}

interface Score {
  self: number;
  /** “I” or “my” is there. */
  first: boolean;
  points: number;
  from: number;
  to: number;
}

function scoreSentence(cues: readonly PhraseMatch<LifeCue>[], cueAt: CueAt, draft: Draft, sentence: Sentence): Score {
  const classes = classesOf(draft).of;
  const { words } = draft;
  const { first, last } = sentence;
  const score: Score = { self: 0, first: false, points: 0, from: sentence.end, to: sentence.start };
  const mark = (start: number, end: number) => {
    score.from = Math.min(score.from, start);
    score.to = Math.max(score.to, end);
  };
  const opening = pointsOfOpening(cueAt, draft, sentence);
  if (opening > 0) mark((words[first] as Word).start, (words[first] as Word).end);
  let i1 = 0;
  let my = 0;
  let me = 0;
  // “What do I do?”, “Where is my nearest pharmacy?” speak for the reader.
  const asks = draft.text[sentence.end - 1] === '?';
  for (let i = first; i < last; i++) {
    const bits = classes[i] as number;
    const word = words[i] as Word;
    let found = 0;
    if (bits & Class.I) {
      found = pointsOfI(cueAt, words, classes, i, last);
      i1 = Math.max(i1, found);
    } else if (bits & Class.My) {
      found = pointsOfMy(cueAt, words, classes, i, last);
      my = Math.max(my, found);
    } else if (bits & Class.Me) {
      found = 1;
      me = 1;
    } else if (word.lower === 'the' && isHomely(words[i + 1])) {
      found = 3;
      my = Math.max(my, found);
    }
    if (found > 0) mark(word.start, word.end);
  }
  if (asks && opening === 0) {
    i1 >>= 1;
    my >>= 1;
  }
  score.first = !asks && i1 + my > 0;
  const alone = pointsAlone(cues, first, last);
  score.self = Math.max(opening, i1, alone) + my + me;
  if (opening > 0 && i1 > 0) score.self += Math.min(opening, i1) >> 1;
  if (score.self === 0) {
    if (last - first <= 3 && isVerdict(cueAt, first, last)) score.points = 2;
    return score;
  }
  let things = 0;
  let kinds = 0;
  for (const { entry, first: at, span } of cues) {
    if (at < first || at >= last) continue;
    if (entry.kinds & Life.Thing) things++;
    kinds |= entry.kinds;
    if (entry.opening > 0 || entry.kinds & (Life.Thing | Life.Mood | Life.Chat | Life.When | Life.Act | Life.Alone)) mark(span[0], span[1]);
  }
  score.points = score.self + Math.min(things * 2, 5);
  if (kinds & Life.Mood) score.points += 2;
  if (kinds & Life.Praise) score.points += 1;
  if (kinds & Life.Chat) score.points += 2;
  if (kinds & Life.When) score.points += 1;
  return score;
}

/** Opinions and the weather are everybody's: a little less telling than bed, boss and dentist. */
const everybodys = new Set(['weather', 'religion', 'opinions', 'politics']);

function pointsAlone(cues: readonly PhraseMatch<LifeCue>[], first: number, last: number): number {
  let points = 0;
  for (const { entry, first: at } of cues) {
    if (entry.kinds & Life.Alone && at >= first && at < last) points = Math.max(points, everybodys.has(entry.topic) ? 3 : 4);
  }
  return points;
}

/** “Typical.”, “Lovely.”, “So good!”: a sentence of judgement alone, telling beside one of one's own life. */
function isVerdict(cueAt: CueAt, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if ((cueAt.get(i)?.kinds ?? 0) & (Life.Mood | Life.Praise | Life.Chat)) return true;
  return false;
}

/** Most that signs of a public voice elsewhere in the draft count against a sentence. */
const mostElsewhere = 5;
/** For a draft in which nobody but the writer is spoken of or to. */
const aloneBonus = 4;

/** The most telling one or two sentences, where there is anything of one's own life in the draft. */
export function ownLifeOf(draft: Draft, index: PhraseIndex<LifeCue>): OwnLife | undefined {
  const { sentences, words } = draft;
  const voice = publicVoiceOf(draft);
  const cues = index.find(words);
  const cueAt = new Map<number, LifeCue>();
  for (const { entry, first, last } of cues) for (let i = first; i < last; i++) cueAt.set(i, entry);
  const scores = sentences.map((sentence) => (isSpoken(draft, sentence) ? undefined : scoreSentence(cues, cueAt, draft, sentence)));
  const total = voice.frame + voice.sentences.reduce((sum, points) => sum + points, 0);
  const leads = draft.entities[0]?.kind === 'handle' && draft.entities[0].start === 0;
  const alone = total === 0 && !leads && words.length <= 45;
  let best: OwnLife | undefined;
  for (let i = 0; i < scores.length; i++) {
    const one = scores[i];
    if (!one || one.self === 0) continue;
    for (const two of [undefined, scores[i + 1]]) {
      if (two && two.points === 0) continue;
      const here = (voice.sentences[i] ?? 0) + (two ? (voice.sentences[i + 1] ?? 0) : 0);
      const against = here + Math.min(total - here, mostElsewhere);
      const points = one.points + (two?.points ?? 0) - against + (alone ? bonusOf(one, two) : 0);
      if (!best || points > best.points) best = { points, span: [one.from, Math.max(one.to, two?.to ?? 0)] };
    }
  }
  return best;
}

function bonusOf(one: Score, two: Score | undefined): number {
  const self = one.self + (two?.self ?? 0);
  if (one.first || two?.first) return self >= 2 ? aloneBonus : 0;
  return self >= 3 ? aloneBonus >> 1 : 0;
}

/** Said by somebody else: within quotation marks, or begun by one. */
function isSpoken(draft: Draft, { start, end }: Sentence): boolean {
  if (isQuoted(draft, [start, Math.min(end, start + 1)])) return true;
  const before = draft.text[start - 1] ?? '';
  return before === '“' || before === '"' || before === '‘';
}
