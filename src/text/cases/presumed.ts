/** What a post on a live case takes for known: that he did it, how it came about, what ought to follow. */
import type { Draft, Sentence } from '../../types.js';
import type { Turnings } from '../words/turning.js';
import { firstTurn, type Turn } from '../words/turns.js';
import { wordSet } from '../words/word-set.js';
import type { Prejudice } from './found.js';
import { appearance, avenged, finding, foretold, glad, pointedOut, taunt, thought } from './presumed-aloud.js';
import { confession, deed, doer, doneBy, spilled } from './presumed-deed.js';
import { earlySigns, excused, foreshown, ourRecords, ourVisit, overheard, testimony } from './presumed-early.js';
import { character, record, remorse, reputation, trade } from './presumed-guilt.js';
import { foreseen, kept, marked, wished } from './presumed-outcome.js';
import { contested, courtroom, defence, disbelief, inside } from './presumed-sides.js';

/** Said by a court, a charge or a witness, and not by us. */
const attributed =
  /\b(?:alleg\w+|accus\w+|suspect(?:ed|s)?|suspicion|claim(?:s|ed|ing)?|heard|told|said|says|denie[sd]|deny|reports?|reported(?:ly)?|according|charged with|counts? of|whether|if|may|might|prosecut\w+)\b/i;

/** The police look for witnesses, and tell what somebody did whom nobody has caught. */
const seeking =
  /\b(?:witness(?:es|ed)|dash ?cam|crimestoppers|any information|with information|appeal(?:ing)?|recogni[sz]e|did you see|(?:saw|see) anything)\b/i;

/** Said in court, or by a witness. */
const heard = /\b(?:alleg\w+|claim(?:s|ed|ing)?|heard|told|said|says|according|whether)\b/i;

const found = wordSet('sentenced sentencing jailed imprisoned convicted pleaded pleads admitted admits');

interface Presumption {
  readonly turns: Turnings<Turn>;
  readonly kind: Prejudice['kind'];
  /** Not where somebody else says so. */
  readonly ours?: true;
  /** Not where a court heard it; what he is charged with may be said. */
  readonly unheard?: true;
  /** Not where the police look for him. */
  readonly held?: true;
  /** Not where a court has found, though it has still to sentence. */
  readonly open?: true;
}

/** Of a sentence that has more than one, the first is told. */
const presumptions: readonly Presumption[] = [
  { turns: deed, kind: 'opinion', ours: true, held: true },
  { turns: doer, kind: 'opinion', ours: true, held: true },
  { turns: doneBy, kind: 'opinion', ours: true, open: true },
  { turns: confession, kind: 'opinion', ours: true },
  { turns: spilled, kind: 'opinion', unheard: true },
  { turns: foreshown, kind: 'outcome' },
  { turns: testimony, kind: 'opinion' },
  { turns: ourVisit, kind: 'opinion', unheard: true, open: true },
  { turns: earlySigns, kind: 'guess' },
  { turns: overheard, kind: 'guess' },
  { turns: excused, kind: 'outcome', unheard: true },
  { turns: ourRecords, kind: 'remark', unheard: true },
  { turns: appearance, kind: 'guess', ours: true },
  { turns: thought, kind: 'guess', ours: true },
  { turns: marked, kind: 'opinion' },
  { turns: glad, kind: 'opinion', ours: true },
  { turns: trade, kind: 'opinion' },
  { turns: kept, kind: 'outcome', ours: true },
  { turns: wished, kind: 'outcome' },
  { turns: disbelief, kind: 'opinion' },
  { turns: courtroom, kind: 'opinion' },
  { turns: character, kind: 'opinion', ours: true },
  { turns: record, kind: 'opinion', ours: true },
  { turns: reputation, kind: 'opinion', unheard: true, open: true },
  { turns: finding, kind: 'opinion', ours: true },
  { turns: defence, kind: 'opinion' },
  { turns: inside, kind: 'opinion' },
  { turns: avenged, kind: 'opinion', ours: true, open: true },
  { turns: taunt, kind: 'opinion' },
  { turns: remorse, kind: 'opinion' },
  { turns: foreseen, kind: 'outcome' },
  { turns: pointedOut, kind: 'guess' },
  { turns: foretold, kind: 'opinion' },
  { turns: contested, kind: 'remark' },
];

export function presumedIn(draft: Draft, sentence: Sentence): Prejudice | undefined {
  let others: boolean | undefined;
  for (const { turns, kind, ours, unheard, held, open } of presumptions) {
    const span = firstTurn(turns, draft, sentence);
    if (!span) continue;
    if (ours) {
      others ??= attributed.test(draft.text.slice(sentence.start, sentence.end));
      if (others || (held && seeking.test(draft.text))) continue;
    }
    if (unheard && heard.test(draft.text.slice(sentence.start, sentence.end))) continue;
    if (open && found.hasAny(draft.words)) continue;
    return { span, kind, sure: false };
  }
  return undefined;
}
