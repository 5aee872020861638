/** Ways to answer a post that are named outright: “contact us through Messenger”, “answers in the comments”. */
import type { Draft, Sentence } from '../../types.js';
import type { Reply } from './replies.js';

const boxes =
  '(?:dms?|pms?|inbox|messenger|facebook messenger|facebook|fb|instagram|insta|twitter|snapchat|tiktok|whatsapp|comments?|comments? (?:section|box)|repl(?:y|ies)|thread|direct messages?|private messages?|messages?|stor(?:y|ies)|chat|page|account|wall|timeline)';
const which = '(?:(?:our|the|this|a|an|your|my|private|direct|public|facebook|instagram|quick|us) )*';

const ways = [
  `(?:contact|message|tell|reach|write to|speak to|talk to|chat with|ask|report (?!\\w+ on (?:facebook|instagram|twitter|x|tiktok|snapchat)\\b)|let|get back to|chat to|get in touch(?: with)?|get hold of|make a (?:report|statement)|come forward|share|send|raise)\\b[^.!?;]{0,45}?\\b(?:via|through|on|over|by|in|using|to|into) ${which}${boxes}\\b`,
  `(?:answers?|names?|details|sightings?|shout(?: (?:out|up))?|tips|locations?|descriptions?|times|regs?|statements?|whatever you know) (?:in|below|on|to|into|via) ${which}${boxes}\\b`,
  `(?:drop|leave|pop|add|post|stick|put|write|fire off|ping) ${which}(?:comment|reply|message|dm|line|note|emoji)\\b`,
  `(?:message|msg|dm|tag|tweet|snap|pm|ping|text) ${which}(?:page|account|insta|instagram|facebook|twitter|feed|socials?|profile|admins?)\\b`,
  '(?:use|press|hit|tap|click) the (?:messages?|messenger|chat|dm|contact) button',
  '(?:messenger|dms?|our inbox|the comments?|whatsapp|social media) (?:is|are) the (?:quickest|best|easiest|fastest|safest|simplest) (?:way|place|route)\\b',
  '(?:inbox|dms?|messages|comments? section|messenger) (?:is|are) (?:(?:always|all) )?(?:open|the place|where|here|yours|welcome|monitored|read)\\b',
  '(?:tell|let|show|message|shout at|talk to) us(?: \\w+){0,3}? (?:on here|in here|below|underneath|with a (?:dm|comment|message|voice note|photo))\\b',
  '(?:just|and|please|,) (?:send|drop|leave) (?:a|us a|me a) (?:\\w+ )?(?:message|dm|note|voice note|line|comment)\\b',
  '\\b(?:comment|reply|respond|dm|post) (?:with|back|where|who|what|when|if|your|the (?:name|place|time|reg|address|location))\\b',
  '(?:hit|press|tap|click) reply\\b',
  '(?:tell|ask|message|talk to|chat to) (?:our|the) (?:chatbot|bot|page|admins?|socials?)\\b',
  '(?:a|one|only a|just a) (?:tweet|dm|message|click|comment|direct message) away\\b',
  `(?:post|stick|put|share|pop|upload|send) (?:it|them|that|pictures?|photos?|pics|videos?|footage|screenshots?|names?)(?: of [^.!?]{1,30}?)? (?:on|to|in|onto) ${which}${boxes}\\b`,
  '(?:tag|mention|@|at) us\\b',
  'tag (?:the (?:person|people|man|lads?|one)|whoever|anyone) (?:who|that)\\b',
  'voice notes?\\b',
  'name and shame\\b',
  `(?:welcome|fine|ok|happy to (?:read|take|have) (?:\\w+ ){0,3}?) (?:in|on|via) ${which}${boxes}\\b`,
  // The channel is offered, and nobody is asked: “our page is a safe space”, “we take reports by message too”.
  `(?:we['’]re|we are) (?:(?:here|around|also|always|on hand|available|there|listening) )*(?:on|over) ${which}(?:messenger|facebook|fb|instagram|insta|twitter|snapchat|tiktok|whatsapp)\\b`,
  '(?:our|this) (?:\\w+ )?(?:chat|inbox|dms?|page|messenger|account|group|thread) (?:is|are|welcomes?|stays?) (?:\\w+ ){0,3}?(?:open|safe|anyone|there for)\\b',
  `we (?:also |now |can )?(?:take|accept|welcome|handle|answer|receive) (?:(?!calls?\\b)\\w+ ){0,5}?(?:by|via|in|on|over|through) ${which}${boxes}\\b`,
  '(?:a|one|your|by) (?:dm|message|pm|reply|comment) to (?:us|(?:this|our|the) (?:account|page))\\b',
  `${boxes} (?:is|are) the (?:right |safe )?(?:way|place|route) (?:to|for)\\b`,
  '(?:drop|send|ping|shoot) (?:(?:miss|mr|mrs|ms|pc|our|the) )?\\w+ (?:\\w+ )?an? (?:quick )?(?:line|message|dm|text)\\b',
  'let (?:our|the) (?:social media|online|digital|facebook|comms) (?:team|admins?|desk) know\\b',
  '(?:message|ping|text|tweet) the (?:account|page|team on (?:facebook|insta|twitter))\\b',
];
const way = new RegExp(`\\b(?:${ways.join('|')})`, 'i');

const refused =
  /\b(?:not|don['’]?t|never|cannot|can['’]t|isn['’]t|aren['’]t|won['’]t|unable|rather than|instead of|avoid|no longer|nobody|stop|beware|scam(?:mers)?|fake|fraudsters?|if you (?:get|receive|got|received|see (?:a|this)))\b/i;
/** “Children who don't feel safe can”: what is denied there is no refusal. */
const condition = /^(?:if|when|anyone|anybody|children|people|victims|those)\b[^,]{0,80}?(?:,| can\b)/i;
/** A number or a page is named as well: it is answered there. */
const elsewhere = /\b(?:live ?chat|our website|web ?chat|online form|chat ?line|https?:|\w+\.(?:uk|org|com)\b|\d{5,})/i;

export function replyWayIn({ text }: Draft, { start, end }: Sentence): Reply | undefined {
  const said = text.slice(start, end);
  const match = way.exec(said);
  if (!match || refused.test(said.replace(condition, '')) || elsewhere.test(said)) return undefined;
  return { span: [start + match.index, start + match.index + match[0].trimEnd().length], picture: false };
}
