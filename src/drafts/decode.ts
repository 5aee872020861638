import type { Trouble } from '../types.js';
import { asBuffer } from './bytes.js';
import { withFoldsMoved } from './octet-folds.js';
import { decodeWindows1252, hasUtf8Character, isCutOff, notWindows1252 } from './windows-1252.js';

/** `notice`: something about the encoding that the user should know. `before`: the text up to the trouble, where that has a place. */
export type Decoded =
  | { readonly text: string; readonly notice?: string; readonly isNoUnicode?: boolean }
  | { readonly trouble: Pick<Trouble, 'message' | 'hint'>; readonly before?: string };

export type Utf16 = 'utf-16le' | 'utf-16be';

export const saveAsUtf8 = 'Save the file as UTF-8 and try again.';
export const binary = {
  trouble: { message: 'looks like a binary file', hint: 'Name a text file; save a document as plain text and a spreadsheet as CSV.' },
};

/** The strict decoder costs a start of 9 million instructions, so it only judges doubtful bytes. */
function strictly(bytes: Uint8Array, encoding: string, stream = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream });
  } catch {
    return undefined;
  }
}

/** Number, from 1, of the first byte that is not UTF-8. */
export function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (strictly(bytes.subarray(0, middle), 'utf-8', true) === undefined) high = middle - 1;
    else low = middle;
  }
  return low + 1;
}

/** UTF-8 -> text; undefined where it is not sound. A byte order mark stays. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  const text = asBuffer(bytes).toString();
  // Bad bytes become U+FFFD here; a text without one was sound.
  return text.includes('\ufffd') && strictly(bytes, 'utf-8') === undefined ? undefined : text;
}

/** Whether the bytes are UTF-16, by their mark or, without one, where every other byte is mostly zero and no other is. */
export function findUtf16(bytes: Uint8Array): Utf16 | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const units = Math.min(bytes.length, 4096) >> 1;
  const start = bytes.subarray(0, units * 2);
  if (units < 4 || !start.includes(0)) return undefined;
  const zeros = [0, 0];
  for (let at = 0; at < start.length; at++) if (start[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even === 0 && odd > units * 0.7) return 'utf-16le';
  return odd === 0 && even > units * 0.7 ? 'utf-16be' : undefined;
}

export const withoutMark = (text: string) => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);

export const readAsUtf16 = (encoding: Utf16) => `is in ${encoding.toUpperCase()} and was read as such`;

const documents = [
  ['%PDF-', 'is a PDF document'],
  ['{\\rtf', 'is a document in Rich Text Format'],
] as const;

/** A document that is written in plain letters, and is no text for that. */
export function asDocument(bytes: Uint8Array): Decoded | undefined {
  if (bytes[0] !== 0x25 && bytes[0] !== 0x7b) return undefined;
  const found = documents.find(([start]) => start === Buffer.from(bytes.subarray(0, start.length)).toString('latin1'));
  return found && { trouble: { message: `${found[1]}, not plain text`, hint: 'Save it as plain text (.txt) and try again.' } };
}

export const readAsWindows1252 = 'is not in UTF-8; it was read as Windows-1252';

/** Whether bytes that are no UTF-8 are all characters of Windows-1252, and none of a UTF-8 that is broken elsewhere. */
const isWindows1252 = (bytes: Uint8Array) => !hasUtf8Character(bytes) && !isCutOff(bytes) && notWindows1252(bytes) < 0;

/**
 * Bytes of a whole file -> its text, or why not. A byte order mark is understood and left out. `windows1252`: what is
 * not UTF-8 may be that, and is said to be.
 */
export function decode(bytes: Uint8Array, windows1252 = false): Decoded {
  const document = asDocument(bytes);
  if (document) return document;
  const text = decodeUtf8(bytes);
  // Such a text is not in UTF-16: one with a mark is no UTF-8, and one without is known by its zeros.
  if (text !== undefined && !text.includes('\0')) return { text: withoutMark(text) };
  const utf16 = findUtf16(bytes);
  if (utf16) {
    const text = strictly(bytes, utf16);
    if (text === undefined) return { trouble: { message: `is not valid ${utf16.toUpperCase()}`, hint: saveAsUtf8 } };
    return text.includes('\0') ? binary : { text: withoutMark(text), notice: readAsUtf16(utf16) };
  }
  if (text === undefined) {
    if (bytes.subarray(0, 4096).includes(0)) return binary;
    const moved = withFoldsMoved(bytes);
    if (moved) return decode(moved);
    if (windows1252 && isWindows1252(bytes)) {
      const notice = `${readAsWindows1252}, as Word saves plain text (choose UTF-8 there)`;
      return { text: decodeWindows1252(bytes), notice, isNoUnicode: true };
    }
    return { trouble: { message: `is not valid UTF-8 at byte ${firstBadByte(bytes)}`, hint: saveAsUtf8 } };
  }
  return binary;
}
