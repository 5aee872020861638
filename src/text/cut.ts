/** Cutting a text where a reader would: between words, never inside an emoji, a link, a handle, a tag or a number. */
import type { Entity } from '../types.js';

/** Scripts that put no spaces between words: a cut may fall between any two characters. */
const unspaced = /[\u2e80-\u2fdf\u3005-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;
const space = /\s/;
const digit = /\d/;
/** What belongs to the number before it. */
const unit = /^(?:[ap]\.?m\b|%|per cent\b|percent\b|million\b|billion\b|thousand\b)/i;

/** The entity that an offset lies in; with `edges`, also one that ends or starts there. */
function entityAround(entities: readonly Entity[], offset: number, edges = 0): Entity | undefined {
  let low = 0;
  let high = entities.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const entity = entities[middle] as Entity;
    if (entity.end + edges <= offset) low = middle + 1;
    else if (entity.start - edges >= offset) high = middle - 1;
    else return entity;
  }
  return undefined;
}

/** What a cut at an offset would break; undefined where it falls between words. */
export type Broken = 'word' | 'number' | Entity['kind'];

export function brokenAt(text: string, entities: readonly Entity[], offset: number): Broken | undefined {
  if (offset <= 0 || offset >= text.length) return undefined;
  const entity = entityAround(entities, offset);
  if (entity) return entity.kind;
  const before = text[offset - 1] ?? '';
  const after = text[offset] ?? '';
  if (space.test(before) || space.test(after)) return splitsNumber(text, entities, offset) ? 'number' : undefined;
  if (unspaced.test(before) || unspaced.test(after)) return undefined;
  if (entityAround(entities, offset, 1) || endsWord(text, offset)) return undefined;
  return splitsDigits(before, after, text[offset - 2] ?? '') ? 'number' : 'word';
}

/** 32|,400, 32,|400 and £|32,400. */
function splitsDigits(before: string, after: string, first: string): boolean {
  if (digit.test(before)) return /[\d.,:]/.test(after);
  return digit.test(after) && (/[£€$]/.test(before) || (/[.,:]/.test(before) && digit.test(first)));
}

/** The marks that close a word may be cut off from it: nothing is broken before the comma of “a chat,”. */
const closing = /^[.,!?;:…)\]”’"']+(?:\s|$)/;

function endsWord(text: string, offset: number): boolean {
  return closing.test(text.slice(offset, offset + mostMarks)) && /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, offset - 2), offset));
}

/** More than stand after a word. */
const mostMarks = 6;

/** A telephone number in groups, or a number and its unit; not the digit of 1️⃣ or of a link. */
function splitsNumber(text: string, entities: readonly Entity[], offset: number): boolean {
  let left = offset;
  while (left > 0 && space.test(text[left - 1] ?? '')) left--;
  let right = offset;
  while (right < text.length && space.test(text[right] ?? '')) right++;
  if (right - left > 2 || text.slice(left, right).includes('\n') || !digit.test(text[left - 1] ?? '')) return false;
  if (entityAround(entities, left - 1) || entityAround(entities, right + 1)) return false;
  return digit.test(text[right] ?? '') || unit.test(text.slice(right, right + 12));
}

/** How far back a cut looks for a place between words. */
const longestWord = 400;

/**
 * Where the shown part of `text` ends when nothing from `offset` on is shown: the last place between
 * words, without the space. A text without such a place is cut at `offset` itself.
 */
export function cutBefore(text: string, entities: readonly Entity[], offset: number): number {
  if (offset >= text.length) return text.length;
  if (brokenAt(text, entities, offset) === undefined) return withoutSpace(text, offset);
  const around = entityAround(entities, offset);
  let at = around?.start ?? offset;
  const least = Math.max(0, at - longestWord);
  while (at > least) {
    if (isWordInside(text, at) && !entityAround(entities, at, 1)) {
      at--;
      continue;
    }
    const inside = entityAround(entities, at);
    if (inside) at = inside.start;
    else if (brokenAt(text, entities, at) === undefined) return withoutSpace(text, at);
    else at--;
  }
  return around ? around.start : at === 0 || at === least ? offset : at;
}

/** Two letters of ASCII: no place between words, unless an entity ends or starts here. */
function isWordInside(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before > 32 && before < 127 && after > 32 && after < 127;
}

function withoutSpace(text: string, end: number): number {
  let at = end;
  while (at > 0 && isSpace(text, at - 1)) at--;
  return at;
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || (code < 128 ? code >= 9 && code <= 13 : space.test(text[at] ?? ''));
}

/** The beginning of `text` up to `end` as it stands before an ellipsis: without a comma, dash or bracket that leads nowhere. */
export function shownUpTo(text: string, end: number): string {
  let at = withoutSpace(text, end);
  while (at > 0 && leadsNowhere.has(text.charCodeAt(at - 1))) at = withoutSpace(text, at - 1);
  return text.slice(0, at);
}

const leadsNowhere = new Set(Array.from(',;:([“‘–—-', (char) => char.charCodeAt(0)));

/** Line breaks and rows of spaces as one space. */
export function oneLine(text: string): string {
  return /[^\S ]| {2}/.test(text) ? text.replaceAll(/\s+/g, ' ') : text;
}

/** The offset after so many code points, accents composed with their letters, as Twitter counted in 2017. */
export function afterCodePoints(text: string, count: number): number {
  let at = 0;
  for (let left = count; at < text.length; left--) {
    const code = text.charCodeAt(at);
    const isAccent = code >= 0x300 && code <= 0x36f;
    if (isAccent) left++;
    else if (left <= 0) break;
    at += (code & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
  }
  return at;
}
