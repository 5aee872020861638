/** How sharp a sentence is: what its cues, its grammar and its questions weigh, and what is kind in it. */
import type { Draft, Sentence } from '../../types.js';
import type { PhraseMatch } from '../phrases/phrases.js';
import { chargeAt } from './charge.js';
import type { Mood } from './mood.js';
import { type PutTo, questionPutTo } from './put-to-you.js';
import { type Sting, stingsOf } from './stings.js';
import type { Cue } from './tone-cues.js';

interface Sharpness {
  readonly points: number;
  /** Where what weighs stands. */
  readonly from: number;
  readonly to: number;
  /** How much its strongest cue weighs. */
  readonly strongest: number;
  /** What to say instead of the strongest cue. */
  readonly instead: string;
  /** Where only its grammar stings: a question to the editor. */
  readonly sting: Sting | undefined;
}

type Reading = { -readonly [Part in keyof Sharpness]: Sharpness[Part] };

/** From here a cue stings whoever says it; below, a public voice speaks for a harmless reading. */
const plain = 2;

export const isPlain = ({ strongest }: Sharpness) => strongest >= plain;

/** `at`: which sentence of the draft it is; `found`: the cues in it. Undefined where nothing weighs. */
export function sharpnessOf(
  draft: Draft,
  sentence: Sentence,
  at: number,
  found: readonly PhraseMatch<Cue>[],
  mood: Mood,
): Sharpness | undefined {
  const question = questionPutTo(draft, sentence);
  const stung = stingsOf(draft)[at];
  if (found.length === 0 && !question && !stung) return undefined;
  const reading: Reading = { points: 0, from: sentence.end, to: sentence.start, instead: '', strongest: 0, sting: undefined };
  const kindness = addCues(reading, draft, sentence, found);
  if (stung && reading.strongest < plain) addSting(reading, stung);
  if (question) addQuestion(reading, question, mood);
  if (reading.points > 0 && /[?!]{2}$/.test(draft.text.slice(sentence.start, sentence.end))) reading.points += 0.5;
  reading.points += Math.max(kindness, -4);
  return reading;
}

function reach(reading: Reading, from: number, to: number): void {
  reading.from = Math.min(reading.from, from);
  reading.to = Math.max(reading.to, to);
}

/** What is kind among the cues weighs less than nothing, and is given back. */
function addCues(reading: Reading, draft: Draft, sentence: Sentence, found: readonly PhraseMatch<Cue>[]): number {
  const seen = new Set<string>();
  let kindness = 0;
  for (const match of found) {
    const { entry, first, last, span } = match;
    const charge = entry.charge ? chargeAt(draft, sentence, first, entry.charge) : undefined;
    const alone = first === sentence.first && last === sentence.last ? entry.alone : 0;
    const points = alone > 0 ? Math.max(charge?.points ?? entry.points, alone) : (charge?.points ?? entry.points);
    if (points <= 0) {
      // “This morning” greets nobody.
      if (standsRight(match, sentence)) kindness += points;
      continue;
    }
    if (!charge && !standsRight(match, sentence)) continue;
    if (seen.has(entry.id)) continue;
    seen.add(entry.id);
    reading.points += points;
    reach(reading, charge?.start ?? span[0], span[1]);
    if (points > reading.strongest) {
      reading.strongest = points;
      reading.instead = entry.instead;
    }
  }
  return kindness;
}

/** Where the cue has to begin a sentence, or to be one, it does. */
function standsRight({ entry, first, last }: PhraseMatch<Cue>, sentence: Sentence): boolean {
  if (entry.whole) return first === sentence.first && last === sentence.last;
  return !entry.opens || first === sentence.first;
}

function addSting(reading: Reading, sting: Sting): void {
  const { span, soft, mocks, instead } = sting;
  // Mock thanks are not to warm it.
  reading.points += soft ? plain : plain + (mocks ? 4 : 1);
  // Said in a kind voice, it is none.
  reading.strongest = soft ? plain - 0.5 : plain;
  reach(reading, ...span);
  reading.instead = instead;
  reading.sting = sting;
}

function addQuestion(reading: Reading, question: PutTo, mood: Mood): void {
  // “You’ve got mail! Have you opened it?” wants to know.
  const wants = question.points > 0 && !question.presses;
  const points = question.points + (question.open && mood.accuses && !wants ? 1 : 0);
  reading.points += points >= 1.5 || (points >= 1 && !wants) ? points + mood.bare : points;
  if (points >= 1) reach(reading, question.start, question.end);
}

/** How kindly the rest of the draft speaks: thanks and a greeting carry over, a hedge does not. */
export function kindnessOf(found: readonly PhraseMatch<Cue>[]): number {
  let kindness = 0;
  for (const { entry, first } of found) if (entry.points <= -2 && (first === 0 || !entry.opens)) kindness += entry.points / 4;
  return Math.max(kindness, -1);
}
