import { defineRule } from '../../src/rule/index.js';
import { conditionsIn } from '../../src/text/phrases/conditions.js';
import { isWarnedAgainst } from '../../src/text/phrases/mention.js';
import { phraseList } from '../../src/text/phrases/phrase-list.js';
import type { PhraseMatch } from '../../src/text/phrases/phrases.js';
import { isQuoted } from '../../src/text/quotations.js';
import { noticesOf } from '../../src/text/tone/notice.js';
import { isPublic } from '../../src/text/tone/publics.js';
import { readRows } from '../../src/text/words/word-list.js';
import { wordSet } from '../../src/text/words/word-set.js';
import { lowerAt } from '../../src/text/words/words.js';
import type { Draft, Span } from '../../src/types.js';
import list from './stiff-tone.tsv';

type Kind = 'members' | 'passive' | 'self' | 'request';

interface Stiff {
  readonly kind: Kind;
  /** What one would do across a table. */
  readonly instead: string;
  /** Conditions, of which one makes it something else. */
  readonly unless: string;
}

const kinds = new Map<string, Kind>([
  ['stiff-members', 'members'],
  ['stiff-passive', 'passive'],
  ['stiff-self', 'self'],
]);

const told = [
  'advised',
  'asked',
  'encouraged',
  'expected',
  'informed',
  'instructed',
  'notified',
  'obliged',
  'reminded',
  'requested',
  'required',
  'urged',
];
/** How they are told: “are politely reminded”. */
const how = [
  '',
  'also ',
  'again ',
  'once again ',
  'further ',
  'therefore ',
  'hereby ',
  'gently ',
  'kindly ',
  'politely ',
  'cordially ',
  'respectfully ',
  'strongly ',
];

/** “Are respectfully informed”: every verb of telling, in every manner. */
const passives = ['is', 'are'].flatMap((be) => [
  `${be} kindly`,
  `${be} respectfully`,
  ...how.flatMap((adverb) => told.map((verb) => `${be} ${adverb}${verb}`)),
]);

const index = phraseList('stiff-tone', () => [
  ...passives.map((phrase): [string, Stiff] => [phrase, { kind: 'passive', instead: '', unless: '' }]),
  ...readRows(list).map(({ id = '', phrase = '', instead = '', unless = '' }): [string, Stiff] => [
    phrase,
    { kind: kinds.get(id) ?? 'request', instead, unless },
  ]),
]);

/** Said kindly, these are plain; only a notice says them of “the public”. */
const mild = wordSet('asked encouraged urged informed required');
const aloof = wordSet('public community persons individuals patrons attendees applicants');

/** The index of the first word of “all residents”, “members of the public”, where such stand before the phrase. */
function subjectBefore({ words }: Draft, first: number, last: number): number | undefined {
  const word = words[first - 1];
  if (!word || !words[first]?.joined) return undefined;
  const { lower } = word;
  if (!isPublic(lower)) return undefined;
  let from = first - 1;
  while (from > 0 && words[from]?.joined && before.holds(words[from - 1])) from--;
  if (from === first - 1 && from > 0 && words[from]?.joined && compounds.holds(words[from - 1])) from--;
  const verb = lowerAt(words, last - 1);
  const stressed = from < first - 1 || last - first > 2;
  return mild.has(verb) && !stressed && !aloof.has(lower) ? undefined : from;
}

const before = wordSet('all the of members and parents any');
const compounds = wordSet('dog pet permit service allotment badge ticket');

/** After “drivers are advised to”: a warning on the road is short, known by heart and may stay. */
const urgent = wordSet('avoid allow expect evacuate stay keep leave seek find slow drive boil');

/** “The Board wishes to” -> “we wish to”: the verb after “we”. */
const irregular = new Map([
  ['is', 'are'],
  ['has', 'have'],
  ['will', 'will'],
  ['would', 'would'],
  ['recognises', 'recognise'],
  ['apologises', 'apologise'],
  ['acknowledges', 'acknowledge'],
  ['wishes', 'would like'],
]);

