/** Somebody who is hurt, goes without, or is lured. */
import type { Word } from '../../types.js';
import { agesOf } from '../people/ages.js';
import { children, fieldWordsOf, isClass, oneChild } from '../words/field-words.js';
import { wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import { captor, endsClause, isKin, type Matcher, type Matchers, owner, partner, someIn, span, them } from './scene.js';

const babies = wordSet('baby babies');

const weapons = wordSet('belt stick cane cable slipper shoe spoon hanger rod whip');

const small = wordSet('wetting crying dropping spilling answering talking');

const whose = wordSet('a an your any the her his their');

const afterBlow = wordSet("is isn't can does doesn't will never leaves hurts harms teaches or and at who");

/** “Was beaten with a belt”, “hitting a child”, “never shake a baby”. */
const blows: Matcher = (place) => {
  const { draft, words, i } = place;
  const at = (n: number) => lowerAt(words, i + n);
  const { lower } = words[i] as Word;
  if (at(1) === 'with' && weapons.has(at(3))) return span(i, i + 4);
  if (at(1) === 'for' && small.has(at(2))) return span(i, i + 3);
  const classes = fieldWordsOf(draft);
  if (lower === 'shaken') return /^bab(?:y|ies)$/.test(at(1)) || someIn(place, i - 4, i, babies) ? span(i, i + 1) : undefined;
  if (!lower.endsWith('ing') && lower !== 'shake') return undefined;
  const n = whose.holds(words[i + 1]) ? 2 : 1;
  if (!isClass(classes, i + n, oneChild | children) && !(n === 2 && partner.has(at(2)))) return undefined;
  if (lower === 'shake' && !/^bab/.test(at(n))) return undefined;
  return endsClause(place, i + n) || afterBlow.holds(words[i + n + 1]) ? span(i, i + n + 1) : undefined;
};

const bodies = wordSet("girl's boy's child's baby's her his their back arms legs neck wrists girl boy child baby toddler");

const doubts = wordSet('explain explained unexplained believe believed fell nobody noticed asked hid hide hidden saw');

const fruit = wordSet('apple apples fruit banana bananas peach peaches pears');

/** “The bruises on her back”, “fractures that nobody could explain”. */
const wounds: Matcher = (place) => {
  const { draft, words, i } = place;
  if (someIn(place, place.sentence.first, place.sentence.last, fruit)) return undefined;
  if (!/^bruis/.test(lowerAt(words, i)) || !someIn(place, i - 4, i + 6, bodies)) {
    if (lowerAt(words, i) === 'ribs' && lowerAt(words, i - 1) !== 'broken') return undefined;
    if (!doubts.hasAny(draft.words)) return undefined;
  }
  return span(i, i + 1);
};

const unchanged = wordSet('changed unchanged dirty soaked days full');

const eats = wordSet('eats eat eating ate');

const goes = wordSet('goes go going went');

/** “Nappies not changed for days”, “no food at home”, “eats from the bins”. */
const without: Matcher = (place) => {
  const { words, i, sentence } = place;
  const at = (n: number) => lowerAt(words, i + n);
  if (/^napp/.test(at(0))) return someIn(place, i + 1, sentence.last, unchanged) ? span(i, i + 1) : undefined;
  if (at(0) === 'food')
    return at(-1) === 'no' && /^(?:at|in)$/.test(at(1)) && /^(?:home|the|his|her|their)$/.test(at(2)) ? span(i - 1, i + 3) : undefined;
  if (at(0) === 'crying') return at(-1) === 'stopped' ? span(i - 1, i + 1) : undefined;
  if (/^bins?$/.test(at(0))) return someIn(place, i - 5, i, eats) ? span(i - 1, i + 1) : undefined;
  return at(0) === 'hungry' && at(-1) === 'bed' && someIn(place, i - 5, i, goes) ? span(i - 2, i + 1) : undefined;
};

/** “Used to beat me at dominoes”, “to hit us with hard sums”, “to kick us off the pitch”. */
const games = wordSet('at in home to with off out a');
const rooms = wordSet('shed room bedroom cupboard cellar bathroom garage loft attic dark wardrobe outside days hours');

/** “My stepdad used to lock me in the shed.” */
const habits: Matcher = (place) => {
  const { words, i, sentence } = place;
  const after = lowerAt(words, i + 2);
  if (
    lowerAt(words, i - 1) !== 'to' ||
    lowerAt(words, i - 2) !== 'used' ||
    !them.holds(words[i + 1]) ||
    (games.has(after) && lowerAt(words, i) !== 'lock')
  )
    return undefined;
  if (lowerAt(words, i) === 'lock' && !rooms.hasAny(words)) return undefined;
  for (let j = Math.max(sentence.first, i - 6); j < i - 2; j++)
    if (isKin(place, j) || /^(?:he|she)$/.test(lowerAt(words, j))) return span(i - 2, i + 2);
  return undefined;
};

const gifts = wordSet('phone phones trainers cash ticket vape vapes clothes jewellery gifts presents');

const prizes = wordSet('win prize competition donate swap sale shop recycle raffle');

/** “New trainers, a new phone. He's 13.” */
const bribes: Matcher = (place) => {
  const { draft, words, i } = place;
  if (!/^(?:new|expensive|designer|extra|train)$/.test(lowerAt(words, i - 1))) return undefined;
  const others = words.filter(({ lower }, j) => j !== i && gifts.has(lower) && lower !== lowerAt(words, i));
  if (others.length === 0 || prizes.hasAny(words)) return undefined;
  const child = (fieldWordsOf(draft).all & oneChild) !== 0 || agesOf(draft).some(({ years, group }) => years < 18 && !group);
  return child ? span(i - 1, i + 1) : undefined;
};

const pictured = wordSet('picture pictures pic pics photo photos image images nude nudes');

const online = wordSet('stranger strangers online money boy boys girl girls child children teen teens');

/** “They ask for a picture, then for money.” */
const pictures: Matcher = (place) => {
  const { words, i } = place;
  const next = them.holds(words[i + 1]) ? i + 2 : i + 1;
  if (lowerAt(words, next) !== 'for' || !captor.holds(words[i - 1]) || !someIn(place, next + 1, next + 5, pictured)) return undefined;
  return online.hasAny(words) ? span(i, next + 3) : undefined;
};

/** “A carer slapped my mum.” */
const struck: Matcher = (place) => {
  const { words, i } = place;
  return owner.holds(words[i + 1]) && isKin(place, i + 2) && lowerAt(words, i - 1) !== 'ball' ? span(i, i + 3) : undefined;
};

export const hurtMatchers: Matchers = [
  ['lock hit beat hurt kick punch slap starve', habits],
  ['asks asked ask', pictures],
  ['slapped hit punched kicked beat', struck],
  ['beaten hit burnt burned slapped whipped hitting smacking beating slapping shaking kicking shake shaken', blows],
  ['bruise bruises bruised fractures ribs burns', wounds],
  ['nappy nappies food crying bin bins hungry', without],
  ['phone phones trainers cash ticket vape vapes', bribes],
];
