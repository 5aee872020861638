/** A child's name beside its age: the two facts that identify together most often. */
import type { Draft, Span, Word } from '../../types.js';
import { fact } from '../fact.js';
import { isPoliceRoute } from '../numbers/police-route.js';
import {
  animalWord,
  careWord,
  caseWord,
  type FieldWords,
  fieldWordsOf,
  harm,
  isClass,
  missingWord,
  oneChild,
  schoolWord,
} from '../words/field-words.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { ageOf } from './age-of-name.js';
import { isAgreed } from './agreed.js';
import type { Identifying } from './identifying.js';
import type { Person } from './names.js';
import { placesOf } from './places.js';

interface NamedChild extends Identifying {
  readonly kind: 'named-child' | 'missing' | 'found' | 'named-in-death';
}

export const adult = 18;

/** What goes wrong for a child, so that being known would hurt. */
export function isGrave(classes: FieldWords): boolean {
  return (classes.all & (harm | careWord | caseWord)) !== 0;
}

/** A rescue dog's name and age identify nobody; a ward may be called Lion. */
export const isAboutAnimals = fact((draft: Draft): boolean => {
  const classes = fieldWordsOf(draft);
  if (!(classes.all & animalWord)) return false;
  // A good boy is a dog, too.
  if (classes.all & oneChild && !/\bgood (?:boy|girl|lad|lass)\b/i.test(draft.text)) return false;
  return draft.words.some(({ lower, shape }, i) => isClass(classes, i, animalWord) && (shape === 'lower' || lower === 'pd'));
});

export function namedChild(draft: Draft, classes: FieldWords, person: Person): NamedChild | undefined {
  const age = ageOf(draft, person);
  if (!age || age.years >= adult || isAboutAnimals(draft) || isStaff(draft, person)) return undefined;
  const span: Span = [Math.min(person.start, age.start), Math.max(person.end, age.end)];
  if (isMissingAppeal(draft)) {
    if (isFoundAgain(draft)) return { kind: 'found', span, sure: false, onPurpose: true };
    const routed = isPoliceRoute(draft) || draft.entities.some(({ kind }) => kind === 'url');
    return { kind: 'missing', span, sure: false, ...(routed && { onPurpose: true }) };
  }
  const death = namedInDeath(draft, span);
  if (death) return death === 'known' ? undefined : { kind: 'named-in-death', span, sure: false, onPurpose: true };
  if (isMadeKnown(draft)) return { kind: 'named-child', span, sure: false, onPurpose: true };
  const telling = person.full || isGrave(classes) || (classes.all & schoolWord) !== 0;
  const honoured = !isGrave(classes) && isHonour(draft);
  const sure = (person.sure || age.bound) && telling && !honoured;
  // “The college is over the moon”: a school that is not named leads nowhere. A cadet who wins a medal has a full name.
  const happy = (honoured || (!person.full && !isGrave(classes) && isPraise(draft))) && !hasSchool(draft);
  if (happy && isAgreed(draft)) return undefined;
  const permitted = isAgreed(draft) && !protectedByLaw.hasAny(draft.words);
  return { kind: 'named-child', span, sure, ...((happy || permitted) && { onPurpose: true }) };
}

/** A death that police and family have made known. */
const named =
  /\b(?:murder(?:ing|ed)? (?:of )?|tributes?\b|in memory of|formally identified|named (?:him|her|them|the)?\s?\w* ?as\b|inquest)/i;

/**
 * “The murder of 14-year-old Ali Khan”, “the family of Ali Khan, 14, have paid tribute”. Police and courts
 * have made such a name known; elsewhere, above all beside a review, somebody should have asked.
 */
function namedInDeath({ text }: Draft, [start]: Span): 'known' | 'asked' | undefined {
  const before = text.slice(Math.max(0, start - 60), start);
  const lost = lostTo.test(before);
  if (!lost && !(familyOf.test(before) && /\btributes?\b/i.test(text))) return undefined;
  return reviewed.test(text) || (lost && !policed.test(text)) ? 'asked' : 'known';
}

