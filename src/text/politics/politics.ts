/** Parties, those in office and campaigns as a post names them. */
import type { Draft, Span, Word } from '../../types.js';
import { fact } from '../fact.js';
import { fieldWordsOf, politicsWord } from '../words/field-words.js';
import { wordSet } from '../words/word-set.js';

export interface Actor {
  readonly start: number;
  readonly end: number;
  /** Half-open range of indexes into `draft.words`; empty for a handle. */
  readonly first: number;
  readonly last: number;
  /** A party or its people; somebody in office; a side in a vote. */
  readonly kind: 'party' | 'office' | 'cause';
}

/** A side taken. */
export interface Partisan {
  readonly kind: 'canvass' | 'attack' | 'praise';
  readonly span: Span;
  readonly sure: boolean;
}

const parties = wordSet("tory tories ukip snp plaid dup sdlp uup libdem libdems labour's tories' tory's ukip's snp's");
/** Also ordinary words: parties only as names, and before such a word or verb. */
const doubtfulParties = wordSet("labour conservative conservatives green greens reform reform's liberal lib alliance conservatives'");
const partyNouns = wordSet(
  "party party's government council councillor councillors mp mps candidate candidates leader leadership manifesto voters minister administration group colleagues uk dem dems democrat democrats plan plans policy policies campaign cuts lies chaos failure sleaze neglect misrule incompetence activist activists majority team run controlled led",
);
const notLabour = wordSet(
  'ward market force suite pains pain room intensive cost costs exploitation shortage day of induction ward’s laws line',
);
const notPolitical = wordSet(
  'estimate with about in guess figure dentistry treatment management light space spaces flag energy belt bin bins lane road street way week day bank',
);
const verbs = wordSet(
  "is are was were has have had will would can could should must does do did gets get got promised promising promise wants want says said failed fails lied betrayed plans isn't aren't wasn't won't wouldn't can't couldn't don't doesn't didn't have've",
);
const intoVote = wordSet('vote voting voted elect re-elect back backing let keep stop join for against by under');

const offices = wordSet(
  "government government's minister ministers minister's ministers' pm pm's mp mps mp's mayor mayor's politicians politician councillor councillors cllr opposition westminster whitehall downing treasury starmer sunak farage badenoch corbyn truss starmer's sunak's farage's chancellor chancellor's pcc candidate candidates boris trump trump's keir kemi rishi leader leader's davey opposition",
);
const people = wordSet(
  "starmer sunak farage badenoch corbyn truss boris trump trump's keir kemi rishi streeting rayner braverman miliband sturgeon swinney lammy jenrick phillipson thatcher netanyahu putin biden sadiq streeting's rayner's",
);
/** Ordinary surnames, with the first name before. */
const fullNames = wordSet(
  'reeves cooper hunt patel khan burnham may brown cameron blair davey cleverly mordaunt healey mahmood kendall benn alexander reynolds zahawi raab javid shapps coffey dorries swinson cable clegg clarke swinney salmond drakeford gething morgan price villiers foster o’neill mcdonald lucas bartley ramsay tice anderson lowe jones rees-mogg osborne heseltine anderson polanski denyer gove hancock harris galloway cummings',
);
const theirFirst = wordSet(
  'rachel yvette jeremy priti sadiq andy theresa gordon david tony ed lee zack carla michael matt kamala george dominic james penny john shabana liz hilary heidi jonathan nadhim sajid grant therese nadine jo vince nick ken alex mark vaughan eluned adam arlene michelle mary caroline adrian richard rupert jacob',
);
const firstNames = wordSet('keir kemi rishi');
const surnames = wordSet('starmer sunak badenoch');
const secretaries = wordSet('home health education foreign shadow justice culture transport business environment defence work');
const causes = wordSet(
  'brexit referendum socialism communism capitalism austerity thatcherism populism populists marxism neoliberalism brexiteer brexiteers remainers remoaners lefties leftie corbynites socialists thatcherites gammons',
);
const sides = wordSet('yes no leave remain');
/** What was in power: “the last administration”. */
const formerWords = wordSet('last previous former current this present old new');

const handles =
  /^@(?:uklabour|conservatives|libdems|thegreenparty|reformparty_uk|reform_uk|thesnp|plaid_?cymru|ukip|duponline|borisjohnson|keir_starmer|rishisunak|nigel_?farage|kemibadenoch)/i;

const none: readonly Actor[] = [];

export const actorsOf = fact((draft: Draft): readonly Actor[] => {
  const { words, text } = draft;
  const found: Actor[] = [];
  for (const { kind, start, end } of draft.entities)
    if (kind === 'handle' && handles.test(text.slice(start, end))) found.push({ start, end, first: 0, last: 0, kind: 'party' });
  const classes = fieldWordsOf(draft);
  if (!(classes.all & politicsWord)) return found.length === 0 ? none : found;
  for (let i = 0; i < words.length; i++) {
    const kind = kindAt(words, i);
    if (!kind) continue;
    const word = words[i] as Word;
    let last = i + 1;
    while (kind === 'party' && words[last]?.joined && partyNouns.holds(words[last])) last++;
    found.push({ start: word.start, end: (words[last - 1] as Word).end, first: i, last, kind });
    i = last - 1;
  }
  return found.length === 0 ? none : found;
});

