/** `existence`: words and patterns that should not be there. */
import { suggestionsOf } from './action.js';
import { exceptionsOf } from './exceptions.js';
import { createFinder } from './finder.js';
import { hitsOf } from './hits.js';
import type { Kind } from './types.js';
import { BadRule } from './types.js';

export const existence: Kind = (reader, { accepted }) => {
  const tokens = reader.list('tokens').filter((token) => token.trim() !== '');
  const raw = reader.list('raw').join('');
  if (tokens.length === 0 && raw === '') throw new BadRule('has neither tokens nor raw: it would find nothing', 'extends');
  const nonword = reader.flag('nonword', false);
  const isWord = !nonword && tokens.length > 0;
  const list = isWord ? `\\b(?:${tokens.join('|')})\\b` : `(?:${tokens.join('|')})`;
  const finder = createFinder(reader.flag('append', false) ? list + raw : raw + list, { ignoreCase: reader.flag('ignorecase', false) });
  const isExcepted = exceptionsOf(reader.list('exceptions'), reader.flag('vocab', true) && !nonword ? accepted : []);
  const { action } = reader;
  return function* (blocks, draft) {
    for (const { span, match } of hitsOf(finder, blocks, draft)) {
      if (match.text === '' || isExcepted(match.text.trim())) continue;
      const suggest = suggestionsOf(action, match.text);
      yield { span, says: [match.text, suggest[0] ?? ''], suggest };
    }
  };
};
