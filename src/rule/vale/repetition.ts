/** `repetition`: the same thing several times in a row. */
import { exceptionsOf } from './exceptions.js';
import { createFinder, type Match } from './finder.js';
import { hitsOf } from './hits.js';
import { BadRule, type Kind } from './types.js';

const endsSentence = /[.!?]["'”’)\]]*\s/;
const isLetters = /^\p{L}+$/u;

export const repetition: Kind = (reader, around) => {
  const tokens = reader.list('tokens').filter((token) => token.trim() !== '');
  if (tokens.length === 0) throw new BadRule('has no tokens: it would find nothing', 'extends');
  const ignoreCase = reader.flag('ignorecase', false);
  const finder = createFinder(tokens.join('|'), { ignoreCase, ...around });
  const max = reader.number('max') ?? 0;
  const alpha = reader.flag('alpha', false);
  const { isExcepted, isWithin } = exceptionsOf(reader.list('exceptions'), reader.flag('vocab', true) ? around.accepted : []);
  const fold = (match: Match) => (ignoreCase ? match.text.trim().toLowerCase() : match.text.trim());
  return function* (blocks, draft) {
    let before: { match: Match; start: number; end: number } | undefined;
    let count = 0;
    for (const { span, match } of hitsOf(finder, blocks, draft)) {
      const said = fold(match);
      const isAgain = before !== undefined && said !== '' && said === fold(before.match) && (!alpha || isLetters.test(said));
      count = isAgain ? count + 1 : 0;
      if (before && count > max && !endsSentence.test(draft.text.slice(before.end, span[0] + 1))) {
        const pair = { start: before.start, end: span[1] };
        if (!isExcepted(draft.text.slice(pair.start, pair.end)) && !isWithin(draft.text, pair)) {
          yield { span: [pair.start, pair.end], says: [match.text.trim()], ...(reader.action && { suggest: [before.match.text] }) };
          count = 0;
        }
      }
      before = { match, start: span[0], end: span[1] };
    }
  };
};
