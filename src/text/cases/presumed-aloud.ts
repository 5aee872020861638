/** Thinks aloud of somebody in a case: how it looks, what it was, whom we always suspected, how it serves him right. */
import { turnings } from '../words/turning.js';
import {
  anyWord,
  either,
  ending,
  maybe,
  one,
  optional,
  over,
  row,
  type Step,
  said,
  some,
  type Turn,
  unless,
  upTo,
} from '../words/turns.js';
import { wordSet } from '../words/word-set.js';
import { they } from './who.js';

const likeSo = either(
  said('likely'),
  row(said('like', 'as if', 'as though'), unless(either(one('rain we you'), row(said('a'), one('great good busy lovely'))))),
);
const guessed = over(',', `${they} he'll she'll they'll his her their drunk drink drug drugs over because`);
const supposed = either(one('apparently presumably probably'), said('most likely', 'must have'));
const doneSo = one('known done snapped planned wanted');

export const appearance = turnings<Turn>([
  // “It looks like drink was involved”, “it seems they knew each other”.
  { turnsOn: wordSet('it'), goesOn: row(one('looks sounds seems'), likeSo) },
  { turnsOn: wordSet('looks sounds seems'), goesOn: likeSo },
  { turnsOn: wordSet('it'), goesOn: row(said('seems'), ending('he she they his her their')) },
  // “Apparently she knew him”, “chances are, he was drunk”.
  { turnsOn: wordSet('apparently presumably probably'), goesOn: guessed },
  { turnsOn: wordSet('most'), goesOn: row(said('likely'), guessed) },
  { turnsOn: wordSet('almost'), goesOn: row(said('certainly'), guessed) },
  { turnsOn: wordSet('chances'), goesOn: row(said('are'), guessed) },
  // “He was probably high”, “somebody must have known”.
  { turnsOn: wordSet("he she they it he's she's they's it's"), goesOn: row(maybe('was were had has'), supposed) },
  { turnsOn: wordSet('must'), goesOn: row(said('have'), doneSo) },
  { turnsOn: wordSet("must've"), goesOn: doneSo },
  // “Rumour has it”, “our money is on the husband”.
  { turnsOn: wordSet('rumour rumours gossip'), goesOn: either(one('is are say says'), said('has it')) },
  { turnsOn: wordSet('our'), goesOn: row(one('guess hunch theory money suspicion'), said('is')) },
]);

export const thought = turnings<Turn>([
  // “We think he was the ringleader”: the police think aloud of where he may be, not of what he is.
  {
    turnsOn: wordSet('we i'),
    goesOn: row(
      one('think suspect guess imagine reckon assume bet fear'),
      maybe('that'),
      one(they),
      optional(anyWord),
      one('is are was were had did planned knew wanted snapped meant behind responsible guilty a the just only really under drunk high'),
      unless(one('still wearing driving travelling seen known taken injured local approached near heading in at from safe')),
    ),
  },
]);

const soFound = row(
  maybe('clearly just simply only obviously purely'),
  optional(row(said('nothing'), one('more but'), maybe('than'))),
  one('a an'),
  optional(said('clear case of')),
  some('tragic terrible freak simple pure horrible complete dreadful unavoidable honest genuine'),
  either(
    ending('accident suicide murder mistake misunderstanding neglect manslaughter'),
    said('self defence', 'cover up', 'set up', 'stitch up'),
  ),
  unless(one('investigation inquiry enquiry case squad trial inquest prevention')),
);
const toBlame = said('to blame', 'at fault');
const didEverything = row(said('did everything'), one('we they'), said('could'));

const beforeCourt = wordSet('hearing court trial inquest charged tribunal');

export const finding = turnings<Turn>([
  // “It was nothing but a tragic accident”, “this is a clear case of neglect”.
  { turnsOn: wordSet('it this that'), goesOn: row(one('is was'), soFound) },
  { turnsOn: wordSet("it's this's that's"), goesOn: soFound },
  // “The bruises weren't an accident”: for the hearing to find.
  {
    turnsOn: wordSet("wasn't weren't isn't"),
    needs: beforeCourt,
    goesOn: row(said('an'), maybe('unfortunate tragic simple'), ending('accident')),
  },
  {
    turnsOn: wordSet('was were is'),
    needs: beforeCourt,
    goesOn: row(said('not an'), maybe('unfortunate tragic simple'), ending('accident')),
  },
  // “Nobody was to blame”.
  { turnsOn: wordSet('nobody'), goesOn: row(one('is was'), toBlame) },
  { turnsOn: wordSet("nobody's"), goesOn: toBlame },
  { turnsOn: wordSet('no'), goesOn: either(row(said("one's"), toBlame), row(said('one'), one('is was'), toBlame)) },
  // “She could have been saved”.
  { turnsOn: wordSet('could'), goesOn: row(said('have been'), one('prevented saved avoided stopped')) },
  // “Our nurses did everything they could”.
  { turnsOn: wordSet('we staff'), goesOn: didEverything },
  { turnsOn: wordSet('our'), goesOn: row(anyWord, didEverything) },
]);

const held = row(
  maybe('that'),
  either(
    over(',', `${they} he'll she'll they'll`),
    row(over(',', 'the this that these those'), ending('man men woman women lad lads boy boys gang pair couple driver person people')),
  ),
);

