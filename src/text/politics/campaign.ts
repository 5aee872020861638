/**
 * Words of a campaign: slogans, tags, petitions, protests, candidates put forward. They take a side
 * without a party or a minister being named.
 */
import type { Draft, Span, Word } from '../../types.js';
import { phraseList } from '../phrases/phrase-list.js';
import { wordSet } from '../words/word-set.js';
import { ordinaryNames } from './parties.js';
import type { Partisan } from './politics.js';

type Entry = readonly [kind: Partisan['kind'], needs: 'nothing' | 'vote' | 'start' | 'cause', sure: boolean];

const causes = 'cuts; closure; closures; merger; bill; sell off; tax; government; changes; plans; plan; council; minister; ministers';
const list = (phrases: string) => phrases.split('; ');

const rows = (): readonly (readonly [phrases: string, entry: Entry])[] => [
  [
    'change is coming; yes to independence; no to independence; abolish the two child cap; abolish the two-child cap; never kissed a tory; no tories; tory scum; anyone but the tories; fund our nhs; eat the rich; kick the tories; stop the boats; leave means leave; get brexit done; take back control; build the wall; make britain great; make britain great again; rejoin the eu; four more years; five more years; general election now; we need an election; we need a general election; call an election; this lot have to go; this lot has to go; get rid of this lot; had enough of this lot; time for change; time for a change at the top; change has come; now for change; lend us your vote; vote tactically; tactical voting works; vote with your feet and; defund the police; tax the rich; tax the super rich; scrap the bedroom tax; scrap the two child limit; scrap the two child cap; scrap the cap; scrap the tax; axe the tax; end austerity; bring down the government; bring down this government; our next mp; your next mp; our next mayor; your next mayor; our next councillor; your next councillor; next mp for; next mayor for; next councillor for; has our vote; have our vote; gets our vote; gets my vote; has my vote; get my vote; get our vote; the wrong side won; the right side won; wrong party won; right party won; only one party; no other party; which party cut; which party closed; which party voted; party that will; party that cares; party that listens; parties that will; put politics before; playing politics with; playing politics; only one candidate; left wing council; left wing councillors; left wing councillor; left wing mp; left wing mps; left wing politicians; left wing government; right wing council; right wing councillors; right wing councillor; right wing mp; right wing mps; right wing politicians; right wing government; far right mp; far right councillor; far left mp; remember their names when you vote; oppose the bill; reject the bill; resist the bill',
    ['canvass', 'nothing', true],
  ],
  [
    'vote for change; vote them out; vote him out; vote her out; kick them out; boot them out; throw them out; get them out; vote for those who; vote for someone who; vote for people who; vote for a party; vote for the party; use your vote to; make your vote count for; remember who closed; remember who cut; remember who voted; remember which party; think about who closed; think about who cut; think about who; remember that when you vote; remember that on; remember this on; remember this at the; when you go to the polls remember; who really cares; who cares about; who has ever; who stood up for; send a message; send them a message; send ministers a message; no more cuts; no more broken; only one candidate; punish them at the; your chance to stop; your chance to change; the side of',
    ['canvass', 'vote', false],
  ],
  [
    'woke nonsense; woke brigade; woke agenda; woke mob; woke rubbish; loony left; hard left; far left; radical left; left wing nonsense; right wing nonsense; right wing lies; nasty party; years of cuts; years of austerity; years of neglect by; years of failure; decade of cuts; cuts did this; cuts have done this; savage cuts; cruel cuts; tory cuts; blame westminster; blame whitehall; blame the last council; blame the last government; blame the last administration; blame the last lot; blame the government; blame ministers; kick in the teeth; slap in the face from; under the last administration nobody; under the last council nobody; the unions are; holding our children to ransom; holding the country to ransom; shame on the home office; shame on ministers; shame on the government; shame on the council; war on families; war on the poor; attack on working families; wrong priorities; broken britain; money for war; lining their pockets; fat cats',
    ['attack', 'nothing', false],
  ],
  [
    'sign our petition; sign the petition; sign this petition; sign and share; sign up to our petition; demand that; demand the resignation; add your name to our petition; add your name to the petition; back our petition; support our petition',
    ['canvass', 'cause', false],
  ],
  [
    'support the strike; support the strikes; support the strikers; support our strikers; back the strike; join the strike; join the picket; join the picket line; join our picket; stand with striking; stand with the strikers; standing with striking; solidarity with striking; with the strikers; victory to the strikers; join the protest; join our protest; join us at the protest; come to the protest; join the demo; join our demo; join the demonstration; join our demonstration',
    ['canvass', 'nothing', false],
  ],
  [
    [
      ...['march', 'rally', 'protest', 'demonstrate'].flatMap((verb) => [`${verb} with us`, `${verb} against`]),
      ...list(causes).flatMap((cause) => [
        `say no to ${cause}`,
        `say no to the ${cause}`,
        `fight the ${cause}`,
        `stop the ${cause}`,
        `fight these ${cause}`,
      ]),
    ].join('; '),
    ['canvass', 'cause', false],
  ],
];

const index = phraseList('campaign', () => rows().flatMap(([phrases, entry]) => list(phrases).map((phrase) => [phrase, entry] as const)));

const votes = wordSet('vote voting votes polls ballot election elections thursday may tory tories labour party parties');
const vote = ({ words }: Draft): boolean => votes.hasAny(words);
const contested = wordSet(
  'cuts cut closure closures close closing merger bill bills government ministers minister mp mps council councillors scrap tax sell academisation axe axing cap benefit benefits parliament downing secretary resign resigns prime school schools stop save',
);
const contest = ({ words }: Draft): boolean => contested.hasAny(words);
const prizes = wordSet('award awards prize shortlisted finalist gritter mascot favourite competition poll name names photo book');
const isPrize = ({ words }: Draft): boolean => prizes.hasAny(words);
/** Nobody is for or against these: everybody marches. */
const agreed = wordSet('bullying racism violence hate cancer abuse fgm knife hunger slavery pride remembrance');
const isAgreed = ({ words }: Draft): boolean => agreed.hasAny(words);

