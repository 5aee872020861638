/**
 * What twitter-text 3.1.0, by which most schedulers count, makes of a post. It knows the emoji of
 * 2018 only and counts newer ones at up to 11 instead of 2, so it may refuse what X takes.
 */
import type { Draft } from '../types.js';
import { weightOf } from './weighted.js';

/** The most that the library can count above X's own count: an emoji it does not know is counted by its parts. */
export function mostAboveX({ text, entities }: Draft): number {
  let most = 0;
  for (const { kind, start, end } of entities) if (kind === 'emoji') most += Math.max(0, weightOf(text.slice(start, end)) - 2);
  return most;
}

export async function libraryCount(text: string): Promise<number> {
  const { default: parse } = await import('twitter-text/dist/parseTweet.js');
  return parse(text).weightedLength;
}
