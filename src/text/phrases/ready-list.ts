/**
 * The phrase lists as the build wrote them down: of each its phrases in alphabetical order, each with the
 * place of its entry. A start looks up the few words of its draft there; to read a list itself and to make an
 * index of it would cost more than all else that a start does.
 */
import type { Word } from '../../types.js';
import { once } from '../words/word-list.js';
import { type PhraseMatch, phraseWords } from './phrases.js';

/** Behind a phrase; it comes before whatever else a longer one goes on with. */
const closed = '\t';

/** Where a list stands in a text: its phrases from `start` to `entries`, its entries from there. */
interface Place {
  readonly start: number;
  readonly entries: number;
}

type Rows = Iterable<readonly [phrase: string, entry: unknown]>;

/**
 * Lists by name -> the text of them all, in Latin-1: its first line says where each stands behind that line.
 * All are in one, as V8 keeps so long a text outside of its heap. Entries are what JSON can hold.
 */
export function writeReady(lists: ReadonlyMap<string, Rows>): string {
  const places: Record<string, Place> = {};
  let text = '';
  for (const [name, rows] of lists) {
    const { lines, entries } = writeList(rows);
    places[name] = { start: text.length, entries: text.length + lines.length };
    text += lines + entries;
  }
  return `${JSON.stringify(places)}\n${text}`;
}

/** Of two equal phrases the first wins. */
function writeList(rows: Rows): { lines: string; entries: string } {
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
  const lines = [...phrases].map(([phrase, place]) => `${phrase}${closed}${place}\n`);
  return { lines: lines.sort().join(''), entries };
}

export interface ReadyList<Entry> {
  /** As `PhraseIndex` does: the longest phrase at each word, never overlapping, in order. */
  find(words: readonly Word[]): readonly PhraseMatch<Entry>[];
}

/** What stands at that place of a text as `writeReady` made it, of entries of this type. */
function listAt<Entry>(text: string, { start, entries: end }: Place): ReadyList<Entry> {
  const entries = new Map<number, Entry>();
  /** Words with which no phrase begins: a long post has most of its words many times. */
  const beginNone = new Set<string>();

  /** Where the first line begins that is not before `key`. */
  function lineFrom(key: string): number {
    let low = start;
    let high = end;
    while (low < high) {
      const line = Math.max(low, text.lastIndexOf('\n', ((low + high) >>> 1) - 1) + 1);
      if (text.slice(line, line + key.length) < key) low = text.indexOf('\n', line) + 1;
      else high = line;
    }
    return low;
  }

  /** One for each phrase, as long as the list is held. */
  function entryAt(line: number): Entry {
    const known = entries.get(line);
    if (known !== undefined) return known;
    const from = text.indexOf(closed, line) + 1;
    const place = end + Number(text.slice(from, text.indexOf('\n', from)));
    const entry = JSON.parse(text.slice(place, text.indexOf('\n', place))) as Entry;
    entries.set(line, entry);
    return entry;
  }

  /** The longest phrase whose first word is spelt `first` and stands at `at`; -1: none. */
  function longestAt(first: string, words: readonly Word[], at: number): { line: number; length: number } {
    let best = { line: -1, length: 0 };
    if (beginNone.has(first)) return best;
    let more = lineFrom(first + closed);
    if (text.startsWith(first + closed, more)) {
      best = { line: more, length: 1 };
      more = text.indexOf('\n', more) + 1;
    }
    // Longer phrases stand right behind the word alone.
    if (more >= end || !text.startsWith(`${first} `, more)) {
      if (best.length === 0) beginNone.add(first);
      return best;
    }
    const next = words[at + 1];
    if (!next?.joined) return best;
    const pair = `${first} ${next.lower}`;
    for (let line = lineFrom(pair); line < end && text.startsWith(pair, line); line = text.indexOf('\n', line) + 1) {
      const length = lengthOf(text.slice(line, text.indexOf(closed, line)).split(' '), words, at);
      if (length > best.length) best = { line, length };
    }
    return best;
  }

  return {
    find(words) {
      const matches: PhraseMatch<Entry>[] = [];
      for (let at = 0; at < words.length; at++) {
        const { lower, start } = words[at] as Word;
        let { line, length } = longestAt(lower, words, at);
        if (line < 0 && lower.endsWith("'s")) ({ line, length } = longestAt(lower.slice(0, -2), words, at));
        if (line < 0) continue;
        const last = at + length;
        matches.push({ span: [start, (words[last - 1] as Word).end], entry: entryAt(line), first: at, last });
        at = last - 1;
      }
      return matches;
    },
  };
}

/** How many words a phrase has, if those after its first stand there; otherwise 0. */
function lengthOf(phrase: readonly string[], words: readonly Word[], at: number): number {
  for (let i = 1; i < phrase.length; i++) {
    const word = words[at + i];
    if (!word?.joined || word.lower !== phrase[i]) return 0;
  }
  return phrase.length;
}

/** A text of `writeReady` -> each of its lists. */
export function readyLists(text: string): <Entry>(name: string) => ReadyList<Entry> | undefined {
  const from = text.indexOf('\n') + 1;
  const places = JSON.parse(text.slice(0, from)) as Record<string, Place>;
  return (name) => {
    const place = places[name];
    return place && listAt(text, { start: from + place.start, entries: from + place.entries });
  };
}

let lists: () => ReturnType<typeof readyLists> = () => () => undefined;

/** Where the text of `writeReady` is to be had, if anywhere. It is read once. */
export function useReady(text: () => string): void {
  lists = once(() => readyLists(text()));
}

export function readyListOf<Entry>(name: string): ReadyList<Entry> | undefined {
  return lists()<Entry>(name);
}
