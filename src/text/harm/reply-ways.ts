/** Ways to answer a post that are named outright: “contact us through Messenger”, “answers in the comments”. */
import type { Draft, Sentence, Span, Word } from '../../types.js';
import { once } from '../on-demand.js';
import { anyWord, either, ending, endOfRow, maybe, one, row, type Step, said, some, soon, unless, upTo } from '../words/turns.js';
import { wordSet } from '../words/word-set.js';
import type { Reply } from './replies.js';

const networkWords = 'messenger facebook fb instagram insta twitter snapchat tiktok whatsapp';
const boxWords = `${networkWords} dm dms pm pms inbox comment comments reply replies thread message messages story stories chat page account wall timeline`;
const which = some('our the this a an your my private direct public facebook instagram quick us');
/** Where answers arrive: “our Facebook page”, “the comments”. */
const box = row(which, ending(boxWords));
/** “Tell us about it on our page”: it need not come next. */
const throughBox = row(soon('via through on over by in using to into', 45), box);
const intoBox = row(one('in below on to into via'), box);
const ontoWords = 'on to in onto';
const note = one('comment reply message dm line note emoji');
const are = one('is are');
const best = row(are, said('the'), one('quickest best easiest fastest safest simplest'), one('way place route'));
const open = row(are, maybe('always all'), either(said('the place'), one('open where here yours welcome monitored read')));
const usBelow = row(
  said('us'),
  upTo(3),
  either(one('below underneath'), said('on here', 'in here', 'with a voice note'), row(said('with a'), one('dm comment message photo'))),
);
const givingWords = 'send drop leave';
const aNote = row(said('a', 'us a', 'me a'), either(row(upTo(1), one('message dm note line comment')), said('voice note')));
/** The verb before it opens a clause. */
const behindComma: Step = ({ text, words }, i, rest) => (text.slice(words[i - 2]?.end ?? 0, words[i - 1]?.start) === ', ' ? rest(i) : -1);
const ourAdmins = row(one('our the'), one('chatbot bot page admin admins social socials'));
const noteAway = row(either(one('tweet dm message click comment'), said('direct message')), said('away'));
const onNetwork = row(one('on over'), which, ending(networkWords));
const around = row(some('here around also always available there listening'), either(onNetwork, row(said('on hand'), onNetwork)));
const theWay = row(are, said('the'), maybe('right safe'), one('way place route'), ending('to for'));
const toUs = row(said('to'), either(said('us'), row(one('this our the'), one('account page'))));

interface Way {
  /** The words it begins with. */
  readonly turnsOn: string;
  readonly goesOn: Step;
}

