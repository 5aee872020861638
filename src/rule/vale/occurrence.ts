/** `occurrence`: too many of something, or too few. */
import { createFinder } from './finder.js';
import { entityCutBy } from './spared.js';
import { BadRule, type Kind } from './types.js';

export const occurrence: Kind = (reader, around) => {
  const token = reader.text('token');
  if (token === undefined) throw new BadRule('has no token to count', 'extends');
  const finder = createFinder(token, { ignoreCase: reader.flag('ignorecase', false), ...around });
  const max = reader.number('max') ?? 0;
  const min = reader.number('min') ?? 0;
  return function* (blocks, draft) {
    for (const block of blocks) {
      // A link counts once, however many words it is written with.
      let last: object | undefined;
      const counted = finder.all(block.text, draft.text).filter((match) => {
        const entity = entityCutBy(draft, match.start + block.start, match.end + block.start, 'text');
        if (entity && entity === last) return false;
        last = entity;
        return true;
      });
      const count = counted.length;
      if (!((max > 0 && count > max) || (min > 0 && count < min))) continue;
      const first = counted.find((match) => match.text.trim() !== '');
      if (first) yield { span: [first.start + block.start, first.end + block.start], says: [count] };
      else if (count === 0) yield { span: [0, 0], says: [count] };
    }
  };
};
