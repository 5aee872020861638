/** Remarks on a live case, known by the kind of sentence: official word of a case names, dates and asks for witnesses. */
import type { Draft, Sentence, Span } from '../../types.js';
import type { Turnings } from '../words/turning.js';
import { firstTurn, type Turn } from '../words/turns.js';
import { colourIn } from './colour.js';
import type { Prejudice } from './found.js';
import { seeks } from './hearsay.js';
import { related } from './jigsaw.js';
import { cryIn, questionIn } from './remark-cries.js';
import { repeated, whoDid, wrongs } from './remark-deeds.js';
import { courtly, scored, witnessing } from './remark-voices.js';

interface Remarks {
  readonly turns: Turnings<Turn>;
  /** Not where a court or a charge says so, or somebody is sought. */
  readonly ofFacts?: true;
  /** Only where the sentence itself is of a case. */
  readonly ofCase?: true;
}

/** Of a sentence that has more than one, the first is told. */
const remarks: readonly Remarks[] = [
  { turns: whoDid, ofFacts: true, ofCase: true },
  { turns: wrongs, ofFacts: true },
  { turns: witnessing },
  { turns: courtly },
  { turns: scored },
  { turns: repeated },
  { turns: related, ofFacts: true },
];

const reported =
  /\b(?:alleg\w+|accus(?:es|ed of)|suspected|suspicion|claim(?:s|ed|ing)?|heard|told the|said (?!sorry|nothing)|says|denie[sd]|according|whether|if you|prosecutors?|counts? of)\b/i;

/** Where a doer is named, the sentence itself has to be of a case. */
const ofACase =
  /\b(?:arrest\w*|charged?|court|custody|trial|remand\w*|bail\w*|jury|dock|magistrates|cells|held|nicked|caught|sentenc\w+)\b/i;

export function remarkIn(draft: Draft, sentence: Sentence): Prejudice | undefined {
  const span = turnIn(draft, sentence) ?? cryIn(draft, sentence) ?? (seeks(draft) ? undefined : callIn(draft, sentence));
  return span && { span, kind: 'remark', sure: false };
}

const callIn = (draft: Draft, sentence: Sentence) => questionIn(draft, sentence) ?? colourIn(draft, sentence);

function turnIn(draft: Draft, sentence: Sentence): Span | undefined {
  const said = draft.text.slice(sentence.start, sentence.end);
  let sober: boolean | undefined;
  for (const { turns, ofFacts, ofCase } of remarks) {
    const span = firstTurn(turns, draft, sentence);
    if (!span || (ofCase && !ofACase.test(said))) continue;
    if (ofFacts) sober ??= reported.test(said) || seeks(draft);
    if (!(ofFacts && sober)) return span;
  }
  return undefined;
}
