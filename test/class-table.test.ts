import { expect, test } from 'vitest';
import { classTable, remarkTable } from '../src/text/words/class-table.js';

const lists = [
  [1, 'one two three'],
  [2, "two six two's"],
  [4, 'three'],
] as const;
const asked = ['one', 'two', 'three', 'six', "two's", 'tw', 'wo', 'hre', '', 'constructor'];
const means = [1, 3, 5, 2, 2, 0, 0, 0, 0, 0];

test('a class table says the same whether it searches its lists or has made a table of them', () => {
  const table = classTable(lists);
  for (let round = 0; round < 50; round++) expect(asked.map(table)).toEqual(means);
});

test('so does a list with remarks', () => {
  const table = remarkTable(() => 'name\tword\nann\t\nmay\tmonth\nzoe\t', 1, 3);
  const names = ['ann', 'may', 'zoe', 'name', 'month', 'an', '', 'toString'];
  for (let round = 0; round < 50; round++) expect(names.map(table)).toEqual([1, 3, 1, 0, 0, 0, 0, 0]);
});
