/** Jigsaw identification: who is accused or harmed, told by school, street or work. */
import { turnings } from '../words/turning.js';
import { either, ending, nearest, numeral, one, optional, row, type Step, said, some, type Turn, unless, upTo } from '../words/turns.js';
import { wordSet } from '../words/word-set.js';

/** The word before is in lower case: in a line of capitals, a place is told from nothing. */
const lowered: Step = ({ words }, i, rest) => (words[i - 1]?.shape === 'lower' ? rest(i) : -1);

const capitalised: Step = ({ text, words, last }, i, rest) => {
  const word = i < last ? words[i] : undefined;
  return word?.joined && /^[A-Z]\w/.test(text.slice(word.start, word.end)) ? rest(i + 1) : -1;
};

/** What has a capital and is no place. */
const dated = ending(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday crown court magistrates',
);
const belongs = one(
  'work works worked teaches teach taught coaches coach go attend live goes went lives lived attends attended pupil student',
);
const isMember = row(
  said('is'),
  lowered,
  one('a an'),
  lowered,
  upTo(2),
  one('teacher pupil student nurse caretaker coach worker member governor volunteer doctor carer neighbour player driver'),
);
const somewhere = row(optional(row(one('a an the'), lowered)), upTo(3), unless(dated), capitalised);
const livesThere = row(lowered, nearest(60, row(either(belongs, isMember), lowered, one('at of in for on to with'))), lowered, somewhere);

export const placed = turnings<Turn>([
  // “The man charged with the attack works at a garage in Northcott”, “the victim is a nurse at St Anne's”.
  {
    turnsOn: wordSet(
      "arrested charged suspect suspect's accused accused's defendant defendant's victim victim's complainant complainant's",
    ),
    goesOn: livesThere,
  },
  // “The girl in the rape case attends Mill Lane”, “who brought the case”.
  { turnsOn: wordSet('rape assault abuse'), goesOn: row(lowered, ending('case'), livesThere) },
  { turnsOn: wordSet('brought'), goesOn: row(lowered, said('the'), lowered, ending('case'), livesThere) },
]);

const roles =
  'pupil pupils student students teacher teachers neighbour neighbours son daughter brother sister colleague colleagues regular regulars customer customers resident residents patient patients mum dad mother father coach governor councillor employee employees nurse player players volunteer volunteers tenant tenants';
const isOurs = nearest(
  40,
  row(
    one('is was are were'),
    either(one('a an the our'), said('one of')),
    upTo(2),
    either(ending(roles), said('ex', 'member of', 'parent at'), row(said('year'), numeral)),
  ),
);
const held = either(one('arrested charged held accused'), row(one("who who's"), some('is was has been'), one('arrested charged')));

/** Who the accused or the victim is to us: “the victim is one of our Year 11s”. */
export const related = turnings<Turn>([
  { turnsOn: wordSet('suspect accused defendant victim complainant witness'), goesOn: isOurs },
  { turnsOn: wordSet('man woman boy girl person teenager pupil youth'), goesOn: row(held, isOurs) },
]);