function kindAt(words: readonly Word[], i: number): Actor['kind'] | undefined {
  const { lower, shape } = words[i] as Word;
  const next = words[i + 1];
  const before = words[i - 1]?.lower ?? '';
  if (parties.has(lower)) return 'party';
  if (doubtfulParties.has(lower)) return shape === 'title' && isParty(words, i) ? 'party' : undefined;
  if (fullNames.has(lower)) return shape === 'title' && theirFirst.has(before) ? 'office' : undefined;
  if (lower === 'commissioner') return before === 'crime' ? 'office' : undefined;
  if (lower === 'leader' || lower === "leader's")
    return before === "council's" || before === 'council' || (next?.lower === 'of' && words[i + 3]?.lower === 'council')
      ? 'office'
      : undefined;
  if (firstNames.has(lower) && next?.joined && next.shape === 'title' && !surnames.holds(next)) return undefined;
  if (lower === 'trump' && /^(?:cards?|suit)$/.test(next?.lower ?? '')) return undefined;
  if (people.has(lower))
    return (shape === 'title' || shape === 'upper') && next?.lower !== 'bike' && next?.lower !== 'bikes' ? 'office' : undefined;
  if (causes.has(lower)) return 'cause';
  if (lower === 'campaign') return sides.has(before) && words[i - 1]?.shape === 'title' ? 'cause' : undefined;
  if (lower === 'secretary' || lower === "secretary's") return secretaries.has(before) || next?.lower === 'of' ? 'office' : undefined;
  if (lower === 'parties')
    return /^(?:main|both|major|big|two|all)$/.test(before) && /^(?:main|both|fed|tired|sick)$/.test(words[i - 2]?.lower ?? '')
      ? 'party'
      : undefined;
  if (lower === 'administration') return formerWords.has(before) ? 'office' : undefined;
  if (lower === 'number' || lower === 'no') return isDowningStreet(words, i) ? 'office' : undefined;
  if (!offices.has(lower)) return undefined;
  if (lower === 'government') return before === 'local' || next?.lower === 'house' ? undefined : 'office';
  if (lower === 'opposition')
    return before === 'the' && !/^(?:team|players?|fans|half|goal|defence|to)$/.test(next?.lower ?? '') ? 'office' : undefined;
  if (lower === 'chancellor' || lower === "chancellor's") return before === 'vice' || before === 'pro' ? undefined : 'office';
  if (lower === 'downing') return next?.lower === 'street' ? 'office' : undefined;
  if (lower === 'treasury' || lower === 'westminster') return shape !== 'lower' && next?.lower !== 'council' ? 'office' : undefined;
  if (/^ministers?$/.test(lower)) return next?.shape === 'title' && shape === 'title' && before !== 'prime' ? undefined : 'office';
  return 'office';
}

/** Number 10, not a house or a bus. */
function isDowningStreet(words: readonly Word[], i: number): boolean {
  const after = words[i + 2];
  return (
    words[i + 1]?.lower === '10' &&
    words[i]?.shape === 'title' &&
    !(after?.joined && (after.shape === 'title' || /^(?:bus|route|shirt|is|in|on|at|of|for|tram|goes|will)$/.test(after.lower)))
  );
}

function isParty(words: readonly Word[], i: number): boolean {
  const { lower } = words[i] as Word;
  const next = words[i + 1];
  const after = next?.joined ? next.lower : '';
  const before = words[i - 1]?.lower ?? '';
  if (lower === 'lib' || lower === 'liberal') return /^dem/.test(after);
  if (lower === 'labour') {
    if (notLabour.has(after) || before === 'in' || before === 'early' || before === 'hard' || before === 'of') return false;
    return i > 0 || verbs.has(after) || partyNouns.has(after) || after === '';
  }
  if (notPolitical.has(after)) return false;
  if (partyNouns.has(after) && after !== 'plan' && after !== 'plans' && after !== 'team' && after !== 'group')
    return lower !== 'green' || after !== 'party' || !isFestive(words);
  if (lower === 'greens' || lower === 'conservatives') return before === 'the' || verbs.has(after) || intoVote.has(before);
  if (lower === "reform's")
    return /^(?:plans?|policy|policies|manifesto|candidates?|councillors?|leaders?|mps?|cuts|lies|record|ideas?)$/.test(after);
  if (lower === 'reform')
    return after === 'uk' || (verbs.has(after) && after !== 'is') || (intoVote.has(before) && before !== 'for' && before !== 'by');
  return intoVote.has(before) && before !== 'for' && before !== 'by' && before !== 'keep' && before !== 'under';
}

/** A green party in the park is a party for children. */
export function isFestive(words: readonly Word[]): boolean {
  return words.some(({ lower }) => /^(?:park|garden|allotment|face|dress|fancy|balloons?|music|games)$/.test(lower));
}

export function spanFrom(words: readonly Word[], first: number, last: number): Span {
  return [(words[first] as Word).start, (words[last] as Word).end];
}
