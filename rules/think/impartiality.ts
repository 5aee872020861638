import { asDay } from '../../src/register/days.js';
import { periodAt } from '../../src/register/elections.js';
import { defineRule, number, words } from '../../src/rule/index.js';
import { momentOf } from '../../src/text/moment.js';
import { isWarnedAgainst } from '../../src/text/phrases/mention.js';
import { bareMentionOf } from '../../src/text/politics/bare-mention.js';
import { campaignOf } from '../../src/text/politics/campaign.js';
import { endorsementOf } from '../../src/text/politics/endorsement.js';
import { leaningOf } from '../../src/text/politics/leanings.js';
import { officeIn, politicianIn } from '../../src/text/politics/office.js';
import { isFestive } from '../../src/text/politics/parties.js';
import { partisanOf } from '../../src/text/politics/partisan.js';
import { actorsOf } from '../../src/text/politics/politics.js';
import { fieldWordsOf, politicsWord } from '../../src/text/words/field-words.js';
import { wordSet } from '../../src/text/words/word-set.js';
import type { Draft, Span } from '../../src/types.js';

const partyName =
  /\b(?:Tory|Tories|(?:the |a |our |new )?(?:Labour|Conservatives?|Tory)(?: (?:government|council(?:lors?)?|party|MPs?|candidates?|leader(?:ship)?|manifesto|voters?|minister|administration|group|run|controlled))|the Conservatives|Lib(?:eral)? Dem(?:ocrat)?s?|Liberal Democrats?|Green Party|the Greens|Reform UK|UKIP|SNP|Plaid Cymru|Sinn F[eé]in|DUP|SDLP)\b/;

/** How people vote, not for whom: every council has to tell them. */
const voting =
  /\b(?:register(?:ed)? to vote|registering to vote|polling (?:station|card|day|place)s?|photo id|postal vote|proxy vote|voter (?:id|authority)|electoral (?:roll|register|services|commission)|how to vote|right to vote|returning officer|ballot paper|notice of (?:election|poll)|by-election (?:will|is|on)|turnout|election results?|results? (?:of|for|from)|duly elected|statement of persons|hustings|the count|declared elected|votes cast|seats|elected)\b/i;

const campaigning =
  /\b(?:candidates?|manifesto|campaign trail|my opponents?|pledges?|by-?election|votes? for|party political|politicians?|controversial|new policy|consultation)\b/i;

function spanOf(draft: Draft, pattern: RegExp): Span | undefined {
  const match = pattern.exec(draft.text);
  return match ? [match.index, match.index + match[0].trimEnd().length] : undefined;
}

/** Politics is spoken of, though no party and no office is named. */
const camps = wordSet('right left wing leaders rwanda bill rosettes rosette');