const leaders = 'starmer boris farage'.split(' ');
const parties = 'tories tory labour reform'.split(' ');
const votedFor = new Set([
  ...parties,
  ...leaders.flatMap((name) => [name, `for${name}`]),
  ...'conservative conservatives green greens libdem libdems snp plaid ukip leave remain sadiq forsadiq khan forkhan'.split(' '),
]);
const mocked = new Set([
  ...parties,
  ...leaders,
  ...'conservative conservatives libdem libdems snp sunak badenoch government govt councillor mayor'.split(' '),
]);
const sentAway = new Set([...parties, ...leaders, 'sunak', 'badenoch']);
const mockery = 'out lies liars failed cuts chaos mustgo scum sleaze'.split(' ');
const farewells = 'sack out never back resign'.split(' ');
const offices = 'forpm formayor formp forleader'.split(' ');
const slogans = wordSet('gtto generalelectionnow stoptheboats getbrexitdone rejoineu rejointheeu jc4pm takebackcontrol');

/** #VoteLabour, #ToriesOut, #SackTheTories, #StopTheBoats, #SamForMayor: `tag` in small letters, without its sign. Not a pattern, which a start would have to compile. */
function isPartyTag(tag: string): boolean {
  const without = (start: string, rest: string) => (rest.startsWith(start) ? rest.slice(start.length) : rest);
  if (tag.startsWith('vote') && votedFor.has(without('_', tag.slice(4)))) return true;
  if (
    mockery.some(
      (end) => tag.endsWith(end) && (mocked.has(tag.slice(0, -end.length)) || mocked.has(without('the', tag.slice(0, -end.length)))),
    )
  )
    return true;
  if (farewells.some((start) => tag.startsWith(start) && sentAway.has(without('the', tag.slice(start.length))))) return true;
  return slogans.has(tag) || tag.startsWith('toriesout') || offices.some((end) => tag.endsWith(end) && tag.length > end.length);
}

/** The first words of a campaign in the post. */
export function campaignOf(draft: Draft): Partisan | undefined {
  for (const { kind, start, end } of draft.entities)
    if (kind === 'hashtag' && isPartyTag(draft.text.slice(start + 1, end).toLowerCase()))
      return { kind: 'canvass', span: [start, end], sure: true };
  for (const { span, entry, first } of index.find(draft.words)) {
    const [kind, needs, sure] = entry;
    if (needs === 'vote' && (!vote(draft) || isPrize(draft))) continue;
    if (needs === 'cause' && (!contest(draft) || isAgreed(draft) || !beginsClause(draft, first))) continue;
    if (needs === 'nothing' && kind === 'canvass' && isPrize(draft) && !sure) continue;
    return { kind, span, sure };
  }
  return candidateOf(draft) ?? backedOf(draft);
}

const asks = wordSet('please and to just now help');

/** Asked for, not told of: “you can sign the petition” takes no side. */
function beginsClause({ words, sentences }: Draft, i: number): boolean {
  const before = words[i - 1];
  return !before || !words[i]?.joined || asks.holds(before) || sentences.some(({ first }) => first === i);
}

const backing = wordSet('support supporting back backing endorse endorsing vote voting campaigning canvassing elect');
const seats = wordSet('mp mayor pcc councillor council parliament president pm leader');

/** “We're supporting Sam Cole for PCC”, “a vote for independent Sam Cole”. */
function backedOf({ words }: Draft): Partisan | undefined {
  for (let i = 0; i < words.length; i++) {
    if (!backing.holds(words[i])) continue;
    let at = words[i + 1]?.lower === 'for' ? i + 2 : i + 1;
    const independent = words[at]?.lower === 'independent';
    if (independent) at++;
    let last = at;
    while (last < at + 3 && words[last]?.shape === 'title' && words[last]?.joined) last++;
    if (last === at) continue;
    const seat = words[last]?.lower === 'for' && seats.holds(words[last + 1]);
    if (seat || (independent && last - at > 1))
      return { kind: 'canvass', span: [(words[i] as Word).start, (words[last - 1] as Word).end], sure: true };
  }
  return undefined;
}

const everyone = wordSet(
  'all every each both candidates hustings list statement standing job jobs post posts interview interviews exam gcse kidney transplant',
);
const contestWords = wordSet('mp mps mayor ward councillor council election elections parliament vote votes polling');
const partyWords = wordSet(`${ordinaryNames} tory dem independent plaid snp ukip`);

/** “Hear from the Green candidate”, “Tom Hill, candidate for Well Street”: one among several is given the floor. */
function candidateOf(draft: Draft): Partisan | undefined {
  const { words } = draft;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (word.lower !== 'candidate' && word.lower !== "candidate's") continue;
    if (everyone.hasAny(words)) return undefined;
    const before = words[i - 1];
    const party = before !== undefined && partyWords.holds(before) && before.shape !== 'lower';
    const next = words[i + 1];
    const place = next?.lower === 'for' && words[i + 2]?.shape === 'title';
    const named = next?.joined === true && next.shape === 'title' && words[i + 2]?.shape === 'title';
    if (
      !party &&
      !named &&
      !(place && (before?.joined === false || before?.shape === 'title' || isContest(draft) || word.joined === false))
    )
      continue;
    const start: Span[0] = party ? before.start : word.start;
    return { kind: 'praise', span: [start, word.end], sure: false };
  }
  return undefined;
}

const isContest = ({ words }: Draft): boolean => contestWords.hasAny(words);
