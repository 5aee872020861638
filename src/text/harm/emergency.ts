/** Slips in the short numbers that everybody is told to dial: 9999, 911, NHS 11, “press 50”. */
import type { Draft, Span } from '../../types.js';

interface EmergencySlip {
  readonly span: Span;
  /** As it stands inside a sentence. */
  readonly name: string;
  readonly number: string;
}

const slips: readonly (readonly [pattern: () => RegExp, name: string, number: string])[] = [
  [() => nines, 'the emergency line', '999'],
  [() => silent, 'the Silent Solution (999, then)', '55'],
  [() => health, 'NHS 111', '111'],
  [() => police, 'the police line that is not for emergencies', '101'],
  [() => american, 'the emergency line', '999'],
  [() => unwell, 'NHS 111', '111'],
  [() => calm, 'the police line that is not for emergencies', '101'],
  [() => crime, 'the police line that is not for emergencies', '101'],
  [() => nurse, 'NHS 111', '111'],
  [() => power, 'the line for power cuts', '105'],
];

const nines = /\b(?:call|dial|ring|phone|on) (99|9{4,}|9 ?9|0999)(?!\d|[%-]|[,.:/]\d|(?: |-)(?:\d|calls|people|times|red|p\b))/i;
const silent = /\b999\b[^.!?\n]{0,60}\bpress (?!55\b|5 ?5\b)(\d{1,3})\b/i;
const health =
  /\bNHS(?:\b[^.!?\n\d]{0,60}?\b(?:call|dial|ring|phone|on|is|number)\b:?)? (11|1111|110|112|113|117|118|101|121)(?!\d|[%-]|[,.:/]\d| (?:people|staff|beds|patients|jobs|nurses|sites|trusts|years))\b/i;
const police =
  /\b(?:police|non-emergency|not an emergency|isn['’]t an emergency|not urgent)\b[^.!?\n\d]{0,60}?\b(?:call|dial|ring|phone|on|is|number)\b:? (100|102|103|104|110|1011|1001|011)(?!\d|[%-]|[,.:/]\d| (?:people|officers|staff|years|arrests))\b/i;

/** Not where the British number stands as well: “here it is 999”. */
const american =
  /^(?![\s\S]*\b(?:999|112)\b)[\s\S]*?\b(?:call|dial|ring|phone)(?: the police| an ambulance| the fire (?:brigade|service))?(?: on)? (911)(?!\d|[%-]|[,.:/]\d)/i;
const notUrgent = `\\b(?:not an|isn['’]t an|non-|no) ?emergency\\b(?:(?!\\b(?:not|never|instead|why|than)\\b|n['’]t\\b)[^.!?\\n\\d]){0,50}`;
/** The emergency line for what is said to be none. */
const unwell = new RegExp(
  `\\b(?:medical|health|unwell|ill|nurse|doctor)\\b[^.!?\\n\\d]{0,60}${notUrgent}\\b(?:call|dial|ring|phone) (999)\\b`,
  'i',
);
const calm = new RegExp(`${notUrgent}\\b(?:call|dial|ring|phone) (999)\\b`, 'i');
/** The health line for the police. */
const crime =
  /\b(?:the police|(?:report|reporting) (?:a |any |your )?(?:crimes?|burglar(?:y|ies)|thefts?|assaults?|break-ins?|vandalism)\b[^.!?\n\d]{0,60}?\b(?:call(?:ing)?|dial(?:ling)?|ring(?:ing)?|phon(?:e|ing)|on)|police (?:at|by calling|by ringing)) (?:on )?(111)\b(?! \d)/i;
/** The police line for what a nurse would answer. */
const nurse =
  /\b(?:nurse|doctor|gp|pharmacist|medical|health)(?:['’]s)? advice\b[^.!?\n\d]{0,40}[.!?]?[^.!?\n\d]{0,20}\b(?:call|dial|ring|phone|on) (101)\b(?! \d)/i;
const power = /\bpower (?:cut|outage|failure)s?\b[^.!\n\d]{0,60}?\b(?:call|dial|ring|phone|on) (10[0-46-9]|1[1-9]\d)\b(?! \d)/i;

/** How every slip begins, in full below. */
const mayBegin = [' 0', ' 1', ' 9', '999'];

/** How every slip begins, and the number after which “press” is looked for: the patterns are costly to compile. */
const slipped = / (?:9 ?9|911|0999|1[0-2]\d|11\b|011)|\b999\b/;

/** The first such slip. */
export function emergencySlipOf({ text }: Draft): EmergencySlip | undefined {
  if (!mayBegin.some((start) => text.includes(start)) || !slipped.test(text)) return undefined;
  for (const [pattern, name, number] of slips) {
    const match = pattern().exec(text);
    const slip = match?.[1];
    if (!match || slip === undefined) continue;
    const start = match.index + match[0].lastIndexOf(slip);
    return { span: [start, start + slip.length], name, number };
  }
  return undefined;
}
