import type { Place } from '../types.js';
import { type Cell, cellPieces, cellValue } from './csv-scanner.js';
import { locator, type Piece, type Source } from './source.js';

/** The post of a cell, and of a link that the network puts behind it. */
export function textOf(source: Source, cell: Cell, link?: Cell): { text: string; locate: (offset: number) => Place } {
  const own = cellValue(source.text, cell);
  const url = link ? cellValue(source.text, link) : '';
  const isAdded = url !== '' && !own.includes(url);
  const text = !isAdded ? own : own === '' ? url : `${own} ${url}`;
  let pieces: Piece[] | undefined;
  return {
    text,
    locate: (offset) => {
      pieces ??= [
        ...(own === '' && isAdded ? [] : cellPieces(source.text, cell)),
        ...(isAdded && link ? cellPieces(source.text, link, text.length - url.length) : []),
      ];
      return locator(source, pieces)(offset);
    },
  };
}
