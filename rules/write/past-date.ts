import { longWeekday } from '../../src/register/days.js';
import { defineRule } from '../../src/rule/index.js';
import { momentOf, readMoment } from '../../src/text/moment.js';
import { once } from '../../src/text/on-demand.js';
import { openingOf } from '../../src/text/opening.js';
import { wordSet } from '../../src/text/words/word-set.js';

/** What a calendar says of a post that is out already. */
const done = wordSet('published posted sent live done archived');

export default defineRule({
  id: 'past-date',
  stage: 'write',
  severity: 'warning',
  summary: 'a publication date that has passed',
  why: 'A scheduler sends a post with a past date at once, or refuses the row. In January it is mostly last year’s number. Posts whose status says that they are out are left alone.',
  policy: '4.4',
  source: 'our own; Buffer and Hootsuite refuse such rows or send them at once',
  needs: ['publish'],
  options: {},
  messages: {
    past: 'This post is dated {day}, which has passed. Correct the date, or say that it is published.',
  },
  examples: [
    {
      text: 'Come to the drop-in on Thursday.',
      meta: { publish: '2025-02-05T09:00' },
      run: { now: '2026-02-03T08:00Z' },
      finds: ['Come to the drop-in on Thursday.'],
    },
    {
      text: 'It is Safer Internet Day.',
      meta: { publish: '2026-02-03' },
      run: { now: '2026-02-03T16:00Z' },
      finds: [],
      because: 'today is not over',
    },
    { text: 'It is Safer Internet Day.', meta: { publish: '2026-02-03T09:00' }, run: { now: '2026-02-03T08:59Z' }, finds: [] },
    {
      text: 'It is Safer Internet Day.',
      meta: { publish: '2026-02-03T09:00' },
      run: { now: '2026-02-03T09:01Z' },
      finds: ['It is Safer Internet Day.'],
    },
    {
      text: 'It was Safer Internet Day.',
      meta: { publish: '2025-02-05T09:00', status: 'Published' },
      run: { now: '2026-02-03T08:00Z' },
      finds: [],
    },
    { text: 'It is Safer Internet Day.', meta: { publish: '2025-02-05T09:00' }, finds: [], because: 'the run does not say what day it is' },
    { text: 'Come to the drop-in on Thursday.', run: { now: '2026-02-03T08:00Z' }, finds: [] },
  ],
  memory: ({ now }) => once(() => (now === undefined ? undefined : readMoment(now))),
  *check(draft, _, nowOf) {
    const moment = momentOf(draft);
    const now = moment && nowOf();
    if (!now || !moment || done.has(String(draft.meta.status ?? '').toLowerCase()) || draft.meta.published === true) return;
    const isPast = moment.time === undefined ? moment.dayNumber < now.dayNumber : moment.minutes < now.minutes;
    if (isPast) yield { span: openingOf(draft), message: 'past', data: { day: longWeekday(moment) } };
  },
});
