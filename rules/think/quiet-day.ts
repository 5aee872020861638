import { longWeekday, periodOf } from '../../src/register/days.js';
import { defineRule, record } from '../../src/rule/index.js';
import { momentOf } from '../../src/text/moment.js';
import { openingOf } from '../../src/text/opening.js';

/** The day itself goes before the same day of every year, and both before a period. */
function reasonFor(day: string, days: Readonly<Record<string, string>>): string | undefined {
  for (const one of [day, day.slice(5)]) if (Object.hasOwn(days, one)) return days[one];
  const period = Object.keys(days).find((one) => isWithin(day, one));
  return period === undefined ? undefined : days[period];
}

/** A period of every year may go past its end. */
function isWithin(day: string, period: string): boolean {
  const { first, last } = periodOf(period) ?? {};
  if (first === undefined || last === undefined) return false;
  const asked = day.slice(-first.length);
  return first <= last ? first <= asked && asked <= last : first <= asked || asked <= last;
}

export default defineRule({
  id: 'quiet-day',
  stage: 'think',
  severity: 'warning',
  summary: 'a post on a day that was declared quiet',
  why: 'A cheerful post on the day of a funeral, a verdict or a minute’s silence hurts people and the name it is sent under. The days are declared in the config, with the reason; a post that belongs to the day is allowed with a reason.',
  policy: '3.3',
  source: 'our own; public bodies pause scheduled posts on days of mourning',
  needs: ['publish'],
  options: {
    days: record(
      'The quiet days, as 2026-11-11, every year as 11-11, or from the first to the last as 2027-03-04/2027-03-06 or every year as 12-24/01-02, each with its reason.',
      {},
      { form: 'quiet days' },
    ),
  },
  messages: {
    quiet: '{day} is to be kept quiet: {reason}. Can this post wait?',
  },
  examples: [
    {
      text: 'Half term fun at the leisure centre!',
      meta: { publish: '2026-11-11T11:00' },
      options: { days: { '11-11': 'Remembrance' } },
      finds: ['Half term fun at the leisure centre!'],
    },
    {
      text: 'Half term fun at the leisure centre!',
      meta: { publish: '2026-05-04T23:30:00Z' },
      options: { days: { '2026-05-05': 'the inquest opens' } },
      finds: ['Half term fun at the leisure centre!'],
      because: 'in the UK it is after midnight',
    },
    {
      text: 'Half term fun at the leisure centre!',
      meta: { publish: '2027-03-06T09:00' },
      options: { days: { '2027-03-04/2027-03-06': 'the borough mourns' } },
      finds: ['Half term fun at the leisure centre!'],
    },
    {
      text: 'Half term fun at the leisure centre!',
      meta: { publish: '2027-03-07' },
      options: { days: { '2027-03-04 to 2027-03-06': 'the borough mourns' } },
      finds: [],
    },
    {
      text: 'Half term fun at the leisure centre!',
      meta: { publish: '2027-01-02T09:00' },
      options: { days: { '12-24/01-02': 'we are closed' } },
      finds: ['Half term fun at the leisure centre!'],
      because: 'the period comes every year',
    },
    {
      text: 'Half term fun at the leisure centre!',
      meta: { publish: '2027-01-03' },
      options: { days: { '12-24/01-02': 'we are closed', '03-04 to 03-06': 'the borough mourns' } },
      finds: [],
    },
    {
      text: 'Half term fun at the leisure centre!',
      meta: { publish: '2026-11-12' },
      options: { days: { '11-11': 'Remembrance' } },
      finds: [],
    },
    { text: 'Half term fun at the leisure centre!', meta: { publish: '2026-11-11' }, finds: [] },
    { text: 'Half term fun at the leisure centre!', options: { days: { '11-11': 'Remembrance' } }, finds: [] },
  ],
  *check(draft, { days }) {
    const moment = momentOf(draft);
    if (!moment) return;
    const reason = reasonFor(moment.day, days);
    if (reason !== undefined) yield { span: openingOf(draft), message: 'quiet', data: { day: longWeekday(moment), reason } };
  },
});
