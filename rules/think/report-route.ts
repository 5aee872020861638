import { defineRule } from '../../src/rule/index.js';
import { isSorry } from '../../src/text/courtesy.js';
import { mayTellWhom, readLater, slowRoute, wrongOrder } from '../../src/text/harm/first-call.js';
import { type Matter, speaksOf } from '../../src/text/harm/matters.js';
import { hasCampaignTag } from '../../src/text/harm/pointed.js';
import { mayAskForReply, replyAskedIn } from '../../src/text/harm/replies.js';
import { mayNameWay, replyWayIn } from '../../src/text/harm/reply-ways.js';
import { numbersOf } from '../../src/text/numbers/numbers.js';
import { isPoliceRoute } from '../../src/text/numbers/police-route.js';
import { isAnswer } from '../../src/text/replied.js';
import { children, fieldWordsOf, isClass, oneChild } from '../../src/text/words/field-words.js';
import { firstIn, wordSet } from '../../src/text/words/word-set.js';
import type { Draft, Sentence, Span, Word } from '../../src/types.js';

function isQuestion({ sentences, text }: Draft, at: number): boolean {
  return text[(sentences[at] as Sentence).end - 1] === '?';
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

const back = wordSet('it this that');
/** “Has it happened to you?”, “Which ones?” */
function pointsBack(draft: Draft, at: number): boolean {
  const { first, last } = draft.sentences[at] as Sentence;
  return isQuestion(draft, at) && (last - first <= 2 || firstIn(draft.words, first, last, back) >= 0);
}

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
    while (before > 0 && i - before < 4 && (isQuestion(draft, before - 1) || pointsBack(draft, before))) before--;
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

/** “Bruises on a pupil? Email the head, we're back on Monday”: and nobody to ring. */
function writtenLate(draft: Draft): Span | undefined {
  if (numbersOf(draft).some(({ kind }) => kind === 'phone')) return undefined;
  for (const [i, sentence] of draft.sentences.entries()) {
    const span = readLater(draft, sentence);
    const around = { first: draft.sentences[Math.max(0, i - 1)]?.first ?? 0, last: sentence.last };
    if (span && speaksOf(draft, 'harm', around, isScared) && !speaksOf(draft, 'offer', around)) return span;
  }
  return undefined;
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
    gas: 'Gas cannot wait: could it give 0800 111 999, the number for gas emergencies?',
    late: 'Would a child or an adult at risk be safe until somebody reads this? Could it give a number that is answered today?',
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
    { text: 'Is somebody choking? Phone 111 for advice.', finds: ['somebody choking? Phone 111'], because: '999 is for this' },
    { text: 'If a child has stopped breathing, ring the surgery.', finds: ['stopped breathing, ring the surgery'] },
    { text: 'Has your boiler stopped? Ring the office.', finds: [] },
    { text: 'A car on fire? Call 999. For a bonfire in your garden, ring the station first.', finds: [] },
    { text: 'Gas leak? Fill in the repairs form.', finds: ['Gas leak? Fill'] },
    { text: 'Worried about neglect? Email the office, we are back on Monday.', finds: ['Email the office, we are back on Monday'] },
    { text: 'Fancy a plot? Email the office, we are back on Monday.', finds: [] },
    { text: 'Slavery happens in nail bars. Which ones? Name them 👇', finds: ['Name them'] },
    { text: 'Feeling hopeless? DM us, one of our volunteers will answer.', finds: ['DM us'] },
    { text: 'Being stalked? WhatsApp our community team.', finds: ['WhatsApp our community team'] },
    { text: 'Your message matters: text SHOUT to 85258 if you feel unsafe.', finds: [] },
    { text: 'Your partner is attacking you? Contact our helpline.', finds: ['partner is attacking you? Contact our helpline'] },
    { text: 'Emergency? Fill in our form.', finds: ['Emergency? Fill'] },
    { text: 'Emergency lighting broken? Fill in our form.', finds: [] },
    { text: 'Pop any worries about your child in this thread.', finds: ['Pop any worries about your child in this thread'] },
    { text: 'Pop any questions about the trip in this thread.', finds: [] },
    { text: 'Thanks for your comments on our domestic abuse strategy. We read every reply.', finds: [] },
    { text: 'Missing your library card? Message us and we’ll send a new one.', finds: [] },
    { text: 'If you saw the aurora last night, comment below.', finds: [] },
    { text: 'If you saw the crash last night, comment below.', finds: ['comment below'] },
  ],
  *check(draft) {
    const asked = mayAskForReply(draft) || mayNameWay(draft) ? replyAsked(draft) : undefined;
    if (asked) yield asked;
    if (!mayTellWhom(draft)) return;
    const order = wrongOrder(draft);
    if (order) yield { span: order, message: 'order' };
    const slow = order || asked ? undefined : slowRoute(draft);
    if (slow) yield { span: slow.span, message: slow.gas ? 'gas' : 'order', confidence: 'unsure' };
    const late = asked || order || slow ? undefined : writtenLate(draft);
    if (late) yield { span: late, message: 'late' };
  },
});
