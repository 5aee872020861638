/** How alike two texts are, by the runs of three words that they share. */
import type { Word } from '../types.js';

const run = 3;

/** Hashes of all runs of three words, in numeric order, each once. Shorter texts are one run. */
export function shinglesOf(words: readonly Word[]): Uint32Array {
  const hashes = words.map(({ lower }) => hashOf(lower));
  const count = Math.max(1, hashes.length - run + 1);
  const shingles = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    let hash = 17;
    for (let word = at; word < Math.min(at + run, hashes.length); word++)
      hash = (Math.imul(hash, 0x01000193) ^ (hashes[word] as number)) >>> 0;
    shingles[at] = hash;
  }
  shingles.sort();
  let kept = 0;
  for (let at = 0; at < count; at++) if (at === 0 || shingles[at] !== shingles[at - 1]) shingles[kept++] = shingles[at] as number;
  return shingles.slice(0, kept);
}

/** FNV-1a. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The share of runs that both have, of all that either has: 0 to 1. */
export function likeness(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left, right] = [a[i] as number, b[j] as number];
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return shared / (a.length + b.length - shared);
}
