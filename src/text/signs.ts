/**
 * What a draft has in it, seen in one pass over its characters: most rules have nothing to say about
 * most drafts, and what they would look for is not there. A rule names what it needs, and the engine
 * does not even start it where none of that is found. A test holds every rule to what it says.
 */
import type { Draft, EntityKind, Sign } from '../types.js';
import { fact } from './fact.js';

/** A bit for each sign. */
const bits: Readonly<Record<Sign, number>> = {
  link: 1,
  email: 1 << 1,
  handle: 1 << 2,
  hashtag: 1 << 3,
  cashtag: 1 << 4,
  emoji: 1 << 5,
  media: 1 << 6,
  publish: 1 << 7,
  digit: 1 << 8,
  number: 1 << 9,
  hash: 1 << 10,
  markup: 1 << 11,
  row: 1 << 12,
  opening: 1 << 13,
  slip: 1 << 14,
  gap: 1 << 15,
  rare: 1 << 16,
};

const entityBits: Readonly<Record<EntityKind, number>> = {
  url: bits.link,
  email: bits.email,
  handle: bits.handle,
  hashtag: bits.hashtag,
  cashtag: bits.cashtag,
  emoji: bits.emoji,
};

const newLine = 10;
const space = 32;
const hyphen = 45;
const noBreakSpace = 0xa0;

/** Of the characters of ASCII, one by one. */
const ascii = new Int32Array(128);
/** These say something by their neighbours. */
const looksAround = 1 << 29;
for (let code = 0; code < 128; code++) if (code < space || code === 127) ascii[code] = bits.rare;
ascii[newLine] = 0;
for (const char of '*_<>[]`~|^+=&\\') set(char, bits.markup);
set('#', bits.hash | bits.markup);
set('(', bits.opening);
for (const char of '0123456789') set(char, bits.digit | looksAround);
for (const char of '.,;!? -') set(char, looksAround);

function set(char: string, sign: number): void {
  ascii[char.charCodeAt(0)] = sign;
}

/** Curly quotation marks, dashes, an ellipsis and the pound: every phone types them. */
function isPlainSign(code: number): boolean {
  return code === 0x2018 || code === 0x2019 || code === 0x201d || code === 0x2013 || code === 0x2014 || code === 0x2026 || code === 0xa3;
}

function beyondAscii(code: number): number {
  if (isPlainSign(code)) return 0;
  if (code === 0x201c) return bits.opening;
  return code === noBreakSpace ? bits.rare | bits.gap : bits.rare;
}

const isDigit = (code: number) => code >= 48 && code <= 57;
const isMark = (code: number) => code === 44 || code === 46 || code === 33 || code === 63 || code === 59;

/** Signs of several characters: of the character at `at`, one of those that look around. */
function around(text: string, at: number, code: number): number {
  const before = text.charCodeAt(at - 1);
  if (isDigit(code)) return isDigit(before) && isDigit(text.charCodeAt(at - 2)) ? bits.number : 0;
  if (code === space) return before === space ? bits.gap : 0;
  if (code === hyphen) return before === hyphen || (before === space && text.charCodeAt(at - 2) === hyphen) ? bits.row : 0;
  const after = text.charCodeAt(at + 1);
  return after > 64 || isMark(after) || before === space || before === noBreakSpace ? bits.slip : 0;
}

/** Linear in the length of the text. */
function signsIn(text: string): number {
  let signs = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128) signs |= beyondAscii(code);
    else {
      const sign = ascii[code] as number;
      signs |= sign & looksAround ? sign | around(text, at, code) : sign;
    }
  }
  return signs;
}

/** The signs of the draft, a bit each, to be compared with `maskOf` what a rule needs. */
export const signsOf = fact((draft: Draft): number => {
  let signs = signsIn(draft.text) | signsBeside(draft);
  for (const { kind } of draft.entities) signs |= entityBits[kind];
  return signs;
});

/** Those of them that its text does not tell: nothing has to be read for them. */
export function signsBeside({ meta }: Draft): number {
  return (meta.media === undefined ? 0 : bits.media) | (meta.publish === undefined ? 0 : bits.publish);
}

/** Whether the text must be read to tell that a draft has any of `signs`. */
export function standInText(signs: number): boolean {
  return (signs & ~(bits.media | bits.publish | everyDraft)) !== 0;
}

/** The need of a rule that names none, or one we do not know: every draft meets it. */
export const everyDraft = 1 << 30;

export function maskOf(needs: readonly Sign[] | undefined): number {
  let mask = 0;
  for (const sign of needs ?? []) mask |= Object.hasOwn(bits, sign) ? bits[sign] : everyDraft;
  return mask === 0 ? everyDraft : mask;
}
