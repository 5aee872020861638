/** Our reading of plain emoji never differs from emoji-regex. */
import emojiRegex from 'emoji-regex';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findEmoji, prepareEmoji } from '../src/text/emoji.js';

async function ours(text: string): Promise<string[]> {
  await prepareEmoji(text);
  return findEmoji(text).map((span) => text.slice(...span));
}

const theirs = (text: string) => (text.match(emojiRegex()) ?? []).filter((found) => !/^[©®]$/.test(found));

it('agrees on every character of the emoji planes, by itself and beside another', async () => {
  for (let point = 0x1f000; point <= 0x1fbff; point++) {
    const char = String.fromCodePoint(point);
    for (const text of [char, `a${char} b`, `${char}${char}`, `${char}🎉`])
      expect(await ours(text), point.toString(16)).toEqual(theirs(text));
  }
});

it('agrees on any mixture', async () => {
  const part = fc.oneof(
    fc.integer({ min: 0x1f000, max: 0x1fbff }).map((point) => String.fromCodePoint(point)),
    fc.constantFrom('👍🏽', '👩‍👩‍👧', '❤️', '1️⃣', '🇬🇧', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '©', '™', '\u200d', '\ufe0f', '🏽', 'a', ' ', '\ud83c', '\udf89'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 6 }), async (parts) => {
      const text = parts.join('');
      expect(await ours(text)).toEqual(theirs(text));
    }),
    { numRuns: 3000 },
  );
});
