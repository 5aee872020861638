import { readsAlready } from '../../text/phrases/already.js';
import { type Inflection, inflect, withCaseOf } from '../../text/words/inflect.js';
import { record } from '../options.js';
import type { Kind } from './kind.js';
import { termFields, termFinder } from './terms.js';

export const prefer: Kind = {
  about: 'words for which the house has others',
  fields: {
    swap: record('What is written -> what to say instead.'),
    patterns: record('The same with patterns: “(\\d+)am” -> “$1 am”. $1 is what the first brackets matched, $$ a dollar sign.'),
    ...termFields,
  },
  needs: ['swap', 'patterns'],
  patterns: ['patterns'],
  message: 'The house says “{suggestion}”, not “{match}”.',
  slots: ['match', 'suggestion'],
  make(fields, tools) {
    const swaps = new Map(Object.entries(fields.swap as Record<string, string>));
    const patterns = Object.entries(fields.patterns as Record<string, string>);
    const flags = { case: fields.case === true, wholeWord: false };
    const fillers = new Map(patterns.map(([pattern, template]) => [pattern, tools.swap(pattern, flags, template)]));
    const find = termFinder([...swaps.keys()], [...fillers.keys()], fields, tools);
    return (draft) =>
      find(draft).flatMap(({ span, phrase, pattern, form }) => {
        const written = draft.text.slice(...span);
        const instead = pattern === undefined ? swaps.get(phrase ?? '') : fillers.get(pattern)?.(draft.text, span);
        const better = inflect(instead ?? '', fields.inflect as Inflection, form);
        // A phrase given in capitals (LSCB) does not ask for capitals.
        const suggestion = flags.case || /\p{Lu}/u.test(phrase ?? pattern ?? '') ? better : withCaseOf(better, written);
        return written === suggestion || readsAlready(draft.text, span, suggestion)
          ? []
          : [{ span, data: { suggestion }, suggest: [suggestion] }];
      });
  },
};
