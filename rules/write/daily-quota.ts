import { platformIds, platforms } from '../../src/platforms/index.js';
import { longWeekday } from '../../src/register/days.js';
import { followedOf } from '../../src/register/handles.js';
import { defineRule, numbers } from '../../src/rule/index.js';
import { momentOf } from '../../src/text/moment.js';
import { openingOf } from '../../src/text/opening.js';
import { keepRecent } from '../../src/text/recent.js';

/** Days remembered, across platforms and accounts. */
const most = 10_000;

export default defineRule({
  id: 'daily-quota',
  stage: 'write',
  severity: 'warning',
  summary: 'more posts in a day than the platform takes from one account',
  why: 'What goes over the day’s quota is refused, and it is the last posts of the day that are lost: perhaps the one that mattered. Verified accounts may have more; the numbers can be set.',
  policy: '4.4',
  source: 'X: 50 posts a day for accounts that are not verified, since May 2026, as the press quotes its help page',
  needs: ['publish'],
  options: {
    posts: numbers('The most posts a day from one account, by platform.', platformIds, { min: 1 }, { x: 50 }),
  },
  messages: {
    over: 'This is post number {count} for {platform} on {day}; it takes {most} a day from one account. Move some to another day.',
  },
  examples: [
    {
      text: 'The third of the day.',
      options: { posts: { x: 2 } },
      meta: { publish: '2026-02-03T12:00' },
      earlier: [
        { text: 'One', meta: { publish: '2026-02-03T09:00' } },
        { text: 'Two', meta: { publish: '2026-02-03T10:00' } },
      ],
      finds: ['The third of the day.'],
    },
    {
      text: 'The first of the next day.',
      options: { posts: { x: 2 } },
      meta: { publish: '2026-02-04' },
      earlier: [
        { text: 'One', meta: { publish: '2026-02-03T09:00' } },
        { text: 'Two', meta: { publish: '2026-02-03T10:00' } },
      ],
      finds: [],
    },
    { text: 'The first of the day.', options: { posts: { x: 1 } }, meta: { publish: '2026-02-03T12:00' }, finds: [] },
    {
      text: 'Posts for Facebook do not count for X.',
      options: { posts: { x: 1 } },
      platforms: ['facebook'],
      meta: { publish: '2026-02-03T12:00' },
      earlier: [{ text: 'One', platforms: ['x'], meta: { publish: '2026-02-03T09:00' } }],
      finds: [],
    },
    {
      text: 'Two',
      options: { posts: { x: 1 } },
      meta: { publish: '2026-02-03T12:00', account: ['@a', '@b'] },
      earlier: [{ text: 'One', meta: { publish: '2026-02-03T09:00', account: '@b' } }],
      finds: ['Two'],
      because: 'it is the second of one of its accounts',
    },
  ],
  memory: () => new Map<string, number>(),
  *check(draft, options, counts) {
    const moment = momentOf(draft);
    if (!moment) return;
    for (const platform of draft.platforms) {
      const quota = options.posts[platform];
      if (quota === undefined) continue;
      let count = 0;
      for (const account of followedOf(draft.meta)) {
        const key = `${platform} ${moment.dayNumber} ${account}`;
        const own = (counts.get(key) ?? 0) + 1;
        keepRecent(counts, key, own, most);
        count = Math.max(count, own);
      }
      if (count <= quota) continue;
      const data = { count, platform: platforms[platform].name, day: longWeekday(moment), most: quota };
      yield { span: openingOf(draft), message: 'over', data, platform };
    }
  },
});
