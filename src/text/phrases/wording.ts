/**
 * Lists of wordings with a plainer one, as rules/write/jargon.tsv and its like hold them: matched in
 * every form, kept silent where the context or a name makes them right, and answered in the form
 * that fits the sentence.
 */

import type { Draft, Span, Word } from '../../types.js';
import { fact } from '../fact.js';
import { once } from '../on-demand.js';
import { isQuoted } from '../quotations.js';
import { beginsSentence, sentenceOfWord } from '../sentences.js';
import { allForms, asParticiple, type Form, type Inflection, inflect, withCaseOf } from '../words/inflect.js';
import { cellList, readRows, type WordList } from '../words/word-list.js';
import { wordSet } from '../words/word-set.js';
import { type Condition, conditionsIn } from './conditions.js';
import { fitsBetween } from './fitting.js';
import { isWarnedAgainst } from './mention.js';
import { phraseList } from './phrase-list.js';
import type { PhraseMatch } from './phrases.js';
import { findPunctuated } from './punctuated.js';

export interface Wording {
  readonly span: Span;
  /** As it stands in the draft. */
  readonly phrase: string;
  readonly kind: string;
  /** What could stand in its place, best first, in the form that fits. */
  readonly instead: readonly string[];
  /** What it means, where nothing plainer can stand in its place as it is. */
  readonly means: string;
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
  readonly say: string;
  readonly means: string;
  /** None of these conditions may hold. */
  readonly unless: string;
  /** One of them must, where there are any. */
  readonly when: string;
}

const inflections = new Map<string, Inflection>([
  ['v', 'verb'],
  ['v2', 'second verb'],
  ['n', 'noun'],
]);

function readEntries(list: WordList): [phrase: string, entry: Entry][] {
  const stated: [string, Entry][] = [];
  const derived: [string, Entry][] = [];
  for (const {
    phrase = '',
    say = '',
    means = '',
    topic = '',
    kind = topic,
    level = '',
    unless = '',
    when = '',
    inflect: cell = '',
  } of readRows(list)) {
    const inflection = inflections.get(cell) ?? 'none';
    for (const [text, form] of allForms(phrase, inflection)) {
      // Each by name: of thousands that were spread into, V8 would keep a shape for each.
      const entry = { kind, level, inflection, form, say, means, unless, when };
      (form === 'base' ? stated : derived).push([text, entry]);
    }
  }
  return [...stated, ...derived];
}

interface WordingOptions {
  /** Words that are themselves the subject are found too, for the caller to weigh. */
  readonly mentioned?: boolean;
  /** Phrases of the list with a stop, a stroke or a comma inside, without a stop at the end. */
  readonly punctuated?: readonly string[];
}

const noWordings: readonly Wording[] = [];

/** Finds the list's wordings in a draft, once; the list is read when the first draft may hold one. */
export function wordingFinder(name: string, list: WordList, options: WordingOptions = {}): (draft: Draft) => readonly Wording[] {
  const { mentioned = false, punctuated = [] } = options;
  const index = phraseList(name, () => readEntries(list));
  const entries = once(() => new Map(readEntries(list).map(([phrase, entry]) => [phrase.replace(/\.$/, ''), entry])));
  return fact((draft) => {
    let found = index.find(draft.words);
    for (const phrase of punctuated)
      if (draft.prose.includes(phrase.slice(1))) found = [...found, ...findPunctuated(draft, phrase, () => entries().get(phrase) as Entry)];
    return found.length === 0
      ? noWordings
      : found
          .filter((match) => !isRightHere(draft, match) && (mentioned || !isSpokenOf(draft, match)))
          .map((match) => toWording(draft, match));
  });
}

function isRightHere(draft: Draft, match: PhraseMatch<Entry>): boolean {
  const [unless, when] = [conditionsIn(match.entry.unless), conditionsIn(match.entry.when)];
  const holds = (condition: Condition) => condition(draft, match);
  return isName(draft, match) || isNounHere(draft, match) || (when.length > 0 && !when.some(holds)) || unless.some(holds);
}

