/** Children who are told of through others: the one that an offender was a relation of, that is cared for, that was adopted, whose refuge has a street. */
import type { Draft, Span, Word } from '../../types.js';
import { fact } from '../fact.js';
import { firstWhere } from '../search.js';
import { sentenceOfWord } from '../sentences.js';
import { children, type FieldWords, isClass, oneChild } from '../words/field-words.js';
import { anyWord, either, endOfRow, maybe, one, optional, row } from '../words/turns.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import { ageOf, grownUp } from './age-of-name.js';
import { agesOf } from './ages.js';
import { isCourtNews } from './court-news.js';
import { adult, isAboutAnimals, isStaff } from './named-child.js';
import { type Person, personsOf } from './names.js';
import { type NamedPlace, placesOf } from './places.js';

/** As news has it: “got nine years”. */
const sentenced = /\b(?:got|gets|given|handed) (?:\d+|\w+) (?:years|months)\b|\bsent down\b|\b\d+ years for\b/i;

const siblings = wordSet('sister sisters brother brothers');

const isKin = (words: readonly Word[], classes: FieldWords, i: number) =>
  isClass(classes, i, oneChild | children) || siblings.holds(words[i]);

/** The law names nobody to whom it was done. */
export const sexual = wordSet('rape raped raping rapes sexual sexually molested molesting groomed grooming indecent incest abused abusing');
const victims = wordSet('victim victims survivor complainant');
const offences = wordSet('offences offending');
const wrongs = [sexual, victims, offences];
const offenders = wordSet("his defendant's accused's rapist's abuser's offender's");
/** In words: so far apart the two may stand. */
const clause = 25;
/** Of the dead the name is known. */
const deaths = wordSet('murder murdered murdering manslaughter killed killing death died inquest');

/**
 * “Gary Noakes has been jailed for raping his stepdaughter”: whoever knows him knows her, and the law forbids it
 * (Sexual Offences (Amendment) Act 1992).
 */
export function victimOfNamed(draft: Draft, classes: FieldWords): Span | undefined {
  const { words } = draft;
  if (!offenders.hasAny(words) || !wrongs.some((set) => set.hasAny(words)) || deaths.hasAny(words)) return undefined;
  if (!isCourtNews(draft) && !sentenced.test(draft.text)) return undefined;
  if (!personsOf(draft).some((person) => person.full && !isStaff(draft, person)) && !isPlacedAtSchool(draft)) return undefined;
  for (let i = 1; i < words.length; i++) {
    if (!isKin(words, classes, i)) continue;
    const sentence = sentenceOfWord(draft, i);
    const whose = firstIn(words, Math.max(sentence?.first ?? 0, i - 5), i, offenders);
    if (!sentence || whose < 0) continue;
    const against = lowerAt(words, whose - 1) === 'against' && offences.holds(words[whose - 2]);
    const from = Math.max(sentence.first, whose - clause);
    const to = Math.min(sentence.last, i + clause);
    const done = against || firstIn(words, from, to, sexual) >= 0 || firstIn(words, whose - 5, whose, victims) >= 0;
    if (done) return [(words[whose] as Word).start, (words[i] as Word).end];
  }
  return undefined;
}

/** “A caretaker at Longfield School has been jailed”: as good as a name. */
const isPlacedAtSchool = (draft: Draft): boolean =>
  placesOf(draft).some(
    ({ kind, first }) =>
      kind === 'school' && /^(?:at|of|from)$/.test(lowerAt(draft.words, first - 1)) && draft.words[first - 2]?.shape === 'lower',
  );

const small = wordSet('little young wee tiny');
const manyAtOnce = wordSet('twins triplets');

/** What a child has been through, or those it lives with. */
const hardship =
  /\b(?:foster(?:ed|ing)?|adoptive|heroin|cocaine|addict(?:ed|ion|s)?|rehab|detox|(?:in|from|to|of) (?:[A-Z][a-z]+ )?prison|jailed?|neglect(?:ed)?|abus(?:ed?|ive)|domestic (?:abuse|violence)|removed from|drugs? (?:programme|use|worker|service)|divorce|overdos(?:e|ed)|child protection|in(?:to)? care|young offenders?|youth offending|at the refuge)\b/i;

/** Made up, or done for others. */
const tale = /\b(?:puppet|panto(?:mime)?|play|film|book|novel|show|band|author|rais(?:ed|ing)|fundrais\w+|donat(?:ed|ing))\b/i;

/** A first name that is said to be a child's, and what the child has been through: “little Maisie B, back from foster care”. */
export function caredFor(draft: Draft, classes: FieldWords, person: Person): Span | undefined {
  const { words } = draft;
  const before = words[person.first - 1];
  if (!before || !words[person.first]?.joined || person.title !== undefined) return undefined;
  // “Little Grace”; a baby shower is none.
  if (!person.sure && !(small.holds(before) && words[person.first]?.shape === 'title')) return undefined;
  const isChild = isClass(classes, person.first - 1, oneChild);
  // “Boy George”
  if (isChild ? before.joined && before.shape === 'title' && before.lower !== 'baby' : !small.holds(before) && !manyAtOnce.holds(before))
    return undefined;
  if (isGrownUp(draft, person) || isAboutAnimals(draft)) return undefined;
  // “Twins Ann and Sue, 67,”
  if (manyAtOnce.holds(before) && /^(?: and \p{Lu}\p{L}+)?, (?:1[89]|[2-9]\d)\b/u.test(draft.text.slice(person.end, person.end + 40)))
    return undefined;
  const around = draft.text.slice(Math.max(0, before.start - 150), person.end + 250);
  return hardship.test(around) && !tale.test(around) ? [before.start, person.end] : undefined;
}

