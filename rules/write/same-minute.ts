import { platforms } from '../../src/platforms/index.js';
import { longWeekday } from '../../src/register/days.js';
import { followedOf } from '../../src/register/handles.js';
import { defineRule } from '../../src/rule/index.js';
import { momentOf } from '../../src/text/moment.js';
import { nameOf, openingOf } from '../../src/text/opening.js';
import { keepRecent } from '../../src/text/recent.js';

/** Posts remembered, across all platforms. */
const most = 20_000;

export default defineRule({
  id: 'same-minute',
  stage: 'write',
  severity: 'warning',
  summary: 'two posts for one platform at the same minute',
  why: 'Two posts at once compete with each other: a network shows most followers only one of them; schedulers ask for some minutes between them. It is nearly always a date copied from the row above.',
  policy: '4.4',
  source: 'Sprout Social’s bulk import: posts at least ten minutes apart',
  needs: ['publish'],
  options: {},
  messages: {
    clash: 'Another post goes to {platform} at {time} on {day}: {other}. Move one of them, so that each is seen.',
  },
  examples: [
    {
      text: 'Come to the drop-in on Thursday.',
      meta: { publish: '2026-02-03T09:00' },
      earlier: [{ text: 'It is Safer Internet Day.', meta: { publish: '2026-02-03T09:00' } }],
      finds: ['Come to the drop-in on Thursday.'],
    },
    {
      text: 'Come to the drop-in on Thursday.',
      meta: { publish: '2026-07-03T09:00' },
      earlier: [{ text: 'It is Safer Internet Day.', meta: { publish: '2026-07-03T08:00:30Z' } }],
      finds: ['Come to the drop-in on Thursday.'],
      because: 'in summer 8:00 UTC is 9:00 in the UK',
    },
    {
      text: 'Come to the drop-in on Thursday.',
      platforms: ['facebook'],
      meta: { publish: '2026-02-03T09:00' },
      earlier: [{ text: 'It is Safer Internet Day.', platforms: ['x'], meta: { publish: '2026-02-03T09:00' } }],
      finds: [],
    },
    {
      text: 'Come to the drop-in on Thursday.',
      meta: { publish: '2026-02-03T09:00', account: 'Schools' },
      earlier: [{ text: 'It is Safer Internet Day.', meta: { publish: '2026-02-03T09:00', account: 'Board' } }],
      finds: [],
      because: 'each account has its own followers',
    },
    {
      text: 'Come to the drop-in on Thursday.',
      meta: { publish: '2026-02-03' },
      earlier: [{ text: 'It is Safer Internet Day.', meta: { publish: '2026-02-03' } }],
      finds: [],
      because: 'a day alone is no minute',
    },
    {
      text: 'Come to the drop-in on Thursday.',
      meta: { publish: '2026-02-03T09:00', account: ['Schools', 'Board'] },
      earlier: [{ text: 'It is Safer Internet Day.', meta: { publish: '2026-02-03T09:00', account: 'Board' } }],
      finds: ['Come to the drop-in on Thursday.'],
      because: 'one of its accounts is taken',
    },
    {
      text: 'Read the plan here.',
      meta: { publish: '2026-02-03T09:00', comment: true },
      earlier: [{ text: 'It is Safer Internet Day.', meta: { publish: '2026-02-03T09:00' } }],
      finds: [],
      because: 'the first comment goes out with its post',
    },
    { text: 'Come to the drop-in on Thursday.', after: ['This week:'], meta: { publish: '2026-02-03T09:00' }, finds: [] },
  ],
  memory: () => new Map<string, string>(),
  *check(draft, _, seen) {
    const moment = momentOf(draft);
    if (moment?.time === undefined || draft.meta.comment === true || (draft.thread && draft.thread.index > 0)) return;
    let told = false;
    for (const platform of draft.platforms) {
      for (const account of followedOf(draft.meta)) {
        const key = `${platform} ${moment.minutes} ${account}`;
        const other = seen.get(key);
        if (other === undefined) keepRecent(seen, key, nameOf(draft), most);
        else if (!told) {
          told = true;
          const data = { platform: platforms[platform].name, time: moment.time, day: longWeekday(moment), other };
          yield { span: openingOf(draft), message: 'clash', data };
        }
      }
    }
  },
});
