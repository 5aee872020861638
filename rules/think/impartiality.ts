import { daysOn, isDay } from '../../src/register/days.js';
import { defineRule, number, words } from '../../src/rule/index.js';
import { fieldWordsOf, politicsWord } from '../../src/text/field-words.js';
import { isWarnedAgainst } from '../../src/text/mention.js';
import { momentOf } from '../../src/text/moment.js';
import { personsOf } from '../../src/text/names.js';
import type { Draft, Span } from '../../src/types.js';

const party =
  '(?:labour(?! (?:ward|market|force|suite|pains?|room|intensive|costs?|of love|exploitation|shortage|day))|conservatives?(?! (?:estimate|with|about|in|guess|figure|dentistry|treatment|management))|tory|tories|lib(?:eral)? dem(?:ocrat)?s?|liberal democrats?|green party|greens|reform(?: uk)?|ukip|snp|plaid(?: cymru)?|sinn f[eé]in|dup|sdlp)';
const partyName =
  /\b(?:Tory|Tories|(?:the |a |our |new )?(?:Labour|Conservatives?|Tory)(?: (?:government|council(?:lors?)?|party|MPs?|candidates?|leader(?:ship)?|manifesto|voters?|minister|administration|group|run|controlled))|the Conservatives|Lib(?:eral)? Dem(?:ocrat)?s?|Liberal Democrats?|Green Party|the Greens|Reform UK|UKIP|SNP|Plaid Cymru|Sinn F[eé]in|DUP|SDLP)\b/;

/** Asks for a vote. “Vote for your favourite park” is a competition. */
const canvass = new RegExp(
  `\\b(?:(?:put|place) (?:your|a) (?:cross|x|tick) (?:by|next to|for|against|beside)|(?:get|gets|has|have|got) (?:my|our) vote|(?:vot(?:e|ing)|back(?:ing)?|campaign(?:ing)? for|support(?:ing)?|choose|elect|re-elect)(?: for)?(?: the)?(?: your)?(?: local)? ${party}|re-?elect(?! the chair)|(?:don['’]?t|do not|never) vote (?:for )?(?!by|if|until|without|in person|on|at|online|more|twice)\\w+|vote (?:for )?(?:me|him|her|them|cllr|councillor|mayor|change|out)\\b|(?:get|kick|vote|boot|keep) (?:the )?(?:${party}|them|this lot|this government|him|her) out)\\b`,
  'i',
);

const rulers =
  '(?:(?:the |this |our |a |local |tory |labour |conservative |national |current |previous |last )*(?:government|ministers?|prime minister|pm|chancellor|home secretary|health secretary|education secretary|secretary of state|mayor|council leader|opposition|politicians|westminster|downing street|no ?10|mps?|tories|labour|conservatives|lib dems|reform uk|starmer|sunak|farage|badenoch|johnson|corbyn|truss))';
const blame =
  "(?:fail(?:s|ed|ing)?|betray(?:s|ed|al|ing)?|disgrace(?:ful)?|shameful|shame|lie[sd]?|lying|clueless|incompeten\\w+|broke(?:n)? (?:its|their|his|her|every) promises?|broken promises|destroy(?:s|ed|ing)?|slash(?:es|ed|ing)?|resign|useless|pathetic|hopeless|out of touch|to blame|wreck(?:s|ed|ing)?|ruin(?:s|ed|ing)?|does(?: not|n['’]t) care|do(?: not|n['’]t) care|cruel|heartless|corrupt|a joke|chaos|wasted|abandoned|ignor(?:es|ed|ing)|cuts? (?:have|has|are|will|mean|to)|u-turn|must go)";
const attack = new RegExp(
  `\\b(?:shameful|useless|pathetic|failing|corrupt|heartless|cruel|incompetent|hopeless|wretched|terrible|awful|callous) ${rulers}\\b|\\bbrexit (?:was|is|has been) (?:a |an )?(?:disaster|mistake|betrayal|triumph|success|failure)|\\b${party}['’]s (?:\\w+ )?(?:grab|cuts|lies|failures?|mess|chaos|bombshell|tax)\\b|\\b${rulers}\\b[^.!?\\n]{0,50}\\b${blame}\\b|\\b(?:(?:another |more )?broken promises? (?:from|by)|shame on|thanks to|no thanks to|blame|sick of|fed up with|years of) ${rulers}\\b|\\b(?:tory|labour|government|conservative|ideological) (?:cuts|austerity|lies|chaos|failure|sleaze|mess)\\b`,
  'i',
);
const praise = new RegExp(
  `\\b(?:proud of|delighted with|well done|congratulations|thank you|thanks|brilliant|fantastic|great|best|support|back|love|only|trust) (?:to )?(?:our |the |your |this )?(?:new |local |brilliant |fantastic |great |hard-?working )?(?:${party} (?:government|council|party|mps?|candidates?|leader|councillors?|manifesto|plans?|polic(?:y|ies)|team|group)|candidate)|\\b(?:only|thanks to|with) (?:the |a )?${party}(?: council| government| party)? (?:will|can|would|has|have|is|are|you)\\b|\\b${party} (?:is|are|was|were) (?:right|wrong|the (?:best|worst|only))\\b|\\b${party}(?:['’]s)? (?:plans?|polic(?:y|ies)|manifesto) (?:is|are|will)\\b`,
  'i',
);

