/**
 * Own life without “I”: what a family does (“we've booked Crete”) and calls its own (“our cat”), what
 * a house does by itself (“Boiler's packed in”), and a note of nouns (“Soup for lunch”). Each is weak,
 * because bodies say “we” and headlines drop their articles, so it counts only in a post that shows no
 * sign of a public voice at all.
 */
import type { Draft, Sentence, Word } from '../../types.js';
import { isDigitAt } from '../chars.js';
import { personsOf } from '../people/names.js';
import type { PhraseMatch } from '../phrases/phrases.js';
import { Class } from '../words/word-classes.js';
import { wordSet } from '../words/word-set.js';
import { isList, isState } from './bare-openings.js';
import { type CueAt, Life, type LifeCue } from './life-signs.js';

/** What a family has and a body has not. */
const familys = wordSet('family pets home holidays');
/** What households do together; “found”, “visited” and “held” are what bodies do. */
const familyVerbs = wordSet(
  'went got bought booked adopted moved drove flew stayed spent had having ate eaten slept watched cooked baked named called married off flying driving moving staying decorated painted planted',
);
/** “Our kids”, “our garden” may be a school's, a town's, a centre's. */
const anybodys = wordSet(
  'kid kids child children family families boy girl boys girls lad lads friend friends neighbour neighbours parent parents partner partners lot man mother mothers father fathers teenager mates grandparents brothers sisters babies cats kittens dog dogs horse horses ponies chickens hens fish pets puppies house houses garden gardens kitchen kitchens room rooms phone phones car cars bike bikes van vans camera bank keys parcel screen computer flats boots club class classes night evening morning sunday saturday book world money train bus tickets ticket',
);
const particles = wordSet(
  'of and at in on with for to is are was were has have had as this that again so but when who which up down out off back after before then now today tonight tomorrow yesterday arrives starts comes goes says loves hates thinks wants just got came went',
);

/** The next word is not the second half of a compound: “our cat is”, not “our cat clinic”. */
function endsThere(words: readonly Word[], cueAt: CueAt, at: number, last: number): boolean {
  const next = words[at + 1];
  if (at + 1 >= last || !next?.joined || particles.holds(next)) return true;
  return ((cueAt[at + 1]?.kinds ?? 0) & (Life.Act | Life.When)) !== 0 || /[^e]ed$/.test(next.lower);
}

const youngest = wordSet('youngest');
const eldest = wordSet('oldest eldest');
const extremes = new Map([
  ['youngest', eldest],
  ['oldest', youngest],
  ['eldest', youngest],
]);

