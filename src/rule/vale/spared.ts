/** Links, addresses, handles and tags are nobody's prose: what lies in them, or is cut by them, is no finding. */
import { fact } from '../../text/fact.js';
import type { Draft, Entity, Span } from '../../types.js';
import { createFinder } from './finder.js';
import type { BlockKind } from './types.js';

const sparedEntities = fact((draft): readonly Entity[] => draft.entities.filter(({ kind }) => kind !== 'emoji' && kind !== 'cashtag'));

/**
 * The entity that a span begins in or ends in; one that it holds as a whole is part of what was found.
 * Who writes a link or a tag out in a rule (`isFixed`) means it.
 */
export function entityCutBy(draft: Draft, start: number, end: number, kind: BlockKind, isFixed = false): Entity | undefined {
  for (const entity of sparedEntities(draft)) {
    if (entity.start >= end) return undefined;
    if (entity.end <= start || (isFixed && start <= entity.start && entity.end <= end)) continue;
    // A rule on the raw text may mean the links themselves.
    if (start < entity.start ? end < entity.end : start > entity.start || kind !== 'raw') return entity;
  }
  return undefined;
}

/** What the patterns of TokenIgnores and BlockIgnores take out of a draft; throws `BadPattern`. */
export function ignoredSpans(patterns: readonly string[]): (draft: Draft) => readonly Span[] {
  const finders = patterns.map((pattern) => createFinder(pattern));
  return fact((draft) => finders.flatMap((finder) => finder.all(draft.text).map(({ start, end }): Span => [start, end])));
}
