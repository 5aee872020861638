import type { Draft, Span } from '../../types.js';
import type { Finder, Match } from './finder.js';
import { entityCutBy } from './spared.js';
import type { Block, Find, Hit } from './types.js';

export interface Place {
  readonly span: Span;
  readonly match: Match;
  readonly block: Block;
}

const none: readonly Place[] = [];

/** The matches in the blocks of a draft, without those that lie in links, handles and tags, each place once. */
export function hitsOf(finder: Finder, blocks: readonly Block[], draft: Draft): readonly Place[] {
  let places: Place[] | undefined;
  const seen = blocks.length > 1 ? new Set<number>() : undefined;
  for (const block of blocks) {
    for (const match of finder.all(block.text, draft.text)) {
      const span: Span = [match.start + block.start, match.end + block.start];
      if (seen?.has(span[0]) || entityCutBy(draft, span[0], span[1], block.kind, match.isFixed)) continue;
      seen?.add(span[0]);
      places ??= [];
      places.push({ span, match, block });
    }
  }
  return places ?? none;
}

const nothing: readonly Hit[] = [];

/** Finds what each match by itself comes to; a draft in which nothing matches is soon told. */
export function findEach(finder: Finder, hitOf: (place: Place) => readonly Hit[]): Find {
  const find: Find = (blocks, draft) => {
    const places = hitsOf(finder, blocks, draft);
    return places.length === 0 ? nothing : places.flatMap(hitOf);
  };
  return Object.assign(find, { mayFind: ({ text }: Draft) => finder.mayMatch(text) });
}
