import type { Span } from '../../types.js';
import { words } from '../options.js';
import type { Kind } from './kind.js';
import { termFields, termFinder } from './terms.js';

export const mustHave: Kind = {
  about: 'words that must be there, always or when something else is',
  fields: {
    phrases: words('One of these must appear.'),
    patterns: words('Or one of these patterns.'),
    if: words('Only where one of these words appears.'),
    ...termFields,
  },
  needs: ['phrases', 'patterns'],
  patterns: ['patterns'],
  message: 'The house asks for {wanted} here.',
  slots: ['match', 'wanted'],
  make(fields, tools) {
    const phrases = fields.phrases as string[];
    const triggers = fields.if as string[];
    const find = termFinder(phrases, fields.patterns as string[], fields, tools);
    const findTrigger = termFinder(triggers, [], { ...fields, in: 'prose' }, tools);
    const wanted = phrases.length > 0 ? phrases.map((phrase) => `“${phrase}”`).join(' or ') : 'more';
    return (draft) => {
      const trigger = triggers.length > 0 ? findTrigger(draft)[0] : undefined;
      if (triggers.length > 0 && !trigger) return [];
      if (find(draft).length > 0) return [];
      const first = draft.words[0];
      const span: Span = trigger?.span ?? [first?.start ?? 0, first?.end ?? draft.text.length];
      return [{ span, data: { wanted } }];
    };
  },
};
