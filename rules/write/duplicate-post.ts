import { platforms } from '../../src/platforms/index.js';
import { longWeekday } from '../../src/register/days.js';
import { followedOf } from '../../src/register/handles.js';
import { defineRule, number } from '../../src/rule/index.js';
import { type Moment, momentOf } from '../../src/text/moment.js';
import { nameOf, openingOf } from '../../src/text/opening.js';
import { hashOf, likeness, shinglesOf } from '../../src/text/shingles.js';
import type { Draft, PlatformId } from '../../src/types.js';

/** Posts remembered. */
const most = 5_000;
/** Two texts that are alike share at least one of so many smallest shingles, save once in many thousand times. */
const marks = 4;
/** Shorter texts are alike by chance: “Good morning, Hackney!” */
const fewestWords = 6;

interface Seen {
  readonly name: string;
  readonly text: number;
  readonly length: number;
  readonly shingles: Uint32Array;
  readonly platforms: readonly PlatformId[];
  /** Hashed: a piece of a file’s text would keep the whole piece in memory. */
  readonly accounts: readonly number[];
  readonly moment: Moment;
}

/** The posts of a run, found again by their smallest shingles. */
class Posts {
  readonly #ring: (Seen | undefined)[] = [];
  readonly #byMark = new Map<number, number[]>();
  #count = 0;

  *like(shingles: Uint32Array): Generator<Seen> {
    const asked = new Set<number>();
    for (let mark = 0; mark < Math.min(marks, shingles.length); mark++) {
      for (const number of this.#byMark.get(shingles[mark] as number) ?? []) {
        if (asked.has(number)) continue;
        asked.add(number);
        const post = this.#ring[number % most];
        if (post && number > this.#count - most) yield post;
      }
    }
  }

  add(post: Seen): void {
    const number = ++this.#count;
    const old = this.#ring[number % most];
    if (old)
      for (let mark = 0; mark < Math.min(marks, old.shingles.length); mark++) this.#forget(old.shingles[mark] as number, number - most);
    this.#ring[number % most] = post;
    for (let mark = 0; mark < Math.min(marks, post.shingles.length); mark++) {
      const shingle = post.shingles[mark] as number;
      const numbers = this.#byMark.get(shingle);
      if (!numbers) this.#byMark.set(shingle, [number]);
      // A run that every post has (“Find out more at”) tells nothing; the last few are enough.
      else if (numbers.push(number) > 16) numbers.shift();
    }
  }

  #forget(shingle: number, number: number): void {
    const numbers = this.#byMark.get(shingle);
    if (numbers?.[0] === number) numbers.shift();
    if (numbers?.length === 0) this.#byMark.delete(shingle);
  }
}

