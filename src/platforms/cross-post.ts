/** A Facebook update that is shared on Twitter, now X, by the link between the two. */
import type { Draft } from '../types.js';

/** The characters of the update that are seen there, as the policy names them; a config may give another number. */
export const seenOfUpdate = 89;

const names: ReadonlySet<string> = new Set(['facebook-to-twitter', 'facebook-to-x']);

/** Whether the draft declares that it is shared so. */
export function isCrossPosted({ meta }: Draft): boolean {
  return meta.crossPost?.some((name) => names.has(name)) ?? false;
}
