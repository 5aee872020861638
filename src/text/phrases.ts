import type { Span, Word } from '../types.js';

export interface PhraseMatch<Entry> {
  readonly span: Span;
  readonly entry: Entry;
  /** Half-open range of indexes into the draft's words. */
  readonly first: number;
  readonly last: number;
}

/** The phrases that begin with one word. */
interface Starts<Entry> {
  /** The word itself, where it is a phrase. */
  one?: { readonly entry: Entry };
  /** By second word, the longest first. */
  more?: Map<string, Node<Entry>[]>;
}

interface Node<Entry> {
  /** The words after the second. */
  readonly rest: readonly string[];
  readonly entry: Entry;
}

export interface PhraseIndex<Entry> {
  /** Whole words only, the longest phrase at each word, never overlapping, in order. */
  find(words: readonly Word[]): PhraseMatch<Entry>[];
  readonly size: number;
}

/** Lower case, ’ as ', hyphens as spaces: how a phrase is compared. */
export function phraseWords(phrase: string): string[] {
  return phrase
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[\s-]+/)
    .filter(Boolean);
}

/** A word that begins a phrase in some lists: their numbers, and beside each the list's phrases. */
interface Head {
  readonly lists: number[];
  readonly starts: Starts<unknown>[];
}

/**
 * All lists together. A draft's words are looked up here once, on behalf of every list: rules with a
 * list of their own then only look at the words that begin a phrase of theirs.
 */
const heads = new Map<string, Head>();

/** What the text read last holds for one list; the arrays are used again for the next text. */
interface Places {
  /** Which reading it is of; what stands here from an earlier one does not count. */
  reading: number;
  count: number;
  /** Indexes of the words that begin a phrase of the list, and beside each the phrases. */
  readonly at: number[];
  readonly starts: Starts<unknown>[];
}

/** By number of list. */
const places: Places[] = [];

let read: readonly Word[] | undefined;
let readLists = 0;
let reading = 0;

/** Lists as short as this (words of a config, for example) are looked up by themselves and kept by their owner alone. */
const shortList = 48;
/** Texts as short as this are parts of a draft: not worth forgetting the draft for. */
const shortText = 8;

function readWords(words: readonly Word[]): void {
  if (read === words && readLists === places.length) return;
  reading++;
  for (let i = 0; i < words.length; i++) {
    const { lower } = words[i] as Word;
    const head = heads.get(lower);
    if (head !== undefined) keep(i, head);
    if (lower.charCodeAt(lower.length - 2) === apostrophe && lower.charCodeAt(lower.length - 1) === letterS) {
      const owner = heads.get(lower.slice(0, -2));
      if (owner !== undefined) keep(i, owner);
    }
  }
  read = words;
  readLists = places.length;
}

const apostrophe = 39;
const letterS = 115;

function keep(at: number, { lists, starts }: Head): void {
  for (let i = 0; i < lists.length; i++) {
    const place = places[lists[i] as number] as Places;
    if (place.reading !== reading) {
      place.reading = reading;
      place.count = 0;
    }
    place.at[place.count] = at;
    place.starts[place.count] = starts[i] as Starts<unknown>;
    place.count++;
  }
}

/**
 * One index for a list of phrases: a word that starts none costs next to nothing. The first of two
 * equal phrases wins.
 */
export function phraseIndex<Entry>(rows: Iterable<readonly [phrase: string, entry: Entry]>): PhraseIndex<Entry> {
  const starts = new Map<string, Starts<Entry>>();
  let size = 0;
  for (const [phrase, entry] of rows) {
    const [head, second, ...rest] = phraseWords(phrase);
    if (head === undefined) continue;
    size++;
    let at = starts.get(head);
    if (!at) {
      at = {};
      starts.set(head, at);
    }
    if (second === undefined) {
      at.one ??= { entry };
      continue;
    }
    at.more ??= new Map();
    const nodes = at.more.get(second);
    if (nodes) nodes.push({ rest, entry });
    else at.more.set(second, [{ rest, entry }]);
  }
  for (const { more } of starts.values()) {
    for (const nodes of more?.values() ?? []) if (nodes.length > 1) nodes.sort((a, b) => b.rest.length - a.rest.length);
  }
  if (size <= shortList) return { size, find: (words) => findOneByOne(starts, words) };
  const list = places.push({ reading: 0, count: 0, at: [], starts: [] }) - 1;
  for (const [word, at] of starts) {
    let head = heads.get(word);
    if (!head) {
      head = { lists: [], starts: [] };
      heads.set(word, head);
    }
    head.lists.push(list);
    head.starts.push(at);
  }
  return { size, find: (words) => (words.length <= shortText ? findOneByOne(starts, words) : findTogether<Entry>(list, words)) };
}

/** `list` is the number of a list of `Entry`, so its phrases are of that type. */
function findTogether<Entry>(list: number, words: readonly Word[]): PhraseMatch<Entry>[] {
  readWords(words);
  const matches: PhraseMatch<Entry>[] = [];
  const place = places[list] as Places;
  if (place.reading !== reading) return matches;
  let from = 0;
  for (let i = 0; i < place.count; i++) {
    const at = place.at[i] as number;
    if (at >= from) from = matchAt(place.starts[i] as Starts<Entry>, words, at, matches);
  }
  return matches;
}

function findOneByOne<Entry>(starts: ReadonlyMap<string, Starts<Entry>>, words: readonly Word[]): PhraseMatch<Entry>[] {
  const matches: PhraseMatch<Entry>[] = [];
  for (let i = 0; i < words.length; i++) {
    const { lower } = words[i] as Word;
    let next = i;
    const exact = starts.get(lower);
    if (exact) next = matchAt(exact, words, i, matches);
    if (next === i && lower.endsWith("'s")) {
      const owner = starts.get(lower.slice(0, -2));
      if (owner) next = matchAt(owner, words, i, matches);
    }
    if (next > i) i = next - 1;
  }
  return matches;
}

/** Adds the longest phrase at `at`, if any; where to go on from. */
function matchAt<Entry>(starts: Starts<Entry>, words: readonly Word[], at: number, matches: PhraseMatch<Entry>[]): number {
  const second = starts.more === undefined ? undefined : words[at + 1];
  if (second?.joined) {
    const nodes = starts.more?.get(second.lower);
    if (nodes !== undefined) {
      for (const { rest, entry } of nodes) {
        if (follows(words, at + 2, rest)) return add(matches, words, at, at + 2 + rest.length, entry);
      }
    }
  }
  return starts.one === undefined ? at : add(matches, words, at, at + 1, starts.one.entry);
}

function add<Entry>(matches: PhraseMatch<Entry>[], words: readonly Word[], first: number, last: number, entry: Entry): number {
  matches.push({ span: [(words[first] as Word).start, (words[last - 1] as Word).end], entry, first, last });
  return last;
}

function follows(words: readonly Word[], from: number, rest: readonly string[]): boolean {
  for (let i = 0; i < rest.length; i++) {
    const word = words[from + i];
    if (!word?.joined || word.lower !== rest[i]) return false;
  }
  return true;
}
