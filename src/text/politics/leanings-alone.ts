/** A leaning that needs no name beside it, in a post that names somebody in office or a party. */
import type { Draft, Sentence, Span } from '../../types.js';
import { turnings } from '../words/turning.js';
import { anyWord, either, ending, firstTurn, maybe, one, row, said, type Turn, unless } from '../words/turns.js';
import { wordSet } from '../words/word-set.js';

const grief = row(maybe('be'), either(one('shedding crying missing mourning'), said('losing sleep')));
const sideWon = row(one('side party man woman person people candidate result'), said('won'));

/** Another word follows: “give it a go!” only invites. */
const wordFollows = unless(unless(anyWord));

const alone = turnings<Turn>([
  // “We won't be shedding tears”, “no one's losing sleep”.
  { turnsOn: wordSet("won't nobody's not"), goesOn: grief },
  { turnsOn: wordSet('nobody'), goesOn: row(said('will be'), grief) },
  { turnsOn: wordSet('no'), goesOn: row(said("one's", 'one will be'), grief) },
  // “Over our dead bodies”, “hands off our library”, “not in my name”.
  { turnsOn: wordSet('over'), goesOn: row(one('our my'), said('dead'), ending('body bodies')) },
  { turnsOn: wordSet('hands'), goesOn: row(said('off'), ending('our ours')) },
  { turnsOn: wordSet('not'), goesOn: row(said('in'), one('our my'), ending('name names')) },
  // “Good riddance”, “crawl back under your stone”, “out at last”, “back where they belong”.
  { turnsOn: wordSet('good'), goesOn: said('riddance') },
  { turnsOn: wordSet('crawl'), goesOn: said('back') },
  { turnsOn: wordSet('out'), goesOn: said('at last') },
  { turnsOn: wordSet('back'), goesOn: row(said('where'), one('he she they'), one('belong belongs')) },
  { turnsOn: wordSet('can could will'), goesOn: row(one('they he she'), one('sink go stoop'), said('any lower')) },
  // “Clearing up the mess they left”, “after the last lot”.
  {
    turnsOn: wordSet('fix fixing fixed clean cleaning cleaned clear clearing cleared sort sorting sorted pick picking picked'),
    goesOn: row(maybe('up'), either(one('what after'), said('the mess')), either(said('the last'), ending('they he she left'))),
  },
  {
    turnsOn: wordSet('after'),
    goesOn: row(said('the last'), ending('lot shower mob government governments council councils administration')),
  },
  // “Unlike the last lot”, “says it all”, “tells you everything you need to know”.
  {
    turnsOn: wordSet('unlike'),
    goesOn: row(said('the'), one('last previous'), ending('lot government governments council councils administration mob shower')),
  },
  { turnsOn: wordSet('says'), goesOn: said('it all') },
  { turnsOn: wordSet('speaks'), goesOn: said('volumes') },
  { turnsOn: wordSet('tells'), goesOn: row(said('you'), one('all everything'), said('you need')) },
  // “Remember this at the ballot box”, “you know what to do on Thursday”.
  {
    turnsOn: wordSet('remember'),
    goesOn: row(
      one('that this them it'),
      either(
        said('in may', 'on thursday', 'on polling day', 'at the ballot', 'at the polls', 'at the next', 'next'),
        row(said('when'), ending('you')),
      ),
    ),
  },
  { turnsOn: wordSet('you'), goesOn: row(said('know what to do'), one('on in at')) },
  // “Best man for the job”, “the right side won”, “lucky to have her”.
  { turnsOn: wordSet('best'), goesOn: row(one('man woman person candidate'), said('for the job', 'won')) },
  { turnsOn: wordSet('the our'), goesOn: row(one('right wrong'), sideWon) },
  { turnsOn: wordSet('right wrong'), goesOn: sideWon },
  { turnsOn: wordSet('lucky'), goesOn: row(said('to have'), ending('him her them you your such')) },
  { turnsOn: wordSet('give'), goesOn: row(one('him her them it'), said('a'), one('chance go'), wordFollows) },
  // “Love him or hate him”, “say what you like about her”.
  { turnsOn: wordSet('love'), goesOn: row(one('him her them'), said('or'), one('hate loathe'), ending('him her them')) },
  { turnsOn: wordSet('say'), goesOn: said('what you like about') },
  // “Disappointed with last night's result”, “a dark day for democracy”.
  {
    turnsOn: wordSet('disappointed'),
    goesOn: row(
      one('with by at'),
      either(one("the thursday's today's"), said("last night's")),
      ending('result results election elections vote votes budget outcome'),
    ),
  },
  {
    turnsOn: wordSet('good bad great sad dark proud black brilliant terrible'),
    goesOn: row(said('day for'), ending('democracy our the britain this working wales scotland england')),
  },
]);

const doubts = turnings<Turn>([
  // “What have they done for us?”
  { turnsOn: wordSet('what who where'), goesOn: row(one('have has did'), one('we they he she'), one('got get gone done achieved')) },
]);

/** To the question mark that is near: without it, “what have we got” may tell of anything. */
function doubtIn(draft: Draft, sentence: Sentence): Span | undefined {
  const span = firstTurn(doubts, draft, sentence);
  const rest = span && /^[^.!]{0,30}\?/.exec(draft.text.slice(span[1], sentence.end));
  return rest ? [span[0], span[1] + rest[0].length] : undefined;
}

export function leaningAlone(draft: Draft, sentence: Sentence): Span | undefined {
  return firstTurn(alone, draft, sentence) ?? doubtIn(draft, sentence);
}
