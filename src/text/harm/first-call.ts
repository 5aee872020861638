/** Whom somebody in danger is told to call first, where that is not 999. */
import type { Draft, Sentence, Span, Word } from '../../types.js';
import { serviceOf } from '../numbers/emergency-numbers.js';
import { type Numeral, numbersOf } from '../numbers/numbers.js';
import { anyWord, atEnd, either, maybe, one, optional, row, rowsIn, type Step, said, upTo } from '../words/turns.js';
import { firstIn, wordSet } from '../words/word-set.js';

/** Someone is in danger, in so many words. */
const danger: readonly Step[] = [
  row(one('immediate immediately'), one('danger risk')),
  row(
    one("is are he's she's they're it's who's someone's somebody's child's you're"),
    said('being'),
    either(one('attacked stabbed abducted strangled'), said('beaten up')),
  ),
  row(one('fear fears fearing'), said('for'), maybe('a the your his her their somebody someone'), upTo(1), one('life lives')),
  row(
    said('in danger'),
    maybe('right'),
    either(said('now'), row(said('this'), one('minute second moment instant')), said('at this moment', 'at this very moment')),
  ),
  said('danger now', 'in an emergency', "it's an emergency", 'is an emergency'),
  // “A child is being hurt right now”, “your partner is attacking you”.
  row(
    one("is are he's she's they're who's someone's somebody's child's you're"),
    maybe('being'),
    one(
      'hurt hit beaten abused attacked raped threatened strangled attacking hitting hurting strangling beating threatening following chasing',
    ),
    maybe('you him her them'),
    either(
      said('right now', 'at this moment', 'this minute', 'as you read this'),
      row(one('with'), one('a an'), maybe('kitchen'), one('knife weapon gun bat')),
    ),
  ),
  row(said('life'), maybe('is'), either(said('in danger', 'at risk'), said('threatening'))),
];

const person = one(
  "someone someone's somebody somebody's anyone he he's she she's they they're child baby person man woman mate friend neighbour neighbour's partner ex tenant patient pupil student resident customer passenger swimmer",
);

/** What happens where an ambulance, the police or the fire service must come at once. */
const events: readonly Step[] = [
  row(either(said('not', 'stopped'), one("isn't hasn't")), said('breathing')),
  row(person, upTo(2), one('collapsed unconscious choking drowning')),
  row(one('having had'), said('a stroke')),
  said('taken an overdose', 'has overdosed', 'in trouble right now'),
  row(one('house flat car van bin building home something'), maybe('is'), said('on fire')),
  row(person, upTo(1), said('breaking in')),
  row(one('child baby toddler dog'), upTo(2), said('in a'), maybe('hot'), said('car')),
  row(person, upTo(1), said('outside your'), one('door house home window flat')),
  row(person, upTo(1), one('has with'), one('a an'), one('knife gun weapon machete')),
  row(person, maybe("is who's"), one('attacking threatening chasing strangling hitting following beating'), one('you him her them')),
  row(person, maybe('is'), maybe('being'), one('attacked stabbed strangled robbed kidnapped')),
  row(person, upTo(3), said('in trouble')),
  row(person, upTo(2), said('in the'), one('water river sea canal lake')),
  row(person, upTo(2), said('threatening to jump', 'about to jump', 'on the ledge', 'on the tracks', 'on the track', 'on the line')),
  row(one("there's there"), maybe('is'), said('a fire')),
  row(one('you see smell'), maybe('can'), one('smoke flames')),
  row(person, maybe('is has'), one('bleeding fitting unresponsive stabbed shot electrocuted drowning')),
];
/** At the beginning of a sentence: “Fire in a wheelie bin?” */
const opening: readonly Step[] = [
  row(maybe('an a'), maybe('medical real'), one('emergency'), atEnd),
  row(one('overdose overdosed'), atEnd),
  row(said('fire'), one('in at on'), one('a the your an')),
  row(said('chest'), one('pain pains')),
];

