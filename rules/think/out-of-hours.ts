import { longWeekday } from '../../src/register/days.js';
import { accountsOf, findAccount } from '../../src/register/handles.js';
import { readHours } from '../../src/register/hours.js';
import { choice, defineRule, register, text } from '../../src/rule/index.js';
import { momentOf } from '../../src/text/moment.js';
import { openingOf } from '../../src/text/opening.js';

export default defineRule({
  id: 'out-of-hours',
  stage: 'think',
  severity: 'note',
  summary: 'a post that goes out when nobody is named to watch the replies',
  why: 'Somebody may answer a post with a worry about a child, and at night or on a Sunday it may stand there unread till morning. Name who watches in monitored_by, or send it in office hours.',
  policy: '2.6',
  source: 'CHSCB policy 2.6: resilience around the times that staff are off shift',
  needs: ['publish'],
  options: {
    from: text('The time from which replies are watched, such as 08:00.', '08:00', { form: 'time' }),
    to: text('The time until which replies are watched, such as 18:00.', '18:00', { form: 'time', after: 'from' }),
    accounts: register('accounts'),
    days: choice('The days on which replies are watched.', ['Monday to Friday', 'every day'], 'Monday to Friday'),
  },
  messages: {
    unwatched: 'This goes out at {time} on {day}. Who will see the replies, and is it written down in monitored_by?',
  },
  examples: [
    { text: 'Worried about a child? Talk to us.', meta: { publish: '2026-02-03T22:30' }, finds: ['Worried about a child? Talk to us.'] },
    { text: 'Worried about a child? Talk to us.', meta: { publish: '2026-02-07T10:00' }, finds: ['Worried about a child? Talk to us.'] },
    { text: 'Worried about a child? Talk to us.', meta: { publish: '2026-02-03T09:00' }, finds: [] },
    { text: 'Worried about a child? Talk to us.', meta: { publish: '2026-07-03T07:30:00Z' }, finds: [], because: 'it is 8:30 in the UK' },
    { text: 'Worried about a child? Talk to us.', meta: { publish: '2026-02-03T22:30', monitoredBy: 'Duty desk' }, finds: [] },
    { text: 'Worried about a child? Talk to us.', meta: { publish: '2026-02-07T10:00' }, options: { days: 'every day' }, finds: [] },
    { text: 'Worried about a child? Talk to us.', meta: { publish: '2026-02-07' }, finds: [], because: 'no time is given' },
    {
      text: 'Worried about a child? Talk to us.',
      meta: { publish: '2026-02-07T10:00', account: '@lscb_chscb' },
      options: { accounts: [{ handle: '@lscb_chscb', kind: 'corporate', users: [], monitoredHours: '9-5' }] },
      finds: [],
      because: 'the register says when it is watched, and the rule account holds it to that',
    },
    { text: 'Worried about a child? Talk to us.', finds: [] },
  ],
  *check(draft, { from, to, days, accounts }) {
    const moment = momentOf(draft);
    if (moment?.time === undefined || String(draft.meta.monitoredBy ?? '').trim() !== '') return;
    // Where the register gives the account's own hours, the rule account speaks.
    const hoursOf = (account: string) => findAccount(accounts, account, draft.platforms)?.monitoredHours ?? '';
    if (accountsOf(draft.meta).some((account) => readHours(hoursOf(account)))) return;
    const isWeekend = days !== 'every day' && (moment.weekday === 0 || moment.weekday === 6);
    if (isWeekend || moment.time < from || moment.time >= to)
      yield { span: openingOf(draft), message: 'unwatched', data: { time: moment.time, day: longWeekday(moment) } };
  },
});
