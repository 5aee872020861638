/** `consistency`: of two spellings, both are used. */
import { createFinder } from './finder.js';
import { hitsOf } from './hits.js';
import { BadRule, type Kind } from './types.js';

export const consistency: Kind = (reader) => {
  const either = reader.table('either');
  if (either.length === 0) throw new BadRule('has no pairs under either: it would find nothing', 'extends');
  const nonword = reader.flag('nonword', false);
  const flags = { ignoreCase: reader.flag('ignorecase', false) };
  const whole = (source: string) => (nonword ? `(?:${source})` : `\\b(?:${source})\\b`);
  const pairs = either.map(([one, other]) => [createFinder(whole(one), flags), createFinder(whole(other), flags)] as const);
  return function* (blocks, draft) {
    for (const [one, other] of pairs) {
      const here = [...hitsOf(one, blocks, draft)].at(-1);
      const there = here && [...hitsOf(other, blocks, draft)].at(-1);
      if (!here || !there) continue;
      const last = here.span[0] > there.span[0] ? here : there;
      yield { span: last.span, says: [last.match.text] };
    }
  };
};
