/** Parties as a post names them: names that are nothing else, and ordinary words that only sometimes name one. */
import type { Word } from '../../types.js';
import { wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';

export const plainNames = 'tory tories libdem libdems plaid snp ukip';
/** Green Lane, a conservative guess, a labour ward. */
export const ordinaryNames = 'labour conservative green reform liberal lib';

export const partyNames = wordSet(`${plainNames} dup sdlp uup labour's tories' tory's ukip's snp's`);
/** Parties only as names, and before such a word or verb. */
export const doubtfulParties = wordSet(`${ordinaryNames} conservatives conservatives' greens reform's alliance`);

/** What a party has: with its name, they are one name. */
export const partyNouns = wordSet(
  "party party's government council councillor councillors mp mps candidate candidates leader leadership manifesto voters minister administration group colleagues uk dem dems democrat democrats plan plans policy policies campaign cuts lies chaos failure sleaze neglect misrule incompetence activist activists majority team run controlled led",
);
/** Of a green plan, a green team, more people speak than of the party. */
const anybodys = wordSet('plan plans team group');
const notLabour = wordSet(
  "ward market force suite pains pain room intensive cost costs exploitation shortage day of induction ward's laws line",
);
/** “In labour”, “hard labour”. */
const ofLabour = wordSet('in early hard of');
const notPolitical = wordSet(
  'estimate with about in guess figure dentistry treatment management light space spaces flag energy belt bin bins lane road street way week day bank',
);
const verbs = wordSet(
  "is are was were has have had will would can could should must does do did gets get got promised promising promise wants want says said failed fails lied betrayed plans isn't aren't wasn't won't wouldn't can't couldn't don't doesn't didn't have've",
);
const choosing = 'vote voting voted elect back backing let stop join against';
const intoVote = wordSet(choosing);
const intoReform = wordSet(`${choosing} keep under`);
const intoPlural = wordSet(`${choosing} keep under for by`);
const ofReform = wordSet(
  'plan plans policy policies manifesto candidate candidates councillor councillors leader leaders mp mps cuts lies record idea ideas',
);

const politicians = wordSet('councillor councillors mp mps candidate candidates');

/** Whether a word of `doubtfulParties` is one here: a name, by what stands around it. */
export function isParty(words: readonly Word[], i: number): boolean {
  const lower = lowerAt(words, i);
  const before = words[i - 1];
  const after = words[i + 1]?.joined ? words[i + 1] : undefined;
  if (words[i]?.shape !== 'title') return false;
  if (lower === 'lib' || lower === 'liberal') return after?.lower.startsWith('dem') === true;
  if (lower === 'labour') {
    if (notLabour.holds(after) || ofLabour.holds(before)) return false;
    return i > 0 || verbs.holds(after) || partyNouns.holds(after) || after === undefined;
  }
  if (notPolitical.holds(after)) return false;
  if (partyNouns.holds(after) && !anybodys.holds(after)) return !(lower === 'green' && after?.lower === 'party' && isFestive(words));
  switch (lower) {
    case 'greens':
    case 'conservatives':
      return before?.lower === 'the' || verbs.holds(after) || intoPlural.holds(before);
    case "reform's":
      return ofReform.holds(after);
    case 'reform':
      return after?.lower === 'uk' || politicians.holds(after) || (verbs.holds(after) && after?.lower !== 'is') || intoReform.holds(before);
    default:
      return intoVote.holds(before);
  }
}

/** A green party in the park is a party for children. */
export const isFestive = (words: readonly Word[]): boolean => festive.hasAny(words);
const festive = wordSet('park garden allotment face dress fancy balloon balloons music games');
