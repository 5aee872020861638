/** What a recogniser hands on: what it found in a post on a case, and where. */
import type { Span } from '../../types.js';

export interface Prejudice {
  readonly span: Span;
  readonly kind: 'opinion' | 'outcome' | 'asked' | 'guess' | 'remark' | 'placed';
  readonly sure: boolean;
}

/** Half-open range of words, and what kind of prejudice it is. */
export interface Taken {
  readonly from: number;
  readonly to: number;
  readonly kind: Prejudice['kind'];
}