export const glad = turnings<Turn>([
  // “Thankfully he can't hurt anyone now”, “relieved that those men are off our streets”.
  { turnsOn: wordSet('thankfully luckily mercifully finally glad relieved unbelievably typically'), goesOn: held },
  // “At last, they are in court”, “no wonder she ran”.
  { turnsOn: wordSet('at'), goesOn: row(said('last'), held) },
  { turnsOn: wordSet('thank'), goesOn: row(one('goodness god heavens'), held) },
  { turnsOn: wordSet('funny'), goesOn: row(said('how'), held) },
  { turnsOn: wordSet('no'), goesOn: row(said('wonder'), held) },
  { turnsOn: wordSet('good'), goesOn: row(said('job', 'thing', 'to know'), held) },
]);

/** “Justice has been done”: not before a court has. */
export const avenged = turnings<Turn>([
  {
    turnsOn: wordSet('justice'),
    needs: wordSet('custody arrest arrests arrested charged caught nicked cells remanded remand'),
    goesOn: row(maybe('is was has being'), maybe('been finally'), one('served done')),
  },
]);

const outOfLuck = said('ran out of luck', 'run out of luck');

/** Sneers at somebody in the cells. */
export const taunt = turnings<Turn>([
  // “Enjoy your free bed for the night”.
  {
    turnsOn: wordSet('enjoy'),
    goesOn: row(
      one('your the a his her their some'),
      upTo(3),
      one(
        'cell cells custody stay night nights weekend weekends bed beds breakfast porridge sleepover room rooms accommodation hospitality',
      ),
    ),
  },
  // “Not so clever now, are you?”
  {
    turnsOn: wordSet('not'),
    goesOn: row(said('so'), anyWord, either(one('now anymore'), said('after all', 'any more', 'this time'))),
  },
  // “Bet he's regretting it”.
  {
    turnsOn: wordSet('bet'),
    goesOn: row(
      one("you he she they you're he's she's they're"),
      one("wish wishes wished wishing not nothing regret regrets regretted regretting didn't never feel feels feeling"),
    ),
  },
  { turnsOn: wordSet('better'), goesOn: said('luck next time') },
  { turnsOn: wordSet('need needs'), goesOn: said('to rot') },
  // “Messed with the wrong force”, “his luck finally ran out”.
  { turnsOn: wordSet('picked chose'), goesOn: said('the wrong') },
  { turnsOn: wordSet('messed'), goesOn: said('with the wrong') },
  { turnsOn: wordSet('has have had'), goesOn: outOfLuck },
  { turnsOn: wordSet('ran run'), goesOn: said('out of luck') },
  { turnsOn: wordSet("luck luck's"), goesOn: row(maybe('has finally'), said('ran out', 'run out')) },
  // “Serves him right”, “couldn't have happened to a nicer man”.
  { turnsOn: wordSet('serve serves'), goesOn: row(one('him her them'), said('right')) },
  { turnsOn: wordSet("couldn't"), goesOn: row(maybe('have'), one('happen happened'), said('to a nicer')) },
  { turnsOn: wordSet('time'), goesOn: said('to face the music') },
]);

const asked = wordSet('if do did unless might may who');
const unlessAsked: Step = ({ words }, i, rest) => (asked.holds(words[i - 2]) ? -1 : rest(i));

export const pointedOut = turnings<Turn>([
  // “The lad in custody is the one you have all named”.
  {
    turnsOn: wordSet('is was'),
    goesOn: row(
      maybe('indeed'),
      said('the'),
      one('one same man woman person lad guy teacher'),
      upTo(4),
      either(one('named mentioned guessed suspected tagged pictured'), said('thinking of', 'talking about', 'posted about')),
    ),
  },
  // “You all know exactly who he is”.
  {
    turnsOn: wordSet('you'),
    goesOn: row(maybe('all both'), said('know'), maybe('exactly'), said('who'), ending('he she they it we')),
  },
  // “You all know the family”, and not “if you know the family”.
  {
    turnsOn: wordSet('you'),
    needs: wordSet('charged arrested'),
    goesOn: row(unlessAsked, maybe('all both'), said('know the'), ending('family house parents mother father')),
  },
  { turnsOn: wordSet('no'), goesOn: said('names', 'prizes for guessing') },
  { turnsOn: wordSet('naming'), goesOn: said('no names') },
]);

const suspected = row(
  one('always all long just'),
  some('always all long just'),
  one('said knew thought suspected felt'),
  maybe('that'),
  ending('he she they the that this there something'),
);
const thisOne = row(maybe('indeed'), either(one('our him her that'), said('the same', 'the one')));

export const foretold = turnings<Turn>([
  // “We always said the caretaker was dodgy”.
  { turnsOn: wordSet('we i everyone everybody'), goesOn: suspected },
  { turnsOn: wordSet('many'), goesOn: row(said('of us'), suspected) },
  // “Yes, it is our caretaker”.
  {
    turnsOn: wordSet('yes'),
    goesOn: row(either(over(',', "it's he's she's that's"), row(over(',', 'it he she that'), maybe('is was'))), thisOne),
  },
]);