const gas: readonly Step[] = [row(one('smell smells smelt'), maybe('of'), said('gas')), said('gas smell', 'gas leak')];

/** Each row of danger, of what happens and of gas holds one of these. */
const alarms = wordSet(
  'danger risk being fear fears fearing emergency life lives threatening breathing collapsed unconscious choking drowning stroke bleeding fitting unresponsive shot electrocuted attacking attacked threatened chasing following strangling strangled hitting beating stabbed robbed kidnapped smoke flames jump ledge tracks track water river sea canal lake gun weapon machete hurting overdose overdosed trouble fire breaking car outside knife chest gas',
);

/** Whether anything in the sentence could be one of those above: most sentences say nothing of the kind. */
const mayAlarm = ({ words }: Draft, { first, last }: Sentence) => firstIn(words, first, last, alarms) >= 0;

const denials = wordSet("not non isn't aren't no without unless");

/** “Not in immediate danger”, “when it is not an emergency”. */
const isDenied = ({ words }: Draft, first: number, at: number) => firstIn(words, Math.max(first, at - 5), at, denials) >= 0;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The first of the rows, unless it is denied; `to`: where it begins at the latest. */
function firstOf(steps: readonly Step[], draft: Draft, { first, last }: Sentence, to = last): Stretch | undefined {
  const { words } = draft;
  for (const [at, end] of rowsIn(steps, draft, { first, last })) {
    if (at >= to || isDenied(draft, first, at)) return undefined;
    return { start: (words[at] as Word).start, end: (words[end - 1] as Word).end };
  }
  return undefined;
}

const ifs = wordSet('if when');

/** What happens now, to whoever reads it: asked, or said with an “if”. */
function eventIn(draft: Draft, sentence: Sentence): Stretch | undefined {
  const isAsked = draft.text[sentence.end - 1] === '?';
  if (!isAsked && firstIn(draft.words, sentence.first, sentence.last, ifs) < 0) return undefined;
  return firstOf(opening, draft, sentence, sentence.first + 1) ?? firstOf(events, draft, sentence);
}

const isEmergency = (value: string) => serviceOf(value) === 'emergency';
const emergencyNumber = /\b(?:999|112|18000)\b|\b(?:ambulance|emergency services|fire (?:brigade|service)|coastguard)\b/i;

const phonesOf = (draft: Draft) => numbersOf(draft).filter(({ kind }) => kind === 'phone');

/** “Ring 101, then try 999”: the emergency comes last. */
const lastResort =
  /\b(?:(?:call|ring|phone|e-?mail|message|contact|dm|text|tell|try) (?:us|our \w+|the (?:team|school|office|council)|101|111|0\d[\d ]+))\b[^.!?]{0,40}\b(?:then (?:try|call|ring|dial|phone) 999|if (?:that|this|nobody|no one|there|you)\b[^.!?]{0,40}\b999)/i;

/** “Ring 101, then try 999”, and no “in an emergency” behind it. */
function lastResortIn({ text }: Draft): Span | undefined {
  const late = lastResort.exec(text);
  if (!late || late[0].toLowerCase().includes('emergency')) return undefined;
  const end = late.index + late[0].length;
  // “Call us if you're worried, 999 in an emergency.”
  return /^[^.!?]{0,20}\b(?:emergency|danger)\b/i.test(text.slice(end)) ? undefined : [late.index, end];
}

/** The number that a reader in danger would ring first, where that is not 999. */
export function wrongOrder(draft: Draft): Span | undefined {
  const phones = phonesOf(draft);
  if (phones.length === 0) return undefined;
  const late = lastResortIn(draft);
  if (late) return late;
  for (const [i, sentence] of draft.sentences.entries()) {
    const found = mayAlarm(draft, sentence) ? firstOf(danger, draft, sentence) : undefined;
    const span = found && numberBefore(draft, phones, sentence, found, i);
    if (span) return span;
  }
  return undefined;
}

