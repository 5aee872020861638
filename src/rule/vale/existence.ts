/** `existence`: words and patterns that should not be there. */
import type { Draft } from '../../types.js';
import { suggestionsOf } from './action.js';
import { exceptionsOf } from './exceptions.js';
import { createFinder } from './finder.js';
import { hitsOf, type Place } from './hits.js';
import { oneOfThese } from './message.js';
import { BadRule, type Find, type Hit, type Kind } from './types.js';

const none: readonly Hit[] = [];

export const existence: Kind = (reader, around) => {
  const tokens = reader.list('tokens').filter((token) => token.trim() !== '');
  const raw = reader.list('raw').join('');
  if (tokens.length === 0 && raw === '') throw new BadRule('has neither tokens nor raw: it would find nothing', 'extends');
  const nonword = reader.flag('nonword', false);
  const [open, close] = !nonword && tokens.length > 0 ? ['(?m)\\b(?:', ')\\b'] : ['(?m)(?:', ')'];
  const append = reader.flag('append', false);
  const finder = createFinder(
    { before: append ? open : raw + open, list: tokens, after: append ? close + raw : close },
    { ignoreCase: reader.flag('ignorecase', false), ...around },
  );
  const { isExcepted, isWithin } = exceptionsOf(reader.list('exceptions'), reader.flag('vocab', true) && !nonword ? around.accepted : []);
  const { action } = reader;
  const hitOf = ({ span, match, block }: Place): readonly Hit[] => {
    if (match.text === '' || isExcepted(match.text.trim()) || isWithin(block.text, match)) return none;
    const suggest = suggestionsOf(action, match.text);
    return [{ span, says: [match.text, suggest.length > 1 ? oneOfThese(suggest) : (suggest[0] ?? match.text)], suggest }];
  };
  const find: Find = (blocks, draft) => {
    const places = hitsOf(finder, blocks, draft);
    return places.length === 0 ? none : places.flatMap(hitOf);
  };
  return Object.assign(find, { mayFind: ({ text }: Draft) => finder.mayMatch(text) });
};
