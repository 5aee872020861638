/** Blame by hindsight: what the one who was harmed should not have done. */
import type { Draft, Span } from '../../types.js';
import { fact } from '../fact.js';
import { turnings } from '../words/turning.js';
import { either, firstTurn, one, row, said, type Turn } from '../words/turns.js';
import { firstIn, wordSet } from '../words/word-set.js';

const denied = wordSet("hadn't");

const turns = turnings<Turn>([
  // “If she hadn't sent the picture”, “if they hadn't been so drunk”.
  {
    turnsOn: wordSet('if'),
    needs: denied,
    goesOn: row(
      one('she he they you'),
      said("hadn't"),
      either(
        said('been so drunk', 'been drinking so much', 'led him on', 'gone home with him', 'worn that', 'sent nudes', 'sent a nude'),
        row(said('sent'), one('the that'), one('picture pictures photo photos')),
      ),
    ),
  },
]);

/** Somebody is thanked for a picture, or one was asked for. */
const asked = wordSet('thank thanks fixed pothole competition report found fly bin gallery');

/** At most one a sentence. */
export const hindsightsOf = fact((draft: Draft): readonly Span[] => {
  if (!denied.hasAny(draft.words)) return none;
  return draft.sentences.flatMap((sentence): readonly Span[] => {
    const span = firstTurn(turns, draft, sentence);
    return span && firstIn(draft.words, sentence.first, sentence.last, asked) < 0 ? [span] : [];
  });
});

const none: readonly Span[] = [];
