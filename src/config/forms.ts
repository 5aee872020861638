/** Texts that must be written in one way: days and times. The pattern also goes into the JSON Schema for editors. */
import * as v from 'valibot';
import { readTime } from '../drafts/dates.js';
import { isDay, longDay, periodOf, upTo } from '../register/days.js';
import type { Option } from '../types.js';

interface Form {
  readonly pattern: string;
  /** What a reader is told to write. */
  readonly such: string;
  /** What a pattern cannot tell of a text that fits it. */
  readonly wrong?: (text: string) => string | undefined;
  /** How a text that does not fit was meant. */
  readonly meant?: (text: string) => string | undefined;
}

const monthDay = '(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const day = `\\d{4}-${monthDay}`;

const forms: Readonly<Record<NonNullable<Option['form']>, Form>> = {
  days: {
    pattern: `^\\s*${day}(?:${upTo}(?:${day})?)?\\s*$`,
    such: 'a day such as 2026-05-07, or a period such as 2026-03-26/2026-05-07',
    wrong: wrongDays,
  },
  'quiet days': {
    pattern: `^(?:${monthDay}(?:${upTo}${monthDay})?|${day}(?:${upTo}${day})?)$`,
    such: 'a day such as 2026-11-11, a day of every year such as 11-11, or a period such as 2027-03-04/2027-03-06 or 12-24/01-02',
    wrong: wrongDays,
  },
  time: {
    pattern: '^(?:(?:[01]\\d|2[0-3]):[0-5]\\d|24:00)$',
    such: 'a time such as 09:00',
    meant: (text) => readTime(text)?.slice(0, 5),
  },
};

/** Days that no calendar shows, and periods that end before they begin. */
function wrongDays(text: string): string | undefined {
  const { first, last } = periodOf(text) ?? {};
  const days = [first, last].filter((one) => one !== undefined);
  // Of the days of every year, 29 February is one.
  const whole = days.map((one) => (one.length === 5 ? `2000-${one}` : one));
  const none = whole.findIndex((one) => !isDay(one));
  if (none >= 0) {
    const told = longDay(whole[none] as string);
    return `there is no ${days[none]?.length === 5 ? told.slice(0, -5) : told}`;
  }
  // A period of every year may go past its end.
  if (first?.length === 5) return undefined;
  return first !== undefined && last !== undefined && first > last ? 'the first day is after the last' : undefined;
}

/** A text of that form. */
export function formed(name: NonNullable<Option['form']>): v.GenericSchema<string> {
  const { pattern, such, wrong, meant } = forms[name];
  const expected = `expected ${such}`;
  const shape = new RegExp(pattern);
  return v.pipe(
    v.string(expected),
    v.regex(shape, ({ input }) => {
      const reading = meant?.(input);
      return reading === undefined ? expected : `is not read as a time; write ${reading}`;
    }),
    v.check(
      (text) => !shape.test(text) || wrong?.(text) === undefined,
      ({ input }) => wrong?.(input) ?? expected,
    ),
  );
}
