/** All turns of phrase that take for known what a court has still to find, and what they find. */

import type { Draft, Sentence } from '../../types.js';
import { firstLook, type Look } from '../tone/looks.js';
import { turningOn } from '../words/turning.js';
import { spanOf } from '../words/words.js';
import type { CourtCase } from './court.js';
import type { Prejudice, Taken } from './found.js';
import { seeks } from './hearsay.js';
import { looksAtTheAccused } from './of-the-accused.js';
import { looksAtTheCase } from './of-the-case.js';
import { looksAtOffenders } from './offenders.js';
import { looksOfWatchers } from './voices.js';

const others = [...looksAtTheAccused, ...looksAtTheCase, ...looksOfWatchers];
const all = [...looksAtOffenders, ...others];

/** Those that may find something in the draft. Who looks for witnesses calls the one whom nobody has caught by his deed. */
export function takenFor({ words, text }: Draft, { sought }: CourtCase): readonly Look<Taken>[] {
  return turningOn(sought || seeks.test(text) ? others : all, words);
}

export function takenIn(draft: Draft, sentence: Sentence, looks: readonly Look<Taken>[]): Prejudice | undefined {
  const taken = firstLook<Taken, Look<Taken>>(looks, draft, sentence)?.found;
  return taken && { span: spanOf(draft.words, taken.from, Math.min(taken.to, sentence.last) - 1), kind: taken.kind, sure: false };
}
