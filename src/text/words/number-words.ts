/** Small numbers as posts write them, in figures and in words. */
import { isDigitAt } from '../chars.js';

const numbers = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value] as const),
);

/** The number a word says: `9`, `nine`. Undefined above 120. */
export function smallNumber(lower: string | undefined): number | undefined {
  if (lower === undefined) return undefined;
  if (!isDigitAt(lower, 0)) return numbers.get(lower);
  if (lower.length > 4 || !/^\d{1,3}[½¼¾]?$/.test(lower)) return undefined;
  const number = Number.parseInt(lower, 10);
  return number <= 120 ? number : undefined;
}
