import { defineRule } from '../../src/rule/index.js';
import { isSorry } from '../../src/text/courtesy.js';
import { type Matter, speaksOf } from '../../src/text/harm/matters.js';
import { hasCampaignTag } from '../../src/text/harm/pointed.js';
import { replyAskedIn } from '../../src/text/harm/replies.js';
import { replyWayIn } from '../../src/text/harm/reply-ways.js';
import { numbersOf } from '../../src/text/numbers/numbers.js';
import { isPoliceRoute } from '../../src/text/numbers/police-route.js';
import { isAnswer } from '../../src/text/replied.js';
import { children, contactWord, fieldWordsOf, isClass, oneChild, replyPlace, tellWord } from '../../src/text/words/field-words.js';
import { wordSet } from '../../src/text/words/word-set.js';
import type { Draft, Sentence, Span, Word } from '../../src/types.js';

/** Where answers arrive as well, rarer than those of the field. */
const places = wordSet(
  'ping underneath beneath telegram discord signal teams line linkedin reddit youtube classdojo timeline dming tweets',
);

const danger =
  /\b(?:immediate(?:ly)? (?:danger|risk)|(?:is|are|['’]s|['’]re) being (?:attacked|stabbed|abducted|strangled|beaten up)|fear(?:s|ing)? for (?:(?:a|the|your|his|her|their|somebody|someone) )?(?:\w+['’]s |own )?(?:life|lives)\b|in danger(?: right)?(?: now| this (?:minute|second|moment|instant)| at this (?:very )?moment)|danger now|life(?: is)?(?: in danger|-threatening| at risk| threatening)|in an emergency|it(?:'|’)s an emergency|is an emergency)\b/i;
const notDanger = /\b(?:not|non|isn't|isn’t|aren't|no|less than|without|when it(?:'|’)s not|unless)\b[^.!?]{0,25}$/i;

function isQuestion({ sentences, text }: Draft, at: number): boolean {
  return text[(sentences[at] as Sentence).end - 1] === '?';
}

function grasp(draft: Draft, { start, end }: Sentence): string {
  return draft.text.slice(start, end);
}

/** “Report it here: https://...”: the place is a page, not the replies. */
function leadsToLink({ entities, text }: Draft, [, end]: Span): boolean {
  return entities.some(({ kind, start }) => kind === 'url' && start >= end && /^[\s:>👇➡\ufe0f-]*$/u.test(text.slice(end, start)));
}

type Words = readonly Word[];

const anything = () => true;
const isScared = (words: Words, at: number) => !isSorry(words, at);

const further = wordSet('further more any your this some');
/** Asked of one person who wrote first: what they told us of does not stand here. */
const isNews = (words: Words, at: number) => words[at]?.lower !== 'information' || !further.holds(words[at - 1]);

const asked = wordSet('your any');
/** “Your details in the comments” are asked for; and where it says “who”, the answers are names and still to come. */
const isThere = (words: Words, at: number) =>
  !(words[at]?.lower === 'details' && asked.holds(words[at - 1])) &&
  !(/^answers?$/.test(words[at]?.lower ?? '') && words.slice(0, at).some(({ lower }) => /^who\b/.test(lower)));

function hasChild(draft: Draft, { first, last }: Pick<Sentence, 'first' | 'last'>): boolean {
  const classes = fieldWordsOf(draft);
  for (let at = first; at < last; at++) if (isClass(classes, at, oneChild | children)) return true;
  return false;
}

type Asked = { readonly span: Span; readonly message: 'harm' | 'crime' | 'health'; readonly atMost?: 'note' };

/** A request for answers that should not come this way, and whether it is for the police. */
function replyAsked(draft: Draft): Asked | undefined {
  const { sentences, text } = draft;
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i] as Sentence;
    const reply = replyAskedIn(draft, sentence) ?? replyWayIn(draft, sentence);
    if (!reply) continue;
    // What it is about stands in the sentence or in the one before; after it, where it opens the post.
    let before = Math.max(0, i - 1);
    while (before > 0 && i - before < 4 && isQuestion(draft, before - 1)) before--;
    const from = sentences[before] as Sentence;
    const to = i === 0 && reply.picture === false ? (sentences[1] ?? sentence) : sentence;
    const around = { first: from.first, last: to.last };
    const { span } = reply;
    if (speaksOf(draft, 'offer', isQuestion(draft, before) ? around : sentence, isThere) || leadsToLink(draft, span)) continue;
    // The campaign is who listens; no inbox is named.
    if (hasCampaignTag(draft) && text.slice(...span).endsWith('in confidence')) continue;
    const about = (matter: Matter, counts: typeof isScared = anything) => speaksOf(draft, matter, around, counts);
    if (about('harm', isScared) || (hasChild(draft, around) && about('child') && !about('harmless'))) return { span, message: 'harm' };
    if (about('health')) return { span, message: 'health' };
    if (!about('crime', isAnswer(draft) ? isNews : anything)) continue;
    return { span, message: 'crime', ...(isPoliceRoute(draft) && { atMost: 'note' as const }) };
  }
  return undefined;
}

/** “Ring 101, then try 999”: the emergency comes last. */
const lastResort =
  /\b(?:(?:call|ring|phone|e-?mail|message|contact|dm|text|tell|try) (?:us|our \w+|the (?:team|school|office|council)|101|111|0\d[\d ]+))\b[^.!?]{0,40}\b(?:then (?:try|call|ring|dial|phone) 999|if (?:that|this|nobody|no one|there|you)\b[^.!?]{0,40}\b999)/i;

/** The number a reader in danger would ring first, where that is not 999. */
function wrongOrder(draft: Draft): Span | undefined {
  const phones = numbersOf(draft).filter(({ kind }) => kind === 'phone');
  if (phones.length === 0) return undefined;
  const late = lastResort.exec(draft.text);
  // “Call us if you're worried, 999 in an emergency.”
  const isMeant = late && /^[^.!?]{0,20}\b(?:emergency|danger)\b/i.test(draft.text.slice(late.index + late[0].length));
  if (late && !isMeant && !late[0].toLowerCase().includes('emergency')) return [late.index, late.index + late[0].length];
  for (const [i, sentence] of draft.sentences.entries()) {
    const match = danger.exec(grasp(draft, sentence));
    if (!match || notDanger.test(draft.text.slice(sentence.start, sentence.start + match.index))) continue;
    const from = sentence.start + match.index;
    // “Ring us on 01632 960200 if the child is in immediate danger.”
    const early = phones.filter(({ start }) => start >= sentence.start && start < from);
    const [first] = early;
    if (
      first &&
      early.every(({ value }) => !isEmergency(value)) &&
      /^[^.!?]{0,20}\bif\b(?! not\b)/i.test(draft.text.slice(first.end, from))
    )
      return [first.start, from + match[0].length];
    const before = phones.filter(({ start }) => start >= sentence.start && start < from);
    if (before.some(({ value }) => isEmergency(value))) continue;
    // “In immediate danger? Call ...” goes on in the next sentence.
    const end = draft.text[sentence.end - 1] === '?' ? (draft.sentences[i + 1]?.end ?? sentence.end) : sentence.end;
    const next = phones.find(({ start }) => start >= from && start < end);
    if (next && !isEmergency(next.value)) return [from, next.end];
  }
  return undefined;
}

const forms = wordSet('form forms email e-mail inbox letter post write complete fill app portal website');

/** “A child in immediate danger? Fill in our online form”: nobody reads it in time, and 999 stands nowhere. */
function slowRoute(draft: Draft): Span | undefined {
  const { sentences, text } = draft;
  if (/\b(?:999|112|18000)\b/.test(text)) return undefined;
  for (const [i, sentence] of sentences.entries()) {
    const match = danger.exec(grasp(draft, sentence));
    if (!match || notDanger.test(text.slice(sentence.start, sentence.start + match.index))) continue;
    const to = text[sentence.end - 1] === '?' ? (sentences[i + 1] ?? sentence) : sentence;
    for (let at = sentence.first; at < to.last; at++) {
      const word = draft.words[at];
      if (word && forms.holds(word)) {
        const from = sentence.start + match.index;
        return [Math.min(from, word.start), Math.max(from + match[0].length, word.end)];
      }
    }
  }
  return undefined;
}

function isEmergency(value: string): boolean {
  return value === '999' || value === '112' || value === '18000';
}

export default defineRule({
  id: 'report-route',
  stage: 'think',
  severity: 'warning',
  summary: 'asks for reports of harm in replies or messages, or another number before 999',
  why: 'Replies are public and can put a child or a witness in danger; messages to an account are read in office hours, if at all. Police and councils ask that nobody reports there. Where somebody is in danger now, 999 comes before every other number.',
  policy: '3.3',
  source:
    'Cheshire Constabulary and Counter Terrorism Policing on social media: not the place to report; safeguarding partnerships: 999 in immediate danger',
  options: {},
  messages: {
    harm: 'Who reads this tonight if a child’s safety hangs on it? Replies and messages are no place to report harm; could it give a number instead?',
    crime:
      'Should this come to the police instead? Replies are public and messages may be read too late; could it say 101, Crimestoppers or a form?',
    health: 'Can somebody who is ill wait until this account is read? Could it name 111, the GP or 999?',
    order: 'If somebody is in danger now, should 999 not come first?',
  },
  examples: [
    { text: 'Hi Dave, I’m afraid we can’t discuss this here. Could you send us a message?', finds: [], because: 'sorry, not scared' },
    { text: 'Worried about a child? WhatsApp our comms team.', finds: ['WhatsApp our comms team'] },
    { text: 'DM us if you think a child is at risk.', finds: ['DM us'] },
    { text: 'Report abuse in the comments.', finds: ['Report abuse in the comments'] },
    { text: "Worried about a neighbour's child? Drop us a message in our inbox or comment below.", finds: ['Drop us a message'] },
    { text: 'Been hurt by someone you trusted? Inbox us, we are here for you.', finds: ['Inbox us'] },
    { text: 'Know who did this? Comment below.', finds: ['Comment below'] },
    { text: 'Seen the burglary? Report it to us here: https://example.org/report', finds: [], because: 'the place is a page' },
    { text: 'Seen the burglary? Get in touch via live chat or via Crimestoppers anonymously on 0800 555 111.', finds: [] },
    { text: 'Someone is hitting you? Contact us through Facebook Messenger.', finds: ['Contact us through Facebook Messenger'] },
    { text: 'Who has been setting fires in the woods? Names in the comments please!', finds: ['Names in the comments'] },
    { text: 'Chest pains? Ask us in the replies.', finds: ['Ask us in the replies'], because: 'an illness that cannot wait' },
    { text: 'If you saw the attack on Mill Lane, message us here.', finds: ['message us here'] },
    { text: 'Any information on this burglary? DM us or call 101.', finds: ['DM us'], because: 'a second way: a note' },
    { text: 'If a child is in immediate danger, call us on 020 8356 5500 or 999.', finds: ['immediate danger, call us on 020 8356 5500'] },
    { text: 'Ring us on 020 8356 5500 if a child is in immediate danger.', finds: ['020 8356 5500 if a child is in immediate danger'] },
    { text: 'Is it an emergency? In an emergency call 101.', finds: ['In an emergency call 101'] },
    { text: 'If a child is in immediate danger call 999. Otherwise call us on 020 8356 5500.', finds: [] },
    { text: 'Please do not report crime in the comments or by DM. Call 101, or 999 in an emergency.', finds: [] },
    { text: 'Been robbed? Our DMs are open, just send a message.', finds: ['DMs are open'] },
    { text: 'Reply with a photo of your dog at the fete.', finds: [] },
    { text: 'Report abuse on Facebook by tapping the three dots.', finds: [], because: 'the network’s own way' },
    { text: 'We cannot take reports of abuse by direct message. Call 020 8356 5500.', finds: [] },
    {
      text: 'Put any worries about a child in the thread and we will pass them on.',
      finds: ['Put any worries about a child in the thread'],
    },
    { text: 'Drop us a WhatsApp if your partner hits you.', finds: ['Drop us a WhatsApp'] },
    { text: 'Email pics of the child to us and we will look into it.', finds: ['Email pics of the child to us'] },
    { text: 'If you see a toddler left in a car, take a photo and tweet it to us.', finds: ['take a photo and tweet it to us'] },
    { text: 'Being groomed? You can always reach us on Instagram.', finds: ['reach us on Instagram'] },
    { text: 'Who is hurting these children? Names in our DMs, please.', finds: ['Names in our DMs'] },
    { text: 'Not safe at home? Comment "help" and we will write back.', finds: ['Comment "help'] },
    {
      text: 'A child is being hurt? Call our team, and if nobody answers ring 999.',
      finds: ['Call our team, and if nobody answers ring 999'],
    },
    { text: 'Get somewhere safe, then call 999.', finds: [] },
    { text: 'Report abuse on Facebook by tapping the three dots beside the post.', finds: [], because: 'to the network, not to us' },
    { text: 'Our inbox is not the place to report abuse. Call 101.', finds: [] },
    { text: 'Send us a picture of your child’s drawing for the Christmas card.', finds: [] },
    { text: 'Message us for tickets to the play about bullying.', finds: [] },
    {
      text: 'Back from the safeguarding conference. Three things we learned in the thread below.',
      finds: [],
      because: 'the thread is where the reader reads on',
    },
    { text: 'Questions about fostering? DM us, we love to chat.', finds: [] },
    { text: "What's your favourite park? Comment below!", finds: [] },
    { text: 'Sorry about your bin. Please send us a private message with your address.', finds: [] },
    { text: 'Worried about a child? The number is in the comments.', finds: [] },
    { text: '@someone Hello, please can you private message us with further information. Thank you.', finds: [], because: 'a reply' },
    { text: '@someone If you have information on the stabbing, message us.', finds: ['message us'] },
    {
      text: 'If your partner is hurting you, talk to us in confidence, or call the helpline on 0808 2000 247. In an emergency call 999.',
      finds: [],
      because: 'a number is given with it',
    },
    { text: 'Worried about extremist views? Share your concerns in confidence.', finds: ['Share your concerns in confidence'] },
    { text: 'Worried about extremist views? #ACTEarly and share your concerns in confidence.', finds: [], because: 'a campaign listens' },
    { text: 'Reports of neglect can be sent to us over Twitter.', finds: ['sent to us over Twitter'] },
    { text: 'Scared of your landlord? WhatsApp Jo on our housing team.', finds: ['WhatsApp Jo'], because: 'a person is no route either' },
    { text: "Don't ring, message us instead if you are being followed.", finds: ['message us'] },
    {
      text: 'A child in immediate danger? Fill in our online form.',
      finds: ['immediate danger? Fill'],
      because: 'nobody reads it in time',
    },
    { text: 'Being bullied? Call or message Missing People on 116 000.', finds: [], because: 'a helpline takes messages' },
    { text: 'If it is not an emergency, call 101.', finds: [] },
    { text: 'Your message matters: text SHOUT to 85258 if you feel unsafe.', finds: [] },
    { text: 'Thanks for your comments on our domestic abuse strategy. We read every reply.', finds: [] },
  ],
  *check(draft) {
    const { all } = fieldWordsOf(draft);
    if (all & replyPlace || places.hasAny(draft.words) || draft.text.includes('@ us')) {
      const asked = replyAsked(draft);
      if (asked) yield asked;
    }
    if ((all & contactWord || forms.hasAny(draft.words)) && (all & tellWord || draft.text.includes('999'))) {
      const span = wrongOrder(draft);
      if (span) yield { span, message: 'order' };
      else if (forms.hasAny(draft.words)) {
        const slow = slowRoute(draft);
        if (slow) yield { span: slow, message: 'order', confidence: 'unsure' };
      }
    }
  },
});
