/** Which lists a word is in: as splitting each list at its spaces would tell. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ListedIndex } from '../src/text/words/listed-index.js';
import { hashWord } from '../src/text/words/spellings.js';

const word = fc.string({ unit: fc.constantFrom('a', 'b', "'", 'é', '-'), minLength: 1, maxLength: 4 });
const lists = fc.array(fc.uniqueArray(word, { minLength: 1, maxLength: 12 }), { maxLength: 8 });

it('finds a word in the lists that hold it, and no part of a word', () => {
  fc.assert(
    fc.property(lists, fc.array(word), (all, others) => {
      const index = new ListedIndex(all.map((words) => words.join(' ')));
      for (const asked of [...all.flat(), ...others]) {
        const expected = all.flatMap((words, number) => (words.includes(asked) ? [number] : []));
        expect(index.find(asked, hashWord(asked)).sort((a, b) => a - b)).toEqual(expected);
      }
    }),
  );
});
