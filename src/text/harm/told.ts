/** Harm told in words of one's own rather than by its name: “hurts herself”, “scared to go home”, “made to carry drugs”. */
import type { Draft, Word } from '../../types.js';
import { animalWord, fieldWordsOf, isClass, relative } from '../words/field-words.js';
import { firstIn, setsOf, someOf, wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import { isOfTheLiving } from './other-senses.js';
import { type Scene, span } from './scene.js';

/** A fall, a dentist, a lunch club. */
const mishap = wordSet(
  'fell fall minor sprain sport ladder lifting carrying pothole falls tripped slipped ice icy climber climbers climbing walker walkers hiker hikers rider riders skier skiers player players match playground pitch trampoline fireworks accident accidents',
);
/** “Hurt herself on the stairs”, “hurt yourself at work”. */
const mishapAt = wordSet('on at');
const noMishap = wordSet('purpose night home school');
const wounds = wordSet('cut cuts cutting hurt hurts hurting harm harms harming burning kill killed killing starve starving');
const selves = wordSet('themselves herself himself yourself themself myself ourselves');

function hurtsSelf(draft: Draft, i: number): Scene | undefined {
  const { words } = draft;
  const { lower } = words[i] as Word;
  if (!wounds.has(lower) || !selves.holds(words[i + 1]) || lowerAt(words, i + 2) === 'off') return undefined;
  if (mishap.hasAny(words)) return undefined;
  if (lower === 'hurt' && (mishapAt.holds(words[i + 2]) || fieldWordsOf(draft).all & animalWord) && !noMishap.holds(words[i + 3]))
    return undefined;
  return span(i, i + 2, lower.startsWith('kill'));
}

const ends = wordSet('end ends ended ending take takes took taken taking');
const lives = wordSet('life lives');
const whose = wordSet('his her their your my');

/** “Took his own life”, “ending it all”. */
function endsLife(draft: Draft, i: number): Scene | undefined {
  const { words } = draft;
  if (!ends.holds(words[i])) return undefined;
  const at = (n: number) => lowerAt(words, i + n);
  if ((at(1) === 'own' || at(2) === 'own') && lives.has(at(3) || at(2)))
    return isOfTheLiving(draft, at(1) === 'own' ? i + 3 : i + 4) ? undefined : span(i, i + 4, true);
  if (!lowerAt(words, i).startsWith('end')) return undefined;
  const ended = (whose.has(at(1)) && lives.has(at(2))) || (at(1) === 'it' && at(2) === 'all');
  return ended && !isOfTheLiving(draft, i + 3) ? span(i, i + 3, true) : undefined;
}

const dying = wordSet('die dead');
const toBe = wordSet('to be');
const wishes = wordSet('want wants wanted wish better');

/** “Wants to die”, “better dead”. */
function wishesToDie(draft: Draft, i: number): Scene | undefined {
  const { words } = draft;
  if (!dying.holds(words[i]) || !toBe.holds(words[i - 1]) || !wishes.holds(words[i - 2])) return undefined;
  return isOfTheLiving(draft, i + 1) ? undefined : span(i - 2, i + 1, true);
}

const fears = wordSet(
  'scared afraid frightened terrified hit hits beaten punched slapped kicked hurt hurts unsafe threatened bruised strangled robbed killed murdered burned locked',
);
const homes = wordSet(
  'home partner husband wife boyfriend girlfriend ex carer parent stepdad dad mum father mother those somebody someone',
);
const byOrAt = wordSet('by at to from of');
const furthestHome = 9;

/** Hit by those who should care; scared to go home. */
function fearsHome(draft: Draft, i: number): Scene | undefined {
  const { words } = draft;
  if (!fears.holds(words[i])) return undefined;
  for (let at = i + 1; at <= i + furthestHome && at < words.length; at++) {
    const { lower, joined } = words[at] as Word;
    if (!joined && lower !== 'robbed' && lower !== 'or') return undefined;
    const home = lower === 'home' || lower === 'violence' || (homes.has(lower) && isPrivate(words, at));
    if (home && firstIn(words, i + 1, at, byOrAt) >= 0) return span(i, at + 1);
  }
  return undefined;
}

const hits = wordSet('hit hits');

/** “If he hits you”, “when a partner hits you”. */
function isHit(draft: Draft, i: number): Scene | undefined {
  const { words } = draft;
  if (!hits.holds(words[i]) || lowerAt(words, i + 1) !== 'you') return undefined;
  return !lowerAt(words, i + 2) || isClass(fieldWordsOf(draft), Math.max(0, i - 2), relative) ? span(i, i + 2) : undefined;
}

const forced = wordSet('made forced used tricked');
const toCarry = wordSet('carry sell run deal move hide deliver');
const carried = wordSet('drugs knives weapons drug');

function madeToCarry({ words }: Draft, i: number): Scene | undefined {
  if (!forced.holds(words[i]) || lowerAt(words, i + 1) !== 'to') return undefined;
  return toCarry.holds(words[i + 2]) && carried.holds(words[i + 3]) ? span(i, i + 4) : undefined;
}

const violence = wordSet('violence abuse fear');
const follower = wordSet('he she someone somebody');
const livingOrFollowing = wordSet('living following');

/** “Living with violence”, “someone following you”. */
function livesWith({ words }: Draft, i: number): Scene | undefined {
  const { lower } = words[i] as Word;
  const next = lowerAt(words, i + 1);
  if (lower === 'living')
    return next === 'with' && violence.holds(words[i + 2]) && lowerAt(words, i + 3) !== 'in' ? span(i, i + 3) : undefined;
  return lower === 'following' && next === 'you' && follower.holds(words[i - 1]) ? span(i - 1, i + 2) : undefined;
}

const somebodys = wordSet('a her his their your my the an');
const whoIs = wordSet('they you she he who');

/** Of those whom one lives with: “her partner”, “somebody you know”. */
function isPrivate(words: readonly Word[], i: number): boolean {
  const { lower } = words[i] as Word;
  if (lower === 'those') return words[i + 1]?.lower === 'who' || words[i + 1]?.lower === 'closest';
  if (lower === 'somebody' || lower === 'someone') return whoIs.holds(words[i + 1]);
  return somebodys.holds(words[i - 1]);
}

/** In this order: of two that begin at one word, the first is told. */
const finders = [hurtsSelf, endsLife, wishesToDie, fearsHome, isHit, madeToCarry, livesWith];

/** Each of them turns on a word of one of these. */
const turnsOn = someOf([wounds, ends, dying, fears, hits, forced, livingOrFollowing]);

/** False where none can be told: a cheap look before `toldAt`. */
export function mayTell(words: readonly Word[]): boolean {
  return turnsOn.isOne(setsOf(words));
}

export function toldAt(draft: Draft, i: number): Scene | undefined {
  for (const find of finders) {
    const found = find(draft, i);
    if (found) return found;
  }
  return undefined;
}
