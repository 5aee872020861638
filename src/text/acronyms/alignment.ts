/**
 * Where the long form of a short form begins: its letters found in the words before, by ways of
 * which the strictest comes first.
 */

export interface Token {
  readonly start: number;
  readonly end: number;
}

/** Words that a short form may skip. */
const small = new Set('a an and at by for from in is it of on or the to with & de du la'.split(' '));

const letterOrDigit = /[\p{L}\p{N}]/u;

/** What must be found in the long form: a plural s is not part of it, nor is an index or charge in brackets. */
function lettersOf(short: string): string[] {
  const plain = short.replace(/\([\d.+-]+\)$/, '');
  const singular = /\p{Lu}s$/u.test(plain) ? plain.slice(0, -1) : plain;
  return [...singular.toLowerCase()].filter((char) => letterOrDigit.test(char));
}

type Way = (text: string, letters: readonly string[], words: readonly Token[]) => number | undefined;

/** A way to align, and the letters of the short form that it goes by. */
interface Alignment {
  readonly letters: readonly string[];
  startOf(text: string, words: readonly Token[]): number | undefined;
}

/** The ways for one short form, strictest first; `strict` where only words that begin with the letters will do. */
export function alignmentsOf(short: string, strict = false): Alignment[] {
  const letters = lettersOf(short);
  const by = (way: Way, using: readonly string[]): Alignment => ({
    letters: using,
    startOf: (text, words) => way(text, using, words),
  });
  const ways = [by(startOfInitials, letters)];
  if (strict) return ways;
  ways.push(by(/^\p{Lu}\p{Ll}{3,}$/u.test(short) ? startOfName : startOfLetters, letters));
  // A number at the end may be a mere index: T3, H2.
  const unnumbered = short.replace(/\d+$/, '');
  if (unnumbered.length < short.length && /^\p{L}/u.test(short)) ways.push(by(startOfInitials, lettersOf(unnumbered)));
  return ways;
}

const spokenDigits: ReadonlyMap<string, string> = new Map([
  ['2', 'two'],
  ['3', 'three'],
  ['4', 'four'],
]);

function begins(part: string, letter: string): boolean {
  return part.startsWith(letter) || part === spokenDigits.get(letter);
}

/**
 * Where the long form starts if each letter begins a word or a part of one (well-being); small words
 * may be skipped, and so may a prefix before the first letter (non-high-density is high-density).
 */
function startOfInitials(text: string, letters: readonly string[], words: readonly Token[]): number | undefined {
  let next = 0;
  let from: number | undefined;
  for (const { start, end } of words) {
    const before = next;
    const word = text.slice(start, end).toLowerCase();
    for (const part of word.matchAll(/[\p{L}\p{N}']+/gu)) {
      if (next === letters.length || !begins(part[0], letters[next] as string)) continue;
      if (next === 0) from = isPrefix(word.slice(0, part.index)) ? start + part.index : start + offsetOfText(word);
      next++;
    }
    if (next === before && (next === 0 || !small.has(word))) return undefined;
  }
  return next === letters.length ? from : undefined;
}

/** non-, but not 17-beta-, with which the name of a substance begins. */
function isPrefix(before: string): boolean {
  return /\p{L}/u.test(before) && !/^\d/.test(before);
}

/** A name such as Ofsted begins parts of its words: each word that is not small gives its first letter. */
function startOfName(text: string, letters: readonly string[], words: readonly Token[]): number | undefined {
  const start = startOfLetters(text, letters, words);
  if (start === undefined) return undefined;
  let next = 0;
  for (const { start: from, end } of words) {
    const word = text.slice(from, end).toLowerCase();
    const at = letters.indexOf(word[offsetOfText(word)] ?? '', next);
    if (at >= 0) next = at + 1;
    else if (!small.has(word)) return undefined;
  }
  return start;
}

/** Schwartz and Hearst: letters right to left anywhere, the first one where the first word starts, numbers aside. */
function startOfLetters(text: string, letters: readonly string[], words: readonly Token[]): number | undefined {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return undefined;
  const from = first.start + offsetOfText(text.slice(first.start, first.end));
  const long = text.slice(from, last.end).toLowerCase();
  const opening = long.search(/\p{L}/u);
  let at = long.length;
  for (let i = letters.length - 1; i > 0; i--) {
    do at = long.lastIndexOf(letters[i] as string, at - 1);
    while (at > 0 && isInsideSmall(long, at));
    if (at < 1) return undefined;
  }
  if (long[0] === letters[0]) return from;
  return opening > 0 && opening < at && long[opening] === letters[0] && /^[\d,.'’-]+$/.test(long.slice(0, opening)) ? from : undefined;
}

/** Whether the letter at `at` stands in a word that is passed over, and does not begin it. */
function isInsideSmall(long: string, at: number): boolean {
  const start = long.lastIndexOf(' ', at) + 1;
  if (start === at) return false;
  const end = long.indexOf(' ', at);
  return end >= 0 && small.has(long.slice(start, end));
}

/** Quotation marks and the like before a word are no part of it. */
function offsetOfText(word: string): number {
  return Math.max(0, word.search(/[\p{L}\p{N}]/u));
}
