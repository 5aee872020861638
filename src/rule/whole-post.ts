import type { Span } from '../types.js';

/** Where a report stands that is about what the draft says of itself, not about its words. */
export const wholePost: Span = [0, 0];
