/**
 * What has to stand around a phrase, or must not, as a list's cell says it: a phrase in the same
 * sentence; after >, one of the next words; with an @, a class of words. `deep dive` is a metaphor
 * unless there is a pool.
 */

import type { Draft, Word } from '../../types.js';
import { fact } from '../fact.js';
import { entryOf } from '../on-demand.js';
import { beginsSentence, sentenceOfWord } from '../sentences.js';
import { cellList } from '../words/word-list.js';
import { wordSet } from '../words/word-set.js';
import { spellingFact } from '../words/words.js';
import { phraseWords } from './phrases.js';
import { hasThing, isIdea, isThing } from './things.js';

/** Where a phrase stands: half-open indexes into the draft's words. */
export interface Place {
  readonly first: number;
  readonly last: number;
}

/** Too common to say anything unless they stand beside the phrase. */
const touching = wordSet('a an the at in on by for of to well will please here his her since');

export type Condition = (draft: Draft, place: Place) => boolean;

/** One or more conditions; plain words are looked for together, in one pass over the sentence. */
function conditions(cells: readonly string[]): Condition[] {
  const words = new Set<string>();
  const others: Condition[] = [];
  for (const cell of cells) {
    const [only = '', ...more] = phraseWords(cell);
    if (more.length === 0 && /^[\p{L}\p{N}]/u.test(only) && !/[+>]/.test(only) && !touching.has(only)) words.add(only);
    else others.push(condition(cell));
  }
  return words.size === 0 ? others : [(draft, place) => holdsAny(draft, place, words), ...others];
}

const none: readonly Condition[] = [];
const known = new Map<string, readonly Condition[]>();

/** What a cell of a list asks for. Most phrases are never met. */
export function conditionsIn(cell: string): readonly Condition[] {
  return cell === '' ? none : entryOf(known, cell, () => conditions(cellList(cell)));
}

/** One cell; conditions apart by a plus must hold together. */
export function condition(cell: string): Condition {
  const parts = cell.split('+').map((part): Condition => {
    const name = part.trim();
    if (name.startsWith('@')) return classes[name.slice(1)] ?? unknownClass(name);
    const words = phraseWords(name.replace(/^>/, ''));
    const [only = ''] = words;
    if (name.startsWith('>')) return (draft, place) => occursAfter(draft, place, only);
    if (words.length > 1) return (draft, place) => occurs(draft, place, words);
    if (touching.has(only)) return ({ words }, { first, last }) => words[first - 1]?.lower === only || words[last]?.lower === only;
    return (draft, place) => holdsAny(draft, place, new Set([only]));
  });
  const [only, ...more] = parts;
  return only && more.length === 0 ? only : (draft, place) => parts.every((part) => part(draft, place));
}

function unknownClass(name: string): never {
  throw new Error(`A word list asks for ${name}, which is no class of words.`);
}

const articles = wordSet(
  'a an the this that these those our your my his her its their whose each every no any some one two three four first next last new another own whole other such both same better best little enough much more many few',
);
const beforeVerbs = wordSet(
  "to will would can could must should may might shall we they you i who which we'll you'll they'll i'll it'll please not don't doesn't didn't won't can't cannot never always help helps helped let let's also then and or us",
);
const afterVerbs = wordSet(
  'a an the this that these those our your my his her its their them it us you all any each every some more how what why where who whether new better',
);

const afterNouns = wordSet(
  'and or but who whose that in on at to of for from with without by as is are was were be been will would can could should must may might do does did have has had need needs want get live living through during across near this these when if because so not than too often still also well deserve face suffer pay struggle die wait rely feel say know love enjoy queue sleep lose go come make take find see depend remain sit stand ask tell',
);

