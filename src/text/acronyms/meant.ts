/** Whether a short form is meant as one where it stands: not a rank, a name, a code, or a word in capitals. */
import type { Draft, Word } from '../../types.js';
import { beginsSentence } from '../sentences.js';
import type { ShortForm } from '../words/short-forms.js';
import { wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';
import { type AcronymBook, standsNear, type Term } from './acronym-book.js';

function isShouted({ shouted }: Draft, { span }: ShortForm): boolean {
  return shouted.some(([start, end]) => span[0] >= start && span[1] <= end);
}

const beforeNoun = wordSet(
  "a an the our your their his her its my this that these those every each any with of for and or by in at from about on new local under to's via",
);

/** Whether a listed short form is meant here, and not a rank, a name or an ordinary word in capitals. */
export function isMeant(draft: Draft, form: ShortForm, { when }: Term, book: AcronymBook): boolean {
  if (isRank(draft, form, book) || isReference(draft, form)) return false;
  const { words } = draft;
  if (when.length > 0) return !isCommand(draft, form) && (standsNear(words, form.first, form.last, when) || isUsedAsNoun(draft, form));
  const { ranks, headlines } = book;
  if (ranks.has(form.base) && isTitle(words[form.last])) return false;
  if (!headlines.has(form.base.toLowerCase()) && form.base.length > 2) return true;
  if (isShouted(draft, form)) return false;
  const before = words[form.first - 1];
  return before !== undefined && draft.words[form.first]?.joined === true && beforeNoun.holds(before);
}

const afterVerb = wordSet('a an the us me him her them it your my our in out to off up down for this that');

const ours = wordSet('our your their my');
const ofBodies = wordSet(
  'team teams desk service services office unit meeting panel lead leads officer officers board form worker workers clinic nurse adviser referral review has have is are was were will can knows',
);

/**
 * The grammar of a short form, whatever word it spells: small letters inside (SaLT), a plural s (DNAs),
 * "our PALS desk", "the MAT has", "your child's TA".
 */
function isUsedAsNoun({ words, text }: Draft, { base, plural, first, last, span }: ShortForm): boolean {
  if (plural || /\p{Ll}/u.test(base) || base !== base.toUpperCase()) return true;
  const before = words[first]?.joined ? lowerAt(words, first - 1) : '';
  const next = words[last];
  const followed = next === undefined || !next.joined || ofBodies.holds(next) || /^['’]s/.test(text.slice(span[1], span[1] + 2));
  if (base.length > 2) return followed && (before === 'the' || ours.has(before));
  return followed && (ours.has(before) || before.endsWith("'s"));
}

/** A word in capitals that opens a sentence as a verb: SEND us a photo. */
function isCommand(draft: Draft, { first, last }: ShortForm): boolean {
  const next = draft.words[last];
  return next !== undefined && afterVerb.holds(next) && beginsSentence(draft, first);
}

function isTitle(word: Word | undefined): boolean {
  return word?.joined === true && (word.shape === 'title' || word.shape === 'mixed');
}

function isRank({ words }: Draft, { base, last }: ShortForm, { ranks }: AcronymBook): boolean {
  const next = words[last];
  return ranks.has(base) && next?.joined === true && next.shape !== 'lower';
}

/** LAC/2023/0412, CP-77, 25/0087/HSE. */
function isReference({ text }: Draft, { span: [start, end] }: ShortForm): boolean {
  return /^[-/.]\d/.test(text.slice(end, end + 2)) || /\d[-/.]$/.test(text.slice(Math.max(0, start - 2), start));
}

const looksLikeOne = /^\p{Lu}(?:&?\p{Lu}){1,5}$/u;
/** AAA, XX: a grade or a size. */
const allAlike = /^(\p{Lu})\1+$/u;
const roman = /^(?:X{0,3}(?:IX|IV|V?I{0,3})|MM[XVI]*)$/;

const plateHead = /^[a-z]{2}\d\d$/;

/** Whether a token that no list holds is a short form in running text: no headline, name, code or initials. */
export function looksUnknown(draft: Draft, form: ShortForm, book: AcronymBook): boolean {
  const { base, first, last, span } = form;
  const { known, headlines } = book;
  if (!looksLikeOne.test(base) || allAlike.test(base) || known.has(base) || roman.test(base) || headlines.has(base.toLowerCase()))
    return false;
  const { words, text } = draft;
  const before = words[first - 1];
  const next = words[last];
  if (isShouted(draft, form) || isRank(draft, form, book)) return false;
  if (/[\^@/#_-]/.test(text[span[0] - 1] ?? '') || /[-_/&@]/.test(text[span[1]] ?? '')) return false;
  if (next?.joined && /\d/.test(next.lower)) return false;
  // The letters at the end of a number plate.
  if (before && words[first]?.joined && plateHead.test(before.lower)) return false;
  if (base.length === 2 && isTitle(next)) return false;
  const joined = words[first]?.joined === true;
  if (joined && before?.shape === 'title' && base.length > 3 && !beginsSentence(draft, first - 1)) return false;
  const capital = (word: Word | undefined) => word?.shape === 'upper' && headlines.has(word.lower);
  return !(joined && capital(before)) && !(next?.joined && capital(next));
}
