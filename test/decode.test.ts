/** Bytes become the right text, whole or in pieces, or it is said why not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decoded, decode } from '../src/drafts/decode.js';
import { StreamDecoder } from '../src/drafts/decode-stream.js';
import { readBytes } from '../src/io/inputs.js';
import { stopwatch } from './support/stopwatch.js';

const utf16 = (text: string, big = false) => {
  const bytes = Buffer.from(text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

/** As if the bytes came in pieces of the given sizes. */
function inPieces(bytes: Uint8Array, sizes: readonly number[], windows1252 = true): Decoded {
  const decoder = new StreamDecoder(windows1252);
  let text = '';
  let notice: string | undefined;
  let at = 0;
  for (const size of [...sizes, bytes.length]) {
    const end = Math.min(bytes.length, at + size);
    const decoded = decoder.push(bytes.subarray(at, end), end === bytes.length);
    if ('trouble' in decoded) return decoded;
    text += decoded.text;
    notice ??= decoded.notice;
    if (end === bytes.length) break;
    at = end;
  }
  return notice === undefined ? { text } : { text, notice };
}

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 30 });
const line = fc
  .array(fc.constantFrom('a', 'Hello', '“', '’', 'é', '👍', ',', '\n', '\r\n', '\ufeff', '€'), { maxLength: 20 })
  .map((parts) => `Text${parts.join('')}`);

describe('a stream of bytes', () => {
  it('in UTF-8 is the same text, wherever it is cut, with or without a mark', () => {
    fc.assert(
      fc.property(line, sizes, fc.boolean(), (text, cuts, mark) => {
        expect(inPieces(Buffer.from((mark ? '\ufeff' : '') + text), cuts)).toEqual({ text });
      }),
      { numRuns: 1000 },
    );
  });

  it('holds a long line back in linear time, and gives it up where it is too long', () => {
    const line = Buffer.from('a b '.repeat(1_250_000));
    const read = (bytes: Buffer, size: number) => inPieces(bytes, new Array(Math.ceil(bytes.length / size)).fill(size));
    const spent = stopwatch();
    const decoded = read(line, 2048);
    expect('text' in decoded && decoded.text === line.toString()).toBe(true);
    expect('trouble' in read(Buffer.concat([line, line]), 4096)).toBe(true);
    expect(spent()).toBeLessThan(1);
  });

  it('in UTF-16 is the same text, and it is said', () => {
    fc.assert(
      fc.property(line, sizes, fc.boolean(), (text, cuts, big) => {
        const decoded = inPieces(utf16(`\ufeff${text}`, big), cuts);
        expect(decoded).toMatchObject({ text, notice: expect.stringContaining('UTF-16') });
      }),
      { numRuns: 500 },
    );
  });

  it('in Windows-1252 is read so, and it is said', () => {
    const bytes = Buffer.from('Text\nIt\x92s \x93group chats\x94 \x96 \x80 5, caf\xe9\n', 'latin1');
    const text = 'Text\nIt’s “group chats” – € 5, café\n';
    fc.assert(
      fc.property(sizes, (cuts) => {
        expect(inPieces(bytes, cuts)).toMatchObject({ text, notice: expect.stringContaining('Windows-1252') });
      }),
    );
    expect(inPieces(bytes, [], false)).toMatchObject({ trouble: { message: 'is not valid UTF-8 at byte 8' } });
  });

  it.each([
    ['UTF-8 with one bad byte', Buffer.concat([Buffer.from('Text\nIt’s\n'), Buffer.from([0x92])])],
    ['a byte that Windows-1252 does not have', Buffer.from('Text\n\x81\n', 'latin1')],
    ['a control that no text has', Buffer.from('Text\n\x92 \x01\n', 'latin1')],
    ['a binary file', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0xff, 10])],
    ['UTF-16 with half a character', Buffer.concat([utf16('\ufeffText'), Buffer.from([0x3d, 0xd8])])],
  ])('is refused: %s', (_, bytes) => {
    fc.assert(
      fc.property(sizes, (cuts) => {
        expect(inPieces(bytes, cuts)).toHaveProperty('trouble');
      }),
    );
  });
});

