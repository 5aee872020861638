import type { Span } from '../types.js';

/** Nothing below can be part of an emoji except © and ®, digits with a keycap, # and *. */
const maybeEmoji = /[©®\u203c\u2049\u20e3\u2122\u2139\u2190-\u2bff\u3030\u303d\u3297\u3299\ud83c-\ud83e]/;

/** © and ® are letters of the trade unless U+FE0F asks for the picture. */
const textStyle = /^[©®]$/;

let regex: RegExp | undefined;

/** Loads the pattern, which is long, where the text may hold an emoji; undefined where nothing is to be loaded. */
export function prepareEmoji(text: string): Promise<void> | undefined {
  if (regex || !maybeEmoji.test(text)) return undefined;
  return import('emoji-regex').then((module) => {
    regex = module.default();
  });
}

/** Spans of all emoji in `text`: UTF-16, in order. Unicode 17, by emoji-regex, whatever ICU this Node has. */
export function findEmoji(text: string): Span[] {
  if (!maybeEmoji.test(text)) return [];
  if (!regex) throw new Error('the emoji pattern is not loaded: await prepareDraft(draft) before its entities are read');
  const spans: Span[] = [];
  for (const match of text.matchAll(regex)) {
    if (!textStyle.test(match[0])) spans.push([match.index, match.index + match[0].length]);
  }
  return spans;
}
