import { words } from '../options.js';
import type { Kind } from './kind.js';
import { termFields, termFinder } from './terms.js';

export const avoid: Kind = {
  about: 'words that should not be there',
  fields: {
    phrases: words('The words and phrases to avoid.'),
    patterns: words('The same as patterns, for what a list cannot say.'),
    ...termFields,
  },
  needs: ['phrases', 'patterns'],
  patterns: ['patterns'],
  message: 'The house avoids “{match}”.',
  slots: ['match'],
  make(fields, tools) {
    const find = termFinder(fields.phrases as string[], fields.patterns as string[], fields, tools);
    return (draft) => find(draft).map(({ span }) => ({ span, data: {} }));
  },
};
