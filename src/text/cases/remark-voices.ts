/** The voice of those who have a part in a case: what we saw and told, what we feel, what the court is to hear. */
import { turnings } from '../words/turning.js';
import { anyWord, either, ending, maybe, numeral, one, over, past, row, said, some, type Turn, unless, upTo } from '../words/turns.js';
import { wordSet } from '../words/word-set.js';

const evidence = row(
  either(one('the his her their'), row(said('all'), maybe('of'), said('the'))),
  ending(
    'photo photos picture pictures evidence video footage paper papers file files message messages text texts tape tapes cctv interview statement statements',
  ),
);
const believed = either(
  one('him her them'),
  row(said('the'), ending('girl girls boy boys victim victims family families women children mother mum defendant accused')),
);
const saw = row(
  one('seen saw watched read heard'),
  either(evidence, said('enough'), row(said('what'), one('he she they'), one('did does do is are'))),
);
const witnessed = either(
  saw,
  row(
    one('told warned reported gave'),
    maybe('the'),
    either(one('police council school cps authorities you everyone them'), said('social services')),
  ),
  row(said("won't"), one('rest stop forget forgive')),
  row(one('say said'), either(one('otherwise so it he she they'), said('all along', 'from the'))),
  row(said('knew'), one('it he she they this from all something what')),
  row(said('believe'), believed),
  row(either(one("don't never"), said('do not')), one('believe forgive forget accept')),
  one('celebrate celebrated celebrating'),
);

/** “We've seen the photos”, “we gave the police his name”, “we won't rest until he is behind bars”. */
export const witnessing = turnings<Turn>([
  {
    turnsOn: wordSet("we i we've we'd i've i'd everyone everybody"),
    goesOn: row(some('have had all both always already never once', 3), witnessed),
  },
  {
    turnsOn: wordSet("we we're"),
    goesOn: row(maybe('are'), some('already all', 2), one('celebrating delighted thrilled gutted furious disgusted sickened')),
  },
]);

const court = 'judge jury court coroner magistrate magistrates';
const learns = one('hear know see');

/** “Let the jury hear it”, “the case will collapse”, “justice for Mia”. */
export const courtly = turnings<Turn>([
  { turnsOn: wordSet('let'), goesOn: row(said('the'), one(court), learns) },
  {
    turnsOn: wordSet(`${court} defence prosecution`),
    goesOn: either(
      row(one('need needs'), said('to'), one('know hear see remember')),
      one('clearly obviously'),
      said('has no', "hasn't a", 'should know'),
    ),
  },
  {
    turnsOn: wordSet('charge charges claim claims case complaint accusation'),
    goesOn: row(one("will won't must"), one('stick collapse fall fail stand')),
  },
  { turnsOn: wordSet('justice'), goesOn: row(said('for'), unless(one('all victims everyone children women young')), anyWord) },
  // “Life please”, “ten years isn't enough”.
  {
    turnsOn: wordSet('ten five six seven eight twenty thirty life year years'),
    goesOn: row(
      maybe('year years'),
      either(
        one('minimum please'),
        row(said('at least'), over(',', 'please')),
        row(either(one("isn't not"), said('is not')), maybe('nearly'), said('enough')),
      ),
    ),
  },
  // “It will all come out”.
  {
    turnsOn: wordSet('mistakes lies secrets truth it'),
    goesOn: row(
      maybe('all'),
      said('will'),
      maybe('all'),
      maybe('finally'),
      either(said('come out'), row(said('be'), one('out exposed revealed'))),
    ),
  },
  // “That's the last time he'll drive”.
  {
    turnsOn: wordSet('last'),
    goesOn: row(said('time'), either(one("he'll she'll they'll"), row(one('he she they'), unless(one('was were'))))),
  },
  // “At long last”, and not “at last night's meeting”.
  {
    turnsOn: wordSet('at'),
    goesOn: row(maybe('long'), said('last'), unless(one("night night's week week's month's year's"))),
  },
]);

/** “Court 2 on Monday 4 May”. */
const notThem = one('monday tuesday wednesday thursday friday saturday sunday at on in from to and or room floor is of');
const points = either(numeral, one('one nil'));

/** “Court 1, yob 0”; court 1 alone is a room. */
export const scored = turnings<Turn>([
  {
    turnsOn: wordSet('prosecution defence court judge team teams police guys us officers'),
    goesOn: row(points, past(',', row(unless(notThem), upTo(2), anyWord, points))),
  },
]);
