import type { Trouble } from '../types.js';

type Decoded = { readonly text: string } | { readonly trouble: Pick<Trouble, 'message' | 'hint'> };

const hint = 'Save the file as UTF-8 and try again.';

/** The strict decoder costs a start of 9 million instructions, so it only judges doubtful bytes. */
function strictly(bytes: Uint8Array, encoding: string, stream = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
  } catch {
    return undefined;
  }
}

/** Number, from 1, of the first byte that is not UTF-8. */
function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (strictly(bytes.subarray(0, middle), 'utf-8', true) === undefined) high = middle - 1;
    else low = middle;
  }
  return low + 1;
}

/** Bytes of a file -> its text, or why not. A byte order mark is understood and left out. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be');
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  // Bad bytes become U+FFFD here; a text without one was sound.
  if (text.includes('\ufffd') && strictly(bytes, 'utf-8') === undefined) {
    if (bytes.subarray(0, 4096).includes(0)) return binary;
    return { trouble: { message: `is not valid UTF-8 at byte ${firstBadByte(bytes)}`, hint } };
  }
  if (text.includes('\0')) return binary;
  return { text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text };
}

const binary: Decoded = { trouble: { message: 'looks like a binary file', hint: 'Name a text file.' } };

function decodeUtf16(bytes: Uint8Array, encoding: string): Decoded {
  const text = strictly(bytes, encoding);
  return text === undefined ? { trouble: { message: `is not valid ${encoding.toUpperCase()}`, hint } } : { text };
}