it('UTF-16 without a mark is known by its zeros', () => {
  expect(decode(utf16('Text,Date\nHello there,2026'))).toMatchObject({ text: 'Text,Date\nHello there,2026' });
  expect(decode(utf16('Text,Date\nHello there,2026', true))).toMatchObject({ text: 'Text,Date\nHello there,2026' });
  expect(decode(Buffer.from([1, 0, 2, 0, 0, 0, 0, 0, 0, 0]))).toHaveProperty('trouble');
});

it.each([
  ['{\\rtf1\\ansi Come along.}', 'Rich Text'],
  ['%PDF-1.7\nCome along.', 'PDF'],
])('%j is a document, and no text', (written, name) => {
  const refused = { trouble: expect.objectContaining({ message: expect.stringContaining(name) }) };
  expect(decode(Buffer.from(written))).toEqual(refused);
  expect(new StreamDecoder(true).push(Buffer.from(written), true)).toEqual(refused);
  expect(decode(Buffer.from(written.slice(1)))).toEqual({ text: written.slice(1) });
});

it('a whole file never throws', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), sizes, (bytes, cuts) => {
      decode(bytes);
      inPieces(bytes, cuts);
    }),
    { numRuns: 3000 },
  );
});

it.each([
  ['a zero byte', Buffer.from('Text\nOne\nTwo \0 three\nFour\n'), { line: 3, column: 5 }],
  ['a zero byte beside bytes that are not UTF-8', Buffer.from('Text\nOne\n\0 two \xe9\n', 'latin1'), { line: 3, column: 1 }],
  ['a byte that is not UTF-8', Buffer.concat([Buffer.from('\ufeffText\nIt’s '), Buffer.from([0x92])]), { line: 2, column: 6 }],
  ['a byte that Windows-1252 does not have', Buffer.from('Caf\xe9\nOne \x81\n', 'latin1'), { line: 2, column: 5 }],
  ['a zero in UTF-16', utf16('\ufeffText\nOne\0\n'), { line: 2, column: 4 }],
])('%s is told where it stands', async (_, bytes, place) => {
  const troubles: unknown[] = [];
  for await (const input of readBytes('a.csv', bytes)) if ('trouble' in input) troubles.push(input.trouble.place);
  expect(troubles).toEqual([place]);
});

it('reads a text as Word saves it, and what is broken UTF-8 as neither', () => {
  const bytes = Buffer.from('The board\x92s \x93partners\x94', 'latin1');
  expect(decode(bytes, true)).toEqual({
    text: 'The board’s “partners”',
    notice: expect.stringContaining('was read as Windows-1252'),
    isNoUnicode: true,
  });
  expect(decode(bytes)).toMatchObject({ trouble: { message: 'is not valid UTF-8 at byte 10' } });
  expect(decode(Buffer.concat([Buffer.from('é '), bytes]), true)).toHaveProperty('trouble');
  expect(decode(Buffer.from('a\x81', 'latin1'), true)).toHaveProperty('trouble');
});

it.each(['caf\xc3', 'It\xe2\x80', 'It\xe2', 'Say \xe2\x80 now', 'A\xc0\xaf', 'Hello \xf0\x9f\x8e now'])(
  'takes UTF-8 that was cut for none of Windows-1252: %j',
  (cut) => {
    expect(decode(Buffer.from(cut, 'latin1'), true)).toMatchObject({ trouble: { message: expect.stringContaining('is not valid UTF-8') } });
  },
);

it.each(['caf\xe9', 'the caf\xe9\x92s \x93menu\x94', 'Zo\xeb\x96'])(
  'reads the letters that also begin a character of UTF-8: %j',
  (text) => {
    expect(decode(Buffer.from(text, 'latin1'), true)).toHaveProperty('text');
  },
);
