/**
 * The gate in front of the word lists. Reading a list and making an index of it costs more than all
 * else a cold start does, and most drafts hold no word of most lists. So the build writes down, for
 * all lists together, the hashes of how their phrases begin (with up to three words), and a list is read only when a draft holds one. A hash may stand for two words: the gate then lets
 * a draft through in vain, never the other way round. Without a gate every list is read.
 */
import type { Word } from '../../types.js';
import { hashNext, hashWord } from '../words/spellings.js';
import { spellingOfWord } from '../words/words.js';
import { phraseWords } from './phrases.js';

interface Gate {
  /** Name of a list -> its bit. */
  readonly bits: ReadonlyMap<string, number>;
  /** Open addressing: hash of one or two words, 0 for an empty place. */
  readonly keys: Int32Array;
  /** The lists that have a phrase so beginning, a bit each. */
  readonly masks: Int32Array;
}

let gate: Gate | undefined;

/** Words of a phrase that the gate knows. */
const longest = 3;

/** The phrases of all lists by name -> the gate as bytes, for `useGate`. */
export function writeGate(lists: ReadonlyMap<string, Iterable<string>>): Uint8Array {
  const heads = new Map<number, number>();
  [...lists.values()].forEach((phrases, bit) => {
    for (const phrase of phrases) {
      const [first, ...more] = phraseWords(phrase).slice(0, longest);
      if (first === undefined) continue;
      const hash = more.reduce((begun, word) => hashNext(begun, hashWord(word)), hashWord(first));
      heads.set(hash, (heads.get(hash) ?? 0) | (1 << bit));
    }
  });
  const size = 2 ** Math.ceil(Math.log2(heads.size * 2));
  const keys = new Int32Array(size);
  const masks = new Int32Array(size);
  for (const [hash, mask] of heads) {
    let at = hash & (size - 1);
    while (keys[at] !== 0) at = (at + 1) & (size - 1);
    keys[at] = hash;
    masks[at] = mask;
  }
  const names = new TextEncoder().encode([...lists.keys()].join(' '));
  const bytes = new Uint8Array(4 + size * 8 + names.length);
  new DataView(bytes.buffer).setUint32(0, size, true);
  bytes.set(new Uint8Array(keys.buffer), 4);
  bytes.set(new Uint8Array(masks.buffer), 4 + size * 4);
  bytes.set(names, 4 + size * 8);
  return bytes;
}

/** `bytes` as `writeGate` made them, on a machine of the same byte order. */
export function useGate(bytes: Uint8Array): void {
  // Numbers of four bytes must stand at such places; half a million bytes are copied only where they do not.
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const [size = 0] = new Uint32Array(buffer, byteOffset, 1);
  const names = String.fromCharCode(...bytes.subarray(4 + size * 8)).split(' ');
  gate = {
    bits: new Map(names.map((name, bit) => [name, 1 << bit])),
    keys: new Int32Array(buffer, byteOffset + 4, size),
    masks: new Int32Array(buffer, byteOffset + 4 + size * 4, size),
  };
}

function maskOf({ keys, masks }: Gate, hash: number): number {
  const last = keys.length - 1;
  for (let at = hash & last; keys[at] !== 0; at = (at + 1) & last) if (keys[at] === hash) return masks[at] as number;
  return 0;
}

/** A possessive may begin a phrase without its 's. */
function maskOwner(open: Gate, words: readonly Word[], at: number): number {
  const { lower } = words[at] as Word;
  let begun = hashWord(lower, 0, lower.length - 2);
  let mask = maskOf(open, begun);
  for (const next of words.slice(at + 1, at + longest)) {
    if (!next.joined) break;
    begun = hashNext(begun, spellingOfWord(next).hash);
    mask |= maskOf(open, begun);
  }
  return mask;
}

let read: readonly Word[] | undefined;
let readMask = 0;

/** The lists that a draft's words may concern; kept for the words read last, as rules ask one after another. */
function maskOfWords(open: Gate, words: readonly Word[]): number {
  if (read === words) return readMask;
  let mask = 0;
  // Hashes of the last word, and of the last two, as they would begin a phrase.
  let one = 0;
  let two = 0;
  for (let i = 0; i < words.length; i++) {
    const { lower, joined } = words[i] as Word;
    const { hash } = spellingOfWord(words[i] as Word);
    if (!joined) one = two = 0;
    if (two !== 0) mask |= maskOf(open, hashNext(two, hash));
    two = one === 0 ? 0 : hashNext(one, hash);
    if (two !== 0) mask |= maskOf(open, two);
    mask |= maskOf(open, hash);
    one = hash;
    if (lower.endsWith("'s")) mask |= maskOwner(open, words, i);
  }
  read = words;
  readMask = mask;
  return mask;
}

/** False where no phrase of the list can stand among the words. */
export function mayHold(list: string, words: readonly Word[]): boolean {
  if (!gate) return true;
  const bit = gate.bits.get(list);
  return bit === undefined || (maskOfWords(gate, words) & bit) !== 0;
}

/** False where no phrase of the list is this one word, in small letters. */
export function mayBeWord(list: string, lower: string): boolean {
  const bit = gate?.bits.get(list);
  return !gate || bit === undefined || (maskOf(gate, hashWord(lower)) & bit) !== 0;
}

/** False where no phrase of the list can begin with the word at `at`. */
export function mayBeginAt(list: string, words: readonly Word[], at: number): boolean {
  const bit = gate?.bits.get(list);
  if (!gate || bit === undefined) return true;
  let { hash } = spellingOfWord(words[at] as Word);
  if ((maskOf(gate, hash) & bit) !== 0) return true;
  for (let i = at + 1; i < at + longest && words[i]?.joined; i++) {
    hash = hashNext(hash, spellingOfWord(words[i] as Word).hash);
    if ((maskOf(gate, hash) & bit) !== 0) return true;
  }
  return (words[at] as Word).lower.endsWith("'s") && (maskOwner(gate, words, at) & bit) !== 0;
}
