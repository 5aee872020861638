/**
 * What a reader takes for one character. Most posts are letters, marks and emoji of which each is
 * one, and need no table; for all others unicode-segmenter is loaded, which gives the same answer
 * on every Node.
 */
import type { Entity } from '../types.js';

/** Offsets at which the characters of a text end, in order. */
export type Ends = readonly number[];

let split: ((text: string) => string[]) | undefined;

/** CR LF is one character; everything outside these ranges may join its neighbours. */
const mayJoin =
  /\r|[^\0-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u214f\u2150-\u2bff\u3001-\u3020\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]/;

const tones = /^\ud83c[\udffb-\udfff]/;

/** True where every code unit outside emoji is a character of its own, and so is every emoji. */
function isPlain(text: string, entities: readonly Entity[]): boolean {
  if (!mayJoin.test(text)) return true;
  let from = 0;
  for (const { kind, start, end } of entities) {
    if (kind !== 'emoji') continue;
    if (mayJoin.test(text.slice(from, start)) || tones.test(text.slice(start, start + 2))) return false;
    from = end;
  }
  return from > 0 && !mayJoin.test(text.slice(from));
}

/** Must be awaited before the two functions below; undefined, as nearly always, where nothing is to be awaited. */
export function prepareGraphemes(text: string, entities: readonly Entity[]): Promise<void> | undefined {
  if (split || isPlain(text, entities)) return undefined;
  return import('unicode-segmenter/grapheme').then((module) => {
    split = module.collectGraphemes;
  });
}

function splitByTable(text: string): string[] {
  if (!split) throw new Error('the table of characters is not loaded: await prepareGraphemes before');
  return split(text);
}

export function countGraphemes(text: string, entities: readonly Entity[]): number {
  if (isPlain(text, entities)) {
    let count = text.length;
    for (const { kind, start, end } of entities) if (kind === 'emoji') count -= end - start - 1;
    return count;
  }
  return splitByTable(text).length;
}

export function graphemeEnds(text: string, entities: readonly Entity[]): Ends {
  const ends: number[] = [];
  if (!isPlain(text, entities)) {
    let end = 0;
    for (const grapheme of splitByTable(text)) {
      end += grapheme.length;
      ends.push(end);
    }
    return ends;
  }
  let at = 0;
  const upTo = (to: number) => {
    while (at < to) ends.push(++at);
  };
  for (const { kind, start, end } of entities) {
    if (kind !== 'emoji') continue;
    upTo(start);
    ends.push(end);
    at = end;
  }
  upTo(text.length);
  return ends;
}
