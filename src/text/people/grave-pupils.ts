/** A child to whom something grave happened, and what leads to it: the school it goes to, the relation who is named. */
import type { Draft, Sentence, Span, Word } from '../../types.js';
import { sentenceAt, sentenceOfWord } from '../sentences.js';
import { type FieldWords, harm, isClass, oneChild, relative } from '../words/field-words.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import { agesOf } from './ages.js';
import { isAgreed } from './agreed.js';
import { isCourtNews } from './court-news.js';
import { adult, isMissingAppeal } from './named-child.js';
import type { Person } from './names.js';
import { placesOf } from './places.js';

const goes = wordSet(
  'goes going go starts starting started joins joining moved moving back returned returns attends attending attended enrolled plays trains',
);
const ofPlace = wordSet('at to of for with');
const done = wordSet(
  'abused hurt stabbed raped groomed exploited neglected attacked assaulted shot trafficked removed placed fostered adopted custody care harmed beaten bitten burned burnt overdose hurting hit touched bullied',
);
/** “The boy”, “our little girl”, “a pupil”: one, and a real one. */
const meant = wordSet('the this that our a one poor young little');
const tellsOthers = wordSet(
  'talk talks workshop workshops assembly assemblies training lesson lessons session sessions visit visited policy teaches learn learned award play project book',
);

/** “The lad taken into care is going to Brookside Academy”: no age and no name, and all his school knows. */
export function schoolOfChild(draft: Draft, classes: FieldWords): Span | undefined {
  const { words } = draft;
  if (!done.hasAny(words) || isMissingAppeal(draft) || tellsOthers.hasAny(words)) return undefined;
  for (const place of placesOf(draft)) {
    if (place.kind !== 'school') continue;
    const sentence = sentenceAt(draft, place.start);
    if (!sentence) continue;
    const accuser = accuserIn(draft, classes, sentence, place.first);
    if (accuser >= 0) return [(words[accuser] as Word).start, place.end];
    const verb = ofPlace.holds(words[place.first - 1]) ? place.first - 2 : place.first - 1;
    const pupil = lowerAt(words, verb) === 'pupil' || lowerAt(words, verb) === 'student';
    if (!pupil && firstIn(words, Math.max(sentence.first, verb - 1), verb + 1, goes) < 0) continue;
    for (let i = sentence.first; i <= verb; i++) {
      if (!isClass(classes, i, oneChild) || (words[i] as Word).lower.endsWith("'s")) continue;
      if (firstIn(words, Math.max(sentence.first, i - 2), i, meant) < 0) continue;
      if (firstIn(words, i, place.first, done) < 0 && !(pupil && firstIn(words, i, sentence.last, done) >= 0)) continue;
      return [(words[i] as Word).start, place.end];
    }
  }
  return undefined;
}

const accuses = wordSet('reported accused disclosed complained exposed');
const staff = wordSet('teacher coach tutor head headteacher instructor assistant caretaker carer leader trainer');

/** “The schoolgirl who reported her PE teacher at Westbrook Academy”: where such a one stands before the school, or -1. */
function accuserIn({ words }: Draft, classes: FieldWords, { first }: Sentence, to: number): number {
  for (let i = first; i < to; i++)
    if (
      (isClass(classes, i, oneChild) || lowerAt(words, i) === 'old') &&
      lowerAt(words, i + 1) === 'who' &&
      firstIn(words, i + 2, i + 4, accuses) >= 0 &&
      firstIn(words, i + 3, to, staff) >= 0
    )
      return i;
  return -1;
}

const groups = wordSet('club class squad team troop pack choir nursery form group unit academy band session');
const smallGroups = wordSet('class squad troop pack choir nursery');
const belongs = wordSet('member pupil student plays trains attends goes dances swims belongs in at from with joined joins');
const ours = wordSet('our');

/** “The 13-year-old who was assaulted is a member of our Thursday swimming club”: one, to whom it was done, and a group of a few. */
export function memberOfOurs(draft: Draft, classes: FieldWords): Span | undefined {
  const { words } = draft;
  if (!done.hasAny(words) || !groups.hasAny(words) || !ours.hasAny(words) || tellsOthers.hasAny(words)) return undefined;
  for (const { first, last } of draft.sentences) {
    for (let i = firstIn(words, first, last, groups); i >= 0; i = firstIn(words, i + 1, last, groups)) {
      const whose = firstIn(words, Math.max(first, i - 4), i, ours);
      // “Our team” are the staff.
      if (whose < 0 || (i - whose < 2 && !smallGroups.holds(words[i])) || firstIn(words, Math.max(first, whose - 3), whose, belongs) < 0)
        continue;
      for (let j = first; j < whose; j++) {
        const one = isClass(classes, j, oneChild) || (lowerAt(words, j) === 'old' && lowerAt(words, j - 1) === 'year');
        if (one && firstIn(words, Math.max(first, j - 5), j, meant) >= 0 && firstIn(words, j, whose, done) >= 0)
          return [(words[j] as Word).start, (words[i] as Word).end];
      }
    }
  }
  return undefined;
}

const homes = wordSet('house home flat place caravan address');

/** “The Baxters' house on Tithe Lane”: whatever happened there. */
export function houseOfNamed(draft: Draft): Span | undefined {
  const { words } = draft;
  if (!homes.hasAny(words)) return undefined;
  for (const place of placesOf(draft)) {
    if (place.kind !== 'street') continue;
    const home = firstIn(words, place.first - 4, place.first, homes);
    const owner = words[home - 1];
    if (
      home < 1 ||
      owner?.shape !== 'title' ||
      !/s'?$/.test(owner.lower) ||
      !/^['’]/.test(draft.text.slice(owner.lower.endsWith("'") ? owner.end - 1 : owner.end)) ||
      lowerAt(words, home - 2) !== 'the'
    )
      continue;
    return [owner.start, place.end];
  }
  return undefined;
}

const owners = wordSet('his her their whose');
/** Those whose name a family has given out, or who give it themselves. */
const given = wordSet(
  'said says tribute tributes paid told thanked thanks memory funeral inquest died killed murdered murder raised fundraising award won birthday',
);

/** “A 5-year-old boy and his grandmother, Jean Crossley”: who knows her knows him. */
export function relationNamed(draft: Draft, classes: FieldWords, person: Person): Span | undefined {
  const { words } = draft;
  if (!person.full || !person.sure || person.title !== undefined || given.hasAny(words)) return undefined;
  const kin = person.first - 1;
  if (!isClass(classes, kin, relative) || words[person.first]?.joined || !owners.holds(words[kin - 1])) return undefined;
  const sentence = sentenceOfWord(draft, kin);
  if (!sentence || isAgreed(draft) || isCourtNews(draft) || isMissingAppeal(draft)) return undefined;
  let child = agesOf(draft).some(({ first, years, group }) => !group && years < adult && first >= sentence.first && first < sentence.last);
  for (let i = sentence.first; i < sentence.last; i++) child ||= isClass(classes, i, oneChild);
  const hard = (classes.all & harm) !== 0 || done.hasAny(words) || rescued.hasAny(words);
  return child && hard ? [(words[kin - 1] as Word).start, person.end] : undefined;
}

const rescued = wordSet('rescued fire burns smoke casualty hospital ambulance treated injuries collision');
