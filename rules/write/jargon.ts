import { defineRule, words } from '../../src/rule/index.js';
import { explainsShortForm, partOfListedName } from '../../src/text/acronyms/written-out.js';
import { quotedList, wordingFinder } from '../../src/text/phrases/wording.js';
import type { Draft } from '../../src/types.js';
import acronyms from './acronyms.tsv';
import list from './jargon.tsv';

const findJargon = wordingFinder('jargon', list);
/** “Care plan” in “education, health and care plan”. */
const isPartOfName = partOfListedName(acronyms);

const messages = new Map<string, 'trade' | 'health'>([
  ['safeguarding', 'trade'],
  ['health', 'health'],
]);

export default defineRule({
  id: 'jargon',
  stage: 'write',
  severity: 'warning',
  summary: 'office and professional language where a plain word exists',
  why: 'Words of the trade tell a parent that the post is not for them. The policy asks for a conversational tone without jargon; a plain word is understood by everyone, those who know the jargon included.',
  policy: '4.1',
  source:
    'GOV.UK words to avoid, NHS A to Z, Local Government Association lists, glossaries of councils and of young people in care; see the list',
  options: {
    fine: words('Phrases that your readers know and that are never reported.'),
  },
  messages: {
    office: '“{phrase}” is office language; say {instead}.',
    trade: '“{phrase}” is a term of the trade that families may not know; say {instead}.',
    health: '“{phrase}” is medical language; say {instead}.',
    meant: '“{phrase}” is jargon for “{means}”; say that in your own words.',
    plain: '“{phrase}” is jargon; say in plain words what happens.',
  },
  examples: [
    { text: 'We will leverage our networks.', finds: ['leverage'] },
    { text: 'Leverage is what lifts a stone: Roman day at the museum.', finds: [] },
    { text: 'Going forward, ring the new number.', finds: ['Going forward'] },
    { text: 'Going forward ten yards, turn left at the oak.', finds: [] },
    { text: 'A deep dive into school meals.', finds: ['deep dive'] },
    { text: 'A deep dive off the coast found a wreck.', finds: [] },
    { text: 'Funds for carers are ring-fenced.', finds: ['ring-fenced'] },
    { text: 'A ring-fenced paddock keeps the ponies safe.', finds: [] },
    { text: 'It is time for early intervention.', finds: ['early intervention'] },
    { text: 'The surgeon’s early intervention saved his sight.', finds: [] },
    { text: 'A visionary plan for the town.', finds: ['visionary'] },
    { text: 'A visionary artist painted our bus stop.', finds: [] },
    { text: 'The threshold for support is high.', finds: ['threshold'] },
    { text: 'The threshold of the chapel is worn by 500 years of feet.', finds: [] },
    { text: 'Fostering changes lives. Join our information evening.', finds: [] },
    { text: 'Which bus, and what direction of travel?', finds: [] },
    { text: 'We will facilitate a session for parents.', finds: ['facilitate'] },
    { text: 'The hall was repurposed for three clubs, and we are repurposing it again.', finds: ['repurposed', 'repurposing'] },
    { text: 'Tenants of Ash House were decanted in May, and three voids are being let.', finds: ['decanted', 'voids'] },
    { text: 'A ticket that was let to somebody else is void.', finds: [], because: 'worth nothing' },
    { text: 'Dogs are welcome, notwithstanding the sign.', finds: ['notwithstanding'] },
    { text: 'Wine is decanted an hour before, and we paint the voids under the stairs.', finds: [], because: 'no tenants' },
    { text: 'A new pathway runs through the woods. Our stroke pathway is new too.', finds: ['pathway'], because: 'the first is a path' },
    { text: 'Customers of the café get a free bun.', finds: [], because: 'they are' },
    { text: 'Housing customers can pay rent online.', finds: ['customers'], because: 'they are tenants: a note' },
    { text: 'Thematic review of neglect: what we learned.', finds: ['Thematic review'] },
    { text: 'It is a transactional arrangement.', finds: ['transactional'] },
    { text: 'Meet Ana, our Service Delivery Manager.', finds: [], because: 'a title' },
    { text: 'Our multi-agency team is at the fire station on Saturday.', finds: ['multi-agency'] },
    { text: 'We’ve actioned your ideas and put robust plans in place.', finds: ['actioned', 'robust'] },
    { text: 'She is a looked after child (LAC) and lives with her aunt.', finds: [], because: 'it explains the short form' },
    { text: 'What a looked after child (of any age) may ask.', finds: ['looked after child'] },
    {
      text: 'Her education, health and care plan is due. Her care plan is, too.',
      finds: ['care plan'],
      because: 'the first is a name in law',
    },
    {
      text: 'Multi-agency safeguarding arrangements are new. Good safeguarding arrangements save lives.',
      finds: ['Multi-agency', 'safeguarding arrangements'],
    },
    { text: 'A multidisciplinary team meets weekly.', finds: ['multidisciplinary'], because: 'no better for being a name' },
    { text: 'We signpost carers to a helpline, and signpost to others.', finds: ['signpost', 'signpost to'] },
    { text: 'Service users helped to choose the curtains.', finds: ['Service users'] },
    { text: 'She was asked for her wishes and feelings.', finds: ['wishes and feelings'] },
    { text: 'We are leveraging our links with local shops.', finds: ['leveraging'] },
    {
      text: '“We must leverage our synergies,” said the chair.',
      finds: ['leverage', 'synergies'],
      because: 'somebody else’s words: a note',
    },
    { text: 'What is a child in need plan? It says who will help, and when.', finds: [], because: 'it asks what the words mean' },
    { text: 'They kept saying ‘placement’. It was my home.', finds: [], because: 'the word itself is spoken of' },
    { text: 'Foster carers wanted in Wexley. Could you foster a teenager?', finds: [], because: 'the plain word in this field' },
    { text: 'Minor injuries? The keys to the post van are at the youth club.', finds: [] },
    { text: 'Is it a sign of nausea? Our clinicians will ask.', finds: ['nausea', 'clinicians'], because: 'medical words: notes' },
    { text: 'The scheme fosters pride in the estate and promotes wellbeing.', finds: ['fosters', 'promotes'] },
    { text: 'We foster two boys. She was promoted to sergeant.', finds: [], because: 'what is fostered is no idea' },
    { text: 'Key messages for parents: our key aims.', finds: ['Key', 'key'] },
    { text: 'The key is under the mat.', finds: [] },
    { text: 'Climate is high on our agenda. Our agenda for change!', finds: ['agenda'], because: 'no list for a meeting' },
    { text: 'The planning meeting is at 6.30pm. The agenda is at https://example.org/planning', finds: [] },
    { text: 'Please action this by Friday.', finds: ['action'] },
    { text: 'A plan of action, and a call to action.', finds: [] },
    { text: 'A robust oak, a toolkit of spanners, a landscape in watercolour.', finds: [], because: 'things one can touch' },
    { text: 'Deep dive! The diving club is back.', finds: [], because: 'a headline, and what follows says which dive' },
    { text: 'The One Stop shop on Mare Street has reopened.', finds: [], because: 'a name' },
    { text: 'Lorry driver, £29,750 to £31,200 a year pro rata.', finds: [], because: 'every advert for a job says so' },
    { text: 'The refund is paid pro rata.', finds: ['pro rata'] },
    {
      text: 'Vacancy: health visitor. Your caseload is small, and Friday mornings are protected time.',
      finds: [],
      because: 'words of the job',
    },
    { text: 'Her caseload has doubled since May.', finds: ['caseload'] },
    { text: 'The path on the upstream side is open.', finds: [], because: 'the river is meant' },
    { text: 'The lifeboat was stood down at dusk. Our hotline was stood down, too.', finds: ['stood down'], because: 'crews are' },
    { text: 'Care leavers: your council tax is on us.', finds: [], because: 'they are called by the name they know' },
    { text: 'A flat of their own for care leavers.', finds: ['care leavers'] },
    { text: 'Officers executed a warrant in Mill Road.', finds: ['executed a warrant'] },
    { text: 'Nobody was hurt. A male was found in a shed.', finds: ['A male was'], because: 'a man or a boy' },
    { text: 'Our owls have hatched: a male was first out of the egg.', finds: [] },
    { text: 'Children get the right support at the right time.', finds: ['the right support at the right time'] },
    { text: 'We take a holistic view.', options: { fine: ['holistic'] }, finds: [] },
    { text: 'Going forward, we take a holistic view.', finds: ['Going forward', 'holistic'] },
    { text: 'Come and meet the team at Dalston Library on Tuesday at 6pm.', finds: [] },
    { text: 'Early help for psychosis: ask your GP.', finds: [], because: 'help, early' },
  ],
  looksAt: (draft) => findJargon(draft).length > 0,
  *check(draft, { fine }) {
    for (const { span, phrase, kind, level, instead, means, quoted } of findJargon(draft)) {
      if (fine.some((known) => known.toLowerCase() === phrase.toLowerCase()) || explainsShortForm(draft, span)) continue;
      // A single word makes the whole name jargon; in its place another one would make it no name.
      const isNamed = isPartOfName(draft, span);
      if (isNamed && phrase.includes(' ')) continue;
      const shared = {
        span,
        suggest: instead,
        ...(instead.length > 0 && !isNamed && { fix: 'unsafe' as const }),
        ...((quoted || level === 'note' || (kind === 'safeguarding' && isForTrade(draft))) && { atMost: 'note' as const }),
      };
      if (instead.length === 0 && means !== '') yield { ...shared, message: 'meant', data: { phrase, means } };
      else if (instead.length === 0) yield { ...shared, message: 'plain', data: { phrase } };
      else yield { ...shared, message: messages.get(kind) ?? 'office', data: { phrase, instead: quotedList(instead) } };
    }
  },
});

/** A course or a talk for those whose words these are. */
const forTrade =
  /\b(?:training|cpd|webinar|masterclass|conference|for (?:[\w-]+ ){0,2}(?:staff|practitioners|professionals|teachers|social workers|colleagues|managers))\b/i;
const isForTrade = ({ text }: Draft) => forTrade.test(text);
