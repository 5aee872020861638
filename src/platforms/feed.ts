/** What a feed shows of a post before "see more". */
import { afterCodePoints, cutBefore } from '../text/cut.js';
import type { Draft } from '../types.js';
import type { Cut } from './types.js';

/** The offset after the last character that the feed has room for. */
function roomEnd(text: string, { max, lines }: Pick<Cut, 'max' | 'lines'>): number {
  let end = afterCodePoints(text, max);
  if (lines === undefined) return end;
  let at = -1;
  for (let line = 0; line < lines; line++) {
    at = text.indexOf('\n', at + 1);
    if (at < 0 || at >= end) return end;
  }
  end = at;
  return text.slice(end).trim() === '' ? text.length : end;
}

interface Shown {
  /** The end of the last word that is shown; the text's length where all of it is. */
  readonly end: number;
  /** Where the room ends, be it inside a word. */
  readonly room: number;
}

export function shownInFeed({ text, entities }: Pick<Draft, 'text' | 'entities'>, cut: Pick<Cut, 'max' | 'lines'>): Shown {
  const room = roomEnd(text, cut);
  return { end: cutBefore(text, entities, room), room };
}
