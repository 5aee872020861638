/** Pre-election periods, as a config gives them. */
import { daysOn, isDay, longDay, periodOf } from './days.js';

/** `2027-03-22/2027-05-06`, both days included, or `2027-03-22/` while it is open; a day alone is that of the vote, so many weeks after the period began. In words, where the day lies in one. */
export function periodAt(day: string | undefined, elections: readonly string[], weeks: number): string | undefined {
  if (day === undefined) return undefined;
  for (const written of elections) {
    const { first = '', last, isOpen = false } = periodOf(written) ?? {};
    if (!isDay(first)) continue;
    const isVote = last === undefined && !isOpen;
    const from = isVote ? daysOn(first, -7 * weeks) : first;
    const until = isVote ? first : last;
    if (day < from || (until !== undefined && day > until)) continue;
    return `from ${longDay(from)}${until === undefined ? ', with no end yet' : ` to ${isVote ? 'the vote on ' : ''}${longDay(until)}`}`;
  }
  return undefined;
}
