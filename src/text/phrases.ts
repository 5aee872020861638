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

/** A word that begins a phrase: for each list that has one, its phrases. */
type Head = (Starts<unknown> | undefined)[];

/**
 * All lists together. A draft's words are looked up here once, on behalf of every list: rules with a
 * list of their own then only look at the words that begin a phrase of theirs.
 */
const heads = new Map<string, Head>();
let lists = 0;

/** The words of the text read last that begin a phrase in some list, with their places. */
let read: readonly Word[] | undefined;
let readLists = 0;
const places: number[] = [];
const found: Head[] = [];
let count = 0;

/** Lists as short as this (words of a config, for example) are looked up by themselves and kept by their owner alone. */
const shortList = 48;
/** Texts as short as this are parts of a draft: not worth forgetting the draft for. */
const shortText = 8;

function readWords(words: readonly Word[]): void {
  if (read === words && readLists === lists) return;
  count = 0;
  for (let i = 0; i < words.length; i++) {
    const { lower } = words[i] as Word;
    const head = heads.get(lower);
    if (head) keep(i, head);
    if (lower.charCodeAt(lower.length - 2) === apostrophe && lower.charCodeAt(lower.length - 1) === letterS) {
      const owner = heads.get(lower.slice(0, -2));
      if (owner) keep(i, owner);
    }
  }
  read = words;
  readLists = lists;
}

const apostrophe = 39;
const letterS = 115;

function keep(at: number, head: Head): void {
  places[count] = at;
  found[count] = head;
  count++;
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
  const list = lists++;
  for (const [word, at] of starts) {
    let head = heads.get(word);
    if (!head) {
      head = [];
      heads.set(word, head);
    }
    head[list] = at;
  }
  return { size, find: (words) => (words.length <= shortText ? findOneByOne(starts, words) : findTogether<Entry>(list, words)) };
}

/** `list` is the number of a list of `Entry`, so its phrases are of that type. */
function findTogether<Entry>(list: number, words: readonly Word[]): PhraseMatch<Entry>[] {
  readWords(words);
  const matches: PhraseMatch<Entry>[] = [];
  let from = 0;
  for (let i = 0; i < count; i++) {
    const starts = (found[i] as Head)[list] as Starts<Entry> | undefined;
    const at = places[i] as number;
    if (starts === undefined || at < from) continue;
    from = matchAt(starts, words, at, matches);
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
