/** Words that British English does not hold, and what they may have been meant to be. */
import type { Draft, Word } from '../types.js';
import type { WordTable } from './british-words.js';

/** A word as it is looked up: without a possessive. */
export interface Spelled {
  readonly word: Word;
  readonly stem: string;
}

const plain = /^[a-z]+(?:'[a-z]+)?$/;
/** Drawn out on purpose (sooo), or laughter. */
const playful = /(.)\1\1|^(?:ha){2,}h?$|^(?:he){2,}$|^a+w+$|^h?m+$/;
const part = /[-/\\_.@&‐‑\d]/;

/** Whether a word is one that a dictionary can judge: small letters, no part of a code, path or compound. */
function isJudged({ text }: Draft, { start, end, shape, lower }: Word): boolean {
  if (shape !== 'lower' || end - start < 4 || end - start > 24 || !plain.test(lower) || playful.test(lower)) return false;
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

/** The words of a draft that may be misspelt, each spelling once: not in the table, nor among `known`. */
export function unknownWords(draft: Draft, table: WordTable, known: ReadonlySet<string>): Spelled[] {
  const found = new Map<string, Spelled>();
  for (const word of draft.words) {
    if (!isJudged(draft, word) || table.has(word.lower)) continue;
    const stem = word.lower.replace(/'(?:s|ll|d|ve|re)?$/, '');
    if (stem.length < 4 || table.has(stem) || known.has(stem) || known.has(word.lower) || found.has(stem) || isMade(stem, table)) continue;
    found.set(stem, { word, stem });
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
