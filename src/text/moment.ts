/** When a post is to go out, by the clocks of the United Kingdom. */
import type { Draft } from '../types.js';
import { fact } from './fact.js';

export interface Moment {
  /** `2026-02-03`, in the UK. */
  readonly day: string;
  /** Days since 1 January 1970. */
  readonly dayNumber: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** `18:05`, in the UK; undefined where only a day is given. */
  readonly time: string | undefined;
  /** Minutes since 1 January 1970 in UTC, or at the start of the day where only a day is given. */
  readonly minutes: number;
}

const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)? ?(Z|[+-]\d{2}:?\d{2})?)?$/;
const minutesADay = 1440;
/** Kiribati is 14 hours ahead of UTC, and nobody is further from it. */
const furthestZone = 14 * 60;

/** A date without a zone is one of the UK, where the draft is written. A day or time that no calendar or clock shows is none. */
export function readMoment(written: string): Moment | undefined {
  const match = iso.exec(written);
  if (!match) return undefined;
  const [, year = '', month = '', day = '', hours, minutes, seconds = '0', zone] = match;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 60_000;
  // JavaScript takes 31 February for 2 or 3 March, and the year 26 for 1926.
  if (!new Date(midnight * 60_000).toISOString().startsWith(`${year}-${month}-${day}`)) return undefined;
  if (hours === undefined || minutes === undefined) return momentAt(midnight - summerTime(midnight), false);
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  if (zone !== undefined && Math.abs(offsetOf(zone)) > furthestZone) return undefined;
  const clock = midnight + Number(hours) * 60 + Number(minutes);
  // The hour that is skipped or repeated in spring and autumn is nobody's posting time.
  return momentAt(zone === undefined ? clock - summerTime(clock - 60) : clock - offsetOf(zone), true);
}

function momentAt(minutes: number, hasTime: boolean): Moment {
  const local = minutes + summerTime(minutes);
  const dayNumber = Math.floor(local / minutesADay);
  const written = new Date(local * 60_000).toISOString();
  return {
    day: written.slice(0, 10),
    dayNumber,
    weekday: (((dayNumber + 4) % 7) + 7) % 7,
    time: hasTime ? written.slice(11, 16) : undefined,
    minutes,
  };
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}

/** Minutes that UK clocks are ahead of UTC: from 1:00 UTC on the last Sunday of March to that of October. */
function summerTime(minutes: number): number {
  const year = new Date(minutes * 60_000).getUTCFullYear();
  return minutes >= lastSunday(year, 3) && minutes < lastSunday(year, 10) ? 60 : 0;
}

function lastSunday(year: number, month: number): number {
  const end = new Date(Date.UTC(year, month, 0));
  return (end.getTime() - end.getUTCDay() * 86_400_000) / 60_000 + 60;
}

const undated: { readonly moment?: Moment } = {};

const publication = fact((draft): { readonly moment?: Moment } => {
  const moment = draft.meta.publish === undefined ? undefined : readMoment(draft.meta.publish);
  return moment ? { moment } : undated;
});

/** When the draft is to go out; undefined where it does not say, or for what is no post of its own. */
export function momentOf(draft: Draft): Moment | undefined {
  if (draft.meta.publish === undefined) return undefined;
  return publication(draft).moment;
}
