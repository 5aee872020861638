/** Whether a post says that who is told of, or the family, agreed to be: the question its name would raise is answered. */
import type { Draft } from '../../types.js';
import { fact } from '../fact.js';
import { either, endOfTurn, firstTurn, maybe, nearest, one, optional, row, said, type Turn } from '../words/turns.js';
import { wordSet } from '../words/word-set.js';

const published = one('photo photos picture pictures share story name names post');
const kin = "mum mum's dad dad's mother mother's father father's parent parents family family's carer carers";
/** “Her mum says that the school asked us to share.” */
const others = wordSet('police officers force detectives court school council press');

const turns: readonly Turn[] = [
  { turnsOn: wordSet('with'), goesOn: row(maybe('his her their the'), maybe(kin), one('permission consent agreement')) },
  { turnsOn: wordSet('happy'), goesOn: either(row(optional(said('for us')), said('to share')), said('for us to')) },
  { turnsOn: wordSet('agreed'), goesOn: row(one('to that'), nearest(40, published)) },
  { turnsOn: wordSet('for'), goesOn: said('letting us share') },
  { turnsOn: wordSet('gave'), goesOn: row(maybe('us'), said('permission')) },
];

/** “His mum, Laura, has asked us to share”, “they wanted you to hear this”. */
const wishes: Turn = {
  turnsOn: wordSet('he she they family mum mam dad mother father parents parent gran nan grandparents sister brother carer carers'),
  goesOn: nearest(
    40,
    row(
      one('asked asks wanted wants want'),
      one('us you everyone everybody people others'),
      said('to'),
      one('share tell hear see know read post'),
    ),
  ),
};

export const isAgreed = fact((draft: Draft): boolean => firstTurn(turns, draft) !== undefined || isWished(draft));

function isWished({ text, words, sentences }: Draft): boolean {
  if (!wishes.turnsOn.hasAny(words)) return false;
  for (const { first, last } of sentences)
    for (let i = first; i < last; i++) {
      const end = endOfTurn([wishes], { text, words, last }, i);
      if (end >= 0 && !words.slice(i, end).some((word) => others.holds(word))) return true;
    }
  return false;
}
