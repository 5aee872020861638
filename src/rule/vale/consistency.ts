/** `consistency`: of two spellings, both are used. */
import { createFinder } from './finder.js';
import { hitsOf } from './hits.js';
import { withoutGroups } from './regex.js';
import { BadRule, type Kind } from './types.js';

export const consistency: Kind = (reader, around) => {
  const either = reader.table('either');
  if (either.length === 0) throw new BadRule('has no pairs under either: it would find nothing', 'extends');
  const [open, close] = reader.flag('nonword', false) ? ['(?m)(?:', ')'] : ['(?m)\\b(?:', ')\\b'];
  const flags = { ignoreCase: reader.flag('ignorecase', false), grouped: true, ...around };
  // Both in one pattern: “mail” within “e-mail” is not its other spelling.
  const pairs = either.map((pair) => createFinder({ before: open, list: pair.map(withoutGroups), after: close }, flags));
  return function* (blocks, draft) {
    for (const pair of pairs) {
      const hits = hitsOf(pair, blocks, draft);
      const last = hits.at(-1);
      if (last && new Set(hits.map(({ match }) => match.which > 0)).size > 1) yield { span: last.span, says: [last.match.text] };
    }
  };
};
