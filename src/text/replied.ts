import type { Draft } from '../types.js';

/** Whether it goes to one person, who wrote first: it opens with their handle. */
export function isReply({ entities }: Pick<Draft, 'entities'>): boolean {
  return entities[0]?.kind === 'handle' && entities[0].start === 0;
}