function capitalised(text: string, like: string): string {
  return like === like.toLowerCase() ? text : text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** What could stand in place of the phrase, where that is plain, and how far it reaches. */
function insteadOf(draft: Draft, { entry: { kind }, span, first, last }: PhraseMatch<Stiff>): { span: Span; suggest: readonly string[] } {
  const { words, text } = draft;
  const begins = text[span[0]] ?? '';
  const next = words[last];
  if ((kind === 'members' || kind === 'passive') && next?.lower === 'to' && next.joined)
    return { span: [span[0], next.end], suggest: [capitalised('please', begins)] };
  if (kind !== 'self') return { span, suggest: [] };
  const verb = words[first + (words[first]?.lower === 'the' ? 2 : 1)];
  if (!verb) return { span, suggest: [] };
  const ours = irregular.get(verb.lower) ?? verb.lower.replace(/s$/, '');
  const like = verb.lower === 'wishes' && words[last]?.lower !== 'to' && words[last - 1]?.lower !== 'to' ? 'wish' : ours;
  return { span, suggest: [capitalised(`we ${like}${text.slice(verb.end, span[1])}`, begins)] };
}

export default defineRule({
  id: 'stiff-tone',
  stage: 'read',
  severity: 'note',
  summary: 'words that sound like a notice on a wall',
  why: 'A conversational, relaxed and approachable tone works best. “Residents are advised”, “it is requested that” and a body that speaks of itself as “the Board” put a distance between writer and reader.',
  policy: '4.1',
  source: 'NHS and GOV.UK guidance on voice; Plain English Campaign: use “we” and “you”; phrases of our own',
  options: {},
  messages: {
    members: '“{words}” speaks about your readers. Speak to them: “please”, “you”.',
    notice: '“{words}” sounds like a notice on a wall. Who would say it to you, and how?',
    request: '“{words}” sounds like a notice on a wall to a reader. Across a table you would {instead}.',
    self: '“{words}” makes the reader wonder who is talking. Say “we”.',
  },
  examples: [
    { text: 'Residents are advised to put bins out by 7am.', finds: ['Residents are advised to'] },
    { text: 'Members of the public are reminded that the office is closed.', finds: ['Members of the public are reminded'] },
    { text: 'It is requested that visitors sign in.', finds: ['It is requested that'] },
    { text: 'Please do not hesitate to contact us.', finds: ['Please do not hesitate'] },
    { text: 'We apologise for any inconvenience.', finds: ['We apologise for any inconvenience'] },
    { text: 'The Board wishes to thank all who came.', finds: ['The Board wishes to'] },
    { text: 'Failure to comply will result in a fine.', finds: ['Failure to comply'] },
    { text: 'Consideration is being given to moving the bus stop.', finds: ['Consideration is being given'] },
    { text: 'Attendees are expected to arrive by 9am.', finds: ['Attendees are expected to'] },
    { text: 'Patrons are kindly requested to sign in.', finds: ['Patrons are kindly requested to'] },
    { text: 'Ball courts shall at all times be left tidy.', finds: ['courts shall'], because: 'nobody says “shall” across a table' },
    { text: 'Entry will be refused to latecomers.', finds: ['Entry will be refused'] },
    { text: 'On production of a receipt, the desk gives a refund.', finds: ['On production of'] },
    { text: 'The Association would like to thank all who came.', finds: ['The Association would like to thank'] },
    { text: 'Holders of a blue badge are kindly requested to use the side door.', finds: ['Holders of a blue badge are kindly requested'] },
    { text: 'Forms must be completed in full.', finds: ['Forms must be completed'], because: 'by whom, and for whom?' },
    { text: 'Late entries will not be considered.', finds: ['entries will not be considered'] },
    { text: 'Vehicles left here will be removed without further notice.', finds: ['without further notice'] },
    { text: 'The tree will be removed on Monday.', finds: [], because: 'news' },
    { text: 'The judge said that the form must be completed.', finds: [] },
    { text: 'Some patients will be asked to come back for a second test.', finds: [], because: 'it tells what will happen' },
    { text: 'From April, landlords must obtain a licence.', finds: [], because: 'what the law asks' },
    { text: 'Pupils are to get a new library. We shall see you there!', finds: [] },
    { text: 'Parents are asked to bring a coat for the walk.', finds: [], because: 'asked kindly' },
    { text: 'More incidents are expected to be reported this week.', finds: [] },
    { text: 'Please bring a coat. We will be outside.', finds: [] },
    { text: 'Sorry for the wait today. We were three people short.', finds: [] },
    { text: 'Motorists are advised to avoid the A12, which is closed after a crash.', finds: [], because: 'a warning on the road' },
    { text: 'Do not write “residents are advised”. Write “please”.', finds: [], because: 'quoted to warn' },
    { text: 'You are invited to our open day.', finds: [] },
    { text: 'Swimmers should note that the slide is shut on Sundays.', finds: ['Swimmers should note'] },
    { text: 'Two things you should note: the slide is shut, and the café is not.', finds: [], because: 'said to you' },
    { text: 'Applicants will be advised of the panel’s choice by letter.', finds: ['Applicants will be advised'] },
    { text: 'Staff will be informed first, and then we will tell you here.', finds: [], because: 'no reader is meant' },
    { text: 'Entries must be submitted by noon.', finds: ['Entries must be submitted'] },
    { text: 'Late entries will not be accepted.', finds: ['entries will not be accepted'] },
    { text: 'Her entry was accepted late, by the judges.', finds: [] },
    { text: 'Dogs must not be exercised on the pitch.', finds: ['Dogs must not be exercised'] },
    { text: 'Medicines must not be shared, and victims must not be judged.', finds: [], because: 'advice, and no rule of a house' },
    { text: 'Under-8s must be accompanied by an adult.', finds: [] },
    { text: 'The girl must not be named, the court ruled.', finds: [] },
    { text: 'All visitors will be subject to a search.', finds: ['All visitors will be subject to'] },
    { text: 'Applicants should familiarise themselves with the course.', finds: ['Applicants should familiarise'] },
    { text: 'Walkers should stay on the path.', finds: [] },
    { text: 'You are reminded that the gates close at dusk.', finds: ['You are reminded'] },
    { text: 'The song will remind you of home.', finds: [] },
    { text: 'The public are encouraged to attend.', finds: ['The public are encouraged to'] },
    { text: 'Our pupils are encouraged to read every day.', finds: [] },
    { text: 'Failure to lock the gate may result in loss of the plot.', finds: ['Failure to lock'] },
    { text: 'She put the failure to lock the gate down to tiredness.', finds: [] },
    { text: 'Those in breach of the rules may be liable to prosecution.', finds: ['Those in breach of'] },
    { text: 'Each case will be dealt with accordingly.', finds: ['be dealt with accordingly'] },
    { text: 'Our staff will not tolerate bad language.', finds: ['staff will not tolerate'] },
    { text: 'The trust looked into it. It has agreed to say sorry.', finds: [], because: 'it is the trust' },
    { text: 'It has been agreed to close the path.', finds: ['It has been agreed'] },
    { text: 'The pool is open every day save for Monday.', finds: ['save for'] },
    { text: 'We save for a rainy day, and you can save for the trip.', finds: [], because: 'money is put by' },
    { text: 'Mina, 9, learned how to spend, share and save for a bike.', finds: [], because: 'money is put by' },
  ],
  looksAt: (draft) => index.mayHold(draft.words) || noticesOf(draft).length > 0,
  *check(draft) {
    let end = -1;
    let stiff = false;
    for (const found of index.find(draft.words)) {
      const { entry, first, last } = found;
      const { kind, instead, unless } = entry;
      if (conditionsIn(unless).some((holds) => holds(draft, found))) continue;
      const from = kind === 'passive' ? subjectBefore(draft, first, last) : first;
      if (from === undefined) continue;
      const match: PhraseMatch<Stiff> = { ...found, first: from, span: [draft.words[from]?.start ?? found.span[0], found.span[1]] };
      const after = draft.words[last]?.lower === 'to' ? draft.words[last + 1] : undefined;
      if ((kind === 'members' || kind === 'passive') && urgent.holds(after)) continue;
      const { span, suggest } = insteadOf(draft, match);
      if (isQuoted(draft, span) || isWarnedAgainst(draft, span)) continue;
      // A stiff phrase after another is part of the same sentence to mend.
      const beside = end >= 0 && draft.sentences.some((each) => each.first < end && last <= each.last);
      end = last;
      if (beside) continue;
      stiff = true;
      const words = draft.text.slice(...span);
      if (kind === 'request') yield { span, message: kind, data: { words, instead }, suggest };
      else yield { span, message: kind === 'passive' ? 'members' : kind, data: { words }, suggest };
    }
    // What only its grammar gives away is worth a word where nothing plainer is to mend.
    if (stiff) return;
    for (const span of noticesOf(draft)) {
      if (isQuoted(draft, span) || isWarnedAgainst(draft, span)) continue;
      yield { span, message: 'notice', data: { words: draft.text.slice(...span) }, confidence: 'unsure' };
      return;
    }
  },
});