/** How people vote, not for whom: every council has to tell them. */
const voting =
  /\b(?:register(?:ed)? to vote|registering to vote|polling (?:station|card|day|place)s?|photo id|postal vote|proxy vote|voter (?:id|authority)|electoral (?:roll|register|services|commission)|how to vote|right to vote|returning officer|ballot paper|notice of (?:election|poll)|by-election (?:will|is|on)|turnout|election results?|results? (?:of|for|from)|duly elected|statement of persons|hustings|the count|declared elected|votes cast)\b/i;

const office = /^(?:cllr|councillor|mp|mayor|minister|baroness|lord|pcc|leader|deputy)$/;
const campaigning =
  /\b(?:candidates?|manifesto|campaign trail|my opponents?|pledges?|by-?election|vote|party political|politicians?|controversial|new policy|consultation)\b/i;

/** `2027-03-22/2027-05-06`, both days included, or `2027-03-22/` while it is open; a day alone is that of the vote, so many weeks after the period began. */
function inPeriod(draft: Draft, elections: readonly string[], weeks: number): boolean {
  const day = momentOf(draft)?.day;
  if (day === undefined) return false;
  return elections.some((written) => {
    const [from = '', to] = written.trim().split(/\s*(?:\/|\bto\b|–|\.\.)\s*/);
    if (!isDay(from)) return false;
    return to === undefined ? day >= daysOn(from, -7 * weeks) && day <= from : day >= from && (to === '' || day <= to);
  });
}

function spanOf(draft: Draft, pattern: RegExp): Span | undefined {
  const match = pattern.exec(draft.text);
  return match ? [match.index, match.index + match[0].trimEnd().length] : undefined;
}

/** Cllr Anntoinette Bramble; in a pre-election period even a neutral mention lends a platform. */
function politicianIn(draft: Draft): Span | undefined {
  for (const { title, start, end, first } of personsOf(draft)) {
    if (title !== undefined && office.test(title)) return [draft.words[first - 1]?.start ?? start, end];
    const after = draft.text.slice(end, end + 5);
    if (/^,? MP\b/.test(after)) return [start, end + after.indexOf('MP') + 2];
  }
  return undefined;
}