/** Of those that begin at one word, the first is told. */
const ways: readonly Way[] = [
  // “If you are hurt, drop us a message”.
  { turnsOn: givingWords, goesOn: row(behindComma, aNote) },
  // “Contact us through Messenger”, “get in touch on Facebook”.
  { turnsOn: "contact message tell reach ask let let's share send raise", goesOn: throughBox },
  {
    turnsOn: 'report',
    goesOn: row(unless(row(anyWord, said('on'), one('facebook instagram twitter x tiktok snapchat'))), throughBox),
  },
  { turnsOn: 'write speak talk', goesOn: row(said('to'), throughBox) },
  { turnsOn: 'chat', goesOn: row(one('with to'), throughBox) },
  { turnsOn: 'get', goesOn: row(said('in touch with', 'in touch', 'back to', 'hold of'), throughBox) },
  { turnsOn: 'make', goesOn: row(said('a'), one('report statement'), throughBox) },
  { turnsOn: 'come', goesOn: row(said('forward'), throughBox) },
  // “Sightings to our inbox”.
  {
    turnsOn:
      'answer answers name names details sighting sightings shout tips location locations description descriptions times reg regs statement statements',
    goesOn: intoBox,
  },
  { turnsOn: 'shout', goesOn: row(one('out up'), intoBox) },
  { turnsOn: 'whatever', goesOn: row(said('you know'), intoBox) },
  // “Drop us a quick note”, “tag our page”, “press the message button”.
  { turnsOn: 'drop leave pop add post stick put write ping', goesOn: row(which, note) },
  { turnsOn: 'fire', goesOn: row(said('off'), which, note) },
  {
    turnsOn: 'message msg dm tag tweet snap pm ping text',
    goesOn: row(which, one('page account insta instagram facebook twitter feed social socials profile admin admins')),
  },
  {
    turnsOn: 'use press hit tap click',
    goesOn: row(said('the'), one('message messages messenger chat dm contact'), said('button')),
  },
  // “Our inbox is the safest place”, “DMs are always open”.
  { turnsOn: 'messenger dm dms whatsapp', goesOn: best },
  { turnsOn: 'our', goesOn: row(said('inbox'), best) },
  { turnsOn: 'the', goesOn: row(one('comment comments'), best) },
  { turnsOn: 'social', goesOn: row(said('media'), best) },
  { turnsOn: 'inbox dm dms messages messenger', goesOn: open },
  { turnsOn: 'comment comments', goesOn: row(said('section'), open) },
  // “Tell us below”, “and drop us a message”, “comment with the place”.
  { turnsOn: 'tell let show message', goesOn: usBelow },
  { turnsOn: 'shout', goesOn: row(said('at'), usBelow) },
  { turnsOn: 'talk', goesOn: row(said('to'), usBelow) },
  { turnsOn: 'just and please', goesOn: row(one(givingWords), aNote) },
  {
    turnsOn: 'comment reply respond dm post',
    goesOn: either(ending('with back where who what when if your'), row(said('the'), ending('name place time reg address location'))),
  },
  { turnsOn: 'hit press tap click', goesOn: said('reply') },
  { turnsOn: 'tell ask message', goesOn: ourAdmins },
  { turnsOn: 'talk chat', goesOn: row(said('to'), ourAdmins) },
  { turnsOn: 'a one', goesOn: noteAway },
  { turnsOn: 'only just', goesOn: row(said('a'), noteAway) },
  // “Upload photos of him to this thread”.
  {
    turnsOn: 'post stick put share pop upload send',
    goesOn: row(
      one('it them that picture pictures photo photos pics video videos footage screenshot screenshots name names'),
      either(row(said('of'), soon(ontoWords, 32), box), row(one(ontoWords), box)),
    ),
  },
  // “Post it in the Year 8 WhatsApp group”, “pop any worries in this thread”.
  {
    turnsOn: 'post stick put share pop upload send leave drop',
    goesOn: row(
      either(
        one('it them this'),
        row(one('any your all the'), upTo(1), one('worries concerns worry concern suspicions details information')),
      ),
      soon('in on to into', 60),
      upTo(3),
      either(
        row(one('whatsapp facebook messenger'), one('group chat')),
        row(one('the this our that'), one('group chat thread comments replies')),
      ),
    ),
  },
  {
    turnsOn: 'give',
    goesOn: row(
      one('us me'),
      one('a'),
      one('shout nudge message bell dm buzz'),
      one('on in via'),
      maybe('here our'),
      one('here facebook insta instagram messenger twitter page inbox dms chat'),
    ),
  },
  { turnsOn: 'pop drop send', goesOn: row(one('us me'), one('a'), maybe('wee quick little private'), one('message dm note line pm')) },
  // “Inbox us.”
  { turnsOn: 'inbox', goesOn: row(one('us me'), unless(one('is was'))) },
  { turnsOn: 'tag mention at', goesOn: said('us') },
  {
    turnsOn: 'tag',
    goesOn: row(either(row(said('the'), one('person people man lad lads one')), one('whoever anyone')), ending('who that')),
  },
  { turnsOn: 'voice', goesOn: one('note notes') },
  { turnsOn: 'name', goesOn: said('and shame') },
  { turnsOn: 'welcome fine ok', goesOn: row(one('in on via'), box) },
  // The channel is offered, and nobody is asked: “our page is a safe space”, “we take reports by message too”.
  { turnsOn: "we're", goesOn: around },
  { turnsOn: 'we', goesOn: row(said('are'), around) },
  {
    turnsOn: 'our this',
    goesOn: row(
      upTo(1),
      one('chat inbox dm dms page messenger account group thread'),
      one('is are welcome welcomes stay stays'),
      upTo(3),
      either(ending('open safe anyone'), said('there for')),
    ),
  },
  {
    turnsOn: 'we',
    goesOn: row(
      maybe('also now can'),
      one('take accept welcome handle answer receive'),
      upTo(5, 'call calls'),
      one('by via in on over through'),
      box,
    ),
  },
  { turnsOn: 'a one your by', goesOn: row(one('dm message pm reply comment'), toUs) },
  {
    turnsOn: boxWords,
    goesOn: row(maybe('section box messenger'), theWay),
  },
  { turnsOn: 'direct private', goesOn: row(one('message messages'), theWay) },
  // “Drop Miss Lane a line”, “let the online team know”.
  {
    turnsOn: 'drop send ping shoot',
    goesOn: row(maybe('miss mr mrs ms pc our the'), anyWord, upTo(1), one('a an'), maybe('quick'), one('line message dm text')),
  },
  {
    turnsOn: 'let',
    goesOn: row(
      one('our the'),
      either(said('social media'), one('digital facebook comms twitter insta instagram tiktok web online page')),
      one('team admin admins desk'),
      said('know'),
    ),
  },
  {
    turnsOn: 'message ping text tweet',
    goesOn: row(said('the'), either(one('account page'), row(said('team on'), one('facebook insta twitter')))),
  },
];

