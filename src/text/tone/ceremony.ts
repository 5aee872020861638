/** A body that speaks of itself with ceremony: “the Trust wishes to”, “the school takes this opportunity”. */
import type { Word } from '../../types.js';
import type { Range, Recogniser } from '../words/recogniser.js';
import { wordSet } from '../words/word-set.js';
import { lowerAt } from '../words/words.js';

const bodies = wordSet(
  'board council trust association authority force constabulary department service school college academy hospital governors committee charity university surgery practice library society partnership organisation federation commissioner headteacher headmaster management directorate corporation group company body team constable executive chair chairman clerk trustees',
);
const ceremonyWords = 'wishes wish regrets regret begs apologises acknowledges requests extends';
const ceremonies = wordSet(ceremonyWords);
const politely = wordSet(
  'thank inform advise remind apologise express extend offer take request announce acknowledge assure draw invite make place',
);

const served = wordSet('is are has have');
const announcing = wordSet('announce inform advise confirm approve report present appoint accept');

/** “The Trust wishes to”, “the Chief Constable has been pleased to”, “the school takes this opportunity”. */
function ofBody(words: readonly Word[], i: number, first: number, last: number): Range | undefined {
  if (i + 1 >= last || !words[i + 1]?.joined) return undefined;
  let from = i - 1;
  while (from > first && i - from < 4 && lowerAt(words, from) !== 'the') from--;
  if (from < first || lowerAt(words, from) !== 'the') return undefined;
  const verb = lowerAt(words, i + 1);
  const next = lowerAt(words, i + 2);
  const third = lowerAt(words, i + 3);
  if (ceremonies.has(verb) && (verb.endsWith('s') || next === 'to')) return [from, i + 2];
  if (verb === 'would' && next === 'like' && third === 'to' && politely.holds(words[i + 4])) return [from, i + 5];
  if ((verb === 'takes' || verb === 'take') && /^(?:this|the)$/.test(next) && third === 'opportunity') return [from, i + 4];
  const pleased = next === 'pleased' ? i + 2 : i + 3;
  if (
    served.has(verb) &&
    /^(?:pleased|delighted|proud)$/.test(lowerAt(words, pleased)) &&
    lowerAt(words, pleased + 1) === 'to' &&
    announcing.holds(words[pleased + 2])
  )
    return [from, pleased + 2];
  return undefined;
}

export const bodySpeaks: Recogniser<Range> = {
  turnsOn: bodies,
  needs: wordSet(`${ceremonyWords} like takes take pleased delighted proud`),
  find: (words, i, first, last, asks) => (asks ? undefined : ofBody(words, i, first, last)),
};
