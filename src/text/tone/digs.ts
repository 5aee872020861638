/** Digs at people who are spoken of, not to: “some people will moan whatever we do”; and impatience in plain words. */
import type { Word } from '../../types.js';
import { anyWord, either, endOfRow, maybe, one, optional, row, type Step, said, soon, upTo } from '../words/turns.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import { isPublic } from './publics.js';
import type { StingRecogniser } from './stings.js';

type Find = StingRecogniser['find'];

/** The row that goes on behind the word it turns on. */
function behind(step: Step, words: readonly Word[], i: number, last: number, text: string): readonly [number, number] | undefined {
  const end = endOfRow(step, { text, words, last }, i + 1);
  return end < 0 ? undefined : [i, end];
}

const who = maybe('who people of you');
const moans = row(
  who,
  one('will always just still love'),
  maybe('to always'),
  one('moan moaning whinge whingeing grumble complain complaining'),
);
const wastes = row(one('who that'), one('wasted waste wastes'), soon('time', 30));
const impatient = row(
  who,
  either(
    row(one("couldn't can't"), said('be bothered')),
    row(one("didn't don't doesn't"), said('bother to')),
    row(said("couldn't wait"), anyWord, one('second seconds minute minutes')),
  ),
);

const reproach = either(moans, wastes, impatient);

const people = wordSet('people somebody someone some drivers parents patients residents customers owners tenants motorists callers few');
const reproached = wordSet("moan moaning whinge whingeing grumble complain complaining wasted waste wastes couldn't can't bother bothered");

const behaved = wordSet(
  'stopped paid bothered read listened picked behaved used parked cleaned followed cancelled turned kept looked checked thought',
);
const thenWe = wordSet("there'd we'd we'll it'd they'd would wouldn't");

/** “If residents paid on time we'd have more for potholes.” */
const ifTheyHad: Find = (words, i, _, last) => {
  const from = lowerAt(words, i + 1) === 'some' ? i + 2 : i + 1;
  if (!isPublic(lowerAt(words, from)) || !behaved.holds(words[from + 1])) return undefined;
  const then = firstIn(words, from + 2, last, thenWe);
  return then < 0 ? undefined : [i, from + 2];
};

const puzzled = wordSet("unclear clear understand confusing don't difficult");

/** “What part of ‘no barbecues’ is unclear?” */
const whatPart: Find = (words, i, _, last, asks) =>
  asks && /^(?:part|bit)$/.test(lowerAt(words, i + 1)) && lowerAt(words, i + 2) === 'of' && firstIn(words, i + 3, last, puzzled) >= 0
    ? [i, i + 3]
    : undefined;

const burden = wordSet('responsibility problem job fault decision business');
/** “Your responsibility, not ours.” */
const notOurs: Find = (words, i, first) => {
  const from = firstIn(words, Math.max(first, i - 2), i, burden);
  return from >= 0 && /^(?:ours|mine)$/.test(lowerAt(words, i + 1)) ? [from, i + 2] : undefined;
};

const opinion = wordSet('feedback input advice opinion concern comment comments suggestion suggestions insight contribution');
/** Thanks for your “feedback”: the word stands in quotes. */
const soCalled: Find = (words, i) => {
  const next = words[i + 1] as Word | undefined;
  return lowerAt(words, i - 1) === 'for' && opinion.holds(next) && next?.joined === false && words[i + 2]?.joined !== true
    ? [i - 1, i + 2]
    : undefined;
};

const again = wordSet('people faces names complaints questions excuses moans story');
/** “Same people, same complaints.” */
const sameAgain: Find = (words, i) =>
  again.holds(words[i + 1]) && lowerAt(words, i + 2) === 'same' && again.holds(words[i + 3]) ? [i, i + 4] : undefined;

/** “It takes two clicks to look.” */
const toLookUp = row(
  upTo(2),
  one('second seconds minute minutes clicks click moment'),
  said('to'),
  either(one('look google scroll'), said('read the sign')),
);
/** “We answered this yesterday.” */
const before = row(one('answered explained'), one('this that'), either(one('yesterday already twice above'), said('last week', 'before')));
/** “Shouting at us won't get you seen any quicker.” */
const noQuicker = row(optional(row(said('at'), upTo(2))), one("won't doesn't"), soon('any', 40), one('quicker faster sooner'));

const all: readonly StingRecogniser[] = [
  {
    turnsOn: people,
    needs: reproached,
    find: (words, i, _, last, __, text) => behind(reproach, words, i, last, text),
    instead: 'say what happened, and what it did to others',
    mild: true,
  },
  { turnsOn: wordSet('if'), needs: behaved, find: ifTheyHad, instead: 'say what would help, without the if', mild: true },
  { turnsOn: wordSet('what which'), needs: puzzled, find: whatPart, instead: 'say it once more, as if for the first time' },
  { turnsOn: wordSet('not'), needs: wordSet('ours mine'), find: notOurs, instead: 'say who can help, and how', mild: true },
  { turnsOn: wordSet('your'), needs: opinion, find: soCalled, instead: 'thank them in earnest, or leave it out', mocks: true },
  {
    turnsOn: wordSet('same'),
    needs: wordSet('complaints questions excuses moans'),
    find: sameAgain,
    instead: 'say what you can do about it',
    mild: true,
  },
  {
    turnsOn: wordSet('takes'),
    needs: wordSet('look google scroll sign'),
    find: (words, i, _, last, __, text) => behind(toLookUp, words, i, last, text),
    instead: 'give the answer here, and the page for next time',
    mild: true,
  },
  {
    turnsOn: wordSet('we'),
    needs: wordSet('answered explained'),
    find: (words, i, _, last, __, text) => behind(before, words, i, last, text),
    instead: 'give the answer again, without “already”',
    mild: true,
  },
  {
    turnsOn: wordSet('shouting moaning complaining swearing whingeing ranting'),
    needs: wordSet('quicker faster sooner'),
    find: (words, i, _, last, __, text) => behind(noQuicker, words, i, last, text),
    instead: 'say how long it takes, and why',
    mild: true,
  },
];

/** Given by a function: a start then reads this table and leaves the rest of the module. */
export const digs = () => all;