/** The words themselves are the subject: between quotation marks of their own, or asked about in "What is a ...?". */
function isSpokenOf(draft: Draft, { span, first }: PhraseMatch<Entry>): boolean {
  const { words, text } = draft;
  if (quote.test(text[span[0] - 1] ?? '') && quote.test(text[span[1]] ?? '')) return true;
  const sentence = sentenceOfWord(draft, first);
  if (!sentence || first - sentence.first > 4 || text[sentence.end - 1] !== '?') return false;
  return asks.holds(words[sentence.first]) && (words[sentence.first]?.lower !== 'what' || verbs.holds(words[sentence.first + 1]));
}

const quote = /["“”‘’']/;
const asks = wordSet("what what's");
const verbs = wordSet('is are does do');

/** “The signpost”, where the list means the verb. */
function isNounHere({ words }: Draft, { first, last, entry }: PhraseMatch<Entry>): boolean {
  return (
    entry.inflection === 'verb' &&
    (entry.form === 'base' || entry.form === 'third') &&
    last - first === 1 &&
    words[first]?.joined === true &&
    articles.holds(words[first - 1])
  );
}

const articles = wordSet('a an the my our your his its their every no any another');

/** Capitals where a sentence would have none: a name or title, such as Service Delivery Manager. */
function isName(draft: Draft, { first, last }: PhraseMatch<Entry>): boolean {
  const { words } = draft;
  let titles = 0;
  let plain = false;
  for (let i = first; i < last; i++) {
    const { shape, lower } = words[i] as Word;
    if (shape === 'title') titles++;
    else plain ||= !small.has(lower);
  }
  // One Stop shops.
  if (plain || titles === 0) return titles > 1;
  if (titles > 1 || (words[first] as Word).shape !== 'title') return true;
  // A single capital may only begin the sentence: “Prior to the walk”.
  return !beginsSentence(draft, first) || isTitle(words[last]);
}

const small = wordSet('of for and in the to');

/** “OAP”, and the first word of “LAC review”. */
function beginsWithShortForm({ words, shouted, text }: Draft, { first, span }: PhraseMatch<Entry>): boolean {
  const { shape, start, end } = words[first] as Word;
  if (shape !== 'upper' || end - start < 2 || end - start > 4) return false;
  const isAll = span[0] === start && span[1] === end;
  return (isAll || /\p{Ll}/u.test(text.slice(...span))) && !shouted.some(([from, to]) => from <= span[0] && span[1] <= to);
}

function isTitle(next: Word | undefined): boolean {
  return next?.joined === true && next.shape === 'title';
}

function toWording(draft: Draft, match: PhraseMatch<Entry>): Wording {
  const { span, entry, first } = match;
  const phrase = draft.text.slice(...span);
  const before = draft.words[first - 1];
  const joined = (draft.words[first] as Word).joined ? before?.lower : undefined;
  const form = entry.form === 'past' && asParticiple(joined) ? 'participle' : entry.form;
  // “OAP”, “A LAC review”: capitals without shouting.
  const starts = beginsSentence(draft, first);
  const like = beginsWithShortForm(draft, match) ? (starts ? 'A' : 'a') : phrase;
  return {
    span,
    phrase,
    kind: entry.kind,
    level: entry.level,
    means: entry.means,
    instead: cellList(entry.say)
      .map((text) => inflect(text, entry.inflection, form))
      .filter(fitsBetween(draft.words, match))
      .map((text) => withCaseOf(text, like)),
    quoted: isQuoted(draft, span) || isWarnedAgainst(draft, span, false),
  };
}

/** “a”, “b” or “c”, for a message. */
export function quotedList(texts: readonly string[]): string {
  const quoted = texts.map((text) => `“${text}”`);
  const last = quoted.pop() ?? '';
  return quoted.length > 0 ? `${quoted.join(', ')} or ${last}` : last;
}
