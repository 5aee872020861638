import { defineRule, record } from '../../src/rule/index.js';
import { longDay, momentOf } from '../../src/text/moment.js';
import { openingOf } from '../../src/text/opening.js';

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
    days: record('The quiet days, as 2026-11-11 or every year as 11-11, each with its reason.'),
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
    const yearly = moment.day.slice(5);
    const reason = Object.hasOwn(days, moment.day) ? days[moment.day] : Object.hasOwn(days, yearly) ? days[yearly] : undefined;
    if (reason !== undefined) yield { span: openingOf(draft), message: 'quiet', data: { day: longDay(moment), reason } };
  },
});
