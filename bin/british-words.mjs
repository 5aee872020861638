// The words of British English as a table of fingerprints, from dictionary-en-gb: every form that its
// affix rules make and every name of four letters or more, in lower case, without short forms. A plugin for vitest and rolldown turns
// `chscb:british-words` into a module that holds the table, and `chscb:british-dictionary` into one
// that holds the dictionary itself.
import { Buffer } from 'node:buffer';

/** Imported late: it has a top-level await, which a config that is required cannot have. */
async function readDictionary() {
  const { default: dictionary } = await import('dictionary-en-gb');
  return { aff: Buffer.from(dictionary.aff).toString('utf8'), dic: Buffer.from(dictionary.dic).toString('utf8') };
}

/** As in src/text/words/british-words.ts: FNV-1a with a last mix. */
function hash(word) {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}

/** 65,536 buckets by the upper half of the hash: a count each, then the lower halves, bucket by bucket; base64. */
export function buildTable(words) {
  const hashes = [...new Set(words.map(hash))].sort((a, b) => a - b);
  const table = Buffer.alloc(0x10000 + hashes.length * 2);
  hashes.forEach((value, i) => {
    table[value >>> 16]++;
    table.writeUInt16LE(value & 0xffff, 0x10000 + i * 2);
  });
  return table.toString('base64');
}

/** Every lower-case form, and names. */
export async function britishWords() {
  const [{ default: nspell }, { aff, dic }] = await Promise.all([import('nspell'), readDictionary()]);
  const { data } = nspell(aff, dic);
  return Object.keys(data)
    .filter((word) => word.slice(1) === word.slice(1).toLowerCase() && (word.length > 3 || word === word.toLowerCase()))
    .map((word) => word.toLowerCase());
}

export function britishWordsPlugin() {
  const made = {
    'chscb:british-words': async () => `export default ${JSON.stringify(buildTable(await britishWords()))};`,
    'chscb:british-dictionary': async () => {
      const { aff, dic } = await readDictionary();
      return `export const aff = ${JSON.stringify(aff)};\nexport const dic = ${JSON.stringify(dic)};`;
    },
  };
  return {
    name: 'british-words',
    resolveId: (id) => (id in made ? `\0${id}` : undefined),
    load: async (id) => (id.startsWith('\0') && id.slice(1) in made ? { code: await made[id.slice(1)](), moduleType: 'js' } : undefined),
  };
}