/** “Our cat has”, “our kids have eaten everything”: the points of an “our” at `at`. */
function pointsOfOur(words: readonly Word[], cueAt: CueAt, at: number, last: number): number {
  for (let i = at + 1; i < Math.min(last, at + 4) && (words[i] as Word).joined; i++) {
    const cue = cueAt[i];
    if (!cue || (cue.kinds & (Life.Kin | Life.Own)) === 0) continue;
    const { lower } = words[i] as Word;
    if (cueAt[i + 1] === cue && i + 1 < last) continue;
    // “Our cat and dog clinic” is a clinic.
    const end = words[i + 1]?.lower === 'and' && (cueAt[i + 2]?.kinds ?? 0) & Life.Kin ? i + 2 : i;
    if (!endsThere(words, cueAt, end, last)) return 0;
    // “Our oldest runner is 84, our youngest is in a pushchair”: of a whole crowd.
    const other = extremes.get(lower);
    if (other?.hasAny(words)) return 0;
    if (cue.kinds & Life.Kin) return anybodys.has(lower.replace(/'s$/, '')) ? 1 : 4;
    return anybodys.has(lower) ? 0 : 1;
  }
  return 0;
}

/** The points of “we” and “our” in a sentence, where they are a family's. */
export function pointsOfFamily(draft: Draft, classes: readonly number[], cueAt: CueAt, { first, last }: Sentence): number {
  const { words } = draft;
  // “Our Alfie”.
  const named = personsOf(draft);
  let our = 0;
  let does = false;
  let has = false;
  let acts = 0;
  for (let i = first; i < last; i++) {
    const cue = cueAt[i];
    if (cue && cue.kinds & (Life.Thing | Life.Kin) && familys.has(cue.topic)) has = true;
    if (cue && cue.kinds & Life.Act) acts = 1;
    if (((classes[i] as number) & Class.We) === 0) continue;
    const { lower } = words[i] as Word;
    if (lower === 'our')
      our = Math.max(our, pointsOfOur(words, cueAt, i, last), named.some(({ first: at, full }) => at === i + 1 && !full) ? 3 : 0);
    else if (lower.startsWith('we')) does ||= livesAfter(words, classes, i, last);
  }
  return (our > 0 ? our + acts : 0) + (does && has ? 4 : 0);
}

function livesAfter(words: readonly Word[], classes: readonly number[], at: number, last: number): boolean {
  for (let i = at + 1; i < Math.min(last, at + 4); i++) {
    if (familyVerbs.holds(words[i])) return true;
    if (((classes[i] as number) & (Class.Adverb | Class.Auxiliary)) === 0) return false;
  }
  return false;
}

const ownPeople = wordSet(
  'hubby missus mother father toddler twins grandma grandpa mom kids one ones nan nana gran granny grandad mum dad boiler kettle dishwasher fridge oven',
);

/** “Boiler's packed in”, “Toddler up at 4am”: a thing of the house without its article, and what it does. */
export function pointsOfHouse({ words }: Draft, cueAt: CueAt, { first: start, last }: Sentence): number {
  // “Rescue kitten came home”, “Both kids in bed”.
  const first = describers.holds(words[start]) && words[start + 1]?.joined ? start + 1 : start;
  const cue = cueAt[first];
  if (!cue || (cue.kinds & (Life.Kin | Life.Own | Life.Thing)) === 0 || !domestic.has(cue.topic)) return 0;
  let end = first;
  while (end + 1 < last && cueAt[end + 1] === cue) end++;
  const { lower } = words[end] as Word;
  // “Kids in care don't get to choose.”
  if (words[end + 1]?.lower === 'in' && publicCare.holds(words[end + 2])) return 0;
  const occasion = occasions.has(cue.topic);
  // “Blood test this morning”, “Dentist at 3”.
  if (appointments.has(lower) && end + 1 < last && (words[end + 1]?.lower === 'at' || (cueAt[end + 1]?.kinds ?? 0) & Life.When)) return 3;
  let next = end + 1;
  while (next < last && (cueAt[next]?.kinds ?? 0) & Life.When) next++;
  const verb = words[next]?.joined ? words[next] : undefined;
  const does = occasion
    ? verb?.lower === 'was' || verb?.lower === 'done'
    : (lower.endsWith("'s") && isState(words[next])) || verbs.holds(verb);
  const ours = ownPeople.has(lower.replace(/'s$/, ''));
  if (!does && !(ours && verb?.lower === 'have')) return 0;
  if (labours.has(cue.topic) && !isJudged(cueAt, next, last)) return 0;
  return ours ? 3 : 2;
}

/** “Golf was terrible”, “Work was a nightmare”, not “Golf was cancelled”. */
function isJudged(cueAt: CueAt, at: number, last: number): boolean {
  for (let i = at + 1; i < Math.min(last, at + 5); i++) if ((cueAt[i]?.kinds ?? 0) & (Life.Praise | Life.Mood | Life.Chat)) return true;
  return false;
}

const publicCare = wordSet('care need crisis poverty hospital school foster temporary our this every');
const labours = new Set(['sport', 'work moans', 'commute']);
const describers = wordSet('rescue new poor both little whole stupid bloody older younger');
const domestic = new Set(['home', 'family', 'pets', 'food and drink', 'hobbies', 'own life', 'holidays', 'health', ...labours]);
/** “Lunch is at noon” tells everybody; “Lunch was grim” tells of one's own. */
const appointments = wordSet(
  'dentist test physio interview exam appointment scan in funeral optician opticians barber hairdresser hairdressers smear',
);
const occasions = new Set(['food and drink', 'hobbies', 'holidays', ...labours]);
const verbs = wordSet('is has was in up arrives starts started decided refused keeps just been gone went came got');

/** What a notice says and a diary seldom: any of these, and nouns are a programme, a menu or a report. */
const noticeWords = wordSet(
  'free open opens opening opened closed closes welcome found missing lost stolen handed rescued wanted needed injured hurt damaged fire fires delays delayed warning forecast alert alerts advice tips guide menu sale sales club clubs class classes course courses session sessions tournament league ages aged school schools hall church park centre road roads street lane winner winners please menus group groups season swap shop shops',
);
/** What else a notice says, and a diary as often. */
const moreNotices = wordSet(
  'available every each until till from per cent cost costs price prices save win never always do wear keep leave use take care safe careful mind spot can will should must may normal dress wrap layers tickets',
);

const halfAs = new Set(['health', 'weather', 'sport', 'religion', 'commute', 'opinions', 'politics', 'selling']);
const notesAtMost = 32;

/** Are these notes of a day: short, and about half of what they name is one's own? */
export function isNotes(draft: Draft, classes: readonly number[], cues: readonly PhraseMatch<LifeCue>[], cueAt: CueAt): boolean {
  const { words } = draft;
  if (words.length > notesAtMost || cues.length === 0 || noticeWords.hasAny(words) || moreNotices.hasAny(words)) return false;
  // What has a price is for sale, or for all.
  if (draft.text.includes('£') || announces(draft)) return false;
  let own = 0;
  let all = 0;
  for (let i = 0; i < words.length; i++) {
    const { lower, shape } = words[i] as Word;
    if ((shape === 'upper' && lower.length > 1) || (isDigitAt(lower, 0) && /^\d[\d.:]*[ap]m$/.test(lower))) return false;
    const cue = cueAt[i];
    // A phrase counts once.
    if (cue && i > 0 && cueAt[i - 1] === cue && (words[i] as Word).joined) continue;
    const kinds = cue?.kinds ?? 0;
    // “The old signal box”.
    const described =
      kinds & (Life.Thing | Life.Kin | Life.Chat) ? false : kinds & Life.Mood && (kinds & Life.Act) === 0 && describes(words, cueAt, i);
    if (!described && kinds & (Life.Thing | Life.Mood | Life.Chat | Life.Kin)) {
      const weight = halfAs.has(cue?.topic ?? '') ? 0.5 : 1;
      own += weight;
      all += 1;
    } else if (kinds & (Life.Praise | Life.Act | Life.Own)) {
      own += 0.5;
      all += 1;
    } else if (kinds & (Life.When | Life.Light | Life.Feel) || (classes[i] as number) !== 0 || emptyWords.has(lower)) continue;
    else all += shape === 'title' && i > 0 && (words[i] as Word).joined ? 2 : 1;
  }
  return own >= 2 && own / all >= (own >= 3 ? 0.4 : 0.45);
}

const beginnings = wordSet('start begin resume');
const ahead = wordSet('tomorrow monday tuesday wednesday thursday friday');

/** What is to come for all (“Exams start on Monday”, “Lunch is fish and chips tomorrow”), or a list and what it is good for. */
function announces(draft: Draft): boolean {
  const { words, sentences } = draft;
  for (const sentence of sentences) {
    const { first, last } = sentence;
    if (isList(draft, sentence)) return true;
    let is = false;
    for (let i = first; i < last; i++) {
      const { lower } = words[i] as Word;
      if (beginnings.has(lower) && (words[i + 1]?.lower === 'on' || ahead.holds(words[i + 1]))) return true;
      is ||= i === first + 1 && (lower === 'is' || lower === 'are');
      if (is && i > first + 2 && ahead.has(lower)) return true;
    }
  }
  return false;
}

/** A mood right before a noun is the noun's. */
function describes(words: readonly Word[], cueAt: CueAt, at: number): boolean {
  const next = words[at + 1];
  return next?.joined === true && !cueAt[at + 1] && !cueAt[at + 2] && !particles.holds(next) && !emptyWords.holds(next);
}

/** Does a notice's word stand in the draft? */
export function hasNotice({ words }: Draft): boolean {
  return noticeWords.hasAny(words);
}

const emptyWords = wordSet(
  "the a an of and or but to for with in on at by it it's its is was be been that this there's there far much more most too very up out off down as after before than into over under one two three another some any all no like who",
);
