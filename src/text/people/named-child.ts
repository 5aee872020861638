/** A child's name beside its age: the two facts that identify together most often. */
import type { Confidence, Draft, Severity, Span, Word } from '../../types.js';
import { fact } from '../fact.js';
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
import { wordSet } from '../words/word-set.js';
import { ageOf } from './age-of-name.js';
import type { Person } from './names.js';
import { isPoliceRoute } from './personal-numbers.js';
import { placesOf } from './places.js';

interface NamedChild {
  readonly kind: 'named-child' | 'missing' | 'named-in-death';
  readonly span: Span;
  readonly confidence: Confidence;
  readonly atMost?: Severity;
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
    const routed =
      isPoliceRoute(draft) || draft.entities.some(({ kind }) => kind === 'url') || draft.words.some(({ lower }) => lower === 'found');
    return { kind: 'missing', span, confidence: 'unsure', ...(routed && { atMost: 'note' as const }) };
  }
  const death = isNamedInDeath(draft, span);
  if (death) return death === 'known' ? undefined : { kind: 'named-in-death', span, confidence: 'unsure', atMost: 'note' };
  if (isMadeKnown(draft)) return { kind: 'named-child', span, confidence: 'unsure', atMost: 'note' };
  const telling = person.full || isGrave(classes) || (classes.all & schoolWord) !== 0;
  const sure = (person.sure || age.bound) && telling;
  // “The college is over the moon”: a school that is not named leads nowhere.
  const happy = !person.full && !isGrave(classes) && !hasSchool(draft) && isPraise(draft);
  const permitted = !isGrave(classes) && isAgreed(draft);
  if (happy && permitted) return undefined;
  return { kind: 'named-child', span, confidence: sure ? 'sure' : 'unsure', ...((happy || permitted) && { atMost: 'note' as const }) };
}

/** A death that police and family have made known. */
const named =
  /\b(?:murder(?:ing|ed)? (?:of )?|tributes?\b|in memory of|formally identified|named (?:him|her|them|the)?\s?\w* ?as\b|inquest)/i;

/**
 * “The murder of 14-year-old Ali Khan”, “the family of Ali Khan, 14, have paid tribute”. Police and courts
 * have made such a name known; elsewhere, above all beside a review, somebody should have asked.
 */
function isNamedInDeath({ text }: Draft, [start]: Span): 'known' | 'asked' | undefined {
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

/** The question the finding would ask is answered: “shared with her mum's permission”. */
const agreed =
  /\bwith (?:(?:his|her|their|the) )?(?:(?:mum|dad|mother|father|parent|family|carer)s?(?:['’]s?)? )?(?:permission|consent|agreement)\b|\bhappy (?:for us )?to share\b|\bhappy for us to\b|\b(?:has|have)? ?agreed (?:to|that)\b[^.!?]{0,40}\b(?:photo|picture|share|story|name|post)\b|\bfor letting us share\b|\bgave (?:us )?permission\b/i;

const hasSchool = fact((draft: Draft): boolean => placesOf(draft).some(({ kind }) => kind === 'school'));
// Asked of every name: a row of names would be looked through again for each.
const isPraise = fact(({ text }: Draft): boolean => praise.test(text));
const isAgreed = fact(({ text }: Draft): boolean => agreed.test(text));

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
