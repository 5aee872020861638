import { defineRule } from '../../src/rule/index.js';
import { contactWord, fieldWordsOf, replyPlace, tellWord } from '../../src/text/field-words.js';
import { numbersOf } from '../../src/text/numbers.js';
import type { Draft, Sentence, Span } from '../../src/types.js';

/** Asks for something in the replies or in a private message: the request as it stands. */
const asks =
  /\b(?:(?:please |just |or |and |to |can |also )?(?:(?:(?:send|drop|write|give|leave|pop|fire|ping)(?: us| me)?(?: a| an| your| over a)?(?: quick| private| direct)? )?(?:dm|pm|direct message|private message|inbox|messenger)(?:s|ing)?(?: us| me| this page| our page| the page)?|(?:direct |private(?:ly)? )?message (?:us|me|this page|our page|the page)(?: privately| here| directly)?|(?:send|drop|write|give|leave|pop|fire|ping) (?:us|me) (?:over )?an? (?:quick |private |direct )?(?:message|dm|whatsapp|note|line|text|tweet)(?: (?:on|over|via|through) (?:here|facebook|fb|insta(?:gram)?|twitter|x|messenger|this (?:page|app|site)))?|(?:tweet|whatsapp|facebook|snapchat) (?:us|me)\b|comment (?:below|here|under this post|on this post|with)|(?:reply|respond) (?:below|here|to this post|to this tweet|under this post|with)|(?:in|into|via|through|by|on) (?:the |our |your |this |this page['’]s )?(?:comments?|replies|thread|chat|dms?|inbox|direct messages?|private messages?|messenger)(?: below| section)?|(?:tell|report|let|name|give|post|put|share)(?: [^.!?\n]{0,60})? (?:below|under this post|on this page|on this post|in private|privately)|tag (?:us|him|her|them|the police)))\b/i;

/** What must not be told in public, or to an account that nobody watches. */
const grave =
  /\b(?:hits? (?:you|her|him|them)\b|being (?:attacked|hurt|hit|followed|threatened)|bruis(?:es?|ed)|if you(?:['’]ve| have)? (?:know|think|see|seen|suspect|hear|heard)\b[^.!?]{0,40}\bchild|(?:is|are)n['’]t safe|left alone|child(?:ren)?(?:'s)? (?:is|are|may be|might be|could be|at|being|in|who)|at risk|in danger|abus\w*|neglect\w*|harm(?:ed|ing)?|unsafe|hurt(?:ing)?|exploit\w*|groom\w*|suicid\w*|self-harm\w*|domestic|violen\w*|worr(?:y|ies|ied) (?:about|for)|concern(?:s|ed)? (?:about|for)|safeguarding|disclos\w*|not safe|assault\w*|rap(?:e|ed)|trafficked|bull(?:ied|ying))\b/i;
/** A crime or a search: the police want to hear of it, by their own ways. */
const crime =
  /\b(?:crimes?|witness(?:ed|es)?|saw (?:this|what|it|anything|something|the|him|her|them)|seen (?:this|what|it|anything|something|him|her|them)|suspects?|who did (?:this|it)|know (?:who|him|her|them|this person|the man|this man|this woman|where)|recogni[sz]e|information|missing|burglar\w*|stolen|theft|robb\w*|drug deal\w*|dealing|dealers?|attack(?:ed|er)?|stabb\w*|whereabouts|sightings?|names? of|kni(?:fe|ves)|guns?|weapons?|fight(?:ing)?)\b/i;
const denied =
  /\b(?:do not|don't|don’t|never|not|can't|can’t|cannot|isn't|isn’t|aren't|aren’t|won't|won’t|unable|rather than|instead of|avoid|nobody|no one|unfortunately)\b/i;
/** Told where to find something, or asked about anything else. */
const offered =
  /\b(?:link|number|details?|more|info|information|helplines?|answers?|questions?) (?:is |are |can be found )?(?:in|via) the (?:comments?|replies)|\b(?:things|lessons|tips|steps|signs|facts|highlights)\b(?: (?:we|that|to|from|learned|learnt|know|look|for|out|watch|spot|today|yesterday))* (?:are |is )?in (?:the|this|our) thread|\bquestions?\b|\bfeedback\b|\btickets?\b|\bplaces?\b|\bfavourite\b|\bbook(?:ing)?\b/i;

const danger =
  /\b(?:immediate(?:ly)? (?:danger|risk)|in danger(?: right)?(?: now| this (?:minute|second|moment|instant)| at this (?:very )?moment)|danger now|life(?: is)?(?: in danger|-threatening| at risk| threatening)|in an emergency|it(?:'|’)s an emergency|is an emergency)\b/i;
const notDanger = /\b(?:not|non|isn't|isn’t|aren't|no|less than|without|when it(?:'|’)s not|unless)\b[^.!?]{0,25}$/i;

function grasp(draft: Draft, { start, end }: Sentence): string {
  return draft.text.slice(start, end);
}

/** The number a reader in danger would ring first, where that is not 999. */
function wrongOrder(draft: Draft): Span | undefined {
  const phones = numbersOf(draft).filter(({ kind }) => kind === 'phone');
  if (phones.length === 0) return undefined;
  for (const [i, sentence] of draft.sentences.entries()) {
    const match = danger.exec(grasp(draft, sentence));
    if (!match || notDanger.test(draft.text.slice(sentence.start, sentence.start + match.index))) continue;
    const from = sentence.start + match.index;
    const before = phones.filter(({ start }) => start >= sentence.start && start < from);
    if (before.some(({ value }) => isEmergency(value))) continue;
    // “In immediate danger? Call ...” goes on in the next sentence.
    const end = draft.text[sentence.end - 1] === '?' ? (draft.sentences[i + 1]?.end ?? sentence.end) : sentence.end;
    const next = phones.find(({ start }) => start >= from && start < end);
    if (next && !isEmergency(next.value)) return [from, next.end];
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
    order: 'If somebody is in danger now, should 999 not come first?',
  },
  examples: [
    { text: 'DM us if you think a child is at risk.', finds: ['DM us'] },
    { text: 'Report abuse in the comments.', finds: ['in the comments'] },
    { text: "Worried about a neighbour's child? Drop us a message in our inbox or comment below.", finds: ['Drop us a message'] },
    { text: 'Been hurt by someone you trusted? Inbox us, we are here for you.', finds: ['Inbox us'] },
    { text: 'Know who did this? Comment below.', finds: ['Comment below'] },
    { text: 'If you saw the attack on Mill Lane, message us here.', finds: ['message us here'] },
    { text: 'Any information on this burglary? DM us or call 101.', finds: ['DM us'], because: 'a second way: a note' },
    { text: 'If a child is in immediate danger, call us on 020 8356 5500 or 999.', finds: ['immediate danger, call us on 020 8356 5500'] },
    { text: 'Is it an emergency? In an emergency call 101.', finds: ['In an emergency call 101'] },
    { text: 'If a child is in immediate danger call 999. Otherwise call us on 020 8356 5500.', finds: [] },
    { text: 'Please do not report crime in the comments or by DM. Call 101, or 999 in an emergency.', finds: [] },
    { text: 'We cannot take reports of abuse by direct message. Call 020 8356 5500.', finds: [] },
    {
      text: 'Back from the safeguarding conference. Three things we learned in the thread below.',
      finds: [],
      because: 'the thread is where the reader reads on',
    },
    { text: 'Put any worries about a child in the thread and we will pass them on.', finds: ['in the thread'] },
    { text: 'Drop us a WhatsApp if your partner hits you.', finds: ['Drop us a WhatsApp'] },
    { text: 'Message us for tickets to the play about bullying.', finds: [] },
    { text: 'Questions about fostering? DM us, we love to chat.', finds: [] },
    { text: "What's your favourite park? Comment below!", finds: [] },
    { text: 'Sorry about your bin. Please send us a private message with your address.', finds: [] },
    { text: 'Worried about a child? The number is in the comments.', finds: [] },
    { text: 'If it is not an emergency, call 101.', finds: [] },
    { text: 'Your message matters: text SHOUT to 85258 if you feel unsafe.', finds: [] },
    { text: 'Thanks for your comments on our domestic abuse strategy. We read every reply.', finds: [] },
  ],
  *check(draft) {
    const { all } = fieldWordsOf(draft);
    if (all & replyPlace) {
      const { sentences, text } = draft;
      for (let i = 0; i < sentences.length; i++) {
        const sentence = sentences[i] as Sentence;
        const said = grasp(draft, sentence);
        const match = asks.exec(said);
        if (!match || denied.test(said) || offered.test(said)) continue;
        const around = i > 0 ? text.slice((sentences[i - 1] as Sentence).start, sentence.end) : said;
        const start = sentence.start + match.index + (/^(?:please |just |or |and |to |can |also )/i.exec(match[0])?.[0].length ?? 0);
        const span: Span = [start, sentence.start + match.index + match[0].length];
        if (grave.test(around)) {
          yield { span, message: 'harm' };
          break;
        }
        if (!crime.test(around)) continue;
        const routed = numbersOf(draft).some(
          ({ kind, value }) => kind === 'phone' && (value === '101' || value === '999' || value === '0800555111'),
        );
        yield { span, message: 'crime', ...(routed && { atMost: 'note' as const }) };
        break;
      }
    }
    if (all & tellWord && all & contactWord) {
      const span = wrongOrder(draft);
      if (span) yield { span, message: 'order' };
    }
  },
});
