/** The scanner of cells, with csv-parse and papaparse as its oracles. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { cellPieces, cellValue, RowScanner } from '../src/drafts/csv-scanner.js';
import { readDrafts } from '../src/drafts/index.js';
import { createSource, locator } from '../src/drafts/source.js';
import type { Draft } from '../src/types.js';

const cell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.array(fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r\n', ' ', '👍', '“', '""'), { maxLength: 8 }).map((parts) => parts.join('')),
);
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
const delimiter = fc.constantFrom(',', ';', '\t');
const lineEnd = fc.constantFrom('\n', '\r\n');

function write(rows: readonly (readonly string[])[], mark: string, end: string, always: boolean): string {
  const written = (value: string) => (always || /["\r\n]/.test(value) || value.includes(mark) ? `"${value.replaceAll('"', '""')}"` : value);
  return rows.map((row) => row.map(written).join(mark)).join(end) + end;
}

function scanAll(text: string, mark: string, cuts: readonly number[] = []): string[][] {
  const scanner = new RowScanner(mark);
  const rows: string[][] = [];
  const ends = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
  let at = 0;
  for (const end of [...ends, text.length]) {
    const known = text.slice(0, end);
    const last = end === text.length;
    while (at < known.length) {
      const next = scanner.scan(known, at, last);
      if (next < 0) break;
      rows.push(scanner.cells.map((found) => cellValue(known, found)));
      at = next;
    }
  }
  return rows;
}

const lines = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map((value) => value.replaceAll(/\r\n?/g, '\n')));

describe('the scanner', () => {
  it('reads what was written, wherever the text is cut', () => {
    fc.assert(
      fc.property(table, delimiter, lineEnd, fc.boolean(), fc.array(fc.nat()), (rows, mark, end, always, cuts) => {
        expect(scanAll(write(rows, mark, end, always), mark, cuts)).toEqual(lines(rows));
      }),
      { numRuns: 3000 },
    );
  });

  it('agrees with csv-parse and papaparse', () => {
    fc.assert(
      fc.property(table, delimiter, lineEnd, (rows, mark, end) => {
        const text = write(rows, mark, end, true);
        const ours = scanAll(text, mark);
        expect(ours).toEqual(lines(parse(text, { delimiter: mark, record_delimiter: end, relax_column_count: true }) as string[][]));
        expect(ours).toEqual(lines(papa.parse<string[]>(text.slice(0, -end.length), { delimiter: mark, newline: end }).data));
      }),
      { numRuns: 2000 },
    );
  });

  it('agrees with papaparse on cells without quotes, with quotes in the middle', () => {
    const plain = fc.array(fc.constantFrom('a', 'b"', ' ', '👍', "'", 'é'), { maxLength: 5 }).map((parts) => `x${parts.join('')}`);
    fc.assert(
      fc.property(fc.array(fc.array(plain, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const text = rows.map((row) => row.join(',')).join('\n');
        expect(scanAll(text, ',')).toEqual(papa.parse<string[]>(text, { delimiter: ',', newline: '\n' }).data);
      }),
    );
  });

  it('never throws, and always comes to an end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), delimiter, (text, mark) => {
        scanAll(text, mark);
      }),
      { numRuns: 3000 },
    );
  });

  it('knows where each character of a cell stands', () => {
    fc.assert(
      fc.property(table, delimiter, lineEnd, fc.boolean(), (rows, mark, end, always) => {
        const text = write(rows, mark, end, always);
        const scanner = new RowScanner(mark);
        for (let at = 0; at < text.length; ) {
          at = scanner.scan(text, at, true);
          for (const found of scanner.cells) {
            const value = cellValue(text, found);
            const pieces = cellPieces(text, found);
            const source = { ...createSource('a.csv', text), place: (offset: number) => ({ line: 1, column: offset }) };
            const place = locator(source, pieces);
            for (let i = 0; i < value.length; i++) {
              const offset = place(i).column;
              expect(value[i] === '\n' ? /[\r\n]/.test(text[offset] as string) : text[offset] === value[i]).toBe(true);
            }
            expect(place(value.length).column).toBe(found.end);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});

async function read(text: string, path = 'plan.csv') {
  return readDrafts(createSource(path, text), { platforms: ['x'] });
}

const told = (draft: Draft | undefined) => draft && { id: draft.id, platforms: draft.platforms, text: draft.text };

describe('a row', () => {
  it('is a draft for the networks whose columns say so', async () => {
    const { drafts } = await read('Text,Facebook,Twitter/X,LinkedIn\nHello,TRUE,FALSE,yes\n');
    expect(drafts.map(told)).toEqual([{ id: 'row 2', platforms: ['facebook', 'linkedin'], text: 'Hello' }]);
  });

  it('may hold a wording for each network', async () => {
    const { drafts } = await read('Date,Copy,Facebook copy,Copy (LinkedIn),Channels\n2026-02-03,Hi,Hello there,,x facebook threads\n');
    expect(drafts.map(told)).toEqual([
      { id: 'row 2', platforms: ['x', 'threads'], text: 'Hi' },
      { id: 'row 2, facebook', platforms: ['facebook'], text: 'Hello there' },
    ]);
    const calendar = await read('Date,Facebook,Twitter\n2026-02-03,Hello there,\n');
    expect(calendar.drafts.map(told)).toEqual([{ id: 'row 2, facebook', platforms: ['facebook'], text: 'Hello there' }]);
  });

  it('answers findings in a column of its own', async () => {
    const { drafts, troubles } = await read(
      'Text,lint\nHello,"personal-topic: Chair’s farewell; agreed; acronyms: known here"\nHi,acronyms\n',
    );
    expect(drafts[0]?.allow).toEqual({ 'personal-topic': 'Chair’s farewell; agreed', acronyms: 'known here' });
    expect(troubles.map(({ place, message }) => [place, message])).toEqual([[{ line: 3, column: 4 }, 'allow: “acronyms” needs a reason']]);
  });

  it('pairs pictures with what is said of them', async () => {
    const { drafts } = await read('Text,Picture Url 1,Picture Url 2,Alt text picture 1,Alt text picture 2\nHi,a.jpg,b.jpg,A dog,A cat\n');
    expect(drafts[0]?.meta.media).toEqual([
      { file: 'a.jpg', alt: 'A dog' },
      { file: 'b.jpg', alt: 'A cat' },
    ]);
  });

  it('takes its link into the post, where the post does not hold it', async () => {
    const { drafts } = await read('Text,Link\nRead this,https://a.uk/b\nRead https://a.uk/b,https://a.uk/b\n');
    expect(drafts.map((draft) => draft.text)).toEqual(['Read this https://a.uk/b', 'Read https://a.uk/b']);
    expect(drafts[0]?.locate(10)).toEqual({ line: 2, column: 11 });
  });

  it('with more cells than the header is told', async () => {
    const { troubles } = await read('Date,Text\n2026-02-03,Hello, everyone\n');
    expect(troubles[0]?.place).toEqual({ line: 2, column: 18 });
  });

  it('for the website alone is no post', async () => {
    const { drafts, troubles, notices } = await read('Channel,Copy\nWebsite,Hello\nWebsite / X,Hi\nMyspace,Hey\n');
    expect(drafts.map((draft) => draft.platforms)).toEqual([['x'], ['x']]);
    expect(troubles.map((trouble) => trouble.message)).toEqual([
      expect.stringMatching(/^Channel: “Myspace” is not a platform chscb knows\. Known: x, /),
    ]);
    expect(notices?.length).toBe(1);
  });
});

it('Excel’s own “sep=” line names the delimiter', async () => {
  const { drafts } = await read('sep=;\r\nText;Link\r\nHello, you;\r\n');
  expect(drafts.map((draft) => [draft.text, draft.locate(0)])).toEqual([['Hello, you', { line: 3, column: 1 }]]);
});

it('a header with a slip in the name of its text is told what was meant', async () => {
  const { troubles } = await read('Date;"Txet"\n2030-01-02;Hello\n');
  expect(troubles[0]?.hint).toContain('Did you mean “Text” instead of “Txet”?');
});

it('many faults of one kind are counted, not listed', async () => {
  const { troubles } = await read(`Text,Link\n${'a,b,c\n'.repeat(100)}`);
  expect(troubles).toHaveLength(6);
  expect(troubles.at(-1)?.message).toBe('95 more rows have the same fault');
});
