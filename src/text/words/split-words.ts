/** Takes words apart that were written as one: safeguardinghackney -> safeguarding, hackney. */

/** What a word costs: the rarer the dearer. Undefined: no word. */
export type WordCost = (word: string) => number | undefined;

const longestWord = 18;
const longestRun = 60;

/** The cheapest reading of `run` as words; undefined where it cannot be read, or is one word. */
export function splitWords(run: string, costOf: WordCost): string[] | undefined {
  if (run.length > longestRun || costOf(run) !== undefined) return undefined;
  const cost: number[] = [0];
  const from: number[] = [0];
  for (let end = 1; end <= run.length; end++) {
    cost[end] = Infinity;
    for (let start = Math.max(0, end - longestWord); start < end; start++) {
      const before = cost[start] as number;
      if (before === Infinity) continue;
      const own = costOf(run.slice(start, end));
      if (own === undefined || before + own >= (cost[end] as number)) continue;
      cost[end] = before + own;
      from[end] = start;
    }
  }
  if (cost[run.length] === Infinity) return undefined;
  const words: string[] = [];
  for (let end = run.length; end > 0; end = from[end] as number) words.unshift(run.slice(from[end] as number, end));
  return words;
}
