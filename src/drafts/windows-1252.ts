/** Windows-1252, which Excel still writes. Node 20's own decoder reads 0x80 to 0x9f wrongly, hence this table. */

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
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\x80-\x9f]/g, (char) => upper[char.charCodeAt(0) - 0x80] as string);
}

/** Whether some bytes are a character of UTF-8, or one that is written too long: such a file is broken UTF-8 rather than Windows-1252. */
export function hasUtf8Character(bytes: Uint8Array): boolean {
  const continues = (at: number) => ((bytes[at] ?? 0) & 0xc0) === 0x80;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte < 0xc0 || byte > 0xf7 || !continues(at + 1)) continue;
    if (byte < 0xe0 || (continues(at + 2) && (byte < 0xf0 || continues(at + 3)))) return true;
  }
  return false;
}
