/** Sarcasm and short shrift that stand in fixed turns of phrase: “did it not occur to you”, “it's called a queue”, “wait like everyone else”. */
import { atEnd, either, maybe, one, over, row, said, soon, type Turn, unless, upTo } from '../words/turns.js';
import { wordSet } from '../words/word-set.js';
import type { Turning } from './looks.js';

export interface SarcasticTurn extends Turn, Turning {
  /** What to say instead. */
  readonly instead: string;
  /** Only where a sentence begins with it. */
  readonly opens?: boolean;
}

/** What everybody is supposed to know of. */
const everydayWords =
  'queue manners courtesy respect bin lead leads diary calendar clock indicator indicators sense reading queueing queuing';
const everyday = one(everydayWords);
const everydayThings = wordSet(everydayWords);
const refusals = soon("not don't doesn't isn't can't won't no never stop cannot", 60);
const grumbleWords =
  'complaining complain moaning moan posting accusing accuse blaming blame ranting rant shouting kicking commenting demanding whining whinging whinge ringing emailing criticising';
const read = one('read check look listen think learn ask');
const before = 'say where it stands, and offer help';
const writings = one('sign signs letter letters email website page notice instructions label post leaflet');

export const sarcasticTurns: readonly SarcasticTurn[] = [
  // “For the last time, we do not take walk-ins”; a mobile library may stop for the last time.
  {
    turnsOn: wordSet('for'),
    opens: true,
    instead: 'say it as if for the first time',
    goesOn: row(
      said('the last time'),
      unless(one('before this in on at until ever')),
      either(refusals, over(',', 'bring put use read park please do keep close shut turn take wear leave wait check')),
    ),
  },
  // “Shock news: the lorry can't empty a bin that isn't out.”
  { turnsOn: wordSet('shock'), opens: true, instead: 'say the fact, and please', goesOn: row(one('news horror'), refusals) },
  {
    turnsOn: wordSet('radical crazy novel revolutionary mad'),
    opens: true,
    instead: 'say what would help, and please',
    goesOn: row(one('idea thought suggestion concept'), over(':', "queue wait park flush don't stop just")),
  },
  {
    turnsOn: wordSet("here's"),
    opens: true,
    instead: 'say what would help, and please',
    goesOn: row(said('a thought'), over(':', "read queue wait look check ask park flush don't stop")),
  },
  // “Did it not occur to you to ring first?”
  {
    turnsOn: wordSet("did didn't"),
    instead: 'ask for the fact, and say why',
    goesOn: row(said('it'), maybe('not never ever even'), either(said('occur to'), said('cross')), one('you your anyone anybody')),
  },
  // “Have you tried reading the sign?”, “ever heard of a lead?”
  {
    turnsOn: wordSet('have'),
    needs: wordSet('reading looking'),
    instead: before,
    goesOn: row(said('you tried'), one('reading looking'), maybe('at'), one('the our your'), writings),
  },
  {
    turnsOn: wordSet('ever'),
    needs: everydayThings,
    opens: true,
    instead: 'say what you would like, and why',
    goesOn: row(said('heard of'), maybe('a an the'), everyday),
  },
  // “It's called a queue.”
  {
    turnsOn: wordSet("it's"),
    needs: everydayThings,
    instead: 'say what you would like, and why',
    goesOn: row(said('called'), maybe('a an common'), everyday),
  },
  // “You'll wait like everyone else.”
  {
    turnsOn: wordSet("you'll you"),
    needs: wordSet('else'),
    instead: 'say how long it takes, and that you are sorry for it',
    goesOn: row(
      maybe('can will must'),
      maybe('just'),
      one('wait queue pay'),
      upTo(5),
      one('like as'),
      one('everyone everybody'),
      said('else'),
      atEnd,
    ),
  },
  // “We're not going to argue with you.” A case that may not be spoken of here is another thing.
  {
    turnsOn: wordSet("we're we we'll i'm i i'll"),
    needs: wordSet('argue arguing debate debating engage engaging'),
    instead: 'say it once more, kindly, or where to take it further',
    goesOn: row(
      maybe('are will am'),
      one("not won't"),
      maybe('going'),
      maybe('to'),
      maybe('be'),
      one('argue arguing debate debating engage engaging'),
      upTo(3),
      said('with you'),
      unless(one('there on here')),
    ),
  },
  // “You're a grown adult”, “were you raised in a barn?”
  {
    turnsOn: wordSet("you're you"),
    needs: wordSet('grown'),
    opens: true,
    instead: 'say how it is done, and offer help',
    goesOn: row(maybe('are'), maybe('all both'), maybe('a'), one('grown'), one('adult adults man men woman women')),
  },
  {
    turnsOn: wordSet('grown'),
    instead: 'say how it is done, and offer help',
    goesOn: row(one('adults men women people ups'), either(one("can't cannot"), row(one('really surely honestly'), one('should ought')))),
  },
  {
    turnsOn: wordSet('were'),
    needs: wordSet('barn wolves zoo cave'),
    instead: 'say what you would like, and why',
    goesOn: row(said('you'), one('raised dragged brought'), upTo(3), one('barn wolves zoo cave')),
  },
  // “Maybe read the letter before complaining about it.”
  {
    turnsOn: wordSet('maybe perhaps'),
    needs: wordSet(grumbleWords),
    instead: before,
    goesOn: row(
      maybe('you should try just'),
      maybe('should'),
      read,
      soon('before', 60),
      maybe('you'),
      maybe('start begin come go decide'),
      maybe('to'),
      one(grumbleWords),
    ),
  },
  // “Shouting won't get your bin emptied any quicker.”
  {
    turnsOn: wordSet("won't doesn't"),
    needs: wordSet(grumbleWords),
    instead: 'say when it will be done, and thank them for their patience',
    goesOn: row(one('get make'), upTo(6), said('any'), one('quicker faster sooner better')),
  },
  {
    turnsOn: wordSet('oh'),
    opens: true,
    instead: 'say the fact, without the sigh',
    goesOn: row(
      over(',', 'good great joy goody brilliant wonderful marvellous fantastic super lovely'),
      over(',', 'another'),
      upTo(1),
      one('complaint moan rant email letter excuse mattress fly-tip'),
    ),
  },
  {
    turnsOn: wordSet('you'),
    instead: 'say what you saw, without a verdict',
    goesOn: row(one('clearly obviously evidently'), said('have'), one('too nothing no')),
  },
  {
    turnsOn: wordSet("there's"),
    needs: wordSet('happy unhappy like leave go suit'),
    opens: true,
    instead: 'say what can be done, and who can help',
    goesOn: row(said('the door'), atEnd),
  },
  // “Clearly the sign isn't big enough for some of you”, “apparently reading is optional”.
  {
    turnsOn: wordSet('clearly obviously apparently evidently'),
    instead: 'say the fact, and what would help',
    goesOn: row(soon('enough', 60), said('for some')),
  },
  {
    turnsOn: wordSet('clearly obviously apparently evidently'),
    instead: 'say the fact, and what would help',
    goesOn: row(upTo(5), one('is are'), maybe('now an a'), either(one('optional'), said('foreign concept', 'lost art', 'alien concept'))),
  },
  {
    turnsOn: wordSet('complain moan tell'),
    instead: 'say who can help with it',
    goesOn: row(maybe('it that'), said('to'), one('someone somebody'), said('who cares')),
  },
];
