/**
 * Whether a word is one of the 110,000 of dictionary-en-gb. The table holds 16 of 32 bits of each
 * word's hash in buckets of the other 16: a word that is none passes once in 30,000. It is built by
 * bin/british-words.mjs, and loaded only when a draft holds a word that somebody asks for.
 */
export interface WordTable {
  has(lower: string): boolean;
}

let table: WordTable | undefined;

/** The table where it is loaded already. */
export function britishWords(): WordTable | undefined {
  return table;
}

export async function loadBritishWords(): Promise<WordTable> {
  const { default: encoded } = await import('chscb:british-words');
  table ??= readTable(encoded);
  return table;
}

const buckets = 0x10000;

function readTable(encoded: string): WordTable {
  const binary = atob(encoded);
  const starts = new Uint32Array(buckets + 1);
  for (let i = 0; i < buckets; i++) starts[i + 1] = (starts[i] as number) + binary.charCodeAt(i);
  const rests = new Uint16Array((binary.length - buckets) / 2);
  for (let i = 0; i < rests.length; i++) {
    const at = buckets + i * 2;
    rests[i] = binary.charCodeAt(at) | (binary.charCodeAt(at + 1) << 8);
  }
  return {
    has(lower) {
      const value = hash(lower);
      const rest = value & 0xffff;
      const end = starts[(value >>> 16) + 1] as number;
      for (let i = starts[value >>> 16] as number; i < end; i++) if (rests[i] === rest) return true;
      return false;
    },
  };
}

/** FNV-1a with a last mix, as in bin/british-words.mjs. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}