function numberBefore(draft: Draft, phones: readonly Numeral[], sentence: Sentence, { start, end }: Stretch, i: number): Span | undefined {
  const early = phones.filter((phone) => phone.start >= sentence.start && phone.start < start);
  const [first] = early;
  if (early.some(({ value }) => isEmergency(value))) return undefined;
  // “Ring us on 01632 960200 if the child is in immediate danger.”
  if (first && /^[^.!?]{0,20}\bif\b(?! not\b)/i.test(draft.text.slice(first.end, start))) return [first.start, end];
  const next = phones.find((phone) => phone.start >= start && phone.start < endOfAnswer(draft, i));
  return next && !isEmergency(next.value) ? [start, next.end] : undefined;
}

/** “In immediate danger? Call ...” goes on in the next sentence. */
function endOfAnswer({ text, sentences }: Draft, i: number): number {
  const { end } = sentences[i] as Sentence;
  return text[end - 1] === '?' ? (sentences[i + 1]?.end ?? end) : end;
}

const forms = wordSet('form forms email inbox letter post write complete fill app portal website');
const slowDesk = one(
  'office station council school surgery team warden landlord reception housing desk helpline nurse clinic officer manager caretaker line hotline rspca rspcc nspcc us',
);
const slowCall: readonly Step[] = [
  row(one('call ring phone contact text'), maybe('the your our'), optional(anyWord), slowDesk),
  row(said('give'), maybe('the your our'), slowDesk, said('a'), one('ring call shout')),
];

/** “A child in immediate danger? Fill in our online form”: nobody reads it in time, and 999 stands nowhere. `gas`: another number is meant. */
export function slowRoute(draft: Draft): { readonly span: Span; readonly gas: boolean } | undefined {
  const { sentences, words, text } = draft;
  if (emergencyNumber.test(text)) return undefined;
  for (const [i, sentence] of sentences.entries()) {
    if (!mayAlarm(draft, sentence)) continue;
    const leak = firstOf(gas, draft, sentence);
    const event = leak ? undefined : eventIn(draft, sentence);
    const found = leak ?? event ?? firstOf(danger, draft, sentence);
    if (!found) continue;
    const to = sentences[text[sentence.end - 1] === '?' ? i + 1 : i] ?? sentence;
    const form = firstIn(words, sentence.first, to.last, forms);
    if (form >= 0) {
      const { start, end } = words[form] as Stretch;
      return { span: [Math.min(found.start, start), Math.max(found.end, end)], gas: leak !== undefined };
    }
    const desk = event && (otherNumber(draft, found.end, to.end) ?? firstOf(slowCall, draft, to));
    if (desk && desk.end > found.end) return { span: [found.start, desk.end], gas: false };
  }
  return undefined;
}

const otherNumber = (draft: Draft, from: number, to: number): Stretch | undefined =>
  phonesOf(draft).find(({ start }) => start >= from && start < to);

/** Not read today. */
const later: readonly Step[] = [
  row(one('working business'), one('day days')),
  row(said('when'), one("we're we"), maybe('are'), said('back')),
  row(one('on by'), one('monday tuesday wednesday thursday friday')),
  said('next week', 'end of the week', 'when we can', 'in the morning', 'as soon as we can', 'within a week', 'in office hours'),
];

/** An e-mail or a form, and days until somebody reads it. */
export function readLater(draft: Draft, sentence: Sentence): Span | undefined {
  const form = firstIn(draft.words, sentence.first, sentence.last, forms);
  const delay = form < 0 ? undefined : firstOf(later, draft, sentence);
  if (!delay) return undefined;
  const { start, end } = draft.words[form] as Stretch;
  return [Math.min(start, delay.start), Math.max(end, delay.end)];
}

const calls = wordSet('call ring phone contact text give try dial ringing calling');

/** False where nobody in danger is told whom to call, and no harm to write of it: a cheap look before all else here. */
export function mayTellWhom({ words, text }: Draft): boolean {
  return forms.hasAny(words) || ((calls.hasAny(words) || /\d/.test(text)) && (alarms.hasAny(words) || text.includes('999')));
}