export default defineRule({
  id: 'duplicate-post',
  stage: 'write',
  severity: 'warning',
  summary: 'the same text scheduled twice for one platform',
  why: 'Who follows you has read it already; X refuses the same text twice and treats a series of them as spam. In a schedule it is mostly a row that was copied and not yet rewritten.',
  policy: '4.4',
  source: 'X, authenticity policy: duplicative content; likeness by shared runs of three words (Broder 1997)',
  needs: ['publish'],
  options: {
    days: number('The days between two posts within which they must differ.', 14, { min: 0, max: 366 }),
    likeness: number('The percentage of runs of three words that two texts may share before they count as nearly the same.', 85, {
      min: 50,
      max: 100,
    }),
  },
  messages: {
    same: 'The same text goes to {platform} on {day}: {other}. Say it in other words, or once.',
    alike: 'Nearly the same text goes to {platform} on {day}: {other}. Is this one still to be rewritten?',
  },
  examples: [
    {
      text: 'Worried about a child? Talk to us. Call 020 8356 5500.',
      meta: { publish: '2026-02-10T09:00' },
      earlier: [{ text: 'Worried about a child? Talk to us. Call 020 8356 5500.', meta: { publish: '2026-02-03T09:00' } }],
      finds: ['Worried about a child? Talk to us. Call 020 8356 5500.'],
    },
    {
      text: 'Worried about a child? Talk to us. Call 020 8356 5500.',
      meta: { publish: '2026-03-10T09:00' },
      earlier: [{ text: 'Worried about a child? Talk to us. Call 020 8356 5500.', meta: { publish: '2026-02-03T09:00' } }],
      finds: [],
      because: 'a month later few have it in mind',
    },
    {
      text: 'Worried about a child? Talk to us. Call 020 8356 5500.',
      meta: { publish: '2026-02-03T09:00', account: ['@a', '@b'] },
      earlier: [{ text: 'Worried about a child? Talk to us. Call 020 8356 5500.', meta: { publish: '2026-02-03T09:00', account: '@b' } }],
      finds: ['Worried about a child? Talk to us. Call 020 8356 5500.'],
      because: 'one of its accounts has it already',
    },
    {
      text: 'Worried about a child? Talk to us. Call 020 8356 5500.',
      meta: { publish: '2026-02-03T09:00', account: ['@a', '@c'] },
      earlier: [{ text: 'Worried about a child? Talk to us. Call 020 8356 5500.', meta: { publish: '2026-02-03T09:00', account: '@b' } }],
      finds: [],
      because: 'other accounts have other followers',
    },
    {
      text: 'Worried about a child? Talk to us. Call 020 8356 5500.',
      platforms: ['facebook'],
      meta: { publish: '2026-02-03T09:00' },
      earlier: [
        { text: 'Worried about a child? Talk to us. Call 020 8356 5500.', platforms: ['x'], meta: { publish: '2026-02-03T09:00' } },
      ],
      finds: [],
      because: 'each platform has its own readers',
    },
    {
      text: 'Talk to your child about group chats before the holidays start, and read our short guide together with them, because the two of you will both learn something new from it https://www.example.gov.uk/b',
      meta: { publish: '2026-02-05T09:00' },
      earlier: [
        {
          text: 'Talk to your child about group chats before the holidays start, and read our short guide together with them, because the two of you will both learn something new from it. https://www.example.gov.uk/a',
          meta: { publish: '2026-02-03T09:00' },
        },
      ],
      finds: ['Talk to your child about group chats before the holidays'],
    },
    {
      text: 'Our drop-in for parents is on Wednesday from 10am at Stoke Newington library. Come and say hello.',
      meta: { publish: '2026-02-05T09:00' },
      earlier: [
        {
          text: 'Our drop-in for parents is on Tuesday from 2pm at Homerton library. Come and say hello.',
          meta: { publish: '2026-02-03T09:00' },
        },
      ],
      finds: [],
      because: 'another day and another place',
    },
    {
      text: 'Good morning, Hackney!',
      meta: { publish: '2026-02-05T09:00' },
      earlier: [{ text: 'Good morning Hackney', meta: { publish: '2026-02-04T09:00' } }],
      finds: [],
    },
    {
      text: 'Worried about a child? Talk to us.',
      earlier: [{ text: 'Worried about a child? Talk to us.' }],
      finds: [],
      because: 'without dates it is no schedule, perhaps two versions of one post',
    },
  ],
  memory: () => new Posts(),
  *check(draft, options, posts) {
    const moment = momentOf(draft);
    if (!moment || draft.meta.comment === true || draft.words.length === 0) return;
    const post = postOf(draft, moment);
    const found = worst(post, posts, options.days, options.likeness / 100, draft.words.length >= fewestWords);
    posts.add(post);
    if (!found) return;
    const data = { platform: platforms[found.platform].name, day: longWeekday(found.other.moment), other: found.other.name };
    if (found.isSame) yield { span: openingOf(draft), message: 'same', data };
    else yield { span: openingOf(draft), message: 'alike', data, confidence: 'unsure', atMost: 'note' };
  },
});

function postOf(draft: Draft, moment: Moment): Seen {
  return {
    name: nameOf(draft),
    text: hashOf(draft.text),
    length: draft.text.length,
    shingles: shinglesOf(draft.words),
    platforms: draft.platforms,
    accounts: followedOf(draft.meta).map(hashOf),
    moment,
  };
}

interface Found {
  readonly other: Seen;
  readonly platform: PlatformId;
  readonly isSame: boolean;
}

/** An earlier post with the same text, or else one with nearly the same. */
function worst(post: Seen, posts: Posts, days: number, least: number, isLong: boolean): Found | undefined {
  let alike: Found | undefined;
  for (const other of posts.like(post.shingles)) {
    if (Math.abs(other.moment.dayNumber - post.moment.dayNumber) > days || !other.accounts.some((one) => post.accounts.includes(one)))
      continue;
    const platform = post.platforms.find((one) => other.platforms.includes(one));
    if (!platform) continue;
    if (other.text === post.text && other.length === post.length) return { other, platform, isSame: true };
    if (isLong && !alike && likeness(other.shingles, post.shingles) >= least) alike = { other, platform, isSame: false };
  }
  return alike;
}