const arrivals = row(
  maybe('first'),
  either(
    row(one('came'), one('to'), either(row(one('us'), maybe('at')), row(one('live'), one('with'), one('us')))),
    row(one('came'), one('into'), maybe('our'), one('care')),
    row(one('was'), one('placed referred'), one('with to'), one('us')),
    row(one('arrived'), maybe('here alone'), optional(row(one('in'), anyWord))),
  ),
  maybe('when'),
);
/** Came to work or to train, or long ago. */
const workers = wordSet(
  'apprentice apprenticeship trainee career retire retires retired retirement director manager coach worked works staff',
);

/** “Is now a nurse on our ward.” */
const settled = /\bnow (?:an?|our|the) |\b(?:qualified|graduated|university|degree)\b/i;
const isGrownByNow = fact(({ text }: Draft): boolean => settled.test(text) || grownUp.test(text));

/** “Mohammed came to us aged 15”: name and age stand apart, and tell of a child that is cared for. */
export function takenIn(draft: Draft, person: Person): Span | undefined {
  const { words, text } = draft;
  const sentence = sentenceOfWord(draft, person.first);
  if (!sentence || !person.sure || person.title !== undefined || !/^(?:came|arrived|was|first)$/.test(lowerAt(words, person.last)))
    return undefined;
  const end = endOfRow(arrivals, { text, words, last: sentence.last }, person.last);
  if (end < 0 || workers.hasAny(words) || isGrownByNow(draft)) return undefined;
  const ages = agesOf(draft);
  const age = ages[firstWhere(ages, ({ first }) => first >= end)];
  if (age?.first !== end || age.group || age.years >= adult || isGrownUp(draft, person)) return undefined;
  return isAboutAnimals(draft) ? undefined : [person.start, age.end];
}

const adopting = wordSet('adopt adopted adopting adopts foster fostered fostering fosters');

/** “They adopted sisters Lily and Beth.” */
export function adopted(draft: Draft, classes: FieldWords, person: Person): Span | undefined {
  const { words } = draft;
  const kin = person.first - 1;
  if (kin < 1 || !words[person.first]?.joined || person.title !== undefined || !isKin(words, classes, kin)) return undefined;
  const verb = firstIn(words, kin - 4, kin, adopting);
  if (verb < 0 || sentenceOfWord(draft, verb) !== sentenceOfWord(draft, kin)) return undefined;
  return isGrownUp(draft, person) || isAboutAnimals(draft) ? undefined : [(words[verb] as Word).start, person.end];
}

function isGrownUp(draft: Draft, person: Person): boolean {
  const age = ageOf(draft, person);
  return (age !== undefined && age.years >= adult) || isStaff(draft, person) || tellsOfChildhood(draft);
}

const childhood =
  /\bas an? (?:child|boy|girl|kid|teenager|young)|\b(?:years|decades) (?:ago|later|on)\b|\bgr[eo]w up\b|\bnow,? (?:an? )?(?:1[89]|[2-9]\d|adult|works|runs|trains)\b/i;

/** “Karen, who was abused as a child, told us”: somebody grown up tells of it. */
export const tellsOfChildhood = fact(({ text }: Draft): boolean => childhood.test(text));

/** “The new women's refuge”; one takes refuge anywhere, and birds have theirs. */
const beforeRefuge = wordSet("the a our your their her new local women's family abuse domestic this");
/** Told of a building, not of who lives in it. */
const building = wordSet('plans plan planning proposed former built closed museum demolished island crossing cyclists pedestrians');

/** How far before the street its shelter may stand: “the refuge behind the Aldi on Station Road”. */
const shelterReach = 7;

/** “The refuge on Station Road”, “the children's home on the corner of Lime Avenue”: those who live there must not be found. */
export function shelterAt(draft: Draft, place: NamedPlace): Span | undefined {
  const { words } = draft;
  const sentence = sentenceOfWord(draft, place.first);
  const tie = lowerAt(words, place.numbered ? place.first - 2 : place.first - 1);
  if (!sentence || place.kind !== 'street' || !/^(?:on|in|at|off|of)$/.test(tie)) return undefined;
  for (let i = place.first - 2; i >= Math.max(sentence.first, place.first - shelterReach); i--) {
    const word = words[i] as Word;
    const kind = lowerAt(words, i - 1);
    const isShelter =
      (word.lower === 'refuge' && word.shape === 'lower' && beforeRefuge.has(kind) && lowerAt(words, i + 1) !== 'island') ||
      (word.lower === 'home' && kind === "children's") ||
      (word.lower === 'house' && /^(?:safe|women's)$/.test(kind));
    if (isShelter && firstIn(words, sentence.first, Math.min(sentence.last, place.last + 12), building) < 0)
      return [(words[word.lower === 'refuge' ? i : i - 1] as Word).start, place.end];
  }
  return undefined;
}
