/** Words that British English does not hold, and what they may have been meant to be. */
import type { Draft, Word } from '../../types.js';
import type { WordTable } from './british-words.js';

/** A word as it is looked up: without a possessive. */
export interface Spelled {
  readonly word: Word;
  readonly stem: string;
  /** It begins a sentence with a capital, and may be a name: only a certain slip is told. */
  readonly first: boolean;
}

const plain = /^[a-z]+(?:'[a-z]+)?$/;
/** Drawn out on purpose (sooo), or laughter. */
const playful = /(.)\1\1|^(?:ha){2,}h?$|^(?:he){2,}$|^a+w+$|^h?m+$/;
const part = /[-/\\_.@&‐‑\d]/;

/** Whether a word is one that a dictionary can judge: small letters, no part of a code, path or compound. */
function isJudged({ text }: Draft, { start, end, lower }: Word): boolean {
  if (end - start < 4 || end - start > 24 || !plain.test(lower) || playful.test(lower)) return false;
  return !part.test(text[start - 1] ?? '') && !(part.test(text[end] ?? '') && /\S/.test(text[end + 1] ?? ' '));
}

const prefix = /^(?:un|re|non|anti|over|under|sub|multi|co|pre|mis|inter|super|micro|cyber|bio|eco|tele|auto|out)(?=[a-z]{4})/;
/** Words that are run together by mistake: eachother, thankyou. */
const runTogether =
  /^(?:each|every|thank|this|that|with|from|have|more|much|very|your|their|then|than|some|when|what|well|also|just|most|many|such|like|only|even|ever|both|been|were|will|they)/;

/** A word that the language makes by itself: unvaccinated, befrienders, rulebook. */
function isMade(stem: string, table: WordTable): boolean {
  const base = stem.replace(prefix, '');
  if (base !== stem && table.has(base)) return true;
  const verb = stem.replace(/ers?$/, '');
  if (table.has(stem.replace(/er(s?)$/, 're$1'))) return false;
  if (verb !== stem && verb.length > 3 && (table.has(verb) || table.has(`${verb}e`))) return true;
  if (runTogether.test(stem)) return false;
  for (let at = 4; at <= stem.length - 4; at++) {
    if (table.has(stem.slice(0, at)) && table.has(stem.slice(at))) return true;
  }
  return false;
}

/** Words that begin a sentence with a capital and go on in small letters: “Definately come along”. */
function firstWords({ words, sentences }: Draft): ReadonlySet<Word> {
  const firsts = new Set<Word>();
  for (const { first, last } of sentences) {
    const word = words[first];
    const next = words[first + 1];
    if (word?.shape === 'title' && word.lower.replace(/'s$/, '').length >= 6 && first + 1 < last && next?.joined && next.shape === 'lower')
      firsts.add(word);
  }
  return firsts;
}

/** The words of a draft that may be misspelt, each spelling once: not in the table, nor among `known`. */
export function unknownWords(draft: Draft, table: WordTable, known: ReadonlySet<string>): Spelled[] {
  const found = new Map<string, Spelled>();
  const firsts = firstWords(draft);
  for (const word of draft.words) {
    const first = firsts.has(word);
    if ((word.shape !== 'lower' && !first) || !isJudged(draft, word) || table.has(word.lower)) continue;
    const stem = word.lower.replace(/'(?:s|ll|d|ve|re)?$/, '');
    if (stem.length < 4 || table.has(stem) || known.has(stem) || known.has(word.lower) || found.has(stem) || isMade(stem, table)) continue;
    found.set(stem, { word, stem, first });
  }
  return [...found.values()];
}

const american: readonly (readonly [RegExp, string])[] = [
  [/or(s|ed|ing|ful|able|ite|ites|hood|hoods|less|y|ally)?$/, 'our$1'],
  [/iz(e|es|ed|er|ers|ing|ation|ations|ational|able)$/, 'is$1'],
  [/yz(e|es|ed|er|ers|ing)$/, 'ys$1'],
  [/er(s|ed|ing)?$/, 're$1'],
  [/ered$/, 'red'],
  [/ering$/, 'ring'],
  [/ense(s|d|less)?$/, 'ence$1'],
  [/og(s|ed|ing)?$/, 'ogue$1'],
  [/l(ed|ing|er|ers|or|ors)$/, 'll$1'],
  [/l(s|ment|ments|ful)?$/, 'll$1'],
  [/ll(s|ment|ful)?$/, 'l$1'],
  [/e/, 'ae'],
  [/e/, 'oe'],
  [/gray/, 'grey'],
  [/mom/, 'mum'],
  [/plow/, 'plough'],
  [/tire(s)?$/, 'tyre$1'],
  [/cozy/, 'cosy'],
  [/jewelry/, 'jewellery'],
  [/mustache/, 'moustache'],
  [/skeptic/, 'sceptic'],
  [/math$/, 'maths'],
];

/** The British spelling of an American word, where the table knows one. */
export function britishOf(stem: string, table: WordTable): string | undefined {
  for (const [pattern, replacement] of american) {
    const british = stem.replace(pattern, replacement);
    if (british !== stem && table.has(british)) return british;
  }
  return undefined;
}

const vowels = /[aeiouy]/;

function squeezed(word: string): string {
  return word.replace(/(.)\1/g, '$1');
}

/**
 * Whether one is the other with a slip of the kind that everybody makes: two letters swapped, a letter
 * doubled or not, a vowel for another, a vowel too many or too few. Names differ in other ways.
 */
export function isSlipOf(written: string, meant: string): boolean {
  if (squeezed(written) === squeezed(meant)) return true;
  let at = 0;
  while (at < written.length && written[at] === meant[at]) at++;
  let tail = 0;
  while (tail < Math.min(written.length, meant.length) - at && written.at(-1 - tail) === meant.at(-1 - tail)) tail++;
  if (at === 0) return false;
  const [here, there] = [written.slice(at, written.length - tail), meant.slice(at, meant.length - tail)];
  if (here.length === 2 && there.length === 2) return here[0] === there[1] && here[1] === there[0];
  if (here.length + there.length > 2) return false;
  if (here && there) return vowels.test(here) && vowels.test(there);
  const letter = here || there;
  // Not the e of Brookes, nor what ends a word.
  if (tail === 0 || (here && tail <= 1)) return false;
  return vowels.test(letter) || written[at - 1] === letter || meant[at - 1] === letter || soft.test(letter);
}

/** Letters that are written and not said: enviro(n)ment, gover(n)ment, We(d)nesday. */
const soft = /[ndchrt]/;

type Speller = { correct(word: string): boolean; suggest(word: string): string[] };

let speller: Speller | undefined;

/** nspell over the whole dictionary: loaded when a word is to be explained. */
export async function loadSpeller(): Promise<Speller> {
  if (!speller) {
    const [{ default: nspell }, { aff, dic }] = await Promise.all([import('nspell'), import('chscb:british-dictionary')]);
    speller ??= nspell(aff, dic);
  }
  return speller;
}
