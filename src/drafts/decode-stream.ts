import { asBuffer } from './bytes.js';
import {
  asDocument,
  binary,
  type Decoded,
  decodeUtf8,
  findUtf16,
  firstBadByte,
  readAsUtf16,
  readAsWindows1252,
  saveAsUtf8,
  type Utf16,
  withoutMark,
} from './decode.js';
import { decodeWindows1252, hasUtf8Character, notWindows1252 } from './windows-1252.js';

const mostHeld = 5 * 1024 * 1024;
const none = new Uint8Array(0);

/** Whatever the bytes are: it only tells a place. */
const loosely = (bytes: Uint8Array) => asBuffer(bytes).toString();

function withoutNul(text: string): Decoded {
  const nul = text.indexOf('\0');
  return nul < 0 ? { text } : { ...binary, before: text.slice(0, nul) };
}

/** Bytes of a file, a piece at a time -> text. What stands after the last line end is held back until the next piece. */
export class StreamDecoder {
  readonly #windows1252: boolean;
  #isFirst = true;
  /** The line that is not over yet, in the first `#size` bytes: it grows by doubling, as to copy it for every piece takes seconds. */
  #held: Uint8Array = none;
  #size = 0;
  /** Bytes decoded so far. */
  #before = 0;
  #utf16: { readonly encoding: Utf16; readonly decoder: InstanceType<typeof TextDecoder> } | undefined;
  /** The first character beyond ASCII settles it for the rest of the file. */
  #settled: 'utf-8' | 'windows-1252' | undefined;

  /** `windows1252`: what is not UTF-8 may be that, and is said to be. */
  constructor(windows1252: boolean) {
    this.#windows1252 = windows1252;
  }

  push(chunk: Uint8Array, last: boolean): Decoded {
    if (this.#utf16) return this.#decodeUtf16(this.#utf16, chunk, last);
    const end = last ? chunk.length : chunk.lastIndexOf(10) + 1;
    const isOver = last || end > 0;
    const bytes = isOver && this.#size > 0 ? Buffer.concat([this.#held.subarray(0, this.#size), chunk]) : chunk;
    if (isOver) this.#size = 0;
    this.#hold(chunk.subarray(end));
    if (this.#size > mostHeld) return { trouble: { message: 'has a line larger than 5 MiB', hint: 'Break it into lines.' } };
    const cut = bytes.length - (chunk.length - end);
    if (!isOver || cut === 0) return { text: '' };
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    const document = isFirst ? asDocument(bytes) : undefined;
    if (document) return document;
    const encoding = isFirst ? findUtf16(bytes) : undefined;
    if (encoding) {
      this.#utf16 = { encoding, decoder: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }) };
      this.#size = 0;
      const decoded = this.#decodeUtf16(this.#utf16, bytes, last);
      return 'text' in decoded ? { text: withoutMark(decoded.text), notice: readAsUtf16(encoding) } : decoded;
    }
    const decoded = this.#decodeBytes(bytes.subarray(0, cut));
    this.#before += cut;
    return isFirst && 'text' in decoded ? { ...decoded, text: withoutMark(decoded.text) } : decoded;
  }

  #hold(bytes: Uint8Array): void {
    const size = this.#size + bytes.length;
    if (size > this.#held.length) {
      const grown = new Uint8Array(2 * size);
      grown.set(this.#held.subarray(0, this.#size));
      this.#held = grown;
    }
    this.#held.set(bytes, this.#size);
    this.#size = size;
  }

  #decodeBytes(bytes: Uint8Array): Decoded {
    if (this.#settled === 'windows-1252') return this.#decodeWindows1252(bytes);
    const text = decodeUtf8(bytes);
    if (text !== undefined) {
      if (text.length !== bytes.length) this.#settled = 'utf-8';
      return withoutNul(text);
    }
    const nul = bytes.subarray(0, 4096).indexOf(0);
    if (nul >= 0) return { ...binary, before: loosely(bytes.subarray(0, nul)) };
    if (!this.#windows1252 || this.#settled === 'utf-8' || hasUtf8Character(bytes)) {
      const bad = firstBadByte(bytes);
      const message = `is not valid UTF-8 at byte ${this.#before + bad}`;
      return { trouble: { message, hint: saveAsUtf8 }, before: loosely(bytes.subarray(0, bad - 1)) };
    }
    this.#settled = 'windows-1252';
    const decoded = this.#decodeWindows1252(bytes);
    return 'text' in decoded ? { ...decoded, notice: `${readAsWindows1252}, which Excel writes (its “CSV UTF-8” is safer)` } : decoded;
  }

  #decodeWindows1252(bytes: Uint8Array): Decoded {
    const bad = notWindows1252(bytes);
    if (bad < 0) return { text: decodeWindows1252(bytes) };
    const message = `is neither UTF-8 nor Windows-1252: see byte ${this.#before + bad + 1}`;
    return { trouble: { message, hint: saveAsUtf8 }, before: decodeWindows1252(bytes.subarray(0, bad)) };
  }

  #decodeUtf16(
    { encoding, decoder }: { encoding: Utf16; decoder: InstanceType<typeof TextDecoder> },
    bytes: Uint8Array,
    last: boolean,
  ): Decoded {
    try {
      const text = decoder.decode(bytes, { stream: !last });
      return withoutNul(text);
    } catch {
      return { trouble: { message: `is not valid ${encoding.toUpperCase()}`, hint: saveAsUtf8 } };
    }
  }
}
