/** How those in office, parties and sides in a vote are named: each word of theirs, and where it names one. */
import type { Word } from '../../types.js';
import { type Turning, turnings } from '../words/turning.js';
import { wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import { doubtfulParties, isParty, partyNames } from './parties.js';
import type { Actor } from './politics.js';

export interface Naming extends Turning {
  readonly kind: Actor['kind'];
  /** Whether the word at `i` names one here; without it, it always does. */
  where?(words: readonly Word[], i: number): boolean;
}

/** Ordinary surnames, with the first name before. */
const fullNames = wordSet(
  "reeves cooper hunt patel khan burnham may brown cameron blair davey cleverly mordaunt healey mahmood kendall benn alexander reynolds zahawi raab javid shapps coffey dorries swinson cable clegg clarke swinney salmond drakeford gething morgan price villiers foster o'neill mcdonald lucas bartley ramsay tice anderson lowe jones osborne heseltine polanski denyer gove hancock harris galloway cummings",
);
const theirFirst = wordSet(
  'rachel yvette jeremy priti sadiq andy theresa gordon david tony ed lee zack carla michael matt kamala george dominic james penny john shabana liz hilary heidi jonathan nadhim sajid grant therese nadine jo vince nick ken alex mark vaughan eluned adam arlene michelle mary caroline adrian richard rupert jacob',
);

/** “Rachel Reeves”; not “Reeves”, “the reeves”. */
const isFullName = (words: readonly Word[], i: number) => words[i]?.shape === 'title' && theirFirst.holds(words[i - 1]);

const people = wordSet(
  "starmer sunak farage badenoch corbyn truss boris trump trump's keir kemi rishi streeting rayner braverman miliband sturgeon lammy jenrick phillipson thatcher netanyahu putin biden sadiq streeting's rayner's badenoch's truss's corbyn's keir's kemi's rishi's boris's braverman's",
);
const firstNames = wordSet("keir kemi rishi keir's kemi's rishi's");
const surnames = wordSet('starmer sunak badenoch');
/** “A Boris bike”, “trump cards”. */
const bikes = wordSet('bike bikes');
const cards = wordSet('card cards suit');

/** “Starmer”, “Keir Starmer”; not another Keir. */
function isPerson(words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  if (firstNames.holds(words[i]) && next?.joined && next.shape === 'title' && !surnames.holds(next)) return false;
  if (lowerAt(words, i) === 'trump' && cards.holds(next)) return false;
  return (words[i]?.shape === 'title' || words[i]?.shape === 'upper') && !bikes.holds(next);
}

/** “The council's leader”, “leader of Hackney council”. */
function isCouncilLeader(words: readonly Word[], i: number): boolean {
  return councils.holds(words[i - 1]) || (lowerAt(words, i + 1) === 'of' && lowerAt(words, i + 3) === 'council');
}
const councils = wordSet("council council's");

/** “The Home Secretary”, “Secretary of State”; not the school secretary. */
const isOfState = (words: readonly Word[], i: number) => secretaries.holds(words[i - 1]) || lowerAt(words, i + 1) === 'of';
const secretaries = wordSet('home health education foreign shadow justice culture transport business environment defence work');

/** “The Yes campaign.” */
const isSide = (words: readonly Word[], i: number) => sides.holds(words[i - 1]) && words[i - 1]?.shape === 'title';
const sides = wordSet('yes no leave remain');

/** “The two main parties”, “sick of all parties”; not birthday parties. */
const areOfState = (words: readonly Word[], i: number) => mainOnes.holds(words[i - 1]) && wearyOf.holds(words[i - 2]);
const mainOnes = wordSet('main both major big two all');
const wearyOf = wordSet('main both fed tired sick');

/** What was in power: “the last administration”. */
const formerWords = wordSet('last previous former current this present old new');

/** Number 10, not a house or a bus. */
function isDowningStreet(words: readonly Word[], i: number): boolean {
  const after = words[i + 2];
  if (words[i]?.shape !== 'title' || lowerAt(words, i + 1) !== '10') return false;
  return !(after?.joined && (after.shape === 'title' || elsewhere.holds(after)));
}
const elsewhere = wordSet('bus route shirt is in on at of for tram goes will');

/** Not local government, and not Government House. */
const isNational = (words: readonly Word[], i: number) => lowerAt(words, i - 1) !== 'local' && lowerAt(words, i + 1) !== 'house';

/** “The opposition”; not the other team. */
const isOpposition = (words: readonly Word[], i: number) => lowerAt(words, i - 1) === 'the' && !inSport.holds(words[i + 1]);
const inSport = wordSet('team player players fans half goal defence to');

/** Not of a university. */
const isOfExchequer = (words: readonly Word[], i: number) => !atUniversity.holds(words[i - 1]);
const atUniversity = wordSet('vice pro');

/** “Westminster”; not Westminster council. */
const isSeat = (words: readonly Word[], i: number) => words[i]?.shape !== 'lower' && lowerAt(words, i + 1) !== 'council';

/** “The minister”, “Prime Minister Jones”; not Minister John Bell, of a church. */
const isOfCrown = (words: readonly Word[], i: number) =>
  words[i]?.shape !== 'title' || words[i + 1]?.shape !== 'title' || lowerAt(words, i - 1) === 'prime';

const causes = wordSet(
  'brexit referendum socialism communism capitalism austerity thatcherism populism populists marxism neoliberalism brexiteer brexiteers remainers remoaners lefties leftie corbynites socialists thatcherites gammons',
);
/** “The PM”; not “PM us”. */
const isPremier = (words: readonly Word[], i: number) => !whom.holds(words[i + 1]);
const whom = wordSet('us me');

const offices = wordSet(
  "government's minister's pm's mp mps mp's mayor mayor's politicians politician councillor councillors cllr whitehall starmer's sunak's farage's pcc candidate candidates",
);

/** A word stands in one of them only. */
export const namings = turnings<Naming>([
  { turnsOn: partyNames, kind: 'party' },
  { turnsOn: doubtfulParties, kind: 'party', where: isParty },
  { turnsOn: wordSet('parties'), kind: 'party', where: areOfState },
  { turnsOn: causes, kind: 'cause' },
  { turnsOn: wordSet('campaign'), kind: 'cause', where: isSide },
  { turnsOn: offices, kind: 'office' },
  { turnsOn: wordSet('pm'), kind: 'office', where: isPremier },
  { turnsOn: people, kind: 'office', where: isPerson },
  { turnsOn: fullNames, kind: 'office', where: isFullName },
  { turnsOn: wordSet('commissioner'), kind: 'office', where: (words, i) => lowerAt(words, i - 1) === 'crime' },
  { turnsOn: wordSet("leader leader's"), kind: 'office', where: isCouncilLeader },
  { turnsOn: wordSet("secretary secretary's"), kind: 'office', where: isOfState },
  { turnsOn: wordSet('administration'), kind: 'office', where: (words, i) => formerWords.holds(words[i - 1]) },
  { turnsOn: wordSet('number no'), kind: 'office', where: isDowningStreet },
  { turnsOn: wordSet('government'), kind: 'office', where: isNational },
  { turnsOn: wordSet('opposition'), kind: 'office', where: isOpposition },
  { turnsOn: wordSet("chancellor chancellor's"), kind: 'office', where: isOfExchequer },
  { turnsOn: wordSet('downing'), kind: 'office', where: (words, i) => lowerAt(words, i + 1) === 'street' },
  { turnsOn: wordSet('treasury westminster'), kind: 'office', where: isSeat },
  { turnsOn: wordSet('minister ministers'), kind: 'office', where: isOfCrown },
]);