/** Each of the ways holds one of these. */
const ends = wordSet(
  `${boxWords} note line emoji voice text chatbot bot admin admins insta social socials feed profile group digital comms button below underneath here photo respond post click away tag mention shame`,
);

/** False where no way stands in the draft: a cheap look before `replyWayIn`. */
export const mayNameWay = ({ words }: Draft) => ends.hasAny(words);

/** How it may go on, by the word it begins with. */
const waysAt = once(() => {
  const steps = new Map<string, Step[]>();
  for (const { turnsOn, goesOn } of ways) {
    for (const word of turnsOn.split(' ')) steps.set(word, [...(steps.get(word) ?? []), goesOn]);
  }
  return steps;
});

const refused =
  /\b(?:not|don['’]?t|never|cannot|can['’]t|isn['’]t|aren['’]t|won['’]t|unable|rather than|instead of|avoid|no longer|nobody|stop|beware|scam(?:mers)?|fake|fraudsters?|if you (?:get|receive|got|received|see (?:a|this)))\b/i;
/** “Children who don't feel safe can”: what is denied there is no refusal. */
const condition = /^(?:if|when|anyone|anybody|children|people|victims|those)\b[^,]{0,80}?(?:,| can\b)/i;
/** A number or a page is named as well: it is answered there. */
const elsewhere = /\b(?:live ?chat|our website|web ?chat|online form|chat ?line|https?:|\w+\.(?:uk|org|com)\b|\d{5,})/i;

export function replyWayIn(draft: Draft, sentence: Sentence): Reply | undefined {
  const span = wayIn(draft, sentence);
  if (span === undefined) return undefined;
  const whole = draft.text.slice(sentence.start, sentence.end);
  return refused.test(whole.replace(condition, '')) || elsewhere.test(whole) ? undefined : { span, picture: false };
}

const none: readonly Step[] = [];

function wayIn({ text, words }: Draft, { first, last }: Sentence): Span | undefined {
  const place = { text, words, last };
  for (let i = first; i < last; i++) {
    const { lower, start } = words[i] as Word;
    for (const step of waysAt().get(lower) ?? none) {
      const end = endOfRow(step, place, i + 1);
      if (end >= 0) return [start, endOfStem(words[end - 1] as Word)];
    }
  }
  return undefined;
}

/** “Tag anyone who’s”: the row ends with “who”. */
function endOfStem({ lower, start, end }: Word): number {
  const apostrophe = lower.indexOf("'");
  return apostrophe < 0 ? end : start + apostrophe;
}
