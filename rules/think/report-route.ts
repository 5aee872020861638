import { defineRule } from '../../src/rule/index.js';
import { hasCampaignTag } from '../../src/text/harm/pointed.js';
import { replyAskedIn } from '../../src/text/harm/replies.js';
import { replyWayIn } from '../../src/text/harm/reply-ways.js';
import { numbersOf } from '../../src/text/numbers/numbers.js';
import { isPoliceRoute } from '../../src/text/people/personal-numbers.js';
import { isReply } from '../../src/text/replied.js';
import { contactWord, fieldWordsOf, replyPlace, tellWord } from '../../src/text/words/field-words.js';
import { wordSet } from '../../src/text/words/word-set.js';
import type { Draft, Sentence, Span } from '../../src/types.js';

/** What must not be told in public, or to an account that nobody watches. */
const grave =
  /\b(?:grop(?:ed|ing)|cutting yourself|knocked about\b|marks? (?:that |which )?(?:you|she|he|they) can['’]t explain|(?:track(?:s|ing)|check(?:s|ing)|going through) (?:your|her|his|their) (?:phone|messages)|abroad to (?:be )?marr(?:y|ied)|feel(?:s|ing)? uncomf(?:y|ortable)|(?:dodgy|rude|explicit|naked|inappropriate|creepy|sexual) (?:pics?|pictures?|photos?|images?|messages?|texts?|dms?|videos?)(?= (?:sent|from|of (?:you|yourself|a child))\b)|(?:sent|received|getting|asked for|asking for) (?:you |your child |them |any |a |some )?(?:dodgy|rude|explicit|naked|inappropriate|creepy|sexual) (?:pics?|pictures?|photos?|images?|messages?|texts?|dms?|videos?)\b|(?:someone|somebody|swimmer|person|child) (?:is |who is |who['’]s )?drown(?:s|ed|ing)\b|sexual(?:ly)?\b|wandered off|(?:hits?|hitting|hurting|beating|kicking|punching|touching|threatening|controlling) (?:you|her|him|them|a child)\b|(?:be|been|being|get|getting|was|were) (?:\w+ )?(?:attacked|hurt|hit|followed|threatened|beaten|touched|controlled|approached|watched)|beat(?:en|ing)|bruis(?:es?|ed)|left alone|home alone|alone at home|at risk|(?:in|any|real) danger|dangerous|(?:not|\w+n['’]t)(?: be| feel)? safe|unsafe|accounted for|(?:child|boy|girl|pupil|anyone|someone) you(?:['’]re| are) worried about|(?:scared|(?<!\b(?:i['’]m|i am|we['’]re|we are) )afraid|frightened|terrified)|abus(?:e|ed|es|er|ers|ing|ive)\b|neglect\w*|harm(?:ed|ing|s)?\b|(?:ever|has|have|had) (?:ever )?(?:hit|slapped|punched|kicked|touched|hurt|pinched|shouted at)\b|cruelty|spik(?:ed|ing)|harass\w*|confide\b|mistreat\w*|(?:touched|grabbed|groped|followed|threatened) you\b|predators?\b|(?:scares?|hurts?|hits?|beats?|threatens?) you\b|threats?\b|threatened|victims? of\b(?! (?:its|their|the weather))|strangl\w*|smel(?:l|t)s?(?: of)? gas\b|gas leak|gas smell\b|smoke coming from|(?:something|anything|someone|somebody) (?:that |which |who )?(?:worr(?:ies|ied)|concern(?:s|ed)|(?:feels?|felt|isn['’]t|not) (?:off|wrong|right))|sextort\w*|blackmail\w*|modern slavery|locked in|hurt(?:ing|s)?\b|exploit\w*|groom\w*|suicid\w*|self-harm\w*|domestic|violen(?:t|ce)|safeguarding (?:concern|issue|worr|report|allegation)\w*|child protection|disclos\w*|assault\w*|rap(?:e|ed|ist)\b|traffick\w*|slave(?:s|ry)?\b|bad experience|bull(?:y|ied|ies|ying)\b|radicali\w+|extremis\w+|cuckoo\w*|stalk\w*|fgm|mutilat\w+|forced marriage|honour|(?:en?d(?:ing)?|take|taking) (?:it all|(?:your|their|his|her) (?:own )?life)|wants? to die|(?:go|carry) on\b(?= living|\?)|controlling you|indecent|illegal|nudes?\b|secret picture|something['’]?s? (?:is )?wrong at home|is hungry|sleeping rough|(?:unwell|ill)-treated|(?:concern(?:s|ed)?|worr(?:y|ies|ied)) (?:about|for|of|over)(?: \w+(?:['’]s)?){0,3} (?:child|children|boy|girl|pupil|baby|kid|kids|friend|mate|neighbour|someone|somebody|anyone|adult|mum|gran|nan|partner|staff|uncle|carer|daughter|son|person|teenager|family|student)(?:['’]s)?\b(?! (?:speech|school place|teeth|diet|sleep|weight|reading|hearing|sight|homework|exam))|(?:a|any|your|the) safeguarding concern)/i;
/** Where a child is spoken of, these are grave as well. */
const childAtStake =
  /\b(?:seen|see|saw|spot|spotted|know|name|names|(?:his|her|their|the child['’]s) address|alone|street|begging|hungry|cold|crying|shouting|screaming|hear|heard|following|car|railway|locked|photos?|pictures?|pics?|videos?|images?|footage|taught|concerns?|experience|happened|happening|being|missing|with knives|drugs)\b/i;
const oneOrMore =
  /\b(?:child(?:ren)?|kids?|boys?|girls?|bab(?:y|ies)|toddlers?|teens?|teenagers?|pupils?|school(?:boy|girl)s?|(?:1[0-7]|[1-9])[- ]?year[- ]?olds?|lads?)(?:['’]s)?\b/i;
const unharmed =
  /\b(?:drawings?|artwork|project|costumes?|pumpkins?|story|stories|poems?|writer|birthday|party|lunch|(?<!no )coat|jab|speech|reading|results|pets?|favourite|memories|carnival|place(?:s)? at|school places?|half-term)\b/i;
/** A crime or a search: the police want to hear of it, by their own ways. */
const crime =
  /\b(?:crimes?|break-?ins?\b(?! (?:day|tips|tricks|shoes|period))|(?:see|seen|saw|spot|spotted|report|reported) (?:a|any|another) (?:\w+ )?(?:fires?|blaze|crash|collision)\b(?! (?:station|engines?|crews?|dance|dog|hydrant|doors?|alarms?|exits?))|witness(?:ed|es)?|saw (?:this|what|it|anything|something|the|him|her|them)|seen (?:this|what|it|anything|something|him|her|them)|suspects?|who did (?:this|it)|know (?:who|him|her|them|this person|the man|this man|this woman|where)|recogni[sz]e|information|missing|burglar\w*|stolen|nicked|pinched|vandal\w*|arson|set(?:ting)? fires?|(?:being|was|were|been) kicked|spat at|scam(?:s|med)?\b|fraud\w*|anti-?social behaviour|asb\b|hate crime|hit and run|(?:saw|see|seen) (?:the|a|this|that) (?:crash|collision)|where (?:he|she|they) (?:is|are)\b|who(?:['’]s| is| has|['’]ve)? (?:been )?(?:did|doing|done|behind|setting|dealing|selling|stealing|smashing|dumping|damaging|responsible)|(?:is|are|was|still|suspect|he['’]s|she['’]s) wanted\b|wanted (?:man|woman|person|by (?:us|police|officers)|on (?:recall|warrant)|in connection|for (?:questioning|murder|rape|robbery|assault|burglary|theft|breach\w*|failing|recall))|something suspicious|offend(?:er|ers|ing)|theft|robb\w*|drug deal\w*|dealing|dealers?|attack(?:ed|er)?|stabb\w*|whereabouts|sightings?|names? of (?:anyone|those|these|whoever|who|the (?:lads?|men|man|boys?|people|person|gang|driver|owner|youths?|kids?|culprits?|thie\w+))|cannabis|drugs|loan sharks?|what (?:you|they)(?:['’]ve)? (?:saw|seen|know|heard)|if you(?:['’]ve| have) seen|kni(?:fe|ves)|guns?|weapons?|fight(?:ing)?)\b/i;
/** Told where to find something, or asked about anything else. */
const offered =
  /\b(?:link|number|(?<!\byour )(?<!\bany )details?|more|info|information|helplines?|answers?|questions?) (?:is |are |can be found )?(?:in|via) the (?:comments?|replies)|\b(?:questions?|feedback|tickets?|favourite|book(?:ing|s)?|newsletter|dates|leaflets?|copy|copies|training|courses?|volunteers?|trainers?|panel|join|apply|order|hire|ideas?|poll results|expert|interested|fancy (?!ring|call|phon|speak|talk)|win|spare|listed|directory|stall|raffle|drop-?off|collection address|knitters|stallholders|bedding|toiletries|rackets|sponsor|donate|fundrais\w+|choir|film|if you(?:['’]re| are) coming|if you (?:loved|liked|enjoyed|agree))\b|\b(?:a|your|free) places?\b|\bwant to (?:know more|foster|adopt|help|join)\b/i;

/** “Who's been setting fires? Answers in the comments”: the answers are names. */
const culprits = /\bwho\b[^.!?]*\? *answers?\b/i;

/** An illness that cannot wait for whoever looks after the account. */
const illness =
  /\b(?:chest pains?|(?:baby|child|toddler|kid)['’]s (?:rash|fever|temperature|cough)|(?:a|the|your|her|his) (?:rash|lump|fever|bleed(?:ing)?)\b|overdos\w*|(?:trouble|difficulty|struggling) breathing|food poisoning|(?:sick|poorly|ill|unwell) after\b|can['’]t breathe|symptoms?|waters (?:have )?(?:broken|gone)|contractions|stroke|seizures?|allergic reaction|swallowed|reduced movements?|baby (?:is )?moving less|feeling (?:unwell|poorly|ill))\b/i;

/** Where answers arrive as well, rarer than those of the field. */
const places = wordSet(
  'ping underneath beneath telegram discord signal teams line linkedin reddit youtube classdojo timeline dming tweets',
);

const danger =
  /\b(?:immediate(?:ly)? (?:danger|risk)|(?:is|are|['’]s|['’]re) being (?:attacked|stabbed|abducted|strangled|beaten up)|fear(?:s|ing)? for (?:(?:a|the|your|his|her|their|somebody|someone) )?(?:\w+['’]s |own )?(?:life|lives)\b|in danger(?: right)?(?: now| this (?:minute|second|moment|instant)| at this (?:very )?moment)|danger now|life(?: is)?(?: in danger|-threatening| at risk| threatening)|in an emergency|it(?:'|’)s an emergency|is an emergency)\b/i;
const notDanger = /\b(?:not|non|isn't|isn’t|aren't|no|less than|without|when it(?:'|’)s not|unless)\b[^.!?]{0,25}$/i;

function grasp(draft: Draft, { start, end }: Sentence): string {
  return draft.text.slice(start, end);
}

/** “Report it here: https://...”: the place is a page, not the replies. */
function leadsToLink({ entities, text }: Draft, [, end]: Span): boolean {
  return entities.some(({ kind, start }) => kind === 'url' && start >= end && /^[\s:>👇➡\ufe0f-]*$/u.test(text.slice(end, start)));
}

/** Asked of one person who wrote first; what they told us does not stand here. */
const details = /\b(?:further|more|any|your|this|some) information\b/gi;

/** A request for answers that should not come this way, and whether it is for the police. */
function replyAsked(draft: Draft): { span: Span; message: 'harm' | 'crime' | 'health'; atMost?: 'note' } | undefined {
  const { sentences, text } = draft;
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i] as Sentence;
    const reply = replyAskedIn(draft, sentence) ?? replyWayIn(draft, sentence);
    if (!reply) continue;
    // What it is about stands in the sentence or in the one before; after it, where it opens the post.
    let before = Math.max(0, i - 1);
    while (before > 0 && i - before < 4 && text[(sentences[before - 1] as Sentence).end - 1] === '?') before--;
    const from = sentences[before] as Sentence;
    const to = i === 0 && reply.picture === false ? (sentences[1] ?? sentence) : sentence;
    const around = text.slice(from.start, to.end);
    const asked = text[from.end - 1] === '?' ? around : text.slice(sentence.start, sentence.end);
    const { span } = reply;
    if (offered.test(asked.replace(culprits, '')) || leadsToLink(draft, span)) continue;
    // The campaign is who listens; no inbox is named.
    if (hasCampaignTag(draft) && text.slice(...span).endsWith('in confidence')) continue;
    if (grave.test(around) || (oneOrMore.test(around) && childAtStake.test(around) && !unharmed.test(around)))
      return { span, message: 'harm' };
    if (illness.test(around)) return { span, message: 'health' };
    if (!crime.test(isReply(draft) ? around.replaceAll(details, '') : around)) continue;
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
