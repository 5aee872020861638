/** What a post on a live case takes for known: that he did it, how it came about, what ought to follow. */
import type { Draft, Sentence } from '../../types.js';
import { firstTurn, type Turn } from '../words/turns.js';
import type { Prejudice } from './found.js';
import { appearance, finding, foretold, glad, pointedOut, taunt, thought } from './presumed-aloud.js';
import { character, confession, deed, doer, record, remorse, trade } from './presumed-guilt.js';
import { contested, courtroom, defence, disbelief, foreseen, inside, kept, marked, wished } from './presumed-outcome.js';

/** Said by a court, a charge or a witness, and not by us. */
const attributed =
  /\b(?:alleg\w+|accus\w+|suspect(?:ed|s)?|suspicion|claim(?:s|ed|ing)?|heard|told|said|says|denie[sd]|deny|reports?|reported(?:ly)?|according|charged with|counts? of|whether|if|may|might|prosecut\w+)\b/i;

/** The police look for witnesses, and tell what somebody did whom nobody has caught. */
const seeking =
  /\b(?:witness(?:es|ed)|dash ?cam|crimestoppers|any information|with information|appeal(?:ing)?|recogni[sz]e|did you see|(?:saw|see) anything)\b/i;

interface Presumption {
  readonly turns: readonly Turn[];
  readonly kind: Prejudice['kind'];
  /** Not where somebody else says so. */
  readonly ours?: true;
  /** Not where the police look for him. */
  readonly held?: true;
}

/** Of a sentence that has more than one, the first is told. */
const presumptions: readonly Presumption[] = [
  { turns: deed, kind: 'opinion', ours: true, held: true },
  { turns: doer, kind: 'opinion', ours: true, held: true },
  { turns: confession, kind: 'opinion', ours: true },
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
  { turns: finding, kind: 'opinion', ours: true },
  { turns: defence, kind: 'opinion' },
  { turns: inside, kind: 'opinion' },
  { turns: taunt, kind: 'opinion' },
  { turns: remorse, kind: 'opinion' },
  { turns: foreseen, kind: 'outcome' },
  { turns: pointedOut, kind: 'guess' },
  { turns: foretold, kind: 'opinion' },
  { turns: contested, kind: 'remark' },
];

export function presumedIn(draft: Draft, sentence: Sentence): Prejudice | undefined {
  let others: boolean | undefined;
  for (const { turns, kind, ours, held } of presumptions) {
    const span = firstTurn(turns, draft, sentence);
    if (!span) continue;
    if (ours) {
      others ??= attributed.test(draft.text.slice(sentence.start, sentence.end));
      if (others || (held && seeking.test(draft.text))) continue;
    }
    return { span, kind, sure: false };
  }
  return undefined;
}
