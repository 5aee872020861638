/** `conditional`: where the first stands, the second must stand as well. */
import { exceptionsOf } from './exceptions.js';
import { createFinder } from './finder.js';
import { hitsOf } from './hits.js';
import { BadRule, type Kind } from './types.js';

/** Parentheses that begin a group of their own, as Vale counts them. */
function hasGroup(source: string): boolean {
  const count = (sign: string) => source.split(sign).length - 1;
  return count('(') > count('(?') + count('\\(');
}

export const conditional: Kind = (reader, around) => {
  const first = reader.text('first');
  const second = reader.text('second');
  if (first === undefined || second === undefined) throw new BadRule('needs both first and second', 'extends');
  const needs = createFinder(second, around);
  const asks = createFinder(first, around);
  const compares = hasGroup(second);
  const { isExcepted, isWithin } = exceptionsOf(reader.list('exceptions'), reader.flag('vocab', true) ? around.accepted : []);
  return function* (blocks, draft) {
    const asked = blocks.map((block) => hitsOf(asks, [block], draft).filter(({ match }) => match.text !== '' && !isExcepted(match.text)));
    if (asked.every((hits) => hits.length === 0)) return;
    const captured = new Set<string>();
    for (const [index, block] of blocks.entries()) {
      const found = needs.all(block.text, draft.text);
      // Without a group to compare, it is enough that the second is there.
      if (found.length > 0 && !compares) continue;
      for (const group of found.flatMap(({ groups }) => groups)) if (group !== undefined && group !== '') captured.add(group);
      for (const { span, match } of asked[index] ?? []) {
        if (!captured.has(match.text) && !isWithin(block.text, match)) yield { span, says: [match.text] };
      }
    }
  };
};
