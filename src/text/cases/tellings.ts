/** What a post on a case gives away: what is known of a family, who lives where, what the court will find. */
import type { Draft, Span } from '../../types.js';
import { children, contactWord, oneChild, relative, verdictWord } from '../words/field-words.js';
import { firstTurn } from '../words/turns.js';
import type { CourtCase } from './court.js';
import { placed } from './jigsaw.js';
import { asProved } from './presumed-deed.js';
import { outcome } from './presumed-outcome.js';
import { confirms, known, ourPart, served } from './told.js';

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
