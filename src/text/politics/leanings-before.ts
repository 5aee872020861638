/** A leaning in what stands before those in office or a party. Every row ends where their name begins. */
import { turnings } from '../words/turning.js';
import { anyWord, atEnd, either, maybe, one, optional, over, past, row, said, some, type Turn } from '../words/turns.js';
import { wordSet } from '../words/word-set.js';

const we = wordSet("we i we're we've i'm i've");
const much = row(
  maybe('are am have'),
  optional(either(one('fully totally wholeheartedly proudly completely 100 all right strongly firmly still also'), said('very much'))),
);
const withThem = either(
  one('back support endorse salute applaud admire with behind'),
  row(said('stand'), one('with by behind')),
  said('agree with', 'on the side of', 'root for', 'rooting for', 'cheering for', 'cheering on'),
);
const againstThem = either(
  one('oppose reject condemn against'),
  row(one('sick tired despair'), said('of')),
  said('disagree with', 'had enough of', 'not happy with', 'unhappy with', 'worried about', 'done with'),
);
/** “The new”, “what the”, and then the name. */
const theName = row(optional(said('what the')), some('the our this these new local latest'), atEnd);

/** On their side: “we fully back the government's plan”, “we're with Labour on this one”, “I am 100% behind our MP”. */
export const sided = turnings<Turn>([{ turnsOn: we, goesOn: row(much, past('%', withThem), theName) }]);

/** Against them: “I strongly disagree with the minister”, “we've had enough of this government”. */
export const opposed = turnings<Turn>([{ turnsOn: we, goesOn: row(much, past('%', againstThem), theName) }]);

const gladName = row(
  some(
    'a an the our new local more mr sir dame strong another five four years of under victory win for to health home education foreign prime leader',
    4,
  ),
  atEnd,
);
const gladAt = optional(either(one('that with for about by at'), said('to see')));

/** Glad of them, or hopeful. */
export const glad = turnings<Turn>([
  // “Thank goodness for the mayor”, “fingers crossed for a Labour win”.
  { turnsOn: wordSet('thank'), goesOn: row(one('goodness god heavens'), maybe('that'), gladName) },
  // “You can thank Brexit for the empty beds.”
  { turnsOn: wordSet('can'), goesOn: row(one('thank blame'), gladName) },
  { turnsOn: wordSet('fingers'), goesOn: row(said('crossed'), maybe('for that'), gladName) },
  { turnsOn: wordSet('hope hoping'), goesOn: row(either(one('for that'), said('to see')), gladName) },
  {
    turnsOn: wordSet('looking'),
    goesOn: row(said('forward to'), either(one('a an'), row(said('working with'), maybe('a'))), gladName),
  },
  // “So relieved to see the Tories”, “over the moon with our new MP”.
  {
    turnsOn: wordSet('so'),
    goesOn: row(
      one('glad pleased happy proud relieved delighted thrilled'),
      optional(either(one('that with for about of'), said('to see'))),
      gladName,
    ),
  },
  { turnsOn: wordSet('delighted thrilled overjoyed chuffed ecstatic buzzing relieved'), goesOn: row(gladAt, gladName) },
  { turnsOn: wordSet('over'), goesOn: row(said('the moon'), gladAt, gladName) },
  // “Three cheers for the minister”, “credit to the council leader”, “here's to another Labour government”.
  { turnsOn: wordSet('hooray hurrah'), goesOn: row(said('for'), gladName) },
  { turnsOn: wordSet('three'), goesOn: row(said('cheers for'), gladName) },
  { turnsOn: wordSet('hats'), goesOn: row(said('off to'), gladName) },
  { turnsOn: wordSet("credit kudos here's"), goesOn: row(said('to'), gladName) },
  { turnsOn: wordSet('big'), goesOn: row(said('up'), gladName) },
  { turnsOn: wordSet('good bring roll'), goesOn: row(said('on'), gladName) },
  // “What a night for Labour”, “great win for the Greens”.
  { turnsOn: wordSet('what'), goesOn: row(said('a'), one('win result night victory day leader legend'), said('for'), gladName) },
  // “What a speech from the prime minister”, “what an absolute shambles from the Tories”.
  {
    turnsOn: wordSet('what'),
    goesOn: row(
      one('a an'),
      optional(anyWord),
      optional(anyWord),
      either(said('breath of fresh air'), one('speech performance star hero legend champion shambles disgrace mess')),
      maybe('from by of'),
      gladName,
    ),
  },
  { turnsOn: wordSet('great'), goesOn: row(one('win result victory night'), said('for'), gladName) },
  // “Love our mayor”, “lucky to have a strong MP”, “we need more Labour councillors”.
  { turnsOn: wordSet('love'), goesOn: row(maybe('the our'), gladName) },
  { turnsOn: wordSet('lucky'), goesOn: row(said('to have'), gladName) },
  { turnsOn: wordSet('we'), goesOn: row(said('need'), one('more another'), gladName) },
  // “Time we had a new mayor”.
  {
    turnsOn: wordSet('time'),
    goesOn: row(maybe('that'), either(said('we', 'the country'), row(said('this'), one('town county borough'))), one('had got'), gladName),
  },
]);

