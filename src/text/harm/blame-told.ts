/** Blame told of those who were harmed: “nobody forced her”, “she should have known better”, “they deserve what they get”. */
import { adverb, either, maybe, one, optional, row, said, soon, unless, upTo } from '../words/turns.js';
import { wordSet } from '../words/word-set.js';
import { harm, harmedWords, selves, selvesWords } from './harmed-words.js';
import type { BlameTurn } from './relief.js';

const risky = wordSet(
  `${harmedWords} alone dark drunk drink drinks drinking wear wearing dressed flash flashing unlocked nude nudes picture pictures photo photos stranger strangers flat house room hotel bed naked lift`,
);
const lossWords =
  'burgled robbed mugged stolen nicked snatched scammed hacked attacked assaulted targeted gone ripped taken shared followed';
const scams = wordSet('scam scams scammed scammer scammers fraud fraudster fraudsters conned con victim victims caller callers');

const forcedTo = row(
  one('forced made'),
  one('her him them you'),
  one('to share send go drink get post wear walk meet open pay do stay click'),
);

export const blameTold: readonly BlameTurn[] = [
  // “You only have yourself to blame”, “their own carelessness to thank”, “nobody to blame but herself”.
  { turnsOn: wordSet(selvesWords), ofHarmed: true, goesOn: row(said('to'), one('blame thank')) },
  { turnsOn: wordSet('their your his her'), ofHarmed: true, goesOn: row(said('own'), upTo(1), said('to'), one('blame thank')) },
  { turnsOn: wordSet('blame'), ofHarmed: true, urges: true, goesOn: row(said('but'), selves) },
  // “What do you expect?”, “what did she think would happen?”
  {
    turnsOn: wordSet('what'),
    needs: risky,
    asks: true,
    goesOn: row(
      one('do did does'),
      one('you she he they people women girls'),
      maybe('really honestly'),
      either(
        row(one('expect'), unless(one('from of our'))),
        row(one('think'), one('would will was is'), maybe('going'), maybe('to'), one('happen')),
      ),
    ),
  },
  // “Nobody forced her to go to his flat.”
  {
    mild: true,
    turnsOn: wordSet('nobody no-one'),
    needs: risky,
    urges: true,
    goesOn: row(forcedTo),
  },
  { turnsOn: wordSet('no'), needs: risky, urges: true, goesOn: row(said('one'), forcedTo) },
  // “A bit of common sense would have saved her £9,000.”
  {
    turnsOn: wordSet('sense caution'),
    mild: true,
    goesOn: row(one('would could'), said('have'), one('saved prevented stopped avoided kept')),
  },
  // “The blame isn't all on one side”, “not entirely his fault”.
  {
    turnsOn: wordSet("isn't not wasn't"),
    urges: true,
    goesOn: row(one('all entirely wholly solely'), either(said('on one side'), row(one('his their'), one('fault doing')))),
  },
  // “Until she decides to leave him, there is nothing we can do.”
  {
    turnsOn: wordSet('until'),
    urges: true,
    goesOn: row(one('she he they victims women'), soon('nothing wasting pointless waste tied', 80)),
  },
  // “They deserve what they get.”
  {
    turnsOn: wordSet('deserve deserves deserved'),
    ofHarmed: true,
    goesOn: either(
      row(one('what everything all'), one('they she he you'), one('get gets got')),
      row(said('to'), maybe('be get'), one(`lose ${lossWords}`)),
    ),
  },
  // “What was she doing out at that hour?”, “why was she walking alone?”
  {
    turnsOn: wordSet('what'),
    needs: harm,
    asks: true,
    goesOn: row(one('was were is'), maybe('the'), one('she they he girl girls women'), one('doing'), one('out there in at alone on with')),
  },
  {
    turnsOn: wordSet('why'),
    needs: harm,
    asks: true,
    goesOn: row(one('was were'), maybe('the'), one('she they he girl girls women'), upTo(2), one('alone out there drunk')),
  },
  // “Two sides to every story”, of violence at home.
  {
    turnsOn: wordSet('two'),
    needs: wordSet('abuse abusive domestic violence violent couple couples'),
    goesOn: said('sides to every story'),
  },
  {
    turnsOn: wordSet('toughen man'),
    needs: wordSet('bullied bullying bully bullies anxiety anxious depressed depression'),
    urges: true,
    goesOn: said('up'),
  },
  // “Attacked because she walked home alone”; what he is, is no conduct.
  {
    mild: true,
    turnsOn: wordSet(harmedWords),
    goesOn: row(
      upTo(4),
      one('because'),
      one('she he they her his their'),
      maybe('had was were'),
      one('went walked walking wore wearing drank drinking drunk trusted opened left accepted sent flirted let alone dressed flashed'),
    ),
  },
  // “It was naive to hand over the money.”
  {
    mild: true,
    turnsOn: wordSet('naive foolish gullible silly daft reckless careless greedy unwise'),
    needs: scams,
    goesOn: row(maybe('enough of'), one('to her him them')),
  },
  // “She should have known better.”
  {
    mild: true,
    turnsOn: wordSet('she he victim victims girl women girls woman'),
    needs: harm,
    ofHarmed: true,
    goesOn: row(
      either(said("should've"), said('should have')),
      maybe('just simply'),
      one('known locked reported left checked walked worn stayed kept told thought screamed fought stopped'),
    ),
  },
  // “He would be alive today if he had worn a helmet”; what services did not give him is no blame of his.
  {
    mild: true,
    turnsOn: wordSet('avoided prevented alive'),
    ofHarmed: true,
    goesOn: row(
      maybe('today now'),
      said('if'),
      maybe('only'),
      one('she he victim'),
      maybe('only'),
      one("had hadn't"),
      maybe('not'),
      unless(one('been received got had seen access')),
    ),
  },
  // “The girl knew what she was doing.”
  {
    turnsOn: wordSet('knew'),
    needs: wordSet(
      'girl girls teenager teenagers teen pupil pupils schoolgirl child year-old 12-year-old 13-year-old 14-year-old 15-year-old 16-year-old',
    ),
    ofHarmed: true,
    goesOn: row(optional(adverb), maybe('full'), maybe('well'), said('what she'), one('was'), one('doing getting')),
  },
  // “She went back to him three times”, “we can't help those who won't help themselves”.
  {
    mild: true,
    turnsOn: wordSet('she girl woman'),
    goesOn: row(one('went goes'), said('back to'), one('him'), one('three four five six twice again several time many repeatedly anyway')),
  },
  {
    turnsOn: wordSet('keeps kept'),
    needs: harm,
    goesOn: row(one('going running returning'), maybe('back'), said('to'), one('him her the their an')),
  },
  {
    turnsOn: wordSet('help'),
    urges: true,
    goesOn: row(upTo(2), said('who'), one("won't don't refuse refuses doesn't will"), upTo(2), said('help'), selves),
  },
  // “People who choose to sleep rough.”
  {
    turnsOn: wordSet('choose chooses chose choosing chosen'),
    goesOn: row(
      said('to'),
      said(
        'sleep rough',
        'be homeless',
        'live on the street',
        'live on the streets',
        'beg',
        'stay with him',
        'go back to him',
        'live in poverty',
      ),
    ),
  },
  { turnsOn: wordSet("that's"), needs: harm, goesOn: row(said('on'), one('you her him them'), unless(one('for to'))) },
];
