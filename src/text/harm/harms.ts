/**
 * Abuse, self-harm and suicide as a reader may be living with them: named, or told in plain words
 * (“scared to go home”). Courses on abuse, teams against it and abused animals are none of it.
 */
import type { Draft, Span, Word } from '../../types.js';
import { fact } from '../fact.js';
import { conditionsIn } from '../phrases/conditions.js';
import { phraseList } from '../phrases/phrase-list.js';
import { fieldWordsOf, sceneWord } from '../words/field-words.js';
import { readRows } from '../words/word-list.js';
import { wordSet } from '../words/word-set.js';
import { lowerAt, spanOf } from '../words/words.js';
import { isOfDay } from './days.js';
import list from './harms.tsv';
import { isLesson } from './lessons.js';
import { isOtherSense } from './other-senses.js';
import type { Scene } from './scene.js';
import { scenesOf } from './scenes.js';
import { mayTell, toldAt } from './told.js';

export interface Harm {
  readonly span: Span;
  /** Half-open range of indexes into `draft.words`. */
  readonly first: number;
  readonly last: number;
  readonly suicide: boolean;
  /** Calls for a route by itself, without a word to the reader. */
  readonly grave: boolean;
  /** Told in plain words (“scared to go home”), rather than by its name. */
  readonly told: boolean;
  /** Only in the name of a day or a week: Stalking Awareness Week. */
  readonly day: boolean;
}

interface Named {
  readonly grave: boolean;
  readonly suicide: boolean;
  /** Conditions, of which one makes it something else: oilseed rape. */
  readonly unless: string;
}

const index = phraseList('harms', () =>
  readRows(list).map(({ phrase = '', grave, suicide, unless = '' }): [string, Named] => [
    phrase,
    { grave: grave === 'yes', suicide: suicide === 'yes', unless },
  ]),
);

const be = wordSet("is are was be isn't that's it's can leaves happens hurts starts ruins kills");

/** False where none can stand in the draft: a cheap look before `harmsOf`. */
export function mayHoldHarm(draft: Draft): boolean {
  return (fieldWordsOf(draft).all & sceneWord) !== 0 || index.mayHold(draft.words) || mayTell(draft.words);
}

/** What a reader may be living with, in order; nothing that is only taught, staffed or funded. */
export const harmsOf = fact((draft: Draft): readonly Harm[] => {
  const { words } = draft;
  const found: Harm[] = [];
  const shown = new Set<Harm>();
  for (const { span, first, last, entry } of index.find(words)) {
    const isElse = conditionsIn(entry.unless).some((holds) => holds(draft, { first, last })) || isOtherSense(draft, first, last);
    if (isElse || isLesson(draft, first, last)) continue;
    const grave = entry.grave || isDefined(words, first, last);
    const day = isOfDay(words, first, last);
    found.push({ span, first, last, suicide: entry.suicide, grave, told: false, day });
  }
  const add = ({ first, last, suicide = false }: Scene, isShown: boolean) => {
    if (found.some((harm) => first < harm.last && harm.first < last)) return;
    const told = { span: spanOf(words, first, last - 1), first, last, suicide, grave: true, told: true, day: false };
    found.push(told);
    if (isShown) shown.add(told);
  };
  if (mayTell(words)) {
    for (let i = 0; i < words.length; i++) {
      const scene = toldAt(draft, i);
      if (scene) add(scene, !scene.suicide);
    }
  }
  if (fieldWordsOf(draft).all & sceneWord) for (const scene of scenesOf(draft)) add(scene, true);
  // A day's name says less than what is said on it; what the harm is called says more than how it is shown.
  const isLess = ({ first, day }: Harm) => day || /^nudes?$/.test(lowerAt(words, first));
  return found.sort((a, b) => Number(isLess(a)) - Number(isLess(b)) || Number(shown.has(a)) - Number(shown.has(b)) || a.first - b.first);
});

/** “That is abuse”, “abuse leaves no bruises”: said of the harm itself. */
function isDefined(words: readonly Word[], first: number, last: number): boolean {
  if ((words[first] as Word).lower !== 'abuse') return false;
  const before = lowerAt(words, first - 1);
  return be.has(before) || be.has(words[last]?.joined ? lowerAt(words, last) : '') || (before === 'still' && be.holds(words[first - 2]));
}