const lostTo = /\b(?:murder|manslaughter|killing|death|memory) of (?:\w+ )?$|\bmurdering $/i;
/** A nickname may stand between: the family of Ali ‘Al’ Khan. */
const familyOf = /\b(?:family|families|parents|mum|dad|friends) of (?:\p{Lu}[\p{L}-]* ['‘"“][\p{L} ]{1,20}['’"”] )?$/u;
const policed = /\b(?:police|officers?|detectives?|guilty|jailed|sentenced|convicted|charged|trial|court|collision|inquest)\b/i;
const reviewed = /\b(?:reviews?|board|partnership|safeguarding|lessons|learning)\b/i;
/** A birthday, a prize, a collection: parents have most likely agreed, and can be asked. */
const praise =
  /\b(?:birthday|thank|thanks|raised|raising|won|wins|winner|prize|competition|congratulations|well done|designed|drew|picked|selected|chosen)\b/i;

/** Where no parent may agree, or not alone: what courts forbid to name, and who is looked after. */
const protectedByLaw = wordSet(
  'abuse abused abuser abusing abusive rape raped sexual sexually molested groomed grooming exploited exploitation trafficked neglect neglected assault assaulted court trial jailed convicted foster fostered adopted adoption adoptive social safeguarding custody refuge proceedings',
);

/** What is won in public, under one's full name. */
const honour =
  /\b(?:raised|won|wins|winners?|prizes?|medals?|champions?|cadets?|awards?|awarded|crowned|scholarship|elected|appointed|volunteers?|picked|selected|designed)\b/i;
const isHonour = fact(({ text }: Draft): boolean => honour.test(text));

const hasSchool = fact((draft: Draft): boolean => placesOf(draft).some(({ kind }) => kind === 'school'));
// Asked of every name: a row of names would be looked through again for each.
const isPraise = fact(({ text }: Draft): boolean => praise.test(text));

const isMadeKnown = fact(({ text }: Draft): boolean => named.test(text));

const staffWords = wordSet(
  'officer teacher nurse doctor worker carer volunteer councillor coach manager midwife adviser governor paramedic firefighter constable sergeant inspector apprentice author singer jockey',
);

export function isStaff(draft: Draft, person: Person): boolean {
  if (person.title !== undefined) return true;
  const before = draft.words[person.first - 1];
  return before !== undefined && (draft.words[person.first] as Word).joined && staffWords.holds(before);
}

/** Have you seen, missing, last seen: an appeal for a child, whether or not it is declared. */
export const isMissingAppeal = fact((draft: Draft): boolean => {
  if (String(draft.meta.appeal ?? '').startsWith('missing')) return true;
  if (draft.entities.some(({ kind, start, end }) => kind === 'hashtag' && /missing/i.test(draft.text.slice(start, end)))) return true;
  if (!(fieldWordsOf(draft).all & missingWord)) return false;
  const { words } = draft;
  return words.some(({ lower }, i) => {
    if (lower === 'missing' || lower === 'whereabouts') return true;
    const before = words[i - 1]?.lower;
    return (
      (lower === 'seen' && (before === 'last' || before === 'you')) ||
      (lower === 'found' && words[i + 1]?.lower === 'safe') ||
      lower === 'located'
    );
  });
});

const foundWords = wordSet('found located traced');
const passive = wordSet("been is was were are now she's he's they're");
const alive = wordSet('safe safely well alive');
const notYet = wordSet("not never until till if unless once when hasn't haven't wasn't yet help");

/** “Has been found”, “found safe and well”: the appeal is over. Not “until she is found”. */
export const isFoundAgain = fact(({ words }: Draft): boolean =>
  words.some(
    (word, i) =>
      foundWords.holds(word) &&
      (passive.holds(words[i - 1]) || firstIn(words, i + 1, i + 6, alive) >= 0) &&
      firstIn(words, i - 6, i, notYet) < 0,
  ),
);
