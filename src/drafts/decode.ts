import type { Trouble } from '../types.js';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  const decoder = (end: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decoder(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Bytes of a file -> its text, or why not. A byte order mark is understood and left out. */
export function decode(bytes: Uint8Array): { text: string } | { trouble: Pick<Trouble, 'message' | 'hint'> } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be');
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    const byte = firstBadByte(bytes);
    const message = bytes.subarray(0, 4096).includes(0) ? 'looks like a binary file' : `is not valid UTF-8 at byte ${byte + 1}`;
    return { trouble: { message, hint: 'Save the file as UTF-8 and try again.' } };
  }
  if (text.includes('\0')) return { trouble: { message: 'looks like a binary file', hint: 'Name a text file.' } };
  return { text };
}

function decodeUtf16(bytes: Uint8Array, encoding: string): ReturnType<typeof decode> {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return { trouble: { message: `is not valid ${encoding.toUpperCase()}`, hint: 'Save the file as UTF-8 and try again.' } };
  }
}
