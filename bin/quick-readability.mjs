const lists = /\/node_modules\/(?:dale-chall|spache)\/index\.js$/;
const counter = /\/node_modules\/syllable\/index\.js$/;

/** Spellings whose syllables are remembered. */
const most = 4_000;

/**
 * retext-readability looks each word up in two lists from end to end and counts its syllables with dozens of
 * patterns: a millisecond for a long sentence. In the bundle the lists answer `includes` from a set and a word that was
 * counted is remembered. Not a letter of what the library says changes; the tests run it as it is published.
 */
export function quickReadability() {
  return {
    name: 'quick-readability',
    transform(code, id) {
      if (lists.test(id)) {
        const [, list] = /export const (\w+) = \[/.exec(code);
        return { code: `${code}\nconst words = new Set(${list});\n${list}.includes = (word) => words.has(word);\n`, map: null };
      }
      if (!counter.test(id)) return undefined;
      const head = 'export function syllable(value) {';
      if (!code.includes(head)) throw new Error('syllable is no longer what bin/quick-readability.mjs knows');
      return {
        code: `${code.replace(head, 'function countSyllables(value) {')}
const counted = new Map();
export function syllable(value) {
  let count = counted.get(value);
  if (count === undefined) {
    if (counted.size >= ${most}) counted.clear();
    count = countSyllables(value);
    counted.set(value.split('').join(''), count);
  }
  return count;
}
`,
        map: null,
      };
    },
  };
}
