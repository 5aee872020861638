/**
 * People named in a draft, by a list of first names used in the UK and what stands around them. A
 * single name identifies nobody; rules look at what it stands next to.
 */
import type { Draft, Word } from '../../types.js';
import { fact } from '../fact.js';
import {
  areaWord,
  doubtfulName,
  type FieldWords,
  fieldWordsOf,
  givenName,
  isClass,
  schoolWord,
  streetWord,
  titleWord,
} from '../words/field-words.js';
import { wordSet } from '../words/word-set.js';

export interface Person {
  readonly start: number;
  readonly end: number;
  /** Half-open range of indexes into `draft.words`; a title is outside it. */
  readonly first: number;
  readonly last: number;
  /** Two names or more: Jayden Clarke. */
  readonly full: boolean;
  /** Mr, PC, Nurse stands before the name: an adult, often named in office. */
  readonly title: string | undefined;
  /** The name is nothing else; Grace and April are only names where something else says so. */
  readonly sure: boolean;
}

const none: readonly Person[] = [];

/** What is called after somebody: “Mary Seacole House”. */
const calledAfterPeople = wordSet(
  'trust foundation hospital house hall centre library park award awards school primary academy college nursery cup fund day estate ward church museum theatre hotel festival prize medal',
);
/** Written with a capital after a name, yet no part of it. */
const notSurnames = wordSet(
  'and of the in on at from to for with is was has who day week month year january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday i we you he she they primary school academy award awards trust foundation hospital house hall centre center library park council city county united town fc afc rfc cup appeal fund station hotel club church museum theatre festival prize medal ward team service college university',
);

export const personsOf = fact((draft: Draft): readonly Person[] => {
  const classes = fieldWordsOf(draft);
  if (!(classes.all & (givenName | titleWord))) return none;
  const { words } = draft;
  const found: Person[] = [];
  for (let i = 0; i < words.length; i++) {
    const person = personAt(words, classes, i);
    if (!person) continue;
    found.push(person);
    i = person.last - 1;
  }
  return found.length === 0 ? none : found;
});

function isCapital(word: Word | undefined): word is Word {
  return word !== undefined && word.shape !== 'lower' && word.shape !== 'number';
}

function personAt(words: readonly Word[], classes: FieldWords, i: number): Person | undefined {
  const word = words[i] as Word;
  const titled = i > 0 && isClass(classes, i - 1, titleWord) && isBeside(words, i) && isCapital(words[i - 1]) && isCapital(word);
  const given = isClass(classes, i, givenName) && isCapital(word) && (word.shape !== 'upper' || word.lower.length > 3);
  if (!given && !(titled && word.shape === 'title' && !isClass(classes, i, titleWord) && !notSurnames.holds(word))) return undefined;
  const last = endOfName(words, classes, i);
  if (isOfSomethingElse(words, classes, i, last)) return undefined;
  const full = last - i > 1;
  return {
    start: word.start,
    end: endOf(words[last - 1] as Word),
    first: i,
    last,
    full,
    title: titled ? (words[i - 1] as Word).lower : undefined,
    sure: given && (full || !isClass(classes, i, doubtfulName)),
  };
}

const isPossessive = ({ lower }: Word) => lower.endsWith("'s");

/** Where the name that begins at a word ends, with up to three more behind it. */
function endOfName(words: readonly Word[], classes: FieldWords, i: number): number {
  let last = i + 1;
  while (
    last < words.length &&
    last - i < 4 &&
    !isPossessive(words[last - 1] as Word) &&
    words[last]?.joined &&
    isSurname(words[last] as Word) &&
    !isClass(classes, last, schoolWord | areaWord)
  ) {
    last++;
  }
  return last;
}

/** “Mary Seacole House”, “Lily Cole Road”, “St Mary's”, “Sainsbury's Local”. */
function isOfSomethingElse(words: readonly Word[], classes: FieldWords, i: number, last: number): boolean {
  const [before, word, beyond] = [words[i - 1], words[i] as Word, words[last]];
  if (before && isBeside(words, i)) {
    if (before.lower === 'st' || before.lower === 'saint' || (before.lower === 'the' && word.shape !== 'upper')) return true;
  }
  const goesOn = beyond?.joined === true && isCapital(beyond);
  if (isPossessive(word)) return goesOn && isClass(classes, last, schoolWord | streetWord);
  if (goesOn && calledAfterPeople.holds(beyond) && (notSurnames.holds(beyond) || isClass(classes, last, schoolWord | areaWord)))
    return true;
  return last - i > 1 && isClass(classes, last - 1, streetWord);
}

const endOf = (word: Word) => (isPossessive(word) ? word.end - 2 : word.end);

function isSurname(word: Word): boolean {
  return (word.shape === 'title' || word.shape === 'mixed') && !notSurnames.has(isPossessive(word) ? word.lower.slice(0, -2) : word.lower);
}

/** Next to each other, a full stop after an abbreviated title allowed: Dr. Lee. */
function isBeside(words: readonly Word[], i: number): boolean {
  return (words[i] as Word).joined || (words[i] as Word).start - (words[i - 1] as Word).end <= 2;
}
