/** Blame of parents: “if parents actually knew where their children were”, “where were the parents?” */
import { atEnd, either, maybe, one, optional, row, said, soon, upTo } from '../words/turns.js';
import { wordSet } from '../words/word-set.js';
import type { BlameTurn } from './relief.js';

const parentWords = 'parents mums mothers dads fathers families';
const parents = one(parentWords);
const outcome = soon("wouldn't would we'd they'd might", 90);
const children = one('kids children sons daughters teenagers offspring');

/** What parents are said to leave undone. */
const duties = either(
  row(one('took take'), upTo(2), one('responsibility interest control charge')),
  row(one('did do'), said('their'), one('job jobs')),
  row(one('knew know'), said('where their')),
  row(one('taught teach controlled control disciplined discipline watched raised raise parented'), said('their')),
);

export const blameOfParents: readonly BlameTurn[] = [
  // “If parents actually parented, we would have fewer fights”; a wish for kinder parking is none.
  {
    turnsOn: wordSet('if'),
    urges: true,
    goesOn: row(
      maybe('more some only these'),
      parents,
      either(one('actually bothered cared'), row(optional(one('only just simply')), duties)),
      outcome,
    ),
  },
  // “Parents need to take responsibility”, “some parents can't be bothered”.
  {
    turnsOn: wordSet(parentWords),
    urges: true,
    goesOn: either(
      row(soon('then', 80), one('wonder wondering complain blame')),
      row(
        either(one('must should'), row(one('need have ought'), said('to'))),
        either(duties, row(maybe('start'), one('taking'), upTo(2), one('responsibility'))),
      ),
      row(
        maybe('who that'),
        said('have a lot to answer for', "can't be bothered", 'cannot be bothered', "couldn't be bothered", 'are to blame'),
      ),
      row(maybe('who that'), one('let letting allow'), said('their'), children, one('run roam wander')),
      row(maybe('who that'), one("don't"), one('care know'), maybe('or'), maybe('care'), said('where their')),
    ),
  },
  {
    turnsOn: wordSet('where'),
    asks: true,
    goesOn: row(
      one('are were'),
      one('the their his her'),
      one('parents mothers mums'),
      either(one('in when while of today tonight and'), atEnd),
    ),
  },
  { turnsOn: wordSet('blame'), goesOn: row(one('the'), one('parents mothers mums families')) },
  { turnsOn: wordSet('parenting'), goesOn: row(one('has is'), upTo(2), one('gone failed dead died lost')) },
  {
    turnsOn: wordSet('lack'),
    goesOn: row(
      said('of'),
      either(one('parenting'), row(one('discipline'), said('at home')), row(one('parental'), one('discipline control responsibility'))),
    ),
  },
];
