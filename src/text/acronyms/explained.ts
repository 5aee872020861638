/** Which short forms a draft explains, in itself or in another post of its thread. */
import type { Draft } from '../../types.js';
import { fact } from '../fact.js';
import { entryOf } from '../on-demand.js';
import { expansionsOf, findExpansions } from './expansions.js';

/** Small words that the letters of a short form skip. */
const skipped = new Set('a an and at by for from in is it of on or our the to with &'.split(' '));

function bare(short: string): string {
  return short.replaceAll(/['’]?s$|[^\p{L}\p{N}&]/gu, '').toUpperCase();
}

const textsOf = (draft: Draft): readonly string[] => draft.thread?.posts ?? [draft.text];

const explainedInBrackets = fact((draft) => {
  const explained = new Set<string>();
  const others = draft.thread?.posts.filter((_, index) => index !== draft.thread?.index) ?? [];
  for (const { short } of [...expansionsOf(draft), ...others.flatMap(findExpansions)]) explained.add(bare(short));
  return explained;
});

/** The words of the whole thread, lower case. */
const wordsOfThread = fact((draft) => textsOf(draft).map((text) => text.toLowerCase().match(/[\p{L}\p{N}'’&]+/gu) ?? []));

/** Where they stand, by their first letter, a post each: single letters begin nothing. */
const startsInThread = fact((draft) =>
  wordsOfThread(draft).map((words) => {
    const starts = new Map<string, number[]>();
    words.forEach((word, at) => {
      if (word.length > 1) entryOf(starts, word[0] as string, (): number[] => []).push(at);
    });
    return starts;
  }),
);

/** They once more, a post each, apart by spaces. */
const spokenInThread = fact((draft) => wordsOfThread(draft).map((words) => ` ${words.join(' ')} `));

/** True where the draft or its thread says in words what `base` stands for, or what it is. */
export function isExplained(draft: Draft, base: string, meanings: readonly string[]): boolean {
  if (explainedInBrackets(draft).has(bare(base)) || askedAndTold(draft) === bare(base)) return true;
  if (meanings.some((meaning) => isNearlyTold(draft.text, base, meaning)) || isToldAfter(draft.text, base, meanings)) return true;
  for (const meaning of meanings) {
    const words = (meaning.toLowerCase().match(/[\p{L}\p{N}'’&]+/gu) ?? []).join(' ');
    if (words && spokenInThread(draft).some((text) => text.includes(` ${words} `) || text.includes(` ${words}s `))) return true;
  }
  const letters = base.toLowerCase().replaceAll(/[^\p{L}]/gu, '');
  if (letters.length < 3) return false;
  return wordsOfThread(draft).some((words, post) => {
    const starts = startsInThread(draft)[post]?.get(letters[0] as string);
    return starts?.some((at) => spells(words, at, letters)) ?? false;
  });
}

/** The short form, bare, that a draft asks about and tells at once: “What's a LADO? It's the person at the council to call if ...” */
const askedAndTold = fact(({ text }: Draft): string => {
  const at = text.search(/\bwhat(?:['’]s| is| are) /i);
  if (at < 0) return '';
  const [question = '', answer = ''] = text.slice(at).split(/\?\s+/, 2);
  const [, , ...asked] = question.replace(/['’]s /, ' is ').split(' ');
  return asked.length < 4 && /^(?:it|they|that|he|she|a|an|the|your|our)\b/i.test(answer) ? bare(asked.at(-1) ?? '') : '';
});

/** UTF-16 units in which the words of a short form stand before it. */
const reach = 200;

/** “Independent domestic abuse advisers (IDVAs)”: all but one of its words, right before it, where the list says “violence”. */
function isNearlyTold(text: string, base: string, meaning: string): boolean {
  const at = text.indexOf(`(${base}`);
  if (at < 0) return false;
  const long = meaning.toLowerCase().split(' ');
  const said = text
    .slice(Math.max(0, at - reach), at)
    .trimEnd()
    .toLowerCase()
    .split(/\s+/)
    .slice(-long.length);
  if (long.length < 3 || said.length < long.length) return false;
  return long.filter((word, i) => said[i] === word || said[i] === `${word}s`).length >= long.length - 1;
}

/** In brackets right after the short form and its noun: “INSET day (training for teachers)”. */
const beside = /^(?:\s+[\p{L}'’-]+){0,2}\s*\(([^()\d]{6,120})\)/u;
/** A sentence later, where the brackets say that they tell: “(That's a day on which teachers have training.)” */
const later =
  /^[^()]{0,160}\((?:that['’]s|that is|that means|it['’]s|it is|it means|this is|which is|which means|meaning)\s([^()]{6,160})\)/i;
const longWord = /\p{L}{5,}/gu;

/** Told in words of the draft's own, of which one is the list's. */
function isToldAfter(text: string, base: string, meanings: readonly string[]): boolean {
  for (let at = text.indexOf(base); at >= 0; at = text.indexOf(base, at + 1)) {
    const after = text.slice(at + base.length, at + base.length + 2 * reach);
    const told = (beside.exec(after) ?? later.exec(after))?.[1]?.toLowerCase();
    if (
      told?.includes(' ') &&
      meanings.some((meaning) => (meaning.toLowerCase().match(longWord) ?? []).some((word) => told.includes(word)))
    )
      return true;
  }
  return false;
}

/** Whether consecutive words from `first` on, which has the first of the letters, begin with them in turn; small words may stand between, or count. */
function spells(words: readonly string[], first: number, letters: string): boolean {
  // “The LIO is on” begins with the letters, too.
  return !(words[first] as string).startsWith(letters) && continues(words, first + 1, letters, 1);
}

function continues(words: readonly string[], at: number, letters: string, next: number): boolean {
  if (next === letters.length) return true;
  const word = words[at];
  if (word === undefined) return false;
  if (word.length > 1 && word[0] === letters[next] && continues(words, at + 1, letters, next + 1)) return true;
  return skipped.has(word) && continues(words, at + 1, letters, next);
}
