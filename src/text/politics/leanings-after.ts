/** A leaning in what is said of those in office or a party right behind their name. */
import { turnings } from '../words/turning.js';
import { anyWord, either, ending, maybe, one, optional, row, type Step, said, type Turn, unless } from '../words/turns.js';
import { wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';

/** “Your councillor can speak for you”: what any of them is for. */
const notOfAll: Step = ({ words }, i, rest) => (lowerAt(words, i - 2) === 'can' ? -1 : rest(i));

/** To their credit. */
export const merit = turnings<Turn>([
  // “Has a good point”, “talks a lot of sense”, “finally saw sense”.
  { turnsOn: wordSet('has have had'), goesOn: row(said('a'), maybe('good fair'), said('point')) },
  { turnsOn: wordSet('talk talks talking talked'), goesOn: row(optional(anyWord), said('sense')) },
  { turnsOn: wordSet('see sees seen saw'), goesOn: said('sense') },
  // “Nailed it”, “gets it right”.
  { turnsOn: wordSet('nails nailed'), goesOn: ending('it') },
  { turnsOn: wordSet('get gets'), goesOn: either(said('it right'), ending('it')) },
  { turnsOn: wordSet('got'), goesOn: row(one('it this'), said('right')) },
  // “Stood up for our town”, “speaks for us”.
  { turnsOn: wordSet('stand stands standing stood'), goesOn: row(said('up'), one('for to')) },
  { turnsOn: wordSet('fight fights fighting fought'), goesOn: said('for') },
  { turnsOn: wordSet('speak speaks'), goesOn: row(notOfAll, maybe('up'), said('for')) },
  // “Keeps delivering”, “has been delivering”.
  { turnsOn: wordSet('is are keep keeps'), goesOn: said('delivering') },
  { turnsOn: wordSet('has have'), goesOn: said('been delivering') },
  // “Shows real leadership”, “has shown great courage”.
  { turnsOn: wordSet('real true great strong such clear'), goesOn: ending('leadership courage vision') },
  { turnsOn: wordSet('shown'), goesOn: row(optional(anyWord), ending('leadership courage vision class')) },
  // “Is on our side”, “puts families first”.
  { turnsOn: wordSet('on'), goesOn: row(either(one('our your'), said('the right')), said('side')) },
  {
    turnsOn: wordSet('will'),
    goesOn: row(maybe('always'), either(one('protect fight stand put save fix restore'), said('look after', 'deliver for'))),
  },
  { turnsOn: wordSet('put puts'), goesOn: row(anyWord, optional(anyWord), optional(anyWord), one('first before')) },
  // “Is exactly what this town needs”, “a breath of fresh air”, “the best choice”.
  { turnsOn: wordSet('exactly just'), goesOn: row(said('what'), ending('the our this we a')) },
  { turnsOn: wordSet('breath'), goesOn: said('of fresh air') },
  { turnsOn: wordSet('best'), goesOn: ending('man woman person choice thing leader mp councillor mayor') },
  // “Deserves another term”, “has earned our trust”.
  { turnsOn: wordSet('deserve deserves earned'), goesOn: either(one('your our another every'), said('to win')) },
  { turnsOn: wordSet('great'), goesOn: said('news for', 'for our', 'for the') },
  // “Is absolutely right”, “was spot on”.
  {
    turnsOn: wordSet('is are was were'),
    goesOn: either(
      one('right brave magnificent'),
      said('spot on', 'absolutely right', 'a star', 'a legend', 'a credit', 'an inspiration', 'a godsend', 'welcome news'),
    ),
  },
  // “Says what we're all thinking”.
  {
    turnsOn: wordSet('say says'),
    goesOn: row(
      said('what'),
      one("we we're everyone everyone's everybody everybody's"),
      maybe('are is'),
      maybe('all'),
      one('think thinks thinking'),
    ),
  },
  // “Keep it up”, “well done”, “is working tirelessly for us”.
  { turnsOn: wordSet('keep') },
  { turnsOn: wordSet('carry'), goesOn: said('on') },
  { turnsOn: wordSet('well'), goesOn: said('done') },
  { turnsOn: wordSet('good'), goesOn: one('job work') },
  { turnsOn: wordSet('working'), goesOn: row(either(one('hard tirelessly'), said('flat out')), one('for to')) },
]);

const amends = either(
  one('go resign apologise listen wake hang quit act explain stop answer'),
  said('think again', 'be ashamed', 'do more', 'stand down', 'step down'),
);
const without = row(
  optional(either(one('a the'), said('got a'))),
  ending('clue idea plan intention shame answer interest mandate backbone conscience'),
);
const heed = either(one('care listen give understand know see think'), said('want to', 'get it'));

/** To their discredit. */
export const fault = turnings<Turn>([
  // “Must go”, “needs to think again”.
  { turnsOn: wordSet('must'), goesOn: said('go') },
  { turnsOn: wordSet('should'), goesOn: amends },
  { turnsOn: wordSet('has have need needs ought time'), goesOn: row(said('to'), amends) },
  // “Has let us down”, “hasn't got a clue”, “turned their backs on you”.
  { turnsOn: wordSet('let'), goesOn: ending('us our the them you down children every') },
  { turnsOn: wordSet('has have had'), goesOn: row(either(one('not never no'), said('got no')), without) },
  { turnsOn: wordSet("hasn't haven't hadn't"), goesOn: without },
  { turnsOn: wordSet('turned turns turning'), goesOn: row(one('its their his her'), one('back backs')) },
  // “Is out of touch”, “has been nothing but trouble”, “no better than the last”.
  { turnsOn: wordSet('out'), goesOn: said('of touch') },
  { turnsOn: wordSet('not'), goesOn: either(one('fit listening welcome'), said('in our name')) },
  { turnsOn: wordSet('unfit wrong') },
  { turnsOn: wordSet('past'), goesOn: said('caring') },
  { turnsOn: wordSet('nothing'), goesOn: either(row(one('more but other'), said('than')), said('but')) },
  { turnsOn: wordSet('has have'), goesOn: row(maybe('got'), said('nothing to offer')) },
  { turnsOn: wordSet('no'), goesOn: either(said('better than'), ending('thank thanks')) },
  { turnsOn: wordSet('anything'), goesOn: said('but') },
  { turnsOn: wordSet('in'), goesOn: said('denial') },
  { turnsOn: wordSet('asleep'), goesOn: said('at') },
  { turnsOn: wordSet('playing'), goesOn: said('politics') },
  { turnsOn: wordSet('point pointing'), goesOn: said('scoring') },
  { turnsOn: wordSet('all'), goesOn: said('talk') },
  { turnsOn: wordSet('hot'), goesOn: said('air') },
  { turnsOn: wordSet('empty broken'), goesOn: said('promises') },
  { turnsOn: wordSet('go'), goesOn: said('home') },
  // “Doesn't care”, “clearly don't get it”.
  { turnsOn: wordSet("don't doesn't couldn't never"), goesOn: heed },
  { turnsOn: wordSet('do does could'), goesOn: row(said('not'), heed) },
  { turnsOn: wordSet("doesn't"), goesOn: row(said('seem to'), heed) },
  { turnsOn: wordSet('clearly'), goesOn: row(said("don't"), heed) },
  // “Voted to close our library”, “is slashing your services”, “promised us buses”.
  {
    turnsOn: wordSet('voted'),
    goesOn: either(one('against down'), row(said('to'), one('cut close scrap block keep'))),
  },
  {
    turnsOn: wordSet(
      'blocks blocked blocking opposes opposed opposing rejects rejected rejecting scrapped scrapping axes slashes slashed slashing raids raided raiding gutted gutting squeezes squeezed squeezing punishes punished punishing targets targeted targeting demonises demonised demonising scapegoats scapegoated scapegoating privatises privatised privatising sells selling',
    ),
    goesOn: unless(said('by the electorate')),
  },
  { turnsOn: wordSet('promised pledged told sold'), goesOn: ending('us') },
  // “Is a cruel attack on carers”, “what a shambles”, “would be a disaster”.
  {
    turnsOn: wordSet('a an'),
    goesOn: row(
      optional(anyWord),
      either(
        said('tax on', 'attack on', 'insult to', 'war on', 'stitch up', 'cop out'),
        ending('kick slap betrayal con gimmick evil cruel stealth bribe sop shambles mess disaster farce joke'),
      ),
    ),
  },
  {
    turnsOn: wordSet('would'),
    goesOn: row(said('be'), one('a an'), optional(anyWord), ending('disaster catastrophe mistake tragedy nightmare')),
  },
  { turnsOn: wordSet('bad terrible awful grim dire devastating'), goesOn: ending('news for day') },
  // “Isn't working”, “made life a lot harder”, “cost us our bus”.
  { turnsOn: wordSet("isn't"), goesOn: said('working') },
  { turnsOn: wordSet('is'), goesOn: said('not working') },
  { turnsOn: wordSet('made'), goesOn: row(one('it things life'), optional(anyWord), one('worse harder')) },
  { turnsOn: wordSet('cost costs costing'), goesOn: ending('us our lives families') },
  { turnsOn: wordSet('to'), goesOn: said('blame') },
  // “The Reform lot were out again.”
  // “Has done us over.”
  { turnsOn: wordSet('done'), goesOn: said('us over') },
  { turnsOn: wordSet('lot mob'), goesOn: one('are were is was have has had again can would') },
  { turnsOn: wordSet('at'), goesOn: said('fault') },
  { turnsOn: wordSet('forgot forgotten'), goesOn: ending('about us our') },
]);
