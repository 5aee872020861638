/** Fixed texts that patterns cannot match without, of all rules of a style: a text is searched for them once. */
import { keepRecent } from '../../text/recent.js';

interface Needle {
  readonly text: string;
  /** Which alternatives of which finder may match where it stands. */
  readonly users: (readonly [finder: number, alternative: number])[];
}

/** Finder -> which of its alternatives may match, in order. */
type Present = ReadonlyMap<number, readonly number[]>;

const shortest = 3;
const wordChar = /[a-z0-9_]/;
const head = /^[a-z0-9_]+/;
const none: readonly Needle[] = [];

const mostRecent = 256;

export class NeedleBook {
  private readonly needles = new Map<string, Needle>();
  /** Those that stand as whole words, by their first word. */
  private readonly heads = new Map<string, Needle[]>();
  /** Those that may stand within words, by their first three characters. */
  private readonly starts = new Map<number, Needle[]>();
  /** Which three characters are worth a look at all. */
  private readonly isStart: Uint8Array;
  /** Which words are. */
  private readonly isHead: Uint8Array;
  private readonly mask: number;
  private finders = 0;
  /** Drafts are looked at several at a time, so what stands in each is kept for a while. */
  private readonly recent = new Map<string, Present>();

  /** For one rule, or for all of a config. */
  constructor(isShared = false) {
    this.mask = isShared ? 0xffff : 0x3ff;
    this.isStart = new Uint8Array(this.mask + 1);
    this.isHead = new Uint8Array(this.mask + 1);
  }

  /** A number for a finder that will enter its needles. */
  open(): number {
    return this.finders++;
  }

  /** All in small letters. False where they are too short to be worth a search. */
  enter(finder: number, alternative: number, texts: readonly string[], asWords: boolean): boolean {
    const byHead = asWords && texts.every((text) => wordChar.test(text.slice(0, 1)));
    if (!byHead && texts.some((text) => text.length < shortest)) return false;
    for (const text of new Set(texts)) this.needle(text, byHead).users.push([finder, alternative]);
    this.recent.clear();
    return true;
  }

  private needle(text: string, byHead: boolean): Needle {
    const name = byHead ? `\n${text}` : text;
    let needle = this.needles.get(name);
    if (!needle) {
      needle = { text, users: [] };
      this.needles.set(name, needle);
      if (byHead) {
        const word = head.exec(text)?.[0] ?? '';
        push(this.heads, word, needle);
        this.isHead[[...word].reduce((hash, char) => hashed(hash, char.charCodeAt(0)), 0) & this.mask] = 1;
      } else {
        const key = keyOf(text.charCodeAt(0), text.charCodeAt(1), text.charCodeAt(2));
        push(this.starts, key, needle);
        this.isStart[key & this.mask] = 1;
      }
    }
    return needle;
  }

  in(text: string): Present {
    const known = this.recent.get(text);
    if (known) return known;
    const present = gather(this.search(lowered(text)));
    keepRecent(this.recent, text, present, mostRecent);
    return present;
  }

  private search(text: string): Set<Needle> {
    const found = new Set<Needle>();
    const { isStart, isHead, mask } = this;
    const { length } = text;
    let [a, b, c] = [0, text.charCodeAt(0), text.charCodeAt(1)];
    /** Where the word at hand begins, and its hash; below 0 between words. */
    let start = -1;
    let hash = 0;
    for (let at = 0; at <= length; at++) {
      a = b;
      b = c;
      c = at + 2 < length ? text.charCodeAt(at + 2) : 0;
      if (at < length && isWordCode(a)) {
        if (start < 0) start = at;
        hash = hashed(hash, a);
      } else if (start >= 0) {
        if (isHead[hash & mask] === 1) {
          for (const needle of this.heads.get(text.slice(start, at)) ?? none) if (stands(needle.text, text, start)) found.add(needle);
        }
        start = -1;
        hash = 0;
      }
      const key = keyOf(a, b, c);
      if (isStart[key & mask] === 0) continue;
      for (const needle of this.starts.get(key) ?? none) if (text.startsWith(needle.text, at)) found.add(needle);
    }
    return found;
  }
}

function push<Key>(map: Map<Key, Needle[]>, key: Key, needle: Needle): void {
  const list = map.get(key);
  if (list) list.push(needle);
  else map.set(key, [needle]);
}

/** Whether a needle stands here and ends where a word ends. */
function stands(needle: string, text: string, at: number): boolean {
  if (!text.startsWith(needle, at)) return false;
  const end = at + needle.length;
  return end >= text.length || !wordChar.test(text[end] as string) || !wordChar.test(text[end - 1] as string);
}

function gather(found: ReadonlySet<Needle>): Present {
  const sets = new Map<number, Set<number>>();
  for (const { users } of found) {
    for (const [finder, alternative] of users) {
      const set = sets.get(finder);
      if (set) set.add(alternative);
      else sets.set(finder, new Set([alternative]));
    }
  }
  return new Map([...sets].map(([finder, set]) => [finder, set.size === 1 ? [...set] : [...set].sort((a, b) => a - b)]));
}

const isWordCode = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95;

const hashed = (hash: number, code: number) => (Math.imul(hash, 31) + code) | 0;

/** Beyond ASCII two texts may share a key; they themselves are compared afterwards. */
const keyOf = (a: number, b: number, c: number) => (a + b * 37 + c * 1369) | 0;

/** ſ is an s to a pattern without case. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.includes('ſ') ? lower.replaceAll('ſ', 's') : lower;
}
