/** How X weighs a text: twitter-text v3, with every emoji of Unicode 17 at 2 as X documents it. */
import { findEmoji } from '../text/emoji.js';

const emojiWeight = 2;
const ascii = /^[\0-\x7f]*$/;

/** 1 in the ranges of the v3 configuration, else 2. */
function weightOfPoint(code: number): number {
  return code <= 0x10ff || (code >= 0x2000 && code <= 0x200d) || (code >= 0x2010 && code <= 0x201f) || (code >= 0x2032 && code <= 0x2037)
    ? 1
    : 2;
}

/** The weight of a text without emoji and links. X composes accents before it counts. */
export function weightOf(text: string): number {
  if (ascii.test(text)) return text.length;
  const composed = text.normalize('NFC');
  let weight = 0;
  for (let at = 0; at < composed.length; at++) {
    const code = composed.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    weight += weightOfPoint(code);
  }
  return weight;
}

/** The weight of a text without links: a tag may hold a keycap, which is an emoji to X. */
export function weightWithEmoji(text: string): number {
  let weight = 0;
  let from = 0;
  for (const [start, end] of findEmoji(text)) {
    weight += weightOf(text.slice(from, start)) + emojiWeight;
    from = end;
  }
  return weight + weightOf(text.slice(from));
}
