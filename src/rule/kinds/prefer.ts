import { type Inflection, inflect, withCaseOf } from '../../text/inflect.js';
import { record } from '../options.js';
import type { Kind } from './kind.js';
import { termFields, termFinder } from './terms.js';

export const prefer: Kind = {
  about: 'words for which the house has others',
  fields: {
    swap: record('What is written -> what to say instead.'),
    ...termFields,
  },
  needs: ['swap'],
  patterns: [],
  message: 'The house says “{suggestion}”, not “{match}”.',
  slots: ['match', 'suggestion'],
  make(fields, tools) {
    const swaps = new Map(Object.entries(fields.swap as Record<string, string>));
    const find = termFinder([...swaps.keys()], [], fields, tools);
    return (draft) =>
      find(draft).flatMap(({ span, phrase = '', form }) => {
        const written = draft.text.slice(...span);
        const better = inflect(swaps.get(phrase) ?? '', fields.inflect as Inflection, form);
        // A phrase given in capitals (LSCB) does not ask for capitals.
        const suggestion = fields.case === true || /\p{Lu}/u.test(phrase) ? better : withCaseOf(better, written);
        return written === suggestion ? [] : [{ span, data: { suggestion }, suggest: [suggestion] }];
      });
  },
};
