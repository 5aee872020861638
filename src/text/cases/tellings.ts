/** What a post on a case gives away: what is known of a family, who lives where, what the court will find. */
import type { Draft, Span } from '../../types.js';
import { children, contactWord, oneChild, relative, verdictWord } from '../words/field-words.js';
import { either, ending, farthest, firstTurn, maybe, one, optional, row, said, type Turn, unless } from '../words/turns.js';
import { wordSet } from '../words/word-set.js';
import type { CourtCase } from './court.js';
import { placed } from './jigsaw.js';
import { confirms, known, ourPart, served } from './told.js';

const crimes =
  'killing murdering raping abusing molesting hurting grooming starving stabbing beating battering attacking torturing strangling shaking neglecting trafficking';

export const asProved: readonly Turn[] = [
  // “In court for killing his wife”: nobody says that he is accused of it.
  {
    turnsOn: wordSet("court court's dock dock's bail bail's magistrates magistrates's judge judge's jury jury's trial trial's"),
    needs: wordSet(crimes),
    goesOn: farthest(30, row(said('for'), one(crimes)), "accused accused's suspected charged alleged allegedly"),
  },
];

const condemned = farthest(
  30,
  either(
    ending(
      'convict convicts convicted convicting conviction convictions guilty jail jails jailed jailing prison right justice throw throws find finds found blame blames blamed blaming blameless life',
    ),
    row(said('put'), ending('away')),
    row(ending('get gets'), unless(one('well better home back backing'))),
  ),
);
const hopes = 'hope trust expect want believe';
const foundNext = row(said('found guilty'), ending('next tomorrow on when soon'));
const guilty = wordSet('guilty');
const cleared = row(said('be'), either(ending('cleared vindicated'), row(said('proved'), ending('right'))));

/** What the court ought to do, or is sure to. */
export const outcome: readonly Turn[] = [
  // “We hope the jury finds him guilty”, “I expect she gets life”.
  {
    turnsOn: wordSet('we i everyone'),
    needs: wordSet(hopes),
    goesOn: row(
      maybe('all'),
      one(hopes),
      maybe('that'),
      maybe('the'),
      ending('judge jury court coroner magistrate magistrates inquest verdict he she they'),
      condemned,
    ),
  },
  // “They will be found guilty tomorrow”.
  {
    turnsOn: wordSet('he she they'),
    needs: guilty,
    goesOn: row(optional(said('is', 'are', 'will be')), foundNext),
  },
  { turnsOn: wordSet("he's she's"), goesOn: foundNext },
  // “The court is bound to see”, “the inquest will surely clear us”.
  {
    turnsOn: wordSet('judge jury court coroner inquest trial tribunal hearing magistrates'),
    goesOn: row(
      said('will', 'is going to', 'is bound to', 'can only', 'must', 'has to', 'had better', 'needs to', 'ought to'),
      optional(said('surely', 'certainly', 'no doubt', 'finally')),
      either(
        ending('see prove clear convict throw jail lock blame conclude side punish'),
        // A tour is shown.
        row(ending('show'), unless(one('you visitors everyone people groups pupils'))),
        row(said('find'), either(ending('him her them that for us guilty'), row(said('in'), ending('our')))),
      ),
    ),
  },
  // “We'll be vindicated”.
  { turnsOn: wordSet("we'll"), goesOn: cleared },
  { turnsOn: wordSet('we'), goesOn: row(said('will', 'expect to', 'are going to'), cleared) },
  // “Will be found guilty”.
  { turnsOn: wordSet('will'), needs: guilty, goesOn: said('be found guilty') },
  // “The jury should listen to her”.
  { turnsOn: wordSet('jury'), goesOn: ending('will should must') },
];

interface Telling {
  readonly span: Span;
  readonly kind: 'known' | 'opinion' | 'placed' | 'outcome';
  readonly sure?: boolean;
}

/** `all`: the classes of the draft's words. `judged`: where it is judged already. */
export function* tellingsIn(draft: Draft, all: number, { live, over, sought }: CourtCase, judged: readonly Span[]): Generator<Telling> {
  const isOpen = live && !over;
  const told = all & (relative | oneChild | children | verdictWord) ? toldOf(draft) : undefined;
  const isOfPeople = (all & (relative | oneChild | children)) !== 0 || (all & contactWord) === 0;
  if (told && isOfPeople) yield { span: told, kind: 'known', sure: true };
  else if (isOpen) yield* asked('known', firstTurn(ourPart, draft));
  if (isOpen && judged.length === 0) yield* asked('opinion', firstTurn(asProved, draft));
  const place = isOpen && !sought ? firstTurn(placed, draft) : undefined;
  if (place && !judged.some((other) => other[0] < place[1] && place[0] < other[1])) yield { span: place, kind: 'placed' };
  if (judged.length === 0) yield* asked('outcome', firstTurn(outcome, draft));
}

const toldOf = (draft: Draft) => firstTurn(confirms, draft) ?? firstTurn(known, draft) ?? firstTurn(served, draft);

function* asked(kind: Telling['kind'], span: Span | undefined): Generator<Telling> {
  if (span) yield { span, kind };
}
