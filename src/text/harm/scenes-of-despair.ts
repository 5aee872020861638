/** Somebody who does not want to live, or hurts themselves. */
import { wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import { isOfTheLiving } from './other-senses.js';
import { endsClause, type Matcher, type Matchers, someIn, span, young } from './scene.js';

/** “I didn't want to be here any more”, “wanted the pain to stop”. */
const wants: Matcher = (place) => {
  const { words, i } = place;
  const at = (n: number) => lowerAt(words, i + n);
  if ((at(2) === 'pain' || at(2) === 'hurting') && at(3) === 'to' && /^(?:stop|end|go)$/.test(at(4))) return span(i, i + 5, true);
  if (at(1) !== 'to' || !/n't$|^(?:not|never|longer|nor)$/.test(at(-1))) return undefined;
  if (/^(?:live|exist)$/.test(at(2)) && endsClause(place, i + 2)) return span(i - 1, i + 3, true);
  if (at(2) === 'wake' && at(3) === 'up' && endsClause(place, i + 3)) return span(i - 1, i + 4, true);
  if (at(2) !== 'be' || (at(3) !== 'here' && at(3) !== 'alive')) return undefined;
  return at(3) === 'alive' || at(4) === 'anymore' || (at(4) === 'any' && at(5) === 'more') || at(-1) === 'longer'
    ? span(i - 1, i + 4, true)
    : undefined;
};

/** “I can't go on”, “couldn't carry on any more”. */
const goesOn: Matcher = (place) => {
  const { words, i } = place;
  if (lowerAt(words, i + 1) !== 'on' || !/^(?:can't|cannot|couldn't|cant)$/.test(lowerAt(words, i - 1))) return undefined;
  const next = lowerAt(words, i + 2);
  return endsClause(place, i + 1) || next === 'any' || next === 'anymore' || next === 'living' ? span(i - 1, i + 2, true) : undefined;
};

const living = wordSet('living live going alive');

/** “Better off without me”, “no point in living”. */
const despair: Matcher = (place) => {
  const { words, i } = place;
  const at = (n: number) => lowerAt(words, i + n);
  if (at(0) === 'off')
    return at(-1) === 'better' && (at(1) === 'dead' || (at(1) === 'without' && /^(?:me|him|her|them|you)$/.test(at(2))))
      ? span(i - 1, i + 3, true)
      : undefined;
  if ((at(-1) !== 'no' && at(-1) !== 'any') || !(living.holds(words[i + 1]) || living.holds(words[i + 2]))) return undefined;
  if ((at(2) === 'going' && at(3) !== 'on') || isOfTheLiving(place.draft, i + 3)) return undefined;
  return span(i - 1, i + 3, true);
};

/** “Stopped eating”, “makes herself sick”. */
const meals: Matcher = ({ words, i }) => {
  const at = (n: number) => lowerAt(words, i + n);
  if (at(0) === 'eating') return at(-1) === 'stopped' ? span(i - 1, i + 1) : undefined;
  return /^(?:herself|himself|yourself|themselves|myself)$/.test(at(-1)) && /^(?:mak|made)/.test(at(-2)) ? span(i - 2, i + 1) : undefined;
};

/** “The one who goes home and cuts.” */
const cuts: Matcher = (place) =>
  endsClause(place, place.i) && lowerAt(place.words, place.i - 1) === 'and' && someIn(place, place.sentence.first, place.i, young)
    ? span(place.i, place.i + 1)
    : undefined;

export const despairMatchers: Matchers = [
  ['cuts', cuts],
  ['want wants wanted', wants],
  ['go carry', goesOn],
  ['off point reason', despair],
  ['eating sick', meals],
];
