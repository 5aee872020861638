/**
 * A phrase list as the build wrote it down: its phrases in alphabetical order, each with the place of its
 * entry. A start looks up the few words of its draft there; to read the list itself and to make an index of
 * it would cost more than all else that a start does.
 */
import type { Word } from '../../types.js';
import { type PhraseMatch, phraseWords } from './phrases.js';

/** Behind a phrase; it comes before whatever else a longer one goes on with. */
const closed = '\t';
const tab = 9;
const newLine = 10;
const space = 32;

/**
 * Phrases and entries -> the text for `readyList`, in Latin-1: a line that says where the entries begin behind it, the
 * phrases, the entries. Of two equal phrases the first wins. Entries are what JSON can hold.
 */
export function writeReady(rows: Iterable<readonly [phrase: string, entry: unknown]>): string {
  const places = new Map<string, number>();
  const phrases = new Map<string, number>();
  let entries = '';
  for (const [phrase, entry] of rows) {
    const spelt = phraseWords(phrase).join(' ');
    if (/[^\0-\xff]/.test(spelt)) throw new Error(`"${phrase}" cannot be written in Latin-1, as lists are kept.`);
    if (spelt === '' || phrases.has(spelt)) continue;
    const json = JSON.stringify(entry).replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    let place = places.get(json);
    if (place === undefined) {
      place = entries.length;
      places.set(json, place);
      entries += `${json}\n`;
    }
    phrases.set(spelt, place);
  }
  const lines = [...phrases]
    .map(([phrase, place]) => `${phrase}${closed}${place}\n`)
    .sort()
    .join('');
  return `${lines.length}\n${lines}${entries}`;
}

export interface ReadyList<Entry> {
  /** As `PhraseIndex` does: the longest phrase at each word, never overlapping, in order. */
  find(words: readonly Word[]): readonly PhraseMatch<Entry>[];
}

/** The text of `writeReady`, as bytes: of a long list a start needs a few lines. `begins`: false where no phrase begins at a word. */
export function readyList<Entry>(bytes: Uint8Array, begins: (words: readonly Word[], at: number) => boolean): ReadyList<Entry> {
  const start = bytes.indexOf(newLine) + 1;
  const end = start + Number(textOf(0, start));
  const entries = new Map<number, Entry>();

  function textOf(from: number, to: number): string {
    return String.fromCharCode(...bytes.subarray(from, to));
  }

  // Lines are short: to look at their bytes one by one is faster than to ask for the next line end.
  function lineAfter(at: number): number {
    let end = at;
    while (bytes[end] !== newLine) end++;
    return end + 1;
  }

  /** Below 0 where what stands at `at` comes before `key`; 0: it begins with it. */
  function compareAt(at: number, key: string): number {
    for (let i = 0; i < key.length; i++) {
      const difference = (bytes[at + i] as number) - key.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  /** Where the first line begins that is not before `key`. */
  function lineFrom(key: string): number {
    let low = start;
    let high = end;
    while (low < high) {
      let line = (low + high) >>> 1;
      while (line > low && bytes[line - 1] !== newLine) line--;
      if (compareAt(line, key) < 0) low = lineAfter(line);
      else high = line;
    }
    return low;
  }

  /** One for each phrase, as long as the list is held. */
  function entryAt(line: number): Entry {
    const known = entries.get(line);
    if (known !== undefined) return known;
    const from = bytes.indexOf(tab, line) + 1;
    const place = end + Number(textOf(from, bytes.indexOf(newLine, from)));
    const entry = JSON.parse(textOf(place, bytes.indexOf(newLine, place))) as Entry;
    entries.set(line, entry);
    return entry;
  }

  /** How many words a phrase has, of which the first ends at `place` and stands among the words at `at`; 0 where the others do not follow. */
  function lengthAt(place: number, words: readonly Word[], at: number): number {
    let to = place;
    let length = 1;
    for (; bytes[to] === space; length++) {
      const word = words[at + length];
      if (!word?.joined || compareAt(to + 1, word.lower) !== 0) return 0;
      to += 1 + word.lower.length;
    }
    return bytes[to] === tab ? length : 0;
  }

  /** The longest phrase whose first word is spelt `first` and stands at `at`; a line of -1: none. */
  function longestAt(first: string, words: readonly Word[], at: number): { line: number; length: number } {
    let best = { line: -1, length: 0 };
    const alone = lineFrom(first + closed);
    if (alone < end && compareAt(alone, first + closed) === 0) best = { line: alone, length: 1 };
    // Longer phrases stand right behind the word alone.
    const more = best.length > 0 ? lineAfter(alone) : alone;
    const next = words[at + 1];
    if (!next?.joined || more >= end || compareAt(more, `${first} `) !== 0) return best;
    const pair = `${first} ${next.lower}`;
    for (let line = lineFrom(pair); line < end && compareAt(line, pair) === 0; line = lineAfter(line)) {
      const length = lengthAt(line + first.length, words, at);
      if (length > best.length) best = { line, length };
    }
    return best;
  }

  return {
    find(words) {
      const matches: PhraseMatch<Entry>[] = [];
      for (let at = 0; at < words.length; at++) {
        if (!begins(words, at)) continue;
        const { lower, start: from } = words[at] as Word;
        let { line, length } = longestAt(lower, words, at);
        if (line < 0 && lower.endsWith("'s")) ({ line, length } = longestAt(lower.slice(0, -2), words, at));
        if (line < 0) continue;
        const last = at + length;
        matches.push({ span: [from, (words[last - 1] as Word).end], entry: entryAt(line), first: at, last });
        at = last - 1;
      }
      return matches;
    },
  };
}

let bytesOf: (name: string) => Uint8Array | undefined = () => undefined;

/** Where the texts of `writeReady` are to be had by the names of the lists, if anywhere. */
export function useReady(texts: (name: string) => Uint8Array | undefined): void {
  bytesOf = texts;
}

export function readyListOf<Entry>(name: string, begins: (words: readonly Word[], at: number) => boolean): ReadyList<Entry> | undefined {
  const bytes = bytesOf(name);
  return bytes && readyList(bytes, begins);
}
