/** Whether a post says that who is told of, or the family, agreed to be: the question its name would raise is answered. */
import type { Draft } from '../../types.js';
import { fact } from '../fact.js';
import { turnings } from '../words/turning.js';
import { either, firstTurn, maybe, nearest, one, optional, row, said, type Turn } from '../words/turns.js';
import { wordSet } from '../words/word-set.js';

const published = one('photo photos picture pictures share story name names post');
const kin = "mum mum's dad dad's mother mother's father father's parent parents family family's carer carers";
/** “Her mum says that the school asked us to share.” */
const others = 'police officers force detectives court school council press';

const turns = turnings<Turn>([
  { turnsOn: wordSet('with'), goesOn: row(maybe('his her their the'), maybe(kin), one('permission consent agreement')) },
  { turnsOn: wordSet('happy'), goesOn: either(row(optional(said('for us')), said('to share')), said('for us to')) },
  { turnsOn: wordSet('agreed'), goesOn: row(one('to that'), nearest(40, published)) },
  { turnsOn: wordSet('for'), goesOn: said('letting us share') },
  { turnsOn: wordSet('gave'), goesOn: row(maybe('us'), said('permission')) },
]);

/** “His mum, Laura, has asked us to share”, “they wanted you to hear this”. */
const wishes = turnings<Turn>([
  {
    turnsOn: wordSet('he she they family mum mam dad mother father parents parent gran nan grandparents sister brother carer carers'),
    goesOn: nearest(
      40,
      row(
        one('asked asks wanted wants want'),
        one('us you everyone everybody people others'),
        said('to'),
        one('share tell hear see know read post'),
      ),
      others,
    ),
  },
]);

export const isAgreed = fact(
  (draft: Draft): boolean =>
    firstTurn(turns, draft) !== undefined || draft.sentences.some((sentence) => firstTurn(wishes, draft, sentence) !== undefined),
);
