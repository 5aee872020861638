/** A relation of a child by the work they do and where: in a village, one person. */
import type { Draft, Sentence, Span, Word } from '../../types.js';
import { children, type FieldWords, isClass, oneChild, relative } from '../words/field-words.js';
import { smallNumber } from '../words/number-words.js';
import { wordSet } from '../words/word-set.js';
import { agesOf } from './ages.js';
import { isCourtNews } from './court-news.js';
import { sexual } from './families.js';
import { adult, isGrave } from './named-child.js';

const worksAt = wordSet(
  'works worked runs ran owns owned manages managed teaches taught drives plays coaches preaches serves cleans cooks',
);
const be = wordSet("is was who who's and");
const where = wordSet('at in for of on with');
const articles = wordSet('a an the');
const owners = wordSet('his her their whose');
/** A name after “in” that is no place of work. */
const notPlaces = wordSet(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday english maths year class london england wales scotland britain europe the i',
);
const notKin = wordSet('parents carers families partner guardian carer relatives');
/** What a list of mourners goes on with, and no trade does: “his family, friends and all of Blue Watch”. */
const notTrade = wordSet('and or all both everyone everybody those his her their our friends colleagues loved');
/** One person of each kind to a village. */
const roles = wordSet(
  "vicar's rector's priest's imam's rabbi's headteacher's doctor's gp's landlord's postmaster's butcher's baker's farmer's councillor's mayor's mp's caretaker's minister's pastor's vet's curate's lady's postman's publican's chemist's dentist's teacher's",
);

const offspring = wordSet('son daughter child');

/** One person of each kind to a school or a shop. */
const workers = wordSet(
  'teacher assistant nurse midwife cleaner cook caretaker receptionist barista waitress waiter chef librarian technician secretary bursar trainee apprentice porter coach lady',
);
const passive =
  /\b(?:was|were|been|being) (?:[a-z]+ly )?(?:raped|groomed|molested)\b|\b(?:was|were|been|being) sexually (?:assaulted|abused|attacked)\b/;

/** Nobody else was. */
const joins = /^,? (?:(?:who|had|has|and|she|he) ){0,3}$/;

/** “A teaching assistant at Holly Bank School was raped”, “a woman who teaches at Holly Bank”: the law names no victim. */
export function wrongedAtWork({ words, text }: Draft, { first, last, start, end }: Sentence): Span | undefined {
  if (!sexual.hasAny(words)) return undefined;
  const done = passive.exec(text.slice(start, end));
  if (!done) return undefined;
  for (let i = first + 1; i + 2 < last && (words[i] as Word).end < start + done.index; i++) {
    const works = worksAt.holds(words[i]) && words[i - 1]?.lower === 'who';
    if (!(works || workers.holds(words[i])) || !/^(?:at|of|from)$/.test(words[i + 1]?.lower ?? '')) continue;
    const place = nameAfter(words, i + 1, Math.min(last, i + 4));
    if (place !== undefined && joins.test(text.slice((words[place] as Word).end, start + done.index)))
      return [(words[works ? i - 1 : i] as Word).start, (words[place] as Word).end];
  }
  return undefined;
}

/** The first such relation of the sentence. */
export function workplaceOf(draft: Draft, classes: FieldWords, sentence: Sentence): Span | undefined {
  const { words } = draft;
  for (let i = sentence.first; i < sentence.last; i++) {
    const word = words[i] as Word;
    const kin = (isClass(classes, i, relative) && !notKin.holds(word)) || teller(draft, i);
    if (kin && i > sentence.first && roles.holds(words[i - 1])) {
      const place = nameAfter(words, i + 1, Math.min(sentence.last, i + 4));
      if (place !== undefined || isGrave(classes)) return [(words[i - 1] as Word).start, (words[place ?? i] as Word).end];
    }
    // “The daughter of the curate of St Mary's”
    if (
      offspring.holds(word) &&
      words[i + 1]?.lower === 'of' &&
      (words[i + 2]?.lower === 'the' || words[i + 2]?.lower === 'our') &&
      (roles.has(`${words[i + 3]?.lower}'s`) || roles.has(`${words[i + 4]?.lower}'s`))
    ) {
      const place = nameAfter(words, i + 4, Math.min(sentence.last, i + 8));
      if (place !== undefined || isSerious(draft, classes)) return [word.start, (words[place ?? i + 3] as Word).end];
    }
    if (!kin && !(isClass(classes, i, oneChild) && isYoungWorker(draft, i))) continue;
    if (kin && !isPrivate(draft, classes, i)) continue;
    const end = workFrom(words, i + 1, sentence.last);
    if (end !== undefined) return [(words[Math.max(sentence.first, i - 1)] as Word).start, (words[end] as Word).end];
  }
  for (const age of agesOf(draft)) {
    if (age.group || age.years >= adult || age.form !== 'year-old' || age.first < sentence.first || age.last > sentence.last) continue;
    if (!isGrave(classes) || words[age.last]?.lower !== 'apprentice') continue;
    const end = nameAfter(words, age.last + 1, Math.min(sentence.last, age.last + 4));
    if (end !== undefined) return [age.start, (words[end] as Word).end];
  }
  return undefined;
}

const tellers = wordSet('victim survivor witness accused complainant');
const harmed = wordSet('victim survivor complainant');
const reporting = wordSet('reported told disclosed witnessed accused saw');