const sorryWords = 'a an the our this these that new local more failed latest last another of under by from year years';
const sorryName = row(some(sorryWords, 4), atEnd);
const sorryAt = optional(either(one('with by at that about of how after'), said('to see')));

/** Weary, angry or sorry about them. */
export const sorry = turnings<Turn>([
  // “Disappointed with the minister”, “ashamed of our MP”, “despair at this government”.
  {
    turnsOn: wordSet(
      'disappointed gutted heartbroken devastated sickened appalled furious disgusted angry livid fuming dismayed ashamed sick tired despair despairing saddened depressed',
    ),
    goesOn: row(sorryAt, sorryName),
  },
  { turnsOn: wordSet('fed'), goesOn: row(said('up'), sorryAt, sorryName) },
  { turnsOn: wordSet('worried'), goesOn: row(said('sick'), sorryAt, sorryName) },
  // “Shame on the government”, “no thanks to our MP”, “typical Tories”.
  { turnsOn: wordSet('shame'), goesOn: row(said('on'), sorryName) },
  { turnsOn: wordSet('blame blamed typical'), goesOn: sorryName },
  { turnsOn: wordSet('no'), goesOn: row(said('thanks to', 'wonder'), sorryName) },
  { turnsOn: wordSet('so'), goesOn: row(said('much for'), sorryName) },
  // “Another broken promise from the mayor”, “yet another minister”.
  {
    turnsOn: wordSet('another'),
    goesOn: row(either(one('cut attack lie'), said('broken promise', 'u turn')), one('from by'), sorryName),
  },
  { turnsOn: wordSet('yet'), goesOn: row(said('another'), sorryName) },
  // “Never trust a Tory”, “who would trust this government”.
  { turnsOn: wordSet("never can't who'd"), goesOn: row(said('trust'), sorryName) },
  { turnsOn: wordSet('who'), goesOn: row(said('would trust'), sorryName) },
  // “Stop the Tories”, “get rid of this government”, “stuck with the council leader”.
  { turnsOn: wordSet('stop'), goesOn: sorryName },
  { turnsOn: wordSet('down stuck'), goesOn: row(said('with'), sorryName) },
  { turnsOn: wordSet('get'), goesOn: row(said('rid of'), sorryName) },
  // “After ten years of this government”, “because of the Tories”, “even the minister”.
  { turnsOn: wordSet('year years'), goesOn: row(one('of under'), sorryName) },
  { turnsOn: wordSet('decade decades because'), goesOn: row(said('of'), sorryName) },
  { turnsOn: wordSet('if'), goesOn: row(said('only'), sorryName) },
  { turnsOn: wordSet('under despite even'), goesOn: sorryName },
]);

/** Thanks that are none: “thanks a lot, Labour”. The name may stand behind a comma. */
export const mockThanks = turnings<Turn>([
  { turnsOn: wordSet('thanks'), goesOn: row(said('a lot', 'for nothing'), optional(over(',', sorryWords)), some(sorryWords, 3), atEnd) },
  { turnsOn: wordSet('cheers'), goesOn: row(optional(over(',', sorryWords)), some(sorryWords, 3), atEnd) },
]);
