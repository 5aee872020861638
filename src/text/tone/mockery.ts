/** Mockery by turns of phrase: thanks that are none, wonder at what readers do, “if only”, “it isn't that hard”. */
import type { Word } from '../../types.js';
import { indexWhere } from '../words/recogniser.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import type { Found, StingRecogniser } from './stings.js';

export const negated = (lower: string) => /n't$|^(?:not|never|cannot|no)$/.test(lower);

const mockThanksWords = 'thanks congratulations congrats well thank bravo hats kudos applause cheers';
const mockThanks = wordSet(mockThanksWords);
const geniuses = wordSet(
  'genius geniuses spark sparks hero heroes clown mastermind charmer charmers einstein idiot champion champions superstar',
);
const wrongs = wordSet(
  'blocked dumped parked smashed broke stole wedged ignored vandalised ruined threw spat nicked keyed rammed tipped emptied decided thought thinks kicked snapped trashed',
);

const somebody = wordSet('person people driver drivers one ones whoever individual owner parent parents resident lad lads to');
const whoDid = wordSet('who that whoever');

/** “Thanks to the genius who blocked our bay”, “whoever thought it was funny”. */
function mocked(words: readonly Word[], i: number, first: number, last: number): Found | undefined {
  const lower = lowerAt(words, i);
  if (lower === 'whoever' && /^(?:thought|thinks|decided|reckons|believes)$/.test(lowerAt(words, i + 1))) return [i, i + 2];
  if (lower !== 'to' || i - first > 5) return undefined;
  if (firstIn(words, first, i, mockThanks) < 0) return undefined;
  const who = firstIn(words, i + 1, Math.min(last, i + 6), whoDid);
  if (who < 0) return undefined;
  const whom = lowerAt(words, who - 1);
  return geniuses.has(whom) || (somebody.has(whom) && wrongs.holds(words[who + 1])) ? [i + 1, who + 2] : undefined;
}

const wonder = wordSet('amazing funny odd strange incredible interesting remarkable weird curious astonishing');

/** “Amazing how many of you can't count”, “funny how nobody ever sees the sign”. */
function wondered(words: readonly Word[], i: number, last: number): Found | undefined {
  if (lowerAt(words, i + 1) !== 'how') return undefined;
  const to = indexWhere(
    words,
    i + 2,
    Math.min(last, i + 10),
    (lower) => negated(lower) || /^(?:nobody|still|always|suddenly|conveniently|forget|struggle|fail)$/.test(lower),
  );
  return to >= 0 ? [i, to + 1] : undefined;
}

export const publicOnes = wordSet(
  'people parents drivers you everyone everybody residents tenants owners visitors patients pupils customers motorists they someone',
);
const easy = wordSet('hard difficult complicated tricky much');
const outcomes = wordSet("you'd we'd wouldn't could would");

/** “If only people could read”, “maybe if you answered your phone, we could”. */
function wished(words: readonly Word[], i: number, last: number): Found | undefined {
  if (
    lowerAt(words, i + 1) === 'only' &&
    publicOnes.holds(words[i + 2]) &&
    /^(?:could|would|did|knew|had|read|listened|learned|were)$/.test(lowerAt(words, i + 3))
  )
    return [i, i + 4];
  if (!/^(?:maybe|perhaps)$/.test(lowerAt(words, i - 1)) || !/^(?:you|people|parents|they)$/.test(lowerAt(words, i + 1))) return undefined;
  const then = firstIn(words, i + 3, last, outcomes);
  return then >= 0 && /ed$|^(?:spent|read|put|came|left|took|had|did|were|stopped|learnt|got|rang)$/.test(lowerAt(words, i + 2))
    ? [i - 1, then + 1]
    : undefined;
}

/** “It really isn't hard to close a gate”, “is it really that difficult to flush?”; a recipe may say so as well. */
function easyEnough(words: readonly Word[], i: number, first: number): Found | undefined {
  if (lowerAt(words, i + 1) !== 'to') return undefined;
  let denied = false;
  let stressed = false;
  for (let j = Math.max(first, i - 5); j < i; j++) {
    denied ||= negated(lowerAt(words, j)) || (lowerAt(words, j) === 'is' && lowerAt(words, j + 1) === 'it');
    stressed ||= /^(?:that|really|so|too|honestly|seriously)$/.test(lowerAt(words, j));
  }
  return denied && stressed ? [Math.max(first, i - 3), i + 2, true] : undefined;
}

const awards = wordSet('award awards prize prizes medal trophy');
const spoilt = wordSet(
  'blocked dumped parked stole wedged ignored vandalised ruined spat nicked keyed rammed tipped trashed shouted refused',
);
/** Who wins a prize in earnest did something for others. */
const forGood = wordSet('raised saved helped gave volunteered everything school behind home career');

/** “Award of the week goes to the driver who parked across the bay.” */
function awarded(words: readonly Word[], i: number, first: number, last: number): Found | undefined {
  if (!/^(?:to|for)$/.test(lowerAt(words, i)) || firstIn(words, Math.max(first, i - 8), i, awards) < 0) return undefined;
  const who = firstIn(words, i + 1, Math.min(last, i + 6), whoDid);
  if (who < 0 || !(somebody.holds(words[who - 1]) || geniuses.holds(words[who - 1])) || !spoilt.holds(words[who + 1])) return undefined;
  return firstIn(words, who + 1, Math.min(last, who + 12), forGood) < 0 ? [i, who + 2] : undefined;
}

const nots = wordSet('not never');
const persons = wordSet('you them those him her people everyone everybody some so several two three four five six seven eight nine ten');

/** “Nice of six of you to not turn up”, “nice of them not to ring”. */
function niceNot(words: readonly Word[], i: number, first: number, last: number): Found | undefined {
  if (i > first || lowerAt(words, i + 1) !== 'of') return undefined;
  if (!persons.holds(words[i + 2]) && words[i + 2]?.shape !== 'number') return undefined;
  const not = firstIn(words, i + 2, Math.min(last, i + 8), nots);
  if (not < 0) return undefined;
  return lowerAt(words, not - 1) === 'to' || lowerAt(words, not + 1) === 'to' ? [i, not + 1] : undefined;
}

const all: readonly StingRecogniser[] = [
  {
    turnsOn: wordSet('to for'),
    needs: awards,
    find: awarded,
    instead: 'say what happened, and what it did to others',
    mild: true,
    mocks: true,
  },
  {
    turnsOn: wordSet('nice'),
    needs: nots,
    find: niceNot,
    instead: 'say what it cost, and what would help next time',
    mild: true,
    mocks: true,
  },
  {
    turnsOn: wordSet('whoever to'),
    needs: wordSet(`whoever ${mockThanksWords}`),
    find: mocked,
    instead: 'say what happened, and what it did to others',
    mild: true,
    mocks: true,
  },
  {
    turnsOn: wonder,
    find: (words, i, _, last) => wondered(words, i, last),
    instead: 'say what happened, without the wonder',
    mild: true,
  },
  {
    turnsOn: wordSet('if'),
    needs: wordSet('only maybe perhaps'),
    find: (words, i, _, last) => wished(words, i, last),
    instead: 'say what would help, without the if',
    mild: true,
  },
  { turnsOn: easy, find: easyEnough, instead: 'say how it is done, and why it matters', mild: true },
];

/** Given by a function: a start then reads this table and leaves the rest of the module. */
export const mockeries = () => all;
