/**
 * Is a sentence about its writer's own life? First the grammar (life-signs.ts); then the things of a
 * day (meals, weather, telly) that stand in such a sentence, never those things alone. Signs of a
 * public voice count against it. The words are data, beside the rule that uses them.
 */

import type { Draft, Sentence, Span } from '../../types.js';
import type { PhraseIndex, PhraseMatch } from '../phrases/phrases.js';
import { isQuoted } from '../quotations.js';
import { isAnswer } from '../replied.js';
import { publicVoiceOf } from '../tone/public-voice.js';
import { classesOf } from '../words/word-classes.js';
import { wordSet } from '../words/word-set.js';
import { isNotes } from './home-signs.js';
import { type Score, scoreSentence } from './life-score.js';
import type { LifeCue } from './life-signs.js';

interface OwnLife {
  readonly span: Span;
  readonly points: number;
  /** Only the weak signs say so, see home-signs.ts. */
  readonly weak: boolean;
}

/** Most that signs of a public voice elsewhere in the draft count against a sentence. */
const mostElsewhere = 5;
/** Points of the grammar that leave no doubt whose day it was. */
const telltale = 5;
/** Somebody who is introduced speaks in office, whatever else is told. */
const introduced = 14;
/** For a draft in which nobody but the writer is spoken of or to. */
const aloneBonus = 4;

/** The most telling one or two sentences, where there is anything of one's own life in the draft. */
export function ownLifeOf(draft: Draft, index: Pick<PhraseIndex<LifeCue>, 'find'>): OwnLife | undefined {
  const { sentences, words } = draft;
  const cues = index.find(words);
  const cueAt: (LifeCue | undefined)[] = new Array(words.length);
  for (const { entry, first, last } of cues) for (let i = first; i < last; i++) cueAt[i] = entry;
  const notes = isNotes(draft, classesOf(draft).of, cues, cueAt);
  let any = false;
  let from = 0;
  const scores = sentences.map((sentence) => {
    let to = from;
    while (to < cues.length && (cues[to] as PhraseMatch<LifeCue>).first < sentence.last) to++;
    const score = scoreSentence(draft, { sentence, cues, from, to, notes }, cueAt);
    from = to;
    if (score === undefined || score.self === 0) return score;
    if (isSpoken(draft, sentence)) return undefined;
    any = true;
    return score;
  });
  if (!any) return undefined;
  const voice = publicVoiceOf(draft);
  const ours = scores.some((score) => score?.ours);
  // A team and a session are of one's own day where a wife or a dinner is.
  const sparedAt = (i: number) => (ours ? (voice.we[i] ?? 0) : 0) + ((scores[i]?.self ?? 0) >= telltale ? (voice.daily[i] ?? 0) : 0);

  const most = voice.introduces ? introduced : mostElsewhere;
  const pointsAt = (i: number) => (voice.sentences[i] ?? 0) - sparedAt(i);
  let total = voice.frame;
  for (let i = 0; i < scores.length; i++) total += pointsAt(i);
  const leads = isAnswer(draft);
  const alone = total === 0 && !leads && words.length <= 45;
  let best: OwnLife | undefined;
  for (let i = 0; i < scores.length; i++) {
    const one = scores[i];
    if (!one || one.self === 0) continue;
    for (const two of [undefined, scores[i + 1]]) {
      const here = pointsAt(i) + (two ? pointsAt(i + 1) : 0);
      const against = here + Math.min(total - here, most);
      const points = one.points + (two?.points ?? 0) - against + (alone ? bonusOf(one, two) : 0);
      if (!best || points > best.points) best = { points, weak: one.weak, span: [one.from, Math.max(one.to, two?.to ?? 0)] };
    }
  }
  return best;
}

function bonusOf(one: Score, two: Score | undefined): number {
  if (one.opinion && (!two || two.self === 0 || two.opinion)) return 0;
  const things = one.things || two?.things;
  const self = one.self + (two?.self ?? 0);
  if (one.first || two?.first) return self >= (things ? 1 : 2) ? aloneBonus : 0;
  if (things) return self >= 2 && !one.anybodys ? aloneBonus >> 1 : 0;
  return self >= 3 ? aloneBonus - (one.anybodys ? 2 : 1) : 0;
}

const says = wordSet('says said explains adds recalls writes');

/** The title of a work, a question that is answered behind it, or a word to those who come: nobody tells of himself. */
const heading =
  /^.{8,}: (?:an?|the|our|free) (?:\w+ ){0,2}?(?:film|play|book|exhibition|podcast|talk|song|story|poem|guide|leaflet|blog|workshop)s? (?:about|by|for|from|on)\b|^.{6,}: (?:what|how|when|where|who) (?:to|you|your)\b|, so (?:please )?(?:wear|bring|wrap|allow|pack|leave|dress)\b/i;
const isHeading = (sentence: string): boolean => heading.test(sentence);

/** Said by somebody else: within quotation marks, or begun by one. */
function isSpoken(draft: Draft, { start, end, first, last }: Sentence): boolean {
  // “It's the best thing I ever did, says Pete.”
  for (let i = first + 3; i + 1 < last; i++)
    if (says.holds(draft.words[i]) && !draft.words[i]?.joined && draft.words[i + 1]?.shape === 'title') return true;
  if (isQuoted(draft, [start, Math.min(end, start + 1)])) return true;
  if (isHeading(draft.text.slice(start, end))) return true;
  const before = draft.text[start - 1] ?? '';
  return before === '“' || before === '"' || before === '‘';
}
