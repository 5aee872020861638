import type { Span, Word } from '../../types.js';
import { entryOf } from '../on-demand.js';
import { hashNext, hashWord } from '../words/spellings.js';
import { keptWithWords, spellingOfWord, spellingSlot } from '../words/words.js';

export interface PhraseMatch<Entry> {
  readonly span: Span;
  readonly entry: Entry;
  /** Half-open range of indexes into the draft's words. */
  readonly first: number;
  readonly last: number;
}

export interface PhraseIndex<Entry> {
  /** Whole words only, the longest phrase at each word, never overlapping, in order. */
  find(words: readonly Word[]): readonly PhraseMatch<Entry>[];
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

/** A phrase, as it is kept with the word or the two words that it begins with. */
interface Node {
  /** The number of its list. */
  readonly list: number;
  /** How many words it has. */
  readonly length: number;
  /** Those after the second. */
  readonly beyond: readonly string[];
  readonly entry: unknown;
  /** The next of those that begin alike: list by list, the longest of a list first. An array for each, of mostly one, takes a megabyte. */
  next: Node | undefined;
}

const nothingBeyond: readonly string[] = [];

/** What begins with one word, in whatever list: the word alone, and by second word. Of those that begin alike, the first. */
interface Head {
  readonly hash: number;
  alone: Node | undefined;
  more: Map<string, Node> | undefined;
}

/**
 * All lists together. A draft is looked through once on behalf of every list, by pairs of words: “the”
 * begins phrases of most lists, “the above” of one. A rule then only looks at the places of its own list.
 */
const heads = new Map<string, Head>();
let lists = 0;

/** Lists as short as this (words of a config, for example) are kept by their owner alone. */
const shortList = 48;

/** False for a phrase without a word. */
function enter(known: Map<string, Head>, list: number, phrase: string, entry: unknown): boolean {
  const words = phraseWords(phrase);
  const [first, second] = words;
  if (first === undefined) return false;
  const head = entryOf(known, first, (): Head => ({ hash: hashWord(first), alone: undefined, more: undefined }));
  const node: Node = { list, length: words.length, beyond: words.length > 2 ? words.slice(2) : nothingBeyond, entry, next: undefined };
  if (second === undefined) head.alone = withNode(head.alone, node);
  else {
    const bit = pairBit(head.hash, hashWord(second));
    pairs[bit >>> 5] = (pairs[bit >>> 5] as number) | (1 << (bit & 31));
    head.more ??= new Map();
    const before = head.more.get(second);
    const begun = withNode(before, node);
    if (begun !== before) head.more.set(second, begun);
  }
  return true;
}

/** The first of two equal phrases wins. `first` of those that begin alike, if any -> their first with the node among them. */
function withNode(first: Node | undefined, node: Node): Node {
  let before: Node | undefined;
  let after = first;
  while (after !== undefined && (after.list !== node.list ? before?.list !== node.list : after.length >= node.length)) {
    before = after;
    after = after.next;
  }
  node.next = after;
  if (before === undefined || first === undefined) return node;
  before.next = node;
  return first;
}

/** Pairs of words that begin a phrase of some list: a bit for each hash, so that other pairs need not be looked up. */
const pairs = new Uint32Array(1 << 14);

const pairBit = (first: number, next: number) => hashNext(first, next) & (pairs.length * 32 - 1);

function mayBegin(first: number, next: number): boolean {
  const bit = pairBit(first, next);
  return ((pairs[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
}

/** What a word begins: the phrases that begin with it, and with the word whose possessive it is. */
interface Begun {
  /** Of how many lists this is known. */
  readonly of: number;
  readonly head: Head | undefined;
  readonly owner: Head | undefined;
}

const begunBy = spellingSlot<Begun>();
/** One for all the words that begin nothing, so that it is always at hand. */
let nothing: Begun = { of: -1, head: undefined, owner: undefined };

function beginning(word: Word): Begun {
  const known = begunBy.get(word);
  if (known?.of === lists) return known;
  if (nothing.of !== lists) nothing = { of: lists, head: undefined, owner: undefined };
  const { lower } = word;
  const head = heads.get(lower);
  const owner = lower.endsWith("'s") ? heads.get(lower.slice(0, -2)) : undefined;
  const begun = head || owner ? { of: lists, head, owner } : nothing;
  begunBy.set(word, begun);
  return begun;
}

/** Where phrases of all lists may begin in a text, in order: one place for each list. */
interface Places {
  /** Of how many lists this is known. */
  readonly of: number;
  readonly lists: number[];
  readonly at: number[];
  /** The first of the phrases that begin there alike, of whatever list. */
  readonly firsts: Node[];
}

/** Rules come back to a draft in any order. */
const placesWith = keptWithWords<Places>();

function placesIn(words: readonly Word[]): Places {
  const known = placesWith.get(words);
  if (known?.of === lists) return known;
  const found: Places = { of: lists, lists: [], at: [], firsts: [] };
  for (let i = 0; i < words.length; i++) {
    const begun = beginning(words[i] as Word);
    if (begun === nothing) continue;
    if (begun.head !== undefined) look(begun.head, words, i, found);
    if (begun.owner !== undefined) look(begun.owner, words, i, found);
  }
  placesWith.set(words, found);
  return found;
}

/** The longer phrases first: of two at one place, the first that is found is meant. */
function look({ hash, alone, more }: Head, words: readonly Word[], at: number, found: Places): void {
  const next = more === undefined ? undefined : words[at + 1];
  if (next?.joined && mayBegin(hash, spellingOfWord(next).hash)) {
    const longer = more?.get(next.lower);
    if (longer !== undefined) keep(longer, at, found);
  }
  if (alone !== undefined) keep(alone, at, found);
}

function keep(first: Node, at: number, found: Places): void {
  let last = -1;
  for (let node: Node | undefined = first; node !== undefined; node = node.next) {
    if (node.list === last) continue;
    last = node.list;
    found.lists.push(last);
    found.at.push(at);
    found.firsts.push(first);
  }
}

/**
 * One index for a list of phrases: a word that starts none costs next to nothing. The first of two
 * equal phrases wins.
 */
export function phraseIndex<Entry>(rows: Iterable<readonly [phrase: string, entry: Entry]>): PhraseIndex<Entry> {
  const all = [...rows];
  if (all.length <= shortList) {
    const own = new Map<string, Head>();
    const size = all.filter(([phrase, entry]) => enter(own, 0, phrase, entry)).length;
    return { size, find: (words) => findAlone(own, words) };
  }
  const list = lists++;
  const size = all.filter(([phrase, entry]) => enter(heads, list, phrase, entry)).length;
  return { size, find: (words) => findTogether(list, words) };
}

const noMatches: readonly never[] = [];

/** `list` is the number of a list of `Entry`, so its phrases are of that type. */
function findTogether<Entry>(list: number, words: readonly Word[]): readonly PhraseMatch<Entry>[] {
  const found = placesIn(words);
  const first = found.lists.indexOf(list);
  if (first < 0) return noMatches;
  const matches: PhraseMatch<Entry>[] = [];
  let from = 0;
  for (let i = first; i >= 0; i = found.lists.indexOf(list, i + 1)) {
    const at = found.at[i] as number;
    if (at >= from) from = matchAt(found.firsts[i] as Node, list, words, at, matches);
  }
  return matches;
}

function findAlone<Entry>(own: ReadonlyMap<string, Head>, words: readonly Word[]): PhraseMatch<Entry>[] {
  const matches: PhraseMatch<Entry>[] = [];
  let from = 0;
  for (let at = 0; at < words.length; at++) {
    if (at < from) continue;
    const { lower } = words[at] as Word;
    from = matchHead(own.get(lower), words, at, matches);
    if (from === at && lower.endsWith("'s")) from = matchHead(own.get(lower.slice(0, -2)), words, at, matches);
  }
  return matches;
}

function matchHead<Entry>(head: Head | undefined, words: readonly Word[], at: number, matches: PhraseMatch<Entry>[]): number {
  if (!head) return at;
  const next = words[at + 1];
  const longer = next?.joined ? head.more?.get(next.lower) : undefined;
  const end = longer ? matchAt(longer, 0, words, at, matches) : at;
  return end === at && head.alone ? matchAt(head.alone, 0, words, at, matches) : end;
}

/** Adds the longest phrase of the list at `at`, if any; where to go on from. The first two words are known to fit. */
function matchAt<Entry>(first: Node, of: number, words: readonly Word[], at: number, matches: PhraseMatch<Entry>[]): number {
  for (let node: Node | undefined = first; node !== undefined; node = node.next) {
    if (node.list !== of || !follows(words, at + 2, node.beyond)) continue;
    const last = at + node.length;
    matches.push({ span: [(words[at] as Word).start, (words[last - 1] as Word).end], entry: node.entry as Entry, first: at, last });
    return last;
  }
  return at;
}

function follows(words: readonly Word[], from: number, beyond: readonly string[]): boolean {
  for (let i = 0; i < beyond.length; i++) {
    const word = words[from + i];
    if (!word?.joined || word.lower !== beyond[i]) return false;
  }
  return true;
}
