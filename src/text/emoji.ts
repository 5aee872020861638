import type { Span } from '../types.js';

/** Nothing below can be part of an emoji except © and ®, digits with a keycap, # and *. */
const maybeEmoji = /[©®\u203c\u2049\u20e3\u2122\u2139\u2190-\u2bff\u3030\u303d\u3297\u3299\ud83c-\ud83e]/;

/** © and ® are letters of the trade unless U+FE0F asks for the picture. */
const textStyle = /^[©®]$/;

/** With any of these in a text, an emoji may be a sequence of several characters, or text and picture at once. */
const sequences = /[©®\u200d\u203c\u2049\u20e3\u2122\u2139\u2190-\u2bff\u3030\u303d\u3297\u3299\ufe0e\ufe0f\udb40]/;

/** Blocks in which every character is an emoji by itself. */
const plainBlocks: readonly (readonly [number, number])[] = [
  [0x1f32d, 0x1f335],
  [0x1f337, 0x1f37c],
  [0x1f37e, 0x1f393],
  [0x1f3e0, 0x1f3f0],
  [0x1f400, 0x1f43e],
  [0x1f442, 0x1f4fc],
  [0x1f4ff, 0x1f53d],
  [0x1f5fb, 0x1f64f],
  [0x1f680, 0x1f6c5],
  [0x1f90c, 0x1f93a],
  [0x1f947, 0x1f9ff],
];

/** The emoji of a text that has only plain ones; undefined where the pattern must be asked. A test compares the two. */
function findPlain(text: string): Span[] | undefined {
  if (sequences.test(text)) return undefined;
  const spans: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0xd83c || unit > 0xd83e) continue;
    const point = text.codePointAt(at) as number;
    if (!plainBlocks.some(([first, last]) => point >= first && point <= last)) return undefined;
    spans.push([at, at + 2]);
    at++;
  }
  return spans;
}

let regex: RegExp | undefined;

/** Loads the pattern, which is long, where the text may hold more than plain emoji; undefined where nothing is to be loaded. */
export function prepareEmoji(text: string): Promise<void> | undefined {
  if (regex || !maybeEmoji.test(text) || findPlain(text)) return undefined;
  return import('emoji-regex').then((module) => {
    regex = module.default();
  });
}

/** Spans of all emoji in `text`: UTF-16, in order. Unicode 17, by emoji-regex, whatever ICU this Node has. */
export function findEmoji(text: string): Span[] {
  if (!maybeEmoji.test(text)) return [];
  const plain = findPlain(text);
  if (plain) return plain;
  if (!regex) throw new Error('the emoji pattern is not loaded: await prepareDraft(draft) before its entities are read');
  const spans: Span[] = [];
  for (const match of text.matchAll(regex)) {
    if (!textStyle.test(match[0])) spans.push([match.index, match.index + match[0].length]);
  }
  return spans;
}
