/** Cuts fall between words, and never inside an emoji, a link, a handle, a tag or a number. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightOf } from '../src/platforms/weighted.js';
import { afterCodePoints, brokenAt, cutBefore, shownUpTo } from '../src/text/cut.js';
import type { Draft } from '../src/types.js';
import { draftOf, root } from './support/run.js';

interface Params {
  readonly target_length?: number;
  readonly link_length?: number | null;
  readonly permalink?: string;
  readonly permashortcitation?: string;
  readonly permashortlink?: string;
  readonly format?: string;
}

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly expected: string;
  readonly params: Params;
}

/** A post for another network with a link to the original at its end, as brevity makes it. */
async function shorten(text: string, params: Params): Promise<string> {
  const { target_length = 280, link_length = 23, permalink, permashortcitation, permashortlink, format } = params;
  const draft = await draftOf(text);
  const linkWeight = (url: string) => link_length ?? weightOf(url);
  const reference = permashortcitation ?? permashortlink;
  const citation = reference ? ` (${reference})` : '';
  const citationWeight = permashortlink ? 3 + linkWeight(permashortlink) : weightOf(citation);
  if (format === 'article') return `${text}: ${permalink}`;
  if (fitting(draft, target_length - citationWeight, linkWeight) === text.length) return text + citation;
  const link = permalink ? ` ${permalink}` : '';
  const room = target_length - weightOf('…') - (permalink ? 1 + linkWeight(permalink) : 0);
  return `${shownUpTo(text, cutBefore(text, draft.entities, fitting(draft, room, linkWeight)))}…${link}`;
}

function fitting({ text, entities }: Draft, room: number, linkWeight: (url: string) => number): number {
  let left = room;
  for (let at = 0; at < text.length; ) {
    const url = entities.find(({ kind, start }) => kind === 'url' && start === at);
    const end = url?.end ?? at + 1;
    left -= url ? linkWeight(text.slice(at, end)) : weightOf(text.slice(at, end));
    if (left < 0) return at;
    at = end;
  }
  return text.length;
}

describe('brevity', () => {
  const cases = readFileSync(join(root, 'fixtures/counting/cases.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.includes('"brevity-shorten"'))
    .map((line) => JSON.parse(line) as Case);
  it.each(cases.map((one) => [one.id, one] as const))('%s', async (_, { text, expected, params }) => {
    expect(await shorten(text, params)).toBe(expected);
  });
});

describe('where a cut falls', () => {
  const cut = async (text: string, characters: number) => {
    const { entities } = await draftOf(text);
    return text.slice(0, cutBefore(text, entities, afterCodePoints(text, characters)));
  };

  it.each([
    ['Call us on 0808 800 5000 today', 19, 'Call us on'],
    ['We open at 10 am on Monday', 13, 'We open at'],
    ['Call 0808 800 5000 1️⃣', 20, 'Call 0808 800 5000'],
    ['See #Year6 12 of us', 11, 'See #Year6'],
    ['Costs £1,200 a year', 9, 'Costs'],
    ['Ask @lscb_chscb about it', 9, 'Ask'],
    ['About #SafeguardingHackney', 9, 'About'],
    ['See https://www.example.org.uk/a now', 30, 'See'],
    ['Join us 👨‍👩‍👧‍👦 today', 10, 'Join us'],
    ['Well-being matters', 6, 'Well-b'],
    ['One two', 7, 'One two'],
    ['One two', 3, 'One'],
    ['One two', 4, 'One'],
    ['小王子故事的模糊性質', 4, '小王子故'],
  ])('%j after %i: %j', async (text, characters, shown) => {
    expect(await cut(text, characters)).toBe(shown);
  });

  it('never lies inside anything, for any text', async () => {
    const parts = fc.constantFrom(
      'Hello',
      ' ',
      ', ',
      '\n',
      '👨‍👩‍👧‍👦',
      '🇬🇧',
      '#Tag',
      '@me',
      'https://x.org/a',
      '0808 800 5000',
      '10.30am',
      'é',
      '小',
      '1️⃣',
      'e\u0301',
    );
    const texts = fc.oneof(
      fc.array(parts, { maxLength: 20 }).map((list) => list.join('')),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    );
    await fc.assert(
      fc.asyncProperty(texts, fc.nat(80), async (text, characters) => {
        const { entities } = await draftOf(text);
        const offset = afterCodePoints(text, characters);
        const end = cutBefore(text, entities, offset);
        expect(end).toBeLessThanOrEqual(offset);
        for (const { start, end: finish } of entities) expect(end > start && end < finish).toBe(false);
        if (end > 0 && end < offset) expect(brokenAt(text, entities, end)).not.toBe('number');
      }),
      { numRuns: 2000 },
    );
  });
});
