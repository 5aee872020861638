/** When an account is watched, as people write it: `Mon-Fri 09:00-17:00`, `daily 8-20`, `Mon-Thu 9-5, Fri 9-4`, `24/7`. */

import { dayOfWeek, shortWeekdays } from '../text/words/calendar.js';

interface Slot {
  /** 0 is Sunday. */
  readonly days: ReadonlySet<number>;
  /** Minutes after midnight. */
  readonly from: number;
  readonly to: number;
}

type Hours = readonly Slot[];

const everyDay = [0, 1, 2, 3, 4, 5, 6];
const weekdays = [1, 2, 3, 4, 5];
const wholeDay = 24 * 60;

const day = `\\b(${dayOfWeek})\\b`;
const until = ' ?(?:-|–|to|until|till) ?';
const clock = '(?<!\\d)(\\d{1,2})(?:[:.]?(\\d{2}))?(?!\\d) ?(am|pm)?';
const always = /24 ?\/ ?7|always|around the clock/;
/** A day or several, or the hours of those before. */
const part = new RegExp(`\\b(daily|every ?day|7 days|weekdays|weekends?)\\b|${day}(?:${until}${day})?|${clock}${until}${clock}`, 'g');

/** Undefined where it cannot be told. */
export function readHours(written: string): Hours | undefined {
  const text = written.toLowerCase();
  if (always.test(text)) return [{ days: new Set(everyDay), from: 0, to: wholeDay }];
  const slots: { days: number[]; from: number; to: number }[] = [];
  let days: number[] = [];
  for (const [, group, first, last, ...hours] of text.matchAll(part)) {
    if (group !== undefined) days.push(...groupOf(group));
    else if (first !== undefined) days.push(...daysFrom(first, last ?? first));
    else {
      const span = spanOf(hours);
      if (!span) return undefined;
      // “9-12 and 14-17”: the same days.
      slots.push({ days: days.length > 0 ? days : [...(slots.at(-1)?.days ?? [])], ...span });
      days = [];
    }
  }
  // “9-5, Monday to Friday”
  const [first] = slots;
  if (slots.length === 1 && first?.days.length === 0) first.days = days;
  return slots.length === 0 ? undefined : slots.flatMap(asSlots);
}

function groupOf(group: string): readonly number[] {
  if (group === 'weekdays') return weekdays;
  return group.startsWith('weekend') ? [0, 6] : everyDay;
}

function daysFrom(first: string, last: string): number[] {
  const from = shortWeekdays.indexOf(first.slice(0, 3));
  const count = (shortWeekdays.indexOf(last.slice(0, 3)) - from + 7) % 7;
  return everyDay.slice(0, count + 1).map((away) => (from + away) % 7);
}

/** Undefined for what no clock shows. */
function spanOf([from, fromMinutes = '0', fromHalf, to, toMinutes = '0', toHalf]: readonly (string | undefined)[]) {
  const start = minutesOf(Number(from), Number(fromMinutes), fromHalf);
  const end = minutesOf(Number(to), Number(toMinutes), toHalf);
  if (start === undefined || end === undefined || start === end) return undefined;
  // “9-5” is a working day.
  const isEvening = end < start && toHalf === undefined && fromHalf !== 'pm' && Number(from) <= 12 && Number(to) <= 12;
  return { from: start, to: isEvening ? end + 12 * 60 : end };
}

function minutesOf(hour: number, minutes: number, half: string | undefined): number | undefined {
  if (minutes > 59 || hour > (half === undefined ? 24 : 12)) return undefined;
  const at = (half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minutes;
  return at > wholeDay ? undefined : at;
}

/** Where no day is named, a working day is meant. What lasts over midnight goes on on the day after. */
function asSlots({ days: named, from, to }: { readonly days: readonly number[]; readonly from: number; readonly to: number }): Slot[] {
  const days = named.length > 0 ? named : weekdays;
  if (to > from) return [{ days: new Set(days), from, to }];
  const next = days.map((one) => (one + 1) % 7);
  return [
    { days: new Set(days), from, to: wholeDay },
    { days: new Set(next), from: 0, to },
  ];
}

/** Whether a moment such as `2026-05-02T18:30` lies in them; by its day alone where it has no time. */
export function isWatched(slots: Hours, moment: string): boolean {
  const weekday = new Date(`${moment.slice(0, 10)}T00:00Z`).getUTCDay();
  const [, hours, minutes] = /T(\d{2}):(\d{2})/.exec(moment) ?? [];
  const at = hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
  return slots.some(({ days, from, to }) => days.has(weekday) && (at === undefined || (at >= from && at < to)));
}
