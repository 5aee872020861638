/** `existence`: words and patterns that should not be there. */
import { suggestionsOf } from './action.js';
import { exceptionsOf } from './exceptions.js';
import { createFinder } from './finder.js';
import { findEach, type Place } from './hits.js';
import { oneOfThese } from './message.js';
import { BadRule, type Hit, type Kind } from './types.js';

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
  return findEach(finder, hitOf);
};