/** Who was harmed or told of it: the survivor, the man who reported the abuse. */
function teller(draft: Draft, i: number): boolean {
  const { words } = draft;
  const { lower } = words[i] as Word;
  // A court names whom it may; never whom a sexual offence was done to.
  if (isCourtNews(draft) && !(harmed.has(lower) && sexual.hasAny(words))) return false;
  if (tellers.has(lower)) return words[i - 1]?.lower !== 'the' || words[i + 1]?.joined === false || worksAt.holds(words[i + 1]);
  return (lower === 'man' || lower === 'woman' || lower === 'person') && words[i + 1]?.lower === 'who' && reporting.holds(words[i + 2]);
}

const serious = wordSet(
  'spoke services accused attacker victim survivor reported police officers arrested spoken social tell told afraid scared bruises drinking sober violent refuge safeguarding charged bailed mash referral',
);

/** Something is wrong at home, or the police have called. */
function isSerious(draft: Pick<Draft, 'words'>, classes: FieldWords): boolean {
  return isGrave(classes) || serious.hasAny(draft.words);
}

/** “One of only three children in the school at Muker”, “youngest of five siblings from Wibsey”: so few that they are known. */
export function fewOf({ words }: Draft, classes: FieldWords, { first, last }: Sentence): Span | undefined {
  for (let i = first + 2; i + 2 < last; i++) {
    if (!isClass(classes, i, children | oneChild) || !(words[i] as Word).joined) continue;
    const one = (words[i - 1] as Word).lower;
    const before = (words[i - 2] as Word).lower;
    const next = (words[i + 1] as Word).lower;
    const number = smallNumber(one);
    const only = before === 'only' && (number === undefined || number < 6);
    const eldest = isSerious({ words }, classes) && before === 'of' && number !== undefined && (next === 'from' || next === 'in');
    if (!eldest && !(only && isSerious({ words }, classes))) continue;
    if (next !== 'in' && next !== 'at' && next !== 'from' && next !== 'on') continue;
    const end = nameAfter(words, i + 1, Math.min(last, i + 9));
    if (end !== undefined) return [(words[i - 2] as Word).start, (words[end] as Word).end];
  }
  return undefined;
}

function isYoungWorker(draft: Draft, i: number): boolean {
  return draft.words[i + 1]?.lower === 'works';
}

/** His mother, the girl's stepfather, Riley's mum: of a child the post is about. */
function isPrivate(draft: Draft, classes: FieldWords, i: number): boolean {
  const { words } = draft;
  const before = words[i - 1];
  if (teller(draft, i)) return true;
  if (!before) return false;
  if (before.lower.endsWith("'s") || before.lower.endsWith("s'")) return isClass(classes, i - 1, oneChild) || isSerious(draft, classes);
  return (
    (owners.holds(before) || before.lower === 'the' || before.lower === 'twins') && (isSerious(draft, classes) || before.lower === 'twins')
  );
}

/** The index of the last word of a name of a place of work that follows; the trade may stand before it. */
function workFrom(words: readonly Word[], from: number, to: number): number | undefined {
  let i = from;
  // “The brother of the accused”, “the man who reported the abuse”.
  if (words[i]?.lower === 'of' && articles.holds(words[i + 1])) i = from += 3;
  else if (words[i]?.lower === 'who' && reporting.holds(words[i + 1])) {
    while (i < to && i < from + 6 && !worksAt.holds(words[i])) i++;
    from = i;
  }
  while (i < to && be.holds(words[i])) i++;
  if (i < to && worksAt.holds(words[i])) return nameAfter(words, i + 1, Math.min(to, i + 11), true);
  const apposed = i === from && words[i]?.joined === false;
  if (i === from && !apposed) return undefined;
  if (i < to && articles.holds(words[i])) i++;
  else if (!apposed) return undefined;
  // “A 31-year-old teaching assistant”
  i = pastAge(words, i);
  // The trade: one to three small words.
  let trade = 0;
  while (i < to && trade < 3 && isTrade(words[i] as Word) && !where.holds(words[i])) {
    if (!(words[i] as Word).joined && trade > 0) return undefined;
    i++;
    trade++;
  }
  if (trade === 0 || !where.holds(words[i])) return undefined;
  return nameAfter(words, i, Math.min(to, i + 8));
}

/** Small words, and the letters that some trades have: a PE teacher, an HGV driver. */
function isTrade(word: Word): boolean {
  return (word.shape === 'lower' || (word.shape === 'upper' && word.lower.length < 4)) && !notTrade.holds(word);
}

function pastAge(words: readonly Word[], i: number): number {
  return words[i]?.shape === 'number' && words[i + 1]?.lower === 'year' && words[i + 2]?.lower === 'old' ? i + 3 : i;
}

/** A capitalised name after a preposition. */
function nameAfter(words: readonly Word[], from: number, to: number, works = false): number | undefined {
  for (let i = from; i + 1 < to; i++) {
    const next = words[i + 1] as Word;
    const preposition = where.holds(words[i]) || (words[i] as Word).lower === 'the';
    if (!preposition || (next.shape !== 'title' && next.shape !== 'mixed') || notPlaces.holds(next)) {
      if (i > from && !(words[i] as Word).joined) return undefined;
      continue;
    }
    // “Works in London” says little; “works at the bakery in Little Thornby” says who.
    let end = i + 1;
    while (end + 1 < words.length && words[end + 1]?.joined && words[end + 1]?.shape === 'title') end++;
    if (works && i === from && end === i + 1 && (words[i] as Word).lower === 'in') return undefined;
    return end;
  }
  return undefined;
}
