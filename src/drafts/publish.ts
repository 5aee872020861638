/** The date and time at which a draft is to go out, as a front matter block or an object says it. */
import { readMoment } from '../text/moment.js';
import { type DateOrder, faultOf, readDate, readTime, withTime } from './dates.js';

/** Something that a draft says of itself and that could not be read. */
export interface Complaint {
  /** A sentence that names what it is about. */
  readonly message: string;
  readonly hint?: string;
  /** The key it is about, as it is written. */
  readonly key?: string;
}

/** The keys the date and the time were written under. */
interface DateKeys {
  readonly publish: string;
  readonly time: string;
}

const isoStart = /^\d{4}-\d\d-\d\d(?:T|$)/;
const dateHint = 'Write a date as 2026-02-03 and a time as 18:05.';

/** `publish` and `time` of a draft -> the moment it states. What is no date, or could be two, is a complaint and left out. */
export function readPublish(
  publish: unknown,
  time: unknown,
  keys: DateKeys,
  order?: DateOrder,
): { publish?: string; complaint?: Complaint } {
  const written = asWritten(publish);
  if (written === '') return {};
  if (written === undefined) return { complaint: notRead(keys.publish, 'this is not a date', 'it') };
  const read = isoStart.test(written) && readMoment(written) ? ({ kind: 'date', iso: written } as const) : readDate(written, order);
  if (read.kind === 'ambiguous') {
    const message = `“${written}” could be ${read.either.join(' or ')}: write it so, or say --dates dmy or --dates mdy`;
    return { complaint: { message, key: keys.publish } };
  }
  if (read.kind === 'unclear')
    return { complaint: notRead(keys.publish, `“${written}” ${faultOf(written, order, 'a whole date or time')}`, 'it') };
  const clock = asWritten(time);
  if (clock === undefined || clock === '') return { publish: read.iso };
  const exact = readTime(clock);
  // A date with a time of its own needs no other.
  if (exact === undefined && read.iso.includes('T')) return { publish: read.iso };
  if (exact === undefined) return { publish: read.iso, complaint: notRead(keys.time, `“${clock}” is not a time of day`, 'a time') };
  const { iso, isContrary } = withTime(read.iso, exact);
  if (!isContrary) return { publish: iso };
  const message = `${keys.time}: “${clock}” is not the time that “${keys.publish}” has; the draft was checked without it`;
  return { publish: iso, complaint: { message, hint: 'Write the time once.', key: keys.time } };
}

/** As a text; undefined where it is of another kind. */
function asWritten(value: unknown): string | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : undefined;
}

function notRead(key: string, what: string, left: string): Complaint {
  return { message: `${key}: ${what}; the draft was checked without ${left}`, hint: dateHint, key };
}
