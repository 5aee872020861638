import type { Span } from '../../types.js';

/** What everything has in common that may lead to one person. */
export interface Identifying {
  readonly span: Span;
  /** It is what it looks like, and it would hurt. */
  readonly sure: boolean;
  /** It is most likely out on purpose, asked for or agreed, or is nothing of the kind after all. */
  readonly onPurpose?: boolean;
}
