/** Blame of those who were harmed, by how a sentence is made. */
import type { Draft, Sentence, Span, Word } from '../../types.js';
import { looksFor } from '../tone/looks.js';
import { endOfTurn } from '../words/turns.js';
import { firstIn, wordSet } from '../words/word-set.js';
import { blameTold } from './blame-told.js';
import { blameUrged } from './blame-urged.js';
import { blameOfParents } from './parent-blame.js';
import { type BlameTurn, isRelieved, lifted } from './relief.js';

const turns: readonly BlameTurn[] = [...blameUrged, ...blameTold, ...blameOfParents];
const ifs = wordSet('if leave anyone');

/** Offenders may be told that they have themselves to blame. */
const offenders = wordSet(
  'jailed sentenced convicted guilty banned prison driver drivers thief thieves burglar burglars offender offenders rapist dealer fraudster driving speeding charged arrested court custody',
);

function found({ text, words }: Draft, { first, last, end }: Sentence, turn: BlameTurn): readonly [number, number] | undefined {
  const { opens, asks, supposes } = turn;
  if (asks && text[end - 1] !== '?') return undefined;
  if (supposes && !ifs.holds(words[first])) return undefined;
  const place = { text, words, last };
  for (let i = first; i < (opens ? Math.min(last, first + 1) : last); i++) {
    const to = endOfTurn(turn, place, i);
    if (to >= 0) return [i, to];
  }
  return undefined;
}

export interface Blame {
  readonly span: Span;
  /** May be said kindly: worth a note. */
  readonly mild: boolean;
}

/** Where a post blames those who were harmed, or parents; once is enough. */
export function victimBlameIn(draft: Draft): Blame | undefined {
  const { words } = draft;
  const may = looksFor(turns, words).filter(({ ofHarmed }) => !ofHarmed || !offenders.hasAny(words));
  if (may.length === 0 || isRelieved(draft)) return undefined;
  for (const sentence of draft.sentences) {
    for (const turn of may) {
      const at = found(draft, sentence, turn);
      if (!at || (!turn.urges && firstIn(words, sentence.first, at[0], lifted) >= 0)) continue;
      return { span: [(words[at[0]] as Word).start, (words[at[1] - 1] as Word).end], mild: turn.mild === true };
    }
  }
  return undefined;
}
