import emojiRegex from 'emoji-regex';
import type { Span } from '../types.js';

/** Nothing below can be part of an emoji except © and ®, digits with a keycap, # and *. */
const maybeEmoji = /[©®\u203c\u2049\u20e3\u2122\u2139\u2190-\u2bff\u3030\u303d\u3297\u3299\ud83c-\ud83e]/;

/** © and ® are letters of the trade unless U+FE0F asks for the picture. */
const textStyle = /^[©®]$/;

let regex: RegExp | undefined;

/** Spans of all emoji in `text`: UTF-16, in order. Unicode 17, by emoji-regex, whatever ICU this Node has. */
export function findEmoji(text: string): Span[] {
  if (!maybeEmoji.test(text)) return [];
  regex ??= emojiRegex();
  const spans: Span[] = [];
  for (const match of text.matchAll(regex)) {
    if (!textStyle.test(match[0])) spans.push([match.index, match.index + match[0].length]);
  }
  return spans;
}
