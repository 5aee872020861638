/**
 * Lists of wordings with a plainer one, as rules/write/jargon.tsv and its like hold them: matched in
 * every form, kept silent where the context or a name makes them right, and answered in the form
 * that fits the sentence.
 */

import type { Draft, Span, Word } from '../types.js';
import { allForms, asParticiple, type Form, type Inflection, inflect, takesAn, withCaseOf } from './inflect.js';
import { isWarnedAgainst } from './mention.js';
import { phraseList } from './phrase-list.js';
import { type PhraseMatch, phraseWords } from './phrases.js';
import { isQuoted } from './quotations.js';
import { cellList, readRows, type WordList } from './word-list.js';

export interface Wording {
  readonly span: Span;
  /** As it stands in the draft. */
  readonly phrase: string;
  readonly kind: string;
  /** What could stand in its place, best first, in the form that fits. */
  readonly instead: readonly string[];
  /** As the list says, where it has a column for it: warning or note. */
  readonly level: string;
  /** In somebody else's mouth, or named in order to warn against it. */
  readonly quoted: boolean;
}

interface Entry {
  readonly kind: string;
  readonly level: string;
  readonly inflection: Inflection;
  readonly form: Form;
  /** In the base form. */
  readonly say: readonly string[];
  readonly unless: readonly (readonly string[])[];
}

const inflections = new Map<string, Inflection>([
  ['v', 'verb'],
  ['v2', 'second verb'],
  ['n', 'noun'],
]);

function readEntries(list: WordList): [phrase: string, entry: Entry][] {
  const stated: [string, Entry][] = [];
  const derived: [string, Entry][] = [];
  for (const { phrase = '', say, topic = '', kind = topic, level = '', unless, inflect: cell = '' } of readRows(list)) {
    const inflection = inflections.get(cell) ?? 'none';
    const shared = {
      kind,
      level,
      inflection,
      say: cellList(say),
      unless: cellList(unless).map(phraseWords),
    };
    for (const [text, form] of allForms(phrase, inflection)) (form === 'base' ? stated : derived).push([text, { ...shared, form }]);
  }
  return [...stated, ...derived];
}

/**
 * Finds the list's wordings in a draft; the list is read when the first draft asks. Words that are
 * themselves the subject are left out, unless the caller wants to weigh them (`mentioned`).
 */
export function wordingFinder(name: string, list: WordList, { mentioned = false } = {}): (draft: Draft) => Wording[] {
  const index = phraseList(name, () => readEntries(list));
  return (draft) => {
    const found = index.find(draft.words);
    return found.length === 0
      ? []
      : found
          .filter((match) => !isRightHere(draft, match) && (mentioned || !isSpokenOf(draft, match)))
          .map((match) => toWording(draft, match));
  };
}

function isRightHere(draft: Draft, match: PhraseMatch<Entry>): boolean {
  return isName(draft, match) || match.entry.unless.some((condition) => occursNear(draft, match, condition));
}

/** The words themselves are the subject: between quotation marks of their own, or asked about in "What is a ...?". */
function isSpokenOf(draft: Draft, { span, first }: PhraseMatch<Entry>): boolean {
  const { words, sentences, text } = draft;
  if (quote.test(text[span[0] - 1] ?? '') && quote.test(text[span[1]] ?? '')) return true;
  const sentence = sentences.find((each) => each.first <= first && first < each.last);
  if (!sentence || first - sentence.first > 4 || text[sentence.end - 1] !== '?') return false;
  return (
    asks.has(words[sentence.first]?.lower ?? '') &&
    (words[sentence.first]?.lower !== 'what' || verbs.has(words[sentence.first + 1]?.lower ?? ''))
  );
}

const quote = /["“”‘’']/;
const asks = new Set(['what', "what's"]);
const verbs = new Set(['is', 'are', 'does', 'do']);

/** Capitals where a sentence would have none: a name or title, such as Service Delivery Manager. */
function isName(draft: Draft, { first, last }: PhraseMatch<Entry>): boolean {
  const { words } = draft;
  let within = false;
  for (let i = first; i < last; i++) {
    const { shape, lower } = words[i] as Word;
    // “The One Stop shop in Prospect Lane”.
    if (shape !== 'title' && !small.has(lower)) return within;
    within ||= i > first && shape === 'title';
  }
  if (within) return true;
  // A single capital may only begin the sentence: “Prior to the walk”.
  return !draft.sentences.some((sentence) => sentence.first === first) || isTitle(words[last]);
}

const small = new Set(['of', 'for', 'and', 'in', 'the', 'to']);

function isTitle(next: Word | undefined): boolean {
  return next?.joined === true && next.shape === 'title';
}

/** Too common to say anything unless they stand beside the phrase. */
const touching = new Set('a an the at in on by for of to well will please here his her since'.split(' '));

/** A condition must stand in the same sentence; a small word, right before or after the phrase. */
function occursNear(draft: Draft, { first, last }: PhraseMatch<Entry>, condition: readonly string[]): boolean {
  const { words } = draft;
  const [only = ''] = condition;
  if (condition.length === 1 && touching.has(only)) return words[first - 1]?.lower === only || words[last]?.lower === only;
  const sentence = draft.sentences.find((each) => each.first <= first && first < each.last);
  const from = sentence?.first ?? 0;
  const to = Math.max(sentence?.last ?? words.length, last);
  for (let at = from; at + condition.length <= to; at++) {
    if (condition.every((part, i) => isFormOf((words[at + i] as Word).lower, part))) return true;
  }
  return false;
}

function isFormOf(word: string, part: string): boolean {
  return (
    word === part ||
    (word.length > part.length &&
      word.length <= part.length + 3 &&
      word.startsWith(part) &&
      /^(?:'?s|es|ed|ing)$/.test(word.slice(part.length)))
  );
}

function toWording(draft: Draft, { span, entry, first }: PhraseMatch<Entry>): Wording {
  const phrase = draft.text.slice(...span);
  const before = draft.words[first - 1];
  const joined = (draft.words[first] as Word).joined ? before?.lower : undefined;
  const form = entry.form === 'past' && asParticiple(joined) ? 'participle' : entry.form;
  const fits = (text: string) => (joined !== 'a' && joined !== 'an') || takesAn(text) === (joined === 'an');
  return {
    span,
    phrase,
    kind: entry.kind,
    level: entry.level,
    instead: entry.say
      .map((text) => inflect(text, entry.inflection, form))
      .filter(fits)
      .map((text) => withCaseOf(text, phrase)),
    quoted: isQuoted(draft, span) || isWarnedAgainst(draft, span),
  };
}

/** “a”, “b” or “c”, for a message. */
export function quotedList(texts: readonly string[]): string {
  const quoted = texts.map((text) => `“${text}”`);
  const last = quoted.pop() ?? '';
  return quoted.length > 0 ? `${quoted.join(', ')} or ${last}` : last;
}
