/** Takes somebody for guilty: by his trade, his character, his record, or in so many words. */
import type { Draft, Span } from '../../types.js';
import { turnings } from '../words/turning.js';
import {
  anyWord,
  either,
  ending,
  farthest,
  firstTurn,
  maybe,
  nearest,
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

const traders =
  'dealer dealers burglar burglars thief thieves robber robbers mugger muggers vandal vandals fraudster fraudsters conman conmen attacker attackers stalker stalkers flasher flashers';
const druggedDriver = row(one('drink drug'), ending('driver drivers'));
const arrestedTrader = row(
  either(one('another the our this that these'), said('yet another', 'one more')),
  upTo(3),
  either(ending(`${traders} shoplifter shoplifters poacher poachers offender offenders criminal criminals`), druggedDriver),
);

/** What he is charged with, as if it were his trade. */
export const trade = turnings<Turn>([
  // “Caught another drug dealer”, “locked up one more burglar”.
  {
    turnsOn: wordSet(
      'arrested caught nicked charged lifted collared got taken took stopped detained bagged catching arresting nabbing charging nicking jailing',
    ),
    goesOn: arrestedTrader,
  },
  { turnsOn: wordSet('locked'), goesOn: row(said('up'), arrestedTrader) },
  { turnsOn: wordSet('put'), goesOn: row(said('away'), arrestedTrader) },
  // “The burglar who plagued our street is now behind bars”.
  {
    turnsOn: wordSet('another the our this that these'),
    goesOn: row(
      upTo(1),
      either(ending(traders), druggedDriver),
      optional(row(one('who that'), anyWord, upTo(5))),
      one('has have is are was were'),
      some('now been both all'),
      either(
        one('arrested charged caught nicked off remanded'),
        said('in custody', 'in court', 'in the cells', 'in the dock', 'locked up', 'behind bars'),
      ),
    ),
  },
]);

export const character = turnings<Turn>([
  // “He was always a bit odd”, “she never seemed right”.
  {
    turnsOn: wordSet(they),
    goesOn: row(
      maybe('is was were are has have had'),
      one('always forever never'),
      one('been seemed looked was were had'),
      unless(one('in at here there found seen')),
    ),
  },
  // “We had our own suspicions”.
  { turnsOn: wordSet('had have with got'), goesOn: row(said('our'), maybe('own'), one('suspicions doubts')) },
  // “Such a lovely man”.
  {
    turnsOn: wordSet('such'),
    goesOn: row(
      said('a'),
      one('lovely gentle kind good caring nice decent quiet wonderful'),
      ending('man woman lad guy bloke person family'),
    ),
  },
  // “He's a well-known troublemaker”, “they are just the scapegoat”.
  {
    turnsOn: wordSet(they),
    goesOn: row(
      maybe('is are was were'),
      maybe('just such'),
      maybe('a an the'),
      optional(either(one('complete total utter absolute proper real'), said('well known'))),
      ending('danger menace bully liar thief crook conman ringleader mastermind troublemaker scapegoat fraudster nutter coward loser'),
    ),
  },
]);

export const record = turnings<Turn>([
  // “Has plenty of form”, “got previous for this”.
  {
    turnsOn: wordSet('has have had with got'),
    goesOn: row(
      optional(said('plenty of', 'lots of', 'loads of', 'a bit of')),
      one('form previous'),
      unless(either(one('experience in knowledge job jobs owner owners head heads chair contact'), said('for the'))),
    ),
  },
  // “No stranger to our cells”.
  {
    turnsOn: wordSet('no'),
    goesOn: row(said('stranger to'), maybe('the'), ending('police court courts law us officers trouble cells our')),
  },
]);

/** What was known of somebody before he was accused. */
export const reputation = turnings<Turn>([
  // “The boy on trial has been in trouble since Year 7”, “the coach arrested today had complaints about him”.
  {
    turnsOn: wordSet('trial charged arrested accused defendant suspect remanded'),
    needs: wordSet('trouble complaint complaints'),
    goesOn: nearest(
      80,
      either(
        row(
          one('been got'),
          said('in trouble'),
          optional(row(said('with'), maybe('the'), one('us police law school'))),
          one('since before'),
          unless(one('he she they joining coming')),
        ),
        row(one('had has have been were was'), upTo(2), one('complaint complaints'), one('against about'), one('him her them')),
      ),
    ),
  },
]);

export const remorse = turnings<Turn>([
  // “He's not even sorry”, “without a shred of remorse”.
  {
    turnsOn: wordSet('not never without no zero'),
    goesOn: row(upTo(4), ending('sorry remorse ashamed regret regrets shame conscience'), unless(said('to', 'for your', 'about the'))),
  },
  // “She would, wouldn't she?”
  { turnsOn: wordSet('he she they'), goesOn: row(said('would'), over(',', "wouldn't"), one('he she they')) },
]);

const did = row(one('he she they'), one('did is are was were'));
/** “It is for them to decide if he is guilty.” */
const inDoubt = wordSet('if whether until unless');
const notInDoubt: Step = ({ words }, i, rest) => (inDoubt.holds(words[i - 2]) ? -1 : rest(i));
const guiltyOf = row(
  notInDoubt,
  maybe('is are was were'),
  optional(said('must be')),
  maybe('both all'),
  said('guilty'),
  unless(row(said('of'), farthest(200, one('court jury')))),
);
const guilty = wordSet('guilty');

/** Guilty, in so many words. */
const guilt = turnings<Turn>([
  {
    turnsOn: wordSet('clearly obviously plainly definitely certainly so surely undoubtedly as'),
    needs: guilty,
    goesOn: said('guilty'),
  },
  { turnsOn: wordSet('is are'), needs: guilty, goesOn: said('no doubt guilty') },
  { turnsOn: guilty, goesOn: row(said('as'), one('sin charged hell')) },
  { turnsOn: wordSet("he she they he's she's they're"), needs: guilty, goesOn: guiltyOf },
  // “He did it”, “everyone knows who did”, “no doubt she is”.
  { turnsOn: wordSet('he she they'), goesOn: said('did it') },
  {
    turnsOn: wordSet('we everyone everybody'),
    goesOn: row(maybe('all'), one('know knows'), either(did, row(said('who'), one('did is are was were')))),
  },
  { turnsOn: wordSet('no'), goesOn: row(said('doubt'), maybe('that'), did) },
]);

export function guiltIn(draft: Draft): Span | undefined {
  return firstTurn(guilt, draft);
}
