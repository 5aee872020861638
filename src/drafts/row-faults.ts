/** Faults of a row as the file is written, whatever its cells say. */
import type { Header } from './columns.js';
import { type Cell, cellValue } from './csv-scanner.js';
import type { Remarks } from './remarks.js';
import type { Source } from './source.js';

export function strayText(remarks: Remarks, source: Source, cell: Cell): void {
  remarks.trouble(
    'stray',
    source.place(cell.start),
    'text stands after the closing quote of this cell, so where it ends is anybody’s guess',
    'Put the whole cell in quotes, and double the quotes inside it.',
  );
}

/** More cells than columns: nearly always a comma in a text without quotes, which cuts the post short. */
export function checkLength(remarks: Remarks, source: Source, cells: readonly Cell[], { width }: Header): void {
  if (cells.length <= width) return;
  const extra = cells.slice(width).find((cell) => cell.end > cell.start);
  if (extra)
    remarks.trouble(
      'cells',
      source.place(extra.start),
      `this row has ${cells.length} cells, but the header names ${width}`,
      'Is a text with a comma not in quotes? The rest of it would be lost.',
    );
}

/** A text for all networks, each of which has its own. */
export function unsentText(remarks: Remarks, source: Source, { start }: Cell): void {
  const message = 'this text was not checked: every network of its row has a text of its own; there may be more';
  remarks.notice('unsent', source.place(start), message, 'Name the networks that it is for in a column “Platforms”.');
}

const spreadsheetError = /^#(?:NAME\?|REF!|VALUE!|N\/A|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/;

/** A post that begins with = + - or @ is a formula to a spreadsheet, which saves what came of it: the words are gone. */
export function failedFormula(remarks: Remarks, source: Source, cell: Cell): void {
  if (cell.end - cell.start > 10) return;
  const value = cellValue(source.text, cell);
  if (!spreadsheetError.test(value)) return;
  remarks.trouble(
    'formula',
    source.place(cell.start),
    `“${value}” is what a spreadsheet writes where it took the text for a formula and failed, and not the post`,
    'Type the post again with an apostrophe before it, and export the table anew.',
  );
}
