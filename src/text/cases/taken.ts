/** All turns of phrase that take for known what a court has still to find, and what they find. */

import type { Draft, Sentence } from '../../types.js';
import { firstFound, type Recogniser } from '../words/recogniser.js';
import { type Turnings, turnings } from '../words/turning.js';
import { spanOf } from '../words/words.js';
import type { CourtCase } from './court.js';
import type { Prejudice, Taken } from './found.js';
import { seeks } from './hearsay.js';
import { ofTheAccused } from './of-the-accused.js';
import { ofTheCase } from './of-the-case.js';
import { ofOffenders } from './offenders.js';
import { ofWatchers } from './voices.js';

const others = turnings([...ofTheAccused, ...ofTheCase, ...ofWatchers]);
const all = turnings([...ofOffenders, ...others.all]);

/** Those to ask about the draft. Who looks for witnesses calls the one whom nobody has caught by his deed. */
export function takenFor(draft: Draft, { sought }: CourtCase): Turnings<Recogniser<Taken>> {
  return sought || seeks(draft) ? others : all;
}

export function takenIn(draft: Draft, sentence: Sentence, recognisers: Turnings<Recogniser<Taken>>): Prejudice | undefined {
  const taken = firstFound<Taken, Recogniser<Taken>>(recognisers, draft, sentence)?.found;
  return taken && { span: spanOf(draft.words, taken.from, Math.min(taken.to, sentence.last) - 1), kind: taken.kind, sure: false };
}
