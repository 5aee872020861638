/** Recognisers that are asked together: what is found out of all at once is what each would say. */
import { expect, it } from 'vitest';
import { createDraft } from '../src/text/draft.js';
import { type Turning, turnings } from '../src/text/words/turning.js';
import { setsOfWord, type WordSet, wordSet } from '../src/text/words/word-set.js';

const spread = ['tea', 'milk', 'cup'].map((word) => {
  const set = wordSet(word);
  // Others between them: the bits of these stand far apart.
  for (let i = 0; i < 40; i++) wordSet(`${word}${i}`);
  return set;
});
const [tea, milk, cup] = spread as [WordSet, WordSet, WordSet];
const named: readonly (Turning & { readonly name: string })[] = [
  { name: 'tea', turnsOn: tea },
  { name: 'milk in a cup', turnsOn: milk, needs: cup },
  { name: 'milk', turnsOn: milk },
];
const all = turnings(named);

const wordsOf = (text: string) => createDraft({ text }).words;
const names = (found: readonly { readonly name: string }[]) => found.map(({ name }) => name);

it.each([
  ['', []],
  ['A cup of water.', []],
  ['Milk first.', ['milk']],
  ['Milk in a cup.', ['milk in a cup', 'milk']],
  ['A cup of tea, milk first.', ['tea', 'milk in a cup', 'milk']],
])('those that may find something in %j, in their order', (text, expected) => {
  expect(names(all.among(wordsOf(text)))).toEqual(expected);
  expect(all.mayFind(wordsOf(text))).toBe(expected.length > 0);
});

it('whether one of them turns on a word', () => {
  const words = wordsOf('Tea with milk. No cup.');
  expect(words.map((word) => all.mayBegin(setsOfWord(word)))).toEqual([true, false, true, false, false]);
});
