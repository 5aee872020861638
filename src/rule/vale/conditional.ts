/** `conditional`: where the first stands, the second must stand as well. */
import { exceptionsOf } from './exceptions.js';
import { createFinder } from './finder.js';
import { hitsOf } from './hits.js';
import { BadRule, type Kind } from './types.js';

export const conditional: Kind = (reader, { accepted }) => {
  const first = reader.text('first');
  const second = reader.text('second');
  if (first === undefined || second === undefined) throw new BadRule('needs both first and second', 'extends');
  const needs = createFinder(second);
  const asks = createFinder(first);
  const isExcepted = exceptionsOf(reader.list('exceptions'), reader.flag('vocab', true) ? accepted : []);
  return function* (blocks, draft) {
    const captured = new Set<string>();
    for (const block of blocks) {
      const found = needs.all(block.text);
      const groups = found.flatMap((match) => match.groups);
      for (const group of groups) if (group !== undefined && group !== '') captured.add(group);
      // Without a group to compare, it is enough that the second is there.
      if (found.length > 0 && groups.length === 0) continue;
      for (const { span, match } of hitsOf(asks, [block], draft)) {
        if (match.text === '' || captured.has(match.text) || isExcepted(match.text)) continue;
        yield { span, says: [match.text] };
      }
    }
  };
};