export default defineRule({
  id: 'impartiality',
  stage: 'think',
  severity: 'warning',
  summary: 'takes sides in party politics, or speaks up in a pre-election period',
  why: 'Public money may not pay for party politics. A board that praises or blames a party loses half its readers, and in the weeks before an election even a neutral photograph with a politician can break the law.',
  policy: '3.3',
  source:
    'Code of Recommended Practice on Local Authority Publicity 2011; Local Government Association on pre-election periods; Local Government Act 1986 s.2',
  options: {
    elections: words(
      'Days of elections, such as 2027-05-06, or whole pre-election periods as first and last day: 2027-03-22/2027-05-06. Judged against the draft’s publish date.',
      [],
      { organisation: 'elections' },
    ),
    electionWeeks: number('How many weeks before the day of an election its period begins, where only that day is given.', 6, {
      min: 1,
      max: 26,
    }),
  },
  messages: {
    canvass: 'Does this ask for a vote? A public body may tell people how to vote, never for whom. Could it go?',
    attack: 'Could a reader take this for blame of a government or a party? Could it say what happened to people instead?',
    praise: 'Could a reader take this for favour to a party or a candidate? Could it name the service instead?',
    party: 'Is the party needed here? Naming one can look like taking sides. Could the office stand alone?',
    period: 'This would go out in a pre-election period. Is “{phrase}” needed before the vote?',
  },
  examples: [
    { text: 'Vote Labour on Thursday.', finds: ['Vote Labour'] },
    { text: 'Everyone should vote for the Green Party if they care about children.', finds: ['vote for the Green Party'] },
    { text: 'Re-elect Cllr Jones, the best friend our schools ever had.', finds: ['Re-elect'] },
    { text: "Let's get the Tories out.", finds: ['get the Tories out'] },
    { text: 'The government has failed our children again.', finds: ['The government has failed'] },
    { text: 'Tory cuts have closed our youth club.', finds: ['Tory cuts'] },
    { text: 'Shame on the Prime Minister for ignoring families.', finds: ['Shame on the Prime Minister'] },
    { text: 'Thank you to our brilliant Labour council for the new hub.', finds: ['Thank you to our brilliant Labour council'] },
    { text: 'Only the Conservatives will keep our streets safe.', finds: ['Only the Conservatives will'] },
    {
      text: 'The Labour councillor for Hoxton opened our family hub today.',
      finds: ['Labour councillor'],
      because: 'a party, and no more: a note',
    },
    {
      text: 'Cllr Anntoinette Bramble visited our new family hub today.',
      options: { elections: ['2027-03-22/2027-05-06'] },
      meta: { publish: '2027-04-02T10:00' },
      finds: ['Cllr Anntoinette Bramble'],
      because: 'in a pre-election period even this',
    },
    {
      text: 'Cllr Anntoinette Bramble visited our new family hub today.',
      options: { elections: ['2027-05-06'] },
      meta: { publish: '2027-03-25T10:00' },
      finds: ['Cllr Anntoinette Bramble'],
      because: 'six weeks before the vote',
    },
    {
      text: 'Cllr Anntoinette Bramble visited our new family hub today.',
      options: { elections: ['2027-05-06'] },
      meta: { publish: '2027-03-24T10:00' },
      finds: [],
      because: 'a day earlier',
    },
    {
      text: 'Cllr Anntoinette Bramble visited our new family hub today.',
      options: { elections: ['2027-05-06'] },
      meta: { publish: '2027-05-07' },
      finds: [],
      because: 'the day after the vote',
    },
    { text: 'Cllr Anntoinette Bramble visited our new family hub today.', finds: [] },
    {
      text: 'Cllr Anntoinette Bramble visited our new family hub.',
      options: { elections: ['2027-03-22/2027-05-06'] },
      meta: { publish: '2027-05-07' },
      finds: [],
      because: 'after the election',
    },
    {
      text: 'Polling stations are open from 7am to 10pm. Bring photo ID.',
      options: { elections: ['2027-03-22 to 2027-05-06'] },
      meta: { publish: '2027-05-06' },
      finds: [],
      because: 'how to vote, not for whom',
    },
    { text: 'Register to vote by 18 April. It takes five minutes online.', finds: [] },
    { text: 'The government has announced new rules on childcare. Here is what changes for you.', finds: [] },
    { text: "A baby was born on the labour ward on New Year's Day.", finds: [] },
    { text: 'Vote for your favourite park in our photo competition!', finds: [] },
    { text: 'Our Christmas party is on Friday, and everyone is invited.', finds: [] },
    { text: 'A conservative estimate is that 300 of you came.', finds: [] },
    { text: "The Children's Minister spoke at our conference about fostering.", finds: [] },
    { text: 'The Mayor opened the playground, and the swings are already full.', finds: [] },
    { text: 'Election results: turnout was 34%. Labour 12 seats, Conservatives 4, Green Party 2.', finds: [] },
    { text: 'Thanks to your support the government funded our project for another year.', finds: [] },
    { text: "We're asking for your views on the council's new parking policy.", finds: [] },
  ],
  *check(draft, { elections, electionWeeks }) {
    if (!(fieldWordsOf(draft).all & politicsWord)) return;
    const before = elections.length > 0 && inPeriod(draft, elections, electionWeeks);
    const quoted = (span: Span) => (isWarnedAgainst(draft, span) ? { atMost: 'note' as const } : {});
    const asked = spanOf(draft, canvass);
    if (asked) {
      yield { span: asked, message: 'canvass', ...quoted(asked) };
      return;
    }
    const blamed = spanOf(draft, attack);
    if (blamed) {
      yield { span: blamed, message: 'attack', ...quoted(blamed) };
      return;
    }
    const praised = spanOf(draft, praise);
    if (praised) {
      yield { span: praised, message: 'praise', ...quoted(praised) };
      return;
    }
    if (before && !voting.test(draft.text)) {
      const named = politicianIn(draft) ?? spanOf(draft, partyName) ?? spanOf(draft, campaigning);
      if (named) yield { span: named, message: 'period', data: { phrase: draft.text.slice(...named) } };
      return;
    }
    const mentioned = spanOf(draft, partyName);
    if (mentioned && !voting.test(draft.text)) yield { span: mentioned, message: 'party', confidence: 'unsure', atMost: 'note' };
  },
});
