/** Calendar days as ISO dates. A draft is judged on the day it is published, never on the day of the check. */
import { type Moment, readMoment } from '../text/moment.js';
import { months, weekdays } from '../text/words/calendar.js';
import type { Meta } from '../types.js';

const isoDay = /^\d{4}-\d{2}-\d{2}/;
const millisecondsADay = 86_400_000;

/** The day a draft goes out, by UK clocks; undefined where it does not say. */
export function publishDay({ publish }: Meta): string | undefined {
  return asDay(publish);
}

/** The day of a date, or of a date and time: by UK clocks where a zone is written. */
export function asDay(written: unknown): string | undefined {
  if (typeof written !== 'string') return undefined;
  return readMoment(written)?.day ?? isoDay.exec(written)?.[0];
}

/** The same day some years on; 29 February becomes 1 March where the year has none. */
export function anniversary(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  const same = `${year}${day.slice(4)}`;
  return isDay(same) ? same : `${year}-03-01`;
}

/** Whole days from one day to another; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / millisecondsADay);
}

/** Whether such a day is in the calendar. */
export function isDay(written: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(written) ? Date.parse(`${written}T00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written);
}

/** Days on from a day; back where it is negative. */
export function daysOn(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * millisecondsADay).toISOString().slice(0, 10);
}

/** What may stand between the first day of a period and its last, for patterns. */
export const upTo = '\\s*(?:/|to|–|\\.\\.)\\s*';
const anyDay = '(?:\\d{4}-)?\\d\\d-\\d\\d';
const period = new RegExp(`^\\s*(${anyDay})(?:(${upTo})(${anyDay})?)?\\s*$`);

interface Period {
  readonly first: string;
  /** Undefined for a day alone, and while nobody knows the end. */
  readonly last: string | undefined;
  readonly isOpen: boolean;
}

/** `2027-03-22/2027-05-06`, `2027-03-22/` while it is open, or a day alone; every year without the years. Whether there are such days is another question. */
export function periodOf(written: string): Period | undefined {
  const [, first, between, last] = period.exec(written) ?? [];
  return first === undefined ? undefined : { first, last, isOpen: between !== undefined && last === undefined };
}

/** `24 May 2020`, for messages. */
export function longDay(day: string): string {
  return `${Number(day.slice(8, 10))} ${months[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;
}

/** `Tuesday 3 February 2026` */
export function longWeekday({ day, weekday }: Moment): string {
  return `${weekdays[weekday]} ${longDay(day)}`;
}
