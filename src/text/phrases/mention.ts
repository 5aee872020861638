/**
 * Words that are spoken of rather than spoken: “don't say ‘x’”, “being called an x”, “instead of x”.
 * In this field a bad phrase is often quoted to warn against it.
 */

import type { Draft, Span, Word } from '../../types.js';
import { isQuoted } from '../quotations.js';
import { sentenceAt } from '../sentences.js';
import { wordSet } from '../words/word-set.js';

/** What stands before is a warning by itself. */
const warners = wordSet('avoid avoiding instead rather banned replace replacing swap unacceptable slur slurs');
/** Words of speaking: a warning where they are denied, or where the phrase is quoted. */
const speaking = wordSet(
  'say says saying said use uses using used call calls calling called write writing label labels labelled describe describing talk talking speak speaking refer referring',
);
/** Somebody was called so: the writer reports it. */
const reported = wordSet(
  'called calling labelled branded chanted chanting shouted shouting yelled yelling screamed texted messaged tweeted heard told thought',
);
/** What names the phrase as a phrase. */
const names = wordSet(
  'word words term terms phrase phrases language name names comment comments insult insults abuse message messages slogan',
);
const denials = wordSet("don't dont never not no stop please doesn't shouldn't isn't aren't can't cannot without");
/** What a judgement on quoted words begins with: “x” is never banter. */
const judgements = wordSet(
  "keep keeps stop stops is isn't are aren't was hurts hurt harms harm can never matters blames shames puts makes suggests implies sounds",
);

/** How many words before the phrase may carry the warning. */
const reach = 9;

function indexAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * True where the words at `span` are cited in order to warn against them, or (if `reports` count) reported
 * as what somebody else said.
 */
export function isWarnedAgainst(draft: Draft, span: Span, reports = true): boolean {
  const { words } = draft;
  const at = indexAt(words, span[0]);
  const sentence = sentenceAt(draft, span[0]);
  const quoted = isQuoted(draft, span);
  // Who is quoted stands before the quotation, however long it is.
  const opening = (quoted && draft.quotations.find(([start, end]) => start <= span[0] && span[1] <= end)?.[0]) || span[0];
  const first = Math.max(sentence?.first ?? 0, indexAt(words, opening) - reach);
  let spoken = false;
  let denied = false;
  for (let i = at - 1; i >= first; i--) {
    const { lower } = words[i] as Word;
    if (warners.has(lower)) return true;
    if (reports && reported.has(lower) && !isAddressed(words, i)) return true;
    if (speaking.has(lower)) spoken = true;
    else if (names.has(lower) && (quoted || i >= at - 3)) return true;
    else if (denials.has(lower) && (spoken || (quoted && i === at - 1))) denied = true;
  }
  if (spoken && (denied || quoted)) return true;
  if (!quoted) return false;
  if (aboutWords.test(draft.text)) return true;
  // “‘X’, ‘y’ and ‘z’ keep people from asking for help.”
  let after = indexAt(words, span[1]);
  const last = Math.min(sentence?.last ?? words.length, after + longestList);
  while (after < last && isListed(draft, words[after] as Word)) after++;
  return judgements.holds(words[after]);
}

/** In words. */
const longestList = 12;
const listing = wordSet('and or');
const isListed = (draft: Draft, word: Word) => listing.holds(word) || isQuoted(draft, [word.start, word.end]);

/** The post is about what words do. */
const aboutWords = /\b(?:words matter|language matters|the (?:words|language) we use|why we (?:don['’]t|do not) say)\b/i;

/** What denies the words right after it, past an article: “isn't a”, “was never”, “no such thing as a”. */
const denying = wordSet("not never isn't aren't wasn't weren't isnt arent wasnt werent");
const small = wordSet('a an the any ever really about as');

/** True where the words at `span` are said not to be so: “she wasn't asking for it”. “Not just” denies nothing. */
export function isDenied({ words }: Draft, span: Span): boolean {
  let at = indexAt(words, span[0]);
  while (words[at]?.joined && small.holds(words[at - 1])) at--;
  if (words[at]?.joined !== true) return false;
  const before = words[at - 1]?.lower ?? '';
  return denying.has(before) || (before === 'thing' && words[at - 2]?.lower === 'such');
}

/** “I called you an x” is an attack, not a report. */
function isAddressed(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.lower;
  const before = words[at - 1]?.lower;
  return (next === 'you' || next === 'that') && (before === 'i' || before === 'we' || before === "i've" || before === "we've");
}