const classes: Readonly<Record<string, Condition>> = {
  /** After an article or the like: a noun. */
  noun: ({ words }, { first }) => words[first]?.joined === true && articles.holds(words[first - 1]),
  /** After “to”, “will”, “we” and the like, or first in its sentence: a verb in its base form. */
  verb: ({ words, sentences }, { first }) =>
    words[first]?.joined === true ? beforeVerbs.holds(words[first - 1]) : sentences.some((sentence) => sentence.first === first),
  /** Before “the”, “our”, “it” and the like: a verb and its object. */
  object: ({ words }, { last }) => words[last]?.joined === true && afterVerbs.holds(words[last]),
  /** The noun that the phrase goes with is a thing one can touch: robust boots. */
  thing: ({ words }, { last }) => isThingAt(words, last) || isThingAt(words, last + 1),
  /** Anywhere in the sentence; after a mere headline, in the next one too. */
  things: (draft, place) => {
    const { from, to } = sentenceOf(draft, place);
    const end = to - from > headline ? to : (draft.sentences.find(({ first }) => first === to)?.last ?? to);
    return hasThing(draft.words, from, place.first) || hasThing(draft.words, place.last, end);
  },
  /** Before a name: by way of Malham. */
  name: ({ words }, { last }) => words[last]?.joined === true && words[last]?.shape === 'title',
  /** Before what people sit, walk or dance around: support around the clock. */
  ring: (draft, place) => ringed.some((thing) => occursAfter(draft, place, thing)),
  /** After a sum of money: £24,000 pro rata, £21,500 to £23,000 a year pro rata. */
  sum: ({ words, text }, { first }) => {
    for (let i = first - 1; i >= first - sumReach && words[i + 1]?.joined; i--) if (text[(words[i]?.start ?? 0) - 1] === '£') return true;
    return false;
  },
  /** In a job advert, whose words applicants know: caseload. */
  advert: (draft) => isAdvert(draft),
  /** First in its sentence and set apart, as people are called: “Care leavers, we have a place for you.” */
  called: (draft, { first, last }) =>
    /[,:!?]/.test(draft.text[draft.words[last - 1]?.end ?? draft.text.length] ?? '') && beginsSentence(draft, first),
  /** With no noun after it: “the frail”, not “the frail man”. */
  alone: ({ words }, { last }) => words[last]?.joined !== true || afterNouns.holds(words[last]),
  /** What follows, past an adjective or two, is no thing but an idea: foster a real sense of pride. */
  idea: ({ words }, { last }) => {
    for (let i = last; i < last + reach && words[i]?.joined; i++) if (isIdea(words[i] as Word)) return true;
    return false;
  },
};

const advert =
  /\b(?:salary|closing date|vacanc(?:y|ies)|(?:we['’]re|we are|is|are) (?:recruiting|hiring)|(?:full|part)[- ]time|hours a week|nhs jobs|apply by)\b/i;
const isAdvert = fact(({ text }: Draft) => advert.test(text));

const ringed = ['clock', 'table', 'fire', 'campfire', 'world', 'corner'];

/** How far an idea may stand behind the phrase, and how many words make a headline. */
const reach = 4;
/** How far before the phrase a sum may stand: “£21,500 a year, pro rata”. */
const sumReach = 4;
const headline = 4;
const justAfter = 3;

function isThingAt(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word?.joined === true && isThing(word);
}

/** Among the next words: a victim of > a stroke. */
function occursAfter({ words }: Draft, { last }: Place, part: string): boolean {
  for (let i = last; i < last + justAfter && words[i]?.joined; i++) if (formsOf(words[i] as Word).includes(part)) return true;
  return false;
}

/** Whether one of the words stands in the same sentence, outside the phrase. */
function holdsAny(draft: Draft, place: Place, parts: ReadonlySet<string>): boolean {
  const { from, to } = sentenceOf(draft, place);
  for (let at = from; at < to; at++) {
    if (at >= place.first && at < place.last) continue;
    for (const form of formsOf(draft.words[at] as Word)) if (parts.has(form)) return true;
  }
  return false;
}

/** Whether the words stand in the same sentence one after the other. */
function occurs(draft: Draft, place: Place, parts: readonly string[]): boolean {
  const { from, to } = sentenceOf(draft, place);
  for (let at = from; at + parts.length <= to; at++) {
    if (parts.every((part, i) => formsOf(draft.words[at + i] as Word).includes(part))) return true;
  }
  return false;
}

function sentenceOf(draft: Draft, { first, last }: Place): { from: number; to: number } {
  const sentence = sentenceOfWord(draft, first);
  return { from: sentence?.first ?? 0, to: Math.max(sentence?.last ?? draft.words.length, last) };
}

/** The word, and what it may be a form of: dogs, dog's, walked, walking. */
const formsOf = spellingFact((lower): readonly string[] => {
  const forms = [lower];
  for (const ending of ["'s", 's', 'es', 'ed', 'ing']) {
    if (lower.endsWith(ending)) forms.push(lower.slice(0, -ending.length));
  }
  return forms;
});
