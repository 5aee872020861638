/** Windows-1252, which Excel still writes. Node 20's own decoder reads 0x80 to 0x9f wrongly, hence this table. */
import { asBuffer } from './bytes.js';

/** 0x80 to 0x9f; a space stands where the code page has no character. */
const upper = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Offset of the first byte that is no character of the code page, or a control no text has; or -1. */
export function notWindows1252(bytes: Uint8Array): number {
  return bytes.findIndex(
    (byte) => (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) || (byte >= 0x80 && byte < 0xa0 && upper[byte - 0x80] === ' '),
  );
}

export function decodeWindows1252(bytes: Uint8Array): string {
  // latin1 agrees with the code page everywhere else.
  const latin = asBuffer(bytes).toString('latin1');
  return latin.replace(/[\x80-\x9f]/g, (char) => upper[char.charCodeAt(0) - 0x80] as string);
}

/**
 * Whether some bytes are a character of UTF-8, be it a longer form that it forbids: such a file is broken UTF-8 rather
 * than Windows-1252. So it is where a curly quote or an emoji only begins, as no word has an â before a € or a ð before
 * a Ÿ.
 */
export function hasUtf8Character(bytes: Uint8Array): boolean {
  const continues = (at: number) => ((bytes[at] ?? 0) & 0xc0) === 0x80;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte < 0xc0 || byte > 0xf4 || !continues(at + 1)) continue;
    if ((byte === 0xe2 && bytes[at + 1] === 0x80) || (byte === 0xf0 && bytes[at + 1] === 0x9f)) return true;
    if (byte < 0xe0 || (continues(at + 2) && (byte < 0xf0 || continues(at + 3)))) return true;
  }
  return false;
}

/** Whether a text ends where a character of UTF-8 begins: in Windows-1252 these are Â, Ã, â and ð, which end no word. */
export const isCutOff = (bytes: Uint8Array): boolean => [0xc2, 0xc3, 0xe2, 0xf0].includes(bytes[bytes.length - 1] ?? 0);
