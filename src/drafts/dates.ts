/** Dates and times as schedules write them -> ISO 8601. What could be two dates is never guessed. */
import { dayOfWeek, monthNames, shortWeekdays } from '../text/words/calendar.js';

/** Whether the day or the month stands first in dates of figures only. */
export type DateOrder = 'dmy' | 'mdy';

export const dateOrders: readonly DateOrder[] = ['dmy', 'mdy'];

type ReadDate =
  /** ISO 8601: a date, with the time and the zone where they were given. */
  | { readonly kind: 'date'; readonly iso: string }
  /** Both readings, as ISO dates. */
  | { readonly kind: 'ambiguous'; readonly either: readonly [dmy: string, mdy: string] }
  /** No year, a relative date or no date at all. */
  | { readonly kind: 'unclear' };

const months = monthNames.split(' ');
const unclear: ReadDate = { kind: 'unclear' };

const isoDate = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:(?:T|,? +)(.+))?$/;
const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:(?:,| at)? +(.+))?$/;
const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ -]+(?:of +)?([a-z]{3,9})\.?,?[ -]+(\d{4}|\d{2})(?:(?:,| at)? +(.+))?$/;
const monthFirst = /^([a-z]{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})(?:(?:,| at)? +(.+))?$/;
const weekday = new RegExp(`^${dayOfWeek}\\.?,? +`);

/** What people write where a day or a time is not fixed yet. */
export function isOpen(written: string): boolean {
  return /^(?:tb[acd]|to be (?:agreed|announced|confirmed|decided)|n\/?a|[-–—?]+)$/i.test(written.trim());
}

/** A date, perhaps with a time; `order` says how to read 03/02/2026. */
export function readDate(written: string, order?: DateOrder): ReadDate {
  let rest = /\s\s|[^\S ]/.test(written) ? written.trim().replaceAll(/\s+/g, ' ') : written.trim();
  const iso = isoDate.exec(rest);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[4]);
  rest = rest.toLowerCase();
  const day = weekday.exec(rest);
  if (day) rest = rest.slice(day[0].length);
  const named = dayFirst.exec(rest);
  if (named) return dated(year(named[3]), monthNumber(named[2]), Number(named[1]), named[4]);
  const american = monthFirst.exec(rest);
  if (american) return dated(year(american[3]), monthNumber(american[1]), Number(american[2]), american[4]);
  const numbers = figures.exec(rest);
  return numbers ? ofFigures(numbers, day?.[0].slice(0, 3), order) : unclear;
}

/** What is wrong with a date that was not read, behind its words: one such as 02/14/2026 is whole, but in the other order. */
export function faultOf(written: string, order: DateOrder | undefined, whole = 'a whole date'): string {
  if (order === undefined || readDate(written).kind !== 'date') return `is not ${whole}`;
  return `is not a date if the ${order === 'dmy' ? 'day' : 'month'} comes first (dates: ${order})`;
}

function ofFigures(match: RegExpExecArray, day: string | undefined, order: DateOrder | undefined): ReadDate {
  const [, first, second, written, time] = match;
  const dmy = dated(year(written), Number(second), Number(first), time);
  const mdy = dated(year(written), Number(first), Number(second), time);
  if (order) return order === 'dmy' ? dmy : mdy;
  if (dmy.kind !== 'date' || mdy.kind !== 'date') return dmy.kind === 'date' ? dmy : mdy;
  if (dmy.iso === mdy.iso) return dmy;
  const fits = [dmy, mdy].filter(({ iso }) => shortWeekdays[new Date(`${iso.slice(0, 10)}T00:00Z`).getUTCDay()] === day);
  if (fits.length === 1 && fits[0]) return fits[0];
  return { kind: 'ambiguous', either: [dmy.iso.slice(0, 10), mdy.iso.slice(0, 10)] };
}

/** Two figures are of this century: schedules look ahead. */
function year(written = ''): number {
  return written.length === 2 ? 2000 + Number(written) : Number(written);
}

/** The name or the start of it: “marmalade” is no month. */
function monthNumber(name = ''): number {
  return months.findIndex((month) => month.startsWith(name)) + 1;
}

function lastDay(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const two = (number: number) => String(number).padStart(2, '0');

function dated(year: number, month: number, day: number, time: string | undefined): ReadDate {
  // A year of two figures that was written as four is a slip, and JavaScript takes it for one of the 1900s.
  if (year < 100 || month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return unclear;
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  if (time === undefined) return { kind: 'date', iso: date };
  const clock = readTime(time);
  return clock === undefined ? unclear : { kind: 'date', iso: `${date}T${clock}` };
}

const clock = /^(\d{1,2})(?:[:.h](\d{2}))?(?::(\d{2})(?:\.\d+)?)? ?(am|pm|a\.m\.|p\.m\.|hrs|hours|h)? ?(z|utc|gmt|bst|[+-]\d{2}:?\d{2})?$/;
const zones: Readonly<Record<string, string>> = { z: 'Z', utc: 'Z', gmt: 'Z', bst: '+01:00' };

/** A time of day -> `18:05`, with seconds where they are not zero, with a zone where one is named. */
export function readTime(written: string): string | undefined {
  const text = written.trim().toLowerCase();
  if (text === 'noon' || text === 'midday' || text === '12 noon') return '12:00';
  const match = clock.exec(text) ?? clock.exec(text.replace(/^(\d{2})(\d{2})(?= ?(?:hrs|hours|h)?$)/, '$1:$2'));
  if (!match) return undefined;
  const [, hours = '', minutes, seconds, half, zone] = match;
  if (minutes === undefined && half === undefined) return undefined;
  let hour = Number(hours);
  if (half?.startsWith('a') || half?.startsWith('p')) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.startsWith('p') ? 12 : 0);
  }
  if (hour > 23 || Number(minutes ?? 0) > 59 || Number(seconds ?? 0) > 59) return undefined;
  if (zone !== undefined && (Number(zone.slice(1, 3)) > 14 || Number(zone.slice(-2)) > 59)) return undefined;
  const exact = seconds !== undefined && seconds !== '00' ? `:${seconds}` : '';
  return `${two(hour)}:${minutes ?? '00'}${exact}${zone === undefined ? '' : (zones[zone] ?? zone.replace(/(\d{2}):?(\d{2})$/, '$1:$2'))}`;
}

const midnight = /^00:00(?::00(?:\.0+)?)?$/;

/** A date and the time that stands beside it as one moment. Midnight is what a spreadsheet adds to a date without a time. */
export function withTime(date: string, time: string | undefined): { readonly iso: string; readonly isContrary?: boolean } {
  if (time === undefined) return { iso: date };
  const [day = '', own] = date.split('T');
  if (own === undefined) return { iso: `${date}T${time}` };
  const [clock, zone = ''] = apart(own);
  const [other, otherZone] = apart(time);
  if (midnight.test(clock)) return { iso: `${day}T${other}${otherZone ?? zone}` };
  return { iso: date, ...(clock.slice(0, 5) !== other.slice(0, 5) && { isContrary: true }) };
}

/** `18:05+01:00` -> the time and the zone. */
function apart(time: string): [clock: string, zone?: string] {
  const at = time.search(/[Z+-]/);
  return at < 0 ? [time] : [time.slice(0, at), time.slice(at)];
}

/** `3 February` */
export function longDate(iso: string): string {
  return new Date(`${iso}T00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
}