const beforeTheVote = { options: { elections: ['2027-05-06'] }, meta: { publish: '2027-04-20T10:00' } };

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
      { organisation: 'elections', form: 'days' },
    ),
    electionWeeks: number('How many weeks before the day of an election its period begins, where only that day is given.', 6, {
      min: 1,
      max: 26,
    }),
  },
  messages: {
    canvass: 'Does this ask for a vote? A public body may tell people how to vote, never for whom. Could you leave it out?',
    attack: 'Could a reader take this as blaming a government or a party? Could it say what happened to people instead?',
    praise: 'Could a reader take this as favouring a party or a candidate? Could it name the service instead?',
    leaning: 'Is this about party politics? “{phrase}” may read as our view of it. Could it say only what is happening?',
    endorsement: 'Could a reader take this for an advertisement? A public body favours no business. Could you leave out the name?',
    party: 'Is the party needed here? Naming one can look like taking sides. Could you give only their office?',
    period: 'This would go out in the pre-election period {period}. Is “{phrase}” needed before the vote?',
  },
  examples: [
    { text: 'Do I need a passport to vote? No. Councillors said so by seven votes to four.', finds: [], because: 'answered' },
    { text: 'What a breath of fresh air our new Health Secretary is!', finds: ['What a breath of fresh air our new Health Secretary'] },
    { text: 'If you love our park, you know what to do on polling day.', finds: ['know what to do on polling'] },
    { text: "Reform councillors walked out of tonight's meeting. Says it all.", finds: ['Says it all'] },
    { text: 'Vote Labour on Thursday.', finds: ['Vote Labour'] },
    { text: 'Everyone should vote for the Green Party if they care about children.', finds: ['vote for the Green Party'] },
    { text: 'Re-elect Cllr Jones, the best friend our schools ever had.', finds: ['Re-elect Cllr'] },
    { text: "Let's get the Tories out.", finds: ['get the Tories out'] },
    { text: 'Tory cuts have closed our youth club.', finds: ['Tory cuts'] },
    { text: 'Shame on the Prime Minister for ignoring families.', finds: ['Shame on the Prime Minister'] },
    { text: 'Thank you to our brilliant Labour council for the new hub.', finds: ['Thank you to our brilliant Labour council'] },
    { text: 'Only the Conservatives will keep our streets safe.', finds: ['Only the Conservatives will'] },
    { text: 'The Prime Minister looks clueless.', finds: ['Minister looks clueless'] },
    { text: "This government couldn't run a bath.", finds: ["government couldn't"] },
    { text: 'Great to see the Lib Dems promise to keep our library open.', finds: ['Great to see the Lib Dems'] },
    { text: 'You know who to vote for if you want better buses.', finds: ['vote for'] },
    {
      text: 'We are urging everyone to write to their MP and oppose the Bill.',
      finds: ['urging everyone to write to their MP and oppose'],
    },
    { text: 'Fantastic speech by the Shadow Education Secretary.', finds: ['Fantastic speech by the Shadow Education Secretary'] },
    { text: 'He promised 500 homes and our mayor built 700. Give him four more years!', finds: ['more years'] },
    { text: 'Use code SAFE10 at Guardwell Alarms.', finds: ['Use code SAFE10 at Guardwell'], because: 'a public body favours no business' },
    { text: 'The asylum policy is cruel.', finds: ['asylum policy is cruel'] },
    { text: 'Ministers party while our nurses use food banks.', finds: ['Ministers party while our'] },
    { text: 'Vote for the candidate who will fund our hospice.', finds: ['Vote for the candidate who'] },
    { text: 'The parking policy is bonkers, you told us. So we changed it.', finds: [], because: 'no policy of state' },
    { text: 'Stop the boats.', finds: ['Stop the boats'] },
    { text: 'Proud of our parks. #VoteGreen', finds: ['#VoteGreen'] },
    { text: 'Please sign the petition and save our library.', finds: ['sign the petition'] },
    { text: 'Cllr Jones got this crossing built.', finds: ['Cllr Jones got this'] },
    { text: "Thanks to Cllr Jones's hard work the crossing is here.", finds: ["to Cllr Jones's hard work"] },
    { text: 'Meet Tom Hill, candidate for Well Street ward.', finds: ['candidate'] },
    { text: 'We are supporting Sam Cole for mayor.', finds: ['Sam Cole for mayor'] },
    { text: 'Support the strike!', finds: ['Support the strike'] },
    { text: 'Great to see our MP standing up for our hospital again.', finds: ['MP standing up for'] },
    { text: 'The Chancellor has a point about business rates.', finds: ['Chancellor has a point'], because: 'our view of it: a note' },
    { text: 'Brexit has been nothing but trouble for our care homes.', finds: ['Brexit has been nothing but'] },
    { text: "We're with Labour on this one.", finds: ["We're with Labour"] },
    { text: 'The Mayor opened the hub. Best man for the job!', finds: ['Best man for the job'] },
    { text: "Gutted by last night's election result.", finds: ["Gutted by last night's election"] },
    { text: 'Remember who closed your library when you vote.', finds: ['Remember who closed'] },
    { text: 'Pick up your Labour leaflet at our coffee morning.', finds: ['Labour leaflet'] },
    { text: "Let's send the council leader packing.", finds: ['send the council leader packing'] },
    { text: 'Vote for anyone but Reform.', finds: ['anyone but Reform'] },
    { text: 'Abolish the cap now, Prime Minister.', finds: ['Abolish the cap now, Prime Minister'] },
    { text: 'The last administration ran this town into the ground.', finds: ['administration ran this town into the ground'] },
    { text: 'We need your vote at Green Lane library: name our gritter.', finds: [], because: 'a place, and no election' },
    { text: 'Number 10 bus stops at the library. We hope to have a result by 3am, says the election team.', finds: [] },
    { text: 'The minister and the mayor spoke about buses at the town hall.', finds: [] },
    {
      text: 'Our swimming pool has outlived four ministers and their bright ideas.',
      finds: ['ministers and their bright ideas.'],
      because: 'nothing is reported of them: a note',
    },
    { text: 'MPs sit on the committee until noon, and you can watch them.', finds: [], because: 'it is reported' },
    { text: 'We follow the Government’s advice on safer sleep.', finds: [], because: 'no side is taken' },
    { text: 'You can sign the e-petition about the crossing until 4 May.', finds: [] },
    { text: 'Say no to bullying, and join our walk against knife crime.', finds: [] },
    { text: 'Youth councillors fought hard for the skate park.', finds: [] },
    { text: 'Hustings with every candidate on Tuesday. Hear each candidate for Well Street ward.', finds: [] },
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
    { text: 'Our MP came to see the new sensory room.', ...beforeTheVote, finds: ['Our MP'], because: 'an office without a name: a note' },
    { text: 'The Mayor of Toytown cut the ribbon at the day centre.', ...beforeTheVote, finds: ['The Mayor of Toytown'] },
    {
      text: 'Our MP for Toytown West came to see us.',
      ...beforeTheVote,
      finds: ['Our MP for Toytown West'],
      because: 'there is one: a warning',
    },
    { text: "The Children's Commissioner for England spoke to us.", ...beforeTheVote, finds: [], because: 'nobody votes for them' },
    { text: 'The deputy mayor cut the ribbon at the day centre.', ...beforeTheVote, finds: ['The deputy mayor'] },
    {
      text: 'Unhappy with our answer? You can also write to your local councillor.',
      ...beforeTheVote,
      finds: [],
      because: 'where to turn',
    },
    { text: 'The minister of our parish blessed the garden.', ...beforeTheVote, finds: [] },
    { text: 'Remember to vote on Thursday 6 May.', ...beforeTheVote, finds: [], because: 'a reminder, for nobody' },
    {
      text: 'Cllr Ann Poole came to our lunch club.',
      options: { elections: ['2027-05-06'] },
      run: { now: '2027-04-20T09:00Z' },
      finds: ['Cllr Ann Poole'],
      because: 'it goes out today at the earliest',
    },
    {
      text: 'Cllr Ann Poole came to our lunch club.',
      options: { elections: ['2027-05-06'] },
      run: { now: '2027-02-20T09:00Z' },
      finds: [],
      because: 'the period is not here yet',
    },
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
    { text: 'Meet Owen, our porter. Vote for him as Star of the Month!', finds: [] },
    { text: 'Thanks to the Mayor for opening our new playground.', finds: [] },
    { text: 'Green party in the park: dress up in green, face painting for under-fives.', finds: [] },
    { text: 'Minister John Bell leads the Sunday service.', finds: [] },
    { text: 'Use code HUB when you book your place on our parenting course.', finds: [] },
    { text: 'Vote for your favourite park in our photo competition!', finds: [] },
    { text: 'Our Christmas party is on Friday, and everyone is invited.', finds: [] },
    { text: 'The Mayor opened the playground, and the swings are already full.', finds: [] },
    { text: 'Labour-run councils do more for less.', finds: ['Labour-run councils do more'] },
    { text: 'Labour-run councils met in Leeds today.', finds: [] },
    { text: 'A conservative estimate is that 300 of you came.', finds: [] },
    { text: "The Children's Minister spoke at our conference about fostering.", finds: [] },
    { text: 'Election results: turnout was 34%. Labour 12 seats, Conservatives 4, Green Party 2.', finds: [] },
    { text: 'Thanks to your support the government funded our project for another year.', finds: [] },
    { text: "We're asking for your views on the council's new parking policy.", finds: [] },
    { text: 'Your councillor can speak up for you at meetings.', finds: [], because: 'any of them can' },
  ],
  dated: ({ elections }) => elections.length > 0,
  *check(draft, { elections, electionWeeks }, now?: string) {
    const before = elections.length === 0 ? undefined : periodAt(momentOf(draft)?.day ?? asDay(now), elections, electionWeeks);
    const sold = endorsementOf(draft);
    if (sold) yield { span: sold, message: 'endorsement', confidence: 'unsure' };
    const campaign = campaignOf(draft);
    if (!campaign && !(fieldWordsOf(draft).all & politicsWord) && !camps.hasAny(draft.words) && actorsOf(draft).length === 0) return;
    const partisan = partisanOf(draft) ?? campaign;
    if (partisan) {
      const { span, kind, sure } = partisan;
      const quoted = isWarnedAgainst(draft, span) ? { atMost: 'note' as const } : {};
      yield { span, message: kind, ...(!sure && { confidence: 'unsure' as const }), ...quoted };
      return;
    }
    const leaning = leaningOf(draft)?.span ?? bareMentionOf(draft);
    if (leaning && before === undefined) {
      yield {
        span: leaning,
        message: 'leaning',
        data: { phrase: draft.text.slice(...leaning) },
        confidence: 'unsure',
        atMost: 'note',
      };
      return;
    }
    if (before !== undefined && !voting.test(draft.text)) {
      const named = politicianIn(draft) ?? spanOf(draft, partyName) ?? spanOf(draft, campaigning);
      const shown = named ?? officeIn(draft);
      if (!shown) return;
      const found = { span: shown, message: 'period', data: { period: before, phrase: draft.text.slice(...shown) } } as const;
      yield named ? found : { ...found, confidence: 'unsure', atMost: 'note' };
      return;
    }
    const mentioned = spanOf(draft, partyName);
    if (mentioned && !voting.test(draft.text) && !isFestive(draft.words))
      yield { span: mentioned, message: 'party', confidence: 'unsure', atMost: 'note' };
  },
});
