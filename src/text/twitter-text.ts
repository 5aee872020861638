/**
 * twitter-text as the authority on links, handles and tags. It is heavy to load (80 million
 * instructions) and slow on hostile text, so it is loaded only for a text that holds a token which
 * `entities.ts` cannot read by itself, and it is given that one token, never a whole text.
 */
import type { Entity, EntityKind } from '../types.js';

interface Found {
  readonly indices: [number, number];
  readonly url?: string;
  readonly hashtag?: string;
  readonly screenName?: string;
  readonly cashtag?: string;
}

type Extract = (text: string, options?: { extractUrlsWithoutProtocol: boolean }) => Found[];

let extract: Extract | undefined;

/** Loads twitter-text; undefined where it is there already. */
export function loadTwitterText(): Promise<void> | undefined {
  if (extract) return undefined;
  return import('twitter-text/dist/extractEntitiesWithIndices.js').then((module) => {
    extract = module.default as Extract;
  });
}

const withoutProtocol = { extractUrlsWithoutProtocol: true };

function kindOf(found: Found): EntityKind {
  if (found.url !== undefined) return 'url';
  if (found.hashtag !== undefined) return 'hashtag';
  return found.cashtag !== undefined ? 'cashtag' : 'handle';
}

/** The entities of one token (no white space in it), by offsets in it. */
export function askTwitterText(token: string): Entity[] {
  if (!extract) throw new Error('twitter-text is not loaded: await prepare(draft) before its entities are read');
  return extract(token, withoutProtocol)
    .map((found) => ({ kind: kindOf(found), start: found.indices[0], end: found.indices[1] }))
    .sort((a, b) => a.start - b.start);
}
