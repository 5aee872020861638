/** When an account is watched, as people write it: `Mon-Fri 09:00-17:00`, `daily 8-20`, `24/7`. */

interface Hours {
  /** 0 is Sunday. */
  readonly days: ReadonlySet<number>;
  /** Minutes after midnight. */
  readonly from: number;
  readonly to: number;
}

const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const everyDay = new Set([0, 1, 2, 3, 4, 5, 6]);
const weekdays = new Set([1, 2, 3, 4, 5]);
const dayRange = /(sun|mon|tue|wed|thu|fri|sat)[a-z]*(?: ?(?:-|–|to) ?(sun|mon|tue|wed|thu|fri|sat)[a-z]*)?/;
const clockRange = /(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)? ?(?:-|–|to) ?(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)?/;

/** Undefined where it cannot be told. */
export function readHours(written: string): Hours | undefined {
  const text = written.toLowerCase();
  if (/24 ?\/ ?7|always|around the clock/.test(text)) return { days: everyDay, from: 0, to: 24 * 60 };
  const clock = clockRange.exec(text);
  if (!clock) return undefined;
  const [, from = '', fromMinutes = '0', fromHalf, to = '', toMinutes = '0', toHalf] = clock;
  const start = hour(Number(from), fromHalf) * 60 + Number(fromMinutes);
  let end = hour(Number(to), toHalf) * 60 + Number(toMinutes);
  // “9-5” is a working day.
  if (end <= start && toHalf === undefined && Number(to) <= 12) end += 12 * 60;
  return end > start ? { days: daysOf(text), from: start, to: end } : undefined;
}

function hour(written: number, half: string | undefined): number {
  return half === undefined ? written : (written % 12) + (half === 'pm' ? 12 : 0);
}

function daysOf(text: string): ReadonlySet<number> {
  if (/daily|every ?day|7 days/.test(text)) return everyDay;
  const [, first, last] = dayRange.exec(text) ?? [];
  if (first === undefined) return weekdays;
  const days = new Set<number>();
  const end = names.indexOf(last ?? first);
  for (let day = names.indexOf(first); ; day = (day + 1) % 7) {
    days.add(day);
    if (day === end) return days;
  }
}

/** Whether a moment such as `2026-05-02T18:30` lies in them; by its day alone where it has no time. */
export function isWatched({ days, from, to }: Hours, moment: string): boolean {
  if (!days.has(new Date(`${moment.slice(0, 10)}T00:00Z`).getUTCDay())) return false;
  const [, hours, minutes] = /T(\d{2}):(\d{2})/.exec(moment) ?? [];
  if (hours === undefined) return true;
  const at = Number(hours) * 60 + Number(minutes);
  return at >= from && at < to;
}
